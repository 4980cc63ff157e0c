//! OZG25xx: the state of the work, an optional part that is checked when it is there.

use super::konzept::oeffne;
use super::{Melder, Ozgregel, Pruefung, regel};
use crate::Datum;
use crate::vorhaben::Steckbriefdatei;
use crate::vorhaben::bau::Vorhaben;
use crate::vorhaben::beispiele::{brief, katalog};
use crate::vorhaben::tag;
use crate::vorhaben::umfeld::{Fall, Umfeld};
use fim_core::reading::clip;
use ozg::{Phase, Rollen, Spalte, Tabelle, TechnischeQs, Text, Umsetzung, rat};

pub(super) static RULES: &[&Ozgregel] = &[
    &PHASE,
    &REIHENFOLGE,
    &TAGE,
    &DAUER,
    &OHNE_REVIEW,
    &QS,
    &ROLLEN,
    &BARRIEREFREI,
    &WIDERSPRUCH,
    &FABRIK,
    &PATE,
    &NACHWEIS,
];

pub(super) type Brief<'v> = (usize, &'v Steckbriefdatei);

/// A phase that is known, with its days.
struct Abschnitt<'v> {
    /// Its place among the phases of the matrix.
    rang: usize,
    name: &'v str,
    zeile: &'v Phase,
    beginn: Option<Datum>,
    ende: Option<Datum>,
}

pub(super) fn umsetzung<'v>(brief: Brief<'v>) -> Option<&'v Umsetzung> {
    brief.1.inhalt.umsetzung.as_ref()
}

fn abschnitte<'v>(umfeld: &Umfeld<'v>, umsetzung: &'v Umsetzung) -> Vec<Abschnitt<'v>> {
    let phasen = umsetzung.phasen.iter().flat_map(|liste| liste.iter());
    let day = |text: &Option<Text>| text.as_ref().and_then(|text| tag::lesen(text.text()));
    let abschnitt = |zeile: &'v Phase| {
        let name = zeile.phase.as_ref()?.text();
        let rang = rang(umfeld, name)?;
        Some(Abschnitt { rang, name, zeile, beginn: day(&zeile.beginn), ende: day(&zeile.ende) })
    };
    phasen.filter_map(abschnitt).collect()
}

fn rang(umfeld: &Umfeld<'_>, name: &str) -> Option<usize> {
    umfeld.matrix.umsetzung.phasen.iter().position(|phase| phase.eq_ignore_ascii_case(name))
}

/// The rank of the last phase, the rollout.
fn letzte(umfeld: &Umfeld<'_>) -> Option<usize> {
    umfeld.matrix.umsetzung.phasen.len().checked_sub(1)
}

regel! {
    PHASE = "OZG2501" "phase-unbekannt" Methodisch (FABRIK),
    ["{element}: Phase »{wert}« gibt es nicht", "{element}: there is no phase »{wert}«"],
    ["Reihenfolge und Dauer lassen sich nur mit bekannten Phasen prüfen.", "Order and duration can be checked with known phases only."],
    ["{rat}", "{rat}"],
    brief!("phase = \"kickoff\"" => "phase = \"kick-off\""); Pruefung::Steckbrief(|_, brief, melder| {
        let Some(umsetzung) = umsetzung(brief) else { return };
        let phasen = umsetzung.phasen.iter().flat_map(|liste| liste.iter());
        let genannt = umsetzung.phase.iter().chain(phasen.filter_map(|it| it.phase.as_ref()));
        let known = &melder.umfeld.matrix.umsetzung.phasen;
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        for text in genannt.filter(|it| rang(melder.umfeld, it.text()).is_none()) {
            let ort = melder.umfeld.brief(brief, text.span, "umsetzung.phase");
            melder.melde(&ort, |draft| {
                draft
                    .value("wert", clip(text.text(), 30))
                    .value("rat", rat(text.text(), &known))
                    .found_text(text.text())
                    .distinguish(text.text())
            });
        }
    })
}

