//! Text that looks like XML and is none, and namespaces that cannot be.

use crate::fall::{Fall, GUT, pruefe_alle, unlesbar};

fn falsch(text: &str) -> Fall {
    unlesbar("x.xml", text, &["XML1201"])
}

fn abgeschnitten(text: &str) -> Fall {
    unlesbar("x.xml", text, &["XML1203"])
}

#[test]
fn tags_that_do_not_fit() {
    pruefe_alle(
        "tags",
        &[
            falsch("<a><b></a></b>"),
            falsch("<a/><a/>"),
            falsch("<a></a>Text"),
            falsch("<a></A>"),
            falsch("</a>"),
            falsch("<a x=1/>"),
            falsch("<a x/>"),
            falsch("<a x='1'y='2'/>"),
            falsch("<a x='1' x='2'/>"),
            falsch("<a x='<'/>"),
            falsch("<1a/>"),
            falsch("<a b:c:d='1'/>"),
            falsch("< a/>"),
            falsch("<a>]]></a>"),
            falsch("<a><!-- -- --></a>"),
            falsch("<a><!-- ---></a>"),
            falsch("<a><?xml version='1.0'?></a>"),
            falsch("<a><?XML x?></a>"),
            falsch("<a><![cdata[x]]></a>"),
            falsch("<a><![CDATA [x]]></a>"),
            falsch("<![CDATA[x]]><a/>"),
            abgeschnitten("<a>"),
            abgeschnitten("<a><b></b>"),
            abgeschnitten("<a><![CDATA[x"),
            abgeschnitten("<a><!-- x"),
            abgeschnitten("<a x='1"),
            abgeschnitten("<a><?x"),
            abgeschnitten(&GUT[..GUT.len() - 4]),
        ],
    );
}

#[test]
fn namespaces_that_cannot_be() {
    pruefe_alle(
        "namensraum",
        &[
            falsch("<p:a/>"),
            falsch("<a p:x='1'/>"),
            falsch("<a xmlns:p=''/>"),
            falsch("<a xmlns:xml='urn:x'/>"),
            falsch("<a xmlns:p='http://www.w3.org/XML/1998/namespace'/>"),
            falsch("<a xmlns='http://www.w3.org/XML/1998/namespace'/>"),
            falsch("<a xmlns:xmlns='urn:x'/>"),
            falsch("<a xmlns:p='http://www.w3.org/2000/xmlns/'/>"),
            falsch("<a xmlns:p='urn:x' xmlns:q='urn:x' p:y='1' q:y='2'/>"),
            falsch("<a xmlns:p='urn:x' xmlns:p='urn:y'/>"),
            falsch("<a xmlns='urn:x' xmlns='urn:x'/>"),
            falsch("<:a/>"),
            falsch("<a:/>"),
            falsch("<xmlns:a/>"),
        ],
    );
}
