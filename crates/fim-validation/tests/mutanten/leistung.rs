//! How a Leistung is broken, and which rule must speak.

use crate::generator::Change::{Attribute, Before, Double, Empty, Remove, Text, Without};
use crate::{Bruch, corpus, hold};

pub const DATEI_22: &str = "leistung/99108999001000_xzufi_2.2.0.xml";
pub const DATEI_23: &str = "leistung/99108999001000_xzufi_2.3.1.xml";

/// What holds in both versions.
const BEIDE: &[Bruch] = &[
    ("leistung/id", Remove, "XZF1014"),
    ("leistung/id", Empty, "XZF1014"),
    ("leistung/id", Without("schemeAgencyID"), "XZF1015"),
    ("modulText/leikaTextmodul/code", Text("99"), "XZF1201"),
    ("modulText/leikaTextmodul/code", Text("12"), "XZF1202"),
    ("modulText/leikaTextmodul", Remove, "XZF1105"),
    ("modulText/leikaTextmodul", Attribute("listURI", "urn:de:fim:leika:typisierung"), "XZF1208"),
    ("modulText/leikaTextmodul", Attribute("listVersionID", "20190101"), "XZF1210"),
    ("modulText/inhalt", Double, "XZF1101"),
    ("modulText/inhalt", Before("&lt;table&gt;&lt;/table&gt;"), "XZF1402"),
    ("modulText/inhalt", Before("&lt;a&gt;hier&lt;/a&gt;"), "XZF1403"),
    ("modulText/inhalt", Without("languageCode"), "XZF1501"),
    ("frist/beschreibung", Before("&lt;div&gt;&lt;/div&gt;"), "XZF1402"),
    ("kosten/beschreibung", Before("&lt;div&gt;&lt;/div&gt;"), "XZF1402"),
    ("modulKosten/beschreibung", Before("&lt;div&gt;&lt;/div&gt;"), "XZF1402"),
    ("weiterfuehrenderLink/titel", Before("&lt;b&gt;neu&lt;/b&gt; "), "XZF1407"),
    ("typisierung/code", Text("13"), "XZF1203"),
    ("leistungsadressat/code", Text("009"), "XZF1204"),
    ("leistung/vertrauensniveau/code", Text("25"), "XZF1204"),
    ("onlinedienst/vertrauensniveau/code", Text("25"), "XZF1204"),
    ("fristauswahl/einheit/code", Text("JAHRZEHNT"), "XZF1204"),
    ("frist/typ/code", Text("099"), "XZF1204"),
    ("kosten/typ/code", Text("099"), "XZF1204"),
    ("begriffImKontext/typ/code", Text("004"), "XZF1204"),
    ("angabeSignatur/code", Text("009"), "XZF1204"),
    ("fristauswahl/bis", Text("2025-01-01"), "XZF1302"),
    ("fristauswahl/dauerBis", Text("2"), "XZF1303"),
    ("fristauswahl/dauer", Text("bald"), "XZF1304"),
    ("fristauswahl/einheit", Remove, "XZF1306"),
    ("kostenauswahl/betragUntergrenze", Text("500.00"), "XZF1307"),
    ("kostenauswahl/betrag", Text("-35.00"), "XZF1308"),
    ("kostenauswahl/betrag", Text("viel"), "XZF1309"),
    ("kostenauswahl/betrag", Attribute("currencyCode", "EUX"), "XZF1310"),
    ("kostenauswahl/betragObergrenze", Attribute("currencyCode", "EUX"), "XZF1310"),
    ("sprachversion/geaendertDatumZeit", Text("2020-01-01T00:00:00+01:00"), "XZF1312"),
    ("weiterfuehrenderLink/uri", Text("www.lindenhain.example"), "XZF1313"),
    ("weiterfuehrenderLink/uri", Text("mailto:amt@lindenhain.example"), "XZF1314"),
    ("weiterfuehrenderLink/uri", Text("http://www.lindenhain.example/"), "XZF1315"),
    ("onlinedienst/link/link", Text("www.lindenhain.example"), "XZF1313"),
    ("leistung/sprachversion", Double, "XZF1507"),
    ("organisationseinheit/anschrift", Remove, "XZF1801"),
    ("organisationseinheit/anschrift/ort", Remove, "XZF1801"),
    ("organisationseinheit/anschrift/postleitzahl", Remove, "XZF1801"),
    ("organisationseinheit/name", Remove, "XZF1803"),
    ("zustaendigkeit/leistungID", Remove, "XZF1805"),
    ("zustaendigkeit/gebietID", Remove, "XZF1806"),
    ("uebergeordneteKategorieID", Empty, "XZF1017"),
    ("gueltigkeitGebietID", Empty, "XZF1017"),
    ("idSekundaer", Empty, "XZF1017"),
    ("modulText/id", Empty, "XZF1017"),
    ("modulFrist/id", Empty, "XZF1017"),
    ("zustaendigkeit/id", Empty, "XZF1017"),
    ("modulText/weiterfuehrenderLink/uri", Empty, "XZF1318"),
    ("modulAuskunftshinweis/inhalt", Double, "XZF1113"),
    ("modulTextIndividuell/inhalt", Double, "XZF1113"),
    ("modulTextIndividuell/inhalt", Empty, "XZF1112"),
    ("modulAuskunftshinweis/inhalt", Empty, "XZF1112"),
    ("modulFrist/beschreibung", Double, "XZF1113"),
    ("frist/beschreibung", Double, "XZF1113"),
    ("bearbeitungsdauer/beschreibung", Double, "XZF1113"),
    ("beschreibungVariabilitaet", Double, "XZF1113"),
    ("beschreibungKostenfreiheit", Double, "XZF1113"),
    ("leikaTextmodulAbweichendeBezeichnung", Double, "XZF1113"),
    ("begriffImKontext/begriff", Double, "XZF1113"),
    ("klasse/bezeichnung", Double, "XZF1113"),
    ("dokumentAusgehend/bezeichnung", Double, "XZF1113"),
    ("onlinedienst/bezeichnung", Double, "XZF1113"),
    ("leistungsadressat/code", Empty, "XZF1213"),
    ("leistungsadressat/code", Remove, "XZF1213"),
    ("klassifizierung/code", Empty, "XZF1213"),
    ("onlinedienst/vertrauensniveau/code", Empty, "XZF1213"),
    ("frist/typ/code", Empty, "XZF1213"),
    ("frist/typ/code", Remove, "XZF1213"),
    ("kosten/typ/code", Empty, "XZF1213"),
    ("begriffImKontext/typ/code", Remove, "XZF1213"),
    ("angabeSignatur/code", Empty, "XZF1213"),
    ("rolle/code", Empty, "XZF1213"),
    ("onlinedienst/link/typ/code", Empty, "XZF1213"),
    ("onlinedienst/link/link", Empty, "XZF1318"),
    ("onlinedienst/link/link", Remove, "XZF1318"),
    ("modulUrsprungsportal/uri", Empty, "XZF1318"),
    ("frist/typ", Remove, "XZF1319"),
    ("kosten/typ", Remove, "XZF1319"),
    ("frist/fristauswahl", Remove, "XZF1320"),
    ("bearbeitungsdauer/fristauswahl", Remove, "XZF1320"),
    ("kosten/kostenauswahl", Remove, "XZF1320"),
    ("kostenauswahl/betrag", Remove, "XZF1320"),
    ("zustaendigkeitTransferObjekt/uebergeordnetesObjektID", Remove, "XZF1813"),
    ("zustaendigkeitTransferObjekt/uebergeordnetesObjektID", Empty, "XZF1813"),
    ("loesche", Without("klasse"), "XZF1809"),
    ("loesche", Attribute("klasse", "Formular"), "XZF1810"),
];

