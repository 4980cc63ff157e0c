//! Schema documents as text.

use super::Generator;
use super::model::{Attribute, Complex, Element, Item, Method, Of, Particle, Term, Usage, Wild};
use super::simple::escape;

impl Generator {
    /// Names and texts; the entry comes first.
    pub(super) fn print(&self) -> Vec<(String, String)> {
        let print = |page: usize| {
            let this = &self.model.documents[page];
            let target = match super::model::URIS[this.written] {
                "" => String::new(),
                uri => format!(" targetNamespace='{uri}'"),
            };
            let form = |name: &str, on: bool| {
                if on { format!(" {name}FormDefault='qualified'") } else { String::new() }
            };
            let mut text = format!(
                "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:a='urn:a' \
                 xmlns:b='urn:b'{target}{}{}{}>\n{}\n",
                form("element", this.qualified),
                form("attribute", this.attributes_qualified),
                this.defaults,
                this.head,
            );
            for item in &this.body {
                text.push_str(&self.item(page, item));
                text.push('\n');
            }
            (this.name.to_owned(), text + "</xs:schema>\n")
        };
        (0..self.model.documents.len()).rev().map(print).collect()
    }

    fn item(&self, page: usize, item: &Item) -> String {
        let model = &self.model;
        match item {
            Item::Text(text) => text.clone(),
            Item::Simple(id) => {
                let simple = &model.simples[*id];
                let name = simple.name.as_deref().unwrap_or("");
                format!("<xs:simpleType name='{name}'>{}</xs:simpleType>", simple.text)
            }
            Item::Complex(id) => self.complex(page, &model.complexes[*id]),
            Item::Element(id) => self.element(page, &model.elements[*id], ""),
            Item::Attribute(id) => {
                let attribute = &model.attributes[*id];
                let of = model.type_name(page, Of::Simple(attribute.of)).expect("a name");
                format!("<xs:attribute name='{}' type='{of}'/>", attribute.name)
            }
            Item::Group(id) => {
                let group = &model.groups[*id];
                let inner = self.particle(page, &group.particle);
                format!("<xs:group name='{}'>{inner}</xs:group>", group.name)
            }
            Item::AttributeGroup(id) => {
                let group = &model.attribute_groups[*id];
                let mut text = format!("<xs:attributeGroup name='{}'>", group.name);
                for attribute in &group.attributes {
                    text.push_str(&self.attribute_text(page, &model.attributes[*attribute]));
                }
                text.push_str(&wild("anyAttribute", group.any.as_ref(), ""));
                text + "</xs:attributeGroup>"
            }
        }
    }

    fn complex(&self, page: usize, complex: &Complex) -> String {
        let mut open = String::from("<xs:complexType");
        if let Some(name) = &complex.name {
            open.push_str(&format!(" name='{name}'"));
        }
        if complex.mixed {
            open.push_str(" mixed='true'");
        }
        if complex.is_abstract {
            open.push_str(" abstract='true'");
        }
        for (name, value) in [("block", complex.block), ("final", complex.is_final)] {
            if !value.is_empty() {
                open.push_str(&format!(" {name}='{value}'"));
            }
        }
        let mut inner = complex.facets.clone();
        if let Some(own) = complex.written.as_ref().or(complex.own.as_ref()) {
            inner.push_str(&self.particle(page, own));
        }
        for attribute in &complex.attributes {
            inner.push_str(&self.attribute_text(page, &self.model.attributes[*attribute]));
        }
        for group in &complex.groups {
            let group = &self.model.attribute_groups[*group];
            let target = self.model.documents[group.page].target;
            let name = self.model.qname(page, target, &group.name);
            inner.push_str(&format!("<xs:attributeGroup ref='{name}'/>"));
        }
        inner.push_str(&wild("anyAttribute", complex.any.as_ref(), ""));
        let (step, base) = match complex.method {
            Method::None => return format!("{open}>{inner}</xs:complexType>"),
            Method::Extension(base) => ("extension", base),
            Method::Restriction(base) => ("restriction", Of::Complex(base)),
        };
        let base = self.model.type_name(page, base).expect("a name");
        let content = if complex.simple.is_some() { "simpleContent" } else { "complexContent" };
        format!(
            "{open}><xs:{content}><xs:{step} base='{base}'>{inner}</xs:{step}></xs:{content}>\
             </xs:complexType>"
        )
    }

