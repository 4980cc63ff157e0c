//! Which schema documents there are, how they bring each other in, and what each declares.

use super::Generator;
use super::model::{Item, Method, Model, Page, Particle, Term};

/// Name, namespace as written and as read, and what it brings in.
type Plan = (&'static str, usize, usize, &'static str);

const INCLUDE: &str = "<xs:include schemaLocation='typen.xsd'/>";
const IMPORT: &str = "<xs:import namespace='urn:b' schemaLocation='b.xsd'/>";
const FREE: &str = "<xs:import schemaLocation='frei.xsd'/>";
const BOTH: &str = "<xs:import namespace='urn:b' schemaLocation='b.xsd'/>
  <xs:include schemaLocation='typen.xsd'/>";

const PLANS: [&[Plan]; 8] = [
    &[("main.xsd", 1, 1, "")],
    &[("main.xsd", 0, 0, "")],
    &[("typen.xsd", 1, 1, ""), ("main.xsd", 1, 1, INCLUDE)],
    &[("b.xsd", 2, 2, ""), ("main.xsd", 1, 1, IMPORT)],
    &[("b.xsd", 2, 2, ""), ("typen.xsd", 1, 1, IMPORT), ("main.xsd", 1, 1, BOTH)],
    &[("typen.xsd", 0, 1, ""), ("main.xsd", 1, 1, INCLUDE)],
    &[("typen.xsd", 1, 1, ""), ("main.xsd", 1, 1, "redefine")],
    &[("frei.xsd", 0, 0, ""), ("main.xsd", 1, 1, FREE)],
];

const DEFAULTS: [&str; 4] = [
    "",
    " blockDefault='substitution'",
    " blockDefault='extension' finalDefault='list'",
    " finalDefault='restriction'",
];

impl Generator {
    pub(super) fn pages(&mut self) {
        let plan = PLANS[self.random.below(PLANS.len())];
        for (name, written, target, head) in plan {
            let defaults = if self.random.one_in(25) { DEFAULTS[self.random.below(4)] } else { "" };
            self.model.is_sure &= defaults.is_empty();
            let page = Page {
                name,
                written: *written,
                target: *target,
                head: if *head == "redefine" { String::new() } else { (*head).to_owned() },
                qualified: self.random.one_in(2),
                attributes_qualified: self.random.one_in(6),
                defaults,
                body: Vec::new(),
            };
            self.model.documents.push(page);
            self.page = self.model.documents.len() - 1;
            if *head == "redefine" {
                self.redefine();
            }
            self.declarations();
        }
        self.roots();
    }

    fn declarations(&mut self) {
        if self.random.one_in(8) {
            self.notation();
        }
        for _ in 0..1 + self.random.below(3) {
            let name = self.fresh("Wert");
            let id = self.new_simple(Some(name));
            self.declare(Item::Simple(id));
        }
        if self.random.one_in(3) {
            self.attribute_group();
        }
        if self.random.one_in(3) {
            self.substitution_group();
        }
        for _ in 0..2 + self.random.below(4) {
            let name = self.fresh("Typ");
            let id = self.new_complex(Some(name));
            self.declare(Item::Complex(id));
            if self.random.one_in(4) {
                self.group();
            }
            if self.random.one_in(3) {
                self.global_element("teil");
            }
        }
    }

    fn notation(&mut self) {
        let target = self.target();
        // A document without a namespace of its own cannot name its notation by prefix.
        if self.model.documents[self.page].written != 1 {
            return;
        }
        let name = self.fresh("Notation");
        let mut simple = self.restriction(super::builtins::named("NOTATION"));
        let notation = self.fresh("jpg");
        let value = self.model.qname(self.page, target, &notation);
        simple.text = format!(
            "<xs:restriction base='xs:NOTATION'><xs:enumeration value='{value}'/></xs:restriction>"
        );
        simple.good = vec![Model::written(target, &notation)];
        simple.bad = vec!["jpg".to_owned(), "b:jpg".to_owned()];
        simple.is_notation = true;
        simple.name = Some(name);
        self.declare(Item::Text(format!("<xs:notation name='{notation}' public='image/jpeg'/>")));
        self.model.simples.push(simple);
        self.declare(Item::Simple(self.model.simples.len() - 1));
    }

    /// Changes a type or a group of the document before.
    fn redefine(&mut self) {
        let base = self.page - 1;
        let mut text = String::new();
        for item in self.model.documents[base].body.clone() {
            match item {
                Item::Complex(id) if self.random.one_in(2) => text.push_str(&self.retype(id)),
                Item::Simple(id) if self.random.one_in(3) => {
                    let name = self.model.simples[id].name.clone().expect("at the top");
                    let mut simple = self.model.simples[id].clone();
                    let facets = self.facets(&mut simple);
                    simple.base = Some(id);
                    self.model.simples[id].good = simple.good;
                    let (open, close) =
                        (format!("<xs:simpleType name='{name}'>"), "</xs:simpleType>");
                    text.push_str(&format!(
                        "{open}<xs:restriction base='a:{name}'>{facets}</xs:restriction>{close}"
                    ));
                }
                _ => {}
            }
        }
        self.model.is_sure = false;
        self.model.documents[self.page].head =
            format!("<xs:redefine schemaLocation='typen.xsd'>{text}</xs:redefine>");
    }

    /// An extension of a type by itself.
    fn retype(&mut self, id: usize) -> String {
        let complex = &self.model.complexes[id];
        let name = complex.name.clone().expect("at the top");
        let is_plain = complex.simple.is_none()
            && complex.method == Method::None
            && complex.own.as_ref().is_some_and(|own| !own.is_all(&self.model));
        if !is_plain || complex.mixed || complex.is_final.contains("extension") {
            return String::new();
        }
        let element = self.local_element();
        let own = Particle { min: 0, max: Some(1), term: Term::Element(element) };
        let added = Particle::once(Term::Sequence(vec![own]));
        let written = self.particle(self.page, &added);
        let complex = &mut self.model.complexes[id];
        let before = complex.own.take().expect("content");
        complex.written = Some(before.clone());
        complex.own = Some(Particle::once(Term::Sequence(vec![before, added])));
        let text = format!(
            "<xs:complexType name='{name}'><xs:complexContent><xs:extension base='a:{name}'>\
             {written}</xs:extension></xs:complexContent></xs:complexType>"
        );
        text
    }
}
