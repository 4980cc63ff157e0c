//! Plain language: references, footnotes, abbreviations, laws, conditions, amounts, deadlines.

use crate::wortlaut::{gross_oder_klein, mit_modul, mit_text, stretch};
use crate::{changed, speaks};
use proptest::prelude::*;
use proptest::sample::select;

/// What begins or ends a text, and whether a word can begin behind it.
const VOR: &[(&str, bool)] = &[
    ("", true),
    ("Das gilt ", true),
    ("(", true),
    ("»", true),
    ("Gilt: ", true),
    ("vorab, ", true),
    ("A", false),
    ("ä", false),
    ("7", false),
];

/// A text without an entry of the Leistung.
fn ohne(text: &str, modul: &str) -> String {
    let (start, end) = (format!("<xzufi:{modul}>"), format!("</xzufi:{modul}>"));
    changed(&stretch(text, &start, &end, ""), &end, "")
}

/// Places of a page.
const ORTE: &str = "oben/unten/weiter oben/weiter unten/Modul/Abschnitt";
/// Modules as texts call them.
const MODULE: &str = "Ansprechpunkt/Bearbeitungsdauer/Erforderliche Unterlagen/Formulare/Fristen/\
    Handlungsgrundlage/Handlungsgrundlagen/Hinweise/Kosten/Kurztext/Rechtsbehelf/Rechtsgrundlage/\
    Rechtsgrundlagen/Verfahrensablauf/Volltext/Voraussetzungen/Weiterführende Informationen/\
    Zuständige Stelle";

fn liste(text: &'static str) -> Vec<&'static str> {
    text.split('/').collect()
}

/// A reference, and whether it leads to another place of the page.
fn verweis() -> impl Strategy<Value = (String, bool)> {
    let andere = vec!["Merkblatt", "Anlage", "Internetseite", "Satzung", "Obenauf", "Untenan"];
    prop_oneof![
        (
            select(liste(ORTE)),
            "((auch|im|auch im) )?",
            select(vec![("", true), (".", true), (" 3", true), ("e", false), ("ä", false)])
        )
            .prop_map(|(ort, mid, (end, ends))| (format!("siehe {mid}{ort}{end}"), ends)),
        (
            select(liste(MODULE)),
            "((auch|im|auch im) )?(unter )?[»„\"'“‚]?",
            select(vec![
                ("", true),
                (".", true),
                ("«.", true),
                (")", true),
                (", dort", true),
                (" der Stadt", false),
                ("-Ordnung", false),
                ("ordnung", false),
                ("2", false),
            ]),
        )
            .prop_map(|(name, before, (end, ends))| (format!("siehe {before}{name}{end}"), ends)),
        select(andere).prop_map(|it| (format!("siehe {it}"), false)),
        // Some words with other verbs.
        "(sehen Sie|sieh|lesen Sie) (unten|oben|Modul|Kosten)".prop_map(|text| (text, false)),
        "[sS]\\. ?[ouOU]\\.".prop_map(|text| (text, true)),
        "[sS] [ou]|s\\.[abo]|[rt]\\. ?[ou]\\.".prop_map(|text| (text, false)),
    ]
}

/// A sign that may be that of a footnote, as HTML.
fn zeichen() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9*]{1,2}\\)?|\\([0-9]\\)|[0-9]{5}|[a-z]{1,2}|1a"
            .prop_map(|it| format!("<sup>{it}</sup>")),
        "[¹²³⁴⁹]|[0-9]|\\*|\\*\\)|[(]1[)]".prop_map(|it| it),
        "\\[[0-9]{0,3}\\]|\\[[a-z]\\]|\\[1".prop_map(|it| it),
        select(vec!["", "."]).prop_map(str::to_owned),
    ]
}

/// Abbreviations in pieces, each written with a full stop.
const KURZ: &str = "bzgl/bzw/ca/d h/einschl/etc/evtl/exkl/gem/ggf/ggfs/i d r/i h v/i s d/i v m/inkl/\
    insb/insbes/lt/max/mind/o ä/o g/sog/u a/u u/usw/vgl/z b/z t/zzgl";

/// An abbreviation in pieces, or other words.
fn abkuerzung() -> impl Strategy<Value = (Vec<&'static str>, bool)> {
    let andere = vec!["heute", "amt", "abs", "nr", "x y", "z z", "mai", "altes"];
    prop_oneof![
        select(liste(KURZ)).prop_map(|it| (it.split(' ').collect(), true)),
        select(andere).prop_map(|it| (it.split(' ').collect(), false)),
    ]
}

#[test]
fn every_reference_is_known() {
    for name in liste(ORTE).into_iter().chain(liste(MODULE)) {
        assert!(speaks("XZF1901", &mit_text(&format!("Das gilt, siehe {name}."))), "{name}");
    }
}

