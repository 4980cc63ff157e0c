//! Code lists: random tables against a judge that looks at every cell by itself.

use fim_core::{Limits, Sprache};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// A list to be written: columns, keys, rows.
#[derive(Debug, Clone)]
struct Liste {
    /// Id and `Use`.
    spalten: Vec<(&'static str, &'static str)>,
    /// Columns of each key.
    schluessel: Vec<Vec<&'static str>>,
    /// Values: the column that is named, and the text.
    zeilen: Vec<Vec<(Option<&'static str>, Option<&'static str>)>>,
}

const IDS: [&str; 4] = ["code", "name", "Name", "art"];

fn liste() -> impl Strategy<Value = Liste> {
    let spalte = (0..IDS.len(), any::<bool>())
        .prop_map(|(id, must)| (IDS[id], if must { "required" } else { "optional" }));
    let id = || (0..IDS.len()).prop_map(|id| IDS[id]);
    let text = prop_oneof![
        6 => Just(Some("a")), 6 => Just(Some("b")), 6 => Just(Some("c")), 2 => Just(Some(" b ")),
        1 => Just(Some(" ")), 1 => Just(None),
    ];
    let value = (proptest::option::weighted(0.7, id()), text);
    let zeile = prop::collection::vec(value, 0..4);
    (
        prop::collection::vec(spalte, 0..4),
        prop::collection::vec(prop::collection::vec(id(), 1..3), 0..3),
        prop::collection::vec(zeile, 0..5),
    )
        .prop_map(|(spalten, schluessel, zeilen)| Liste { spalten, schluessel, zeilen })
}

impl Liste {
    fn xml(&self) -> String {
        let mut out = String::from(
            "<g:CodeList xmlns:g='http://docs.oasis-open.org/codelist/ns/genericode/1.0/'>\
             <Identification><ShortName>l</ShortName><Version>1</Version>\
             <CanonicalUri>urn:de:l</CanonicalUri>\
             <CanonicalVersionUri>urn:de:l_1</CanonicalVersionUri></Identification><ColumnSet>",
        );
        for (id, usage) in &self.spalten {
            write!(out, "<Column Id='{id}' Use='{usage}'><ShortName>s</ShortName><Data Type='string'/></Column>")
                .expect("text");
        }
        for (nummer, ids) in self.schluessel.iter().enumerate() {
            write!(out, "<Key Id='k{nummer}'><ShortName>k</ShortName>").expect("text");
            ids.iter().for_each(|id| write!(out, "<ColumnRef Ref='{id}'/>").expect("text"));
            out.push_str("</Key>");
        }
        out.push_str("</ColumnSet><SimpleCodeList>");
        for zeile in &self.zeilen {
            out.push_str("<Row>");
            for (spalte, text) in zeile {
                let reference = spalte.map_or_else(String::new, |id| format!(" ColumnRef='{id}'"));
                let text =
                    text.map_or_else(String::new, |t| format!("<SimpleValue>{t}</SimpleValue>"));
                write!(out, "<Value{reference}>{text}</Value>").expect("text");
            }
            out.push_str("</Row>");
        }
        out + "</SimpleCodeList></g:CodeList>"
    }

    fn spalte(&self, id: &str) -> Option<usize> {
        self.spalten.iter().position(|(other, _)| *other == id)
    }

    /// What stands in each cell, all values of it; and what is said of values beside the table.
    fn zellen(
        &self,
        codes: &mut BTreeSet<&'static str>,
    ) -> BTreeMap<(usize, usize), Vec<Option<&str>>> {
        let mut zellen: BTreeMap<(usize, usize), Vec<Option<&str>>> = BTreeMap::new();
        for (zeile, values) in self.zeilen.iter().enumerate() {
            let mut next = Some(0);
            for (id, text) in values {
                let at = match id {
                    Some(id) => self.spalte(id),
                    None => next.filter(|at| *at < self.spalten.len()),
                };
                match (at, id, next) {
                    (Some(at), ..) => {
                        zellen.entry((zeile, at)).or_default().push(*text);
                        next = Some(at + 1);
                    }
                    (None, Some(_), _) => {
                        codes.insert("GCL1006");
                        next = None;
                    }
                    (None, None, Some(_)) => {
                        codes.insert("GCL1007");
                    }
                    (None, None, None) => {}
                }
            }
        }
        if zellen.values().any(|values| values.len() > 1) {
            codes.insert("GCL1008");
        }
        zellen
    }

