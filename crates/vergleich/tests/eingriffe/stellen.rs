//! Where something can be edited in a document, and what a comparison has to say then. All of it is read
//! from the XML itself, by the names of the standards.

use fim_core::{Document, Element};
use std::collections::BTreeMap;
use std::ops::Range;

/// An edit of a text, and what is to be named.
pub struct Eingriff {
    /// Its kind.
    pub art: &'static str,
    /// Bytes and what stands there instead.
    pub ersatz: Vec<(Range<usize>, String)>,
    /// What is expected.
    pub erwartet: Vec<String>,
}

impl Eingriff {
    /// The text after the edit.
    pub fn auf(&self, text: &str) -> String {
        let mut ersatz: Vec<&(Range<usize>, String)> = self.ersatz.iter().collect();
        ersatz.sort_by_key(|(range, _)| std::cmp::Reverse((range.start, range.end)));
        let mut out = text.to_owned();
        for (range, neu) in ersatz {
            out.replace_range(range.clone(), neu);
        }
        out
    }
}

const TEXTE: &[&str] = &[
    "name",
    "beschreibung",
    "definition",
    "bezeichnungEingabe",
    "bezeichnungAusgabe",
    "bezeichnung",
    "hilfetextEingabe",
    "hilfetextAusgabe",
    "hilfetext",
    "freitextRegel",
    "versionshinweis",
    "skript",
    "statusGesetztDurch",
    "fachlicherErsteller",
    "letzteAenderung",
    "gueltigAb",
    "inhalt",
    "maxSize",
];

