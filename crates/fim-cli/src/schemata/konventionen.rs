//! Conventions of XÖV that a schema keeps or not: version, namespace, lists of code types,
//! documentation. A schema that does not keep them can be used all the same.
//!
//! Rests on the »Namens- und Entwurfsregeln« and the »Nutzung von Codelisten« of the XÖV-Handbuch.

use super::einheit::Einheit;
use super::lesen::Satz;
use fim_core::reading::clip;
use fim_core::{Document, Element, Limits, Position, Source, Value};

/// Attributes that say which list a code is of, and what they are called before people.
const LISTE: [(&str, &str, &str); 2] = [
    ("listURI", "die Kennung der Codeliste", "the identifier of the code list"),
    ("listVersionID", "die Version der Codeliste", "the version of the code list"),
];

/// Something that is against a convention.
#[derive(Debug)]
pub struct Hinweis {
    /// The schema document.
    pub datei: String,
    /// Where in it.
    pub position: Position,
    /// Key of the convention.
    pub art: &'static str,
    /// What is to be said.
    pub text: Value,
}

impl Hinweis {
    fn at(element: Element<'_>, art: &'static str, de: String, en: String) -> Self {
        let source = element.document().source();
        Self {
            datei: source.name().to_owned(),
            position: source.position(element.span().start),
            art,
            text: Value::Both(de, en),
        }
    }

    /// File, line and column.
    pub fn ort(&self) -> String {
        format!("{}:{}:{}", self.datei, self.position.line, self.position.column)
    }
}

/// What of a schema is against the conventions, in the order of its documents.
pub fn hinweise(einheit: &Einheit, satz: &Satz) -> Vec<Hinweis> {
    let limits = Limits::default();
    let mut hinweise = Vec::new();
    for at in &einheit.eigene {
        let dokument = &satz.dokumente[*at];
        let Ok(source) = Source::decode(&dokument.name, dokument.bytes.clone(), &limits) else {
            continue;
        };
        let Ok(document) = Document::parse(&source, &limits) else { continue };
        let root = document.root();
        if einheit.eingaenge.contains(at) {
            kopf(root, &mut hinweise);
        }
        root.children().for_each(|child| codetyp(child, &mut hinweise));
        unmittelbar(root, &mut hinweise);
        beschreibung(root, &mut hinweise);
    }
    hinweise
}

/// Version and namespace.
fn kopf(root: Element<'_>, hinweise: &mut Vec<Hinweis>) {
    let said =
        |name: &str| root.attribute(name).map(|it| it.value.trim()).filter(|it| !it.is_empty());
    if said("version").is_none() {
        hinweise.push(Hinweis::at(
            root,
            "version",
            "xs:schema hat kein Attribut »version«; Dateien können ihre Version nicht finden"
                .to_owned(),
            "xs:schema has no attribute »version«; files cannot find their version".to_owned(),
        ));
    }
    let is_usual = |it: &str| {
        it.starts_with("urn:xoev-de:") || it.starts_with("http://") || it.starts_with("https://")
    };
    match said("targetNamespace") {
        None => hinweise.push(Hinweis::at(
            root,
            "namespace",
            "das Schema hat keinen Zielnamensraum (targetNamespace)".to_owned(),
            "the schema has no target namespace (targetNamespace)".to_owned(),
        )),
        Some(namespace) if !is_usual(namespace) => {
            let namespace = clip(namespace, 60);
            hinweise.push(Hinweis::at(
                root,
                "namespace",
                format!("Namensraum »{namespace}«: üblich ist urn:xoev-de:… oder http://…"),
                format!("namespace »{namespace}«: usual are urn:xoev-de:… or http://…"),
            ));
        }
        Some(_) => {}
    }
}

/// A type that codes have: identifier and version of its list are fixed, or every file must say
/// them.
fn codetyp(element: Element<'_>, hinweise: &mut Vec<Hinweis>) {
    let content = element.child("complexContent");
    let derived = content.and_then(|it| it.child("extension").or_else(|| it.child("restriction")));
    let Some(derived) = derived.filter(|it| names_code(*it, "base")) else { return };
    let name = element.attribute("name").map_or("", |it| it.value);
    for (attribute, de, en) in LISTE {
        let own = derived.children().find(|child| {
            child.name() == "attribute"
                && child.attribute("name").is_some_and(|it| it.value == attribute)
        });
        let is_said = own.is_some_and(|it| {
            it.attribute("fixed").is_some()
                || it.attribute("use").is_some_and(|it| it.value == "required")
        });
        if !is_said {
            let name = clip(name, 40);
            hinweise.push(Hinweis::at(
                own.unwrap_or(element),
                "code-list",
                format!(
                    "Code-Typ »{name}« lässt {de} offen: {attribute} fest vorgeben oder verlangen"
                ),
                format!("code type »{name}« leaves {en} open: fix {attribute}, or require it"),
            ));
        }
    }
}

/// Elements that have the type of all codes itself: nobody knows of which list.
fn unmittelbar(root: Element<'_>, hinweise: &mut Vec<Hinweis>) {
    let of_code = |it: &Element<'_>| it.name() == "element" && names_code(*it, "type");
    for element in root.descendants().filter(of_code) {
        let name = clip(element.attribute("name").map_or("", |it| it.value), 40);
        hinweise.push(Hinweis::at(
            element,
            "code-list",
            format!("Element »{name}« nennt keine Codeliste: einen eigenen Code-Typ ableiten"),
            format!("element »{name}« names no code list: derive a code type of its own"),
        ));
    }
}

/// True where an attribute names the type that all codes of XÖV come from.
fn names_code(element: Element<'_>, attribute: &str) -> bool {
    let Some(value) = element.attribute(attribute).map(|it| it.value.trim()) else { return false };
    let (prefix, local) = value.split_once(':').map_or((None, value), |(p, l)| (Some(p), l));
    let namespace = element.namespace_of(prefix).unwrap_or_default();
    local == "Code" && namespace.starts_with("http://xoev.de/schemata/code/")
}

/// What is declared at the top says what it is for.
fn beschreibung(root: Element<'_>, hinweise: &mut Vec<Hinweis>) {
    let is_component =
        |it: &Element<'_>| matches!(it.name(), "element" | "complexType" | "simpleType");
    let is_described = |it: &Element<'_>| {
        let inner = it.child("annotation").or_else(|| it.child("complexType")?.child("annotation"));
        inner.is_some_and(|it| it.child("documentation").is_some())
    };
    let all: Vec<Element<'_>> = root.children().filter(is_component).collect();
    let bare: Vec<Element<'_>> = all.iter().copied().filter(|it| !is_described(it)).collect();
    if let Some(first) = bare.first() {
        let (count, total) = (bare.len(), all.len());
        let name = clip(first.attribute("name").map_or("", |it| it.value), 40);
        hinweise.push(Hinweis::at(
            *first,
            "documentation",
            format!("{count} von {total} Bausteinen ohne Beschreibung (xs:documentation), zuerst »{name}«"),
            format!("{count} of {total} components without xs:documentation, first »{name}«"),
        ));
    }
}
