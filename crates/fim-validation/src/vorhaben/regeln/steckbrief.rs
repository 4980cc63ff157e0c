//! OZG21xx: what a Steckbrief says of itself, and whether the catalogue says the same.

use super::zeile::{ist_ozg_id, ist_typ, prioritaet_rat, themenfeld_rat};
use super::{Melder, Ozgregel, Pruefung, regel};
use crate::vorhaben::Steckbriefdatei;
use crate::vorhaben::bau::Vorhaben;
use crate::vorhaben::beispiele::{brief, mit_datei};
use crate::vorhaben::nachweis::{ist_schluessel, schluessel};
use crate::vorhaben::umfeld::{Fall, platzhalter};
use fim_core::Value;
use fim_core::reading::clip;
use ozg::{ERKLAERBAR, Gruende, Kopf, Spalte, Tabelle, Text, rat, themenfeld};

pub(super) static RULES: &[&Ozgregel] = &[
    &NICHT_IM_KATALOG,
    &PRIORITAET_ANDERS,
    &THEMENFELD_ANDERS,
    &MEHRERE,
    &KOPF,
    &WERT,
    &TABELLE,
    &WIDERSPRUCH,
    &GRUND,
    &SONSTIGES,
];

type Brief<'v> = (usize, &'v Steckbriefdatei);

regel! {
    NICHT_IM_KATALOG = "OZG2101" "leistung-nicht-im-katalog" Methodisch (MATRIX),
    ["{element}: Leistung {schluessel} steht nicht im Katalog", "{element}: Leistung {schluessel} is not in the catalogue"],
    ["Der Katalog nennt alle Leistungen des Themenfelds; vielleicht ist der Schlüssel falsch.", "The catalogue names all Leistungen of the Themenfeld; the key may be wrong."],
    ["{rat}", "{rat}"],
    brief!("leistungen = [\"99107998001000\"]" => "leistungen = [\"99107998001000\", \"99107998001001\"]"),
    coincides: &["OZG3001"]; Pruefung::Leistung(nicht_im_katalog)
}

pub(in crate::vorhaben) fn nicht_im_katalog(fall: &Fall<'_>, melder: &mut Melder<'_, '_>) {
    let Some((_, katalog)) = fall.vorhaben.katalog.filter(|_| fall.leistung.zeile.is_none()) else {
        return;
    };
    let keys = katalog.zeilen.iter().map(|zeile| zeile.text(Spalte::Leistungsschluessel));
    let key = &fall.leistung.schluessel;
    let nah = nahe(key, keys);
    let rat = match nah {
        Some(near) => {
            Value::Both(format!("Meinten Sie »{near}«?"), format!("Did you mean »{near}«?"))
        }
        None => Value::from((
            "Den Schlüssel berichtigen oder die Leistung in den Katalog aufnehmen.",
            "Mend the key, or add the Leistung to the catalogue.",
        )),
    };
    for &brief in &fall.leistung.steckbriefe {
        let Some(span) = brief.1.schluessel.get(key) else { continue };
        let ort = melder.umfeld.brief(brief, *span, "steckbrief.leistungen");
        melder.melde(&ort, |draft| {
            draft
                .value("schluessel", clip(key, 24))
                .value("rat", rat.clone())
                .found_text(key)
                .distinguish(key)
        });
    }
}

/// A key that differs in no more than two digits; quick, for thousands may be compared with thousands.
fn nahe<'k>(key: &str, mut keys: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let differs = |other: &str| {
        let pairs = key.bytes().zip(other.bytes());
        pairs.filter(|(a, b)| a != b).take(3).count()
    };
    keys.find(|other| other.len() == key.len() && differs(other) <= 2)
}

/// A field of the head with its Steckbrief.
fn kopf<'v>(
    fall: &Fall<'v>,
    feld: fn(&Kopf) -> Option<&Text>,
) -> impl Iterator<Item = (Brief<'v>, &'v Text)> {
    let briefe = fall.leistung.steckbriefe.iter();
    briefe.filter_map(move |&brief| Some((brief, feld(brief.1.inhalt.steckbrief.as_ref()?)?)))
}

regel! {
    PRIORITAET_ANDERS = "OZG2102" "prioritaet-weicht-ab" Methodisch (MATRIX),
    ["{element}: Priorität {wert}, im Katalog {katalog}", "{element}: priority {wert}, in the catalogue {katalog}"],
    ["An der Priorität hängt, was geliefert werden muss; ausgewertet wird die des Katalogs.", "What must be delivered depends on the priority; that of the catalogue is used."],
    ["Klären, welche gilt, und beide angleichen.", "Find out which one counts, and make both the same."],
    brief!("prioritaet = \"L\"" => "prioritaet = \"K\""); Pruefung::Urteil
}

