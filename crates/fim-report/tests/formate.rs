//! All formats of one report in both languages, as people and programs see them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{DOPPELT, LEERZEICHEN, TOOL, VERALTET, VERSION, bericht, file, gerendert, render};
use fim_core::{Finding, Report, Sprache, State};
use fim_report::{Format, Options};
use serde_json::Value;

fn snapshot(name: &str, ausgabe: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, ausgabe));
}

const SPRACHEN: [(Sprache, &str); 2] = [(Sprache::De, "de"), (Sprache::En, "en")];

#[test]
fn the_terminal_and_kurz_look_like_this() {
    for (sprache, kuerzel) in SPRACHEN {
        for width in [80, 50] {
            for format in [Format::Terminal, Format::Kurz] {
                let name = format!("{}_{kuerzel}_{width}", format.key());
                snapshot(&name, &gerendert(format, sprache, width));
            }
        }
    }
}

#[test]
fn a_comment_and_a_narration_look_like_this_whatever_the_width() {
    for (sprache, kuerzel) in SPRACHEN {
        for format in [Format::Md, Format::Vorlesen] {
            let ausgabe = gerendert(format, sprache, 80);
            snapshot(&format!("{}_{kuerzel}", format.key()), &ausgabe);
            assert_eq!(gerendert(format, sprache, 50), ausgabe);
        }
    }
}

#[test]
fn json_looks_like_this_whatever_the_width() {
    for (sprache, kuerzel) in SPRACHEN {
        for format in [Format::Json, Format::Jsonl] {
            let ausgabe = gerendert(format, sprache, 80);
            snapshot(&format!("{}_{kuerzel}", format.key()), &ausgabe);
            assert_eq!(gerendert(format, sprache, 50), ausgabe);
        }
    }
}

#[test]
fn all_findings_are_shown_on_demand() {
    let options = Options { all: true, ..Options::default() };
    let alle = render(Format::Terminal, &bericht(), TOOL, &options);
    snapshot("terminal_de_80_alle", &alle);
    assert_eq!(alle.matches("Hinweis[DF4002]").count(), 5);
    assert!(!alle.contains("weitere"));
}

#[test]
fn a_rule_is_folded_after_three_findings_and_explained_once() {
    let terminal = gerendert(Format::Terminal, Sprache::De, 80);
    assert_eq!(terminal.matches("Hinweis[DF4002]").count(), 3);
    assert!(terminal.contains("… und 2 weitere DF4002"));
    assert_eq!(terminal.matches("Suchen finden den Namen nicht.").count(), 1);
    assert_eq!(terminal.matches("Leerzeichen entfernen.").count(), 3);
    assert_eq!(gerendert(Format::Kurz, Sprache::De, 80).matches("[DF4002]").count(), 5);
}

#[test]
fn totals_count_everything_even_what_is_folded() {
    for format in [Format::Md, Format::Vorlesen] {
        let satz = "9 Befunde in 2 von 7 Dateien: 2 kritisch, 1 methodisch, 6 Hinweise. 1 Datei war nicht prüfbar.";
        assert!(gerendert(format, Sprache::De, 80).contains(satz), "{format:?}");
    }
    for format in [Format::Terminal, Format::Kurz] {
        let ausgabe = gerendert(format, Sprache::De, 120);
        assert!(ausgabe.contains("\n2 kritisch · 1 methodisch · 0 Warnungen · 6 Hinweise\n"));
        let dateien = "\n7 Dateien · 2 ohne Befund · 1 mit Befunden · 1 nicht prüfbar · \
                       3 aus anderen Standards\n";
        assert!(ausgabe.contains(dateien), "{ausgabe}");
        assert!(ausgabe.contains("1 BPMN, 2 XBau"));
        assert!(ausgabe.contains("Kein Schema bekannt: 1 XZuFi 2.1.0"));
    }
}

#[test]
fn files_that_a_profile_has_no_rules_for_are_told_of() {
    let mut report = bericht();
    for file in report.files.iter_mut().filter(|file| file.identity.standard == Some("xzufi")) {
        file.without_rules = Some("qs-bericht");
    }
    let seen = |format, sprache| {
        render(format, &report, TOOL, &Options { sprache, width: 120, ..Options::default() })
    };
    let de = "\nDas Profil qs-bericht hat keine Regeln für: 1 XZuFi 2.1.0\n";
    let en = "\nThe profile qs-bericht has no rules for: 1 XZuFi 2.1.0\n";
    for format in [Format::Kurz, Format::Terminal] {
        assert!(seen(format, Sprache::De).contains(de) && seen(format, Sprache::En).contains(en));
    }
    let json: Value = serde_json::from_str(&seen(Format::Json, Sprache::De)).unwrap();
    let files = json["files"].as_array().unwrap().iter();
    let told: Vec<_> = files.filter(|file| file["withoutRules"] == "qs-bericht").collect();
    assert_eq!(told.len(), 1);
}

