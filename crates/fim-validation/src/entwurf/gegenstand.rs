//! The tables of the deliverables: what a row of the matrix asks for, with what is known of it.

use super::angaben::{Angaben, Artefakt};
use super::blatt::{Feldzeile, eines_oder_liste, liste, text};
use super::normen::Grundlagen;
use super::steckbrief::Bau;
use super::tabellen::{ANALYSE, ARTEFAKT, Form, GEWICHTE, GRUNDLAGE, KRITERIEN, SONSTIGES, Umfang};
use fim_core::Soll;
use ozg::{Baustein, Spalte, Zeilenvorgabe};

pub(super) fn schreibe(bau: &mut Bau<'_>, zeile: &Zeilenvorgabe, soll: Soll) {
    let umfang = match soll {
        Soll::Bedarf => Umfang::Aus,
        Soll::Pflicht | Soll::Keines => Umfang::Ganz,
    };
    match zeile.tabelle.as_str() {
        "analyse" => analyse(bau),
        "prioritaet" => prioritaet(bau),
        "fim_artefakt" => artefakte(bau),
        "sonstiges" => {
            wahl(bau, umfang, &zeile.gegenstand.id);
            let id = Feldzeile::new("liefergegenstand", text(&zeile.gegenstand.id));
            tabelle(bau, &SONSTIGES, vec![id], umfang);
        }
        name => {
            let Some(form) = Form::by_name(name) else { return };
            let prozesse = match name {
                "referenzprozess" => referenzprozesse(bau),
                _ => Vec::new(),
            };
            if prozesse.is_empty() {
                wahl(bau, umfang, name);
                hinweise(bau, name);
                bloecke(bau, &form, umfang);
            }
            for bekannt in prozesse {
                tabelle(bau, &form, bekannt, Umfang::Pflicht);
            }
        }
    }
}

/// What is needed only sometimes can be switched on, or explained away.
fn wahl(bau: &mut Bau<'_>, umfang: Umfang, name: &str) {
    if umfang == Umfang::Aus {
        bau.blatt.prosa(&format!(
            "Entweder den Block einschalten (in jeder Zeile das # vorn löschen) und ausfüllen, oder am Ende unter [entfaellt] die Zeile {name} einschalten und begründen."
        ));
    }
}

fn tabelle(bau: &mut Bau<'_>, form: &Form, bekannt: Vec<Feldzeile>, umfang: Umfang) {
    let zeilen = form.zeilen(bekannt, umfang);
    bau.blatt.tabelle(&form.kopf(), &zeilen, umfang == Umfang::Aus);
}

/// What else must be known to fill in a table: it stands in the matrix.
fn hinweise(bau: &mut Bau<'_>, name: &str) {
    let matrix = bau.auftrag.matrix;
    match name {
        "umsetzungsvariante" => bau.blatt.prosa(
            "Bei genau einer Variante »bevorzugt« einschalten. Gibt es nur eine: den zweiten Block löschen und »alternativlos« einschalten.",
        ),
        "architektur" => {
            for one in &matrix.zielplattformen {
                let komponenten = one.komponenten.join(", ");
                bau.blatt.punkt(&format!("Variante {} {}: {komponenten}", one.variante, one.name));
            }
            bau.blatt.prosa("So schreiben: komponenten = [\"Verwaltungsportal\", \"eAkte\"]");
        }
        "prototyp" => {
            let namen = |wanted: &dyn Fn(&ozg::Prototypart) -> bool| {
                let arten = matrix.prototyparten.iter().filter(|one| wanted(one));
                arten.map(|one| one.name.as_str()).collect::<Vec<_>>()
            };
            let immer = namen(&|one| one.immer).join(" oder ");
            if !immer.is_empty() {
                bau.blatt.prosa(&format!("Mindestens ein Eintrag ist {immer}."));
            }
            let aufwand = namen(&|one| one.aufwand).join(" und ");
            if !aufwand.is_empty() {
                bau.blatt.prosa(&format!(
                    "Zu {aufwand} gehören »aufwand« und »verbreitung«, beides Zahlen ohne Anführungszeichen."
                ));
            }
        }
        _ => {}
    }
}

fn bloecke(bau: &mut Bau<'_>, form: &Form, umfang: Umfang) {
    tabelle(bau, form, Vec::new(), umfang);
    if form.name == "umsetzungsvariante" {
        let zweite = match umfang {
            Umfang::Aus => form.zeilen(Vec::new(), Umfang::Aus),
            _ => {
                let mut zeilen = form.zeilen(Vec::new(), Umfang::Pflicht);
                zeilen.push(form.leer("bevorzugt").aus());
                zeilen
            }
        };
        bau.blatt.tabelle(&form.kopf(), &zweite, umfang == Umfang::Aus);
    }
}

