//! What the generator knows of a schema: enough to write it down and to write documents for it.

/// Number of a namespace in [`URIS`]; the first is none.
pub type Namespace = usize;

pub const URIS: [&str; 3] = ["", "urn:a", "urn:b"];
const PREFIXES: [&str; 3] = ["", "a:", "b:"];

/// A schema and its faults.
#[derive(Default)]
pub struct Model {
    pub documents: Vec<Page>,
    pub simples: Vec<Simple>,
    pub complexes: Vec<Complex>,
    pub elements: Vec<Element>,
    pub attributes: Vec<Attribute>,
    pub groups: Vec<Group>,
    pub attribute_groups: Vec<AttributeGroup>,
    /// False where something was done that may be against a rule.
    pub is_sure: bool,
}

/// A schema document.
pub struct Page {
    pub name: &'static str,
    /// As it is written.
    pub written: Namespace,
    /// As it is read: that of the including document, where none is written.
    pub target: Namespace,
    /// `include`, `import`, `redefine`.
    pub head: String,
    pub qualified: bool,
    pub attributes_qualified: bool,
    /// Further attributes of `xs:schema`.
    pub defaults: &'static str,
    /// Declarations in the order in which they were made.
    pub body: Vec<Item>,
}

/// A declaration at the top of a document.
#[derive(Clone)]
pub enum Item {
    Simple(usize),
    Complex(usize),
    Element(usize),
    Attribute(usize),
    Group(usize),
    AttributeGroup(usize),
    Text(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    Simple(usize),
    Complex(usize),
    Any,
}

/// Which facets a simple type has, and how its length is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facets {
    Characters,
    Hex,
    Base64,
    Items,
    /// `good` is sorted by value.
    Bounds,
    Digits,
    None,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Plain,
    Id,
    IdRef,
}

#[derive(Clone)]
pub struct Simple {
    pub name: Option<String>,
    pub page: usize,
    pub target: Namespace,
    /// What stands between the tags of `xs:simpleType`; empty for a built-in type.
    pub text: String,
    pub good: Vec<String>,
    pub bad: Vec<String>,
    pub facets: Facets,
    pub role: Role,
    pub is_list: bool,
    pub is_union: bool,
    pub is_notation: bool,
    pub base: Option<usize>,
}

#[derive(Debug, Clone)]
pub struct Particle {
    pub min: u32,
    /// `None` for no limit.
    pub max: Option<u32>,
    pub term: Term,
}

#[derive(Debug, Clone)]
pub enum Term {
    Element(usize),
    Any(Wild),
    Group(usize),
    Sequence(Vec<Particle>),
    Choice(Vec<Particle>),
    All(Vec<Particle>),
}

/// `xs:any` or `xs:anyAttribute`: how it is written.
#[derive(Debug, Clone, Copy)]
pub struct Wild {
    pub namespaces: &'static str,
    pub process: &'static str,
}

#[derive(Clone)]
pub struct Element {
    pub name: String,
    /// Of the name.
    pub namespace: Namespace,
    pub page: usize,
    pub is_global: bool,
    pub of: Of,
    /// The type is written inside.
    pub is_inline: bool,
    pub head: Option<usize>,
    pub is_abstract: bool,
    pub nillable: bool,
    pub block: &'static str,
    pub is_final: &'static str,
    /// True with a fixed value.
    pub value: Option<(bool, String)>,
    pub form: Option<bool>,
    pub identity: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    None,
    Extension(Of),
    Restriction(usize),
}

#[derive(Clone)]
pub struct Complex {
    pub name: Option<String>,
    pub page: usize,
    pub target: Namespace,
    pub mixed: bool,
    pub is_abstract: bool,
    pub block: &'static str,
    pub is_final: &'static str,
    pub method: Method,
    pub own: Option<Particle>,
    /// As it is written, where it is redefined elsewhere.
    pub written: Option<Particle>,
    /// Content, where it is simple, and facets that are written in a restriction.
    pub simple: Option<usize>,
    pub facets: String,
    pub attributes: Vec<usize>,
    pub groups: Vec<usize>,
    pub any: Option<Wild>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Usage {
    Optional,
    Required,
    Prohibited,
}

#[derive(Clone)]
pub struct Attribute {
    pub name: String,
    pub namespace: Namespace,
    pub page: usize,
    pub of: usize,
    pub usage: Usage,
    pub value: Option<(bool, String)>,
    /// A reference to one at the top.
    pub is_reference: bool,
    pub form: Option<bool>,
}

pub struct Group {
    pub name: String,
    pub page: usize,
    pub particle: Particle,
}

pub struct AttributeGroup {
    pub name: String,
    pub page: usize,
    pub attributes: Vec<usize>,
    pub any: Option<Wild>,
}

impl Model {
    /// A name as a schema document writes it: one without a namespace names its own things bare.
    pub fn qname(&self, from: usize, target: Namespace, local: &str) -> String {
        let page = &self.documents[from];
        let is_bare = page.written == 0 && page.target == target;
        format!("{}{local}", if is_bare { "" } else { PREFIXES[target] })
    }