/// Kinds of elements by the names of their tags.
fn art(element: Element<'_>) -> Option<&'static str> {
    Some(match element.name() {
        "datenfeld" => "Datenfeld",
        "datenfeldgruppe" => "Datenfeldgruppe",
        "regel" => "Regel",
        "stammdatenschema" => "Stammdatenschema",
        "dokumentsteckbrief" if element.child("name").is_some() => "Dokumentsteckbrief",
        "prozess" => "Prozess",
        "prozessklasse" => "Prozessklasse",
        "aktivitaetengruppe" => "Aktivitätengruppe",
        _ => return None,
    })
}

fn id(element: Element<'_>) -> String {
    let inner = element.child("identifikation").unwrap_or(element);
    inner.child("id").map(|id| id.text().trim().to_owned()).unwrap_or_default()
}

fn range(element: Element<'_>) -> Range<usize> {
    element.span().range_in(usize::MAX)
}

fn innen(element: Element<'_>) -> Option<(Range<usize>, String)> {
    let text = element.text().into_owned();
    let roh = element.document().source().text();
    let range = element.text_span().range_in(usize::MAX);
    // Only what stands in the file as it is.
    let gleich = roh.get(range.clone()) == Some(text.as_str());
    (gleich && !text.trim().is_empty() && element.children().next().is_none())
        .then(|| (range, text.trim().to_owned()))
}

/// All edits that can be made.
pub fn eingriffe(document: &Document<'_>) -> Vec<Eingriff> {
    let mut out = Vec::new();
    let mut vorkommen: BTreeMap<(&str, String), Vec<Element<'_>>> = BTreeMap::new();
    for element in document.root().descendants() {
        if let Some(art) = art(element) {
            vorkommen.entry((art, id(element))).or_default().push(element);
        }
    }
    for ((art, id), stellen) in &vorkommen {
        // What is there several times is there several times the same, or left alone.
        let [eins] = stellen.as_slice() else { continue };
        if id.is_empty() {
            continue;
        }
        eigenschaften(*eins, art, id, &mut out);
        werte(*eins, id, &mut out);
        if matches!(*art, "Stammdatenschema" | "Datenfeldgruppe") {
            zeilen(*eins, art, id, &vorkommen, &mut out);
        }
    }
    module(document, &mut out);
    codeliste(document, &mut out);
    out
}

fn geaendert(art: &str, id: &str, pfad: &str, alt: &str, neu: &str) -> String {
    format!("{art} {id} [{pfad}] geaendert: {alt} → {neu}")
}

fn eigenschaften(element: Element<'_>, art: &str, id: &str, out: &mut Vec<Eingriff>) {
    for kind in element.children().filter(|kind| TEXTE.contains(&kind.name())) {
        let Some((range_innen, alt)) = innen(kind) else { continue };
        let name = kind.name();
        let neu = format!("{alt} geändert");
        let eingriff = |art_des: &'static str,
                        range: Range<usize>,
                        text: String,
                        erwartet: String| {
            Eingriff { art: art_des, ersatz: vec![(range, text)], erwartet: vec![erwartet] }
        };
        let erwartet = geaendert(art, id, name, &alt, &neu);
        let kurz = if name == "name" { "umbenannt" } else { "Text geändert" };
        out.push(eingriff(kurz, range_innen.clone(), neu, erwartet));
        let mitte = alt.split_once(' ').map(|(a, b)| format!("{a} nicht {b}"));
        if let Some(neu) = mitte {
            let erwartet = geaendert(art, id, name, &alt, &neu);
            out.push(eingriff("Wort eingefügt", range_innen, neu, erwartet));
        }
        let erwartet = geaendert(art, id, name, &alt, "-");
        out.push(eingriff("Eigenschaft entfernt", range(kind), String::new(), erwartet));
    }
    let kopf = element.child("identifikation").unwrap_or(element);
    if let Some((range, alt)) = kopf.child("version").and_then(innen) {
        let pfad = if kopf == element { "version" } else { "identifikation/version" };
        let erwartet = vec![geaendert(art, id, pfad, &alt, "9.0.0")];
        out.push(Eingriff { art: "Version", ersatz: vec![(range, "9.0.0".to_owned())], erwartet });
    }
    for (name, neu, kurz) in [
        ("feldart", "locked", "Feldart"),
        ("datentyp", "date", "Datentyp"),
        ("freigabestatus", "3", "Status"),
        ("status", "inaktiv", "Status"),
    ] {
        let code = element.child(name).and_then(|code| code.child("code"));
        if let Some((range, alt)) = code.and_then(innen).filter(|(_, alt)| alt != neu) {
            let erwartet = vec![geaendert(art, id, name, &alt, neu)];
            out.push(Eingriff { art: kurz, ersatz: vec![(range, neu.to_owned())], erwartet });
        }
    }
    for attribut in element.child("praezisierung").into_iter().flat_map(Element::attributes) {
        let pfad = format!("praezisierung/{}", attribut.name);
        let erwartet = vec![geaendert(art, id, &pfad, attribut.value, "77")];
        let stelle = attribut.span.range_in(usize::MAX);
        out.push(Eingriff {
            art: "Praezisierung",
            ersatz: vec![(stelle, "77".to_owned())],
            erwartet,
        });
    }
    rechtsbezug(element, art, id, out);
}

fn rechtsbezug(element: Element<'_>, art: &str, id: &str, out: &mut Vec<Eingriff>) {
    let alle: Vec<Element<'_>> = element.children().filter(|kind| kind.name() == "bezug").collect();
    if let Some((stelle, alt)) = alle.first().copied().and_then(innen) {
        let erwartet = vec![geaendert(art, id, "bezug[1]", &alt, "§ 99 XG")];
        let einzeln = element.document().root().namespace().is_some_and(|it| it.ends_with("_2"));
        if !einzeln {
            out.push(Eingriff {
                art: "Rechtsbezug",
                ersatz: vec![(stelle, "§ 99 XG".to_owned())],
                erwartet,
            });
        }
    }
}

/// Values in the field: added, removed, renamed, in another order.
fn werte(element: Element<'_>, id: &str, out: &mut Vec<Eingriff>) {
    let Some(werte) = element.child("werte") else { return };
    let alle: Vec<Element<'_>> = werte.children().filter(|it| it.name() == "wert").collect();
    let code =
        |wert: Element<'_>| wert.child("code").map(|it| it.text().into_owned()).unwrap_or_default();
    let roh = element.document().source().text();
    let erster = alle[0];
    let pfad = format!("werte/wert[{}]", code(erster));
    if let Some((stelle, alt)) = erster.child("name").and_then(innen) {
        let erwartet =
            vec![geaendert("Datenfeld", id, &format!("{pfad}/name"), &alt, "Neuer Name")];
        out.push(Eingriff {
            art: "Wert umbenannt",
            ersatz: vec![(stelle, "Neuer Name".to_owned())],
            erwartet,
        });
    }
    let text = roh[range(erster)].to_owned();
    let erwartet = vec![format!("Datenfeld {id} [{pfad}] entfallen")];
    out.push(Eingriff {
        art: "Wert entfernt",
        ersatz: vec![(range(erster), String::new())],
        erwartet,
    });
    let ende = range(alle[alle.len() - 1]).end;
    let neuer = text.replacen(&format!("code>{}<", code(erster)), "code>Z99<", 1);
    let erwartet = vec![format!("Datenfeld {id} [werte/wert[Z99]] neu")];
    out.push(Eingriff { art: "Wert neu", ersatz: vec![(ende..ende, neuer)], erwartet });
    if alle.len() > 2 {
        let (von, nach) = (format!("{id}#1"), format!("{id}#{}", alle.len()));
        let erwartet = vec![format!("Datenfeld {id} [{pfad}] verschoben {von} {nach}")];
        let ersatz = vec![(range(erster), String::new()), (ende..ende, text)];
        out.push(Eingriff { art: "Wert verschoben", ersatz, erwartet });
    }
}

type Vorkommen<'m, 'a> = BTreeMap<(&'m str, String), Vec<Element<'a>>>;

/// Rows of a structure: multiplicity, added, removed, at another place, in another parent.
fn zeilen<'a>(
    eltern: Element<'a>,
    art_eltern: &str,
    id_eltern: &str,
    vorkommen: &Vorkommen<'_, 'a>,
    out: &mut Vec<Eingriff>,
) {
    let zeilen: Vec<Element<'_>> = eltern.children().filter(|it| it.name() == "struktur").collect();
    let roh = eltern.document().source().text();
    let inhalt = |zeile: Element<'a>| zeile.child("enthaelt").and_then(|it| it.children().next());
    let Some(letzte) = zeilen.last().copied() else { return };
    let ende = range(letzte).end;
    for (at, zeile) in zeilen.iter().enumerate() {
        let Some(innen_zeile) = inhalt(*zeile) else { continue };
        let (Some(art), id) = (art(innen_zeile), id(innen_zeile)) else { continue };
        if let Some((stelle, alt)) = zeile.child("anzahl").and_then(innen) {
            let pfad = format!("struktur[{id}]/anzahl");
            let erwartet = vec![geaendert(art_eltern, id_eltern, &pfad, &alt, "3:7")];
            out.push(Eingriff {
                art: "Anzahl",
                ersatz: vec![(stelle, "3:7".to_owned())],
                erwartet,
            });
        }
        let ist_einmalig = vorkommen[&(art, id.clone())].len() == 1;
        let ist_einfach = art == "Datenfeld" && innen_zeile.child("regel").is_none();
        let ort = format!("{id_eltern}#{}", at + 1);
        let text = roh[range(*zeile)].to_owned();
        if ist_einmalig && ist_einfach {
            let erwartet = vec![format!("{art} {id} [] entfallen {ort} -")];
            let ersatz = vec![(range(*zeile), String::new())];
            out.push(Eingriff { art: "Element entfernt", ersatz, erwartet });
            let neuer = text.replacen(&id, "F99777777777", 1);
            let nach = format!("{id_eltern}#{}", zeilen.len() + 1);
            let erwartet = vec![format!("{art} F99777777777 [] neu - {nach}")];
            out.push(Eingriff { art: "Element neu", ersatz: vec![(ende..ende, neuer)], erwartet });
        }
        if ist_einmalig && at + 2 < zeilen.len() {
            let nach = format!("{id_eltern}#{}", zeilen.len());
            let erwartet = vec![format!("{art} {id} [] verschoben {ort} {nach}")];
            let ersatz = vec![(range(*zeile), String::new()), (ende..ende, text.clone())];
            out.push(Eingriff { art: "Element gerückt", ersatz, erwartet });
        }
        let wurzel = eltern.document().root().children().find(|it| it.name() == "stammdatenschema");
        let Some(wurzel) = wurzel.filter(|wurzel| *wurzel != eltern && ist_einmalig) else {
            continue;
        };
        let oben: Vec<Element<'_>> =
            wurzel.children().filter(|it| it.name() == "struktur").collect();
        let ziel = range(oben[oben.len() - 1]).end;
        let nach = format!("{}#{}", self::id(wurzel), oben.len() + 1);
        let erwartet = vec![format!("{art} {id} [] verschoben {ort} {nach}")];
        let ersatz = vec![(range(*zeile), String::new()), (ziel..ziel, text)];
        out.push(Eingriff { art: "Element umgehängt", ersatz, erwartet });
    }
}

/// Modules of a Leistung, by type and language.
fn module(document: &Document<'_>, out: &mut Vec<Eingriff>) {
    let alle: Vec<Element<'_>> =
        document.root().descendants().filter(|it| it.name() == "modulText").collect();
    let typ = |modul: Element<'_>| {
        let code = modul.child("leikaTextmodul")?;
        Some(code.child("code").unwrap_or(code).text().trim().to_owned())
    };
    for modul in &alle {
        let Some(typ_hier) = typ(*modul) else { continue };
        if alle.iter().filter(|it| typ(**it).as_ref() == Some(&typ_hier)).count() > 1 {
            continue;
        }
        for text in modul.children().filter(|kind| kind.name() == "inhalt") {
            let sprache = text.attribute("languageCode").map(|it| it.value).unwrap_or_default();
            let gleiche = modul.children().filter(|kind| {
                kind.name() == "inhalt"
                    && kind.attribute("languageCode").is_some_and(|it| it.value == sprache)
            });
            let (Some((stelle, alt)), 1) = (innen(text), gleiche.count()) else { continue };
            let neu = format!("{alt} Ergänzt.");
            let erwartet =
                vec![geaendert("modulText", &typ_hier, &format!("inhalt[{sprache}]"), &alt, &neu)];
            out.push(Eingriff { art: "Modultext", ersatz: vec![(stelle, neu)], erwartet });
        }
        let Some(satz) = modul.parent() else { continue };
        let leistung = satz.child("id").map(|id| {
            let agency = id.attribute("schemeAgencyID").map(|it| it.value).unwrap_or_default();
            format!("{agency}:{}", id.text().trim())
        });
        let at = satz
            .children()
            .filter(|it| it.name() == "modulText")
            .take_while(|it| it != modul)
            .count();
        let ort = format!("{}#{}", leistung.unwrap_or_default(), at + 1);
        // Without its name, a Leistung has another name: that is told too.
        if typ_hier != "02" && typ_hier != "03" {
            let erwartet = vec![format!("modulText {typ_hier} [] entfallen {ort} -")];
            out.push(Eingriff {
                art: "Modul entfernt",
                ersatz: vec![(range(*modul), String::new())],
                erwartet,
            });
        }
    }
}

