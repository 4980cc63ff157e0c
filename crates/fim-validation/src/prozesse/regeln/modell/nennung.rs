//! How rules tell of what stands in a model: by name and id, with line and column of the model.

use crate::lage::Lage;
use crate::prozesse::lage::Umfeld;
use crate::prozesse::pruefung::Modell;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Draft, Value};
use xprozess::bpmn::Head;

/// Characters of a name in a message.
const NAME: usize = 22;
/// Elements that a finding lists.
const LISTE: usize = 20;
/// Bytes that are looked at of a name: thousands of findings may share a long one.
const LAENGSTE: usize = 2_000;

/// Tells a finding on an element of a model, at the attached file. Gives the texts of the rule the
/// values `was` (the element) and `ort` (its place in the model), and says what was found: name and
/// id, unless `text` has something else to say.
pub(super) fn melde(
    modell: Modell<'_, '_, '_>,
    head: &Head,
    lage: &mut Lage<'_, Umfeld<'_, '_>>,
    text: impl FnOnce(Draft) -> Draft,
) {
    let datei = dateiname(modell);
    lage.melde(Stelle::element(modell.datei.element), |befund| {
        let befund = befund.value("was", kurz(head, NAME)).value("ort", ort(head));
        let befund = befund.distinguish(datei).distinguish(head.id.as_deref().unwrap_or(""));
        text(befund.found(clip(&lang(head), 160)))
    });
}

/// The name of the attached file, to tell it from others.
pub(in super::super) fn dateiname<'m>(modell: Modell<'_, 'm, '_>) -> &'m str {
    modell.datei.dateiname.as_ref().map_or("", |name| anfang(&name.value).trim())
}

fn anfang(text: &str) -> &str {
    &text[..text.floor_char_boundary(LAENGSTE)]
}

/// An element in a message: its name, else its id, else where it stands.
pub(super) fn kurz(head: &Head, zeichen: usize) -> Value {
    match head.name.as_ref().or(head.id.as_ref()) {
        Some(name) => format!("»{}«", clip(name, zeichen)).into(),
        None => {
            let zeile = head.position.line;
            Value::Both(format!("in Zeile {zeile}"), format!("in line {zeile}"))
        }
    }
}

/// As [`kurz`], in both languages.
pub(in super::super) fn beide(head: &Head, zeichen: usize) -> (String, String) {
    match kurz(head, zeichen) {
        Value::Plain(text) => (text.clone(), text),
        Value::Both(de, en) => (de, en),
    }
}

/// Name and id of an element.
pub(in super::super) fn lang(head: &Head) -> String {
    let [name, id] = [&head.name, &head.id].map(|text| text.as_deref().map(anfang));
    match (name, id) {
        (Some(name), Some(id)) => format!("»{name}« ({id})"),
        (Some(name), None) => format!("»{name}«"),
        (None, Some(id)) => format!("({id})"),
        (None, None) => "–".to_owned(),
    }
}

/// Several elements, the first of them by name and id.
pub(in super::super) fn liste<'m>(heads: impl IntoIterator<Item = &'m Head>) -> String {
    let mut heads = heads.into_iter();
    let mut texte: Vec<String> =
        heads.by_ref().take(LISTE).map(|head| clip(&lang(head), 120)).collect();
    if heads.next().is_some() {
        texte.push("…".to_owned());
    }
    texte.join(", ")
}

/// Line and column of an element in the text of the model.
pub(super) fn ort(head: &Head) -> Value {
    let (line, column) = (head.position.line, head.position.column);
    Value::Both(
        format!("Zeile {line}, Spalte {column} der Modelldatei"),
        format!("line {line}, column {column} of the model file"),
    )
}