    fn element(&self, page: usize, element: &Element, occurs: &str) -> String {
        let mut open = format!("<xs:element name='{}'{occurs}", element.name);
        let mut inner = String::new();
        match (element.is_inline, element.of) {
            (true, Of::Simple(id)) => {
                let text = &self.model.simples[id].text;
                inner = format!("<xs:simpleType>{text}</xs:simpleType>");
            }
            (true, Of::Complex(id)) => inner = self.complex(page, &self.model.complexes[id]),
            (_, of) => {
                let name = self.model.type_name(page, of).expect("a name");
                open.push_str(&format!(" type='{name}'"));
            }
        }
        if let Some(head) = element.head {
            let head = &self.model.elements[head];
            let name = self.model.qname(page, head.namespace, &head.name);
            open.push_str(&format!(" substitutionGroup='{name}'"));
        }
        for (name, on) in [("nillable", element.nillable), ("abstract", element.is_abstract)] {
            if on {
                open.push_str(&format!(" {name}='true'"));
            }
        }
        for (name, value) in [("block", element.block), ("final", element.is_final)] {
            if !value.is_empty() {
                open.push_str(&format!(" {name}='{value}'"));
            }
        }
        open.push_str(&value(element.value.as_ref()));
        open.push_str(form(element.form));
        format!("{open}>{inner}{}</xs:element>", element.identity)
    }

    pub(super) fn particle(&self, page: usize, particle: &Particle) -> String {
        let occurs = occurs(particle);
        let (name, parts) = match &particle.term {
            Term::Element(id) => {
                let element = &self.model.elements[*id];
                if element.is_global {
                    let name = self.model.qname(page, element.namespace, &element.name);
                    return format!("<xs:element ref='{name}'{occurs}/>");
                }
                return self.element(page, element, &occurs);
            }
            Term::Any(any) => return wild("any", Some(any), &occurs),
            Term::Group(id) => {
                let group = &self.model.groups[*id];
                let target = self.model.documents[group.page].target;
                let name = self.model.qname(page, target, &group.name);
                return format!("<xs:group ref='{name}'{occurs}/>");
            }
            Term::Sequence(parts) => ("sequence", parts),
            Term::Choice(parts) => ("choice", parts),
            Term::All(parts) => ("all", parts),
        };
        let inner: String = parts.iter().map(|part| self.particle(page, part)).collect();
        format!("<xs:{name}{occurs}>{inner}</xs:{name}>")
    }

    fn attribute_text(&self, page: usize, attribute: &Attribute) -> String {
        let usage = match attribute.usage {
            Usage::Optional => "",
            Usage::Required => " use='required'",
            Usage::Prohibited => " use='prohibited'",
        };
        let more = [usage, &value(attribute.value.as_ref()), form(attribute.form)].concat();
        let name = &attribute.name;
        if attribute.is_reference {
            let name = self.model.qname(page, attribute.namespace, name);
            return format!(
                "<xs:attribute ref='{name}'{usage}{}/>",
                value(attribute.value.as_ref())
            );
        }
        let simple = &self.model.simples[attribute.of];
        match self.model.type_name(page, Of::Simple(attribute.of)) {
            Some(of) => format!("<xs:attribute name='{name}' type='{of}'{more}/>"),
            None => format!(
                "<xs:attribute name='{name}'{more}><xs:simpleType>{}</xs:simpleType></xs:attribute>",
                simple.text
            ),
        }
    }
}

fn occurs(particle: &Particle) -> String {
    let max = particle.max.map_or("unbounded".to_owned(), |max| max.to_string());
    match (particle.min, particle.max) {
        (1, Some(1)) => String::new(),
        (min, _) => format!(" minOccurs='{min}' maxOccurs='{max}'"),
    }
}

fn wild(name: &str, wild: Option<&Wild>, occurs: &str) -> String {
    let Some(wild) = wild else { return String::new() };
    let process = match wild.process {
        "" => String::new(),
        process => format!(" processContents='{process}'"),
    };
    format!("<xs:{name} namespace='{}'{process}{occurs}/>", wild.namespaces)
}

fn value(value: Option<&(bool, String)>) -> String {
    let Some((is_fixed, value)) = value else { return String::new() };
    format!(" {}='{}'", if *is_fixed { "fixed" } else { "default" }, escape(value))
}

const fn form(form: Option<bool>) -> &'static str {
    match form {
        None => "",
        Some(true) => " form='qualified'",
        Some(false) => " form='unqualified'",
    }
}