    /// The codes of all rules that should speak.
    fn urteil(&self) -> BTreeSet<&'static str> {
        let mut codes = BTreeSet::new();
        let zellen = self.zellen(&mut codes);
        if self.zeilen.is_empty() {
            codes.insert("GCL1206");
        }
        if self.spalten.is_empty() {
            codes.remove("GCL1006");
            codes.remove("GCL1007");
            if self.zeilen.iter().any(|values| !values.is_empty()) {
                codes.insert("GCL1101");
            }
            return codes;
        }
        self.spalten_urteil(&mut codes);
        let first = zellen.into_iter().map(|(at, values)| (at, values[0].map(str::trim)));
        self.zellen_urteil(&first.collect(), &mut codes);
        codes
    }

    /// Each key as columns, `None` for one that is not there.
    fn keys(&self) -> impl Iterator<Item = BTreeSet<Option<usize>>> {
        self.schluessel.iter().map(|ids| ids.iter().map(|id| self.spalte(id)).collect())
    }

    /// The column of the codes: that of the first key, else the one called so.
    fn code(&self) -> Option<usize> {
        let of_key = self.schluessel.first().and_then(|ids| self.spalte(ids[0]));
        of_key.or_else(|| self.spalte("code"))
    }

    fn spalten_urteil(&self, codes: &mut BTreeSet<&'static str>) {
        for (at, (one, usage)) in self.spalten.iter().enumerate() {
            for (other, _) in &self.spalten[at + 1..] {
                if one == other {
                    codes.insert("GCL1105");
                } else if one.eq_ignore_ascii_case(other) {
                    codes.insert("GCL1106");
                }
            }
            if *usage == "optional" && self.keys().any(|key| key.contains(&Some(at))) {
                codes.insert("GCL1104");
            }
        }
        if self.schluessel.is_empty() {
            codes.insert("GCL1102");
        }
        if self.keys().any(|key| key.contains(&None)) {
            codes.insert("GCL1103");
        }
    }

    fn zellen_urteil(&self, zellen: &Zellen<'_>, codes: &mut BTreeSet<&'static str>) {
        let cell = |zeile, spalte| zellen.get(&(zeile, spalte)).copied().flatten();
        let full = |zeile, spalte| cell(zeile, spalte).filter(|text| !text.is_empty());
        let rows = 0..self.zeilen.len();
        let code = self.code();
        let whole: Vec<BTreeSet<usize>> =
            self.keys().filter_map(|key| key.into_iter().collect::<Option<_>>()).collect();
        let alone = BTreeSet::from_iter(code);
        let identifies = code.is_some() && (whole.is_empty() || whole.contains(&alone));
        // Pairs of rows that are the same in some columns: each with the first such row before it.
        let same = |key: &BTreeSet<usize>| -> Vec<(usize, usize)> {
            let equal =
                |a, b| key.iter().all(|at| full(a, *at).is_some() && full(a, *at) == full(b, *at));
            rows.clone().filter_map(|b| (0..b).find(|a| equal(*a, b)).map(|a| (a, b))).collect()
        };
        if identifies && !same(&alone).is_empty() {
            codes.insert("GCL1001");
        }
        let told = |(a, b): &(usize, usize)| {
            identifies && code.is_some_and(|code| cell(*a, code) == cell(*b, code))
        };
        let others = whole.iter().filter(|key| **key != alone);
        if others.flat_map(same).any(|pair| !told(&pair)) {
            codes.insert("GCL1002");
        }
        if code.is_some_and(|code| rows.clone().any(|zeile| full(zeile, code).is_none())) {
            codes.insert("GCL1003");
        }
        for (at, (_, usage)) in self.spalten.iter().enumerate() {
            let must = *usage == "required" || self.keys().any(|key| key.contains(&Some(at)));
            if Some(at) != code && must && rows.clone().any(|zeile| cell(zeile, at).is_none()) {
                codes.insert("GCL1004");
            }
            if Some(at) != code && must && rows.clone().any(|zeile| cell(zeile, at) == Some("")) {
                codes.insert("GCL1005");
            }
        }
    }
}

