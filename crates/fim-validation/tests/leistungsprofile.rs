//! When the profiles of Leistungen apply, and what they then tell: by status, by Typ, by what is
//! missing, by what is asked for.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "tests touch the world and may fail loudly"
)]

use fim_core::{Finding, Limits, Sprache, Stufe};
use fim_validation::{Forderungsart, Grundlage, Profil, Vorgaben, leistungsprofile};
use std::collections::BTreeSet;

/// A Leistung that lacks nothing.
fn voll() -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus/buecherschrank/leistung/");
    let text = std::fs::read_to_string(format!("{folder}99108999001000_xzufi_2.3.1.xml"));
    text.expect("a file of the corpus").replace(" xmlns=\"\"", "")
}

/// Takes out every element of this name that holds all of these pieces.
fn ohne(text: &str, element: &str, pieces: &[&str]) -> String {
    let (begin, end) = (format!("<{element}"), format!("</{element}>"));
    let mut out = String::new();
    let (mut rest, mut found) = (text, false);
    while let Some((before, after)) = rest.split_once(&begin) {
        let (inner, behind) = after.split_once(&end).expect("the end of the element");
        let is_it = after.starts_with(['>', ' ']) && pieces.iter().all(|it| inner.contains(it));
        out.push_str(before);
        if !is_it {
            out.push_str(&[&*begin, inner, &*end].concat());
        }
        (rest, found) = (behind, found || is_it);
    }
    assert!(found, "no {element} with {pieces:?}");
    out + rest
}

/// Without a text module.
fn ohne_modul(text: &str, code: &str) -> String {
    ohne(text, "modulText", &[&format!("<code>{code}</code>")])
}

/// With another code in the first element of this name.
fn mit_code(text: &str, element: &str, code: &str) -> String {
    let (before, after) = text.split_once(&format!("<{element} ")).expect("the element");
    let (list, rest) = after.split_once("<code>").expect("its code");
    let (_, rest) = rest.split_once("</code>").expect("the end of its code");
    format!("{before}<{element} {list}<code>{code}</code>{rest}")
}

fn mit_status(text: &str, katalog: &str, bibliothek: &str) -> String {
    mit_code(&mit_code(text, "statusKatalog", katalog), "statusBibliothek", bibliothek)
}

fn befunde(text: &str, profil: Profil) -> Vec<Finding> {
    let limits = Limits::default();
    let vorgaben = Vorgaben { profil, ..Vorgaben::new(&limits) };
    let report = fim_validation::check_with("beispiel.xml", text.as_bytes().to_vec(), &vorgaben);
    let all = report.findings.into_iter();
    all.filter(|finding| finding.rule.code.starts_with("XZF17")).collect()
}

/// Codes and levels of what the profiles tell.
fn codes(text: &str, profil: Profil) -> Vec<(&'static str, Stufe)> {
    befunde(text, profil).iter().map(|one| (one.rule.code, one.stufe)).collect()
}

fn found(finding: &Finding) -> String {
    finding.found.as_ref().expect("what was found").get(Sprache::De).to_owned()
}

const TEXTMODUL: &str = "XZF1701";
const MODUL: &str = "XZF1702";
const ANGABE: &str = "XZF1703";
const SPRACHE: &str = "XZF1704";
const RECHTSBEHELF: &str = "XZF1705";

#[test]
fn the_status_decides_which_profile_applies() {
    let text = ohne_modul(&ohne_modul(&voll(), "06"), "07");
    // The full text belongs to the Stammtext alone, the legal bases to the Steckbrief as well.
    let cases = [
        ("3", "3", vec![]),
        ("4", "3", vec!["Handlungsgrundlagen"]),
        ("6", "3", vec!["Handlungsgrundlagen"]),
        ("3", "4", vec!["Handlungsgrundlagen", "Volltext"]),
        ("5", "5", vec!["Handlungsgrundlagen", "Volltext"]),
        ("7", "8", vec![]),
    ];
    for (katalog, bibliothek, expected) in cases {
        let told = befunde(&mit_status(&text, katalog, bibliothek), Profil::Standard);
        assert_eq!(told.len(), usize::from(!expected.is_empty()), "{katalog} {bibliothek}");
        for finding in &told {
            assert_eq!((finding.rule.code, finding.stufe), (TEXTMODUL, Stufe::Warnung));
            let text = found(finding);
            for name in ["Handlungsgrundlagen", "Volltext"] {
                assert_eq!(text.contains(name), expected.contains(&name), "{text}");
            }
        }
    }
    for profil in [Profil::Steckbrief, Profil::Stammtext] {
        assert_eq!(codes(&mit_status(&text, "1", "1"), profil), [(TEXTMODUL, Stufe::Warnung)]);
    }
    assert_eq!(codes(&text, Profil::Pvog), []);
    assert_eq!(codes(&text, Profil::QsBericht), []);
}

