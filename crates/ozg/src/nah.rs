//! The nearest of the names that are known.

use fim_core::Value;
use fim_core::reading::clip;

/// The known name that a wrong one was probably meant for.
#[must_use]
pub fn meinten<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let name = name.to_lowercase();
    // A long word is a slip of nothing that is known.
    if name.chars().count() > 60 {
        return None;
    }
    let near = known
        .into_iter()
        .map(|one| (strsim::osa_distance(&name, &one.to_lowercase()), one))
        .filter(|(distance, one)| *distance <= 1 + one.chars().count() / 4);
    near.min_by_key(|(distance, _)| *distance).map(|(_, one)| one)
}

/// A sentence with the nearest name, else with all that are known.
#[must_use]
pub fn rat(name: &str, known: &[&str]) -> Value {
    match meinten(name, known.iter().copied()) {
        Some(near) => {
            Value::Both(format!("Meinten Sie »{near}«?"), format!("Did you mean »{near}«?"))
        }
        None => {
            let alle = liste(known);
            Value::Both(format!("Bekannt sind: {alle}."), format!("Known are: {alle}."))
        }
    }
}

/// Names in a row, as many as can be read.
#[must_use]
pub fn liste(known: &[&str]) -> String {
    clip(&known.join(", "), 400)
}

#[cfg(test)]
mod tests {
    use super::meinten;

    #[test]
    fn a_slip_of_the_pen_is_understood() {
        let known = ["prioritaet", "begruendung", "typ"];
        assert_eq!(meinten("priortaet", known), Some("prioritaet"));
        assert_eq!(meinten("Begründung", known), Some("begruendung"));
        assert_eq!(meinten("farbe", known), None);
        assert_eq!(meinten(&"x".repeat(100_000), known), None);
    }
}
