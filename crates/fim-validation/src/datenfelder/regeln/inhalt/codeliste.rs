//! XDF1076, XDF1121: content that is no code of the code list the field refers to.

use super::werteliste;
use crate::codelisten::Codeliste;
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::lage::Lage;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Edit, Example, RuleMeta, Stufe, Wording};
use xdatenfelder::{CodelisteReferenz, Datenfeld};

const LISTE: RuleMeta = RuleMeta {
    versions: NUR_3,
    why: Wording::new(
        "Vorausgewählt werden kann nur, was die Codeliste anbietet; mit diesem Inhalt bleibt die Auswahl leer.",
        "Only what the code list offers can be preselected; with this content the selection stays empty.",
    ),
    ..QS
};

/// Changes of an example: the field refers to a list that is at hand.
const KENNUNG: Edit = (
    "urn:de:lindenhain:codeliste:standortart</x:canonicalIdentification>",
    "urn:xoev-de:fim-datenfelder:codeliste:dokumentart</x:canonicalIdentification>",
);
const VERSION: Edit = (
    "<x:version>2024-03-01</x:version><x:canonicalVersionUri>urn:de:lindenhain:codeliste:standortart_2024-03-01</x:canonicalVersionUri>",
    "<x:version>2022-01-01</x:version><x:canonicalVersionUri>urn:xoev-de:fim-datenfelder:codeliste:dokumentart_2022-01-01</x:canonicalVersionUri>",
);
const OHNE_VERSION: Edit = (VERSION.0, "");
const LEER: &str = "<code>text</code></x:datentyp><x:vorbefuellung>";
const UNBEKANNT: Edit =
    (LEER, "<code>text</code></x:datentyp><x:inhalt>015</x:inhalt><x:vorbefuellung>");
const BEKANNT: Edit =
    (LEER, "<code>text</code></x:datentyp><x:inhalt>014</x:inhalt><x:vorbefuellung>");

/// XDF1076
pub(super) static FESTE_VERSION: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1076",
        name: "inhalt-nicht-in-der-codeliste",
        stufe: Stufe::Methodisch,
        official: amtlich!(1076),
        message: Wording::new(
            "{element}: Inhalt »{wert}« ist kein Code der Codeliste {liste}",
            "{element}: content »{wert}« is not a code of code list {liste}",
        ),
        fix: Wording::new(
            "Als Inhalt einen Code der Liste eintragen oder auf eine Version verweisen, die ihn enthält.",
            "As content, enter a code of the list, or refer to a version that contains it.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[KENNUNG, VERSION, UNBEKANNT],
            passing: &[KENNUNG, VERSION, BEKANNT],
        }],
        ..LISTE
    },
    checks: &[Pruefung::Feld(|feld, lage| pruefe(feld, lage, true))],
};

/// XDF1121
pub(super) static AKTUELLE_VERSION: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1121",
        name: "inhalt-nicht-in-der-aktuellen-codeliste",
        stufe: Stufe::Warnung,
        official: amtlich!(1121),
        message: Wording::new(
            "{element}: Inhalt »{wert}« ist kein Code der aktuellen Liste {liste}",
            "{element}: content »{wert}« is not a code of the current list {liste}",
        ),
        fix: Wording::new(
            "Als Inhalt einen Code der aktuellen Liste eintragen oder auf die Version verweisen, die ihn noch enthält.",
            "As content, enter a code of the current list, or refer to the version that still contains it.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[KENNUNG, OHNE_VERSION, UNBEKANNT],
            passing: &[KENNUNG, OHNE_VERSION, BEKANNT],
        }],
        ..LISTE
    },
    checks: &[Pruefung::Feld(|feld, lage| pruefe(feld, lage, false))],
};

fn pruefe<'m, 'a>(feld: &'m Datenfeld<'a>, lage: &mut Lage<'_, 'm, 'a>, mit_version: bool) {
    let (Some(inhalt), Some(referenz)) = (&feld.inhalt, &feld.codeliste_referenz) else { return };
    let wert = lage.umfeld.wert(Some(inhalt));
    let version = lage.umfeld.wert(referenz.listenversion());
    let is_meant = lage.feldart(feld) == "select" && version.is_empty() != mit_version;
    // What the field's own list refuses is told of by 1085.
    if !is_meant || wert.is_empty() || werteliste::fehlt(feld, lage) {
        return;
    }
    let kennung = lage.umfeld.wert(referenz.kennung());
    let Some(liste) = nachgeschlagen(referenz, kennung, mit_version, lage) else { return };
    if bietet(&liste, wert, feld, lage) {
        return;
    }
    let name = kennung.rsplit(':').next().unwrap_or(kennung);
    let soll = clip(&format!("{kennung} {version}"), 90);
    lage.melde(inhalt, |befund| {
        befund
            .value("wert", clip(wert, 12))
            .value("liste", clip(name, 12))
            .found(clip(wert, 40))
            .expected((&*format!("ein Code aus {soll}"), &*format!("a code of {soll}")))
    });
}

fn nachgeschlagen<'m, 'a>(
    referenz: &'m CodelisteReferenz<'a>,
    kennung: &str,
    mit_version: bool,
    lage: &mut Lage<'_, 'm, 'a>,
) -> Option<std::sync::Arc<Codeliste>> {
    let is_switched_off = !mit_version && !lage.umfeld.vorgaben.aktuelle_codeliste_laden;
    if kennung.is_empty() || lage.qs() && is_switched_off {
        return None;
    }
    lage.codeliste(referenz)
}

/// True where the list has the code, or where nobody can tell.
fn bietet<'m, 'a>(
    liste: &Codeliste,
    wert: &str,
    feld: &'m Datenfeld<'a>,
    lage: &Lage<'_, 'm, 'a>,
) -> bool {
    let hat = |spalte: &str| liste.werte(spalte).any(|code| code == wert);
    // The QS-Bericht does not look at the column the field names.
    if lage.qs() {
        return liste.erster_schluessel.as_deref().is_some_and(hat);
    }
    let own = lage.umfeld.wert(feld.code_key.as_ref());
    let spalte = Some(own).filter(|own| liste.hat_spalte(own)).or(liste.codespalte.as_deref());
    liste.zeilen == 0 || spalte.is_none_or(hat)
}
