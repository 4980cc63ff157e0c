//! Periods, deadlines and costs. Source: FIM-Portal OpenAPI 0.24.0.
//!
//! How the XML writes the choice between the kinds is not settled: the parts stand in the choice
//! element, in an element of the kind inside it, or directly in the period or cost. All are read.

use crate::{Code, HtmlStringLocalized, HyperlinkOderText, StringLocalized, TextOder, Zeitraum};
use fim_core::model;

/// A day: a date, a day of any year, or a description; as text or as month and day (uncertain).
pub type Stichtag<'a> = TextOder<'a, MonatTag<'a>>;

/// An amount of money; the number is the text or an element (spelling uncertain).
pub type Betrag<'a> = TextOder<'a, BetragTeile<'a>>;

model! {
    /// A period of a kind.
    FristMitTyp {
        base { direkt: Fristauswahl }
        children {
            typ: Option<Code> = "typ",
            fristauswahl: Boxed<Fristauswahl> = "fristauswahl",
            beschreibung: Vec<HtmlStringLocalized> = "beschreibung",
            position_darstellung: Option<Text> = "positionDarstellung",
            gueltigkeit: Vec<Zeitraum> = "gueltigkeit",
        }
    }

    /// A period without a kind: how long the work on an application takes.
    FristOhneTyp {
        base { direkt: Fristauswahl }
        children {
            fristauswahl: Boxed<Fristauswahl> = "fristauswahl",
            beschreibung: Vec<StringLocalized> = "beschreibung",
            position_darstellung: Option<Text> = "positionDarstellung",
            gueltigkeit: Vec<Zeitraum> = "gueltigkeit",
        }
    }

    /// How long, or until when. Names of the inner elements are plausible, not documented.
    Fristauswahl {
        base { dauer: FristDauer, stichtag: FristStichtag }
        attributes { xsi_type = "xsi:type" }
        children {
            frist_dauer: Boxed<FristDauer> = "fristDauer",
            frist_stichtag: Boxed<FristStichtag> = "fristStichtag",
        }
    }

    /// How long: a number of units, or a range.
    FristDauer {
        children {
            dauer: Option<Text> = "dauer",
            einheit: Option<Code> = "einheit",
            dauer_bis: Option<Text> = "dauerBis",
            einheit_bis: Boxed<Code> = "einheitBis",
        }
    }

    /// From when until when.
    FristStichtag {
        children {
            von: Option<Stichtag> = "von",
            bis: Option<Stichtag> = "bis",
        }
    }

    /// A day of any year.
    MonatTag {
        children {
            monat: Option<Text> = "monat",
            tag: Option<Text> = "tag",
        }
    }

    /// A cost of a kind.
    Kosten {
        base { direkt: Kostenauswahl }
        children {
            typ: Option<Code> = "typ",
            kostenauswahl: Boxed<Kostenauswahl> = "kostenauswahl",
            beschreibung: Vec<HtmlStringLocalized> = "beschreibung",
            vorkasse: Option<Text> = "vorkasse",
            link_kostenbildung: Vec<HyperlinkOderText> = "linkKostenbildung",
            position_darstellung: Option<Text> = "positionDarstellung",
            gueltigkeit: Vec<Zeitraum> = "gueltigkeit",
        }
    }

    /// A fixed amount, a range, or free. Names of the inner elements are plausible, not documented.
    Kostenauswahl {
        base { fix: KostenFix, variabel: KostenVariabel, frei: KostenFrei }
        attributes { xsi_type = "xsi:type" }
        children {
            kosten_fix: Boxed<KostenFix> = "kostenFix",
            kosten_variabel: Boxed<KostenVariabel> = "kostenVariabel",
            kosten_frei: Boxed<KostenFrei> = "kostenFrei",
        }
    }

    /// A fixed amount. `waehrung` beside it is öffentlich belegt as a name, its place is not.
    KostenFix {
        children {
            betrag: Option<Betrag> = "betrag",
            waehrung: Boxed<Code> = "waehrung",
        }
    }

    /// A range of amounts.
    KostenVariabel {
        children {
            betrag_untergrenze: Option<Betrag> = "betragUntergrenze",
            betrag_obergrenze: Option<Betrag> = "betragObergrenze",
            beschreibung_variabilitaet: Vec<StringLocalized> = "beschreibungVariabilitaet",
        }
    }

    /// Nothing to pay.
    KostenFrei {
        children {
            beschreibung_kostenfreiheit: Vec<StringLocalized> = "beschreibungKostenfreiheit",
        }
    }

    /// Currency and number of a [`Betrag`]; all spellings but `currencyCode` are plausible only.
    BetragTeile {
        attributes {
            currency_code = "currencyCode",
            currency_id = "currencyID",
            waehrung_attribut = "waehrung",
        }
        children {
            betrag: Option<Text> = "betrag",
            wert: Option<Text> = "wert",
            waehrung: Boxed<Code> = "waehrung",
            currency_code_element: Boxed<Code> = "currencyCode",
        }
    }
}
