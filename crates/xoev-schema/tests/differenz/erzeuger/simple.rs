//! Random simple types: restrictions by facets, lists, unions. Values that fit are kept, and used
//! to choose facets that some value fits.

use super::Generator;
use super::model::{Facets, Role, Simple};
use crate::random::Random;
use std::fmt::Write as _;

type Fits = fn(&str) -> bool;

/// Patterns, and whether a value fits.
const PATTERNS: [(&str, Fits); 9] = [
    ("[a-z]*", |text| text.chars().all(|c| c.is_ascii_lowercase())),
    (".{1,5}", |text| (1..=5).contains(&text.chars().count()) && !text.contains('\n')),
    ("[A-Za-zÄÖÜäöüß0-9 .:/?#\\-]*", |text| {
        text.chars().all(|c| c.is_ascii_alphanumeric() || "ÄÖÜäöüß .:/?#-".contains(c))
    }),
    ("[&#9;-&#10;&#13; -~&#161;-&#172;&#174;-&#255;]*", |text| {
        text.chars().all(|c| matches!(c, '\t' | '\n' | '\r' | ' '..='~' | '¡'..='¬' | '®'..='ÿ'))
    }),
    ("\\d+|x.*", |text| {
        let digits = !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
        digits || text.starts_with('x') && !text.contains('\n')
    }),
    ("[^ ]+", |text| !text.is_empty() && !text.contains(' ')),
    ("\\i\\c*", |text| {
        text.starts_with(|c: char| c.is_alphabetic() || matches!(c, '_' | ':'))
            && text.chars().all(|c| c.is_alphanumeric() || "_:-.".contains(c))
    }),
    ("(-?[0-9]+(\\.[0-9]+)?)|P.*|PT.+", |text| {
        let number = text.strip_prefix('-').unwrap_or(text);
        let part = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
        let number = number.split_once('.').map_or(part(number), |(a, b)| part(a) && part(b));
        number || text.starts_with('P') && !text.contains('\n')
    }),
    ("[\\w\\s\\p{P}\\p{S}-[xyz]]*", |text| !text.contains(['x', 'y', 'z'])),
];

impl Generator {
    /// A simple type that is in sight: built-in or declared before.
    pub fn some_simple(&mut self) -> usize {
        let named: Vec<usize> = (self.usable.len()..self.model.simples.len())
            .filter(|id| self.sees_simple(*id))
            .collect();
        let own = if self.random.below(3) > 0 { self.random.pick(&named).copied() } else { None };
        own.unwrap_or_else(|| *self.random.pick(&self.usable).expect("some"))
    }

    fn sees_simple(&self, id: usize) -> bool {
        let simple = &self.model.simples[id];
        simple.name.is_some() && simple.page != usize::MAX && self.sees(simple.page)
    }

    /// Writes a new simple type; without a name it is for one place.
    pub fn new_simple(&mut self, name: Option<String>) -> usize {
        let mut simple = match self.random.below(10) {
            0 => self.list(),
            1 => self.union(),
            _ => {
                let mut base = self.some_simple();
                while self.is_any(base) {
                    base = self.some_simple();
                }
                self.restriction(base)
            }
        };
        simple.name = name;
        self.model.simples.push(simple);
        self.model.simples.len() - 1
    }

    fn blank(&self) -> Simple {
        Simple {
            name: None,
            page: self.page,
            target: self.target(),
            text: String::new(),
            good: Vec::new(),
            bad: Vec::new(),
            facets: Facets::None,
            role: Role::Plain,
            is_list: false,
            is_union: false,
            is_notation: false,
            base: None,
        }
    }

    pub fn restriction(&mut self, base: usize) -> Simple {
        let of = self.model.simples[base].clone();
        let mut simple =
            Simple { base: Some(base), page: self.page, target: self.target(), ..of.clone() };
        let facets = self.facets(&mut simple);
        let name = self.simple_name(base);
        simple.text = format!("<xs:restriction base='{name}'>{facets}</xs:restriction>");
        simple.name = None;
        simple
    }

    fn simple_name(&self, id: usize) -> String {
        self.model.type_name(self.page, super::model::Of::Simple(id)).expect("a name")
    }

