//! A real export of the Baustein Prozesse.

use crate::fremddaten::external;
use crate::{codes, gefunden, nur};
use fim_core::{Limits, Stufe};

const EXPORT: &str = "xprozess2/99006028261000_alleInhalte.export.0303.xml";

fn export() -> Option<Vec<u8>> {
    external(EXPORT).map(|path| std::fs::read(path).expect("file"))
}

/// Table and diagram of the real export agree but for one participant, and its model is drawn as the
/// method asks: two call activities without any flow stand for processes that follow.
#[test]
fn the_real_export_has_one_participant_too_many_and_no_other_finding_on_its_model() {
    let Some(bytes) = export() else { return };
    let report = fim_validation::check("export.xml", bytes, &Limits::default());
    let on_models: Vec<_> = codes(&report)
        .into_iter()
        .filter(|code| code.starts_with("XPZ18") || code.starts_with("XPZ19"))
        .collect();
    assert_eq!(on_models, ["XPZ1804"]);
    let finding = nur(&report, "XPZ1804");
    assert_eq!(finding.stufe, Stufe::Warnung);
    assert_eq!(gefunden(&finding), "»Bundesministerium der Verteidigung (BMVg)«");
    assert!(
        report
            .skipped
            .iter()
            .all(|skipped| !skipped.codes.iter().any(|code| code.starts_with("XPZ19")))
    );
}
