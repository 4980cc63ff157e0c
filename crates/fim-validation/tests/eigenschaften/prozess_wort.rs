//! Processes: names, keywords, areas, participants, legal bases, what is there twice.

use crate::wortlaut::{gross_oder_klein, stretch, xml};
use crate::{PROZESS, changed, corpus, speaks};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::collections::BTreeSet;

/// Areas, each on its own.
fn gebiete(laender: &[String], nation: bool) -> String {
    let area = |name: &str, code: &str| {
        format!(
            "<xprozess:verwaltungspolitischeKodierung><xprozess:{name}><code>{code}</code>\
             </xprozess:{name}></xprozess:verwaltungspolitischeKodierung>"
        )
    };
    let mut alle: String = laender.iter().map(|land| area("bundesland", land)).collect();
    if nation {
        alle.push_str(&area("nation", "000"));
    }
    alle
}

fn teile(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// The text in two parts, before a process and from it on.
fn at_prozess(text: &str) -> (&str, &str) {
    text.split_at(text.find("<xprozess:prozess>").expect("a process"))
}

/// All pieces from a start to an end taken out.
fn ohne(mut text: String, start: &str, end: &str) -> String {
    while let Some(from) = text.find(start) {
        let to = from + text[from..].find(end).expect(end) + end.len();
        text.replace_range(from..to, "");
    }
    text
}

/// True for an address in the net, read sign by sign.
fn ist_webadresse(text: &str) -> bool {
    let lower = text.to_lowercase();
    let rest = lower.strip_prefix("http").map(|rest| rest.strip_prefix('s').unwrap_or(rest));
    let Some(rest) = rest.and_then(|rest| rest.strip_prefix("://")) else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or("");
    let host = authority.split_once('@').map_or(authority, |(_, host)| host);
    let host = host.split(':').next().unwrap_or("");
    // The root may be named by a full stop.
    let mut labels: Vec<&str> = host.split('.').collect();
    if labels.last() == Some(&"") {
        labels.pop();
    }
    // No top-level domain has a single letter.
    let ends_well = labels.last().is_some_and(|label| label.chars().count() > 1);
    labels.len() > 1 && ends_well && !labels.contains(&"") && !text.contains([' ', '\n', '\t'])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_head_names_the_message(
        code in "0[1-3]0[1-3]|[0-9]{3,5}|0303\n?| 0303|alleInhalte\\.export\\.0303|",
        root in select(vec!["alleInhalte.export.0303", "prozesskatalog.export.0103", "alleInhalte.antwort.0302"]),
        same: bool,
    ) {
        let code = if same { root[root.len() - 4..].to_owned() } else { code };
        let text = changed(&corpus(PROZESS), "<code>0303</code>", &format!("<code>{code}</code>"));
        let text = text.replace("alleInhalte.export.0303", root);
        let is_named = root.ends_with(&format!(".{}", code.trim()));
        prop_assert_eq!(speaks("XPZ1001", &text), !is_named, "{:?} {}", code, root);
    }

    #[test]
    fn a_replaced_class_has_a_key_of_14_digits(
        id in "[0-9]{13,15}|[0-9]{14}|urn:de:fim:leika:leistung:[0-9]{13,15}|[0-9]{13}[a 0-9٣]| ?\n?[0-9]{14} | ",
    ) {
        let old = "<xprozess:uebergeordneteProzessklasseID>541.01.01</xprozess:uebergeordneteProzessklasseID>";
        let new = format!("<xprozess:abgeloesteProzessklasse><xprozess:referenzierteProzessklasseID>{id}</xprozess:referenzierteProzessklasseID></xprozess:abgeloesteProzessklasse>");
        let text = changed(&corpus(PROZESS), old, &new);
        let key = id.trim().trim_start_matches("urn:de:fim:leika:leistung:");
        let digits = key.bytes().filter(u8::is_ascii_digit).count();
        let is_key = digits == 14 && digits == key.len();
        prop_assert_eq!(speaks("XPZ1110", &text), !key.is_empty() && !is_key, "{:?}", id);
        prop_assert_eq!(speaks("XPZ1109", &text), key.is_empty());
    }

    #[test]
    fn a_name_begins_with_a_capital_letter(
        name in "[»„(]?[A-Za-zÄÖÜäöüßéÉ0-9][A-Za-zäöü ]{1,9}| [a-z]{4}|[0-9]\\. [a-zA-Z]{3}|§ 3 [a-z]{3}",
        of_class: bool,
    ) {
        let text = corpus(PROZESS);
        let (before, rest) = at_prozess(&text);
        let old = "<xprozess:name>Sondernutzungserlaubnis für einen öffentlichen Bücherschrank erteilen<";
        let new = format!("<xprozess:name>{name}<");
        let text = if of_class {
            format!("{}{rest}", changed(before, old, &new))
        } else {
            format!("{before}{}", changed(rest, old, &new))
        };
        let first = name.trim_start_matches([' ', '»', '„', '(']).chars().next().expect("a sign");
        let is_small = first.is_alphabetic() && first.to_uppercase().to_string() != first.to_string();
        prop_assert_eq!(speaks("XPZ1114", &text), is_small, "{:?}", name);
    }

    #[test]
    fn a_keyword_is_one(words in prop::collection::vec("[A-Za-zÄöü ]{1,6}", 1..4), sign in select(vec!["|", " | ", ", ", "; ", "/", "¦"]), of_class: bool) {
        let text = corpus(PROZESS);
        let (before, rest) = at_prozess(&text);
        let old = "<xprozess:schlagwort>Bücherschrank<";
        let new = format!("<xprozess:schlagwort>{}<", words.join(sign));
        let text = if of_class {
            format!("{}{rest}", changed(before, old, &new))
        } else {
            format!("{before}{}", changed(rest, old, &new))
        };
        let named = words.iter().filter(|word| !word.trim().is_empty()).count();
        prop_assert_eq!(speaks("XPZ1115", &text), named > 1 && sign.trim() == "|");
    }

    #[test]
    fn sixteen_laender_are_the_bund(
        laender in prop_oneof![
            subsequence((1..=16).collect::<Vec<u8>>(), 14..=16).prop_shuffle(),
            select(vec![1..=15, 2..=16, 1..=16]).prop_map(Iterator::collect),
        ],
        more in prop_oneof![Just(Vec::new()), prop::collection::vec("0[0-9]|1[0-9]|99", 1..3)],
        nation: bool,
        // A part of them at the class: each is looked at by itself.
        at_class in 0..3usize,
    ) {
        let mut laender: Vec<String> = laender.iter().map(|land| format!("{land:02}")).collect();
        laender.extend(more);
        let at_class = if at_class == 0 { laender.split_off(8) } else { Vec::new() };
        let kodierung = "<xprozess:verwaltungspolitischeKodierung>";
        let text = corpus(PROZESS);
        let (before, rest) = at_prozess(&text);
        let before = stretch(before, kodierung, "<xprozess:merkmal>", &gebiete(&at_class, true));
        let rest = stretch(rest, kodierung, "<xprozess:zielvorgaben>", &gebiete(&laender, nation));
        let alle: BTreeSet<u8> = laender.iter().filter_map(|land| land.parse().ok()).collect();
        let is_bund = alle.range(1..=16).count() == 16;
        prop_assert_eq!(speaks("XPZ1311", &format!("{before}{rest}")), is_bund, "{:?}", laender);
        let vertauscht = stretch(&before, kodierung, "<xprozess:merkmal>", &gebiete(&laender, nation));
        let (_, rest) = at_prozess(&text);
        prop_assert_eq!(speaks("XPZ1311", &format!("{vertauscht}{rest}")), is_bund, "{:?}", laender);
    }

    #[test]
    fn who_sends_takes_part(
        teilnehmer in prop::collection::vec("(Amt|Bau|Stadt)( (für|am) (Ort|Ufer))?|", 3),
        wer in 0..4usize,
        anderer in "(Amt|Bau|Stadt|Land)( (für|am) (Ort|Ufer))?",
        gross: u32,
        blank in " {1,3}|\n",
        sendet: bool,
    ) {
        let mut text = corpus(PROZESS);
        let alte = ["Antragstellende Person oder Organisation", "Sondernutzungsbehörde", "Straßenverkehrsbehörde"];
        for (alt, neu) in alte.iter().zip(&teilnehmer) {
            text = changed(&text, &format!("<xprozess:name>{alt}<"), &format!("<xprozess:name>{neu}<"));
        }
        let name = teilnehmer.get(wer).filter(|name| !name.is_empty()).unwrap_or(&anderer);
        let written = gross_oder_klein(name, gross).replace(' ', &blank);
        // All others have names of participants.
        let known = teilnehmer.iter().find(|name| !name.is_empty());
        let known = known.map_or("Niemand", |name| name.as_str());
        let text = text.replace(&format!("<xprozess:sender>{}<", alte[0]), &format!("<xprozess:sender>{known}<"));
        let text = text.replace(&format!("<xprozess:empfaenger>{}<", alte[0]), &format!("<xprozess:empfaenger>{known}<"));
        let field = if sendet { "sender" } else { "empfaenger" };
        let text = changed(&text, &format!("<xprozess:{field}>{known}<"), &format!("<xprozess:{field}>{blank}{written}<"));
        let is_known = teilnehmer.contains(name);
        prop_assert_eq!(speaks("XPZ1403", &text), known != "Niemand" && !is_known, "{} {:?}", written, teilnehmer);
    }

    #[test]
    fn the_name_of_a_group_ends_in_a_verb(
        object in "Antrag |Über den Antrag |Gebühr ||Antrag \\(neu\\) ",
        (word, is_verb) in select(vec![
            ("prüfen", true), ("ändern", true), ("sammeln", true), ("bekannt geben", true), ("tun", true),
            ("erteilen", true), ("dabei sein", true), ("anfordern/ablehnen", true), ("Prüfung", false),
            ("prüft", false), ("geprüft", false), ("Bescheid", false), ("Daten", false), ("Verfahren", false),
            ("formell", false), ("2", false), ("empfang", false),
        ]),
        end in select(vec!["", ".", " (mündlich)", " (Prüfung)", " (prüfen)", " (§ 3) "]),
    ) {
        let name = format!("{object}{word}{end}");
        let text = changed(&corpus(PROZESS), "<xprozess:name>Antrag empfangen<", &format!("<xprozess:name>{}<", xml(&name)));
        prop_assert_eq!(speaks("XPZ1408", &text), !is_verb, "{}", name);
    }

    #[test]
    fn a_legal_basis_is_one(pieces in prop::collection::vec(select(vec!["§ 3", "§§ 3, 4", "Abs. 2", "StrG", "und", "Nr. 1", "§5", "Artikel 6"]), 1..5)) {
        let name = pieces.join(" ");
        let text = changed(&corpus(PROZESS), "<xprozess:name>§ 22 VwVfG<", &format!("<xprozess:name>{name}<"));
        let signs: usize = pieces.iter().map(|it| it.chars().filter(|c| *c == '§').count()).sum();
        prop_assert_eq!(speaks("XPZ1504", &text), signs > 1, "{}", name);
    }

    #[test]
    fn the_link_of_a_legal_basis_can_be_opened(
        schema in "https://|http://|HTTP://|hTTps://|ftp://|//||https:|https:/|mailto:|www\\.|file:///",
        host in "([a-z]{1,3}(:[a-z]{1,3})?@)?[a-z]{1,4}(\\.[a-zäö]{0,3}){0,2}|\\.de",
        rest in "(:80)?(/[a-z.]{0,3})?([?#][a-z=]{0,3})?|/a b| |/\n?x",
    ) {
        let uri = format!("{schema}{host}{rest}");
        let old = "<xprozess:uri>https://www.gesetze-im-internet.de/vwvfg/__22.html<";
        let text = changed(&corpus(PROZESS), old, &format!("<xprozess:uri>{uri}<"));
        prop_assert_eq!(speaks("XPZ1505", &text), !ist_webadresse(uri.trim()), "{:?}", uri);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_process_is_there_once_for_each_version_level_and_area(
        copies in prop::collection::vec(
            (0..3usize, select(vec!["01.00.00", "01.00.01", " 01.00.00\n"]), "101|101|102",
                select(vec!["", "01", "01 02", "02 01", "01 02 01"])),
            1..5,
        ),
    ) {
        let text = corpus(PROZESS);
        let (before, rest) = at_prozess(&text);
        let end = "</xprozess:prozess>";
        let (prozess, behind) = rest.split_at(rest.find(end).expect("its end") + end.len());
        let prozess = ohne(prozess.to_owned(), "<xprozess:prozessmodell>", "</xprozess:prozessmodell>");
        let ids = ["99108999001000", "urn:de:fim:leika:leistung:99108999001000", "99108999002000"];
        let alle: String = copies.iter().map(|(id, version, stufe, laender)| {
            let neu = changed(&prozess, ":id>99108999001000<", &format!(":id>{}<", ids[*id]));
            let neu = changed(&neu, "version>01.00.00<", &format!("version>{version}<"));
            let neu = changed(&neu, "<code>101<", &format!("<code>{stufe}<"));
            stretch(&neu, "<xprozess:verwaltungspolitischeKodierung>", "<xprozess:zielvorgaben>", &gebiete(&teile(laender), false))
        }).collect();
        let text = format!("{before}{alle}{behind}");
        let different: BTreeSet<_> = copies.iter().map(|(id, version, stufe, laender)| {
            (*id == 2, version.trim(), stufe, teile(laender).into_iter().collect::<BTreeSet<_>>())
        }).collect();
        prop_assert_eq!(speaks("XPZ1105", &text), different.len() < copies.len());
    }

    #[test]
    fn a_stammprozess_rests_on_law(
        am_steckbrief: bool,
        gruppen in prop_oneof![
            Just([false; 8]),
            Just([true; 8]),
            (0..8usize, any::<bool>()).prop_map(|(one, has)| std::array::from_fn(|at| (at == one) == has)),
            (Just(0), any::<bool>()).prop_map(|(one, has)| std::array::from_fn(|at| (at == one) == has)),
            any::<[bool; 8]>(),
        ],
        stufe in "101|101|102|105",
    ) {
        let text = corpus(PROZESS);
        let (before, rest) = at_prozess(&text);
        let rest = changed(rest, "<code>101<", &format!("<code>{stufe}<"));
        let (start, end) = ("<xprozess:handlungsgrundlage>", "</xprozess:handlungsgrundlage>");
        let pieces = rest.split("<xprozess:aktivitaetengruppe>").zip([am_steckbrief].into_iter().chain(gruppen));
        let pieces: Vec<String> = pieces.map(|(piece, has_some)| {
            if has_some { piece.to_owned() } else { ohne(piece.to_owned(), start, end) }
        }).collect();
        let text = format!("{before}{}", pieces.join("<xprozess:aktivitaetengruppe>"));
        let (is_stamm, mit) = (stufe == "101", gruppen.iter().filter(|it| **it).count());
        prop_assert_eq!(speaks("XPZ1307", &text), is_stamm && !am_steckbrief && mit == 0);
        prop_assert_eq!(speaks("XPZ1308", &text), is_stamm && (1..8).contains(&mit));
    }
}
