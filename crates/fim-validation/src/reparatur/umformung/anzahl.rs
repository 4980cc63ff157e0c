//! Multiplicities in the form of the standard.

/// Signs between the two numbers that can mean nothing else.
const TRENNER: &[&str] =
    &[":", "..", "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}"];
/// What stands for any number.
const BELIEBIG: &[&str] = &["*", "n", "N", "unbounded"];

/// `1` → `1:1`, `0-1` → `0:1`, `0..n` → `0:*`, ` 1 : 1 ` → `1:1`; `None` for what can be read
/// otherwise, such as `*` or `n`, and for what is in the form already.
pub(super) fn normiert(text: &str) -> Option<String> {
    let knapp: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let zahl = |text: &str| {
        let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| text.to_owned())
    };
    let (min, max) = match TRENNER.iter().find_map(|trenner| knapp.split_once(trenner)) {
        Some((min, max)) => {
            let any = BELIEBIG.contains(&max).then(|| "*".to_owned());
            (zahl(min)?, zahl(max).or(any)?)
        }
        None => (zahl(&knapp).filter(|zahl| zahl.bytes().any(|byte| byte != b'0'))?, knapp.clone()),
    };
    // »1 2« is no number.
    let is_digit = |c: char| c.is_ascii_digit();
    let parts: Vec<&str> = text.split_whitespace().collect();
    let is_torn =
        parts.windows(2).any(|pair| pair[0].ends_with(is_digit) && pair[1].starts_with(is_digit));
    let neu = format!("{min}:{max}");
    (neu != text && !is_torn).then_some(neu)
}

#[cfg(test)]
mod tests {
    use super::normiert;

    #[test]
    fn only_what_has_one_reading_is_written_anew() {
        for (alt, neu) in [
            ("1", "1:1"),
            (" 2 ", "2:2"),
            ("0-1", "0:1"),
            ("0\u{2013}1", "0:1"),
            ("0..1", "0:1"),
            (" 0 : 1 ", "0:1"),
            ("0:n", "0:*"),
            ("1..*", "1:*"),
            ("1:unbounded", "1:*"),
        ] {
            assert_eq!(normiert(alt).as_deref(), Some(neu), "{alt:?}");
        }
        for alt in ["", "0", "00", "*", "n", "*:1", "0:1", "1 2", "0,1", "a:b", "1:", "0:1:2", "-1"]
        {
            assert_eq!(normiert(alt), None, "{alt:?}");
        }
    }
}