fn analyse(bau: &mut Bau<'_>) {
    let mut grundlagen = Grundlagen::default();
    for text in bau.katalog.teile(Spalte::Handlungsgrundlage) {
        grundlagen.lies(&text);
    }
    let aus_katalog = grundlagen.alle.len();
    if aus_katalog > 0 {
        bau.katalogangaben.push("handlungsgrundlage");
    }
    for angaben in &mut bau.angaben {
        grundlagen.vereine(std::mem::take(&mut angaben.grundlagen));
    }
    let neue = grundlagen.alle.len() - aus_katalog;
    bau.finde(neue, ("Handlungsgrundlage", "Handlungsgrundlagen"), ("legal basis", "legal bases"));
    for text in &grundlagen.unklar {
        bau.blatt.prosa(&format!("Nicht als Vorschrift erkannt, bitte ansehen: »{text}«"));
    }
    if grundlagen.weitere > 0 {
        bau.blatt.prosa(&format!("{} weitere Fundstellen sind weggelassen.", grundlagen.weitere));
    }
    handlungsgrundlagen(bau, &grundlagen);
    let kataloge = bau.katalog.namen().join(", ");
    let mut bekannt = Vec::new();
    for (feld, spalte, mehrere) in
        [("normenanalyse", Spalte::Normenanalyse, true), ("leika_stand", Spalte::LeikaStand, false)]
    {
        let werte = bau.katalog.nachweise(spalte);
        match werte.len() {
            0 => {}
            n if n > 1 && !mehrere => {
                let (hilfe, werte) = (ANALYSE.hilfe(feld), werte.join(", "));
                let kommentar = format!("{hilfe} Im Katalog verschieden: {werte}");
                bekannt.push(ANALYSE.offen(feld).mit(kommentar));
            }
            _ => {
                bau.katalogangaben.push(feld);
                let wert = eines_oder_liste(&werte);
                bekannt.push(Feldzeile::new(feld, wert).mit(format!("aus {kataloge}")));
            }
        }
    }
    tabelle(bau, &ANALYSE, bekannt, Umfang::Ganz);
}

fn handlungsgrundlagen(bau: &mut Bau<'_>, grundlagen: &Grundlagen) {
    let varianten = bau.katalog.teile(Spalte::Varianten);
    // An empty list would say that there are none.
    let varianten = match varianten.is_empty() {
        true => GRUNDLAGE.leer("varianten").aus().offen().mit(
            "Varianten, etwa der Länder: [\"§ 5 Abs. 1: bis 500 Gäste\"]; gibt es keine, bleibt die Klammer leer.",
        ),
        false => {
            bau.katalogangaben.push("varianten");
            Feldzeile::new("varianten", liste(&varianten))
        }
    };
    let mut varianten = Some(varianten);
    if grundlagen.alle.is_empty() {
        tabelle(bau, &GRUNDLAGE, varianten.take().into_iter().collect(), Umfang::Ganz);
    }
    for grundlage in &grundlagen.alle {
        let mut bekannt = vec![Feldzeile::new("norm", text(&grundlage.norm))];
        bekannt.extend(grundlage.titel.as_ref().map(|titel| Feldzeile::new("titel", text(titel))));
        bekannt.push(match grundlage.ebene {
            Some(ebene) => Feldzeile::new("ebene", text(ebene.key())),
            None => GRUNDLAGE.leer("ebene").aus(),
        });
        let umfang = if varianten.is_some() { Umfang::Ganz } else { Umfang::Pflicht };
        bekannt.extend(varianten.take());
        tabelle(bau, &GRUNDLAGE, bekannt, umfang);
    }
}

fn prioritaet(bau: &mut Bau<'_>) {
    bau.blatt.prosa(
        "Priorität und Begründung stehen oben unter [steckbrief]. Wer Punkte und Gewichte vergeben hat, schaltet die Blöcke ein: immer alle sechs Zeilen, Zahlen ohne Anführungszeichen; die Gewichte ergeben zusammen 1 oder 100.",
    );
    tabelle(bau, &KRITERIEN, Vec::new(), Umfang::Aus);
    tabelle(bau, &GEWICHTE, Vec::new(), Umfang::Aus);
}

