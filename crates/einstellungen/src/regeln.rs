//! `[regeln]`, `[stufen]` and `[[pfade]]`: which rules speak where, and how loud.

use super::lesen::muster;
use super::werte::{choose, table, texts};
use super::{Complaint, Value, unknown};
use fim_core::{Sprache, Stufe};
use fim_validation::{Auswahl, Pfadeinstufung};

/// Table with the rules that are asked for or against.
pub const REGELN: &str = "regeln";
pub(crate) const REGELN_KEYS: &[&str] = &["mit", "ohne"];
/// Table with other levels.
pub const STUFEN: &str = "stufen";
/// Tables with what holds below some paths.
pub const PFADE: &str = "pfade";
pub(crate) const PFADE_KEYS: &[&str] = &["muster", "mit", "ohne", STUFEN];

/// Adds rules that are asked for or against; of the same word, what is said later holds.
pub(crate) fn auswahl(
    value: &Value<'_>,
    auswahl: &mut Auswahl,
    sprache: Sprache,
) -> Result<(), Complaint> {
    let mut own = Auswahl::default();
    for (key, value) in table(value, REGELN, sprache)? {
        let slot = match &**key.get_ref() {
            "mit" => &mut own.mit,
            "ohne" => &mut own.ohne,
            other => return Err((key.span().start, unknown(other, REGELN_KEYS, sprache))),
        };
        *slot = codes(value, sprache)?;
    }
    consistent(value, &own, sprache)?;
    auswahl.mit.retain(|word| !own.ohne.contains(word));
    auswahl.ohne.retain(|word| !own.mit.contains(word));
    auswahl.mit.extend(own.mit);
    auswahl.ohne.extend(own.ohne);
    Ok(())
}

fn consistent(value: &Value<'_>, own: &Auswahl, sprache: Sprache) -> Result<(), Complaint> {
    match both(&own.mit, &own.ohne) {
        Some(word) => Err((value.span().start, contradiction(word, sprache))),
        None => Ok(()),
    }
}

/// Codes, or beginnings of codes, of rules that can be chosen.
fn codes(value: &Value<'_>, sprache: Sprache) -> Result<Vec<String>, Complaint> {
    let text = sprache.pick("hier steht eine Liste: [\"XZF19\"]", "this is a list: [\"XZF19\"]");
    let code = |(word, place): (String, usize)| {
        if word.is_empty() {
            return Err((place, empty_rule(sprache).to_owned()));
        }
        if !Auswahl::knows(&word) && !may_be_own(&word) {
            return Err((place, unknown_rule(&word, sprache)));
        }
        Ok(word)
    };
    texts(value, text)?.into_iter().map(code).collect()
}

/// Adds levels by code or beginning of one.
pub(crate) fn stufen(
    value: &Value<'_>,
    stufen: &mut Vec<(String, Stufe)>,
    sprache: Sprache,
) -> Result<(), Complaint> {
    for (key, value) in table(value, STUFEN, sprache)? {
        let word = key.get_ref().to_string();
        let place = key.span().start;
        if word.is_empty() {
            return Err((place, empty_rule(sprache).to_owned()));
        }
        // What the schema says may be taken otherwise; what cannot be read may not.
        if word.starts_with("XML") || !rule_begins_with(&word) && !may_be_own(&word) {
            return Err((place, unknown_rule(&word, sprache)));
        }
        let stufe = level(value, false, sprache)?;
        stufen.retain(|(own, _)| *own != word);
        stufen.push((word, stufe));
    }
    Ok(())
}

/// True where a code, or the beginning of one, may be that of a rule of one's own: whether there is
/// one is known when their files are read.
pub fn may_be_own(word: &str) -> bool {
    let letters = word.bytes().take_while(u8::is_ascii_uppercase).count();
    let (prefix, digits) = word.split_at(letters);
    let is_form = (2..=4).contains(&letters) && digits.len() <= 4;
    is_form
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && !fim_validation::RESERVIERT.iter().any(|ours| ours.starts_with(prefix))
}

/// True where the code of a rule begins so.
pub(crate) fn rule_begins_with(word: &str) -> bool {
    fim_validation::rules().any(|rule| rule.code.starts_with(word))
}

/// A level.
pub(crate) fn level(
    value: &Value<'_>,
    or_never: bool,
    sprache: Sprache,
) -> Result<Stufe, Complaint> {
    let choices = Stufe::ALL.map(|stufe| (stufe.key(), stufe));
    choose(value, &choices, sprache).map_err(|(place, text)| {
        let never = if or_never { ", \"nie\"" } else { "" };
        (place, format!("{text}{never}"))
    })
}

/// Adds what holds below some paths.
pub(crate) fn pfade(
    value: &Value<'_>,
    pfade: &mut Vec<Pfadeinstufung>,
    sprache: Sprache,
) -> Result<(), Complaint> {
    let complaint = |place: usize| {
        let text = sprache.pick("hier stehen Tabellen: [[pfade]]", "these are tables: [[pfade]]");
        (place, text.to_owned())
    };
    for entry in value.get_ref().as_array().ok_or_else(|| complaint(value.span().start))? {
        let place = entry.span().start;
        let own = entry.get_ref().as_table().ok_or_else(|| complaint(place))?;
        let (mut one, mut has_muster) = (Pfadeinstufung::default(), false);
        for (key, value) in own {
            match &**key.get_ref() {
                "muster" => (one.muster, has_muster) = (muster(value, sprache)?, true),
                "mit" => one.auswahl.mit = codes(value, sprache)?,
                "ohne" => one.auswahl.ohne = codes(value, sprache)?,
                STUFEN => stufen(value, &mut one.stufen, sprache)?,
                other => return Err((key.span().start, unknown(other, PFADE_KEYS, sprache))),
            }
        }
        consistent(entry, &one.auswahl, sprache)?;
        if !has_muster {
            let text = sprache.pick(
                "»muster« fehlt: für welche Pfade gilt das?",
                "»muster« (patterns) is missing: which paths is this for?",
            );
            return Err((place, text.to_owned()));
        }
        pfade.push(one);
    }
    Ok(())
}

/// A word that is asked for and against: what then holds is not what one of the two says.
pub fn both<'w>(mit: &'w [String], ohne: &[String]) -> Option<&'w str> {
    mit.iter().find(|word| ohne.contains(word)).map(String::as_str)
}

/// Says that a word is asked for and against.
pub fn contradiction(word: &str, sprache: Sprache) -> String {
    let word = fim_core::reading::clip(word, 40);
    match sprache {
        Sprache::De => format!("»{word}« steht unter »mit« und unter »ohne«"),
        Sprache::En => format!("»{word}« is both under »mit« (with) and »ohne« (without)"),
    }
}

/// Says that a code is empty.
pub const fn empty_rule(sprache: Sprache) -> &'static str {
    sprache.pick("ein Code fehlt", "a code is missing")
}

/// Says that no rule that can be chosen has a code that begins so.
pub fn unknown_rule(word: &str, sprache: Sprache) -> String {
    let word = fim_core::reading::clip(word, 40);
    if word.starts_with("XML") || word.starts_with("XSD") {
        return match sprache {
            Sprache::De => {
                format!("»{word}« lässt sich nicht wählen: Lesen und Schema gelten immer")
            }
            Sprache::En => format!("»{word}« cannot be chosen: reading and schema always count"),
        };
    }
    match sprache {
        Sprache::De => format!("keine Regel beginnt mit »{word}«; »fim rules« zeigt alle"),
        Sprache::En => format!("no rule begins with »{word}«; »fim rules« shows all"),
    }
}
