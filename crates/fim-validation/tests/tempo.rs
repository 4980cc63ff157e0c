//! Files made to cost time: each is of a size at which the square of it would take minutes.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "tests touch the world and may fail loudly"
)]

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fim_core::{FileReport, Finding, Limits, Sprache, Urteil};
use fim_validation::{Auswahl, Index, Profil, Vorgaben, abgleichen};
use std::fmt::Write as _;

/// A text of the valid examples.
fn beispiel(name: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/");
    std::fs::read_to_string(format!("{folder}{name}")).expect("an example")
}

fn leistung() -> String {
    beispiel("leistungen/beispiele/leistung22.xml")
}

/// A text changed once; it must be there.
fn changed(text: &str, old: &str, new: &str) -> String {
    assert!(text.contains(old), "{old}");
    text.replacen(old, new, 1)
}

/// A text with something between two others that are in it.
fn between(text: &str, start: &str, end: &str, new: &str) -> String {
    let (before, rest) = text.split_once(start).expect("start");
    let (_, after) = rest.split_once(end).expect("end");
    format!("{before}{start}{new}{end}{after}")
}

/// The Leistung with another Volltext, as HTML.
fn mit_volltext(leistung: &str, html: &str) -> String {
    between(leistung, "<![CDATA[<p>", "]]></x:inhalt>", html)
}

fn pruefe(text: &str, mit: &str) -> FileReport {
    let limits = Limits { findings: 100_000, ..Limits::default() };
    let auswahl = Auswahl { mit: vec![mit.to_owned()], ..Auswahl::default() };
    let vorgaben = Vorgaben { auswahl: &auswahl, ..Vorgaben::new(&limits) };
    fim_validation::check_with("gross.xml", text.as_bytes().to_vec(), &vorgaben)
}

/// The findings of a rule in a text.
fn befunde(text: &str, code: &str) -> Vec<Finding> {
    let mut findings = pruefe(text, code).findings;
    findings.retain(|finding| finding.rule.code == code);
    findings
}

fn gefunden(finding: &Finding) -> &str {
    finding.found.as_ref().expect("found").get(Sprache::De)
}

fn zeichen(finding: &Finding) -> u64 {
    finding.place.as_ref().expect("a place").span.start
}

#[test]
fn many_short_modules_beside_a_long_one() {
    const LANG: &str = "&lt;ul&gt;&lt;li&gt;Sondernutzungserlaubnis f";
    let modul = |n: usize, text: &str| {
        format!(
            "<x:modulText><x:positionDarstellung>1</x:positionDarstellung>\
             <x:id schemeAgencyID=\"L99999\">M-{n}</x:id><x:leikaTextmodul \
             listURI=\"urn:de:xzufi:codeliste:leistungstextmodulleika\" listVersionID=\"20240216\">\
             <code>24</code></x:leikaTextmodul><x:inhalt languageCode=\"de\">{text}</x:inhalt>\
             </x:modulText>"
        )
    };
    let worte = "Wort ".repeat(12_000);
    let mut teaser: String = (0..3_000).map(|n| modul(n, &format!("kurz {n}"))).collect();
    teaser.push_str(&modul(3_000, &"Wort ".repeat(13_000)));
    let text = changed(&leistung(), LANG, &format!("{worte}{LANG}"));
    let text = changed(&text, "</x:referenzLeiKa>", &format!("</x:referenzLeiKa>{teaser}"));
    let found = befunde(&text, "XZF1109");
    // The last Teaser beside the Kurztext, and that beside the Volltext.
    let expected = ["64999 Zeichen", "60372 Zeichen"];
    assert_eq!(found.iter().map(gefunden).collect::<Vec<_>>(), expected);
}

#[test]
fn many_brackets_that_never_close() {
    let text = mit_volltext(&leistung(), &format!("{}[12]", "[".repeat(900_000)));
    let found = befunde(&text, "XZF1902");
    assert_eq!(found.iter().map(gefunden).collect::<Vec<_>>(), ["[12]"]);
}

#[test]
fn many_attributes_that_run_something() {
    let mut attributes = String::new();
    for n in 0..14_000_u32 {
        let name: String =
            (0..4).map(|at| char::from(b'a' + (n / 26_u32.pow(at) % 26) as u8)).collect();
        write!(attributes, " title{n}='on{name}' on{name}=x").expect("write");
    }
    let text = mit_volltext(&leistung(), &format!("<b{attributes}>Text</b>"));
    let found = befunde(&text, "XZF1406");
    assert_eq!(found.len(), 20);
    // Not the word in the value before.
    for finding in &found {
        let start = usize::try_from(zeichen(finding)).expect("a place");
        assert!(text[..start].ends_with("' ") && text[start..].starts_with("on"));
    }
}

#[test]
fn an_attribute_is_found_where_it_stands() {
    let text = mit_volltext(&leistung(), "<b title=\"onclick\" ONclick=\"q()\">Text</b>");
    let found = befunde(&text, "XZF1406");
    let expected = text.find("ONclick").expect("the attribute");
    assert_eq!(found.iter().map(zeichen).collect::<Vec<_>>(), [expected as u64]);
}

#[test]
fn many_deadlines_that_are_none() {
    let leistung = between(&leistung(), "<x:modulFrist>", "</x:modulFrist>", "");
    let leistung = changed(&leistung, "<x:modulFrist></x:modulFrist>", "");
    let text = format!("{}x a b c binnen zwei Wochen", "innerhalb".repeat(140_000));
    let found = befunde(&mit_volltext(&leistung, &text), "XZF1912");
    assert_eq!(found.iter().map(gefunden).collect::<Vec<_>>(), ["binnen zwei Wochen"]);
}

