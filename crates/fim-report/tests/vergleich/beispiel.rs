//! A comparison with one of everything.

use fim_core::{
    Aenderung, Aenderungsart, Artefaktfassung, Artefaktstand, Artefaktvergleich, Aussage,
    Aussageart, Einbau, Elementbezug, Elementstand, Standvergleich, Unvergleichbar,
    Unvertraeglichkeit, Value, Vergleichstiefe, Versionsbefund, Versionsgewicht, Versionswechsel,
    Vertraeglichkeit,
};

static PFLICHT: Aussageart =
    Aussageart::vorschlag("pflicht", "neu und Pflicht: {was}", "added and mandatory: {was}");
static REGEL: Aussageart = Aussageart::vorschlag("regel", "Regel geändert", "rule changed");
static VERSION: Aussageart = Aussageart::new(
    "version",
    "Inhalt geändert, Version weiter {v}",
    "content changed, version still {v}",
);

pub fn element(art: &str, id: &str, name: &str) -> Elementbezug {
    Elementbezug { art: art.to_owned(), id: id.to_owned(), name: name.to_owned() }
}

fn fassung(datei: &str, version: Option<&str>) -> Option<Artefaktfassung> {
    Some(Artefaktfassung { datei: datei.to_owned(), version: version.map(str::to_owned) })
}

pub fn geaendert(
    element: &Elementbezug,
    pfad: &str,
    alt: Option<&str>,
    neu: Option<&str>,
) -> Aenderung {
    Aenderung {
        element: element.clone(),
        eigenschaft: pfad.to_owned(),
        art: Aenderungsart::Geaendert,
        alt: alt.map(str::to_owned),
        neu: neu.map(str::to_owned),
        von: None,
        nach: None,
    }
}

fn bewegt(
    was: &Elementbezug,
    art: Aenderungsart,
    von: Option<(&Elementbezug, usize)>,
    nach: Option<(&Elementbezug, usize)>,
) -> Aenderung {
    let ort = |ort: Option<(&Elementbezug, usize)>| {
        ort.map(|(eltern, stelle)| Einbau { eltern: eltern.clone(), stelle })
    };
    Aenderung { art, von: ort(von), nach: ort(nach), ..geaendert(was, "", None, None) }
}

pub fn einseitig(nummer: usize, stand: Artefaktstand) -> Artefaktvergleich {
    let datei = format!("ordner/L{nummer}.xml");
    Artefaktvergleich {
        standard: "XZuFi",
        element: element("Leistung", &format!("L{nummer}"), "Hundesteuer Festsetzung"),
        alt: fassung(&datei, Some("1")).filter(|_| stand != Artefaktstand::Neu),
        neu: fassung(&datei, Some("1")).filter(|_| stand != Artefaktstand::Entfallen),
        stand,
        versionswechsel: (stand == Artefaktstand::Gleich).then_some(Versionswechsel::Gleich),
        vertraeglichkeit: None,
        gruende: Vec::new(),
        versionen: Vec::new(),
        aenderungen: Vec::new(),
        verborgen: 0,
        elemente: Vec::new(),
    }
}

/// A text of which a few words change.
const LANG: &str = "Geben Sie den Vornamen so an, wie er im Personalausweis oder Reisepass steht. Mehrere Vornamen werden durch Leerzeichen getrennt, Bindestriche bleiben erhalten.";

pub fn schema() -> Artefaktvergleich {
    let wurzel = element("Stammdatenschema", "S99000000101", "Antrag auf Sondernutzung");
    let gruppe = element("Datenfeldgruppe", "G99000000103", "Person");
    let feld = element("Datenfeld", "F99000000114", "Anrede");
    let ort = element("Datenfeld", "F99000000115", "Ort");
    let regel = element("Regel", "R99000000101", "Frist");
    let aenderungen = vec![
        geaendert(&wurzel, "identifikation/version", Some("1.0.0"), Some("1.1.0")),
        geaendert(&wurzel, "struktur[G99000000103]/anzahl", Some("0:1"), Some("1:1")),
        bewegt(&ort, Aenderungsart::Neu, None, Some((&gruppe, 3))),
        bewegt(&regel, Aenderungsart::Entfallen, Some((&wurzel, 1)), None),
        bewegt(&feld, Aenderungsart::Verschoben, Some((&gruppe, 1)), Some((&gruppe, 4))),
        geaendert(
            &feld,
            "hilfetextEingabe",
            Some(LANG),
            Some(&LANG.replace("im Personalausweis oder Reisepass", "auf dem Ausweis")),
        ),
        geaendert(&feld, "definition", None, Some("Anrede der Person")),
        Aenderung {
            art: Aenderungsart::Entfallen,
            von: Some(Einbau { eltern: feld.clone(), stelle: 2 }),
            ..geaendert(&feld, "werte/wert[02]", Some("Herr"), None)
        },
    ];
    let grund = |element: &Elementbezug, grad, art, was: &str| Unvertraeglichkeit {
        element: element.clone(),
        grad,
        aussage: Aussage::new(art, vec![("was", was.into())]),
    };
    let befund = |element: &Elementbezug, gewicht| Versionsbefund {
        element: element.clone(),
        alt: Some("1.0.0".to_owned()),
        neu: Some("1.0.0".to_owned()),
        gewicht,
        aussage: Aussage::new(&VERSION, vec![("v", "1.0.0".into())]),
    };
    Artefaktvergleich {
        standard: "XDatenfelder",
        alt: fassung("alt/S99.xml", Some("1.0.0")),
        neu: fassung("neu/S99.xml", Some("1.1.0")),
        stand: Artefaktstand::Geaendert,
        versionswechsel: Some(Versionswechsel::Erhoeht),
        vertraeglichkeit: Some(Vertraeglichkeit::Brechend),
        gruende: vec![
            grund(&gruppe, Vertraeglichkeit::Brechend, &PFLICHT, "F99000000115 »Ort«"),
            grund(&regel, Vertraeglichkeit::Pruefen, &REGEL, ""),
        ],
        versionen: vec![
            befund(&feld, Versionsgewicht::Befund),
            befund(&gruppe, Versionsgewicht::Feststellung),
        ],
        elemente: vec![
            Elementstand { art: "Datenfeld".to_owned(), zahlen: [1, 1, 0, 41] },
            Elementstand { art: "Regel".to_owned(), zahlen: [0, 0, 1, 13] },
        ],
        element: wurzel,
        aenderungen,
        verborgen: 2,
    }
}

/// With so many artefacts that are the same, so many new and so many that changed.
pub fn vergleich(gleiche: usize, neue: usize, geaenderte: usize) -> Standvergleich {
    let mut artefakte: Vec<_> = (0..geaenderte).map(|_| schema()).collect();
    artefakte.extend((0..neue).map(|at| einseitig(at, Artefaktstand::Neu)));
    artefakte.push(einseitig(9_000, Artefaktstand::Entfallen));
    artefakte.extend((0..gleiche).map(|at| einseitig(10_000 + at, Artefaktstand::Gleich)));
    Standvergleich {
        alt: "main".to_owned(),
        neu: "HEAD".to_owned(),
        tiefe: Vergleichstiefe::Inhalt,
        artefakte,
        unlesbar: vec![Unvergleichbar {
            alt: true,
            datei: "alt/kaputt.xml".to_owned(),
            grund: Value::Both("Die Datei ist leer".to_owned(), "The file is empty".to_owned()),
        }],
        andere: 3,
    }
}
