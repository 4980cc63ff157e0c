//! What is released, or does not count, does not change unless that is said.

use crate::nachweis::{
    self, FELD, GRUPPE, LEISTUNG, PROZESS, entwurf, fix, fix_alles, fix_ohne, mit,
};
use fim_core::{Dateireparatur, Hinderung};

const HILFE: &str = "Geben Sie die fünf Ziffern";

fn freigegeben(ergebnis: &Dateireparatur) -> Vec<String> {
    let one = |it: &fim_core::Zurueckgestellt| match &it.grund {
        Hinderung::Freigegeben { artefakt, status } => {
            let id = artefakt.id.clone().unwrap_or_default();
            format!("{id} {}", status.get(fim_core::Sprache::De))
        }
        other => format!("{other:?}"),
    };
    let others = ergebnis.zurueckgestellt.iter().filter(|it| it.grund != Hinderung::Mensch);
    others.map(one).collect()
}

fn hier(text: &str) -> Vec<String> {
    let ergebnis = fix(text.as_bytes());
    assert!(ergebnis.aenderungen.is_empty(), "{:?}", ergebnis.aenderungen);
    assert!(!fix_alles(text.as_bytes()).aenderungen.is_empty());
    freigegeben(&ergebnis)
}

#[test]
fn from_status_five_on_and_below_not() {
    let defekt = mit(&entwurf(FELD), HILFE, "Geben Sie – bitte – fünf Ziffern");
    for (status, erwartet) in [
        ("5", "F99000000122 5 fachlich freigegeben (silber)"),
        ("6", "F99000000122 6 fachlich freigegeben (gold)"),
        ("7", "F99000000122 7 inaktiv"),
        ("8", "F99000000122 8 vorgesehen zum Löschen"),
    ] {
        let text =
            mit(&defekt, "<code>2</code></xdf3:f", &format!("<code>{status}</code></xdf3:f"));
        assert_eq!(hier(&text), [erwartet]);
    }
    for status in ["1", "2", "3", "4"] {
        let text =
            mit(&defekt, "<code>2</code></xdf3:f", &format!("<code>{status}</code></xdf3:f"));
        assert_eq!(fix(text.as_bytes()).aenderungen.len(), 1, "{status}");
    }
}

#[test]
fn around_and_inside() {
    const NAME: &str = "<xdf3:hilfetextEingabe>";
    let entwurf = entwurf(GRUPPE);
    let last = entwurf.rfind(NAME).expect("a field in the group") + NAME.len();
    let defekt = format!("{}„a“ {}", &entwurf[..last], &entwurf[last..]);
    assert_eq!(fix(defekt.as_bytes()).aenderungen.len(), 1);
    // The field is being worked on, the group around it is released.
    let aussen = mit(&defekt, "<code>2</code></xdf3:f", "<code>6</code></xdf3:f");
    assert_eq!(hier(&aussen), ["G99000000106 6 fachlich freigegeben (gold)"]);
    // The group is being worked on, the field in it is released.
    let at = defekt[..last].rfind("<code>2</code></xdf3:f").expect("its status");
    let innen = format!("{}<code>5{}", &defekt[..at], &defekt[at + 7..]);
    let [only] = &hier(&innen)[..] else { panic!("one") };
    assert!(only.starts_with('F') && only.ends_with("5 fachlich freigegeben (silber)"), "{only}");
}

#[test]
fn other_standards() {
    let defekt = mit(&entwurf(PROZESS), "<xp:schlagwort>Lichtinstallation", "<xp:schlagwort>A|B");
    assert_eq!(fix(defekt.as_bytes()).aenderungen.len(), 1);
    let at = defekt.find("<xp:status ").expect("a status");
    let frei = format!("{}{}", &defekt[..at], mit(&defekt[at..], "<code>3<", "<code>6<"));
    let [only] = &hier(&frei)[..] else { panic!("one") };
    assert!(only.ends_with("6 fachlich freigegeben (gold)"), "{only}");

    let defekt = mit(&entwurf(LEISTUNG), "\"EUR\">30.00<", "\"EUR\">30,00<");
    assert_eq!(fix(defekt.as_bytes()).aenderungen.len(), 1);
    // 2.2 has no status; there the day of the release tells.
    let tag = mit(
        &defekt,
        "<typisierung ",
        "<modulFachlicheFreigabe><fachlichFreigegebenAm>2024-05-01</fachlichFreigegebenAm></modulFachlicheFreigabe><typisierung ",
    );
    let [only] = &hier(&tag)[..] else { panic!("one") };
    assert!(only.ends_with("freigegeben am 2024-05-01"), "{only}");
}

/// A repair changes the value of another finding, which nobody knows by its fingerprint then: what does
/// not count stays as it is all the same.
#[test]
fn what_does_not_count_stays_when_its_value_changes() {
    let alt = "<xp:schlagwort>Stadt – Abend|Lichtinstallation<";
    let text = mit(&entwurf(PROZESS), "<xp:schlagwort>Lichtinstallation<", alt);
    let codes = |ergebnis: &Dateireparatur| -> Vec<&str> {
        ergebnis.aenderungen.iter().map(|it| it.finding.rule.code).collect()
    };
    assert_eq!(codes(&fix(text.as_bytes())), ["XSD1204", "XPZ1115"]);
    let ohne = fix_ohne("XSD1204", text.as_bytes());
    assert_eq!(codes(&ohne), ["XPZ1115"]);
    assert!(nachweis::text(&ohne).contains("<xp:schlagwort>Stadt – Abend</xp:schlagwort>"));
}