    /// Facets that keep some of the values.
    pub fn facets(&mut self, simple: &mut Simple) -> String {
        let mut text = String::new();
        let is_any = simple.base.is_some_and(|base| self.is_any(base));
        if simple.role != Role::Plain || simple.is_notation || is_any {
            return text;
        }
        match simple.facets {
            Facets::Characters | Facets::Hex | Facets::Base64 | Facets::Items => {
                self.lengths(simple, &mut text);
            }
            Facets::Bounds => self.bounds(simple, &mut text),
            Facets::Digits => {
                self.bounds(simple, &mut text);
                if self.random.one_in(3) {
                    let most = simple.good.iter().map(|value| digits(value)).max().unwrap_or(1);
                    let _ = write!(text, "<xs:totalDigits value='{most}'/>");
                    self.model.is_sure &= simple.base.is_none_or(|of| !self.has(of, "Digits"));
                }
            }
            Facets::None => {}
        }
        if self.random.one_in(3) {
            self.pattern(simple, &mut text);
        }
        if self.random.one_in(4) && !simple.good.is_empty() && !self.is_boolean(simple) {
            self.enumeration(simple, &mut text);
        }
        text
    }

    /// `xs:anySimpleType` has no variety, so that nothing can be made of it.
    fn is_any(&self, id: usize) -> bool {
        self.model.simples[id].name.as_deref() == Some("xs:anySimpleType")
    }

    /// `xs:boolean` has no enumerations.
    fn is_boolean(&self, simple: &Simple) -> bool {
        let is_named = simple.name.as_deref() == Some("xs:boolean");
        is_named || simple.base.is_some_and(|base| self.is_boolean(&self.model.simples[base]))
    }

    fn has(&self, id: usize, facet: &str) -> bool {
        let simple = &self.model.simples[id];
        simple.text.contains(facet) || simple.base.is_some_and(|base| self.has(base, facet))
    }

    fn lengths(&mut self, simple: &mut Simple, text: &mut String) {
        let kind = simple.facets;
        // Two steps with lengths may contradict each other.
        let before = simple.base.is_some_and(|of| self.has(of, "ength"));
        if before && !self.random.one_in(8) {
            return;
        }
        self.model.is_sure &= !before;
        let mut lengths: Vec<usize> = simple.good.iter().map(|value| length(kind, value)).collect();
        lengths.sort_unstable();
        let Some(first) = self.random.pick(&lengths).copied() else { return };
        let second = *self.random.pick(&lengths).expect("some");
        let (least, most) = (first.min(second), first.max(second));
        let fixed = if self.random.one_in(12) { " fixed='true'" } else { "" };
        let (mut min, mut max) = (0, usize::MAX);
        match self.random.below(6) {
            0 => {
                let _ = write!(text, "<xs:minLength value='{least}'{fixed}/>");
                min = least;
            }
            1 => {
                let _ = write!(text, "<xs:maxLength value='{most}'{fixed}/>");
                max = most;
            }
            2 => {
                let _ = write!(
                    text,
                    "<xs:minLength value='{least}'/><xs:maxLength value='{most}'{fixed}/>"
                );
                (min, max) = (least, most);
            }
            3 => {
                let _ = write!(text, "<xs:length value='{least}'/>");
                (min, max) = (least, least);
            }
            _ => {}
        }
        let fits = |value: &String| (min..=max).contains(&length(kind, value));
        let (good, bad): (Vec<_>, Vec<_>) = simple.good.drain(..).partition(fits);
        simple.good = good;
        simple.bad.extend(bad);
    }

    fn bounds(&mut self, simple: &mut Simple, text: &mut String) {
        if simple.good.len() < 3 || self.random.one_in(3) {
            return;
        }
        let first = self.random.below(simple.good.len() - 1);
        let last = first + 1 + self.random.below(simple.good.len() - first - 1);
        let (mut from, mut to) = (0, simple.good.len());
        if self.random.below(3) > 0 {
            let exclusive = last > first + 1 && self.random.one_in(2);
            let kind = if exclusive { "Exclusive" } else { "Inclusive" };
            from = first + usize::from(exclusive);
            let _ = write!(text, "<xs:min{kind} value='{}'/>", simple.good[first]);
        }
        if self.random.below(3) > 0 {
            let exclusive = last > from && self.random.one_in(2);
            let kind = if exclusive { "Exclusive" } else { "Inclusive" };
            to = last + usize::from(!exclusive);
            let _ = write!(text, "<xs:max{kind} value='{}'/>", simple.good[last]);
        }
        let good = simple.good[from..to].to_vec();
        simple.bad.extend(simple.good.iter().filter(|value| !good.contains(value)).cloned());
        simple.good = good;
    }

