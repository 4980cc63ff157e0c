//! Whether a period or a cost says anything, however the choice is written.

use fim_core::{Element, Text};
use xzufi::{Fristauswahl, Kostenauswahl, Stichtag};

/// True where something is said, be it wrong: an empty duration is XZF1304.
pub(super) fn frist_gewaehlt(auswahl: &Fristauswahl<'_>) -> bool {
    let dauer = auswahl.dauer().is_some_and(|it| it.dauer.is_some() || it.dauer_bis.is_some());
    let hat_tag = |tag: &Option<Stichtag<'_>>| tag.as_ref().is_some_and(ist_tag);
    let stichtag = auswahl.stichtag().is_some_and(|it| hat_tag(&it.von) || hat_tag(&it.bis));
    dauer || stichtag || is_strange(auswahl.element)
}

fn ist_tag(tag: &Stichtag<'_>) -> bool {
    let teile = [Some(&tag.text), tag.teile.monat.as_ref(), tag.teile.tag.as_ref()];
    teile.into_iter().flatten().any(|text| !text.is_blank())
}

/// True where something is said, be it wrong: an empty amount is XZF1309.
pub(super) fn kosten_gewaehlt(auswahl: &Kostenauswahl<'_>) -> bool {
    let typ = auswahl.xsi_type.as_ref().map_or("", Text::trimmed);
    let fix = auswahl.fix().is_some_and(|fix| fix.betrag.is_some());
    let variabel = auswahl.variabel().is_some_and(|it| {
        let beschrieben = it.beschreibung_variabilitaet.iter().any(|text| !text.value.is_blank());
        it.betrag_untergrenze.is_some() || it.betrag_obergrenze.is_some() || beschrieben
    });
    let frei = auswahl.frei().is_some() || typ.ends_with("KostenFrei");
    fix || variabel || frei || is_strange(auswahl.element)
}

/// Names of what can be chosen; those of the choices themselves are not settled.
const BEKANNT: &[&str] = &[
    "fristDauer",
    "fristStichtag",
    "dauer",
    "einheit",
    "dauerBis",
    "einheitBis",
    "von",
    "bis",
    "kostenFix",
    "kostenVariabel",
    "betrag",
    "waehrung",
    "betragUntergrenze",
    "betragObergrenze",
    "beschreibungVariabilitaet",
    "typ",
    "beschreibung",
    "positionDarstellung",
    "gueltigkeit",
    "fristauswahl",
    "kostenauswahl",
    "vorkasse",
    "linkKostenbildung",
];

/// True where something stands there under a name that we do not know.
fn is_strange(element: Option<Element<'_>>) -> bool {
    let Some(element) = element else { return false };
    element.children().any(|child| {
        !BEKANNT.contains(&child.name())
            && (child.children().next().is_some() || !child.text().trim().is_empty())
    })
}