#[test]
fn many_values_beside_the_table() {
    const VIELE: usize = 5_000;
    let liste = beispiel("liste/beispiele/liste.xml");
    let werte: String = (0..VIELE)
        .map(|n| {
            format!("<Value ColumnRef=\"q{n}\"><SimpleValue>Ein Wert {n}</SimpleValue></Value>")
        })
        .collect();
    let langer = format!("<Value><SimpleValue>{}</SimpleValue></Value>", "W".repeat(8_000_000));
    let text = changed(&liste, "</Row>", &format!("{werte}{langer}</Row>"));
    assert_eq!(befunde(&text, "GCL1006").len(), VIELE);
}

#[test]
fn many_files_of_one_name() {
    const VIELE: usize = 4_000;
    let paths: Vec<String> =
        (0..VIELE).map(|n| format!("lieferung/{n}/X/leistung-beschreibung.xml")).collect();
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    let named: String =
        (1..VIELE).rev().map(|n| format!("{n}/x/leistung-beschreibung.xml\n")).collect();
    let limits = Limits::default();
    let index = Index::lesen("lieferung/index.txt", named.as_bytes(), &paths);
    let abgleich = abgleichen("lieferung", Some(&index), &paths, &limits);
    assert_eq!((abgleich.fehlend.len(), abgleich.bericht.is_some()), (0, false));
    let left: Vec<usize> = (0..VIELE).filter(|n| !abgleich.genannt[*n]).collect();
    assert_eq!(left, [0]);
}

/// The Prozess with another model in the place of its own.
fn mit_modell(prozess: &str, modell: &str) -> String {
    between(prozess, "<x:inhalt>", "</x:inhalt>", &STANDARD.encode(modell))
}

#[test]
fn many_findings_in_a_file_with_a_long_name() {
    const VIELE: usize = 4_000;
    let mut modell =
        "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><collaboration>\
         <participant id='pool' name='Behörde' processRef='p'/></collaboration>\
         <process id='p'><startEvent id='s'/>"
            .to_owned();
    for n in 0..VIELE {
        write!(modell, "<sequenceFlow id='f{n}' sourceRef='s' targetRef='q{n}'/>").expect("write");
    }
    modell.push_str("</process></definitions>");
    let prozess = mit_modell(&beispiel("prozesse/beispiele/prozess.xml"), &modell);
    let name = format!("{}.bpmn", "D".repeat(5_000_000));
    let text = between(&prozess, "<x:dateiname>", "</x:dateiname>", &name);
    assert_eq!(befunde(&text, "XPZ1903").len(), VIELE);
}

#[test]
fn many_groups_of_a_subprocess_with_a_long_name() {
    const VIELE: usize = 1_600;
    const NAME: &str = "name=\"Antrag fachlich prüfen\"";
    let modell = beispiel("prozesse/beispiele/modell.bpmn");
    let modell = changed(&modell, NAME, &format!("name=\"{}\"", "Wort ".repeat(80_000)));
    let prozess = mit_modell(&beispiel("prozesse/beispiele/prozess.xml"), &modell);
    let teile: Vec<&str> = prozess.split("<x:aktivitaetengruppe>").collect();
    let gruppe = teile.iter().find(|teil| teil.contains("Antrag fachlich prüfen")).expect("group");
    let (gruppe, _) = gruppe.split_once("</x:aktivitaetengruppe>").expect("its end");
    let gruppen: String = (0..VIELE)
        .map(|n| {
            let gruppe = gruppe.replace("Antrag fachlich prüfen", &format!("Wort Wort {n}"));
            format!("<x:aktivitaetengruppe>{gruppe}</x:aktivitaetengruppe>")
        })
        .collect();
    let text =
        changed(&prozess, "<x:aktivitaetengruppe>", &format!("{gruppen}<x:aktivitaetengruppe>"));
    assert!(!befunde(&text, "XPZ1803").is_empty());
}

/// Many findings of little weight do not hide the one that makes the import drop the file.
#[test]
fn what_decides_is_kept_at_the_limit() {
    let zustaendigkeiten: String = (0..500)
        .map(|n| {
            format!(
                "<x:schreibe><x:zustaendigkeitTransferObjekt>\
                 <x:uebergeordnetesObjektID schemeAgencyID=\"L99999\">W{n}</x:uebergeordnetesObjektID>\
                 <x:zustaendigkeit><x:id>Z{n}</x:id></x:zustaendigkeit>\
                 </x:zustaendigkeitTransferObjekt></x:schreibe>"
            )
        })
        .collect();
    for html in ["<u>Text</u>", "<p>Text</p>"] {
        let text = mit_volltext(&leistung(), html);
        let text = changed(&text, "<x:schreibe>", &format!("{zustaendigkeiten}<x:schreibe>"));
        let limits = Limits { findings: 50, ..Limits::default() };
        let vorgaben = Vorgaben { profil: Profil::Pvog, ..Vorgaben::new(&limits) };
        let report = fim_validation::check_with("a.xml", text.into_bytes(), &vorgaben);
        assert!(report.dropped > 0);
        let urteil = report.import.expect("an import").urteil;
        let expected = if html.contains("<u>") { Urteil::Verworfen } else { Urteil::Unklar };
        assert_eq!(urteil, expected, "{html}");
    }
}
