//! What was probably meant.

/// Longer names are not compared: nobody mistypes them, and it would cost time.
const LONGEST: usize = 80;

/// The one of `known` that is nearest to `name`, if it is near: the same but for case, or one slip
/// in four characters at most. Short words differ by one letter without being slips.
pub(crate) fn nearest(name: &str, known: &[String]) -> Option<String> {
    if name.len() > LONGEST {
        return None;
    }
    let lower = name.to_lowercase();
    known
        .iter()
        .filter(|candidate| candidate.len() <= LONGEST)
        .map(|candidate| {
            let distance = strsim::osa_distance(&lower, &candidate.to_lowercase());
            (distance, candidate)
        })
        .filter(|(distance, candidate)| {
            let length = candidate.chars().count();
            *distance == 0 || length > 3 && *distance <= (length / 4).max(1)
        })
        .min()
        .map(|(_, candidate)| candidate.clone())
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_are_seen_and_other_words_are_not() {
        let known: Vec<String> =
            ["bezeichnungEingabe", "bezeichnungAusgabe", "name", "art"].map(String::from).into();
        let of = |name| nearest(name, &known);
        assert_eq!(of("bezeichnungeingabe").as_deref(), Some("bezeichnungEingabe"));
        assert_eq!(of("bezeichungAusgabe").as_deref(), Some("bezeichnungAusgabe"));
        assert_eq!(of("nmae").as_deref(), Some("name"));
        assert_eq!(of("freigabestatus"), None);
        assert_eq!(of("x"), None);
        assert_eq!(of(&"a".repeat(100_000)), None);
    }
}
