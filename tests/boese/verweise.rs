//! Documents that want something to be fetched, run or obeyed. Nothing is.

use crate::fall::{Fall, GUT, harmlos, pruefe_alle};

const XSI: &str = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'";

fn mit_attribut(attribute: &str) -> String {
    GUT.replace(" klasse", &format!(" {attribute} klasse"))
}

fn davor(text: &str) -> Fall {
    harmlos("x.xml", format!("{text}{GUT}"), &[])
}

#[test]
fn nothing_is_fetched_and_nothing_obeyed() {
    let ort = |location: &str| {
        harmlos("x.xml", mit_attribut(&format!("{XSI} xsi:schemaLocation='{location}'")), &[])
    };
    pruefe_alle(
        "verweise",
        &[
            ort("http://xoev.de/schemata/xzufi/2_2_0 http://127.0.0.1:9/x.xsd"),
            ort("http://xoev.de/schemata/xzufi/2_2_0 file:///etc/hostname"),
            ort("http://xoev.de/schemata/xzufi/2_2_0 ../../../../etc/hostname"),
            ort("nur-eines"),
            ort(""),
            harmlos("x.xml", mit_attribut(&format!("{XSI} xsi:noNamespaceSchemaLocation='http://127.0.0.1:9/x.xsd'")), &[]),
            davor("<?xml-stylesheet type='text/xsl' href='http://127.0.0.1:9/x.xsl'?>"),
            davor("<?xml-model href='http://127.0.0.1:9/x.rnc'?>"),
            davor("<?php system('id') ?>"),
            davor("<?import namespace='x' implementation='http://127.0.0.1:9/x'?>"),
            harmlos("x.xml", GUT.replace("<id", "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/hostname' parse='text'/><id"), &["XSD1002"]),
            harmlos("x.xml", mit_attribut("xml:base='http://127.0.0.1:9/'"), &["XSD1102"]),
            harmlos("x.xml", mit_attribut(&format!("{XSI} xsi:type='gibtEsNicht'")), &["XSD1301"]),
            harmlos("x.xml", mit_attribut(&format!("{XSI} xsi:type='p:gibtEsNicht'")), &["XSD1301"]),
            harmlos("x.xml", mit_attribut(&format!("{XSI} xsi:nil='true'")), &["XSD1303"]),
        ],
    );
}