/// What holds in 2.2 alone.
const NUR_22: &[Bruch] = &[
    ("referenzLeiKa/code", Text("12345"), "XZF1001"),
    ("referenzLeiKa/code", Text("99108999001001"), "XZF1005"),
    ("struktur/verrichtungLeiKa", Remove, "XZF1007"),
    ("modulText/inhalt", Before("„"), "XZF1401"),
    ("modulText/inhalt", Attribute("languageCode", "de-DE"), "XZF1502"),
    ("beschreibung", Attribute("languageCode", "DEU"), "XZF1502"),
    ("idProzess", Empty, "XZF1017"),
    ("dokumentEingehend/referenzFormularID", Empty, "XZF1017"),
    ("leistungsgruppierungLeiKa/code", Empty, "XZF1213"),
    ("kosten/linkKostenbildung", Empty, "XZF1318"),
    ("versionsinformation/geaendertDatumZeit", Text("2020-01-01T00:00:00+01:00"), "XZF1312"),
];

/// What holds in 2.3 alone.
const NUR_23: &[Bruch] = &[
    ("referenzLeistungsschluessel", Text("12345"), "XZF1001"),
    ("struktur/verrichtungLeika", Remove, "XZF1007"),
    ("statusKatalog/code", Text("9"), "XZF1204"),
    ("statusBibliothek/code", Text("0"), "XZF1204"),
    ("detailstufe/code", Text("106"), "XZF1204"),
    ("zugangskanal/code", Text("050"), "XZF1204"),
    ("prozessId", Empty, "XZF1017"),
    ("maschinelleUebersetzung/originalId", Empty, "XZF1017"),
    ("modulText/zugangskanal/code", Empty, "XZF1213"),
    ("leistungsgruppierungLeika/code", Empty, "XZF1213"),
    ("modulFachlicheFreigabe", Remove, "XZF1601"),
    ("modulFachlicheFreigabe/fachlichFreigegebenAm", Remove, "XZF1601"),
    ("modulKosten", Remove, "XZF1702"),
    ("leistung/typisierung", Remove, "XZF1703"),
];

pub fn hold_all() -> usize {
    let as_it_is = |text: &str| text.to_owned();
    let (v22, v23) = (corpus(DATEI_22), corpus(DATEI_23));
    [(&v22, BEIDE), (&v22, NUR_22), (&v23, BEIDE), (&v23, NUR_23)]
        .into_iter()
        .map(|(file, table)| hold(file, table, &as_it_is))
        .sum()
}
