//! What is read from texts as editors write them: the short forms of all references.

use rechtsbezug::{Datum, KeineNorm, Land, Rechtskreis, Stellenart, Verstaendnis};
use rechtsbezug::{lesen, suchwort, verstehen};

fn kurz(text: &str) -> String {
    lesen(text).iter().map(ToString::to_string).collect::<Vec<_>>().join(" | ")
}

#[track_caller]
fn tabelle(rows: &[(&str, &str)]) {
    for (text, expected) in rows {
        assert_eq!(kurz(text), *expected, "{text}");
    }
}

#[test]
fn places_in_federal_law() {
    tabelle(&[
        ("§ 28 (1) MuSchG v. 12.12.2019", "§ 28 Abs. 1 MuSchG"),
        ("§ 34 c, d, i, f Gewerbeordnung (GewO)", "§§ 34c, 34d, 34i, 34f GewO"),
        ("§ 34 c, d, f, h i Gewerbeordnung", "§§ 34c, 34d, 34f, 34h, 34i GewO"),
        ("§§ 34 c, d, f, und i Gewerbeordnung", "§§ 34c, 34d, 34f, 34i GewO"),
        ("§ 34 f, h, Gewerbeordnung", "§§ 34f, 34h GewO"),
        ("§ 34f Abs. 1 Gewerbeordnung", "§ 34f Abs. 1 GewO"),
        ("§ 34 d Abs. 1 & 2 Gewerbeordnung", "§ 34d Abs. 1, 2 GewO"),
        ("§18d (1) Nr. 2 AufenthG", "§ 18d Abs. 1 Nr. 2 AufenthG"),
        ("§7 Abs. 1 S.3 AufenthG", "§ 7 Abs. 1 Satz 3 AufenthG"),
        ("§§ 2 (3), 5 (1) Nr. 1 AufenthG", "§ 2 Abs. 3, § 5 Abs. 1 Nr. 1 AufenthG"),
        (
            "§§ 3 (1), 5 (1) Nr. 4, 48, 49 AufenthG",
            "§ 3 Abs. 1, § 5 Abs. 1 Nr. 4, § 48, § 49 AufenthG",
        ),
        ("§§ 5 Abs. 1, 2 und 6 GewO", "§ 5 Abs. 1, 2, § 6 GewO"),
        ("§§ 18, 18a, 18b 18d AufenthG", "§§ 18, 18a, 18b, 18d AufenthG"),
        ("§§ 2 - 3, 5, 78 AufenthG", "§§ 2–3, 5, 78 AufenthG"),
        ("§§ 2, 3 und 5 bis 7 GewO", "§§ 2, 3, 5–7 GewO"),
        ("§ 21 (2a) - (3) AufenthG", "§ 21 Abs. 2a–3 AufenthG"),
        ("§ 4 (1-2) FahrlG", "§ 4 Abs. 1–2 FahrlG"),
        ("§ 25 (1), (2) VwVfG vom 15.07.2024", "§ 25 Abs. 1, 2 VwVfG"),
        ("§ 29 (3) Nr. 1 und 8 MuSchG", "§ 29 Abs. 3 Nr. 1, 8 MuSchG"),
        ("§ 12 ff. BGB", "§ 12 ff. BGB"),
        ("§ 3 Abs. 1 Satz 1 1. Halbsatz EStG", "§ 3 Abs. 1 Satz 1 Halbsatz 1 EStG"),
        ("§ 3 Nr. 2 Buchst. a Doppelbuchst. bb EStG", "§ 3 Nr. 2 Buchst. a, bb EStG"),
        ("§ 5 Abs. 1 Nr. 1 und Abs. 2 AufenthG", "§ 5 Abs. 1 Nr. 1, Abs. 2 AufenthG"),
        ("§ 24 Abs. 1 der Finanzanlagenvermittlungsverordnung", "§ 24 Abs. 1 FinVermV"),
        ("§ 14 des Bürgerlichen Gesetzbuches (BGB)", "§ 14 BGB"),
        ("§ 36 des Personalausweisgesetzes", "§ 36 PAuswG"),
        ("§ 54 Abs. 2 PStG (Personenstandsgesetz)", "§ 54 Abs. 2 PStG"),
        ("§ 8 Absatz 1 Bundesfernstraßengesetz (FStrG)", "§ 8 Abs. 1 FStrG"),
        ("§ 34 (1) S. 2 Nr. 8 ÄApprO 2002", "§ 34 Abs. 1 Satz 2 Nr. 8 ÄApprO 2002"),
        ("§ 1 ATA OTA G", "§ 1 ATA-OTA-G"),
        ("§ 2 Abs. 3 FreizügG/EU", "§ 2 Abs. 3 FreizügG/EU"),
        ("§ 2 der 1. BImSchV", "§ 2 1. BImSchV"),
        (
            "§ 11a Gewerbeordnung (GewO) https://www.gesetze-im-internet.de/gewo/__11a.html",
            "§ 11a GewO",
        ),
    ]);
}