    /// A name as documents write it.
    pub fn written(namespace: Namespace, local: &str) -> String {
        format!("{}{local}", PREFIXES[namespace])
    }

    pub fn type_name(&self, from: usize, of: Of) -> Option<String> {
        let (name, page, target) = match of {
            Of::Any => return Some("xs:anyType".to_owned()),
            Of::Simple(id) => {
                let simple = &self.simples[id];
                (simple.name.as_ref()?, simple.page, simple.target)
            }
            Of::Complex(id) => {
                let complex = &self.complexes[id];
                (complex.name.as_ref()?, complex.page, complex.target)
            }
        };
        Some(if page == usize::MAX { name.clone() } else { self.qname(from, target, name) })
    }

    /// The type and those it is derived from.
    pub fn line(&self, complex: usize) -> Vec<usize> {
        let mut line = vec![complex];
        let mut at = complex;
        while let Method::Extension(Of::Complex(base)) | Method::Restriction(base) =
            self.complexes[at].method
        {
            line.push(base);
            at = base;
        }
        line
    }

    /// Content with all that is inherited.
    pub fn content(&self, complex: usize) -> Option<Particle> {
        let own = self.complexes[complex].own.clone();
        let Method::Extension(Of::Complex(base)) = self.complexes[complex].method else {
            return own;
        };
        match (self.content(base), own) {
            (Some(base), Some(own)) => {
                let term = Term::Sequence(vec![base, own]);
                Some(Particle { min: 1, max: Some(1), term })
            }
            (base, own) => base.or(own),
        }
    }

    /// Attributes with all that is inherited, and the wildcards.
    pub fn attributes(&self, complex: usize) -> (Vec<usize>, Vec<Wild>) {
        let this = &self.complexes[complex];
        let mut own = this.attributes.clone();
        let mut any: Vec<Wild> = this.any.into_iter().collect();
        for group in &this.groups {
            own.extend(&self.attribute_groups[*group].attributes);
            any.extend(self.attribute_groups[*group].any);
        }
        let base = match this.method {
            Method::Extension(Of::Complex(base)) => {
                let (base, wild) = self.attributes(base);
                any.extend(wild);
                base
            }
            Method::Restriction(base) => self.attributes(base).0,
            Method::None | Method::Extension(_) => Vec::new(),
        };
        let key = |id: usize| (self.attributes[id].namespace, self.attributes[id].name.clone());
        let inherited: Vec<usize> =
            base.into_iter().filter(|id| !own.iter().any(|new| key(*new) == key(*id))).collect();
        own.extend(inherited);
        own.retain(|id| self.attributes[*id].usage != Usage::Prohibited);
        (own, any)
    }

    /// Elements that stand in a content model.
    pub fn leaves(&self, particle: &Particle, into: &mut Vec<usize>) {
        match &particle.term {
            Term::Element(id) => into.push(*id),
            Term::Any(_) => {}
            Term::Group(id) => self.leaves(&self.groups[*id].particle, into),
            Term::Sequence(parts) | Term::Choice(parts) | Term::All(parts) => {
                parts.iter().for_each(|part| self.leaves(part, into));
            }
        }
    }

    /// The head of heads.
    pub fn family(&self, mut element: usize) -> usize {
        while let Some(head) = self.elements[element].head {
            element = head;
        }
        element
    }
}

impl Particle {
    pub const fn once(term: Term) -> Self {
        Self { min: 1, max: Some(1), term }
    }

    pub fn has_any(&self) -> bool {
        match &self.term {
            Term::Any(_) => true,
            Term::Element(_) | Term::Group(_) => false,
            Term::Sequence(parts) | Term::Choice(parts) | Term::All(parts) => {
                parts.iter().any(Self::has_any)
            }
        }
    }

    pub fn is_all(&self, model: &Model) -> bool {
        match &self.term {
            Term::All(_) => true,
            Term::Group(id) => model.groups[*id].particle.is_all(model),
            _ => false,
        }
    }
}
