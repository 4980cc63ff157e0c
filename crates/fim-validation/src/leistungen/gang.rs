//! The walk over a message: every record and everything in it is shown to every rule once.

use super::angaben::{Kennung, Link, Modulinhalt, Spanne};
use super::geschwister::Geschwister;
use super::lage::{Lage, Umfeld};
use super::pruefung::{PLAN, Plan};
use super::sprachen::{Art, Sprachen};
use super::textmodule;
use super::wortlaut::Wortlaut;
use crate::codeangabe::{Codeangabe, content};
use crate::engine::{Befunde, anwenden};
use crate::lage::Umfeld as _;
use fim_core::{Model, Part, Text};
use xzufi::{Datensatz, Leistung, Objekt, Sprachversion, Versionsinformation, Zustaendigkeit};

/// A walk in progress.
pub(super) struct Gang<'x, 'm, 'a> {
    plan: Plan,
    umfeld: &'x Umfeld<'m, 'a>,
    befunde: &'x mut Befunde,
    /// Of the record that is walked.
    sprachen: Sprachen<'m, 'a>,
}

/// Where a part of a model stands.
#[derive(Clone, Copy)]
struct Ort<'m, 'a> {
    /// Type of the model around it.
    eltern: &'static str,
    /// Name of its element.
    feld: &'static str,
    /// What people call the part of the record.
    teil: &'m str,
    /// Code of the text module around it; empty elsewhere.
    modul: &'m str,
    /// Language of what is around it, such as a link.
    sprache: Option<&'m Text<'a>>,
    /// True for a text behind another one of the same field and language.
    wiederholt: bool,
}

/// Shows a thing to all checks of its kind.
macro_rules! zeige {
    ($gang:ident, $liste:ident, $ding:expr, $teil:expr) => {
        for (meta, check) in &$gang.plan.$liste {
            let (umfeld, befunde) = ($gang.umfeld, &mut *$gang.befunde);
            anwenden(meta, umfeld.vorgaben(), || {
                check($ding, &mut Lage { umfeld, teil: $teil, meta, befunde });
            });
        }
    };
}

impl<'x, 'm, 'a> Gang<'x, 'm, 'a> {
    pub(super) fn new(umfeld: &'x Umfeld<'m, 'a>, befunde: &'x mut Befunde) -> Self {
        let plan = PLAN.wanted(|meta| umfeld.wants(meta));
        Self { plan, umfeld, befunde, sprachen: Sprachen::default() }
    }

    pub(super) fn walk(mut self) {
        let parsed = self.umfeld.parsed;
        zeige!(self, nachricht, parsed, "");
        let oben =
            Ort { eltern: "", feld: "", teil: "", modul: "", sprache: None, wiederholt: false };
        if parsed.nachricht.element.is_some() {
            self.modell(&parsed.nachricht, oben);
        }
        for satz in &parsed.datensaetze {
            match satz {
                Datensatz::Leistung(leistung) => {
                    zeige!(self, leistung, leistung, "");
                    self.module(leistung);
                }
                Datensatz::Organisationseinheit(einheit) => {
                    zeige!(self, organisationseinheit, einheit, "");
                    self.objekt(&einheit.objekt);
                    self.zustaendigkeiten(&einheit.zustaendigkeit);
                }
                Datensatz::Onlinedienst(dienst) => {
                    zeige!(self, onlinedienst, dienst, "");
                    self.objekt(&dienst.objekt);
                    self.zustaendigkeiten(&dienst.zustaendigkeit);
                }
                Datensatz::Spezialisierung(spezialisierung) => {
                    zeige!(self, spezialisierung, spezialisierung, "");
                    self.module(&spezialisierung.angaben);
                }
                Datensatz::Zustaendigkeit(transfer) => {
                    self.objekt(&transfer.objekt);
                    self.zustaendigkeiten(&transfer.zustaendigkeit);
                }
                Datensatz::Loesche(loesche) => zeige!(self, loesche, loesche, ""),
            }
            self.sprachen = Sprachen::default();
            self.modell(satz.model(), oben);
            let sprachen = std::mem::take(&mut self.sprachen);
            zeige!(self, sprachen, &sprachen, "");
        }
    }

