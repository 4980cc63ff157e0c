//! Addresses of Organisationseinheiten, classes of deletions.

use crate::{LEISTUNG_22, changed, corpus, speaks};
use proptest::prelude::*;

const STRASSE: &str = "<xzufi:strasse>Lindenallee</xzufi:strasse>";
const PLZ: &str = "<xzufi:postleitzahl>99999</xzufi:postleitzahl>";
const ORT: &str = "<xzufi:ort>Lindenhain</xzufi:ort>";
const HAUSNUMMER: &str = "<xzufi:hausnummer>12</xzufi:hausnummer>";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn an_address_needs_street_postcode_and_town(
        parts in [any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>()],
        second in any::<bool>(),
        blank in "[ \n]{0,3}",
    ) {
        let [strasse, plz, ort, postfach] = parts;
        let mut text = corpus(LEISTUNG_22);
        for (is_there, part) in [(strasse, STRASSE), (plz, PLZ), (ort, ORT)] {
            if !is_there {
                let (open, rest) = part.split_once('>').expect("tag");
                let close = &rest[rest.find('<').expect("tag")..];
                text = changed(&text, part, &format!("{open}>{blank}{close}"));
            }
        }
        if postfach {
            text = changed(&text, HAUSNUMMER, "<xzufi:postfach>1 23</xzufi:postfach>");
        }
        // A second address that is complete is enough.
        if second {
            let whole = format!("<xzufi:anschrift>{STRASSE}{PLZ}{ORT}</xzufi:anschrift><xzufi:anschrift>");
            text = changed(&text, "<xzufi:anschrift>", &whole);
        }
        let is_whole = (strasse || postfach) && plz && ort || second;
        prop_assert_eq!(speaks("XZF1801", &text), !is_whole);
        prop_assert_eq!(speaks("XZF1802", &text), postfach && !strasse && !second);
    }

    #[test]
    fn a_class_is_one_of_five(
        klasse in "Leistung|LeistungSpezialisierung|Onlinedienst|Organisationseinheit|Zustaendigkeit|[A-Za-zä]{1,12}| {0,2}",
    ) {
        let known = ["Leistung", "LeistungSpezialisierung", "Onlinedienst", "Organisationseinheit", "Zustaendigkeit"];
        let text = corpus(LEISTUNG_22);
        let close = "</xzufi:transfer";
        let at = text.rfind(close).expect("end");
        let loesche = format!("<xzufi:loesche klasse=\"{klasse}\"><xzufi:id schemeAgencyID=\"L99999\">X</xzufi:id></xzufi:loesche>");
        let text = format!("{}{loesche}{}", &text[..at], &text[at..]);
        let is_blank = klasse.trim().is_empty();
        prop_assert_eq!(speaks("XZF1810", &text), !is_blank && !known.contains(&klasse.as_str()));
        prop_assert_eq!(speaks("XZF1809", &text), is_blank);
    }
}
