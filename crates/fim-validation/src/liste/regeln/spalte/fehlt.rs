//! GCL1101 and GCL1102: a list of entries without columns, or without a key.

use super::{BELEGT, oasis};
use crate::engine::Rule;
use crate::liste::beispiele::{KURZE_LISTE, LISTE};
use crate::liste::pruefung::Pruefung;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static SPALTE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "GCL1101",
        name: "listenspalten-fehlen",
        stufe: Stufe::Kritisch,
        source: oasis!("ColumnSet: die Spalten, denen die Werte der Einträge gehören"),
        message: Wording::new(
            "{element}: Einträge ohne jede Spalte",
            "{element}: entries without any column",
        ),
        why: Wording::new(
            "Ohne Spalten gehört kein Wert irgendwohin; kein Programm kann die Liste lesen.",
            "Without columns no value belongs anywhere; no program can read the list.",
        ),
        fix: Wording::new(
            "Im Kopf der Liste die Spalten vereinbaren, mindestens »code« und »name«.",
            "Declare the columns in the header of the list, at least »code« and »name«.",
        ),
        examples: &[
            Example::Edited {
                base: KURZE_LISTE,
                failing: &[(SPALTE_UND_SCHLUESSEL, "")],
                passing: &[],
            },
            Example::Edited { base: KURZE_LISTE, failing: &[(SPALTEN, "")], passing: &[] },
        ],
        coincides: &["XSD1005"],
        ..BELEGT
    },
    checks: &[Pruefung::Ende(|ende, lage| {
        let Some(stelle) = ende.spaltenlos.as_ref().filter(|_| ende.hat_werte) else { return };
        lage.melde_dort(stelle.clone(), |befund| {
            befund.expected(("mindestens eine Spalte", "at least one column"))
        });
    })],
};

const SPALTEN: &str = "<ColumnSet><Column Id=\"code\" Use=\"required\"><ShortName>c</ShortName><Data Type=\"string\"/></Column><Key Id=\"k\"><ShortName>k</ShortName><ColumnRef Ref=\"code\"/></Key></ColumnSet>";
const SPALTE_UND_SCHLUESSEL: &str = "<Column Id=\"code\" Use=\"required\"><ShortName>c</ShortName><Data Type=\"string\"/></Column><Key Id=\"k\"><ShortName>k</ShortName><ColumnRef Ref=\"code\"/></Key>";

pub(super) static SCHLUESSEL: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "GCL1102",
        name: "listenschluessel-fehlt",
        stufe: Stufe::Methodisch,
        source: oasis!("Regel R1: Eine Liste mit Einträgen hat mindestens einen Schlüssel"),
        message: Wording::new(
            "{element}: keine Spalte ist der Schlüssel",
            "{element}: no column is the key",
        ),
        why: Wording::new(
            "Am Schlüssel erkennen Programme, in welcher Spalte die Codes stehen; ohne ihn müssen sie raten.",
            "By the key, programs know which column holds the codes; without one, they have to guess.",
        ),
        fix: Wording::new(
            "Die Spalte mit den Codes im Kopf der Liste zum Schlüssel (Key) erklären.",
            "In the header of the list, declare the column with the codes to be the key (Key).",
        ),
        examples: &[Example::Edited { base: LISTE, failing: &[(KEY, "")], passing: &[] }],
        ..BELEGT
    },
    checks: &[Pruefung::Tabelle(|tabelle, lage| {
        let list = tabelle.list;
        let ist_gemeint = tabelle.aufbau.ist_vollstaendig && list.simple_code_list.is_some();
        if ist_gemeint && tabelle.schluessel.is_empty() && !tabelle.spalten.is_empty() {
            let set = list.column_set.as_ref().and_then(|set| set.element);
            lage.melde(Stelle::fehlt(set.or(list.element), "Key"), |befund| {
                befund.expected((
                    "ein Schlüssel mit der Spalte der Codes",
                    "a key with the column of codes",
                ))
            });
        }
    })],
};

const KEY: &str = "<Key Id=\"codeKey\">
      <ShortName>CodeKey</ShortName>
      <ColumnRef Ref=\"code\"/>
    </Key>";
