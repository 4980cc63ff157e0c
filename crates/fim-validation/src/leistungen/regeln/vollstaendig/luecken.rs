//! What a Leistung lacks, by the profiles that apply to it; one finding per rule, whatever the number
//! of gaps.

use super::fund::{Fund, sdg_codes};
use crate::lage::Umfeld as _;
use crate::leistungen::lage::Lage;
use crate::profile::{Forderung, Forderungsart, Leistungsprofil, leistungsprofile};
use crate::stelle::Stelle;
use crate::vorgaben::Profil;
use fim_core::Stufe;
use fim_core::reading::clip;
use xzufi::{Code, Leistung, Leistungsstruktur};

/// The rule that tells of texts that are there, but not in a language.
const SPRACHE: &str = "XZF1704";

/// Characters of the names of what is missing in a message.
const NAMEN: usize = 36;

/// Something that is missing.
struct Luecke {
    was: &'static Forderung,
    art: Forderungsart,
    /// The language it is missing in; `None` where it is missing at all.
    sprache: Option<&'static str>,
    stufe: Stufe,
    /// True where it may be missing on purpose.
    darf_fehlen: bool,
}

/// Tells what a Leistung lacks and the rule stands for.
pub(super) fn pruefe<'m, 'a>(leistung: &'m Leistung<'a>, lage: &mut Lage<'_, 'm, 'a>) {
    let (luecken, profile) = luecken(leistung, lage);
    let Some(stufe) = luecken.iter().map(|luecke| luecke.stufe).max() else { return };
    let name = |luecke: &Luecke, deutsch: bool| {
        let name = if deutsch { &luecke.was.de } else { &luecke.was.en };
        luecke.sprache.map_or_else(|| name.clone(), |sprache| format!("{name} ({sprache})"))
    };
    let liste = |deutsch| luecken.iter().map(|luecke| name(luecke, deutsch)).collect::<Vec<_>>();
    let alle = |deutsch| {
        let zeile = |luecke: &Luecke| zusatz(luecke, name(luecke, deutsch), deutsch);
        luecken.iter().map(zeile).collect::<Vec<_>>().join(", ")
    };
    let von = |deutsch| {
        let name = |one: &&Leistungsprofil| if deutsch { one.de.clone() } else { one.en.clone() };
        profile.iter().map(name).collect::<Vec<_>>().join(", ")
    };
    let erwartet = (
        format!("alles Genannte (Profil {})", von(true)),
        format!("everything named, profile: {}", von(false)),
    );
    let ort = Stelle::fehlt(leistung.element, luecken.first().map_or("", element));
    lage.melde(ort, |befund| {
        befund
            .at_most(stufe)
            .value("zahl", luecken.len() as u64)
            .value("namen", (&*kurz(&liste(true)), &*kurz(&liste(false))))
            .found((&*format!("fehlt: {}", alle(true)), &*format!("missing: {}", alle(false))))
            .expected((&*erwartet.0, &*erwartet.1))
    });
}

/// The gaps the rule stands for, the grave ones first, and the profiles they come from.
fn luecken(
    leistung: &Leistung<'_>,
    lage: &Lage<'_, '_, '_>,
) -> (Vec<Luecke>, Vec<&'static Leistungsprofil>) {
    let (mut luecken, mut profile) = (Vec::<Luecke>::new(), Vec::new());
    let verlangt = lage.umfeld.vorgaben().profil;
    for profil in leistungsprofile().iter().filter(|profil| gilt(profil, leistung, verlangt)) {
        let vorher = luecken.len();
        for (art, was) in profil.forderungen() {
            for mut luecke in fehlend(leistung, art, was, lage.meta.code) {
                luecke.darf_fehlen &= !profil.is(verlangt);
                if luecke.darf_fehlen {
                    if hat_nur_typen(leistung, &profil.ergaenzt_bei) {
                        continue;
                    }
                    luecke.stufe = Stufe::Hinweis;
                }
                nimm(&mut luecken, luecke);
            }
        }
        if luecken.len() > vorher {
            profile.push(profil);
        }
    }
    luecken.sort_by_key(|luecke| std::cmp::Reverse(luecke.stufe));
    (luecken, profile)
}

/// Adds a gap unless another profile told of it; the graver level counts.
fn nimm(luecken: &mut Vec<Luecke>, neu: Luecke) {
    let ist_gleich = |alt: &&mut Luecke| {
        (alt.art, &alt.was.was, alt.sprache) == (neu.art, &neu.was.was, neu.sprache)
    };
    match luecken.iter_mut().find(ist_gleich) {
        Some(alt) => {
            alt.stufe = alt.stufe.max(neu.stufe);
            alt.darf_fehlen &= neu.darf_fehlen;
        }
        None => luecken.push(neu),
    }
}