regel! {
    REIHENFOLGE = "OZG2502" "phasen-reihenfolge" Warnung (FABRIK),
    ["{element}: {spaeter} beginnt vor {frueher}", "{element}: {spaeter} begins before {frueher}"],
    ["Die Phasen folgen aufeinander; nur vom Review geht es zurück in die Entwicklung.", "Phases follow each other; only a review leads back to the development."],
    ["Reihenfolge und Tage der Phasen berichtigen.", "Mend the order and the days of the phases."],
    brief!("beginn = 2026-05-11\nende = 2026-05-12" => "beginn = 2026-06-30\nende = 2026-07-01"); Pruefung::Steckbrief(reihenfolge)
}

fn reihenfolge(_: &Vorhaben<'_>, brief: Brief<'_>, melder: &mut Melder<'_, '_>) {
    let Some(umsetzung) = umsetzung(brief) else { return };
    let umfeld = melder.umfeld;
    let zurueck = &umfeld.matrix.umsetzung.zurueck;
    let abschnitte = abschnitte(umfeld, umsetzung);
    for paar in abschnitte.windows(2) {
        let [a, b] = paar else { continue };
        let back = b.rang < a.rang && !zurueck.iter().any(|it| it.eq_ignore_ascii_case(a.name));
        let earlier = a.beginn.zip(b.beginn).is_some_and(|(a, b)| b < a);
        if back || earlier {
            let ort = umfeld.tabelle(brief, &b.zeile.ort);
            let (spaeter, frueher) = if earlier { (b, a) } else { (a, b) };
            melder.melde(&ort, |draft| {
                draft
                    .value("spaeter", spaeter.name)
                    .value("frueher", frueher.name)
                    .found(format!("{}, {}", a.name, b.name))
                    .distinguish(&b.zeile.ort.pfad)
            });
        }
    }
}

regel! {
    TAGE = "OZG2503" "phase-tage" Methodisch (FABRIK),
    ["{element}: Phase {phase}: {grund}", "{element}: phase {phase}: {grund}"],
    ["Ohne richtige Tage lassen sich Reihenfolge und Dauer nicht prüfen.", "Without right days neither order nor duration can be checked."],
    ["Beginn und Ende berichtigen, etwa beginn = 2024-05-31.", "Mend beginning and end, such as beginn = 2024-05-31."],
    brief!("beginn = 2026-05-11\nende = 2026-05-12" => "beginn = 2026-05-11\nende = 2026-05-02"); Pruefung::Steckbrief(tage)
}

fn tage(_: &Vorhaben<'_>, brief: Brief<'_>, melder: &mut Melder<'_, '_>) {
    let Some(umsetzung) = umsetzung(brief) else { return };
    let phasen = umsetzung.phasen.iter().flat_map(|liste| liste.iter());
    for (phase, nummer) in phasen.zip(1u64..) {
        let day = |text: &Option<Text>| text.as_ref().map(|text| tag::lesen(text.text()));
        let (beginn, ende) = (day(&phase.beginn), day(&phase.ende));
        let ohne_namen = phase.phase.as_ref().is_none_or(|text| text.text().is_empty());
        let grund = match (beginn, ende) {
            _ if ohne_namen => ("ihr Name fehlt", "its name is missing"),
            (None, _) => ("der Beginn fehlt", "the beginning is missing"),
            (Some(None), _) => ("der Beginn ist kein Tag", "the beginning is no day"),
            (_, Some(None)) => ("das Ende ist kein Tag", "the end is no day"),
            (Some(Some(beginn)), Some(Some(ende))) if ende < beginn => {
                ("das Ende liegt vor dem Beginn", "the end lies before the beginning")
            }
            _ => continue,
        };
        let name = phase.phase.as_ref().map_or("", |text| text.text());
        let ort = melder.umfeld.tabelle(brief, &phase.ort);
        melder.melde(&ort, |draft| {
            let name = if name.is_empty() { nummer.to_string() } else { clip(name, 30) };
            draft.value("phase", name).value("grund", grund).distinguish(&phase.ort.pfad)
        });
    }
}

regel! {
    DAUER = "OZG2504" "umsetzung-zu-lang" Warnung (FABRIK),
    ["{element}: die Umsetzung dauert {wochen} Wochen, vorgesehen sind {hoechstens}", "{element}: the work takes {wochen} weeks, {hoechstens} are meant"],
    ["Eine Digitalisierungsfabrik soll eine Leistung in dieser Zeit umsetzen; was länger dauert, ist zu groß geschnitten.", "A Digitalisierungsfabrik is to finish a Leistung in this time; what takes longer is cut too large."],
    ["Den Umfang teilen, oder die Tage prüfen.", "Divide the work, or check the days."],
    brief!("phase = \"rollout\"\nbeginn = 2026-07-14\nende = 2026-07-24" => "phase = \"rollout\"\nbeginn = 2026-07-14\nende = 2026-09-24"); Pruefung::Steckbrief(dauer)
}