#[test]
fn the_type_decides_whether_anything_is_asked_for() {
    let text = ohne(&ohne_modul(&voll(), "06"), "modulKosten", &[]);
    let both = vec![(TEXTMODUL, Stufe::Warnung), (MODUL, Stufe::Hinweis)];
    let cases = [
        ("1", both.clone()),
        ("5", both.clone()),
        ("4a", both),
        // A lower level completes these: costs may be missing.
        ("2/3", vec![(TEXTMODUL, Stufe::Warnung)]),
        ("4b", vec![(TEXTMODUL, Stufe::Warnung)]),
        ("6", vec![]),
        ("7", vec![]),
        ("10", vec![]),
        ("11", vec![]),
        ("12", vec![]),
    ];
    for (typ, expected) in cases {
        let text = mit_code(&text, "typisierung", typ);
        assert_eq!(codes(&text, Profil::Standard), expected, "{typ}");
        let asked = codes(&text, Profil::Stammtext);
        let full = [(TEXTMODUL, Stufe::Warnung), (MODUL, Stufe::Warnung)];
        assert_eq!(asked, if expected.is_empty() { &[] } else { &full[..] }, "{typ}");
    }
}

#[test]
fn a_leistungsobjekt_needs_no_procedure() {
    let text = ohne(&ohne_modul(&voll(), "11"), "modulFrist", &[]);
    let objekt =
        text.replacen("LeistungsstrukturObjektMitVerrichtung", "LeistungsstrukturObjekt", 1);
    assert_eq!(codes(&text, Profil::Stammtext).len(), 2);
    assert_eq!(codes(&objekt, Profil::Stammtext), []);
}

#[test]
fn many_gaps_of_a_kind_are_one_finding_that_names_them_all() {
    let gone = ["05", "06", "07", "09", "11"];
    let text = gone.iter().fold(voll(), |text, code| ohne_modul(&text, code));
    let told = befunde(&text, Profil::Stammtext);
    assert_eq!(told.len(), 1);
    let text = found(&told[0]);
    for code in gone {
        assert!(text.contains(&format!("[{code}")), "{code}: {text}");
    }
    assert!(told[0].message(Sprache::De).contains("(5)"));
}

#[test]
fn what_a_reader_does_not_see_is_missing() {
    let text = voll();
    let (before, rest) = text.split_once("<![CDATA[").expect("the full text");
    let (_, rest) = rest.split_once("]]>").expect("its end");
    let (after, rest) = rest.split_once("<inhalt").expect("the English one");
    let (_, rest) = rest.split_once("</inhalt>").expect("its end");
    let link =
        "<weiterfuehrenderLink><uri>https://www.lindenhain.example</uri></weiterfuehrenderLink>";
    let cases = [
        ("&lt;p&gt;&amp;nbsp;&lt;br&gt;&lt;/p&gt;", "", true),
        ("&lt;!-- bald --&gt;", "", true),
        ("", "", true),
        ("&lt;p&gt;Ja.&lt;/p&gt;", "", false),
        ("Ja", "", false),
        ("", link, false),
    ];
    for (inhalt, link, is_missing) in cases {
        let text = format!("{before}{inhalt}{after}{link}{rest}");
        let expected: &[_] = if is_missing { &[(TEXTMODUL, Stufe::Warnung)] } else { &[] };
        assert_eq!(codes(&text, Profil::Stammtext), expected, "{inhalt} {link}");
    }
}