regel! {
    THEMENFELD_ANDERS = "OZG2103" "themenfeld-weicht-ab" Warnung (VORSCHLAG),
    ["{element}: Themenfeld {wert}, im Katalog {katalog}", "{element}: Themenfeld {wert}, in the catalogue {katalog}"],
    ["Anteile je Themenfeld werden nach dem Katalog gezählt.", "Shares by Themenfeld are counted by the catalogue."],
    ["Klären, welches gilt, und beide angleichen.", "Find out which one counts, and make both the same."],
    brief!("themenfeld = \"engagement_hobby\"" => "themenfeld = \"umwelt\""); Pruefung::Leistung(|fall, melder| {
        let Some(eigenes) = themenfeld(fall.zelle(Spalte::Themenfeld)) else { return };
        for (brief, text) in kopf(fall, |kopf| kopf.themenfeld.as_ref()) {
            let anderes = themenfeld(text.text()).filter(|feld| *feld != eigenes);
            let Some(anderes) = anderes else { continue };
            let ort = melder.umfeld.brief(brief, text.span, "steckbrief.themenfeld");
            melder.melde(&ort, |draft| {
                draft
                    .value("wert", anderes.code)
                    .value("katalog", eigenes.code)
                    .found(anderes.code)
                    .expected(eigenes.code)
                    .distinguish(&fall.leistung.schluessel)
            });
        }
    })
}

regel! {
    MEHRERE = "OZG2104" "leistung-in-mehreren-steckbriefen" Warnung (VORSCHLAG),
    ["{element}: zwei eigene Steckbriefe, »{einer}« und »{anderer}«", "{element}: two Steckbriefe of its own, »{einer}« and »{anderer}«"],
    ["Zwei Steckbriefe zu einer Leistung können einander widersprechen.", "Two Steckbriefe on one Leistung can contradict each other."],
    ["Beide zusammenführen.", "Put them together."],
    mit_datei!("zweiter.steckbrief.toml", crate::vorhaben::beispiele::ZWEITER); Pruefung::Leistung(|fall, melder| {
        let eigene = fall.leistung.steckbriefe.iter();
        let mut eigene = eigene.filter(|(_, brief)| !brief.ist_buendel());
        let name = |datei: usize| {
            let path = fall.umfeld.files.get(datei).map_or("", |file| &file.path);
            clip(crate::korpus::dateiname(path).trim_end_matches(".steckbrief.toml"), 16)
        };
        if let (Some((einer, _)), Some((anderer, _)), Some(ort)) =
            (eigene.next(), eigene.next(), fall.zeilenort(Spalte::Leistungsschluessel).or_else(|| fall.hauptort()))
        {
            melder.melde(&ort, |draft| {
                draft.value("einer", name(*einer)).value("anderer", name(*anderer)).fit("anderer", 100, 10)
            });
        }
    })
}

regel! {
    KOPF = "OZG2105" "kopf-angabe-fehlt" Methodisch (MATRIX),
    ["{element}: in [steckbrief] fehlt »{angabe}«", "{element}: »{angabe}« is missing in [steckbrief]"],
    ["Ohne diese Angabe lässt sich der Steckbrief keiner Leistung oder keiner Priorität zuordnen.", "Without it the Steckbrief belongs to no Leistung or no priority."],
    ["»{angabe}« ergänzen. {hilfe}", "Add »{angabe}«.{hilfe}"],
    brief!("bezeichnung = \"Erlaubnis für einen Flohmarktstand Erteilung\"\n" => ""); Pruefung::Steckbrief(|_, brief, melder| {
        let Some(kopf) = &brief.1.inhalt.steckbrief else { return };
        // The reason is judged with the deliverable.
        for feld in kopf.fehlende().into_iter().filter(|feld| *feld != "begruendung") {
            let ort = melder.umfeld.tabelle(brief, &kopf.ort);
            melder.melde(&ort, |draft| {
                draft.value("angabe", feld).value("hilfe", (Kopf::text_zu(feld), "")).distinguish(feld)
            });
        }
    })
}

regel! {
    WERT = "OZG2106" "steckbrief-wert-unbekannt" Methodisch (MATRIX),
    ["{element}: {angabe} »{wert}« gibt es nicht", "{element}: there is no {angabe} »{wert}«"],
    ["Der Wert kann nicht zugeordnet werden.", "The value belongs to nothing that is known."],
    ["{rat}", "{rat}"],
    brief!("themenfeld = \"engagement_hobby\"" => "themenfeld = \"engagement\""); Pruefung::Steckbrief(werte)
}

