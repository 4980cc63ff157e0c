//! Whatever characters stand in a place that can be repaired: the result can be read, nothing is
//! worse, a second run changes nothing, and all else is as it was (all that is asserted by `fix`).

use crate::nachweis::{FELD, GRUPPE, PROZESS, entwurf, fix, fix_alles, mit};
use proptest::prelude::*;

const HILFE: &str = "Geben Sie die fünf Ziffern der Postleitzahl ohne Länderkennzeichen ein.";

/// Texts of what is repaired, what is not, and what markup is made of.
fn boese() -> impl Strategy<Value = String> {
    let stueck = prop_oneof![
        Just("„"),
        Just("“"),
        Just("–"),
        Just("\u{a0}"),
        Just("\u{ad}"),
        Just("\u{200b}"),
        Just("\u{308}"),
        Just("u"),
        Just("e"),
        Just("\u{fb03}"),
        Just("…"),
        Just("→"),
        Just("≥"),
        Just("]]"),
        Just("&gt;"),
        Just("&lt;"),
        Just("&amp;"),
        Just("&#8211;"),
        Just("&#x201E;"),
        Just("&#xA0;"),
        Just("<![CDATA[–]]>"),
        Just("<![CDATA[<b title=\"„\">]]>"),
        Just("<!-- „– -->"),
        Just("<?p –?>"),
        Just("&lt;b a=\"„\"&gt;"),
        Just(" "),
        Just("\n"),
        Just("\r\n"),
        Just("\t"),
        Just("|"),
        Just("Wort"),
        Just("http://"),
        Just("ж"),
        Just("ß"),
    ];
    prop::collection::vec(stueck, 0..12).prop_map(|stuecke| stuecke.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn texts(alt in boese(), crlf in any::<bool>(), marke in any::<bool>()) {
        let text = mit(&entwurf(FELD), HILFE, &format!("Text {alt} Ende"));
        let text = if crlf { text.replace('\n', "\r\n") } else { text };
        let text = if marke { format!("\u{feff}{text}") } else { text };
        let ergebnis = fix(text.as_bytes());
        let frei = text.replace("<code>2</code></xdf3:f", "<code>5</code></xdf3:f");
        let released = fix(frei.as_bytes());
        prop_assert!(released.aenderungen.is_empty());
        prop_assert_eq!(fix_alles(frei.as_bytes()).aenderungen.len(), ergebnis.aenderungen.len());
    }

    #[test]
    fn multiplicities(alt in "[0-9nN*:.\u{2013} -]{0,6}") {
        let text = mit(&entwurf(GRUPPE), "<xdf3:anzahl>1:1<", &format!("<xdf3:anzahl>{alt}<"));
        fix(text.as_bytes());
    }

    #[test]
    fn keywords(alt in boese()) {
        let alt = format!("A|{alt}|B");
        let text = mit(&entwurf(PROZESS), "<xp:schlagwort>Lichtinstallation<", &format!("<xp:schlagwort>{alt}<"));
        fix(text.as_bytes());
    }
}
