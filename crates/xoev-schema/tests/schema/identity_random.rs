//! Random keys and documents: libxml2 as judge. Skipped, and said so, where `xmllint` is not
//! installed.

#![allow(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "xmllint is a program that reads files"
)]

use super::rows::{findings, plain, schema};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

const SCHEMAS: u64 = 60;
const DOCUMENTS: u64 = 30;

/// A generator that gives the same numbers each time (xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).expect("a small number")
    }

    fn one_of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.roll(all.len())]
    }
}

const SELECTORS: [&str; 12] = [
    "a",
    "b",
    "*",
    ".//a",
    ".//b",
    ".//a/b",
    "a|b",
    ".//a|b/a",
    "a/b",
    "./a/*",
    ".//*",
    "a/a|.//b/b",
];
const FIELDS: [&str; 8] = ["@n", "@n", "@m", "v", ".//v", "a/@n", "@n|@m", "b/v"];
const KINDS: [&str; 2] = ["key", "unique"];

/// Elements in each other, with keys at `r` and `a` and references at `r`, `a` or `b`.
fn random_schema(dice: &mut Dice) -> String {
    let fields = 1 + dice.roll(2);
    let constraint = |dice: &mut Dice, start: &str, kind: &str| {
        let selector = dice.one_of(&SELECTORS);
        let mut text = format!("<xs:{start}><xs:selector xpath='{selector}'/>");
        for _ in 0..fields {
            let field = dice.one_of(&FIELDS);
            write!(text, "<xs:field xpath='{field}'/>").expect("memory");
        }
        text + &format!("</xs:{kind}>")
    };
    let (of_root, of_a) = (dice.one_of(&KINDS), dice.one_of(&KINDS));
    let mut at = [String::new(), String::new(), String::new()];
    at[0] += &constraint(dice, &format!("{of_root} name='k'"), of_root);
    at[1] += &constraint(dice, &format!("{of_a} name='l'"), of_a);
    let (place, refer) = (dice.roll(3), dice.one_of(&["k", "l", "l"]));
    at[place] += &constraint(dice, &format!("keyref name='m' refer='{refer}'"), "keyref");
    plain(&format!(
        "<xs:element name='r' type='T'>{}</xs:element>
        <xs:element name='a' type='T'>{}</xs:element>
        <xs:element name='b' type='T'>{}</xs:element>
        <xs:complexType name='T'><xs:choice minOccurs='0' maxOccurs='unbounded'>
          <xs:element ref='a'/><xs:element ref='b'/><xs:element name='v' type='xs:decimal'/>
        </xs:choice><xs:attribute name='n' type='xs:decimal'/>
        <xs:attribute name='m' type='xs:string'/></xs:complexType>",
        at[0], at[1], at[2]
    ))
}

fn random_element(dice: &mut Dice, name: &str, depth: usize, out: &mut String) {
    const NUMBERS: [&str; 7] = ["1", "2", "3", "4", "5", "1.0", "02"];
    write!(out, "<{name}").expect("memory");
    for attribute in ["n", "m"] {
        if dice.roll(4) > 0 {
            write!(out, " {attribute}='{}'", dice.one_of(&NUMBERS)).expect("memory");
        }
    }
    out.push('>');
    if dice.roll(3) == 0 {
        write!(out, "<v>{}</v>", dice.one_of(&NUMBERS)).expect("memory");
    }
    let children = if depth == 0 { 0 } else { dice.roll(4) };
    for _ in 0..children {
        let child = dice.one_of(&["a", "a", "b"]);
        random_element(dice, child, depth - 1, out);
    }
    write!(out, "</{name}>").expect("memory");
}

/// The numbers of the documents that libxml2 takes.
fn taken(folder: &Path, xsd: &str, documents: &[String]) -> BTreeSet<usize> {
    fs::create_dir_all(folder).expect("a folder");
    fs::write(folder.join("s.xsd"), xsd).expect("a file");
    let names: Vec<String> = (0..documents.len()).map(|number| format!("{number}.xml")).collect();
    for (name, text) in names.iter().zip(documents) {
        fs::write(folder.join(name), text).expect("a file");
    }
    let output = Command::new("xmllint")
        .args(["--noout", "--nonet", "--schema", "s.xsd"])
        .args(&names)
        .current_dir(folder)
        .output()
        .expect("xmllint runs");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let verdicts =
        said.lines().filter(|line| line.ends_with("validate") || line.ends_with("validates"));
    assert_eq!(verdicts.count(), documents.len(), "{said}\n{xsd}");
    let valid = |(number, name): (usize, &String)| {
        said.lines().any(|line| line == format!("{name} validates")).then_some(number)
    };
    names.iter().enumerate().filter_map(valid).collect()
}

#[test]
fn libxml2_says_the_same_of_random_keys() {
    if Command::new("xmllint").arg("--version").output().is_err() {
        eprintln!("SKIPPED: xmllint is not installed (Debian: libxml2-utils)");
        return;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("identity");
    let (mut wrong, mut counts) = (Vec::new(), [0; 2]);
    for seed in 0..SCHEMAS {
        let mut dice = Dice(0x9E37_79B9_7F4A_7C15 ^ (seed << 20 | 1));
        let xsd = random_schema(&mut dice);
        let compiled = schema(&xsd);
        let documents: Vec<String> = (0..DOCUMENTS)
            .map(|number| {
                let mut text = String::new();
                random_element(
                    &mut dice,
                    "r",
                    1 + usize::try_from(number % 3).expect("small"),
                    &mut text,
                );
                text
            })
            .collect();
        let taken = taken(&folder.join(seed.to_string()), &xsd, &documents);
        for (number, text) in documents.iter().enumerate() {
            let found = findings(&compiled, text);
            counts[usize::from(found.is_empty())] += 1;
            if found.is_empty() != taken.contains(&number) {
                wrong.push(format!("{xsd}\n{text}\n  ours: {found:?}"));
            }
        }
    }
    eprintln!("xmllint: {} valid and {} invalid documents", counts[1], counts[0]);
    assert!(counts.iter().all(|count| *count > 100), "{counts:?}");
    assert!(wrong.is_empty(), "{} disagreements\n{}", wrong.len(), wrong.join("\n"));
}
