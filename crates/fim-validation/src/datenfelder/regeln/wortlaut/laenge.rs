//! XDF1136, XDF1137 and XDF1138: a text, an address or a link is longer than recommended.

use super::angabe::{Blick, HILFE, angaben};
use crate::datenfelder::beispiele::{SCHEMA_3, STECKBRIEF_3};
use crate::datenfelder::lage::Lage;
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::engine::Rule;
use crate::zeilen::{Bedingung, Laenge, Verstoss};
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};
use xdatenfelder::Datenfeld;

const MESSAGE: Wording = Wording::new(
    "{element}: {feld} hat {zahl} Zeichen, empfohlen bis {grenze}",
    "{element}: {feld} has {zahl} characters, recommended max. {grenze}",
);
const ADRESSE: Wording = Wording::new(
    "Für Adressen ist eine Höchstlänge empfohlen; längere können beim Austausch abgeschnitten werden und führen dann ins Leere.",
    "A maximum length is recommended for addresses; longer ones may be cut off on exchange and then lead nowhere.",
);
/// Characters of a name, a legal basis, an address.
const KURZ: usize = 255;
/// Characters of the code of a value.
const CODE: usize = 20;

/// Fifty characters, to make long texts of.
macro_rules! fuenfzig {
    () => {
        "Auskunft-zum-Antrag-auf-einen-Buecherschrank-2025-"
    };
}
/// 250 characters.
macro_rules! viele {
    () => {
        concat!(fuenfzig!(), fuenfzig!(), fuenfzig!(), fuenfzig!(), fuenfzig!())
    };
}

pub(super) static TEXT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1136",
        name: "text-zu-lang",
        stufe: Stufe::Hinweis,
        versions: NUR_3,
        official: amtlich!(1136),
        message: MESSAGE,
        why: Wording::new(
            "Für diese Angabe ist eine Höchstlänge empfohlen; was darüber hinausgeht, kann beim Austausch oder in der Anzeige abgeschnitten werden.",
            "A maximum length is recommended for this entry; what goes beyond may be cut off on exchange or display.",
        ),
        fix: Wording::new(
            "Den Text auf höchstens {grenze} Zeichen kürzen; bei Namen und Bezeichnungen gehört Näheres in Beschreibung oder Hilfetext.",
            "Shorten the text to {grenze} characters at most; for names and labels, details belong in the description or help text.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<x:name>Anrede", concat!("<x:name>", viele!(), "Anrede"))],
                passing: &[("<x:name>Anrede", concat!("<x:name>", viele!(), "Mehr"))],
            },
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<x:code>02</x:code>", "<x:code>Herr-oder-Herr-Doktor</x:code>")],
                passing: &[("<x:code>02</x:code>", "<x:code>Herr</x:code>")],
            },
        ],
        ..QS
    },
    checks: &[
        Pruefung::Objekt(|objekt, lage| {
            for angabe in angaben(objekt) {
                if !lage.qs() || angabe.blick != Blick::Nicht {
                    pruefe(angabe.text, angabe.name, angabe.grenze, lage);
                }
            }
            for stichwort in objekt.stichworte() {
                pruefe(&stichwort.wortlaut, ("Stichwort", "keyword"), HILFE, lage);
            }
        }),
        Pruefung::Bezug(|bezug, lage| {
            pruefe(&bezug.wortlaut, ("Handlungsgrundlage", "legal basis"), KURZ, lage);
        }),
        Pruefung::Feld(im_feld),
    ],
};