fn werte(_: &Vorhaben<'_>, brief: Brief<'_>, melder: &mut Melder<'_, '_>) {
    let Some(kopf) = &brief.1.inhalt.steckbrief else { return };
    let umfeld = melder.umfeld;
    let mut falsch: Vec<(&str, &Text, Value)> = Vec::new();
    for text in kopf.leistungen.iter().flat_map(|liste| liste.iter()) {
        if !ist_schluessel(&schluessel(text.text())) {
            let rat = (
                "14 Ziffern, beginnend mit 99, aus dem LeiKa.",
                "14 digits beginning with 99, from the LeiKa.",
            );
            falsch.push(("Leistungsschlüssel", text, rat.into()));
        }
    }
    if let Some(text) = kopf.themenfeld.as_ref().filter(|it| themenfeld(it.text()).is_none()) {
        falsch.push(("Themenfeld", text, themenfeld_rat(text.text())));
    }
    let prioritaet = kopf.prioritaet.as_ref();
    if let Some(text) = prioritaet.filter(|it| umfeld.matrix.kategorie(it.text()).is_none()) {
        falsch.push(("Priorität", text, prioritaet_rat(umfeld)));
    }
    if let Some(text) = kopf.ozg_id.as_ref().filter(|it| !ist_ozg_id(it.text())) {
        let rat = (
            "Nur die fünf Ziffern eintragen, etwa 10110.",
            "Enter the five digits alone, such as 10110.",
        );
        falsch.push(("OZG-Nummer", text, rat.into()));
    }
    for text in kopf.typ.iter().flat_map(|liste| liste.iter()).filter(|it| !ist_typ(it.text())) {
        let rat = ("1, 2, 2/3, 3, 4a, 4b, 5 … bis 12.", "1, 2, 2/3, 3, 4a, 4b, 5 … to 12.");
        falsch.push(("Typ", text, rat.into()));
    }
    for (angabe, text, rat) in falsch.into_iter().filter(|(_, text, _)| !text.text().is_empty()) {
        let ort = umfeld.brief(brief, text.span, "steckbrief");
        melder.melde(&ort, |draft| {
            draft
                .value("angabe", angabe)
                .value("wert", clip(text.text(), 30))
                .value("rat", rat)
                .found_text(text.text())
                .distinguish(angabe)
                .distinguish(text.text())
        });
    }
}

/// The reasons of `[entfaellt]` and `[keine]` with their table.
fn gruende<'v>(brief: Brief<'v>) -> impl Iterator<Item = (&'static str, &'v Text, &'v Text)> {
    let inhalt = &brief.1.inhalt;
    let of = |name: &'static str, gruende: &'v Option<Gruende>| {
        let eintraege = gruende.iter().flat_map(|gruende| &gruende.eintraege);
        eintraege.map(move |(tabelle, grund)| (name, tabelle, grund))
    };
    of("entfaellt", &inhalt.entfaellt).chain(of("keine", &inhalt.keine))
}

regel! {
    TABELLE = "OZG2107" "grund-ohne-liefergegenstand" Methodisch (FORMAT),
    ["{element}: [{ort}] nennt »{wert}«, das ist kein Liefergegenstand", "{element}: [{ort}] names »{wert}«, which is no deliverable"],
    ["Die Begründung wird keinem Liefergegenstand zugeordnet und zählt nicht.", "The reason belongs to no deliverable and does not count."],
    ["{rat}", "{rat}"],
    brief!("rechtsaenderung = \"Die Normenanalyse hat keine nötige Änderung ergeben.\"" => "rechtsaenderung = \"Die Normenanalyse hat keine nötige Änderung ergeben.\"\nrechtsanderung = \"Die Normenanalyse hat keine nötige Änderung ergeben.\""); Pruefung::Steckbrief(|_, brief, melder| {
        let zeilen = &melder.umfeld.matrix.zeilen;
        let eigene = zeilen.iter().map(|zeile| zeile.gegenstand.id.as_str());
        let known: Vec<&str> = ERKLAERBAR.iter().copied().chain(eigene).collect();
        for (ort, tabelle, _) in gruende(brief).filter(|(_, it, _)| !known.contains(&it.text())) {
            let stelle = melder.umfeld.brief(brief, tabelle.span, ort);
            melder.melde(&stelle, |draft| {
                draft
                    .value("ort", ort)
                    .value("wert", clip(tabelle.text(), 30))
                    .value("rat", rat(tabelle.text(), &known))
                    .found_text(tabelle.text())
                    .distinguish(ort)
                    .distinguish(tabelle.text())
            });
        }
    })
}

