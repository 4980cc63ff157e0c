//! XDF1062, 1063, 1065 to 1068, 1079 to 1082: a bound that is no value of the data type.

use super::schreibweise;
use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::lage::Lage;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{BEIDE, NUR_3, QS, amtlich, schreibfehler};
use crate::datenfelder::werte::Grenze;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use xdatenfelder::Datenfeld;
use xoev_schema::{Datatype, Literal};

/// A row of the table: number, name and versions; bound and type; how the message ends in German and
/// English; base, text, failing and passing edit of the example.
macro_rules! wertgrenze {
    (
        $rule:ident, $number:literal, $name:literal, $versions:expr;
        $grenze:ident, $seite:literal, $side:literal, $typ:ident;
        $de:literal, $en:literal;
        $base:ident, $old:literal, $failing:literal, $passing:literal
    ) => {
        #[doc = concat!("XDF", $number)]
        pub(super) static $rule: Rule<Pruefung> = Rule {
            meta: RuleMeta {
                code: concat!("XDF", $number),
                name: $name,
                stufe: Stufe::Kritisch,
                versions: $versions,
                official: amtlich!($number),
                message: Wording::new(
                    concat!("{element}: ", $seite, " »{wert}« ist ", $de),
                    concat!("{element}: ", $side, " »{wert}« is ", $en),
                ),
                why: Wording::new(
                    "Eine Grenze wird mit der Eingabe verglichen und muss darum selbst ein gültiger Wert des Felds sein.",
                    "A bound is compared with what is entered and must therefore be a valid value of the field itself.",
                ),
                fix: Wording::new(
                    "Die Grenze berichtigen (erwartet wird {soll}) oder löschen.",
                    "Correct the bound (it must be {soll}) or delete it.",
                ),
                examples: &[Example::Edited {
                    base: $base,
                    failing: &[($old, $failing)],
                    passing: &[($old, $passing)],
                }],
                reparatur: schreibfehler(Datatype::$typ),
                ..QS
            },
            checks: &[Pruefung::Feld(|feld, lage| {
                pruefe(feld, lage, Grenze::$grenze, Datatype::$typ);
            })],
        };
    };
}

wertgrenze! {
    UNTEN_ZAHL, 1062, "untergrenze-keine-zahl", BEIDE;
    MinValue, "Untergrenze", "lower bound", Double;
    "keine Zahl wie »0.5«", "not a number like »0.5«";
    SCHEMA_3, "minValue='0.5'", "minValue='0,5'", "minValue='5E-1'"
}
wertgrenze! {
    OBEN_ZAHL, 1063, "obergrenze-keine-zahl", BEIDE;
    MaxValue, "Obergrenze", "upper bound", Double;
    "keine Zahl wie »0.5«", "not a number like »0.5«";
    SCHEMA_2, "\"maxValue\":\"99.5\"", "\"maxValue\":\"99,50\"", "\"maxValue\":\"99.50\""
}
wertgrenze! {
    UNTEN_GANZZAHL, 1065, "untergrenze-keine-ganze-zahl", BEIDE;
    MinValue, "Untergrenze", "lower bound", Integer;
    "keine ganze Zahl wie »12«", "not a whole number like »12«";
    SCHEMA_3, "minValue='1' maxValue='900'", "minValue='1.0' maxValue='900'", "minValue='-1' maxValue='900'"
}
wertgrenze! {
    OBEN_GANZZAHL, 1066, "obergrenze-keine-ganze-zahl", BEIDE;
    MaxValue, "Obergrenze", "upper bound", Integer;
    "keine ganze Zahl wie »12«", "not a whole number like »12«";
    SCHEMA_3, "maxValue='900'", "maxValue='9E2'", "maxValue='+900'"
}
wertgrenze! {
    UNTEN_DATUM, 1067, "untergrenze-kein-datum", BEIDE;
    MinValue, "Untergrenze", "lower bound", Date;
    "kein Datum wie »2025-01-31«", "not a date like »2025-01-31«";
    SCHEMA_3, "minValue='1900-01-01'", "minValue='01.01.1900'", "minValue='1900-02-28'"
}
wertgrenze! {
    OBEN_DATUM, 1068, "obergrenze-kein-datum", BEIDE;
    MaxValue, "Obergrenze", "upper bound", Date;
    "kein Datum wie »2025-01-31«", "not a date like »2025-01-31«";
    SCHEMA_2, "\"maxValue\":\"2100-12-31\"", "\"maxValue\":\"2100-02-29\"", "\"maxValue\":\"2100-02-28\""
}
wertgrenze! {
    UNTEN_ZEITPUNKT, 1079, "untergrenze-kein-zeitpunkt", NUR_3;
    MinValue, "Untergrenze", "lower bound", DateTime;
    "kein gültiger Zeitpunkt", "not a valid date and time";
    SCHEMA_3, "minValue='2020-01-01T00:00:00'", "minValue='2020-01-01'", "minValue='2020-01-01T00:00:00Z'"
}
wertgrenze! {
    OBEN_ZEITPUNKT, 1080, "obergrenze-kein-zeitpunkt", NUR_3;
    MaxValue, "Obergrenze", "upper bound", DateTime;
    "kein gültiger Zeitpunkt", "not a valid date and time";
    SCHEMA_3, "minValue='2020-01-01T00:00:00'", "maxValue='2030-01-01 12:00:00'", "maxValue='2030-01-01T12:00:00'"
}
wertgrenze! {
    UNTEN_UHRZEIT, 1081, "untergrenze-keine-uhrzeit", NUR_3;
    MinValue, "Untergrenze", "lower bound", Time;
    "keine Uhrzeit wie »08:30:00«", "not a time like »08:30:00«";
    SCHEMA_3, "maxValue='22:00:00'", "minValue='08:00'", "minValue='08:00:00'"
}
wertgrenze! {
    OBEN_UHRZEIT, 1082, "obergrenze-keine-uhrzeit", NUR_3;
    MaxValue, "Obergrenze", "upper bound", Time;
    "keine Uhrzeit wie »08:30:00«", "not a time like »08:30:00«";
    SCHEMA_3, "maxValue='22:00:00'", "maxValue='22 Uhr'", "maxValue='22:30:00'"
}

fn pruefe<'m, 'a>(
    feld: &'m Datenfeld<'a>,
    lage: &mut Lage<'_, 'm, 'a>,
    grenze: Grenze,
    typ: Datatype,
) {
    if lage.wertetyp(feld) != Some(typ) {
        return;
    }
    let Some(angabe) = lage.grenze(feld, grenze) else { return };
    if Literal::read(typ, &angabe.wert).is_none() {
        lage.melde(angabe.stelle, |befund| {
            befund
                .value("wert", clip(&angabe.wert, 15))
                .value("soll", schreibweise(typ))
                .found(clip(&angabe.wert, 40))
                .expected(schreibweise(typ))
        });
    }
}
