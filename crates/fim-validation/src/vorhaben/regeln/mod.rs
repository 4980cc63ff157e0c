//! OZG11xx to OZG30xx: the rules of a Vorhaben by topic, rows of tables. A row has its texts and an
//! example; the check stands beside it, or, where a deliverable is judged, in `urteil`.

pub(super) mod freigabe;
pub(super) mod katalog;
pub(super) mod konzept;
pub(super) mod leistung;
pub(super) mod lieferung;
pub(super) mod matrix;
pub(super) mod nachweis;
pub(super) mod steckbrief;
pub(super) mod umsetzung;
pub(super) mod zeile;

use super::Steckbriefdatei;
use super::bau::Vorhaben;
use super::umfeld::{Fall, Fundort, Meldung, Umfeld};
use fim_core::{Draft, Herkunft, RuleMeta};
use ozg::Zeile;

/// A rule of a Vorhaben.
pub(crate) struct Ozgregel {
    pub(crate) meta: RuleMeta,
    pub(crate) check: Pruefung,
}

/// A check by what it looks at.
pub(crate) enum Pruefung {
    /// Told where a deliverable is judged, or a file is sorted.
    Urteil,
    /// The files of a Vorhaben together.
    Vorhaben(fn(&Vorhaben<'_>, &mut Melder<'_, '_>)),
    /// A row of the catalogue that counts, with its Leistung.
    Zeile(fn(&Fall<'_>, usize, &Zeile, &mut Melder<'_, '_>)),
    /// A Steckbrief.
    Steckbrief(fn(&Vorhaben<'_>, (usize, &Steckbriefdatei), &mut Melder<'_, '_>)),
    /// A Leistung with its Steckbriefe.
    Leistung(fn(&Fall<'_>, &mut Melder<'_, '_>)),
}

/// Collects the findings of one rule.
pub(crate) struct Melder<'m, 'v> {
    pub(crate) meta: &'static RuleMeta,
    pub(crate) umfeld: &'m Umfeld<'v>,
    pub(crate) gemeldet: &'m mut Vec<Meldung>,
}

impl Melder<'_, '_> {
    /// Tells a finding.
    pub(crate) fn melde(&mut self, ort: &Fundort, text: impl FnOnce(Draft) -> Draft) {
        self.gemeldet.extend(self.umfeld.melde(self.meta, ort, text));
    }
}

/// All rules of a Vorhaben, in the order of their codes.
pub(crate) fn rules() -> impl Iterator<Item = &'static Ozgregel> {
    let themen: [&'static [&'static Ozgregel]; 10] = [
        katalog::RULES,
        zeile::RULES,
        leistung::RULES,
        steckbrief::RULES,
        nachweis::RULES,
        lieferung::RULES,
        konzept::RULES,
        umsetzung::RULES,
        freigabe::RULES,
        matrix::RULES,
    ];
    themen.into_iter().flatten().copied()
}

/// The talk the matrix rests on, and what is known of catalogue and Steckbrief beside it.
pub(super) const MATRIX: &str = "Matrix der Liefergegenstände nach Priorität, »Anforderungen der kommunalen Ebene an ein Vorgehensmodell für OZG-Digitalisierungsvorhaben«, 7. Fachkongress des IT-Planungsrats, Lübeck 2019";
/// The guide to the OZG.
pub(super) const LEITFADEN: &str = "Leitfaden OZG-Umsetzung, 6.3 Priorisierung, https://leitfaden.ozg-umsetzung.de/pages/viewpage.action?pageId=12586722";
/// The list of Themenfelder and ids.
pub(super) const PORTAL: &str =
    "FIM-Portal, Angaben zum OZG einer Leistung (ozg_themenfeld, ozg_id), https://fimportal.de";
/// What follows from the files alone.
pub(super) const FORMAT: &str = "Dateiformate für ein Vorhaben, docs/vorhaben.md";
/// Phases, roles, duration.
pub(super) const FABRIK: &str = "OZG-Umsetzungsfabriken, Phasen, Rollen und Dauer von höchstens 12 Wochen (Hessen, 2020); Freigaben: Kommunales Projektbüro OZG, Rheinland-Pfalz";
/// Ours.
pub(super) const VORSCHLAG: &str =
    "Vorschlag: macht auf etwas aufmerksam, das die Matrix nicht verlangt";

/// A rule as a row: texts in German and English, each pair in brackets.
macro_rules! regel {
    ($(#[$doc:meta])* $name:ident = $code:literal $kurz:literal $stufe:ident ($source:ident),
        [$message_de:literal, $message_en:literal],
        [$why_de:literal, $why_en:literal],
        [$fix_de:literal, $fix_en:literal],
        $examples:expr $(, $feld:ident: $wert:expr)*; $check:expr) => {
        $(#[$doc])*
        pub(in crate::vorhaben) static $name: $crate::vorhaben::regeln::Ozgregel =
            $crate::vorhaben::regeln::Ozgregel {
                meta: fim_core::RuleMeta {
                    code: $code,
                    name: $kurz,
                    stufe: fim_core::Stufe::$stufe,
                    standard: Some(ozg::STANDARD),
                    herkunft: $crate::vorhaben::regeln::herkunft($crate::vorhaben::regeln::$source),
                    source: $crate::vorhaben::regeln::$source,
                    message: fim_core::Wording::new($message_de, $message_en),
                    why: fim_core::Wording::new($why_de, $why_en),
                    fix: fim_core::Wording::new($fix_de, $fix_en),
                    examples: $examples,
                    $($feld: $wert,)*
                    ..fim_core::RuleMeta::BASE
                },
                check: $check,
            };
    };
}
pub(in crate::vorhaben) use regel;

/// What a source is tells how it begins.
pub(super) const fn herkunft(source: &str) -> Herkunft {
    match source.as_bytes() {
        [b'D', b'a', b't', b'e', b'i', b'f', ..] => Herkunft::Dateiformat,
        [b'V', b'o', b'r', b's', b'c', b'h', b'l', b'a', b'g', ..] => Herkunft::Vorschlag,
        _ => Herkunft::Amtlich,
    }
}