    fn zustaendigkeiten(&mut self, alle: &'m [Zustaendigkeit<'a>]) {
        for zustaendigkeit in alle {
            zeige!(self, zustaendigkeit, zustaendigkeit, "");
        }
    }

    /// What a Leistung has as typed parts.
    fn module(&mut self, leistung: &'m Leistung<'a>) {
        for modul in &leistung.modul_text {
            zeige!(self, textmodul, modul, name_of(modul));
            zeige!(self, modulinhalt, Modulinhalt::of_textmodul(modul), name_of(modul));
        }
        for modul in &leistung.modul_text_individuell {
            zeige!(self, modulinhalt, Modulinhalt::of_individuell(modul), "individuelles Modul");
        }
        for modul in &leistung.modul_auskunftshinweis {
            zeige!(self, modulinhalt, Modulinhalt::of_auskunft(modul), "Auskunftshinweis");
        }
        self.angaben(leistung);
        let version = leistung.versionsinformation();
        self.stand(version, &leistung.sprachversion);
    }

    /// Periods and costs.
    fn angaben(&mut self, leistung: &'m Leistung<'a>) {
        for frist in leistung.modul_frist.iter().flat_map(|modul| &modul.frist) {
            zeige!(self, frist, frist, "Fristen");
            zeige!(self, fristauswahl, frist.auswahl(), "Fristen");
        }
        let dauern = leistung.modul_bearbeitungsdauer.iter();
        for dauer in dauern.flat_map(|modul| &modul.bearbeitungsdauer) {
            zeige!(self, bearbeitungsdauer, dauer, "Bearbeitungsdauer");
            zeige!(self, fristauswahl, dauer.auswahl(), "Bearbeitungsdauer");
        }
        for kosten in leistung.modul_kosten.iter().flat_map(|modul| &modul.kosten) {
            zeige!(self, kosten, kosten, "Kosten");
        }
    }

    /// When and in which languages a record was written.
    fn stand(
        &mut self,
        version: Option<&'m Versionsinformation<'a>>,
        sprachen: &'m [Sprachversion<'a>],
    ) {
        if let Some(version) = version {
            zeige!(self, versionsinformation, version, "");
        }
        for sprache in sprachen {
            zeige!(self, sprachversion, sprache, SPRACHVERSION);
        }
    }

    /// What records that are published have.
    fn objekt(&mut self, objekt: &'m Objekt<'a>) {
        let version =
            objekt.versionsinformation.as_deref().or(objekt.versionsinformationen.as_deref());
        self.stand(version, &objekt.sprachversion);
    }

    /// What stands anywhere: texts, codes, addresses.
    fn modell(&mut self, model: &'m dyn Model<'a>, ort: Ort<'m, 'a>) {
        if self.umfeld.vorgaben().frist.ist_um() {
            return;
        }
        let mut ist_leer = false;
        if let Some(wortlaut) = Wortlaut::of(model, ort.feld, ort.modul) {
            let wortlaut = wortlaut.umgeben(ort.eltern, ort.sprache, ort.wiederholt);
            ist_leer = wortlaut.ist_leer();
            zeige!(self, wortlaut, &wortlaut, ort.teil);
        }
        if model.type_name() == "CodeTeile" {
            let code = Codeangabe::of(model, ort.eltern, ort.feld);
            zeige!(self, code, code, ort.teil);
        }
        if let Some(kennung) = Kennung::of(model, ort.eltern, ort.feld) {
            zeige!(self, kennung, kennung, ort.teil);
        }
        if let Some(spanne) = Spanne::of(model) {
            zeige!(self, zeitraum, spanne, ort.teil);
        }
        if let Some(link) = Link::of(model) {
            zeige!(self, link, link, ort.teil);
        }
        let mut sprache = ort.sprache;
        let mut geschwister = Geschwister::default();
        model.parts(&mut |part| match part {
            Part::Content(text) => zeige!(self, text, text, ort.teil),
            Part::Child(feld, child, viele) => {
                let wiederholt = viele && geschwister.wiederholt(feld, child);
                self.kind(model, child, Ort { feld, sprache, wiederholt, ..ort });
            }
            Part::Attribute("languageCode", value) => {
                sprache = Some(value);
                let ist_text = model.type_name() != "Sprachversion";
                let art = if ist_text { Art::Text } else { Art::Erklaert };
                self.sprachen.merke(art, value, ist_leer);
            }
            Part::Attribute(..) | Part::Raw(_) => {}
        });
    }

    fn kind(&mut self, eltern: &'m dyn Model<'a>, kind: &'m dyn Model<'a>, ort: Ort<'m, 'a>) {
        let mut ort = Ort { eltern: eltern.type_name(), ..ort };
        if ort.feld == "modulText" {
            ort.modul = code_of(kind).unwrap_or_default();
            ort.teil = textmodule::name(ort.modul).unwrap_or("Textmodul");
        } else if let Some(teil) = textmodule::teil(ort.feld) {
            ort.teil = teil;
        }
        if matches!(ort.feld, "uri" | "link" | "linkKostenbildung")
            && let Some(adresse) = content(kind).filter(|text| !text.is_blank())
        {
            zeige!(self, adresse, adresse, ort.teil);
        }
        if let "languageCode" | "originalSprache" = ort.feld
            && let Some(sprache) = content(kind)
        {
            let erklaert = ort.feld == "languageCode";
            let art = if erklaert { Art::Erklaert } else { Art::Original };
            self.sprachen.merke(art, sprache, false);
        }
        self.modell(kind, ort);
    }
}

/// What a language version is called.
const SPRACHVERSION: &str = "Sprachversion";

fn name_of<'m>(modul: &'m xzufi::Textmodul<'_>) -> &'m str {
    modul.code().map(Text::trimmed).and_then(textmodule::name).unwrap_or("Textmodul")
}

/// The code of a text module.
fn code_of<'m>(modul: &'m dyn Model<'_>) -> Option<&'m str> {
    let mut code = None;
    modul.parts(&mut |part| {
        if let Part::Child("leikaTextmodul", child, _) = part {
            code = Some(Codeangabe::of(child, "Textmodul", "leikaTextmodul").wert());
        }
    });
    code
}
