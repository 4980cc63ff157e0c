//! What stands side by side in the folders of every Redaktion, and is no defect: texts of the Bund and
//! of a Land, old versions beside new ones, catalogues of the whole country.

use crate::befund::{Wunsch, befunde};
use crate::querregeln;
use crate::variante::{Dateien, gut, varianten};
use fim_validation::Auswahl;

/// The same name, with these pieces of its text replaced.
type Aenderungen<'t> = &'t [(&'t str, &'t str)];

fn geaendert(text: &str, aenderungen: Aenderungen<'_>) -> String {
    aenderungen.iter().fold(text.to_owned(), |text, (alt, neu)| {
        assert!(text.contains(alt), "{alt}");
        text.replace(alt, neu)
    })
}

/// A copy of a file of the Konvolut beside it.
fn mit(dateien: &mut Dateien, von: &str, als: &str, aenderungen: Aenderungen<'_>) {
    let text = geaendert(&gut()[von], aenderungen);
    dateien.insert(als.to_owned(), text);
}

/// The message with the Prozess alone.
fn ohne_katalog(prozess: &str) -> String {
    let (start, end) = ("<x:prozesskatalog>", "</x:prozesskatalog>");
    let (before, rest) = prozess.split_once(start).expect("catalogue");
    let (_, after) = rest.split_once(end).expect("catalogue");
    (before.to_owned() + after)
        .replace("alleInhalte.export.0303", "prozessbibliothek.export.0203")
        .replace("<code>0303</code>", "<code>0203</code>")
}

/// The rules across artefacts that speak, with those that wait to be asked.
fn sprechend(dateien: &Dateien, alle: bool) -> Vec<String> {
    let mit = querregeln().filter(|_| alle).map(|rule| rule.code.to_owned()).collect();
    let wunsch = Wunsch { auswahl: Auswahl { mit, ..Auswahl::default() }, ..Wunsch::default() };
    let flach: Vec<_> = dateien.iter().map(|(name, text)| (name.clone(), text.as_str())).collect();
    let found = befunde(&flach, &wunsch).into_iter();
    let found = found.filter(|befund| querregeln().any(|rule| rule.code == befund.code));
    found.map(|befund| befund.to_string()).collect()
}

const STILL: [String; 0] = [];

const STATUS_PROZESS: &str = "listVersionID=\"1.0\">\n          <code>5</code>";

const AB: &str = "\n    <xdf3:gueltigAb>2026-06-01</xdf3:gueltigAb>";
const FRUEHER: &str = "\n    <xdf3:gueltigAb>2020-01-01</xdf3:gueltigAb>\n    <xdf3:gueltigBis>2025-12-31</xdf3:gueltigBis>";

#[test]
fn texts_of_the_bund_and_of_some_laender() {
    let mut dateien = gut();
    for land in ["L01000", "L09000", "L16000"] {
        let aenderungen = &[
            ("L99999", land),
            ("LH-6001", "LT-6001"),
            (">101<", ">102<"),
            ("Erlaubnis für einen Flohmarktstand Erteilung</inhalt>", "Marktstand</inhalt>"),
            ("§ 5 Flohmarktgesetz (FlohmarktG)", "§ 7 Marktverordnung (MarktVO)"),
        ];
        mit(&mut dateien, "leistung.xml", &format!("{land}.xml"), aenderungen);
    }
    assert_eq!(sprechend(&dateien, false), STILL);
}

#[test]
fn one_redaktion_with_texts_for_other_levels_and_areas() {
    let mut dateien = gut();
    mit(&mut dateien, "leistung.xml", "lokal.xml", &[("LH-6001", "LH-7001"), (">101<", ">104<")]);
    let land = [("LH-6001", "LH-7002"), (">000000000000<", ">160000000000<")];
    mit(&mut dateien, "leistung.xml", "land.xml", &land);
    let alt = [("LH-6001", "LH-7003"), ("<code xmlns=\"\">5</code>", "<code xmlns=\"\">7</code>")];
    mit(&mut dateien, "leistung.xml", "alt.xml", &alt);
    assert_eq!(sprechend(&dateien, true), STILL);
}

#[test]
fn processes_of_every_level_of_detail_in_several_versions() {
    let mut dateien = gut();
    let prozess = ohne_katalog(&dateien["prozess.xml"]);
    for (stufe, version, status) in [
        ("101", "02.00.00", "2"),
        ("102", "01.00.00", "5"),
        ("102", "01.01.00", "4"),
        ("104", "01.00.00", "3"),
    ] {
        let status = STATUS_PROZESS.replace('5', status);
        let mut text = geaendert(
            &prozess,
            &[
                ("01.00.00", version),
                (STATUS_PROZESS, &status),
                ("<code>101</code>", &format!("<code>{stufe}</code>")),
            ],
        );
        if stufe != "101" {
            let lokal = [
                ("§ 5 FlohmarktG", "§ 2 Marktsatzung der Stadt Lindenhain"),
                ("Erteilung</x:bezeichnung>", "Erteilung (Stadt Lindenhain)</x:bezeichnung>"),
            ];
            text = geaendert(&text, &lokal);
        }
        dateien.insert(format!("prozess-{stufe}-{version}.xml"), text);
    }
    assert_eq!(sprechend(&dateien, false), STILL);
}

