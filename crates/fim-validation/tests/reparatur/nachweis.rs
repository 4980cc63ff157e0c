//! Files to repair, and the proof that holds of every repair whatever it does.

use fim_core::{Dateireparatur, FileReport, Fingerprint, Limits, Reparaturschritt, State};
use fim_validation::{Reparaturauftrag, Vorgaben, check, reparieren};
use std::collections::{BTreeMap, BTreeSet, HashSet};

pub const FELD: &str =
    include_str!("../../../../corpus/buecherschrank/datenfelder/F99000000122V1.0.0_xdf3.xml");
pub const GRUPPE: &str =
    include_str!("../../../../corpus/buecherschrank/datenfelder/G99000000106V1.0.0_xdf3.xml");
pub const LEISTUNG: &str =
    include_str!("../../../../corpus/leistungen/typ-2-sdg-de-en-fahrradwerkstatt-2.2.0.xml");
pub const PROZESS: &str = include_str!("../../../../corpus/prozesse/gut.xml");

/// A file that is being worked on: nothing in it is released.
pub fn entwurf(text: &str) -> String {
    let text = text.replace("<code>5</code>\n    </xdf3:freigabestatus>", IN_ARBEIT);
    let text = text.replace("<code>5</code>\n          </xdf3:freigabestatus>", IN_ARBEIT);
    let text = text.replace("fachlichFreigegebenAm", "fachlichFreigegebenAmNicht");
    let mut out = String::new();
    // The status of a process stands on lines of its own.
    let mut in_status = false;
    for line in text.split_inclusive('\n') {
        in_status |= line.contains("<xp:status ");
        let digit = if in_status { line.replace("<code>5<", "<code>3<") } else { line.to_owned() };
        in_status &= !line.contains("</xp:status>");
        out.push_str(&digit);
    }
    out
}

const IN_ARBEIT: &str = "<code>2</code></xdf3:freigabestatus>";

/// Puts a text in the place of one that is there.
pub fn mit(text: &str, alt: &str, neu: &str) -> String {
    assert!(text.contains(alt), "no »{alt}«");
    text.replacen(alt, neu, 1)
}

/// Repairs a file and holds the result against what is promised of every repair.
pub fn fix(bytes: &[u8]) -> Dateireparatur {
    repariert(bytes, false)
}

/// As [`fix`], released artefacts included.
pub fn fix_alles(bytes: &[u8]) -> Dateireparatur {
    repariert(bytes, true)
}

fn repariert(bytes: &[u8], auch_freigegebene: bool) -> Dateireparatur {
    let (vorher, ergebnis) = einmal(bytes, auch_freigegebene);
    if ergebnis.aenderungen.is_empty() {
        assert!(ergebnis.stellen.is_empty() && ergebnis.nachher.is_empty());
        return ergebnis;
    }
    // The changes as they are told, made here, are the file as it is said to be.
    let (mut neu, mut at) = (Vec::new(), 0);
    for stelle in &ergebnis.stellen {
        let std::ops::Range { start, end } = stelle.bytes.range_in(bytes.len());
        assert!(at <= start && start <= end, "in order and apart: {:?}", ergebnis.stellen);
        neu.extend_from_slice(&bytes[at..start]);
        neu.extend_from_slice(&stelle.neu);
        at = end;
    }
    neu.extend_from_slice(&bytes[at..]);
    assert!(neu == ergebnis.nachher && ergebnis.vorher == bytes);
    // Each change belongs to a finding of the file as it was.
    let anteil = |one: &Reparaturschritt| one.stellen.clone();
    let stellen: BTreeSet<usize> = ergebnis.aenderungen.iter().flat_map(anteil).collect();
    assert!(stellen.into_iter().eq(0..ergebnis.stellen.len()));
    for one in &ergebnis.aenderungen {
        assert!(vorher.findings.iter().any(|it| it.fingerprint == one.anlass), "{one:?}");
    }
    let (nachher, zweites) = einmal(&neu, auch_freigegebene);
    assert!(zweites.aenderungen.is_empty(), "a second run changes {:?}", zweites.aenderungen);
    assert_ne!(nachher.state, State::Unchecked);
    let (vorher, nachher) = (gezaehlt(&vorher), gezaehlt(&nachher));
    for (art, count) in &nachher {
        assert!(vorher.get(art).is_some_and(|before| before >= count), "new: {art:?}");
    }
    let sum = |counts: &BTreeMap<_, u64>| counts.values().sum::<u64>();
    assert!(sum(&nachher) < sum(&vorher), "nothing is better");
    ergebnis
}

/// Findings by rule and element.
fn gezaehlt(report: &FileReport) -> BTreeMap<(&'static str, Option<String>), u64> {
    let mut counts = BTreeMap::new();
    for one in &report.findings {
        let id = one.element.as_ref().and_then(|element| element.id.clone());
        *counts.entry((one.rule.code, id)).or_default() += 1;
    }
    counts
}

fn einmal(bytes: &[u8], auch_freigegebene: bool) -> (FileReport, Dateireparatur) {
    einmal_ohne("", bytes, auch_freigegebene)
}

/// Repairs a file in which findings of a rule do not count.
pub fn fix_ohne(code: &str, bytes: &[u8]) -> Dateireparatur {
    einmal_ohne(code, bytes, false).1
}

fn einmal_ohne(code: &str, bytes: &[u8], auch_freigegebene: bool) -> (FileReport, Dateireparatur) {
    let limits = Limits::default();
    let report = check("datei.xml", bytes.to_vec(), &limits);
    let zaehlt = report.findings.iter().filter(|it| it.rule.code != code);
    let zaehlt: HashSet<Fingerprint> = zaehlt.map(|it| it.fingerprint).collect();
    let vorgaben = Vorgaben::new(&limits);
    let auftrag = Reparaturauftrag { vorgaben: &vorgaben, auch_freigegebene };
    let ergebnis = reparieren("datei.xml", bytes.to_vec(), &zaehlt, &auftrag);
    (report, ergebnis)
}

/// What became of a file as text.
pub fn text(ergebnis: &Dateireparatur) -> String {
    String::from_utf8(ergebnis.nachher.clone()).expect("UTF-8")
}

/// Asserts that two files are the same, and shows where they are not.
pub fn gleich(ist: &str, soll: &str, was: &str) {
    let same = ist.bytes().zip(soll.bytes()).take_while(|(a, b)| a == b).count();
    let near = |text: &str| {
        let from = text.floor_char_boundary(same.saturating_sub(60));
        text[from..text.floor_char_boundary(same + 80)].to_owned()
    };
    assert!(ist == soll, "»{was}«:\n{}\nwanted:\n{}", near(ist), near(soll));
}
