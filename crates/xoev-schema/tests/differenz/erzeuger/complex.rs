//! Random complex types: plain ones, extensions and restrictions, with attributes.

use super::Generator;
use super::model::{
    Attribute, AttributeGroup, Complex, Group, Item, Method, Of, Particle, Role, Simple, Term,
    Usage, Wild,
};

const LIMITS: [(u32, Option<u32>); 10] = [
    (1, Some(1)),
    (1, Some(1)),
    (1, Some(1)),
    (0, Some(1)),
    (0, Some(1)),
    (0, None),
    (1, None),
    (2, Some(3)),
    (0, Some(2)),
    (1, Some(12)),
];

/// Wildcards for any namespace but that of the document, and with it.
const WILD: [&str; 8] = [
    "##other",
    "##other",
    "##other",
    "##other",
    "##any",
    "##local",
    "##targetNamespace",
    "urn:b urn:x",
];

impl Generator {
    /// A new complex type; without a name it is for one place.
    pub(super) fn new_complex(&mut self, name: Option<String>) -> usize {
        let mut complex = Complex {
            name,
            page: self.page,
            target: self.target(),
            mixed: false,
            is_abstract: false,
            block: "",
            is_final: "",
            method: Method::None,
            own: None,
            written: None,
            simple: None,
            facets: String::new(),
            attributes: Vec::new(),
            groups: Vec::new(),
            any: None,
        };
        let outer = std::mem::take(&mut self.families);
        let bases: Vec<usize> =
            (0..self.model.complexes.len()).filter(|id| self.is_base(*id)).collect();
        let base = self.random.pick(&bases).copied();
        match (self.random.below(10), base) {
            (0..=2, Some(base)) => self.extension(&mut complex, base),
            (3..=4, Some(base)) if self.is_restatable(base) || self.random.one_in(10) => {
                self.narrowed(&mut complex, base);
            }
            (5, _) => {
                let of = self.some_plain_simple();
                complex.method = Method::Extension(Of::Simple(of));
                complex.simple = Some(of);
            }
            _ => {
                complex.mixed = self.random.one_in(8);
                complex.own = (!self.random.one_in(10)).then(|| self.content());
            }
        }
        if complex.name.is_some() {
            complex.is_abstract = self.random.one_in(12);
            complex.block = if self.random.one_in(15) {
                ["extension", "#all"][self.random.below(2)]
            } else {
                ""
            };
            complex.is_final = if self.random.one_in(20) { "restriction" } else { "" };
        }
        if !matches!(complex.method, Method::Restriction(_)) {
            self.own_attributes(&mut complex);
        }
        self.families = outer;
        self.model.complexes.push(complex);
        self.model.complexes.len() - 1
    }

    fn is_base(&self, id: usize) -> bool {
        let complex = &self.model.complexes[id];
        complex.name.is_some() && complex.is_final.is_empty() && self.sees(complex.page)
    }

    /// True where no element of the content has its type inside: that would be another type.
    fn is_restatable(&self, base: usize) -> bool {
        let mut leaves = Vec::new();
        if let Some(content) = self.model.content(base) {
            self.model.leaves(&content, &mut leaves);
        }
        leaves.iter().all(|leaf| !self.model.elements[*leaf].is_inline)
    }

    pub(super) fn some_plain_simple(&mut self) -> usize {
        loop {
            let of = self.some_simple();
            if self.model.simples[of].role == Role::Plain {
                return of;
            }
        }
    }

    fn extension(&mut self, complex: &mut Complex, base: usize) {
        complex.method = Method::Extension(Of::Complex(base));
        let of = self.model.complexes[base].clone();
        let content = self.model.content(base);
        let is_all = content.as_ref().is_some_and(|content| content.is_all(&self.model));
        // Mixed content without elements is an empty sequence, which cannot follow an xs:all.
        complex.mixed = of.mixed && !is_all;
        complex.simple = of.simple;
        if of.simple.is_some() || is_all || self.random.one_in(5) {
            return;
        }
        if let Some(content) = content {
            self.model.is_sure &= !content.has_any();
            let mut leaves = Vec::new();
            self.model.leaves(&content, &mut leaves);
            self.families = leaves.into_iter().map(|leaf| self.model.family(leaf)).collect();
        }
        complex.own = Some(self.group_of(2));
    }

