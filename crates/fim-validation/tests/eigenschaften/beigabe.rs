//! What belongs to a number, to a situation, to a module: unit, currency, addressee, link.

use crate::wortlaut::{gross_oder_klein, mit_text, stretch};
use crate::{LEISTUNG_22, changed, corpus, speaks};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::collections::BTreeSet;

#[test]
fn every_element_that_loads_something_is_known() {
    for name in "applet base embed form frame iframe link meta object script style".split(' ') {
        assert!(speaks("XZF1406", &mit_text(&format!("Text <{name}> Text"))), "{name}");
        assert!(!speaks("XZF1406", &mit_text(&format!("Text &lt;{name}&gt; Text"))), "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_style_loads_nothing(
        name in "style|ping|formaction|title|pings",
        (wert, loads) in select(vec![
            ("background: url(https://ort.example)", true), ("background:url (x)", true),
            ("width: expression(go())", true), ("color: red", false), ("curl: x", false), ("", false),
        ]),
        gross: u32,
    ) {
        let attribut = format!("{name}=\"{wert}\"");
        let html = format!("<p {}>Text</p>", gross_oder_klein(&attribut, gross));
        let is_told = ["ping", "formaction"].contains(&name.as_str()) || name == "style" && loads;
        prop_assert_eq!(speaks("XZF1406", &mit_text(&html)), is_told, "{}", html);
        prop_assert_eq!(speaks("XZF1404", &mit_text(&html)), !is_told, "{}", html);
    }

    #[test]
    fn a_situation_is_for_those_whom_the_leistung_is_for(
        lage in "[0-3][0-9]{6}",
        adressaten in subsequence(vec!["001", "002", "003"], 0..=3),
    ) {
        let file = changed(&corpus(LEISTUNG_22), "<code>2100400</code>", &format!("<code>{lage}</code>"));
        let alle: String = adressaten.iter()
            .map(|code| format!("<xzufi:leistungsadressat><code>{code}</code></xzufi:leistungsadressat>"))
            .collect();
        let end = "<xzufi:kennzeichenSchriftformerfordernis>";
        let file = stretch(&file, "<xzufi:leistungsadressat>", end, &alle);
        let fehlt = |anfang, code| lage.starts_with(anfang) && !adressaten.contains(&code);
        let is_wrong = !adressaten.is_empty() && (fehlt('1', "001") || fehlt('2', "002"));
        prop_assert_eq!(speaks("XZF1211", &file), is_wrong, "{} {:?}", lage, adressaten);
    }

    #[test]
    fn a_module_has_a_link_once_for_each_language(
        links in prop::collection::vec((select(vec!["", "/", "/a", "/b"]), "de|DE|en|", "\n? ?"), 0..4),
        is_text: bool,
    ) {
        let alle: String = links.iter().map(|(path, code, blank)| {
            let uri = if path.is_empty() { String::new() } else { format!("https://ort.example{path}") };
            format!("<xzufi:weiterfuehrenderLink languageCode=\"{code}\"><xzufi:uri>{blank}{uri}{blank}</xzufi:uri></xzufi:weiterfuehrenderLink>")
        }).collect();
        let file = corpus(LEISTUNG_22);
        let file = if is_text {
            stretch(&file, "<xzufi:weiterfuehrenderLink ", "</xzufi:modulText>", &alle)
        } else {
            let end = "</xzufi:modulTextIndividuell>";
            changed(&file, end, &format!("{alle}{end}"))
        };
        let named = links.iter().filter(|(path, ..)| !path.is_empty()).map(|(path, code, _)| (path, code.to_lowercase()));
        let different: BTreeSet<_> = named.clone().collect();
        prop_assert_eq!(speaks("XZF1316", &file), different.len() < named.count());
    }

    #[test]
    fn a_duration_has_a_unit(
        dauer in "[0-9]{1,2}|acht| ?",
        (einheit, is_there) in select(vec![
            ("", false), ("<xzufi:einheit/>", false), ("<xzufi:einheit> </xzufi:einheit>", false),
            ("<xzufi:einheit><code/></xzufi:einheit>", false),
            ("<xzufi:einheit><code>\n </code></xzufi:einheit>", false),
            ("<xzufi:einheit><code>TAG</code></xzufi:einheit>", true),
            ("<xzufi:einheit>TAG</xzufi:einheit>", true),
        ]),
        of_frist: bool,
    ) {
        let (start, end) = if of_frist {
            ("<xzufi:dauer>8<", "</xzufi:fristauswahl>")
        } else {
            ("<xzufi:dauer>4<", "<xzufi:dauerBis>")
        };
        let new = format!("<xzufi:dauer>{dauer}</xzufi:dauer>{einheit}");
        let file = stretch(&corpus(LEISTUNG_22), start, end, &new);
        let is_said = !dauer.trim().is_empty();
        prop_assert_eq!(speaks("XZF1306", &file), is_said && !is_there, "{}", new);
    }

    #[test]
    fn an_amount_has_a_currency(betraege in [(any::<bool>(), 0..9usize), (any::<bool>(), 0..8usize), (any::<bool>(), 0..8usize)]) {
        let mut file = corpus(LEISTUNG_22);
        let fields = [("betrag", "35.00"), ("betragUntergrenze", "20.00"), ("betragObergrenze", "120.00")];
        for ((name, zahl), (is_there, way)) in fields.into_iter().zip(betraege) {
            let old = format!("<xzufi:{name} currencyCode=\"EUR\">{zahl}</xzufi:{name}>");
            let zahl = if is_there { zahl } else { " " };
            let attribut = ["", " currencyCode=\"EUR\"", " currencyCode=\" \"", " currencyID=\"EUR\"", " waehrung=\"CHF\""];
            let new = match way {
                5 => format!("<xzufi:betrag>{zahl}</xzufi:betrag><xzufi:waehrung><code>EUR</code></xzufi:waehrung>"),
                6 => format!("<xzufi:wert>{zahl}</xzufi:wert>"),
                7 => format!("<xzufi:wert>{zahl}</xzufi:wert><xzufi:currencyCode>EUR</xzufi:currencyCode>"),
                _ => zahl.to_owned(),
            };
            let attribut = attribut.get(way).unwrap_or(&"");
            let daneben = if way == 8 { "<xzufi:waehrung><code>EUR</code></xzufi:waehrung>" } else { "" };
            file = changed(&file, &old, &format!("<xzufi:{name}{attribut}>{new}</xzufi:{name}>{daneben}"));
        }
        let lacks = betraege.iter().any(|(is_there, way)| *is_there && [0, 2, 6].contains(way));
        prop_assert_eq!(speaks("XZF1311", &file), lacks, "{:?}", betraege);
    }
}
