//! What holds of every comparison: nothing differs from itself, the way back is the mirror image, and
//! what a file looks like does not matter.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod gemeinsam;

use fim_core::{Aenderung, Aenderungsart, Artefaktstand, Vergleichstiefe};
use gemeinsam::{abbilder, alle_dateien, einer, korpus, vergleiche};

#[test]
fn nothing_differs_from_itself() {
    let dateien = alle_dateien();
    assert!(dateien.len() > 100, "{}", dateien.len());
    for (name, text) in dateien {
        for (a, b) in abbilder(&text).iter().zip(abbilder(&text).iter()) {
            let found = vergleiche(a, b, Vergleichstiefe::Alles);
            assert_eq!(found.stand, Artefaktstand::Gleich, "{name}: {:?}", found.aenderungen);
            assert_eq!((found.gruende.len(), found.versionen.len()), (0, 0), "{name}");
            assert_eq!(a.fingerabdruck(), b.fingerabdruck(), "{name}");
        }
    }
}

/// A change seen from the other side.
fn gespiegelt(aenderung: &Aenderung) -> String {
    let art = match aenderung.art {
        Aenderungsart::Neu => Aenderungsart::Entfallen,
        Aenderungsart::Entfallen => Aenderungsart::Neu,
        same => same,
    };
    kurz(&Aenderung {
        art,
        alt: aenderung.neu.clone(),
        neu: aenderung.alt.clone(),
        von: aenderung.nach.clone(),
        nach: aenderung.von.clone(),
        ..aenderung.clone()
    })
}

fn kurz(it: &Aenderung) -> String {
    let ort =
        |ort: &Option<fim_core::Einbau>| ort.as_ref().map(|it| (it.eltern.id.clone(), it.stelle));
    let Aenderung { element, eigenschaft, art, alt, neu, von, nach } = it;
    format!("{} {eigenschaft} {art:?} {alt:?} {neu:?} {:?} {:?}", element.art, ort(von), ort(nach))
}

#[test]
fn the_way_back_is_the_mirror_image() {
    let mut schemata: Vec<_> = alle_dateien();
    schemata.retain(|(_, text)| text.contains("stammdatenschema") || text.contains("odulText"));
    schemata.truncate(24);
    let mut seen = 0;
    for (at, (name, text)) in schemata.iter().enumerate() {
        for (other, anderer) in schemata.iter().skip(at + 1) {
            let (a, b) = (abbilder(text), abbilder(anderer));
            let (Some(a), Some(b)) = (a.first(), b.first()) else { continue };
            if a.schluessel.art != b.schluessel.art {
                continue;
            }
            let hin = vergleiche(a, b, Vergleichstiefe::Alles);
            let her = vergleiche(b, a, Vergleichstiefe::Alles);
            let mut hin: Vec<String> = hin.aenderungen.iter().map(kurz).collect();
            let mut her: Vec<String> = her.aenderungen.iter().map(gespiegelt).collect();
            hin.sort();
            her.sort();
            assert_eq!(hin, her, "{name} {other}");
            seen += hin.len();
        }
    }
    assert!(seen > 1_000, "{seen}");
}

#[test]
fn what_a_file_looks_like_does_not_matter() {
    for name in ["buecherschrank/datenfelder/S99000000101V1.0.0_xdf3.xml", "prozesse/gut.xml"] {
        let text = korpus(name);
        let prefix = if name.contains("xdf3") { "xdf3" } else { "xpz" };
        let anders = [
            text.replace("\n  ", "\n      "),
            text.replace(">\n", ">"),
            text.replace(&format!("{prefix}:"), "anders:")
                .replace(&format!("xmlns:{prefix}="), "xmlns:anders="),
            text.replacen("</", "<!-- ein Kommentar --></", 1),
            text.replace('\n', "\r\n"),
        ];
        for (at, other) in anders.iter().enumerate() {
            let (a, b) = (einer(&text), einer(other));
            let found = vergleiche(&a, &b, Vergleichstiefe::Alles);
            assert!(found.aenderungen.is_empty(), "{name} {at}: {:?}", found.aenderungen);
            assert_eq!(a.fingerabdruck(), b.fingerabdruck(), "{name} {at}");
        }
    }
    let feld = |attribute: &str| {
        let text = korpus("buecherschrank/datenfelder/F99000000122V1.0.0_xdf3.xml");
        text.replacen(
            "</xdf3:datentyp>",
            &format!("</xdf3:datentyp><xdf3:praezisierung {attribute}/>"),
            1,
        )
    };
    let (a, b) = (feld("minLength='1' maxLength='9'"), feld("maxLength = \"9\"\n minLength=\"1\""));
    assert!(vergleiche(&einer(&a), &einer(&b), Vergleichstiefe::Alles).aenderungen.is_empty());
}