/// What stands in each cell, trimmed; nothing where it is not defined.
type Zellen<'l> = BTreeMap<(usize, usize), Option<&'l str>>;

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_table_is_judged_as_cell_by_cell(liste in liste()) {
        let report = fim_validation::check("liste.xml", liste.xml().into_bytes(), &Limits::default());
        let codes = report.findings.iter().map(|finding| finding.rule.code);
        let spoken: BTreeSet<&str> = codes.filter(|code| code.starts_with("GCL")).collect();
        prop_assert_eq!(spoken, liste.urteil(), "{}", liste.xml());
    }

    #[test]
    fn an_identifier_of_a_version_is_made_of_both(
        uri in "urn:de:[a-z]{1,4}", version in "[0-9]{1,3}|[a-z]", between in "_|-|:|__|", tail in "[a-z0-9]?",
    ) {
        let text = crate::corpus("qualitaet/codelisten/warenart_2024-01-01.xml");
        let text = text.replace("urn:de:lindenhain:codeliste:warenart_2024-01-01", "VERSION-URI");
        let text = text.replace("urn:de:lindenhain:codeliste:warenart", &uri);
        let text = text.replace(">2024-01-01<", &format!(">{version}<"));
        let text = text.replace("VERSION-URI", &format!("{uri}{between}{version}{tail}"));
        let fits = between == "_" && tail.is_empty();
        prop_assert_eq!(!crate::speaks("GCL1204", &text), fits);
    }

    #[test]
    fn what_begins_with_a_scheme_is_a_uri(uri in "[a-zäB1:.+-]{1,5}(:[a-z]?)?") {
        let text = crate::corpus("qualitaet/codelisten/warenart_2024-01-01.xml");
        let text = text.replace("urn:de:lindenhain:codeliste:warenart_", "urn:a_");
        let text = text.replace("urn:de:lindenhain:codeliste:warenart", &uri);
        let at = uri.find(':');
        let scheme = at.map_or("", |at| &uri[..at]).as_bytes();
        let is_uri = scheme.first().is_some_and(u8::is_ascii_alphabetic)
            && scheme.iter().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(b))
            && at.is_some_and(|at| at + 1 < uri.len());
        prop_assert_eq!(!crate::speaks("GCL1205", &text), is_uri, "{}", uri);
    }
}

/// The longest names there are leave the message one line.
#[test]
fn messages_stay_short_with_long_names() {
    let long = "w".repeat(300);
    let mut seen = BTreeSet::new();
    for rule in fim_validation::rules().filter(|rule| rule.code.starts_with("GCL")) {
        for example in rule.examples {
            let text = String::from_utf8(example.failing().into_owned()).expect("text");
            let mut text = text.replace("urn:de:lindenhain:", &format!("urn:de:{long}:"));
            for id in
                ["code", "name", "Name", "hinweis", "hilfe", "schluessel", "codeKey", "nameKey"]
            {
                for attribute in ["Id", "Ref", "ColumnRef"] {
                    let (old, new) =
                        (format!("{attribute}=\"{id}\""), format!("{attribute}=\"{id}{long}\""));
                    text = text.replace(&old, &new);
                }
            }
            for value in ["01", "02", "Platz", "Gehweg", "neu", "Mindestbreite beachten"] {
                text = text.replace(&format!(">{value}<"), &format!(">{value}{long}<"));
            }
            let report = fim_validation::check("liste.xml", text.into_bytes(), &Limits::default());
            for finding in report.findings.iter().filter(|one| one.rule.code.starts_with("GCL")) {
                seen.insert(finding.rule.code);
                for sprache in [Sprache::De, Sprache::En] {
                    let message = finding.message(sprache);
                    assert!(
                        message.chars().count() <= 100,
                        "{} {message}",
                        message.chars().count()
                    );
                }
            }
        }
    }
    assert!(seen.len() >= 20, "{seen:?}");
}

/// Lists inside messages are judged as those in files are; each thing is told once.
#[test]
fn lists_inside_messages_are_judged_once() {
    let files = [
        "buecherschrank/datenfelder/C99000001V1.0_xdf2.xml",
        "buecherschrank/datenfelder/codeliste_standortart_2024-03-01_0105_xdf3.xml",
    ];
    let edits = [
        ("<SimpleValue>GEHWEG<", "<SimpleValue>FUSSG<", "GCL1001"),
        ("<SimpleValue>GEHWEG<", "<SimpleValue> <", "GCL1003"),
        ("<SimpleValue>Gehweg<", "<SimpleValue><", "GCL1005"),
    ];
    for file in files {
        for (old, new, code) in edits {
            let text = crate::changed(&crate::corpus(file), old, new);
            let report = fim_validation::check("m.xml", text.into_bytes(), &Limits::default());
            let codes: Vec<&str> = report.findings.iter().map(|one| one.rule.code).collect();
            assert_eq!(codes, [code], "{file}");
            let element = report.findings[0].element.as_ref().expect("an element");
            assert_eq!(element.kind, "Codeliste", "{file}");
            assert!(element.id.as_deref().is_some_and(|id| id.starts_with("urn:")), "{file}");
        }
    }
}
