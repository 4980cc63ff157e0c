//! Values that are written so that two programs read two things.

use crate::fall::{GUT, harmlos, mit_wert, pruefe_alle, unlesbar};

#[test]
fn values_in_pieces_are_one_value() {
    pruefe_alle(
        "werte",
        &[
            harmlos("x.xml", mit_wert("<![CDATA[L1]]>"), &[]),
            harmlos("x.xml", mit_wert("L<![CDATA[1]]>"), &[]),
            harmlos("x.xml", mit_wert("L<!-- x -->1"), &[]),
            harmlos("x.xml", mit_wert("L<?x y?>1"), &[]),
            harmlos("x.xml", mit_wert("<![CDATA[]]>L1"), &[]),
            harmlos("x.xml", mit_wert("&#76;&#x31;"), &[]),
            harmlos("x.xml", GUT.replace("Leistung", "&#76;eistung"), &[]),
            unlesbar("x.xml", GUT.replace("Leistung", "Leistung<!-- -->"), &["XML1201"]),
            harmlos("x.xml", mit_wert("L1<b/>"), &["XSD1008"]),
            harmlos("x.xml", mit_wert("<id>L1</id>"), &["XSD1008", "XZF1808"]),
            harmlos(
                "x.xml",
                GUT.replace("klasse='Leistung'", "klasse='Leistung' klasse2='x'"),
                &["XSD1102"],
            ),
            harmlos("x.xml", GUT.replace("klasse='Leistung'", ""), &["XZF1809"]),
            harmlos("x.xml", GUT.replace("klasse='Leistung'", "klasse='=cmd|calc'"), &["XZF1810"]),
        ],
    );
}
