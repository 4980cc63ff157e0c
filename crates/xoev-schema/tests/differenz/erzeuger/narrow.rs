//! Restrictions of complex types: narrower content and attributes, now and then wider ones.

use super::Generator;
use super::complex::value;
use super::model::{Particle, Term, Usage};

impl Generator {
    /// `None` where nothing is left.
    pub(super) fn narrow(&mut self, particle: &Particle) -> Option<Particle> {
        let mut new = particle.clone();
        match &particle.term {
            Term::Element(id) => {
                let element = &self.model.elements[*id];
                // The type inside is another one each time it is written, and a local element of
                // another document may have another namespace.
                let is_same_page = element.is_global || element.page == self.page;
                self.model.is_sure &= !element.is_inline && is_same_page;
                if !element.is_global {
                    let mut again = element.clone();
                    again.page = self.page;
                    if !is_same_page {
                        again.form = Some(again.namespace != 0);
                    }
                    again.nillable &= !self.random.one_in(3);
                    self.model.elements.push(again);
                    new.term = Term::Element(self.model.elements.len() - 1);
                }
                self.tighten(&mut new);
            }
            Term::Any(_) => self.tighten(&mut new),
            Term::Group(_) => {}
            Term::Sequence(parts) => {
                let keep = |part: &Particle| part.min > 0;
                new.term = Term::Sequence(self.narrow_parts(parts, keep));
            }
            Term::All(parts) => {
                new.term = Term::All(self.narrow_parts(parts, |part| part.min > 0));
            }
            Term::Choice(of_base) => {
                let parts = self.narrow_parts(of_base, |_| false);
                // A choice of one counts as that one (particles that are pointless), which is then
                // held against a choice.
                if let [Particle { term, .. }] = &parts[..] {
                    self.model.is_sure &= matches!(term, Term::Element(_)) || of_base.len() == 1;
                }
                if parts.is_empty() {
                    self.model.is_sure = false;
                    return Some(particle.clone());
                }
                new.term = Term::Choice(parts);
            }
        }
        if let Term::Sequence(parts) | Term::All(parts) = &new.term
            && parts.is_empty()
        {
            return None;
        }
        if self.random.one_in(100) {
            self.model.is_sure = false;
            new.max = None;
        }
        Some(new)
    }

    fn narrow_parts(&mut self, parts: &[Particle], keep: fn(&Particle) -> bool) -> Vec<Particle> {
        let mut new = Vec::new();
        for part in parts {
            if !keep(part) && self.random.one_in(3) {
                continue;
            }
            if self.random.one_in(100) {
                self.model.is_sure = false;
                continue;
            }
            match self.narrow(part) {
                Some(part) => new.push(part),
                None if part.min > 0 => self.model.is_sure = false,
                None => {}
            }
        }
        new
    }

    fn tighten(&mut self, particle: &mut Particle) {
        let most = particle.max.unwrap_or(particle.min + 3);
        let room = usize::try_from(most - particle.min).expect("small");
        if self.random.one_in(2) {
            particle.min += u32::try_from(self.random.below(room + 1)).expect("small");
        }
        if self.random.one_in(2) {
            let room = usize::try_from(most - particle.min).expect("small");
            let max = particle.min + u32::try_from(self.random.below(room + 1)).expect("small");
            particle.max = Some(max.max(1));
        }
    }

    pub(super) fn narrow_attributes(&mut self, base: usize) -> Vec<usize> {
        let (inherited, _) = self.model.attributes(base);
        let mut own = Vec::new();
        for id in inherited {
            if !self.random.one_in(3) {
                continue;
            }
            let mut attribute = self.model.attributes[id].clone();
            // Types that are written inside are others; their restatement is no restriction.
            let is_inline = self.model.simples[attribute.of].name.is_none();
            if is_inline && !self.random.one_in(8) {
                continue;
            }
            self.model.is_sure &= !is_inline;
            let simple = &self.model.simples[attribute.of];
            if !attribute.is_reference {
                // Where it is from, there may be no namespace to be qualified with.
                attribute.form = Some(attribute.namespace != 0);
                if attribute.namespace != 0 && attribute.namespace != self.target() {
                    continue;
                }
                attribute.page = self.page;
            }
            let is_plain = simple.role == super::model::Role::Plain && !simple.is_notation;
            match self.random.below(4) {
                0 if attribute.usage == Usage::Optional => attribute.usage = Usage::Prohibited,
                0 | 1 if attribute.value.is_none() && is_plain => {
                    // As XÖV fixes the list of a code.
                    attribute.value = Some((true, value(simple, self.random.below(9))));
                }
                _ if attribute.value.as_ref().is_none_or(|value| value.0) => {
                    attribute.usage = Usage::Required;
                }
                _ => {}
            }
            if attribute.usage == Usage::Prohibited {
                attribute.value = None;
            }
            self.model.attributes.push(attribute);
            own.push(self.model.attributes.len() - 1);
        }
        own
    }
}