#[test]
fn colour_is_only_used_where_it_is_asked_for() {
    for format in Format::ALL.into_iter().filter(|format| *format != Format::Xlsx) {
        let bunt = Options { color: true, ..Options::default() };
        let mit = render(format, &bericht(), TOOL, &bunt);
        assert_eq!(mit.contains('\u{1b}'), format == Format::Terminal, "{format:?}");
        assert!(!gerendert(format, Sprache::De, 80).contains('\u{1b}'), "{format:?}");
    }
}

#[test]
fn the_languages_differ_only_in_texts() {
    let keys = |sprache| {
        let json: Value = serde_json::from_str(&gerendert(Format::Json, sprache, 80)).unwrap();
        json["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|f| {
                (f["code"].clone(), f["stufe"].clone(), f["line"].clone(), f["fingerprint"].clone())
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(keys(Sprache::De), keys(Sprache::En));
}

#[test]
fn nothing_to_say_is_said_in_every_format() {
    let leer = Report::default();
    let ausgabe = |format| render(format, &leer, TOOL, &Options::default());
    assert!(ausgabe(Format::Kurz).starts_with("0 Dateien · 0 ohne Befund"));
    // Only the terminal wraps.
    let wide = Options { width: 120, ..Options::default() };
    assert_eq!(ausgabe(Format::Kurz), render(Format::Terminal, &leer, TOOL, &wide));
    assert_eq!(ausgabe(Format::Kurz), ausgabe(Format::Terminal).replace("·\n", "· "));
    assert_eq!(ausgabe(Format::Jsonl), "");
    assert_eq!(ausgabe(Format::Md), "<!-- fim -->\n**Nichts geprüft: keine Datei gefunden.**\n");
    assert_eq!(ausgabe(Format::Vorlesen), "Ergebnis: Nichts geprüft: keine Datei gefunden.\n");
    let json: Value = serde_json::from_str(&ausgabe(Format::Json)).unwrap();
    assert_eq!(json["findings"], serde_json::json!([]));
}

#[test]
fn thousands_are_set_apart_as_the_language_does_it() {
    let finding = Finding::of(&LEERZEICHEN).value("element", "x").finish("a.xml");
    let mut files: Vec<_> =
        (0..1_234).map(|at| file(&format!("{at}.xml"), "XBau", State::Other, Vec::new())).collect();
    files.push(file("a.xml", "", State::Findings, vec![finding; 12_345]));
    let report = Report::new(files);
    let kurz = |sprache| {
        render(Format::Kurz, &report, TOOL, &Options { sprache, width: 120, ..Options::default() })
    };
    let (de, en) = (kurz(Sprache::De), kurz(Sprache::En));
    for teil in ["1.235 Dateien", "1.234 aus anderen", "12.345 Hinweise", ": 1.234 XBau"] {
        assert!(de.contains(teil), "{teil}");
    }
    for teil in ["1,235 files", "1,234 of other", "12,345 notes", ": 1,234 XBau"] {
        assert!(en.contains(teil), "{teil}");
    }
    let json = render(Format::Json, &report, TOOL, &Options::default());
    assert!(json.contains("\"hinweis\": 12345"), "numbers stay numbers");
}

#[test]
fn thousands_are_set_apart_where_findings_are_folded() {
    let finding = Finding::of(&LEERZEICHEN).value("element", "x").finish("a.xml");
    let report = Report::new(vec![file("a.xml", "", State::Findings, vec![finding; 12_345])]);
    let terminal = |sprache| {
        render(Format::Terminal, &report, TOOL, &Options { sprache, ..Options::default() })
    };
    assert!(
        terminal(Sprache::De).contains("… und 12.342 weitere DF4002 in a.xml (alle mit --alle)")
    );
    assert!(terminal(Sprache::En).contains("… and 12,342 more DF4002 in a.xml (all with --alle)"));
}

#[test]
fn findings_beyond_the_limit_are_mentioned() {
    let mut a = file("a.xml", "", State::Findings, vec![Finding::of(&VERSION).finish("a.xml")]);
    a.dropped = 4_711;
    let report = Report::new(vec![a, file("b.xml", "", State::Ok, Vec::new())]);
    for (format, zahl) in
        [(Format::Terminal, "4.711"), (Format::Kurz, "4.711"), (Format::Json, "4711")]
    {
        let ausgabe = render(format, &report, TOOL, &Options::default());
        assert!(ausgabe.contains(zahl), "{format:?}");
    }
    for (sprache, zeile) in [
        (Sprache::De, "\n4.711 weitere Befunde über der Grenze »befunde«, nur gezählt\n"),
        (Sprache::En, "\n4,711 more findings above the limit »befunde«, only counted\n"),
    ] {
        for format in [Format::Terminal, Format::Kurz] {
            let ausgabe = render(format, &report, TOOL, &Options { sprache, ..Options::default() });
            assert!(ausgabe.contains(zeile), "{format:?}: {ausgabe}");
        }
    }
    let json = render(Format::Json, &report, TOOL, &Options::default());
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["files"][0]["dropped"], 4_711);
    assert!(json["files"][1].get("dropped").is_none(), "nothing is dropped there");
    assert!(!gerendert(Format::Kurz, Sprache::De, 80).contains("Grenze"));
}

#[test]
fn one_finding_beyond_the_limit_is_singular() {
    let mut a = file("a.xml", "", State::Findings, vec![Finding::of(&VERSION).finish("a.xml")]);
    a.dropped = 1;
    let report = Report::new(vec![a]);
    let kurz =
        |sprache| render(Format::Kurz, &report, TOOL, &Options { sprache, ..Options::default() });
    assert!(kurz(Sprache::De).contains("1 weiterer Befund "));
    assert!(kurz(Sprache::En).contains("1 more finding "));
}

#[test]
fn counts_of_one_and_many_have_their_words() {
    let zaehle = |sprache, wie_oft: usize| {
        let regeln = [&VERALTET, &LEERZEICHEN, &VERSION, &DOPPELT];
        let befunde = regeln.map(|regel| vec![Finding::of(regel).finish("a.xml"); wie_oft]);
        let mut files = vec![file("a.xml", "", State::Findings, befunde.concat())];
        files.extend(vec![file("b.xml", "XBau", State::Other, Vec::new()); wie_oft]);
        let options = Options { sprache, ..Options::default() };
        let kurz = render(Format::Kurz, &Report::new(files), TOOL, &options);
        let lines: Vec<&str> = kurz.lines().skip(4 * wie_oft).take(2).collect();
        lines.join("\n")
    };
    let erwartet = [
        (
            Sprache::De,
            1,
            "2 Dateien · 0 ohne Befund · 1 mit Befunden · 0 nicht prüfbar · 1 aus anderem Standard\n1 kritisch · 1 methodisch · 1 Warnung · 1 Hinweis",
        ),
        (
            Sprache::De,
            2,
            "3 Dateien · 0 ohne Befund · 1 mit Befunden · 0 nicht prüfbar · 2 aus anderen Standards\n2 kritisch · 2 methodisch · 2 Warnungen · 2 Hinweise",
        ),
        (
            Sprache::De,
            0,
            "1 Datei · 0 ohne Befund · 1 mit Befunden · 0 nicht prüfbar · 0 aus anderen Standards\n0 kritisch · 0 methodisch · 0 Warnungen · 0 Hinweise",
        ),
        (
            Sprache::En,
            1,
            "2 files · 0 without findings · 1 with findings · 0 not checkable · 1 of another standard\n1 critical · 1 methodological · 1 warning · 1 note",
        ),
        (
            Sprache::En,
            2,
            "3 files · 0 without findings · 1 with findings · 0 not checkable · 2 of other standards\n2 critical · 2 methodological · 2 warnings · 2 notes",
        ),
        (
            Sprache::En,
            0,
            "1 file · 0 without findings · 1 with findings · 0 not checkable · 0 of other standards\n0 critical · 0 methodological · 0 warnings · 0 notes",
        ),
    ];
    for (sprache, wie_oft, summe) in erwartet {
        assert_eq!(zaehle(sprache, wie_oft), summe);
    }
}

#[test]
fn totals_break_between_items_only() {
    for (sprache, kuerzel) in SPRACHEN {
        let kurz = gerendert(Format::Kurz, sprache, 80);
        let ganz: Vec<&str> = kurz.lines().skip(9).take(2).collect();
        for width in 40..=120 {
            let terminal = gerendert(Format::Terminal, sprache, width);
            let (_, summe) = terminal.rsplit_once("\n\n").unwrap();
            let umbrochen = summe.replace("·\n", "· ").replace("\n· ", " · ");
            let lines: Vec<&str> = umbrochen.lines().take(2).collect();
            assert_eq!(lines, ganz, "{kuerzel} {width}");
        }
    }
}

#[test]
fn no_line_of_the_totals_begins_with_a_separator() {
    for (sprache, kuerzel) in SPRACHEN {
        for width in 40..=120 {
            let terminal = gerendert(Format::Terminal, sprache, width);
            assert!(!terminal.contains("\n· "), "{kuerzel} {width}");
        }
    }
}