fn dauer(_: &Vorhaben<'_>, brief: Brief<'_>, melder: &mut Melder<'_, '_>) {
    let umfeld = melder.umfeld;
    let Some((umsetzung, most)) = umsetzung(brief).zip(umfeld.matrix.umsetzung.wochen) else {
        return;
    };
    let abschnitte = abschnitte(umfeld, umsetzung);
    let beginn = abschnitte.iter().filter_map(|it| it.beginn).min();
    let ende = abschnitte.iter().filter_map(|it| it.ende.or(it.beginn)).max();
    let Some(tage) = beginn.zip(ende).map(|(a, b)| b.days_since(a)) else { return };
    // The last day counts.
    let wochen = u64::try_from(tage + 1).unwrap_or(0).div_ceil(7);
    if wochen > most {
        let ort = umfeld.tabelle(brief, &umsetzung.ort);
        melder.melde(&ort, |draft| {
            draft.value("wochen", wochen).value("hoechstens", most).found(wochen).expected(most)
        });
    }
}

/// True where the rollout has begun, and since when.
pub(super) fn rollout(umfeld: &Umfeld<'_>, umsetzung: &Umsetzung) -> Option<Option<Datum>> {
    let letzte = letzte(umfeld)?;
    let abschnitte = abschnitte(umfeld, umsetzung);
    let begonnen = abschnitte.iter().find(|it| it.rang == letzte);
    let phase = umsetzung.phase.as_ref().and_then(|text| rang(umfeld, text.text()));
    let heute = umfeld.quer.vorgaben.stichtag;
    match begonnen {
        // What is planned for later has not begun.
        Some(it) if it.beginn > heute && heute.is_some() => None,
        Some(it) => Some(it.beginn),
        None => (phase == Some(letzte)).then_some(None),
    }
}

regel! {
    OHNE_REVIEW = "OZG2505" "rollout-ohne-review" Methodisch (FABRIK),
    ["{element}: Rollout ohne Review davor", "{element}: rollout without a review before it"],
    ["Vor dem Rollout muss ein Review stattgefunden haben.", "There must be a review before the rollout."],
    ["Das Review unter [[umsetzung.phasen]] eintragen oder nachholen.", "Enter the review under [[umsetzung.phasen]], or catch up on it."],
    brief!("phase = \"review\"\nbeginn = 2026-06-22" => "phase = \"entwicklung\"\nbeginn = 2026-06-22"); Pruefung::Steckbrief(|_, brief, melder| {
        let Some(umsetzung) = umsetzung(brief) else { return };
        let umfeld = melder.umfeld;
        let Some(pruefphase) = &umfeld.matrix.umsetzung.pruefphase else { return };
        let Some(beginn) = rollout(umfeld, umsetzung) else { return };
        let review = |it: &Abschnitt<'_>| {
            it.name.eq_ignore_ascii_case(pruefphase)
                && it.beginn.zip(beginn).is_none_or(|(review, rollout)| review <= rollout)
        };
        if !abschnitte(umfeld, umsetzung).iter().any(review) {
            let ort = umfeld.tabelle(brief, &umsetzung.ort);
            melder.melde(&ort, |draft| draft);
        }
    })
}

/// What is still missing of something that is to be there from a phase on.
fn ab_phase(umfeld: &Umfeld<'_>, umsetzung: &Umsetzung, name: &str) -> bool {
    let phase = umsetzung.phase.as_ref().and_then(|text| rang(umfeld, text.text()));
    let weiteste = abschnitte(umfeld, umsetzung).iter().map(|it| it.rang).max();
    phase.or(weiteste).zip(rang(umfeld, name)).is_some_and(|(phase, ab)| phase >= ab)
}