regel! {
    WIDERSPRUCH = "OZG2108" "grund-trotz-eintrag" Warnung (VORSCHLAG),
    ["{element}: »{wert}« steht unter [{ort}] und ist doch ausgefüllt", "{element}: »{wert}« is under [{ort}] and yet filled in"],
    ["Beides zugleich kann nicht stimmen; ausgewertet wird, was ausgefüllt ist.", "Both cannot be true; what is filled in is used."],
    ["Die Begründung oder die Einträge löschen.", "Delete the reason or the entries."],
    brief!("rechtsaenderung = \"Die Normenanalyse hat keine nötige Änderung ergeben.\"" => "rechtsaenderung = \"Die Normenanalyse hat keine nötige Änderung ergeben.\"\nregister = \"Es wird keines gebraucht.\""); Pruefung::Steckbrief(|_, brief, melder| {
        for (ort, tabelle, _) in gruende(brief) {
            if brief.1.inhalt.gefuellt(tabelle.text()) && ERKLAERBAR.contains(&tabelle.text()) {
                let stelle = melder.umfeld.brief(brief, tabelle.span, ort);
                melder.melde(&stelle, |draft| {
                    draft.value("ort", ort).value("wert", tabelle.text()).distinguish(ort).distinguish(tabelle.text())
                });
            }
        }
    })
}

regel! {
    GRUND = "OZG2109" "grund-platzhalter" Methodisch (MATRIX),
    ["{element}: [{ort}] {wert} ohne Begründung", "{element}: [{ort}] {wert} without a reason"],
    ["Dass etwas entfällt oder es davon nichts gibt, muss begründet sein; sonst gilt es als nicht geliefert.", "That something is waived or that there is none must have a reason; else it counts as not delivered."],
    ["In einem Satz sagen, warum.", "Say why in a sentence."],
    brief!("nachnutzung = \"Eine Umfrage unter den Nachbarkommunen ergab keine vorhandene Lösung.\"" => "nachnutzung = \"folgt\""),
    coincides: &["OZG3001"]; Pruefung::Steckbrief(|_, brief, melder| {
        for (ort, tabelle, grund) in gruende(brief).filter(|(_, _, it)| platzhalter(it.text())) {
            let stelle = melder.umfeld.brief(brief, grund.span, format!("{ort}.{}", clip(tabelle.text(), 30)));
            melder.melde(&stelle, |draft| {
                draft
                    .value("ort", ort)
                    .value("wert", clip(tabelle.text(), 30))
                    .found_text(grund.text())
                    .distinguish(ort)
                    .distinguish(tabelle.text())
            });
        }
    })
}

regel! {
    SONSTIGES = "OZG2110" "sonstiges-ohne-liefergegenstand" Methodisch (FORMAT),
    ["{element}: [[sonstiges]] nennt »{wert}«, das steht nicht in der Matrix", "{element}: [[sonstiges]] names »{wert}«, which is not in the matrix"],
    ["Der Eintrag wird keinem Liefergegenstand zugeordnet und zählt nicht.", "The entry belongs to no deliverable and does not count."],
    ["{rat}", "{rat}"],
    brief!("[[prototyp]]" => "[[sonstiges]]\nliefergegenstand = \"umsetzungsplan\"\ntitel = \"Umsetzungsplan\"\nnachweis = \"https://www.example.org/plan\"\n\n[[prototyp]]"); Pruefung::Steckbrief(|_, brief, melder| {
        let zeilen = melder.umfeld.matrix.zeilen.iter();
        let eigene = zeilen.filter(|zeile| zeile.tabelle == "sonstiges");
        let known: Vec<&str> = eigene.map(|zeile| zeile.gegenstand.id.as_str()).collect();
        let genannt = brief.1.inhalt.sonstiges.iter().flat_map(|liste| liste.iter());
        for text in genannt.filter_map(|eintrag| eintrag.liefergegenstand.as_ref()) {
            if !known.contains(&text.text()) {
                let ort = melder.umfeld.brief(brief, text.span, "sonstiges.liefergegenstand");
                let rat = match known.is_empty() {
                    true => ("Die Tabelle verwenden, die zum Liefergegenstand gehört; diese Matrix hat keine weiteren.", "Use the table of the deliverable; this matrix has no further ones.").into(),
                    false => rat(text.text(), &known),
                };
                melder.melde(&ort, |draft| {
                    draft.value("wert", clip(text.text(), 30)).value("rat", rat).found_text(text.text()).distinguish(text.text())
                });
            }
        }
    })
}