/// What is missing of one demand and is told by the rule `code`.
fn fehlend(
    leistung: &Leistung<'_>,
    art: Forderungsart,
    was: &'static Forderung,
    code: &str,
) -> Vec<Luecke> {
    let regel = was.regel.as_deref().unwrap_or(match art {
        Forderungsart::Textmodul => "XZF1701",
        Forderungsart::Modul => "XZF1702",
        Forderungsart::Angabe => "XZF1703",
    });
    let ist_fremd = ![regel, SPRACHE].contains(&code)
        || code == regel && was.nur_sprache
        || code == SPRACHE && was.sprachen.is_empty();
    let ist_ausgenommen = was.mit_verrichtung && ist_objekt(leistung)
        || hat_nur_typen(leistung, &was.ohne_typen)
        || hat_status(leistung, &was.ohne_status);
    if ist_fremd || ist_ausgenommen {
        return Vec::new();
    }
    let fund = Fund::of(leistung, art, was);
    let namenlos = art == Forderungsart::Textmodul && ist_name(was) && ist_namenlos(leistung);
    let luecke = |sprache| Luecke {
        was,
        art,
        sprache,
        stufe: was.stufe(),
        darf_fehlen: was.darf_fehlen && sprache.is_none(),
    };
    if code == SPRACHE {
        let sprachen = was.sprachen.iter().map(String::as_str);
        let fehlt = |sprache: &&str| fund.fehlt_in(sprache) && !(namenlos && **sprache == *"de");
        return sprachen.filter(fehlt).map(|sprache| luecke(Some(sprache))).collect();
    }
    if fund.ist_da || namenlos { Vec::new() } else { vec![luecke(None)] }
}

/// True where a profile applies: it is asked for, or the Leistung is one of those it is made for.
fn gilt(profil: &Leistungsprofil, leistung: &Leistung<'_>, verlangt: Profil) -> bool {
    if hat_nur_typen(leistung, &profil.ohne_typen) || verlangt == Profil::Pvog {
        return false;
    }
    let hat = |status: Option<&Code<'_>>, werte: &[String]| {
        status.is_some_and(|status| werte.iter().any(|wert| status.is(wert)))
    };
    profil.is(verlangt)
        || hat(leistung.status_katalog.as_ref(), &profil.gilt.status_katalog)
        || hat(leistung.status_bibliothek.as_ref(), &profil.gilt.status_bibliothek)
        || profil.gilt.sdg && sdg_codes(leistung).any(|code| code.bytes().any(|byte| byte != b'0'))
}

/// True where the Leistung is of a type, and only of these.
fn hat_nur_typen(leistung: &Leistung<'_>, typen: &[String]) -> bool {
    let mut codes = leistung.typisierung.iter().filter_map(Code::wert).peekable();
    !typen.is_empty()
        && codes.peek().is_some()
        && codes.all(|code| typen.iter().any(|typ| typ == code.trimmed()))
}

fn hat_status(leistung: &Leistung<'_>, werte: &[String]) -> bool {
    let mut status = leistung.status_katalog.iter().chain(&leistung.status_bibliothek);
    status.any(|status| werte.iter().any(|wert| status.is(wert)))
}

/// True for a Leistungsobjekt: nobody carries it out, so there is no procedure to describe.
fn ist_objekt(leistung: &Leistung<'_>) -> bool {
    let struktur = leistung.struktur.as_deref();
    struktur.and_then(Leistungsstruktur::typ) == Some("LeistungsstrukturObjekt")
        || leistung.leistungsschluessel().is_some_and(|key| key.ends_with("000000"))
}

fn ist_name(was: &Forderung) -> bool {
    was.moeglichkeiten().all(|code| ["02", "03"].contains(&code))
}

/// True for a Leistung without any name in German: a rule on text modules says that, for every
/// Leistung.
fn ist_namenlos(leistung: &Leistung<'_>) -> bool {
    !Fund::textmodule(leistung, &["02", "03"]).ist_in("de")
}

/// The element that is missing.
fn element(luecke: &Luecke) -> &'static str {
    match (luecke.art, luecke.was.was.as_str()) {
        (Forderungsart::Textmodul, _) => "modulText",
        (_, "lagen") => "klassifizierung",
        (_, "sdg") => "informationsbereichSDG",
        (_, was) => was,
    }
}

/// A gap in the list of all: the name, the codes of a text module, and that it may be on purpose.
fn zusatz(luecke: &Luecke, name: String, deutsch: bool) -> String {
    let mut zusatz = Vec::new();
    if luecke.art == Forderungsart::Textmodul {
        zusatz.push(luecke.was.moeglichkeiten().collect::<Vec<_>>().join("/"));
    }
    if luecke.darf_fehlen {
        zusatz.push(if deutsch { "darf fehlen" } else { "may be missing" }.to_owned());
    }
    if zusatz.is_empty() { name } else { format!("{name} [{}]", zusatz.join(", ")) }
}

/// As many names as fit into a message.
fn kurz(namen: &[String]) -> String {
    let passt = |anzahl: usize| {
        let rest = if anzahl < namen.len() { " …" } else { "" };
        let text = format!("{}{rest}", namen[..anzahl].join(", "));
        (text.chars().count() <= NAMEN).then_some(text)
    };
    let erster = || clip(namen.first().map_or("", String::as_str), NAMEN);
    (1..=namen.len()).rev().find_map(passt).unwrap_or_else(erster)
}
