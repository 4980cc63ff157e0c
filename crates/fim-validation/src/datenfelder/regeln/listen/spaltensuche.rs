//! XDF1122 and XDF1123: the code list has no column of that name.

use super::spalten::spaltenangaben;
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::lage::Lage;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use xdatenfelder::Datenfeld;

const WHY: Wording = Wording::new(
    "Aus dieser Spalte werden Codes, Namen oder Hilfen geholt; gibt es sie nicht, fehlen sie in der Auswahl.",
    "Codes, names or help texts are taken from this column; if it does not exist, they are missing from the selection.",
);
const FIX: Wording = Wording::new(
    "Die Spalte so schreiben, wie sie in der Codeliste heißt, oder die Angabe entfernen; dann gelten die Spalten, die die Liste selbst empfiehlt.",
    "Write the column as it is named in the code list, or remove the entry; then the columns that the list itself recommends apply.",
);

macro_rules! beispiel {
    ($version:literal) => {
        &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(LISTE, concat!("<x:codelisteReferenz><x:canonicalIdentification>urn:xoev-de:fim-datenfelder:codeliste:dokumentart</x:canonicalIdentification>", $version, "</x:codelisteReferenz><x:codeKey>code</x:codeKey><x:nameKey>bezeichnung</x:nameKey>"))],
            passing: &[(LISTE, concat!("<x:codelisteReferenz><x:canonicalIdentification>urn:xoev-de:fim-datenfelder:codeliste:dokumentart</x:canonicalIdentification>", $version, "</x:codelisteReferenz><x:codeKey>code</x:codeKey><x:nameKey>name</x:nameKey>"))],
        }]
    };
}

/// The reference in the message that the examples start from.
const LISTE: &str = "<x:codelisteReferenz><x:canonicalIdentification>urn:de:lindenhain:codeliste:standortart</x:canonicalIdentification><x:version>2024-03-01</x:version><x:canonicalVersionUri>urn:de:lindenhain:codeliste:standortart_2024-03-01</x:canonicalVersionUri></x:codelisteReferenz>";

pub(super) static FEST: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1122",
        name: "spalte-nicht-in-codeliste",
        stufe: Stufe::Methodisch,
        versions: NUR_3,
        official: amtlich!(1122),
        message: Wording::new(
            "{element}: Spalte »{wert}« ({schluessel}) fehlt in der Codeliste",
            "{element}: column »{wert}« ({schluessel}) is not in the code list",
        ),
        why: WHY,
        fix: FIX,
        examples: beispiel!("<x:version>2022-01-01</x:version>"),
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| suche(feld, lage, true))],
};

pub(super) static AKTUELL: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1123",
        name: "spalte-nicht-in-aktueller-codeliste",
        stufe: Stufe::Warnung,
        versions: NUR_3,
        official: amtlich!(1123),
        message: Wording::new(
            "{element}: Spalte »{wert}« ({schluessel}) fehlt in der aktuellen Codeliste",
            "{element}: column »{wert}« ({schluessel}) is not in the current code list",
        ),
        why: WHY,
        fix: FIX,
        examples: beispiel!(""),
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| suche(feld, lage, false))],
};

/// Tells the columns that the list does not have: of a list of a fixed version, or of a current one.
fn suche<'m, 'a>(feld: &'m Datenfeld<'a>, lage: &mut Lage<'_, 'm, 'a>, mit_version: bool) {
    let umfeld = lage.umfeld;
    let Some(referenz) = &feld.codeliste_referenz else { return };
    if umfeld.wert(referenz.listenversion()).is_empty() == mit_version
        || lage.qs() && !mit_version && !umfeld.vorgaben.aktuelle_codeliste_laden
        || spaltenangaben(feld).all(|(_, text)| text.is_blank())
    {
        return;
    }
    let Some(liste) = lage.codeliste(referenz) else { return };
    for (schluessel, text) in spaltenangaben(feld) {
        let wert = umfeld.wert(Some(text));
        if wert.is_empty() || liste.hat_spalte(wert) {
            continue;
        }
        lage.melde(text, |befund| {
            let spalten: Vec<&str> = liste.spalten().take(12).collect();
            befund
                .value("wert", clip(wert, 14))
                .value("schluessel", schluessel)
                .found(clip(wert, 40))
                .expected(clip(&spalten.join(", "), 120))
                .distinguish(schluessel)
        });
    }
    // The QS-Bericht also looks for a column of names where none is stated.
    if lage.qs() && umfeld.wert(feld.name_key.as_ref()).is_empty() {
        lage.melde(Stelle::fehlt(feld.element, "nameKey"), |befund| {
            befund
                .value("wert", ("ohne Angabe", "not given"))
                .value("schluessel", "nameKey")
                .expected(("eine Spalte für die Namen", "a column for the names"))
        });
    }
}
