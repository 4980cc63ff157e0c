//! Small valid documents in which the examples of the rules change one thing.

/// A message of XDatenfelder 3.0.0 with one Datenfeld; its beginning is given.
macro_rules! datenfeld {
    ($anfang:expr, $mitte:expr) => {
        crate::schema::regeln::beispiel::datenfeld!(
            $anfang,
            $mitte,
            "2024-03-17T12:00:00",
            "",
            "<x:schemaelementart><code>RNG</code></x:schemaelementart>"
        )
    };
    ($anfang:expr, $mitte:expr, $aenderung:expr, $zusatz:expr, $art:expr) => {
        concat!(
            "<x:xdatenfelder.datenfeld.0104 ",
            "xmlns:x='urn:xoev-de:fim:standard:xdatenfelder_3.0.0'><x:header>",
            "<x:nachrichtID>n1</x:nachrichtID>",
            "<x:erstellungszeitpunkt>2024-03-17T12:00:00</x:erstellungszeitpunkt>",
            "</x:header><x:datenfeld>",
            $anfang,
            $mitte,
            "<x:bezug>§ 3 StrG</x:bezug>",
            "<x:freigabestatus listVersionID='1'><code>2</code></x:freigabestatus>",
            "<x:letzteAenderung>",
            $aenderung,
            "</x:letzteAenderung>",
            $zusatz,
            "<x:bezeichnungEingabe>Vorname</x:bezeichnungEingabe>",
            "<x:bezeichnungAusgabe>Vorname</x:bezeichnungAusgabe>",
            $art,
            "<x:feldart><code>input</code></x:feldart>",
            "<x:datentyp><code>text</code></x:datentyp>",
            "<x:praezisierung minLength='1' maxLength='50'/>",
            "<x:vorbefuellung><code>keine</code></x:vorbefuellung>",
            "</x:datenfeld></x:xdatenfelder.datenfeld.0104>"
        )
        .as_bytes()
    };
}

/// The same with identification and name; what follows them is given, or one other value.
macro_rules! feld {
    (version: $version:expr) => {
        crate::schema::regeln::beispiel::datenfeld!(
            concat!(
                "<x:identifikation><x:id>F60000000236</x:id><x:version>",
                $version,
                "</x:version></x:identifikation><x:name>Vorname</x:name>"
            ),
            ""
        )
    };
    (aenderung: $aenderung:expr) => {
        crate::schema::regeln::beispiel::feld!(
            "",
            $aenderung,
            "",
            "<x:schemaelementart><code>RNG</code></x:schemaelementart>"
        )
    };
    (zusatz: $zusatz:expr) => {
        crate::schema::regeln::beispiel::feld!(
            "",
            "2024-03-17T12:00:00",
            $zusatz,
            "<x:schemaelementart><code>RNG</code></x:schemaelementart>"
        )
    };
    (praezisierung: $attribute:expr) => {
        concat!(
            "<x:xdatenfelder.datenfeld.0104 ",
            "xmlns:x='urn:xoev-de:fim:standard:xdatenfelder_3.0.0'><x:header>",
            "<x:nachrichtID>n1</x:nachrichtID>",
            "<x:erstellungszeitpunkt>2024-03-17T12:00:00</x:erstellungszeitpunkt>",
            "</x:header><x:datenfeld>",
            "<x:identifikation><x:id>F60000000236</x:id></x:identifikation><x:name>Vorname</x:name>",
            "<x:bezug>§ 3 StrG</x:bezug>",
            "<x:freigabestatus listVersionID='1'><code>2</code></x:freigabestatus>",
            "<x:letzteAenderung>2024-03-17T12:00:00</x:letzteAenderung>",
            "<x:bezeichnungEingabe>Vorname</x:bezeichnungEingabe>",
            "<x:bezeichnungAusgabe>Vorname</x:bezeichnungAusgabe>",
            "<x:schemaelementart><code>RNG</code></x:schemaelementart>",
            "<x:feldart><code>input</code></x:feldart>",
            "<x:datentyp><code>text</code></x:datentyp>",
            "<x:praezisierung minLength='1' ",
            $attribute,
            "/><x:vorbefuellung><code>keine</code></x:vorbefuellung>",
            "</x:datenfeld></x:xdatenfelder.datenfeld.0104>"
        )
        .as_bytes()
    };
    (art: $art:expr) => {
        crate::schema::regeln::beispiel::feld!("", "2024-03-17T12:00:00", "", $art)
    };
    ($mitte:expr) => {
        crate::schema::regeln::beispiel::feld!(
            $mitte,
            "2024-03-17T12:00:00",
            "",
            "<x:schemaelementart><code>RNG</code></x:schemaelementart>"
        )
    };
    ($mitte:expr, $aenderung:expr, $zusatz:expr, $art:expr) => {
        crate::schema::regeln::beispiel::datenfeld!(
            "<x:identifikation><x:id>F60000000236</x:id></x:identifikation><x:name>Vorname</x:name>",
            $mitte,
            $aenderung,
            $zusatz,
            $art
        )
    };
}

