//! The table `[steckbrief]`: which Leistungen, and what of them catalogue and artefacts know.

use super::blatt::{Feldzeile, liste, text};
use super::katalogzeile::Angabe;
use super::steckbrief::Bau;
use super::tabellen::{KOPF, Umfang};
use fim_core::Value;
use ozg::{Spalte, THEMENFELDER, themenfeld};

pub(super) fn schreibe(bau: &mut Bau<'_>) {
    bau.blatt.ueberschrift("Die Leistung");
    bau.blatt.prosa(<ozg::Steckbrief as ozg::Tabelle>::text_zu("steckbrief"));
    let mut zeilen = vec![leistungen(bau)];
    zeilen.push(bezeichnung(bau));
    zeilen.push(feld_themenfeld(bau));
    zeilen.push(prioritaet(bau));
    zeilen.push(aus_katalog(bau, "begruendung", Spalte::Begruendung, true));
    zeilen.push(typ(bau));
    zeilen.push(aus_katalog(bau, "ozg_id", Spalte::OzgId, false));
    zeilen.push(aus_katalog(bau, "ozg_leistung", Spalte::OzgLeistung, false));
    zeilen.push(aus_katalog(bau, "lage", Spalte::Lage, false));
    zeilen.push(vollzug(bau));
    let zeilen = KOPF.zeilen(zeilen, Umfang::Ganz);
    bau.blatt.tabelle(&KOPF.kopf(), &zeilen, false);
}

fn leistungen(bau: &Bau<'_>) -> Feldzeile {
    let schluessel = bau.auftrag.schluessel;
    if schluessel.len() < 2 {
        return Feldzeile::new("leistungen", liste(schluessel));
    }
    let mut wert = "[\n".to_owned();
    for angaben in &bau.angaben {
        let name = angaben.bezeichnung.as_ref().map(|(name, _)| format!("  # {name}"));
        let name = name.unwrap_or_default();
        wert.push_str(&format!("  {},{name}\n", text(&angaben.schluessel)));
    }
    wert.push(']');
    Feldzeile::new("leistungen", wert)
}

fn bezeichnung(bau: &mut Bau<'_>) -> Feldzeile {
    match bau.bezeichnung() {
        Some((name, quelle)) => {
            match bau.angaben.as_slice() {
                [one] if one.bezeichnung.is_some() => {
                    bau.gefunden.push(Value::from(("Bezeichnung", "name")));
                }
                _ => bau.katalogangaben.push("bezeichnung"),
            }
            Feldzeile::new("bezeichnung", text(&name)).mit(format!("aus {quelle}"))
        }
        None => KOPF.offen("bezeichnung"),
    }
}

fn feld_themenfeld(bau: &mut Bau<'_>) -> Feldzeile {
    let codes: Vec<&str> = THEMENFELDER.iter().map(|feld| feld.code).collect();
    let zeile = aus_katalog(bau, "themenfeld", Spalte::Themenfeld, true);
    if zeile.offen {
        bau.blatt.prosa(&format!("Themenfelder: {}.", codes.join(", ")));
        return zeile;
    }
    let bekannt = bau.katalog.angabe(Spalte::Themenfeld).eine();
    match bekannt.as_deref().and_then(themenfeld) {
        Some(feld) => Feldzeile {
            wert: text(feld.code),
            kommentar: format!("{}, {}", feld.name, zeile.kommentar),
            ..zeile
        },
        None => zeile,
    }
}

fn prioritaet(bau: &mut Bau<'_>) -> Feldzeile {
    let kategorie = &bau.kategorie.kategorie;
    let im_katalog = bau.katalog.angabe(Spalte::Prioritaet).eine();
    let anders = im_katalog.filter(|code| !code.eq_ignore_ascii_case(&kategorie.code));
    let quelle = match bau.auftrag.prioritaet {
        Some(_) => anders.map_or_else(String::new, |code| format!("; im Katalog steht {code}")),
        None => {
            bau.katalogangaben.push("prioritaet");
            format!(", aus {}", bau.katalog.namen().join(", "))
        }
    };
    Feldzeile::new("prioritaet", text(&kategorie.code)).mit(format!("{}{quelle}", kategorie.name))
}

/// A field that only the catalogue knows.
fn aus_katalog(bau: &mut Bau<'_>, feld: &'static str, spalte: Spalte, pflicht: bool) -> Feldzeile {
    let leer = if pflicht { KOPF.offen(feld) } else { KOPF.leer(feld).aus() };
    match bau.katalog.angabe(spalte) {
        Angabe::Eine(wert) => {
            bau.katalogangaben.push(feld);
            let kataloge = bau.katalog.namen().join(", ");
            Feldzeile::new(feld, text(&wert)).mit(format!("aus {kataloge}"))
        }
        Angabe::Keine => leer,
        Angabe::Verschiedene(alle) => {
            let alle: Vec<String> =
                alle.iter().map(|(key, wert)| format!("{key} »{wert}«")).collect();
            let hilfe = KOPF.hilfe(feld);
            leer.mit(format!("{hilfe} Im Katalog verschieden: {}", alle.join(", ")))
        }
    }
}

fn typ(bau: &mut Bau<'_>) -> Feldzeile {
    let mut typen: Vec<String> = Vec::new();
    for typ in bau.angaben.iter().flat_map(|one| &one.typen) {
        if !typen.contains(typ) {
            typen.push(typ.clone());
        }
    }
    if !typen.is_empty() {
        bau.gefunden.push(Value::from(("Typ", "type")));
        return Feldzeile::new("typ", liste(&typen)).mit("aus der Leistungsbeschreibung");
    }
    let typen = bau.katalog.teile(Spalte::Typ);
    aus_teilen(bau, "typ", &typen)
}

fn vollzug(bau: &mut Bau<'_>) -> Feldzeile {
    let teile = bau.katalog.teile(Spalte::Vollzug);
    let mut ebenen: Vec<&str> = Vec::new();
    for angaben in &bau.angaben {
        let eigene = angaben.vollzug();
        if eigene.is_empty() {
            ebenen.clear();
            break;
        }
        ebenen.extend(eigene);
    }
    ebenen.sort_unstable();
    ebenen.dedup();
    if teile.is_empty() && !ebenen.is_empty() {
        return Feldzeile::new("vollzug", liste(&ebenen)).mit("folgt aus dem Typ");
    }
    aus_teilen(bau, "vollzug", &teile)
}

fn aus_teilen(bau: &mut Bau<'_>, feld: &'static str, teile: &[String]) -> Feldzeile {
    if teile.is_empty() {
        return KOPF.leer(feld).aus();
    }
    bau.katalogangaben.push(feld);
    let kataloge = bau.katalog.namen().join(", ");
    Feldzeile::new(feld, liste(teile)).mit(format!("aus {kataloge}"))
}
