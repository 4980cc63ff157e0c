//! What the file of a Steckbrief is called.

/// Longer names are cut between words.
const HOECHSTENS: usize = 80;

/// A name of small letters, digits and hyphens; the key where the name of the Leistung gives none.
pub(super) fn dateiname(bezeichnung: &str, schluessel: &[String]) -> String {
    let name = match kurz(bezeichnung) {
        name if !name.is_empty() => name,
        _ => match schluessel {
            [] => "leistung".to_owned(),
            [one] => one.clone(),
            [first, weitere @ ..] => format!("{first}-und-{}-weitere", weitere.len()),
        },
    };
    format!("{name}.steckbrief.toml")
}

fn kurz(text: &str) -> String {
    let mut name = String::new();
    for word in text.split(|letter: char| !letter.is_alphanumeric()) {
        let word = plain(word);
        if word.is_empty() {
            continue;
        }
        if !name.is_empty() && name.len() + 1 + word.len() > HOECHSTENS {
            break;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name.push_str(&word);
    }
    name.truncate(HOECHSTENS);
    name
}

fn plain(word: &str) -> String {
    let mut out = String::new();
    for letter in word.chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' => out.push_str("ae"),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            'à'..='å' => out.push('a'),
            'è'..='ë' => out.push('e'),
            'ì'..='ï' => out.push('i'),
            'ò'..='õ' | 'ø' => out.push('o'),
            'ù'..='û' => out.push('u'),
            'ç' => out.push('c'),
            'ñ' => out.push('n'),
            letter if letter.is_ascii_alphanumeric() => out.push(letter),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::dateiname;

    #[test]
    fn names_are_short_and_plain() {
        let key = ["99107998001000".to_owned()];
        for (text, name) in [
            (
                "Erlaubnis für einen Flohmarktstand Erteilung",
                "erlaubnis-fuer-einen-flohmarktstand-erteilung",
            ),
            ("Straßen/Öl & Café (neu)", "strassen-oel-cafe-neu"),
            ("../../etc", "etc"),
            ("", "99107998001000"),
            ("Ж §", "99107998001000"),
            (
                "Sondernutzungserlaubnis für einen öffentlichen Bücherschrank Erteilung",
                "sondernutzungserlaubnis-fuer-einen-oeffentlichen-buecherschrank-erteilung",
            ),
        ] {
            assert_eq!(dateiname(text, &key), format!("{name}.steckbrief.toml"));
        }
        let keys = ["99107998001000".to_owned(), "99107998002000".to_owned()];
        assert_eq!(dateiname("", &keys), "99107998001000-und-1-weitere.steckbrief.toml");
        assert_eq!(dateiname(&"x".repeat(5000), &key).len(), 80 + ".steckbrief.toml".len());
    }
}