pub(super) static URI: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1137",
        name: "uri-zu-lang",
        stufe: Stufe::Hinweis,
        versions: NUR_3,
        official: amtlich!(1137),
        message: MESSAGE,
        why: ADRESSE,
        fix: Wording::new(
            "Eine kürzere Adresse oder Kennung mit höchstens {grenze} Zeichen verwenden.",
            "Use a shorter address or identifier of {grenze} characters at most.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(
                "<x:bezeichnung>",
                concat!(
                    "<x:stichwort uri='https://www.lindenhain.de/",
                    viele!(),
                    "'>Buch</x:stichwort><x:bezeichnung>"
                ),
            )],
            passing: &[(
                "<x:bezeichnung>",
                "<x:stichwort uri='https://www.lindenhain.de/'>Buch</x:stichwort><x:bezeichnung>",
            )],
        }],
        ..QS
    },
    checks: &[Pruefung::Objekt(|objekt, lage| {
        for uri in objekt.stichworte().iter().filter_map(|stichwort| stichwort.uri.as_ref()) {
            pruefe(uri, ("URI des Stichworts", "URI of the keyword"), KURZ, lage);
        }
        let Objekt::Feld(feld) = objekt else { return };
        let Some(referenz) = &feld.codeliste_referenz else { return };
        if let Some(uri) = &referenz.canonical_version_uri {
            pruefe(uri, ("Versions-URI", "version URI"), KURZ, lage);
        }
        // The QS-Bericht knows a limit for it, but does not look.
        if let Some(kennung) = referenz.kennung()
            && !lage.qs()
        {
            pruefe(kennung, ("Codelistenkennung", "code list URN"), KURZ, lage);
        }
    })],
};

pub(super) static LINK: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1138",
        name: "link-zu-lang",
        stufe: Stufe::Hinweis,
        versions: NUR_3,
        official: amtlich!(1138),
        message: MESSAGE,
        why: ADRESSE,
        fix: Wording::new(
            "Einen kürzeren Link mit höchstens {grenze} Zeichen verwenden, etwa auf die Übersicht des Gesetzes.",
            "Use a shorter link of {grenze} characters at most, such as one to the overview of the law.",
        ),
        examples: &[Example::Edited {
            base: STECKBRIEF_3,
            failing: &[(
                "<x:bezug>",
                concat!("<x:bezug link='https://www.lindenhain.de/", viele!(), "'>"),
            )],
            passing: &[("<x:bezug>", "<x:bezug link='https://www.lindenhain.de/recht'>")],
        }],
        ..QS
    },
    checks: &[Pruefung::Bezug(|bezug, lage| {
        // The QS-Bericht has the message, but no limit that it could speak of.
        if let Some(link) = &bezug.link
            && !lage.qs()
        {
            pruefe(link, ("Link", "link"), KURZ, lage);
        }
    })],
};

/// What only fields have.
fn im_feld<'m, 'a>(feld: &'m Datenfeld<'a>, lage: &mut Lage<'_, 'm, 'a>) {
    let pattern = feld.praezisierung.as_ref().and_then(|it| it.pattern.as_ref());
    if let Some(pattern) = pattern {
        pruefe(pattern, ("Muster", "pattern"), HILFE, lage);
    }
    for wert in feld.werte.iter().flat_map(|werte| &werte.wert) {
        let texte = [
            (&wert.code, ("Code eines Werts", "code of a value"), CODE),
            (&wert.name, ("Name eines Werts", "name of a value"), KURZ),
            (&wert.hilfe, ("Hilfe eines Werts", "help text of a value"), HILFE),
        ];
        for (text, name, grenze) in texte {
            if let Some(text) = text {
                pruefe(text, name, grenze, lage);
            }
        }
    }
    // The QS-Bericht knows a limit for it, but does not look.
    let version = feld.codeliste_referenz.as_ref().and_then(|it| it.version.as_ref());
    if let Some(version) = version
        && !lage.qs()
    {
        pruefe(version, ("Codelistenversion", "code list version"), KURZ, lage);
    }
}

fn pruefe<'a>(text: &Text<'a>, feld: (&str, &str), grenze: usize, lage: &mut Lage<'_, '_, 'a>) {
    let wert = lage.umfeld.wert(Some(text));
    let laenge: Bedingung = Bedingung::Laenge(Laenge::hoechstens(grenze));
    if let Some(Verstoss::Zeichen(zahl)) = laenge.verstoss(wert) {
        lage.melde(text, |befund| {
            befund
                .value("feld", feld)
                .value("zahl", zahl as u64)
                .value("grenze", grenze as u64)
                .found((&*format!("{zahl} Zeichen"), &*format!("{zahl} characters")))
                .expected((
                    &*format!("höchstens {grenze} Zeichen"),
                    &*format!("{grenze} characters at most"),
                ))
                .distinguish(feld.0)
                .distinguish(&clip(wert, 200))
        });
    }
}
