//! What a search found as a table for spreadsheets: one row a hit.
//!
//! A version such as 1.2 would become a day of February, so it has a `V` before it. What else
//! spreadsheets make of texts is warded off in `zelle`.

use super::worte;
use crate::zelle::{MARKE, zelle};
use fim_core::{ElementInfo, Fundstelle, Sprache, Suchergebnis};

const SPALTEN: [(&str, &str); 17] = [
    ("Datei", "File"),
    ("Zeile", "Line"),
    ("Spalte", "Column"),
    ("Artefakt", "Artefact"),
    ("Artefakt-ID", "Artefact id"),
    ("Artefakt-Version", "Artefact version"),
    ("Artefakt-Name", "Artefact name"),
    ("Element", "Element"),
    ("Element-ID", "Element id"),
    ("Element-Version", "Element version"),
    ("Element-Name", "Element name"),
    ("Liegt in", "Lies in"),
    ("Für", "For"),
    ("Fundart", "Kind of hit"),
    ("Gewissheit", "Certainty"),
    ("Text", "Text"),
    ("Elementpfad", "Element path"),
];

pub(super) fn render(ergebnis: &Suchergebnis, sprache: Sprache) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(MARKE.as_bytes().to_vec());
    let head = SPALTEN.map(|(de, en)| sprache.pick(de, en).to_owned());
    // Writing to memory does not fail.
    let mut written = writer.write_record(&head);
    for fund in &ergebnis.funde {
        written = written.and_then(|()| writer.write_record(zeile(fund, sprache)));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn zeile(fund: &Fundstelle, sprache: Sprache) -> [String; 17] {
    let (own, around) = match fund.kette.split_last() {
        Some((own, around)) => (own, around),
        None => (&fund.artefakt, &[][..]),
    };
    let chain: Vec<String> = around.iter().map(worte::kurz).collect();
    let position = fund.place.position;
    let [kind, id, version, name] = angaben(&fund.artefakt);
    let [own_kind, own_id, own_version, own_name] = angaben(own);
    let columns = [
        fund.datei.to_string(),
        position.line.to_string(),
        position.column.to_string(),
        kind,
        id,
        version,
        name,
        own_kind,
        own_id,
        own_version,
        own_name,
        chain.join(" › "),
        fund.betrifft.as_ref().map(worte::kurz).unwrap_or_default(),
        worte::weg(&fund.weg, sprache).to_owned(),
        worte::gewissheit(&fund.gewissheit, sprache).to_owned(),
        fund.text.clone(),
        fund.place.path.clone(),
    ];
    columns.map(|text| zelle(&text))
}

fn angaben(info: &ElementInfo) -> [String; 4] {
    let version = info.version.as_ref().filter(|version| !version.is_empty());
    [
        info.kind.clone(),
        info.id.clone().unwrap_or_default(),
        version.map(|version| format!("V{version}")).unwrap_or_default(),
        info.name.clone().unwrap_or_default(),
    ]
}