#[test]
fn the_gateway_asks_for_english_and_redress() {
    let sdg = mit_code(&voll(), "informationsbereichSdg1", "1080700");
    assert_eq!(codes(&sdg, Profil::Standard), []);
    let no_english = sdg.replace("languageCode=\"en\"", "languageCode=\"fr\"");
    assert_eq!(codes(&no_english, Profil::Standard), [(SPRACHE, Stufe::Warnung)]);
    let no_redress = ohne_modul(&sdg, "25");
    assert_eq!(codes(&no_redress, Profil::Standard), [(RECHTSBEHELF, Stufe::Warnung)]);
    // Type 11 explains rights: there is no decision to challenge.
    assert_eq!(codes(&mit_code(&no_redress, "typisierung", "11"), Profil::Standard), []);
    // One of two names in English is enough.
    let english = "languageCode=\"en\">Special use permit for a public bookcase: issue";
    assert!(sdg.contains(english));
    assert_eq!(codes(&sdg.replace(english, "languageCode=\"fr\">Permis"), Profil::Standard), []);
    // Without a topic only who asks is told.
    let none = ohne_modul(&voll(), "25");
    assert_eq!(codes(&none, Profil::Standard), []);
    assert_eq!(codes(&none, Profil::Sdg), [(RECHTSBEHELF, Stufe::Warnung)]);
}

#[test]
fn details_are_missing_each_by_itself() {
    let typ = ohne(&voll(), "typisierung", &[]);
    let told = befunde(&typ, Profil::Standard);
    assert_eq!((told[0].rule.code, found(&told[0])), (ANGABE, "fehlt: Typisierung".to_owned()));
    let sdg = ohne(&voll(), "informationsbereicheSdg", &[]);
    assert_eq!(codes(&sdg, Profil::Standard), [(ANGABE, Stufe::Hinweis)]);
}

/// On a Leistung that has nothing, every demand of a profile is told of: so each is one that the
/// program knows how to look for.
#[test]
fn every_demand_of_a_profile_can_be_missing() {
    let leer = "<leistung xmlns=\"http://xoev.de/schemata/xzufi/2_3_1\"><id>LH-1</id>\
        <modulText><leikaTextmodul><code>02</code></leikaTextmodul>\
        <inhalt languageCode=\"de\">Erteilung</inhalt></modulText></leistung>";
    for profil in leistungsprofile() {
        let choice = Profil::ALL.into_iter().find(|one| one.key() == profil.key);
        let told = befunde(leer, choice.expect("a profile of the command line"));
        let told: Vec<String> = told.iter().map(found).collect();
        let ours = |code: &Option<String>| code.as_ref().is_none_or(|it| it.starts_with("XZF17"));
        for (_, was) in profil.forderungen() {
            if was.nur_sprache || was.was == "02" || !ours(&was.regel) {
                continue;
            }
            assert!(told.iter().any(|text| text.contains(&was.de)), "{}: {told:?}", was.was);
        }
    }
}

#[test]
fn the_profiles_are_sound() {
    for profil in leistungsprofile() {
        assert_eq!(profil.herkunft, Grundlage::Vorschlag, "no official table is public");
        for text in [&profil.de, &profil.en, &profil.quelle] {
            assert!(!text.trim().is_empty(), "{}", profil.key);
        }
        let included = profil.umfasst.as_ref();
        let included = included.map(|key| leistungsprofile().iter().find(|one| one.key == *key));
        assert!(included.is_none_or(|one| one.is_some_and(|one| one.umfasst.is_none())));
        let mut seen = BTreeSet::new();
        for (art, was) in profil.forderungen() {
            for code in was.moeglichkeiten() {
                assert!(seen.insert(code), "{}: {code} twice", profil.key);
            }
            assert!(!was.de.trim().is_empty() && !was.en.trim().is_empty(), "{}", was.was);
            assert!(!was.nur_sprache || !was.sprachen.is_empty(), "{} asks nothing", was.was);
            let languages = was.sprachen.iter().all(|one| ["de", "en"].contains(&one.as_str()));
            assert!(languages && (art != Forderungsart::Angabe || was.sprachen.is_empty()));
            // A demand that another topic tells of names a rule of that topic.
            let rule = was.regel.as_deref().unwrap_or(TEXTMODUL);
            assert!(rule.starts_with("XZF") && rule.len() == 7, "{} names no rule", was.was);
        }
    }
}
