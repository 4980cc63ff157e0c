//! DOCTYPE, entities, character references.

use crate::fall::{Fall, GUT, harmlos, mit_wert, pruefe_alle, unlesbar};
use std::fmt::Write;

const DOCTYPE: &[&str] = &["XML1202"];
const FALSCH: &[&str] = &["XML1201"];

fn doctype(subset: &str) -> Fall {
    unlesbar("x.xml", format!("<!DOCTYPE a {subset}><a/>"), DOCTYPE)
}

fn milliarden() -> String {
    let mut bomb = "<!DOCTYPE a [<!ENTITY e0 'haha'>".to_owned();
    for level in 1..30 {
        let inner = format!("&e{};", level - 1).repeat(10);
        write!(bomb, "<!ENTITY e{level} '{inner}'>").expect("string");
    }
    bomb + "]><a>&e29;</a>"
}

#[test]
fn nothing_is_declared_in_the_document() {
    let quadratic = format!(
        "<!DOCTYPE a [<!ENTITY e '{}'>]><a>{}</a>",
        "x".repeat(50_000),
        "&e;".repeat(50_000)
    );
    pruefe_alle(
        "doctype",
        &[
            unlesbar("x.xml", milliarden(), DOCTYPE),
            unlesbar("x.xml", quadratic, DOCTYPE),
            doctype(""),
            doctype("[]"),
            doctype("SYSTEM 'http://127.0.0.1:9/x.dtd'"),
            doctype("SYSTEM 'file:///etc/hostname'"),
            doctype("PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'http://www.w3.org/x.dtd'"),
            doctype("[<!ENTITY x SYSTEM 'file:///etc/hostname'>]"),
            doctype("[<!ENTITY x SYSTEM '\\\\server\\share'>]"),
            doctype("[<!ENTITY % p SYSTEM 'http://127.0.0.1:9/p'> %p;]"),
            doctype("[<!ENTITY % p '<!ENTITY x SYSTEM \"file:///etc/hostname\">'> %p;]"),
            doctype("[<!ENTITY x 'a'> <!ENTITY x 'b'>]"),
            doctype("[<!ENTITY a '&b;'><!ENTITY b '&a;'>]"),
            doctype("[<!NOTATION n SYSTEM 'x'><!ENTITY u SYSTEM 'x' NDATA n>]"),
            doctype("[<!ATTLIST a id ID #REQUIRED b CDATA 'vorgabe'>]"),
            doctype("[<!ELEMENT a EMPTY>]"),
            doctype("[<?php echo 1 ?><!-- ]> -->]"),
            unlesbar(
                "x.xml",
                format!("<?xml version='1.0'?>\n<!-- x -->\n<!DOCTYPE a>{GUT}"),
                DOCTYPE,
            ),
            unlesbar("x.xml", utf16("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"), DOCTYPE),
            unlesbar("x.xml", "<!doctype a><a/>", FALSCH),
            unlesbar("x.xml", "<a><!DOCTYPE a></a>", DOCTYPE),
            unlesbar("x.xml", "<a/><!DOCTYPE a>", DOCTYPE),
            harmlos("x.xml", mit_wert("<!-- <!DOCTYPE a> -->L1"), &[]),
            harmlos("x.xml", format!("<!-- <!DOCTYPE a [<!ENTITY x 'y'>]> -->{GUT}"), &[]),
        ],
    );
}

fn utf16(text: &str) -> Vec<u8> {
    [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

#[test]
fn references_that_stand_for_nothing() {
    let falsch = |inner: &str| unlesbar("x.xml", mit_wert(inner), FALSCH);
    pruefe_alle(
        "referenzen",
        &[
            falsch("&uuml;"),
            falsch("&nbsp;"),
            falsch("&;"),
            falsch("& "),
            falsch("&#;"),
            falsch("&#x;"),
            falsch("&#0;"),
            falsch("&#x0;"),
            falsch("&#1;"),
            falsch("&#xD800;"),
            falsch("&#xDFFF;"),
            falsch("&#xFFFE;"),
            falsch("&#xFFFF;"),
            falsch("&#x110000;"),
            falsch("&#99999999999999999999;"),
            falsch("&#-1;"),
            falsch("&#x1F600"),
            falsch("&lt"),
            falsch("&AMP;"),
            unlesbar("x.xml", GUT.replace("L99999", "&uuml;"), FALSCH),
            unlesbar("x.xml", GUT.replace("L99999", "<"), FALSCH),
        ],
    );
}