#[test]
fn every_abbreviation_is_known() {
    for kurz in liste(KURZ) {
        for join in [".", ". "] {
            let text = format!("Das gilt {}. heute", kurz.replace(' ', join));
            assert!(speaks("XZF1907", &mit_text(&text)), "{text}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_module_points_to_another(
        (text, points) in verweis(),
        (before, begins) in select(VOR),
        gross: u32,
        prosa: bool,
    ) {
        let text = gross_oder_klein(&text, gross);
        let text = format!("{before}{text}");
        // Module 07 is a list of sources.
        let file = if prosa { mit_text(&text) } else { mit_modul("07", &text) };
        prop_assert_eq!(speaks("XZF1901", &file), prosa && begins && points, "{}", text);
    }

    #[test]
    fn no_text_has_footnotes(
        wort in "[A-ZÄ][a-zäöüß]{0,5}|[a-zäöü]{2}|[a-zäöü]{3}|[cdk]?m|[0-9]{1,4}",
        einheit in prop::option::of(select(vec!["Meter", "Zentimetern", "Kilometer", "sec"])),
        auszeichnung in select(vec!["", "strong", "a", "b"]),
        verweise: bool,
        satzzeichen in "[.,:)]?( |&nbsp;)?",
        (vor, nach) in select(vec![
            ("", ""), ("", ""), ("<a href='https://ort.example/lang/lang/lang'>", "</a>"), ("<b>", "</b>"),
            ("&nbsp;", ""), (" ", " "),
        ]),
        zeichen in zeichen(),
    ) {
        let wort = einheit.map_or(wort, str::to_owned);
        let shown = if verweise { wort.replace('ä', "&auml;").replace('ü', "&uuml;") } else { wort.clone() };
        let shown = if auszeichnung.is_empty() { shown } else { format!("<{auszeichnung}>{shown}</{auszeichnung}>") };
        let marked = zeichen.replacen("<sup>", &format!("<sup>{vor}"), 1).replacen("</sup>", &format!("{nach}</sup>"), 1);
        let text = format!("Ab 3 {shown}{satzzeichen}{marked} gilt das.");
        let is_power = einheit.is_some() && ["<sup>2</sup>", "<sup>3</sup>", "²", "³"].contains(&&*zeichen);
        let is_word = wort.chars().filter(|c| c.is_alphabetic()).count() >= 3 && !is_power;
        let inner = zeichen.strip_prefix("<sup>").and_then(|it| it.strip_suffix("</sup>"));
        let is_note = match (inner, zeichen.chars().next()) {
            (Some(inner), _) => {
                let is_mark = inner.len() < 5 && !inner.contains(|c: char| c.is_alphabetic());
                is_word && is_mark || inner.contains("*)")
            }
            (None, Some('¹' | '²' | '³' | '⁴' | '⁹')) => is_word,
            (None, Some('[')) => {
                let number = zeichen.trim_matches(['[', ']']).parse::<u16>();
                zeichen.ends_with(']') && number.is_ok() && zeichen.len() <= 4
            }
            _ => zeichen == "*)",
        };
        prop_assert_eq!(speaks("XZF1902", &mit_text(&text)), is_note, "{}", text);
    }

    #[test]
    fn words_are_written_out(
        (pieces, is_short) in abkuerzung(),
        gross: u32,
        blanks in prop::collection::vec(select(vec!["", " ", "&nbsp;"]), 2),
        stop: bool,
        (before, begins) in select(VOR),
        heading: bool,
    ) {
        let mut kurz = String::new();
        for (nr, piece) in pieces.iter().enumerate() {
            if nr > 0 {
                kurz = format!("{kurz}.{}", blanks[nr - 1]);
            }
            kurz.push_str(&gross_oder_klein(piece, gross));
        }
        let text = format!("{before}{kurz}{} morgen", if stop { "." } else { "" });
        let html = if heading { format!("<h2>{text}</h2>Text.") } else { format!("<p>{text}</p>") };
        let speaks_of = is_short && stop && begins && !heading;
        prop_assert_eq!(speaks("XZF1907", &mit_text(&html)), speaks_of, "{}", html);
    }

    #[test]
    fn laws_are_cited_in_their_module(
        modul in "05|06|07|08|11|24",
        before in select(vec!["", "nach ", "(", "»", "gilt: ", "(vgl. ", "(vgl."]),
        (sign, joined) in select(vec![
            ("§", true), ("§§", true), ("Art.", true), ("Artikel", false), ("Paragraf", false),
            ("Paragrafen", false), ("Paragraph", false), ("Nr.", false), ("Seite", false),
        ]),
        blank in select(vec![" ", "", "&nbsp;"]),
        number in "[0-9]{1,3}[a-z]?|ff\\.|[a-z]{2,4}",
    ) {
        prop_assume!(joined || !blank.is_empty());
        let text = format!("Das gilt {before}{sign}{blank}{number} heute.");
        let is_law = !["Nr.", "Seite"].contains(&sign) && number.as_bytes()[0].is_ascii_digit();
        let is_here = ["05", "06", "24"].contains(&modul.as_str());
        prop_assert_eq!(speaks("XZF1908", &mit_modul(&modul, &text)), is_law && is_here, "{}", text);
    }

    #[test]
    fn conditions_come_first(
        modul in "08|08|09|11",
        open in "[(\\[]?",
        word in " ?(nur|Nur|falls|Falls|sofern|wenn|soweit|NUR)|Original|im|auch|nurmehr|wennschon",
        rest in select(vec!["", ")", " bei Vertretung)", " bei Vertretung", "<b> bei</b> Vertretung)", ", wenn)"]),
        blank in " ?\n?",
    ) {
        let html = format!("<ul><li>Ausweis</li><li>Vollmacht{blank}{open}{word}{rest}</li></ul>");
        let is_word = ["nur", "falls", "sofern", "wenn", "soweit"].contains(&&*word.trim().to_lowercase());
        let is_condition = open == "(" && is_word && rest.len() > 1;
        let file = mit_modul(&modul, &html);
        prop_assert_eq!(speaks("XZF1910", &file), modul == "08" && is_condition, "{}", html);
    }

    #[test]
    fn amounts_are_given_as_costs(
        zahl in "[0-9]{1,3}([,.][0-9]{2}|,-)?|[a-z]{2,4}",
        opens in "[(»„]?",
        stop in prop::option::of("[.,;)]"),
        (waehrung, is_currency) in select(vec![
            ("Euro", true), ("EUR", true), ("€", true), ("Europa", false), ("Meter", false),
            ("Eur", false), ("%", false), ("", false),
        ]),
        before: bool,
        end in "[.,;)«]?|/Jahr",
        modul in "05|06|08|09|11|16|24|18|25",
        costs: bool,
        blank in select(vec![" ", "&nbsp;", "\n", ""]),
    ) {
        let stop = stop.filter(|_| before);
        // What is written as one word with letters is another word.
        prop_assume!(!blank.is_empty() || zahl.starts_with(|c: char| c.is_ascii_digit()));
        let is_number = zahl.starts_with(|c: char| c.is_ascii_digit()) && stop.is_none();
        let text = if before {
            format!("Sie zahlen {opens}{waehrung}{}{blank}{zahl}{end} gleich", stop.as_deref().unwrap_or(""))
        } else {
            format!("Sie zahlen {opens}{zahl}{blank}{waehrung}{end} gleich")
        };
        let file = mit_modul(&modul, &text);
        let file = if costs { file } else { ohne(&file, "modulKosten") };
        let is_told = is_number && is_currency && !costs && !["18", "25"].contains(&modul.as_str());
        prop_assert_eq!(speaks("XZF1911", &file), is_told, "{} {}", modul, text);
    }

    #[test]
    fn deadlines_are_given_as_such(
        (start, is_start) in select(vec![
            ("innerhalb von drei bis vier ", true), ("innerhalb einer Frist von 3 ", true),
            ("innerhalb der nächsten 14 ", true), ("innerhalb der Stadt in zwei ", false),
            ("innerhalb davon. Nach 3 ", false), ("Innerhalb von zwei ", true), ("Binnen 2 ", true),
            ("innerhalb von zwei ", true), ("innerhalb von 14 ", true), ("innerhalb eines ", true),
            ("innerhalb der ", true), ("innerhalb ", true), ("binnen ", true), ("binnen drei ", true),
            ("bis zum ", true), ("nach ", false), ("vor zwei ", false), ("in ", false),
        ]),
        (unit, is_unit) in select(vec![
            ("Tagen", true), ("Werktagen", true), ("Wochen", true), ("Woche.", true), ("Monats,", true),
            ("Jahre", true), ("Arbeitstagen)", true), ("Kalendertagen", true), ("Stunden", true),
            ("Tagespflege", false), ("Jahrgangs", false), ("Monatskarten", false), ("Stundenplans", false),
            ("Tages-Kita", false), ("Orten", false), ("Stufen", false), ("Ämtern", false),
        ]),
        day in prop::option::of("[1-9]\\. (Mai|Juni)|31\\.12\\."),
        modul in "06|16|24|18|25",
        given: bool,
        satz: bool,
    ) {
        let day = day.filter(|_| start == "bis zum ");
        let is_date = day.is_some();
        let text = format!("{}{start}{}", if satz { "Gilt. " } else { "Holen Sie das (" }, day.as_deref().unwrap_or(unit));
        let file = mit_modul(&modul, &text);
        let file = if given { file } else { ohne(&file, "modulFrist") };
        let is_deadline = is_start && (is_date || is_unit);
        let is_here = !["18", "25"].contains(&modul.as_str());
        prop_assert_eq!(speaks("XZF1912", &file), is_deadline && is_here && !given, "{}", text);
    }
}