#[test]
fn articles_annexes_and_numbers() {
    tabelle(&[
        ("Art. 6 Abs. 1 lit. e DSGVO", "Art. 6 Abs. 1 Buchst. e DSGVO"),
        ("Art. 6 Abs. 1 lit. c, e DSGVO", "Art. 6 Abs. 1 Buchst. c, e DSGVO"),
        ("Art. 6 (1) (e) DSGVO", "Art. 6 Abs. 1 Buchst. e DSGVO"),
        ("Anhang 3 Abschnitt 1 PAuswV vom 28.9.2017", "Anhang 3 Abschnitt 1 PAuswV"),
        ("Anhang 3 Abschnitt 1 (Wohnort) PAuswV", "Anhang 3 Abschnitt 1 PAuswV"),
        ("Anlage 1-3 GewAnzV vom 03.07.2019", "Anlagen 1–3 GewAnzV"),
        ("Anlagen 1.1, 1.3, 1.4 TRGS 519", "Anlagen 1.1, 1.3, 1.4 TRGS 519"),
        ("Nr. 66.2.1.1 AllgVwV zum AufenthG", "Nr. 66.2.1.1 VwV zu AufenthG"),
        ("Anhang I, Nr. 2.4. GefStoffV", "Anhang I Nr. 2.4 GefStoffV"),
        (
            "Anhang I, Nr. 2.4.2 GefStoffV; Nr. 3.2 (3) TRGS 519",
            "Anhang I Nr. 2.4.2 GefStoffV | Nr. 3.2 Abs. 3 TRGS 519",
        ),
        ("RL Teil I Nr. 1.3.1 BEEG", "Teil I Nr. 1.3.1 RL zu BEEG"),
        ("Anlage zur FeV", "Anlage FeV"),
        ("Anlage 3 zu § 5 GewO", "Anlage 3 GewO | § 5 GewO"),
    ]);
    assert_eq!(lesen("Anhang I GefStoffV")[0].stellen[0].art, Stellenart::Anhang);
}

#[test]
fn several_references_share_the_law_that_follows() {
    tabelle(&[
        ("§§ 3–5 VwVfG i. V. m. § 1 LVwVfG", "§§ 3–5 VwVfG | § 1 LVwVfG"),
        ("§ 5 (1) i.V.m. § 2 (3) AufenthG", "§ 5 Abs. 1 AufenthG | § 2 Abs. 3 AufenthG"),
        ("§ 5 in Verbindung mit § 2 AufenthG", "§ 5 AufenthG | § 2 AufenthG"),
        ("§§ 34d Absatz 10 i. V. m. 11a Absatz 1 GewO", "§ 34d Abs. 10, § 11a Abs. 1 GewO"),
        ("§ 1 (3), § 27 PAuswG v. 18.06.2009", "§ 1 Abs. 3 PAuswG | § 27 PAuswG"),
        ("§ 2 Abs. 10 KWG bzw. § 3 Abs. 2 WpIG", "§ 2 Abs. 10 KWG | § 3 Abs. 2 WpIG"),
        ("§ 5 GewO sowie § 7 BGB und § 9 AO", "§ 5 GewO | § 7 BGB | § 9 AO"),
        ("§ 49 StVO\n§ 5 GewO\n§ 7 BGB", "§ 49 StVO | § 5 GewO | § 7 BGB"),
        (
            "§ 18f (1) Nr. 3; S. 30-34 Richtlinie 2016/801 des Rates",
            "§ 18f Abs. 1 Nr. 3 | S. 30–34 Richtlinie 2016/801",
        ),
        (
            "PAuswG vom 21.6.2019, §5, Abs. 2 (Anschrift); PAuswV vom 28.9.2017, Anhang 3 (Wohnort)",
            "§ 5 Abs. 2 PAuswG | Anhang 3 PAuswV",
        ),
        ("BGB §§ 1741 - 1772", "§§ 1741–1772 BGB"),
        ("Aufenthaltsgesetz (AufenthG), insbesondere §§ 18 ff.", "§ 18 ff. AufenthG"),
        ("Landesbauordnung für Baden-Württemberg (LBO), §§ 49, 58", "§§ 49, 58 LBO BW"),
        ("§ 156 Gewerbeordnung Versicherungsvertragsgesetz (VVG)", "§ 156 GewO | VVG"),
        (
            "TRGS 519 v. 31.10.2019; GefStoffV; §§ 22-23 ArbSchG",
            "TRGS 519 | GefStoffV | §§ 22–23 ArbSchG",
        ),
    ]);
}

