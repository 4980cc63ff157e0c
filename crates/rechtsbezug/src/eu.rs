//! Acts of the European Union by kind and number: »Verordnung (EU) 2016/679«,
//! »Richtlinie 2005/36/EG«, »VO (EG) Nr. 883/2004«, »Delegierte Verordnung (EU) 2019/125«.

use crate::bezug::{Rechtskreis, Vorschrift};
use crate::leser::Leser;
use crate::vorschriften;
use crate::zeichen::Art;

/// Names of the Union and its predecessors, as they stand with numbers.
const GEMEINSCHAFTEN: &[&str] = &["eu", "eg", "ewg", "euratom", "jha", "ji", "gasp", "egks"];

/// Reads an act; the position is behind its number and »des Rates«.
pub fn akt(leser: &Leser<'_>, at: usize) -> Option<(Vorschrift, usize)> {
    let (vorsatz, start) = vorsatz(leser, at);
    let (kind, anzeige, start) = kind(leser, start)?;
    let (mut sign, mut here) = (None, start);
    if leser.ist(here, Art::Auf) {
        let end = leser.klammer_zu(here, 6)?;
        if !leser.ist_wort(here + 1, GEMEINSCHAFTEN) {
            return None;
        }
        sign = Some(leser.ausschnitt(here + 1..end));
        here = end + 1;
    } else if leser.ist_wort(here, GEMEINSCHAFTEN) {
        sign = Some(leser.roh(here).to_owned());
        here += 1;
    }
    let has_nr = leser.ist_wort(here, &["nr"]);
    if has_nr {
        here = leser.nach_punkt(here + 1);
    }
    let alt = sign.as_deref().is_some_and(|sign| sign.starts_with("EG") || sign.starts_with("EWG"));
    let by_number = (has_nr && kind != "richtlinie") || (alt && kind == "verordnung");
    let (nummer, written, next) = nummer(leser, here, kind, by_number)?;
    let mut name = vorsatz.to_owned();
    name.push_str(anzeige);
    if let Some(sign) = &sign {
        name.push_str(&format!(" ({sign})"));
    }
    name.push_str(if has_nr { " Nr. " } else { " " });
    name.push_str(&written);
    let kuerzel = format!("eu {kind} {nummer}");
    let here = des_rates(leser, next);
    Some((vorschrift(kuerzel, name), here))
}

/// The act under the name by which it is known, if it is: the DSGVO.
fn vorschrift(kuerzel: String, anzeige: String) -> Vorschrift {
    let known = vorschriften::eu_alias(&kuerzel);
    Vorschrift {
        kuerzel: known.map_or(kuerzel, vorschriften::schluessel),
        anzeige,
        rechtskreis: Rechtskreis::Eu,
        land: None,
        ort: None,
        titel: None,
        bekannt: true,
        nur_titel: false,
    }
}

/// Acts of the Commission carry numbers of the same series, so this is no part of the identity.
fn vorsatz(leser: &Leser<'_>, at: usize) -> (&'static str, usize) {
    match leser.klein(at) {
        "delegierte" | "delegierten" | "del" => {
            ("Delegierte ", leser.nach_zeilen(leser.nach_punkt(at + 1)))
        }
        _ => ("", at),
    }
}

fn kind(leser: &Leser<'_>, at: usize) -> Option<(&'static str, &'static str, usize)> {
    let klein = leser.klein(at);
    let klein = klein.strip_prefix("eu-").or_else(|| klein.strip_prefix("eg-")).unwrap_or(klein);
    let (kind, anzeige) = match klein {
        "verordnung" | "vo" => ("verordnung", "Verordnung"),
        "durchführungsverordnung" | "dvo" => ("verordnung", "Durchführungsverordnung"),
        "richtlinie" | "rl" => ("richtlinie", "Richtlinie"),
        "durchführungsrichtlinie" => ("richtlinie", "Durchführungsrichtlinie"),
        "beschluss" | "entscheidung" => ("beschluss", "Beschluss"),
        "durchführungsbeschluss" => ("beschluss", "Durchführungsbeschluss"),
        "rahmenbeschluss" => ("beschluss", "Rahmenbeschluss"),
        _ => return None,
    };
    Some((kind, anzeige, leser.nach_zeilen(leser.nach_punkt(at + 1))))
}

/// The number, as `year/number` and as written.
///
/// Until 2014 ordinances were counted »Nr. number/year«; directives have always had the year first,
/// before 1999 in two digits. Where only one of the two can be a year of four digits, it is, however
/// the act is written; `by_number` decides for the others.
fn nummer(
    leser: &Leser<'_>,
    at: usize,
    kind: &str,
    by_number: bool,
) -> Option<(String, String, usize)> {
    let is_pair = leser.ist(at, Art::Zahl)
        && leser.ist(at + 1, Art::Schraegstrich)
        && leser.ist(at + 2, Art::Zahl);
    if !is_pair {
        return None;
    }
    let parse = |at| leser.klein(at).parse::<u32>().ok();
    let (first, second) = (parse(at)?, parse(at + 2)?);
    let year_first = match (ist_jahr(first), ist_jahr(second)) {
        (false, true) => false,
        (true, false) if second >= 100 => true,
        (first, _) => !by_number && (kind != "verordnung" || first),
    };
    let (year, number) = if year_first { (first, second) } else { (second, first) };
    let year = if year < 100 { year + 1900 } else { year };
    if !ist_jahr(year) {
        return None;
    }
    let mut end = at + 3;
    if leser.ist(end, Art::Schraegstrich) && leser.ist_wort(end + 1, GEMEINSCHAFTEN) {
        end += 2;
    }
    let written = leser.ausschnitt(at..end);
    Some((format!("{year}/{number}"), written, end))
}

fn ist_jahr(number: u32) -> bool {
    (1950..2100).contains(&number)
}

/// »des Europäischen Parlaments und des Rates«.
fn des_rates(leser: &Leser<'_>, at: usize) -> usize {
    let mut here = at;
    loop {
        let start = leser.verbindung_wort(here).unwrap_or(here);
        if !leser.ist_wort(start, &["des", "der"]) {
            return here;
        }
        let adjective = usize::from(leser.ist_wort(start + 1, &["europäischen"]));
        let noun = start + 1 + adjective;
        if !leser.ist_wort(noun, &["rates", "parlaments", "parlamentes", "kommission"]) {
            return here;
        }
        here = noun + 1;
    }
}