fn artefakte(bau: &mut Bau<'_>) {
    let angaben = std::mem::take(&mut bau.angaben);
    bau.blatt.prosa(
        "Zu jeder Leistung gehören Leistungsbeschreibung, Datenschema und Prozess im IST-Zustand; als Ausbaustufe ist IST angenommen. Spätere Ausbaustufen bekommen einen eigenen Block.",
    );
    angaben.iter().for_each(|one| daneben(bau, one));
    let mut gefunden = 0;
    for one in &angaben {
        for baustein in [Baustein::Leistungen, Baustein::Datenfelder, Baustein::Prozesse] {
            let eigene: Vec<&Artefakt> =
                one.artefakte.iter().filter(|it| it.baustein == baustein).collect();
            gefunden += eigene.len();
            if eigene.is_empty() {
                let fuer = match angaben.len() {
                    1 => String::new(),
                    _ => format!(" zu {}", one.schluessel),
                };
                let id =
                    Feldzeile::new("id", text("")).offen().mit(fehlendes(baustein, one, &fuer));
                artefakt(bau, baustein, vec![id, ARTEFAKT.leer("nachweis").aus()]);
            }
            for it in eigene {
                let mut bekannt = vec![Feldzeile::new("id", text(&it.id)).mit(&it.herkunft)];
                if !it.version.is_empty() {
                    bekannt.push(Feldzeile::new("version", text(&it.version)));
                }
                if !it.name.is_empty() {
                    bekannt.push(Feldzeile::new("titel", text(&it.name)));
                }
                artefakt(bau, baustein, bekannt);
            }
        }
    }
    let vielleicht = angaben.iter().map(|one| one.vielleicht.len()).sum();
    bau.angaben = angaben;
    bau.finde(gefunden, ("FIM-Artefakt", "FIM-Artefakte"), ("FIM artefact", "FIM artefacts"));
    bau.finde(
        vielleicht,
        ("mögliches Datenschema", "mögliche Datenschemata"),
        ("possible data schema", "possible data schemas"),
    );
}

/// What has no entry of its own, but should be known: documents, and what may belong to it.
fn daneben(bau: &mut Bau<'_>, angaben: &Angaben) {
    let kurz = |alle: &[Artefakt]| {
        let kurz = |it: &Artefakt| format!("{}V{} »{}«", it.id, it.version, it.name);
        alle.iter().map(kurz).collect::<Vec<_>>().join(", ")
    };
    let key = &angaben.schluessel;
    if !angaben.dokumente.is_empty() {
        let dokumente = kurz(&angaben.dokumente);
        bau.blatt.prosa(&format!("Dokumentsteckbriefe zu {key}: {dokumente}"));
    }
    if !angaben.vielleicht.is_empty() {
        let schemata = kurz(&angaben.vielleicht);
        bau.blatt
            .prosa(&format!("Gehört vielleicht zu {key}, im Text steht der Schlüssel: {schemata}"));
    }
}

fn fehlendes(baustein: Baustein, angaben: &Angaben, fuer: &str) -> String {
    let vielleicht: Vec<&str> = angaben.vielleicht.iter().map(|it| it.id.as_str()).collect();
    match baustein {
        Baustein::Leistungen => {
            format!(
                "Leistungsschlüssel, sobald es die Leistungsbeschreibung{fuer} gibt; in den Dateien ist keine."
            )
        }
        Baustein::Datenfelder if !vielleicht.is_empty() => {
            format!("Kennung des Datenschemas{fuer}, vielleicht {}.", vielleicht.join(", "))
        }
        Baustein::Datenfelder => {
            format!("Kennung des Datenschemas{fuer}, etwa S00000000371; in den Dateien ist keines.")
        }
        Baustein::Prozesse => {
            format!(
                "Leistungsschlüssel, sobald es den Prozess{fuer} gibt; in den Dateien ist keiner."
            )
        }
    }
}

fn artefakt(bau: &mut Bau<'_>, baustein: Baustein, mut bekannt: Vec<Feldzeile>) {
    bekannt.push(Feldzeile::new("baustein", text(baustein.key())));
    bekannt.push(Feldzeile::new("ausbaustufe", text("IST")));
    tabelle(bau, &ARTEFAKT, bekannt, Umfang::Pflicht);
}

/// Processes of level 102 or 103, as entries.
fn referenzprozesse(bau: &mut Bau<'_>) -> Vec<Vec<Feldzeile>> {
    let mut eintraege = Vec::new();
    for it in bau.angaben.iter().flat_map(|one| &one.referenzprozesse) {
        let titel = Feldzeile::new("titel", text(&it.name));
        eintraege.push(vec![titel, Feldzeile::new("nachweis", text(&it.id)).mit(&it.herkunft)]);
    }
    bau.finde(
        eintraege.len(),
        ("Referenzprozess", "Referenzprozesse"),
        ("reference process", "reference processes"),
    );
    eintraege
}