/// Rows of a code list: cells, removed, at another place.
fn codeliste(document: &Document<'_>, out: &mut Vec<Eingriff>) {
    let root = document.root();
    if root.name() != "CodeList" {
        return;
    }
    let kopf = root.child("Identification");
    let text =
        |name: &str| kopf.and_then(|it| it.child(name)).map(|it| it.text().trim().to_owned());
    let id = text("CanonicalUri").unwrap_or_default();
    let zeilen: Vec<Element<'_>> = root.descendants().filter(|it| it.name() == "Row").collect();
    fn zelle(zeile: Element<'_>, at: usize) -> Option<Element<'_>> {
        zeile.children().filter(|it| it.name() == "Value").nth(at)
    }
    let wert = |zelle: Element<'_>| zelle.child("SimpleValue").and_then(innen);
    let roh = document.source().text();
    let ende = range(zeilen[zeilen.len() - 1]).end;
    for (at, zeile) in zeilen.iter().enumerate() {
        let Some((_, code)) = zelle(*zeile, 0).and_then(wert) else { continue };
        let pfad = format!("zeile[{code}]");
        let erwartet = vec![format!("Codeliste {id} [{pfad}] entfallen")];
        out.push(Eingriff {
            art: "Zeile entfernt",
            ersatz: vec![(range(*zeile), String::new())],
            erwartet,
        });
        if let Some(zweite) = zelle(*zeile, 1)
            && let (Some(spalte), Some((stelle, alt))) =
                (zweite.attribute("ColumnRef"), wert(zweite))
        {
            let neu = format!("{alt} neu");
            let erwartet =
                vec![geaendert("Codeliste", &id, &format!("{pfad}/{}", spalte.value), &alt, &neu)];
            out.push(Eingriff { art: "Zelle", ersatz: vec![(stelle, neu)], erwartet });
        }
        if at + 2 < zeilen.len() {
            let (von, nach) = (format!("{id}#{}", at + 1), format!("{id}#{}", zeilen.len()));
            let erwartet = vec![format!("Codeliste {id} [{pfad}] verschoben {von} {nach}")];
            let text = roh[range(*zeile)].to_owned();
            let ersatz = vec![(range(*zeile), String::new()), (ende..ende, text)];
            out.push(Eingriff { art: "Zeile verschoben", ersatz, erwartet });
        }
    }
}
