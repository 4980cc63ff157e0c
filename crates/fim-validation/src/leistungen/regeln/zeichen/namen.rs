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
    ("article", P), ("aside", P), ("audio", OHNE), ("base", OHNE), ("basefont", OHNE),
    ("bdi", OHNE), ("bdo", OHNE), ("bgsound", OHNE), ("big", OHNE), ("blockquote", P),
    ("body", OHNE), ("button", OHNE), ("canvas", OHNE), ("caption", P), ("center", P), ("cite", EM),
    ("code", OHNE), ("col", LISTE), ("colgroup", LISTE), ("data", OHNE), ("datalist", OHNE),
    ("dd", LISTE), ("del", OHNE), ("details", P), ("dfn", EM), ("dialog", P), ("dir", LISTE),
    ("div", P), ("dl", LISTE), ("dt", LISTE), ("embed", OHNE), ("fieldset", P), ("figcaption", P),
    ("figure", P), ("font", OHNE), ("footer", P), ("form", OHNE), ("frame", OHNE),
    ("frameset", OHNE), ("head", OHNE), ("header", P), ("hgroup", P), ("hr", P), ("html", OHNE),
    ("iframe", LINK), ("img", OHNE), ("input", OHNE), ("ins", OHNE), ("kbd", OHNE), ("label", OHNE),
    ("legend", P), ("link", OHNE), ("main", P), ("map", OHNE), ("mark", STRONG), ("marquee", OHNE),
    ("math", OHNE), ("menu", LISTE), ("meta", OHNE), ("meter", OHNE), ("nav", P), ("nobr", OHNE),
    ("noframes", OHNE), ("noscript", OHNE), ("object", LINK), ("optgroup", OHNE), ("option", OHNE),
    ("output", OHNE), ("param", OHNE), ("picture", OHNE), ("pre", P), ("progress", OHNE),
    ("q", OHNE), ("rp", OHNE), ("rt", OHNE), ("ruby", OHNE), ("s", OHNE), ("samp", OHNE),
    ("script", OHNE), ("search", P), ("section", P), ("select", OHNE), ("slot", OHNE),
    ("small", OHNE), ("source", OHNE), ("span", OHNE), ("strike", OHNE), ("style", OHNE),
    ("summary", P), ("svg", OHNE), ("table", LISTE), ("tbody", LISTE), ("td", LISTE),
    ("template", OHNE), ("textarea", OHNE), ("tfoot", LISTE), ("th", LISTE), ("thead", LISTE),
    ("time", OHNE), ("title", OHNE), ("tr", LISTE), ("track", OHNE), ("tt", OHNE), ("u", STRONG),
    ("var", EM), ("video", LINK), ("wbr", OHNE),
];

const P: Ersatz = ("p", "p");
const STRONG: Ersatz = ("strong", "strong");
const EM: Ersatz = ("em", "em");
const LISTE: Ersatz = ("Liste", "a list");
const LINK: Ersatz = ("Link", "a link");
/// The element is left out.
pub(super) const OHNE: Ersatz = ("ohne", "without");

pub(super) fn ist_erlaubt(name: &str) -> bool {
    // Most are one of these.
    matches!(name, "p" | "li" | "ul" | "a" | "strong") || ERLAUBT.binary_search(&name).is_ok()
}

/// True for an element of HTML, so that other words in angle brackets are not taken for one.
pub(super) fn ist_html(name: &str) -> bool {
    ist_erlaubt(name) || andere(name).is_some()
}

/// True where what stands behind the name of an element goes on as a tag does: with its end, or with
/// an attribute and its value. Other words behind a blank are text, as in »a<b und c>d«.
pub(super) fn geht_als_tag_weiter(behind: &str) -> bool {
    let rest = behind.trim_start();
    if rest.starts_with(['>', '/']) {
        return true;
    }
    let in_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | ':' | '_');
    let value = rest.trim_start_matches(in_name);
    let is_apart = rest.len() < behind.len() && value.len() < rest.len();
    is_apart && value.trim_start().starts_with('=')
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