regel! {
    QS = "OZG2507" "qs-nachweise-fehlen" Warnung (FABRIK),
    ["{element}: Nachweise der Qualitätssicherung fehlen: {fehlt}", "{element}: evidence of quality assurance is missing: {fehlt}"],
    ["Ab der Freigabe gehören interne und technische Qualitätssicherung dazu.", "From the release on, internal and technical quality assurance belong to it."],
    ["Die Nachweise unter [umsetzung] und [umsetzung.technische_qs] angeben.", "Give the evidence under [umsetzung] and [umsetzung.technische_qs]."],
    brief!("qs_intern = \"https://www.example.org/qs/intern\"\n" => ""); Pruefung::Steckbrief(|_, brief, melder| {
        let Some(umsetzung) = umsetzung(brief) else { return };
        if !ab_phase(melder.umfeld, umsetzung, "freigabe") {
            return;
        }
        let technisch = umsetzung.technische_qs.as_ref().map_or_else(|| TechnischeQs::PFLICHT.to_vec(), Tabelle::fehlende);
        let intern = (!umsetzung.gefuellt("qs_intern")).then_some("qs_intern");
        let fehlt: Vec<&str> = intern.into_iter().chain(technisch).collect();
        if !fehlt.is_empty() {
            let ort = melder.umfeld.tabelle(brief, &umsetzung.ort);
            melder.melde(&ort, |draft| {
                draft.value("fehlt", fehlt.join(", ")).found(fehlt.join(", ")).fit("fehlt", 100, 20)
            });
        }
    })
}

regel! {
    ROLLEN = "OZG2508" "rollen-fehlen" Warnung (FABRIK),
    ["{element}: Rollen ohne Namen: {fehlt}", "{element}: roles without a name: {fehlt}"],
    ["Jede Rolle braucht jemanden, der sie hat; sonst bleibt liegen, was an ihr hängt.", "Each role needs somebody who has it; else what depends on it is left undone."],
    ["Die Rollen unter [umsetzung.rollen] besetzen.", "Fill the roles under [umsetzung.rollen]."],
    brief!("prozessdesigner = \"Fachbereich Organisation\"\n" => ""); Pruefung::Steckbrief(|_, brief, melder| {
        let Some(umsetzung) = umsetzung(brief) else { return };
        let fehlt = umsetzung.rollen.as_ref().map_or_else(|| Rollen::PFLICHT.to_vec(), Tabelle::fehlende);
        if !fehlt.is_empty() {
            let ort = umsetzung.rollen.as_ref().map_or(&umsetzung.ort, |rollen| &rollen.ort);
            let ort = melder.umfeld.tabelle(brief, ort);
            melder.melde(&ort, |draft| draft.value("fehlt", fehlt.join(", ")).found(fehlt.join(", ")));
        }
    })
}

regel! {
    BARRIEREFREI = "OZG2509" "barrierefreiheit-ungeprueft" Warnung (FABRIK),
    ["{element}: Prüfung auf Barrierefreiheit fehlt", "{element}: the check of accessibility is missing"],
    ["Das Team prüft die Barrierefreiheit, bevor freigegeben wird.", "The team checks accessibility before the release."],
    ["Nachweis oder Tag unter barrierefreiheit angeben.", "Give evidence or the day under barrierefreiheit."],
    brief!("barrierefreiheit = 2026-07-02\n" => ""); Pruefung::Steckbrief(|_, brief, melder| {
        let Some(umsetzung) = umsetzung(brief) else { return };
        if ab_phase(melder.umfeld, umsetzung, "freigabe") && !umsetzung.gefuellt("barrierefreiheit") {
            let ort = melder.umfeld.tabelle(brief, &umsetzung.ort);
            melder.melde(&ort, |draft| draft);
        }
    })
}

regel! {
    WIDERSPRUCH = "OZG2510" "phase-weicht-ab" Warnung (VORSCHLAG),
    ["{element}: Phase {wert}, im Katalog {katalog}", "{element}: phase {wert}, in the catalogue {katalog}"],
    ["Nach der Phase werden Leistungen je Fabrik gezählt.", "Leistungen are counted by phase for each Fabrik."],
    ["Klären, welche gilt, und beide angleichen.", "Find out which one counts, and make both the same."],
    katalog!("flohmarkt.steckbrief.toml;" => "flohmarkt.steckbrief.toml;planung"); Pruefung::Leistung(widerspruch)
}

