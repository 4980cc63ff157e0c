//! The names of HTML elements: which ones the Portalverbund takes, and what stands in for others.

/// What the Portalverbund takes, ascending.
#[rustfmt::skip]
static ERLAUBT: &[&str] = &[
    "a", "b", "br", "em", "h1", "h2", "h3", "h4", "h5", "h6", "i", "li", "ol", "p", "strong",
    "sub", "sup", "ul",
];

/// What is written instead, German and English; other elements are left out.
type Ersatz = (&'static str, &'static str);

/// Elements of HTML that are not taken, ascending, with what to use instead.
#[rustfmt::skip]
static ANDERE: &[(&str, Ersatz)] = &[
    ("abbr", OHNE), ("acronym", OHNE), ("address", P), ("applet", OHNE), ("area", OHNE),
    ("article", P), ("aside", P), ("audio", OHNE), ("base", OHNE), ("bdo", OHNE), ("big", OHNE),
    ("blockquote", P), ("body", OHNE), ("button", OHNE), ("canvas", OHNE), ("caption", P),
    ("center", P), ("cite", EM), ("code", OHNE), ("col", LISTE), ("colgroup", LISTE), ("dd", LISTE),
    ("del", OHNE), ("details", P), ("dfn", EM), ("dir", LISTE), ("div", P), ("dl", LISTE),
    ("dt", LISTE), ("embed", OHNE), ("fieldset", P), ("figcaption", P), ("figure", P),
    ("font", OHNE), ("footer", P), ("form", OHNE), ("frame", OHNE), ("head", OHNE), ("header", P),
    ("hr", P), ("html", OHNE), ("iframe", LINK), ("img", OHNE), ("input", OHNE), ("ins", OHNE),
    ("kbd", OHNE), ("label", OHNE), ("legend", P), ("link", OHNE), ("main", P), ("map", OHNE),
    ("mark", STRONG), ("menu", LISTE), ("meta", OHNE), ("nav", P), ("nobr", OHNE), ("noscript", OHNE),
    ("object", LINK), ("option", OHNE), ("param", OHNE), ("picture", OHNE), ("pre", P), ("q", OHNE),
    ("s", OHNE), ("samp", OHNE), ("script", OHNE), ("section", P), ("select", OHNE), ("small", OHNE),
    ("source", OHNE), ("span", OHNE), ("strike", OHNE), ("style", OHNE), ("summary", P), ("svg", OHNE),
    ("table", LISTE), ("tbody", LISTE), ("td", LISTE), ("textarea", OHNE), ("tfoot", LISTE),
    ("th", LISTE), ("thead", LISTE), ("time", OHNE), ("title", OHNE), ("tr", LISTE), ("tt", OHNE),
    ("u", STRONG), ("var", EM), ("video", LINK),
];

const P: Ersatz = ("p", "p");
const STRONG: Ersatz = ("strong", "strong");
const EM: Ersatz = ("em", "em");
const LISTE: Ersatz = ("Liste", "a list");
const LINK: Ersatz = ("Link", "a link");
/// The element is left out.
pub(super) const OHNE: Ersatz = ("ohne", "without");

pub(super) fn ist_erlaubt(name: &str) -> bool {
    ERLAUBT.binary_search(&name).is_ok()
}

/// True for an element of HTML, so that other words in angle brackets are not taken for one.
pub(super) fn ist_html(name: &str) -> bool {
    ist_erlaubt(name) || andere(name).is_some()
}

/// What to use instead of an element that is not taken. What is no HTML is often meant as text.
pub(super) fn ersatz(name: &str) -> Ersatz {
    andere(name).unwrap_or(OHNE)
}

/// The element that an element is only a part of.
pub(super) fn ganzes(name: &str) -> Option<&'static str> {
    match name {
        "caption" | "col" | "colgroup" | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr" => {
            Some("table")
        }
        "dd" | "dt" => Some("dl"),
        _ => None,
    }
}

fn andere(name: &str) -> Option<Ersatz> {
    let at = ANDERE.binary_search_by_key(&name, |(name, _)| name).ok()?;
    ANDERE.get(at).map(|(_, ersatz)| *ersatz)
}

#[cfg(test)]
mod tests {
    use super::{ANDERE, ERLAUBT};

    #[test]
    fn names_ascend_and_are_in_one_list_only() {
        assert!(ERLAUBT.is_sorted());
        assert!(ANDERE.is_sorted_by_key(|(name, _)| *name));
        assert!(ANDERE.iter().all(|(name, _)| ERLAUBT.binary_search(name).is_err()));
    }
}
