//! Whether two references name the same norm.

use rechtsbezug::Vergleich::{self, GleicheStelle, GleicheVorschrift, Ungewiss, Verschieden};
use rechtsbezug::{Rechtsbezug, lesen};

fn eins(text: &str) -> Rechtsbezug {
    let found = lesen(text);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found[0].clone()
}

#[track_caller]
fn tabelle(expected: Vergleich, rows: &[(&str, &str)]) {
    for (a, b) in rows {
        assert_eq!(eins(a).vergleiche(&eins(b)), expected, "{a} / {b}");
        assert_eq!(eins(b).vergleiche(&eins(a)), expected, "{b} / {a}");
    }
}

#[test]
fn the_same_place_however_it_is_written() {
    tabelle(
        GleicheStelle,
        &[
            ("§ 28 (1) MuSchG v. 12.12.2019", "§ 28 Absatz 3 Mutterschutzgesetz"),
            ("§ 28 MuSchG", "§§ 27–29 MuSchG"),
            ("§ 34 c, d, f Gewerbeordnung", "§ 34d GewO"),
            ("§ 34d GewO", "§§ 34c bis 34f GewO"),
            ("Art. 6 DSGVO", "Art. 6 Abs. 1 VO (EU) 2016/679"),
            ("§ 43 SGB VIII", "§ 43 Achtes Buch Sozialgesetzbuch"),
            ("§ 45 VwV-StVO", "§ 45 der Allgemeinen Verwaltungsvorschrift zur StVO"),
            ("§ 5 BauO NRW", "§ 5 Bauordnung Nordrhein-Westfalen"),
            ("§ 5 WiPG NRW", "§ 5 WIPG NW"),
            ("MuSchG", "Mutterschutzgesetz"),
            ("Anhang I Nr. 2 GefStoffV", "Anhang I GefStoffV"),
            ("Delegierte Verordnung (EU) 2019/125", "Verordnung (EU) 2019/125"),
            ("§ 5 Gesetz über Neuartiges (NeuArtG)", "§ 5 NeuArtG"),
            ("§§ 5–3 GewO", "§ 4 GewO"),
            ("Art. 6 Verordnung (EU) Nr. 2016/679", "Art. 6 DSGVO"),
            ("Art. 1 Verordnung (EG) 2073/2005", "Art. 1 Verordnung (EG) Nr. 2073/2005"),
            ("Art. 1 Richtlinie Nr. 2005/36/EG", "Art. 1 Richtlinie 2005/36/EG"),
            ("§ 17 BMG in Hamburg", "§ 17 BMG"),
            ("§ 8 Achtes Buch (VIII) des Sozialgesetzbuchs", "§ 8 SGB VIII"),
            ("§ 5 BauO der Freien und Hansestadt Hamburg", "§ 5 BauO Hamburg"),
            ("§ 2 Binnenschiffahrtsgesetz", "§ 2 Binnenschifffahrtsgesetz"),
            ("§ 5 Gesetz über Neuartiges (NeuArtG)", "§ 5 Gesetz über Neuartiges"),
        ],
    );
}

#[test]
fn the_same_law_elsewhere() {
    tabelle(
        GleicheVorschrift,
        &[
            ("§ 28 MuSchG", "§ 29 MuSchG"),
            ("§ 28 MuSchG", "MuSchG"),
            ("§ 3 GefStoffV", "Anhang 3 GefStoffV"),
            ("§ 34 GewO", "§ 34c GewO"),
            ("§ 2 TRGS 519", "Anlage 2 TRGS 519"),
        ],
    );
}

#[test]
fn different_laws() {
    tabelle(
        Verschieden,
        &[
            ("§ 28 MuSchG", "§ 28 AufenthG"),
            ("§ 1 VwVfG", "§ 1 LVwVfG"),
            ("§ 1 VwVfG", "§ 1 VwVfG NRW"),
            ("§ 1 LBO BW", "§ 1 LBO SH"),
            ("§ 1 SNS Lindenhain", "§ 1 SNS Eichtal"),
            ("§ 1 SGB VIII", "§ 1 SGB IX"),
            ("Verordnung (EU) 2016/679", "Verordnung (EU) 2016/680"),
            ("TRGS 519", "TRGS 521"),
            ("TRGS 519", "§ 5 GewO"),
            ("§ 1 NeuArtG", "§ 1 AltArtG"),
            ("§ 1 Neuartigkeitsgesetz", "§ 1 GewO"),
            ("§ 1 BImSchG", "§ 1 4. BImSchV"),
        ],
    );
}

#[test]
fn what_cannot_be_said_is_not_said() {
    tabelle(
        Ungewiss,
        &[
            ("§ 5", "§ 5 MuSchG"),
            ("§ 5", "§ 5"),
            ("§ 1 LBO", "§ 1 LBO BW"),
            ("§ 1 SNS", "§ 1 SNS Lindenhain"),
            ("§ 43 SGB", "§ 43 SGB VIII"),
            ("§ 1 Neuartigkeitsgesetz", "§ 1 NAG"),
            ("§ 1 Gesetz über neue Arten", "§ 1 Neuartengesetz"),
            ("§ 9 BQGF", "§ 9 BQFG"),
            ("Art. 3 Verordnung (EU) 2021/2115", "Art. 3 GSP-VO"),
        ],
    );
}

#[test]
fn a_wider_reference_covers_a_narrower_one() {
    let covers = [
        ("§ 28 MuSchG", "§ 28 (1) MuSchG"),
        ("MuSchG", "§ 28 (1) MuSchG"),
        ("MuSchG", "Mutterschutzgesetz"),
        ("§ 28 MuSchG", "§§ 27–29 MuSchG"),
        ("§ 28 MuSchG", "§§ 5, 28 Abs. 2 MuSchG"),
        ("§ 28 Abs. 1 MuSchG", "§ 28 (1) Nr. 3 MuSchG"),
        ("§ 28 Abs. 2 MuSchG", "§ 28 (1) - (3) MuSchG"),
        ("§§ 3–5 VwVfG", "§ 4 VwVfG"),
    ];
    for (a, b) in covers {
        assert!(eins(a).deckt(&eins(b)), "{a} / {b}");
    }
    let not = [
        ("§ 28 (1) MuSchG", "§ 28 MuSchG"),
        ("§ 28 Abs. 1 MuSchG", "§ 28 Abs. 2 MuSchG"),
        ("§ 28 MuSchG", "MuSchG"),
        ("§ 28 MuSchG", "§ 29 MuSchG"),
        ("LBO", "LBO BW"),
        ("§ 5", "§ 5 MuSchG"),
    ];
    for (a, b) in not {
        assert!(!eins(a).deckt(&eins(b)), "{a} / {b}");
    }
}