fn widerspruch(fall: &Fall<'_>, melder: &mut Melder<'_, '_>) {
    let katalog = fall.zelle(Spalte::Phase);
    for &brief in fall.leistung.steckbriefe.iter().filter(|_| !katalog.is_empty()) {
        let phase = umsetzung(brief).and_then(|umsetzung| umsetzung.phase.as_ref());
        let Some(phase) = phase.filter(|it| !it.text().eq_ignore_ascii_case(katalog)) else {
            continue;
        };
        let ort = melder.umfeld.brief(brief, phase.span, "umsetzung.phase");
        melder.melde(&ort, |draft| {
            draft
                .value("wert", clip(phase.text(), 30))
                .value("katalog", clip(katalog, 30))
                .found_text(phase.text())
                .distinguish(&fall.leistung.schluessel)
        });
    }
}

regel! {
    FABRIK = "OZG2511" "fabrik-fehlt" Hinweis (VORSCHLAG),
    ["{element}: keine Digitalisierungsfabrik genannt", "{element}: no Digitalisierungsfabrik is named"],
    ["Ohne sie lässt sich nicht zählen, woran eine Fabrik arbeitet.", "Without it, what a Fabrik works on cannot be counted."],
    ["Unter fabrik eintragen, wer daran arbeitet.", "Enter under fabrik who works on it."],
    brief!("fabrik = \"Digitalisierungsfabrik Nord\"\n" => ""); Pruefung::Steckbrief(|_, brief, melder| {
        if let Some(umsetzung) = umsetzung(brief).filter(|it| !it.gefuellt("fabrik")) {
            let ort = melder.umfeld.tabelle(brief, &umsetzung.ort);
            melder.melde(&ort, |draft| draft);
        }
    })
}

regel! {
    PATE = "OZG2512" "pate-fehlt" Hinweis (VORSCHLAG),
    ["{element}: kein Pate für {fehlt}", "{element}: no Pate for {fehlt}"],
    ["Manche Länder verlangen für Prozess und Schnittstelle einen Paten.", "Some Länder ask for a Pate of process and interface."],
    ["Unter pate_prozess und pate_schnittstelle eintragen, wer es ist.", "Enter under pate_prozess and pate_schnittstelle who it is."],
    brief!("pate_prozess = \"Stadt Lindenhain\"\n" => ""), optional: true; Pruefung::Steckbrief(|_, brief, melder| {
        let Some(umsetzung) = umsetzung(brief) else { return };
        let fehlt: Vec<&str> = [("pate_prozess", "Prozess"), ("pate_schnittstelle", "Schnittstelle")]
            .into_iter()
            .filter(|(feld, _)| !umsetzung.gefuellt(feld))
            .map(|(_, name)| name)
            .collect();
        if !fehlt.is_empty() {
            let ort = melder.umfeld.tabelle(brief, &umsetzung.ort);
            melder.melde(&ort, |draft| draft.value("fehlt", fehlt.join(", ")).found(fehlt.join(", ")));
        }
    })
}

regel! {
    NACHWEIS = "OZG2513" "umsetzung-nachweis" Warnung (FABRIK),
    ["{element}: Nachweis »{wert}« der Umsetzung gilt nicht: {grund}", "{element}: evidence »{wert}« of the work does not hold: {grund}"],
    ["Ein Nachweis, den niemand öffnen kann, belegt nichts.", "Evidence that nobody can open proves nothing."],
    ["Die Datei ablegen oder den Pfad berichtigen.", "Put the file there or mend the path."],
    brief!("qs_intern = \"https://www.example.org/qs/intern\"" => "qs_intern = \"qs/intern.pdf\""); Pruefung::Steckbrief(|vorhaben, brief, melder| {
        let Some(umsetzung) = umsetzung(brief) else { return };
        let technisch = umsetzung.technische_qs.as_ref();
        let freigaben = umsetzung.fachliche_freigabe.iter().chain(&umsetzung.abschlussfreigabe);
        let listen = [&umsetzung.qs_intern, &umsetzung.barrierefreiheit]
            .into_iter()
            .chain(technisch.into_iter().flat_map(|it| {
                [&it.plausibilisierung, &it.prozessdokumentation, &it.schnittstellendokumentation]
            }))
            .chain(freigaben.map(|it| &it.nachweis));
        let texte = listen.flatten().flat_map(|liste| liste.iter());
        texte.for_each(|text| oeffne(text, vorhaben, brief, "umsetzung", melder));
    })
}