/// A Datenfeld of this id, without its end tags around.
macro_rules! schlichtes_feld {
    ($id:literal) => {
        concat!(
            "<x:struktur><x:anzahl>1:1</x:anzahl><x:enthaelt><x:datenfeld>",
            "<x:identifikation><x:id>",
            $id,
            "</x:id></x:identifikation><x:name>Vorname</x:name>",
            "<x:bezug>§ 3 StrG</x:bezug>",
            "<x:freigabestatus listVersionID='1'><code>2</code></x:freigabestatus>",
            "<x:letzteAenderung>2024-03-17T12:00:00</x:letzteAenderung>",
            "<x:bezeichnungEingabe>Vorname</x:bezeichnungEingabe>",
            "<x:bezeichnungAusgabe>Vorname</x:bezeichnungAusgabe>",
            "<x:schemaelementart><code>RNG</code></x:schemaelementart>",
            "<x:feldart><code>input</code></x:feldart>",
            "<x:datentyp><code>text</code></x:datentyp>",
            "<x:praezisierung minLength='1' maxLength='50'/>",
            "<x:vorbefuellung><code>keine</code></x:vorbefuellung></x:datenfeld>"
        )
    };
}

/// A Datenfeldgruppe with two fields; what stands beside the first of them is given.
macro_rules! schlichte_gruppe {
    ($id:literal, $neben:expr) => {
        concat!(
            "<x:datenfeldgruppe><x:identifikation><x:id>",
            $id,
            "</x:id></x:identifikation><x:name>Person</x:name>",
            "<x:bezug>§ 3 StrG</x:bezug>",
            "<x:freigabestatus listVersionID='1'><code>2</code></x:freigabestatus>",
            "<x:letzteAenderung>2024-03-17T12:00:00</x:letzteAenderung>",
            "<x:bezeichnungEingabe>Person</x:bezeichnungEingabe>",
            "<x:bezeichnungAusgabe>Person</x:bezeichnungAusgabe>",
            "<x:schemaelementart><code>RNG</code></x:schemaelementart>",
            crate::schema::regeln::beispiel::schlichtes_feld!("F60000000236"),
            $neben,
            "</x:enthaelt></x:struktur>",
            crate::schema::regeln::beispiel::schlichtes_feld!("F60000000238"),
            "</x:enthaelt></x:struktur></x:datenfeldgruppe>"
        )
    };
}