#[test]
fn books_of_the_sozialgesetzbuch() {
    tabelle(&[
        ("§ 43 (2) Nr. 1 SGB VIII", "§ 43 Abs. 2 Nr. 1 SGB VIII"),
        ("§ 45 SGB 8", "§ 45 SGB VIII"),
        ("SGB X", "SGB X"),
        ("§ 10 Zehntes Buch Sozialgesetzbuch", "§ 10 SGB X"),
        ("§ 10 des Zehnten Buches Sozialgesetzbuch (SGB X)", "§ 10 SGB X"),
        ("§ 35a Sozialgesetzbuch (SGB) Achtes Buch (VIII)", "§ 35a SGB VIII"),
        ("§ 1 Sozialgesetzbuch XII", "§ 1 SGB XII"),
        ("§ 43 (2) Nr. 2 SGB", "§ 43 Abs. 2 Nr. 2 SGB"),
    ]);
    assert_eq!(
        lesen("Vierzehntes Buch Sozialgesetzbuch")[0].vorschrift.as_ref().unwrap().kuerzel,
        "sgb14"
    );
}

#[test]
fn acts_of_the_union() {
    tabelle(&[
        ("Verordnung (EU) 2016/679", "Verordnung (EU) 2016/679"),
        ("Richtlinie 2016/801 des Rates", "Richtlinie 2016/801"),
        ("VO (EG) Nr. 883/2004", "Verordnung (EG) Nr. 883/2004"),
        ("Art. 5 Richtlinie 2005/36/EG", "Art. 5 Richtlinie 2005/36/EG"),
        (
            "Art. 3 Delegierte Verordnung (EU) 2019/125",
            "Art. 3 Delegierte Verordnung (EU) 2019/125",
        ),
        ("Durchführungsverordnung (EU) 2015/983", "Durchführungsverordnung (EU) 2015/983"),
        (
            "Art. 2c Rahmenbeschluss 2009/315/JI vom 26.02.2009",
            "Art. 2c Rahmenbeschluss 2009/315/JI",
        ),
        (
            "Art. 6 Abs. 1 lit. a EU-Datenschutzgrundverordnung (DSGVO)",
            "Art. 6 Abs. 1 Buchst. a DSGVO",
        ),
    ]);
    let key = |text: &str| lesen(text)[0].vorschrift.clone().unwrap().kuerzel;
    assert_eq!(key("Verordnung (EU) 2016/679"), "dsgvo");
    assert_eq!(key("VO (EG) Nr. 883/2004"), "eu verordnung 2004/883");
    assert_eq!(key("Verordnung (EWG) Nr. 1408/71"), "eu verordnung 1971/1408");
    assert_eq!(key("Richtlinie 91/439/EWG"), "eu richtlinie 1991/439");
}

#[test]
fn law_of_the_laender_and_municipalities() {
    tabelle(&[
        ("Art. 55 BayBO", "Art. 55 BayBO"),
        ("§ 63 BauO NRW", "§ 63 BauO NRW"),
        ("§ 5 LBO BW", "§ 5 LBO BW"),
        ("StrG BW", "StrG BW"),
        ("§ 16 Straßengesetz für Baden-Württemberg (StrG)", "§ 16 StrG BW"),
        ("§ 7 Kommunalabgabengesetz für das Land Nordrhein-Westfalen (KAG NRW)", "§ 7 KAG NRW"),
        ("§ 16 Bayerisches Straßen- und Wegegesetz (BayStrWG)", "§ 16 BayStrWG"),
        ("Bauordnung für das Land Nordrhein-Westfalen (BauO NRW 2018)", "BauO NRW"),
        ("§ 5 BauO NRW 2018", "§ 5 BauO NRW"),
        ("Sondernutzungssatzung (SNS) der Stadt Lindenhain", "SNS der Stadt Lindenhain"),
        ("§ 2 Absatz 1 SNS Lindenhain", "§ 2 Abs. 1 SNS Lindenhain"),
        (
            "§ 2 Hundesteuersatzung der Stadt Lindenhain",
            "§ 2 Hundesteuersatzung der Stadt Lindenhain",
        ),
    ]);
    let of = |text: &str| {
        let law = lesen(text)[0].vorschrift.clone().unwrap();
        (law.rechtskreis, law.land)
    };
    assert_eq!(of("§ 1 SächsBO"), (Rechtskreis::Land, Some(Land::Sachsen)));
    assert_eq!(of("§ 1 ThürBO"), (Rechtskreis::Land, Some(Land::Thueringen)));
    assert_eq!(of("§ 1 HBauO"), (Rechtskreis::Land, Some(Land::Hamburg)));
    assert_eq!(of("§ 1 BayIrgendwasG"), (Rechtskreis::Land, Some(Land::Bayern)));
    assert_eq!(of("§ 1 VwVfG Bln"), (Rechtskreis::Land, Some(Land::Berlin)));
    assert_eq!(of("§ 1 VwVfG"), (Rechtskreis::Bund, None));
    assert_eq!(of("§ 1 SNS Lindenhain"), (Rechtskreis::Kommune, None));
    assert_eq!(
        lesen("§ 1 SNS Lindenhain")[0].vorschrift.as_ref().unwrap().ort.as_deref(),
        Some("Lindenhain")
    );
}