    fn pattern(&mut self, simple: &mut Simple, text: &mut String) {
        let (pattern, fits) = PATTERNS[self.random.below(PATTERNS.len())];
        if simple.is_union || !simple.good.iter().any(|value| fits(&normal(simple, value))) {
            return;
        }
        let _ = write!(text, "<xs:pattern value='{pattern}'/>");
        let (good, bad): (Vec<_>, Vec<_>) =
            simple.good.drain(..).partition(|value| fits(value) && fits(&normal_text(value)));
        simple.good = good;
        simple.bad.extend(bad);
    }

    fn enumeration(&mut self, simple: &mut Simple, text: &mut String) {
        let mut kept = Vec::new();
        for value in simple.good.clone() {
            if kept.is_empty() || self.random.one_in(2) {
                let _ = write!(text, "<xs:enumeration value='{}'/>", escape(&value));
                kept.push(value);
            }
        }
        simple.bad.extend(simple.good.iter().filter(|value| !kept.contains(value)).cloned());
        simple.good = kept;
    }

    fn list(&mut self) -> Simple {
        let mut item = self.some_simple();
        while !self.is_item(item) {
            item = self.some_simple();
        }
        let of = self.model.simples[item].clone();
        let mut words: Vec<String> =
            of.good.iter().filter(|value| value.split_whitespace().count() == 1).cloned().collect();
        words.retain(|word| word.trim() == word);
        let mut good = vec![String::new()];
        for count in 1..4 {
            let mut line = Vec::new();
            for _ in 0..count {
                line.extend(self.random.pick(&words).cloned());
            }
            good.push(line.join(" "));
        }
        let bad: Vec<String> =
            of.bad.iter().filter(|value| !value.trim().is_empty()).cloned().collect();
        let mut simple = Simple { good, facets: Facets::Items, is_list: true, ..self.blank() };
        simple.bad = bad;
        simple.text = format!("<xs:list itemType='{}'/>", self.simple_name(item));
        simple
    }

    fn is_item(&self, id: usize) -> bool {
        let simple = &self.model.simples[id];
        !self.is_any(id)
            && !simple.is_list
            && !simple.is_union
            && simple.role == Role::Plain
            && !simple.is_notation
    }

    fn union(&mut self) -> Simple {
        let mut simple = Simple { is_union: true, ..self.blank() };
        let mut names = Vec::new();
        for _ in 0..2 + self.random.below(2) {
            let member = self.some_simple();
            let of = &self.model.simples[member];
            if of.role != Role::Plain || of.is_notation || self.is_any(member) {
                continue;
            }
            simple.good.extend(of.good.iter().cloned());
            simple.bad.extend(of.bad.iter().cloned());
            names.push(self.simple_name(member));
        }
        if names.is_empty() {
            simple.good = vec!["1".to_owned()];
            names.push("xs:int".to_owned());
        }
        let good = simple.good.clone();
        simple.bad.retain(|value| !good.contains(value));
        simple.text = format!("<xs:union memberTypes='{}'/>", names.join(" "));
        simple
    }
}

/// Something that is no value, or looks unlike one.
pub fn some_bad(random: &mut Random, simple: &Simple) -> String {
    const ODD: [&str; 8] =
        ["", "x", "-1", "99999999999", "1.50", "a b c d", "2024-02-30", "ß\u{a0}"];
    if random.below(3) > 0
        && let Some(bad) = random.pick(&simple.bad)
    {
        return bad.clone();
    }
    ODD[random.below(ODD.len())].to_owned()
}

fn normal(simple: &Simple, value: &str) -> String {
    if simple.is_list { normal_text(value) } else { value.to_owned() }
}

fn normal_text(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn digits(value: &str) -> usize {
    let number = value.trim_start_matches('-');
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    (whole.trim_start_matches('0').len() + part.trim_end_matches('0').len()).max(1)
}

fn length(kind: Facets, value: &str) -> usize {
    match kind {
        Facets::Hex => value.len() / 2,
        Facets::Base64 => value.trim_end_matches('=').len() * 6 / 8,
        Facets::Items => value.split_whitespace().count(),
        _ => value.chars().count(),
    }
}

pub fn escape(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('\'', "&#39;");
    text.replace('\n', "&#10;").replace('\t', "&#9;")
}