    fn narrowed(&mut self, complex: &mut Complex, base: usize) {
        complex.method = Method::Restriction(base);
        let of = self.model.complexes[base].clone();
        complex.mixed = of.mixed && !self.random.one_in(4);
        complex.simple = of.simple;
        if let Some(content) = of.simple {
            let mut simple = self.model.simples[content].clone();
            simple.base = Some(content);
            complex.facets = self.facets(&mut simple);
            simple.name = None;
            self.model.simples.push(simple);
            complex.simple = Some(self.model.simples.len() - 1);
        } else if let Some(content) = self.model.content(base) {
            complex.own = self.narrow(&content);
        }
        complex.attributes = self.narrow_attributes(base);
        if self.random.one_in(2) {
            complex.any = of.any;
        }
    }

    /// The content model of a type.
    fn content(&mut self) -> Particle {
        self.families.clear();
        if self.random.one_in(12) {
            let parts = (0..2 + self.random.below(3)).map(|_| {
                let element = self.local_element();
                let min = u32::try_from(self.random.below(2)).expect("small");
                Particle { min, max: Some(1), term: Term::Element(element) }
            });
            return Particle::once(Term::All(parts.collect()));
        }
        let groups: Vec<usize> = (0..self.model.groups.len())
            .filter(|id| self.sees(self.model.groups[*id].page))
            .collect();
        if self.random.one_in(10)
            && let Some(group) = self.random.pick(&groups)
        {
            let is_all = self.model.groups[*group].particle.is_all(&self.model);
            let (min, max) = if is_all { (1, Some(1)) } else { (0, Some(1)) };
            return Particle { min, max, term: Term::Group(*group) };
        }
        self.group_of(3)
    }

    fn group_of(&mut self, depth: usize) -> Particle {
        let mut parts: Vec<Particle> =
            (0..1 + self.random.below(4)).map(|_| self.part(depth)).collect();
        let is_choice = self.random.one_in(3);
        if depth == 3 && self.random.one_in(8) && !is_choice {
            let namespaces = WILD[self.random.below(WILD.len())];
            let wild = self.wild(namespaces);
            let max = if self.random.one_in(2) { None } else { Some(2) };
            self.model.is_sure = false;
            parts.push(Particle { min: 0, max, term: Term::Any(wild) });
        }
        let (min, max) = if self.random.one_in(4) { self.limits() } else { (1, Some(1)) };
        let is_plain = parts.iter().all(|part| part.max == Some(1) && !part.has_any());
        let (min, max) = if is_plain || self.random.one_in(6) { (min, max) } else { (1, Some(1)) };
        let term = if is_choice { Term::Choice(parts) } else { Term::Sequence(parts) };
        // A loop around what may be empty, or counts within counts, may be ambiguous.
        self.model.is_sure &= (min, max) == (1, Some(1)) || (min, max) == (0, Some(1));
        Particle { min, max, term }
    }

    fn part(&mut self, depth: usize) -> Particle {
        if depth > 0 && self.random.one_in(5) {
            return self.group_of(depth - 1);
        }
        let (min, max) = self.limits();
        let element = self.some_element();
        Particle { min, max, term: Term::Element(element) }
    }

    fn limits(&mut self) -> (u32, Option<u32>) {
        LIMITS[self.random.below(LIMITS.len())]
    }

    pub(super) fn wild(&mut self, namespaces: &'static str) -> Wild {
        Wild { namespaces, process: ["", "lax", "skip", "strict"][self.random.below(4)] }
    }