#[test]
fn long_titles_give_way_to_their_abbreviation() {
    tabelle(&[
        (
            "§ 28 Absatz 1 und 2 Gesetz zum Schutz von Müttern bei der Arbeit, in der Ausbildung \
             und im Studium (Mutterschutzgesetz – MuSchG)",
            "§ 28 Abs. 1, 2 MuSchG",
        ),
        (
            "§ 1 Verordnung über die Zulassung von Personen zum Straßenverkehr \
             (Fahrerlaubnis-Verordnung - FeV)",
            "§ 1 FeV",
        ),
        ("Gesetz über Neuartiges (NeuArtG), § 4 Abs. 1", "§ 4 Abs. 1 NeuArtG"),
        ("§ 3 Neuartigkeitsverordnung", "§ 3 Neuartigkeitsverordnung"),
        (
            "Art. 7 Abkommen zwischen der Gemeinschaft und der Eidgenossenschaft über Handel vom 1.2.2003",
            "Art. 7 Abkommen zwischen der Gemeinschaft und der Eidgenossenschaft über Handel",
        ),
    ]);
}

#[test]
fn editions_belong_to_the_reference() {
    let tag = |text: &str| lesen(text)[0].fassung;
    let day = |jahr, monat, tag| Some(Datum { jahr, monat, tag });
    assert_eq!(tag("§ 24 (1) VwVfG vom 15.07.2024"), day(2024, 7, 15));
    assert_eq!(tag("§ 7 AufenthG v.  25.2.2008"), day(2008, 2, 25));
    assert_eq!(tag("§ 23 AufenthG 08.05.2024"), day(2024, 5, 8));
    assert_eq!(tag("§ 7 AufenthG"), None);
    let long = "§ 8 FStrG in der Fassung der Bekanntmachung vom 28. Juni 2007 (BGBl. I S. 1206), \
                zuletzt geändert durch Artikel 1 des Gesetzes vom 23. Mai 2023 (BGBl. 2023 I Nr. 42)";
    assert_eq!(tag(long), day(2007, 6, 28));
    assert_eq!(lesen(long)[0].bereich, 0..long.len());
    assert_eq!(verstehen(long).1, Verstaendnis::Verstanden);
    assert_eq!(tag("§ 12 BMG i. d. F. d. Bek. v. 3.5.2013"), day(2013, 5, 3));
}

#[test]
fn what_is_no_norm_is_named() {
    let rows = [
        ("", KeineNorm::Leer),
        ("XInneres.Meldeanschrift.strasse Version 8", KeineNorm::Baustein),
        ("XInneres 7: Auslandsanschrift.Druckbild.Anschriftzone", KeineNorm::Baustein),
        ("basierend auf G60000112 Gesetzlicher Vertreter (abstrakt)", KeineNorm::Baustein),
        ("F60000000236", KeineNorm::Baustein),
        ("99006028261000", KeineNorm::Baustein),
        ("urn:xoev-de:kosit:xoev:kernkomponente:zeitraum vom 31.08.2020", KeineNorm::Urn),
        ("Codeliste Staat aus der Systematik des Statistischen Bundesamtes", KeineNorm::Codeliste),
        ("Bitte Handlungsgrundlage ergänzen", KeineNorm::Platzhalter),
        ("leer, da Referenzkontext", KeineNorm::Platzhalter),
        ("DIN 5008", KeineNorm::TechnischeRegel),
        ("Tabelle 11 BSI TR-03123, Version 1.5.1", KeineNorm::TechnischeRegel),
        ("RFC 5322; RFC 5321", KeineNorm::TechnischeRegel),
        ("ITU E.123", KeineNorm::TechnischeRegel),
        ("ASR A1.3", KeineNorm::TechnischeRegel),
        ("ISO/IEC 27001", KeineNorm::TechnischeRegel),
        ("https://www.gesetze-im-internet.de/gewo/__11a.html", KeineNorm::Adresse),
    ];
    for (text, kind) in rows {
        let (bezuege, verstaendnis) = verstehen(text);
        assert_eq!(verstaendnis, Verstaendnis::KeineNorm(kind), "{text}");
        let is_law = |bezug: &rechtsbezug::Rechtsbezug| {
            let law = bezug.vorschrift.as_ref();
            law.is_none_or(|law| law.rechtskreis != Rechtskreis::TechnischeRegel)
        };
        assert!(!bezuege.iter().any(is_law), "{text}");
    }
}

