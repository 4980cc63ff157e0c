//! With the profile qs-bericht, each file has the messages of the QS-Bericht at the same elements.

use crate::fremddaten::external;
use crate::testdaten::{Regal, files};
use fim_core::{FileReport, Limits, Sprache, State};
use fim_validation::{Profil, Vorgaben, check_with};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

type Urteil = BTreeSet<(u16, String)>;

/// Messages that need the network.
const ONLINE: [u16; 3] = [1115, 1125, 1126];

/// The messages of a report as the QS-Bericht would print them.
fn ours(report: &FileReport) -> Urteil {
    let of = |finding: &fim_core::Finding| {
        let number = finding.rule.official?.number;
        let element = finding.element.as_ref()?;
        let id = element.id.clone().unwrap_or_default();
        let version = element.version.as_ref().map(|version| format!("V{version}"));
        Some((number, id + &version.unwrap_or_default()))
    };
    report.findings.iter().filter_map(of).collect()
}

/// The verdict of the QS-Bericht; `None` where it broke off.
fn theirs(path: &Path) -> Option<Urteil> {
    let text = fs::read_to_string(path).expect("verdict");
    let mut urteil = Urteil::new();
    for line in text.lines().skip(1) {
        let mut cells = line.split('\t');
        let code = cells.next().expect("code");
        if code == "ABORT" {
            return None;
        }
        let code = code.parse().expect("number");
        if !ONLINE.contains(&code) {
            urteil.insert((code, cells.next().expect("element").to_owned()));
        }
    }
    Some(urteil)
}

/// Every message fits in one line and names its element.
fn assert_messages(report: &FileReport, stem: &str) {
    let own = report.findings.iter().filter(|finding| finding.rule.code.starts_with("XDF"));
    for (finding, sprache) in own.flat_map(|one| [(one, Sprache::De), (one, Sprache::En)]) {
        let message = finding.message(sprache);
        assert!(message.chars().count() <= 100, "{stem}: {message}");
        let kind = finding.element.as_ref().map(|element| element.kind.as_str());
        assert!(message.starts_with(kind.expect("element")), "{stem}: {message}");
    }
}

#[test]
fn every_file_has_the_messages_of_the_qs_bericht() {
    let Some(data) = external("") else { return };
    let regal = Regal::new(&[data.join("qs-fixtures/codelists"), data.join("qs-fixtures/xdf2")]);
    let limits = Limits::default();
    let (mut wrong, mut compared) = (BTreeMap::new(), 0);
    let folders = ["xdatenfelder3", "xdatenfelder2", "qs-fixtures/xdf3", "qs-fixtures/xdf2"];
    for path in folders.iter().flat_map(|name| files(&data.join(name))) {
        let name = path.to_string_lossy().into_owned();
        let Some(artefact) = name.strip_suffix(".qs.tsv") else { continue };
        let artefact = [artefact.to_owned(), format!("{artefact}.xml")]
            .into_iter()
            .find(|name| Path::new(name).is_file())
            .expect("artefact of a verdict");
        let stem = artefact.rsplit('/').next().expect("name").to_owned();
        let vorgaben = Vorgaben {
            profil: Profil::QsBericht,
            versionshinweise: stem.contains("-VH"),
            codelisten_inhalt: stem.contains("-CI1"),
            aktuelle_codeliste_laden: !stem.contains("-AL0"),
            codelisten: &regal,
            ..Vorgaben::new(&limits)
        };
        let report = check_with(&stem, fs::read(&artefact).expect("artefact"), &vorgaben);
        assert_ne!(report.state, State::Unchecked, "{stem}");
        assert_messages(&report, &stem);
        compared += 1;
        let Some(theirs) = theirs(&path) else {
            assert!(!report.findings.is_empty(), "{stem}: what breaks the peer is told of");
            continue;
        };
        let ours = ours(&report);
        let missing: Vec<_> = theirs.difference(&ours).cloned().collect();
        let extra: Vec<_> = ours.difference(&theirs).cloned().collect();
        if !missing.is_empty() || !extra.is_empty() {
            wrong.insert(stem, (missing, extra));
        }
    }
    let lines = wrong
        .iter()
        .map(|(name, (missing, extra))| format!("{name}: missing {missing:?}, extra {extra:?}\n"));
    assert!(
        wrong.is_empty(),
        "{} of {compared} files differ:\n{}",
        wrong.len(),
        lines.collect::<String>()
    );
    assert_eq!(compared, 236, "files with a verdict");
}
