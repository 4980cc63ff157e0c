//! XDF1069 to XDF1071, 1077, 1083, 1084: content that is no value of the data type.

use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::lage::Lage;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::praezisierung::schreibweise;
use crate::datenfelder::regeln::{BEIDE, NUR_3, QS, amtlich, schreibfehler};
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use xdatenfelder::Datenfeld;
use xoev_schema::{Datatype, Literal};

/// A row of the table: number, name, versions and type; how the message ends in German and English;
/// base, text, failing and passing edit of the example.
macro_rules! werttyp {
    (
        $rule:ident, $number:literal, $name:literal, $versions:expr, $typ:ident;
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
                    concat!("{element}: Inhalt »{wert}« ist ", $de),
                    concat!("{element}: content »{wert}« is ", $en),
                ),
                why: Wording::new(
                    "Der Inhalt belegt das Feld vor; passt er nicht zum Datentyp, beginnt das Ausfüllen mit einem Fehler.",
                    "The content presets the field; if it does not match the data type, the form starts with an error.",
                ),
                fix: Wording::new(
                    "Den Inhalt berichtigen (erwartet wird {soll}) oder den Datentyp ändern.",
                    "Correct the content (it must be {soll}) or change the data type.",
                ),
                examples: &[Example::Edited {
                    base: $base,
                    failing: &[($old, $failing)],
                    passing: &[($old, $passing)],
                }],
                reparatur: schreibfehler(Datatype::$typ),
                ..QS
            },
            checks: &[Pruefung::Feld(|feld, lage| pruefe(feld, lage, Datatype::$typ))],
        };
    };
}

werttyp! {
    ZAHL, 1069, "inhalt-keine-zahl", BEIDE, Double;
    "keine Zahl wie »0.5«", "not a number like »0.5«";
    SCHEMA_2, "<x:inhalt>1.8</x:inhalt>", "<x:inhalt>1,8</x:inhalt>", "<x:inhalt>1.80</x:inhalt>"
}
werttyp! {
    GANZZAHL, 1070, "inhalt-keine-ganze-zahl", BEIDE, Integer;
    "keine ganze Zahl wie »12«", "not a whole number like »12«";
    SCHEMA_3, "maxValue='900'/>", "maxValue='900'/><x:inhalt>1.0</x:inhalt>", "maxValue='900'/><x:inhalt>1</x:inhalt>"
}
werttyp! {
    DATUM, 1071, "inhalt-kein-datum", BEIDE, Date;
    "kein Datum wie »2025-01-31«", "not a date like »2025-01-31«";
    SCHEMA_3, "maxValue='2100-12-31'/>", "maxValue='2100-12-31'/><x:inhalt>heute</x:inhalt>", "maxValue='2100-12-31'/><x:inhalt>2000-02-29</x:inhalt>"
}
werttyp! {
    ZEITPUNKT, 1083, "inhalt-kein-zeitpunkt", NUR_3, DateTime;
    "kein gültiger Zeitpunkt", "not a valid date and time";
    SCHEMA_3, "minValue='2020-01-01T00:00:00'/>", "minValue='2020-01-01T00:00:00'/><x:inhalt>2025-01-31</x:inhalt>", "minValue='2020-01-01T00:00:00'/><x:inhalt>2025-01-31T12:00:00</x:inhalt>"
}
werttyp! {
    UHRZEIT, 1084, "inhalt-keine-uhrzeit", NUR_3, Time;
    "keine Uhrzeit wie »08:30:00«", "not a time like »08:30:00«";
    SCHEMA_3, "maxValue='22:00:00'/>", "maxValue='22:00:00'/><x:inhalt>10:00</x:inhalt>", "maxValue='22:00:00'/><x:inhalt>10:00:00</x:inhalt>"
}
werttyp! {
    WAHRHEITSWERT, 1077, "inhalt-kein-wahrheitswert", BEIDE, Boolean;
    "weder »true« noch »false«", "neither »true« nor »false«";
    SCHEMA_3, "<code>bool</code></x:datentyp>", "<code>bool</code></x:datentyp><x:inhalt>ja</x:inhalt>", "<code>bool</code></x:datentyp><x:inhalt>1</x:inhalt>"
}

fn pruefe<'m, 'a>(feld: &'m Datenfeld<'a>, lage: &mut Lage<'_, 'm, 'a>, typ: Datatype) {
    let is_bool = lage.datentyp(feld) == "bool";
    let own = if is_bool { Some(Datatype::Boolean) } else { lage.wertetyp(feld) };
    let Some(inhalt) = feld.inhalt.as_ref().filter(|_| own == Some(typ)) else { return };
    let wert = lage.umfeld.wert(Some(inhalt));
    if !wert.is_empty() && Literal::read(typ, wert).is_none() {
        lage.melde(inhalt, |befund| {
            befund
                .value("wert", clip(wert, 16))
                .value("soll", schreibweise(typ))
                .found(clip(wert, 40))
                .expected(schreibweise(typ))
        });
    }
}