#[test]
fn what_was_not_understood_is_said() {
    let rows = [
        ("§ 5 GewO; XInneres.Meldeanschrift.strasse Version 8", Verstaendnis::Verstanden),
        ("§ 5", Verstaendnis::Teilweise),
        ("§ 1 Gesetz", Verstaendnis::Teilweise),
        ("§ 150 Abs. 5 Gewerbeordnung, Belegart O", Verstaendnis::Teilweise),
        ("§ 3 E-Mail-Adresse", Verstaendnis::Teilweise),
        ("Die Gewerbeordnung ist anzuwenden. Siehe Anlage 3.", Verstaendnis::Teilweise),
        ("Anschrift", Verstaendnis::Unverstanden),
        ("Country Codes", Verstaendnis::Unverstanden),
    ];
    for (text, expected) in rows {
        assert_eq!(verstehen(text).1, expected, "{text}");
    }
}

#[test]
fn a_search_word_may_be_a_reference() {
    let gesucht = |text: &str| {
        suchwort(text)
            .map(|found| found.iter().map(ToString::to_string).collect::<Vec<_>>().join(" | "))
    };
    for (text, expected) in [
        ("§ 28 MuSchG", "§ 28 MuSchG"),
        ("MuSchG", "MuSchG"),
        ("muschg", "MuSchG"),
        ("bgb", "BGB"),
        ("WEG", "WEG"),
        ("Mutterschutzgesetz", "MuSchG"),
        ("mutterschutzgesetz", "MuSchG"),
        ("KiStG", "KiStG"),
        ("HAG", "HAG"),
        ("SGB VIII", "SGB VIII"),
        ("TRGS 519", "TRGS 519"),
    ] {
        assert_eq!(gesucht(text).as_deref(), Some(expected), "{text}");
    }
    for text in [
        "F60000000236",
        "S00000000371V1.0",
        "99006028261000",
        "urn:de:fim:x",
        "Anschrift",
        "EDV",
        "GmbH",
        "Zuordnung",
        "Weg",
        "XÖV",
        "XMeld",
        "Straße",
        "",
        "§",
        "Art der Anlage",
    ] {
        assert_eq!(gesucht(text), None, "{text}");
    }
}

#[test]
fn what_stands_in_the_way_of_a_name() {
    tabelle(&[
        ("§\u{2028}5 GewO", "GewO"),
        ("§ 5 BGB\u{2028}§ 6 GewO", "§ 5 BGB | § 6 GewO"),
        ("§ 2 Nr. 1 Buchst. u GewO", "§ 2 Nr. 1 Buchst. u GewO"),
        ("§§ 5 u 6 GewO", "§§ 5, 6 GewO"),
        ("§ 5 NWG", "§ 5 NWG"),
    ]);
    // Two abbreviations beside each other are no third.
    for text in ["§ 5 V, VG", "§ 3 BG, B", "§ 1 St, GB"] {
        let names = kurz(text);
        assert!(!["VVG", "BGB", "StGB"].iter().any(|name| names.contains(name)), "{names}");
    }
    assert_eq!(lesen("§ 5 NWG")[0].vorschrift.as_ref().expect("a law").land, None);
}

#[test]
fn an_endless_name_is_given_to_none_of_the_places_before() {
    let text = format!("{}§ 1 Gesetz über {}", "§ 1 u. ".repeat(5_000), "a".repeat(40_000));
    let kept: usize = lesen(&text)
        .iter()
        .filter_map(|bezug| bezug.vorschrift.as_ref())
        .map(|it| it.anzeige.len() + it.kuerzel.len())
        .sum();
    assert!(kept < text.len(), "{kept} bytes of names");
}