#[test]
fn old_versions_beside_new_ones() {
    let mut dateien = gut();
    let version = "S99000000701</xdf3:id>\n      <xdf3:version>1.0.0<";
    let aelter = version.replace("1.0.0", "0.9.0");
    let recht = (
        "<xdf3:bezug>§ 3 Absatz 1 Flohmarktgesetz (FlohmarktG)</xdf3:bezug>\n    <xdf3:freig",
        "<xdf3:bezug>§ 14 GewO</xdf3:bezug>\n    <xdf3:freig",
    );
    mit(&mut dateien, "schema.xml", "schema-alt.xml", &[(version, &aelter), recht, (AB, FRUEHER)]);
    let prozess = geaendert(
        &ohne_katalog(&dateien["prozess.xml"]),
        &[
            ("01.00.00", "00.09.00"),
            ("FlohmarktG", "GewO"),
            ("<x:stammformularVersion>1.0.0", "<x:stammformularVersion>0.9.0"),
            ("D99000000702", "D99000000602"),
            ("Erlaubnis für einen", "Genehmigung für einen"),
        ],
    );
    dateien.insert("prozess-alt.xml".to_owned(), prozess.clone());
    let inaktiv = STATUS_PROZESS.replace('5', "7");
    let inaktiv = geaendert(&prozess, &[("00.09.00", "03.00.00"), (STATUS_PROZESS, &inaktiv)]);
    dateien.insert("prozess-inaktiv.xml".to_owned(), inaktiv);
    assert_eq!(sprechend(&dateien, false), STILL);
}

#[test]
fn a_catalogue_of_the_whole_country() {
    let mut dateien = gut();
    for nummer in 0..30 {
        let schluessel = format!("991070{nummer:02}");
        let prozess = geaendert(&dateien["prozess.xml"], &[("99107998", &schluessel)]);
        let (katalog, _) = prozess.split_once("<x:prozessbibliothek>").expect("library");
        let katalog = katalog.replace("alleInhalte.export.0303", "prozesskatalog.export.0103");
        let katalog = katalog.replace("<code>0303</code>", "<code>0103</code>");
        let katalog = katalog + "</x:prozesskatalog.export.0103>\n";
        dateien.insert(format!("katalog-{nummer:02}.xml"), katalog);
    }
    assert_eq!(sprechend(&dateien, false), STILL);
}

/// The files of a Land: what they refer to elsewhere is one finding for each kind of reference.
#[test]
fn many_texts_beside_a_single_konvolut() {
    let mut dateien = gut();
    for nummer in 10..40 {
        let aenderungen = [
            ("LH-6001", format!("LH-80{nummer}")),
            ("99107998", format!("991070{nummer}")),
            ("D99000000701", format!("D990000010{nummer}")),
            ("D99000000702", format!("D990000020{nummer}")),
        ];
        let aenderungen: Vec<_> = aenderungen.iter().map(|(a, b)| (*a, b.as_str())).collect();
        mit(&mut dateien, "leistung.xml", &format!("leistung-{nummer}.xml"), &aenderungen);
    }
    let found = sprechend(&dateien, false).into_iter();
    let found: Vec<String> =
        found.filter_map(|text| text.lines().next().map(str::to_owned)).collect();
    assert_eq!(
        found,
        [
            "leistung-10.xml:252 Warnung[FIM1417] Leistung LH-8010: Formular D99000001010 (und 59 weitere) ist in keiner Datei",
            "leistung-10.xml:312 Warnung[FIM1407] Leistung LH-8010: Prozess 99107010001000 (und 29 weitere) ist in keiner Datei",
        ]
    );
}

#[test]
fn services_without_anything_to_carry_out() {
    let mut dateien = gut();
    let objekt = [("LH-6001", "LH-4002"), ("99107998001000", "99107998000000")];
    mit(&mut dateien, "leistung.xml", "objekt.xml", &objekt);
    let intern = [("LH-6001", "LH-4003"), ("99107998", "99107667"), (">2/3<", ">10<")];
    mit(&mut dateien, "leistung.xml", "intern.xml", &intern);
    let found = sprechend(&dateien, false);
    assert!(!found.iter().any(|text| text.contains("FIM1001")), "{found:?}");
}