    pub(super) fn group(&mut self) {
        self.families.clear();
        let name = self.fresh("Gruppe");
        let mut particle = self.content();
        while matches!(particle.term, Term::Group(_)) {
            particle = self.content();
        }
        (particle.min, particle.max) = (1, Some(1));
        self.model.groups.push(Group { name, page: self.page, particle });
        self.declare(Item::Group(self.model.groups.len() - 1));
    }

    fn own_attributes(&mut self, complex: &mut Complex) {
        for _ in 0..self.random.below(4) {
            let attribute =
                if self.random.one_in(8) { self.global_attribute() } else { self.attribute() };
            complex.attributes.push(attribute);
        }
        let globals: Vec<usize> = (0..self.model.attribute_groups.len())
            .filter(|id| self.sees(self.model.attribute_groups[*id].page))
            .collect();
        if self.random.one_in(4)
            && let Some(group) = self.random.pick(&globals)
        {
            let is_twice = matches!(complex.method, Method::Extension(Of::Complex(_)));
            if !is_twice {
                complex.groups.push(*group);
            }
        }
        if self.random.one_in(8) {
            let namespaces = WILD[self.random.below(WILD.len())];
            complex.any = Some(self.wild(namespaces));
            self.model.is_sure = false;
        }
    }

    fn attribute(&mut self) -> usize {
        let of = if self.random.one_in(4) { self.new_simple(None) } else { self.some_simple() };
        // One xs:ID is enough for a type.
        let of = if self.model.simples[of].role == Role::Id { 0 } else { of };
        let (name, page) = (self.fresh("attribut"), self.page);
        let form = if self.random.one_in(8) { Some(self.random.one_in(2)) } else { None };
        let qualified = form.unwrap_or(self.model.documents[page].attributes_qualified);
        let namespace = if qualified { self.target() } else { 0 };
        let simple = &self.model.simples[of];
        let may_have_value = simple.role == Role::Plain && !simple.is_notation;
        let good = self.random.pick(&simple.good).cloned();
        let value = good.filter(|_| may_have_value && self.random.one_in(4));
        let value = value.map(|value| (self.random.one_in(2), value));
        let is_default = value.as_ref().is_some_and(|value| !value.0);
        let is_required = !is_default && self.random.one_in(3);
        let usage = if is_required { Usage::Required } else { Usage::Optional };
        let is_reference = false;
        let attribute = Attribute { name, namespace, page, of, usage, value, is_reference, form };
        self.model.attributes.push(attribute);
        self.model.attributes.len() - 1
    }

    /// A reference to an attribute that is declared at the top here.
    fn global_attribute(&mut self) -> usize {
        let of = self.some_plain_simple();
        let (name, page, namespace) = (self.fresh("merkmal"), self.page, self.target());
        let usage = if self.random.one_in(3) { Usage::Required } else { Usage::Optional };
        let attribute = Attribute {
            name,
            namespace,
            page,
            of,
            usage,
            value: None,
            is_reference: true,
            form: None,
        };
        self.model.attributes.push(attribute);
        self.declare(Item::Attribute(self.model.attributes.len() - 1));
        self.model.attributes.len() - 1
    }

    pub(super) fn attribute_group(&mut self) {
        let name = self.fresh("Attribute");
        let attributes = (0..1 + self.random.below(3)).map(|_| self.attribute()).collect();
        let any = self.random.one_in(8).then(|| self.wild("##other"));
        let group = AttributeGroup { name, page: self.page, attributes, any };
        self.model.is_sure &= any.is_none();
        self.model.attribute_groups.push(group);
        self.declare(Item::AttributeGroup(self.model.attribute_groups.len() - 1));
    }
}

/// Values of a type, one at least.
pub(super) fn value(simple: &Simple, at: usize) -> String {
    if simple.good.is_empty() { String::new() } else { simple.good[at % simple.good.len()].clone() }
}