/// A message with a Datenfeldgruppe; what stands beside its first field is given.
macro_rules! gruppe {
    () => {
        crate::schema::regeln::beispiel::gruppe!("")
    };
    (neben: $id:literal) => {
        crate::schema::regeln::beispiel::gruppe!(
            crate::schema::regeln::beispiel::schlichte_gruppe!($id, "")
        )
    };
    ($neben:expr) => {
        concat!(
            "<x:xdatenfelder.datenfeldgruppe.0103 ",
            "xmlns:x='urn:xoev-de:fim:standard:xdatenfelder_3.0.0'><x:header>",
            "<x:nachrichtID>n1</x:nachrichtID>",
            "<x:erstellungszeitpunkt>2024-03-17T12:00:00</x:erstellungszeitpunkt>",
            "</x:header>",
            crate::schema::regeln::beispiel::schlichte_gruppe!("G60000000237", $neben),
            "</x:xdatenfelder.datenfeldgruppe.0103>"
        )
        .as_bytes()
    };
}

/// A code list of genericode 1.0; the prefix of its inner elements is given, and maybe the id of
/// its second column and the one its key refers to.
macro_rules! liste {
    ($praefix:literal) => {
        crate::schema::regeln::beispiel::liste!($praefix, "name", "code")
    };
    ($praefix:literal, $spalte:literal, $schluessel:literal) => {
        crate::schema::regeln::beispiel::liste!(@ $praefix, $spalte, $schluessel,
            concat!("<", $praefix), concat!("</", $praefix))
    };
    (@ $p:literal, $spalte:literal, $schluessel:literal, $auf:expr, $zu:expr) => {
        concat!(
            "<gc:CodeList xmlns:gc='http://docs.oasis-open.org/codelist/ns/genericode/1.0/'>",
            $auf, "Identification>",
            $auf, "ShortName>farbe", $zu, "ShortName>",
            $auf, "Version>1", $zu, "Version>",
            $auf, "CanonicalUri>urn:de:farbe", $zu, "CanonicalUri>",
            $auf, "CanonicalVersionUri>urn:de:farbe_1", $zu, "CanonicalVersionUri>",
            $zu, "Identification>",
            $auf, "ColumnSet>",
            $auf, "Column Id='code' Use='required'>",
            $auf, "ShortName>code", $zu, "ShortName>", $auf, "Data Type='string'/>",
            $zu, "Column>",
            $auf, "Column Id='", $spalte, "' Use='optional'>",
            $auf, "ShortName>name", $zu, "ShortName>", $auf, "Data Type='string'/>",
            $zu, "Column>",
            $auf, "Key Id='schluessel'>", $auf, "ShortName>s", $zu, "ShortName>",
            $auf, "ColumnRef Ref='", $schluessel, "'/>", $zu, "Key>",
            $zu, "ColumnSet>",
            $auf, "SimpleCodeList>",
            $auf, "Row>", $auf, "Value ColumnRef='code'>",
            $auf, "SimpleValue>1", $zu, "SimpleValue>", $zu, "Value>", $zu, "Row>",
            $zu, "SimpleCodeList>",
            "</gc:CodeList>"
        )
        .as_bytes()
    };
}

/// A message of XProzess 2.0; attributes of its `nachrichtentyp` are given.
macro_rules! prozess {
    ($attribute:literal) => {
        concat!(
            "<p:prozesskatalog.anfrage.0101 xmlns:p='http://www.regierung-mv.de/xprozess/2' ",
            "produkt='p' produkthersteller='h' xprozessVersion='2.0'><p:nachrichtenkopf>",
            "<p:nachrichtUUID>4c2d5c1e-7d0a-4b6e-9a39-3f2b1c0d8e77</p:nachrichtUUID><p:nachrichtentyp",
            $attribute,
            "><code>0101</code></p:nachrichtentyp>",
            "<p:erstellungszeitpunkt>2024-03-17T12:00:00</p:erstellungszeitpunkt>",
            "</p:nachrichtenkopf></p:prozesskatalog.anfrage.0101>"
        )
        .as_bytes()
    };
}

pub(crate) use {datenfeld, feld, gruppe, liste, prozess, schlichte_gruppe, schlichtes_feld};