#[test]
fn a_document_and_a_schema_of_several_services() {
    let mut dateien = gut();
    let andere = [("99107998", "99107997"), ("FlohmarktG", "GewO")];
    mit(&mut dateien, "prozess.xml", "prozess-b.xml", &andere);
    let andere =
        [&andere[..], &[("LH-6001", "LH-6002"), ("Flohmarktgesetz", "Gewerbeordnung")]].concat();
    mit(&mut dateien, "leistung.xml", "leistung-b.xml", &andere);
    let beide = "(99107998001000), (99107997001000) und (99107996001000)";
    let antrag = geaendert(&dateien["steckbrief-antrag.xml"], &[("(99107998001000)", beide)]);
    dateien.insert("steckbrief-antrag.xml".to_owned(), antrag);
    let bescheid = geaendert(&dateien["steckbrief-bescheid.xml"], &[("(99107998001000)", beide)]);
    dateien.insert("steckbrief-bescheid.xml".to_owned(), bescheid);
    assert_eq!(sprechend(&dateien, false), STILL);
}

#[test]
fn law_that_cannot_be_compared() {
    for bezug in
        ["Artikel 5 Verordnung (EU) 2018/1724", "BSI TR-03172", "k. A.", "siehe Landesrecht"]
    {
        let mut dateien = gut();
        for name in ["steckbrief-antrag.xml", "steckbrief-bescheid.xml"] {
            let text = &dateien[name];
            let (before, rest) = text.split_once("<xdf3:bezug>").expect("law");
            let (_, after) = rest.split_once('<').expect("end");
            let text = format!("{before}<xdf3:bezug>{bezug}<{after}");
            dateien.insert(name.to_owned(), text);
        }
        let prozess = geaendert(
            &dateien["prozess.xml"],
            &[("§ 3 Absatz 1 FlohmarktG", bezug), ("§ 5 FlohmarktG", bezug), ("§ 35 VwVfG", bezug)],
        );
        dateien.insert("prozess.xml".to_owned(), prozess);
        assert_eq!(sprechend(&dateien, false), STILL, "{bezug}");
    }
}

#[test]
fn a_process_is_released_before_the_text() {
    let mut dateien = gut();
    let status = "</statusKatalog>\n      <statusBibliothek listURI=\"urn:xoev-de:xprozess:codeliste:status\" listVersionID=\"2022-07-12\">\n        <code xmlns=\"\">";
    let (vorher, nachher) = (format!("{status}5"), format!("{status}2"));
    let text = geaendert(&dateien["leistung.xml"], &[(&vorher, &nachher)]);
    dateien.insert("leistung.xml".to_owned(), text);
    assert_eq!(sprechend(&dateien, true), STILL);
}

/// The same Leistung as it was some weeks ago: the newer one counts.
#[test]
fn exports_of_two_dates() {
    let mut dateien = gut();
    let frueher = [
        ("<version>1.0</version>", "<version>0.9</version>"),
        ("<code xmlns=\"\">5</code>", "<code xmlns=\"\">3</code>"),
        ("FlohmarktG", "GewO"),
    ];
    mit(&mut dateien, "leistung.xml", "leistung-april.xml", &frueher);
    assert_eq!(sprechend(&dateien, false), STILL);
}

/// XDatenfelder 2 writes 1.0 where XDatenfelder 3 writes 1.0.0.
#[test]
fn a_version_in_the_writing_of_the_other_standard() {
    let mut dateien = gut();
    let prozess = geaendert(
        &dateien["prozess.xml"],
        &[("<x:stammformularVersion>1.0.0<", "<x:stammformularVersion>1.0<")],
    );
    dateien.insert("prozess.xml".to_owned(), prozess);
    assert_eq!(sprechend(&dateien, false), STILL);
}

/// With a group that has a newer version, what is in it changes as well: that is one finding.
#[test]
fn a_group_stands_for_what_is_in_it() {
    let mut dateien = gut();
    let neu =
        geaendert(&dateien["baustein.xml"], &[("<xdf3:version>1.0.0<", "<xdf3:version>1.1.0<")]);
    dateien.insert("baustein.xml".to_owned(), neu);
    let found = sprechend(&dateien, false);
    let gruppen: Vec<&String> = found.iter().filter(|text| text.contains("FIM1502")).collect();
    assert_eq!(gruppen.len(), 1, "{found:?}");
}

/// Most Leistungen name the documents in a list of a text module only.
#[test]
fn a_list_of_documents_counts_as_documents() {
    let variante = varianten().into_iter().find(|it| it.name == "prozess-ohne-steckbriefe");
    let mut dateien = variante.expect("variant").dateien();
    let (before, rest) = dateien["leistung.xml"].split_once("<modulDokument>").expect("module");
    let (_, after) = rest.split_once("</modulDokument>").expect("module");
    let text = before.to_owned() + after;
    dateien.insert("leistung.xml".to_owned(), text);
    let found = sprechend(&dateien, false);
    assert!(found.iter().any(|text| text.contains("die Leistung nennt 2 Unterlagen")), "{found:?}");
}
