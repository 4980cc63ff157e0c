//! Random declarations of elements: local ones, such at the top, substitution groups.

use super::Generator;
use super::model::{Element, Item, Method, Of, Particle, Term};

impl Generator {
    fn blank_element(&mut self, name: String, of: Of) -> Element {
        Element {
            name,
            namespace: self.target(),
            page: self.page,
            is_global: true,
            of,
            is_inline: false,
            head: None,
            is_abstract: false,
            nillable: self.random.one_in(8),
            block: "",
            is_final: "",
            value: None,
            form: None,
            identity: String::new(),
        }
    }

    fn push_element(&mut self, element: Element) -> usize {
        self.model.elements.push(element);
        self.model.elements.len() - 1
    }

    /// A type for an element, and whether it is written inside.
    fn some_type(&mut self) -> (Of, bool) {
        let named: Vec<usize> = (0..self.model.complexes.len())
            .filter(|id| {
                let complex = &self.model.complexes[*id];
                complex.name.is_some() && self.sees(complex.page)
            })
            .collect();
        match self.random.below(12) {
            0 => (Of::Simple(self.new_simple(None)), true),
            1 if self.model.complexes.len() < 30 => (Of::Complex(self.new_complex(None)), true),
            2 if self.random.one_in(4) => (Of::Any, false),
            3..=7 => match self.random.pick(&named) {
                Some(complex) => (Of::Complex(*complex), false),
                None => (Of::Simple(self.some_simple()), false),
            },
            _ => (Of::Simple(self.some_simple()), false),
        }
    }

    fn constraint(&mut self, of: Of) -> Option<(bool, String)> {
        let Of::Simple(id) = of else { return None };
        let simple = &self.model.simples[id];
        let may = simple.role == super::model::Role::Plain && !simple.is_notation;
        let good = self.random.pick(&simple.good).cloned();
        let value = good.filter(|_| may && self.random.one_in(8))?;
        Some((self.random.one_in(2), value))
    }

    pub(super) fn local_element(&mut self) -> usize {
        let name = self.fresh("feld");
        let (of, is_inline) = self.some_type();
        let form = if self.random.one_in(10) { Some(self.random.one_in(2)) } else { None };
        let qualified = form.unwrap_or(self.model.documents[self.page].qualified);
        let mut element = self.blank_element(name, of);
        element.is_global = false;
        element.is_inline = is_inline;
        element.form = form;
        element.namespace = if qualified { element.namespace } else { 0 };
        element.value = self.constraint(of);
        self.push_element(element)
    }

    /// An element for a content model: mostly a new one.
    pub(super) fn some_element(&mut self) -> usize {
        let globals: Vec<usize> = (0..self.model.elements.len())
            .filter(|id| {
                let element = &self.model.elements[*id];
                element.is_global && self.sees(element.page)
            })
            .collect();
        if self.random.one_in(5)
            && let Some(global) = self.random.pick(&globals)
        {
            // It may be there already, by itself or by another of its substitution group.
            let is_again = self.families.contains(&self.model.family(*global));
            if !is_again || self.random.one_in(12) {
                self.families.push(self.model.family(*global));
                self.model.is_sure &= !is_again;
                return *global;
            }
        }
        if self.random.one_in(150) && !self.model.elements.is_empty() {
            let again = self.random.below(self.model.elements.len());
            if self.model.elements[again].page == self.page {
                self.model.is_sure = false;
                return again;
            }
        }
        self.local_element()
    }

    pub(super) fn global_element(&mut self, word: &str) -> usize {
        let name = self.fresh(word);
        let (of, is_inline) = self.some_type();
        let mut element = self.blank_element(name, of);
        element.is_inline = is_inline;
        element.value = self.constraint(of);
        if let Of::Complex(complex) = of
            && self.identity
        {
            element.identity = self.identity_constraints(complex);
        }
        let id = self.push_element(element);
        self.declare(Item::Element(id));
        id
    }

    /// A head, abstract or not, and members in one or two generations.
    pub(super) fn substitution_group(&mut self) {
        let base = self.fresh("Familie");
        let base = self.new_complex(Some(base));
        self.declare(Item::Complex(base));
        let name = self.fresh("kopf");
        let mut head = self.blank_element(name, Of::Complex(base));
        head.is_abstract = self.random.one_in(3);
        head.nillable = false;
        head.block = if self.random.one_in(6) {
            ["substitution", "extension"][self.random.below(2)]
        } else {
            ""
        };
        let head = self.push_element(head);
        self.declare(Item::Element(head));
        let mut heads = vec![head];
        for _ in 0..1 + self.random.below(4) {
            let above = *self.random.pick(&heads).expect("some");
            let mut of = self.model.elements[above].of;
            if let Of::Complex(of_head) = of
                && self.random.one_in(2)
                && self.model.complexes[of_head].is_final.is_empty()
            {
                of = Of::Complex(self.derived(of_head));
            }
            let name = self.fresh("glied");
            let mut member = self.blank_element(name, of);
            member.head = Some(above);
            member.nillable = false;
            member.is_abstract = self.random.one_in(8);
            let member = self.push_element(member);
            self.declare(Item::Element(member));
            heads.push(member);
        }
    }

    /// An extension with one more element or attribute.
    fn derived(&mut self, base: usize) -> usize {
        let name = self.fresh("Glied");
        let mut complex = self.model.complexes[base].clone();
        complex.name = Some(name);
        complex.page = self.page;
        complex.method = Method::Extension(Of::Complex(base));
        complex.is_abstract = false;
        complex.attributes = Vec::new();
        complex.groups = Vec::new();
        complex.any = None;
        complex.block = "";
        complex.own = None;
        complex.written = None;
        complex.facets = String::new();
        let content = self.model.content(base);
        let is_all = content.as_ref().is_some_and(|content| content.is_all(&self.model));
        complex.mixed &= !is_all;
        if complex.simple.is_none() && !is_all {
            self.model.is_sure &= !content.is_some_and(|content| content.has_any());
            let element = self.local_element();
            let part = Particle { min: 0, max: None, term: Term::Element(element) };
            complex.own = Some(Particle::once(Term::Sequence(vec![part])));
        }
        self.model.complexes.push(complex);
        let id = self.model.complexes.len() - 1;
        self.declare(Item::Complex(id));
        id
    }

    /// What may stand outermost: messages.
    pub(super) fn roots(&mut self) {
        for _ in 0..2 {
            let name = self.fresh("nachricht");
            let complex = self.new_complex(None);
            let mut root = self.blank_element(name, Of::Complex(complex));
            root.is_inline = true;
            if self.identity {
                root.identity = self.identity_constraints(complex);
            }
            let root = self.push_element(root);
            self.declare(Item::Element(root));
        }
    }
}
