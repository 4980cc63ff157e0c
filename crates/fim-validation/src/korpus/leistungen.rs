//! The objects of a message of XZuFi: Leistungen, and who is in charge of them.

use super::aufloesung::schluesselteil;
use super::objekt::{Art, Fach, Gueltigkeit, Ort, Schluessel, Verweisart};
use super::sammler::{Offen, Sammler, ist_schluessel, status, zeitraum};
use crate::leistungen::wortlaut::Wortlaut;
use crate::stelle::Stelle;
use fim_core::{Model, Text};
use std::sync::Arc;
use xzufi::{
    Datensatz, DokumentEingehend, HtmlStringLocalized, Identifikator, Leistung, Loesche, Parsed,
    Zeitraum, Zustaendigkeit,
};

/// Code of the text module with the documents that are asked for.
const UNTERLAGEN: &str = "08";
/// Code of the text module with the Handlungsgrundlagen.
const HANDLUNGSGRUNDLAGEN: &str = "07";

pub(super) fn lesen(parsed: &Parsed<'_>, sammler: &mut Sammler) {
    let mut gang = Gang { sammler };
    for satz in &parsed.datensaetze {
        match satz {
            Datensatz::Leistung(it) => {
                gang.leistung(Art::Leistung, it, &**it);
            }
            Datensatz::Spezialisierung(it) => {
                let offen = gang.leistung(Art::Spezialisierung, &it.angaben, &**it);
                let ziel = it.leistung_id.as_ref().or(it.leistung_id_klein.as_ref());
                if let Some((offen, ziel)) = offen.zip(ziel) {
                    gang.verweis(&offen, Verweisart::Leistung, ziel);
                }
            }
            Datensatz::Organisationseinheit(it) => {
                let name = it.name.first().and_then(|name| xzufi::german(&name.teile.name));
                let name = name.or_else(|| xzufi::german(&it.bezeichnung)).map(|name| &name.value);
                let id = it.objekt.id.as_ref();
                let offen = gang.stelle(Art::Organisationseinheit, &**it, id, name);
                gang.zustaendigkeiten(&it.zustaendigkeit, offen.as_ref());
            }
            Datensatz::Onlinedienst(it) => {
                let name = xzufi::german(&it.bezeichnung).map(|name| &name.value);
                let offen = gang.stelle(Art::Onlinedienst, &**it, it.objekt.id.as_ref(), name);
                if let Some(offen) = &offen {
                    it.leistung_id
                        .iter()
                        .for_each(|id| gang.verweis(offen, Verweisart::Leistung, id));
                }
                gang.zustaendigkeiten(&it.zustaendigkeit, offen.as_ref());
            }
            Datensatz::Zustaendigkeit(it) => {
                let innen = it.zustaendigkeit.iter().find_map(|one| one.objekt.id.as_ref());
                let id = it.objekt.id.as_ref().or(innen);
                let offen = gang.stelle(Art::Zustaendigkeit, &**it, id, None);
                let oben = it.uebergeordnetes_objekt_id.as_ref();
                let oben = oben.or(it.uebergeordnetes_objekt_id_klein.as_ref());
                if let Some((offen, oben)) = offen.as_ref().zip(oben) {
                    gang.verweis(offen, Verweisart::Stelle, oben);
                }
                gang.zustaendigkeiten(&it.zustaendigkeit, offen.as_ref());
            }
            Datensatz::Loesche(it) => gang.loeschung(it),
        }
    }
}

struct Gang<'s> {
    sammler: &'s mut Sammler,
}

impl Gang<'_> {
    fn leistung<'a>(
        &mut self,
        art: Art,
        leistung: &Leistung<'a>,
        model: &dyn Model<'a>,
    ) -> Option<Offen> {
        let offen = self.sammler.oeffne(art, model, None)?;
        let id = self.sammler.wert(leistung.id.as_ref().map(|id| &id.value));
        let version = leistung.versionsinformation().and_then(|it| it.version.as_ref());
        let version = self.sammler.wert(version);
        let name = self.sammler.wert(leistung.bezeichnung());
        let bibliothek = code(leistung.status_bibliothek.as_ref());
        let fach = self.fach(&offen, leistung);
        if let Some(objekt) = self.sammler.objekt(&offen) {
            (objekt.id, objekt.version, objekt.name) = (id, version, name);
            objekt.status = bibliothek.or(fach.katalogstatus);
            objekt.gueltig = spanne(&leistung.gueltigkeit);
            objekt.fach = Some(Box::new(fach));
        }
        for ziel in leistung.prozesse() {
            self.verweis(&offen, Verweisart::Prozess, ziel);
        }
        let kontext =
            leistung.id_leistung_im_kontext.iter().chain(&leistung.leistung_im_kontext_id);
        for ziel in kontext.chain(&leistung.leistung_im_kontext_id_gross) {
            self.verweis(&offen, Verweisart::LeistungImKontext, ziel);
        }
        self.formulare(&offen, leistung);
        self.normen(&offen, leistung);
        Some(offen)
    }

    fn fach(&mut self, offen: &Offen, leistung: &Leistung<'_>) -> Fach {
        let mut schluessel: Vec<Schluessel> = Vec::new();
        let sekundaer = leistung.id_sekundaer.iter().map(|id| &id.value);
        for text in leistung.leistungsschluessel_angaben().chain(sekundaer) {
            let wert = schluesselteil(text.trimmed());
            let is_new = !schluessel.iter().any(|one| &*one.wert == wert);
            if is_new
                && ist_schluessel(wert)
                && let Some(ort) = Sammler::ort(offen, &Stelle::text(text))
            {
                let wert = self.sammler.text(wert);
                schluessel.push(Schluessel { wert, ausgewiesen: true, ort });
            }
        }
        let bezeichnung = leistung.bezeichnung().filter(|text| !text.is_blank());
        let ort = bezeichnung.and_then(|text| Sammler::ort(offen, &Stelle::text(text)));
        let wert = self.sammler.wert(bezeichnung);
        let typen = leistung.typisierung.iter().filter_map(xzufi::Code::wert).collect::<Vec<_>>();
        let struktur = leistung.struktur.as_ref().and_then(|it| it.typ());
        Fach {
            schluessel,
            bezeichnung: ort.map(|ort| (wert, ort)),
            vergeber: self.vergeber(leistung.id.as_ref()),
            auch: leistung
                .id_sekundaer
                .iter()
                .map(|id| self.sammler.wert(Some(&id.value)))
                .collect(),
            typen: typen.into_iter().map(|typ| self.sammler.wert(Some(typ))).collect(),
            katalogstatus: code(leistung.status_katalog.as_ref()),
            kennung: kennung(offen, leistung.id.as_ref()),
            zustaendig: false,
            nur_objekt: struktur == Some("LeistungsstrukturObjekt"),
            abstrakt: false,
            kennzahl: self.sammler.wert(leistung.detailstufe.as_ref().and_then(xzufi::Code::wert)),
            gebiete: leistung
                .gueltigkeit_gebiete()
                .map(|id| self.sammler.wert(Some(&id.value)))
                .collect(),
            unterlagen: u32::try_from(unterlagen(leistung)).unwrap_or(u32::MAX),
        }
    }

    fn vergeber(&mut self, id: Option<&Identifikator<'_>>) -> Arc<str> {
        self.sammler.wert(id.and_then(|id| id.scheme_agency_id.as_ref()))
    }

    fn verweis(&mut self, offen: &Offen, art: Verweisart, ziel: &Identifikator<'_>) {
        let vergeber = ziel.scheme_agency_id.as_ref();
        self.sammler.verweise(offen, art, Some(&ziel.value), None, vergeber);
    }

    fn formulare(&mut self, offen: &Offen, leistung: &Leistung<'_>) {
        for modul in &leistung.modul_dokument {
            let eingehend = modul.dokument_eingehend.iter().map(DokumentEingehend::dokument);
            for dokument in eingehend.chain(&modul.dokument_ausgehend) {
                let alt = &dokument.referenz_formular_id;
                let alle = alt.iter().chain(&dokument.referenz_formular_id_klein);
                for ziel in alle.chain(&dokument.formular_referenz) {
                    // Editors keep forms of their own under other ids.
                    if ist_formular(ziel.value.trimmed()) {
                        self.verweis(offen, Verweisart::Formular, ziel);
                    }
                }
            }
        }
    }

    /// What the German text on the Handlungsgrundlagen names, line by line, and what its links do.
    fn normen(&mut self, offen: &Offen, leistung: &Leistung<'_>) {
        let module = leistung.modul_text.iter();
        let module =
            module.filter(|it| it.code().is_some_and(|c| c.trimmed() == HANDLUNGSGRUNDLAGEN));
        for modul in module {
            for inhalt in &modul.inhalt {
                self.zeilen(offen, inhalt);
            }
            for titel in modul.weiterfuehrender_link.iter().filter_map(|link| link.titel.as_ref()) {
                self.sammler.norm(offen, &titel.value.value, &Stelle::text(&titel.value));
            }
        }
    }

    fn zeilen(&mut self, offen: &Offen, inhalt: &HtmlStringLocalized<'_>) {
        let Some(wortlaut) = Wortlaut::of(inhalt, "inhalt", HANDLUNGSGRUNDLAGEN) else { return };
        if !wortlaut.ist_deutsch() {
            return;
        }
        for block in &wortlaut.html().bloecke {
            let stelle = wortlaut.stelle(block, 0..block.text.len());
            self.sammler.norm(offen, &block.text, &stelle);
        }
    }

    fn stelle<'a>(
        &mut self,
        art: Art,
        model: &dyn Model<'a>,
        id: Option<&Identifikator<'a>>,
        name: Option<&Text<'a>>,
    ) -> Option<Offen> {
        let offen = self.sammler.oeffne(art, model, None)?;
        let (vergeber, kennung) = (self.vergeber(id), kennung(&offen, id));
        let id = self.sammler.wert(id.map(|id| &id.value));
        let name = self.sammler.wert(name);
        let version = model.element().and_then(xzufi::describe).and_then(|info| info.version);
        let version = self.sammler.text(version.as_deref().unwrap_or_default());
        if let Some(objekt) = self.sammler.objekt(&offen) {
            (objekt.id, objekt.version, objekt.name) = (id, version, name);
            objekt.fach = Some(Box::new(Fach { vergeber, kennung, ..Fach::default() }));
        }
        Some(offen)
    }

    fn loeschung(&mut self, loeschung: &Loesche<'_>) {
        let id = loeschung.id.as_ref();
        let Some(offen) = self.stelle(Art::Loeschung, loeschung, id, None) else { return };
        let klasse = self.sammler.wert(loeschung.klasse.as_ref());
        if let Some(fach) = self.sammler.objekt(&offen).and_then(|it| it.fach.as_mut()) {
            fach.kennzahl = klasse;
        }
    }

    fn zustaendigkeiten(&mut self, alle: &[Zustaendigkeit<'_>], offen: Option<&Offen>) {
        let Some(offen) = offen else { return };
        if let Some(fach) = self.sammler.objekt(offen).and_then(|it| it.fach.as_mut()) {
            fach.zustaendig |= !alle.is_empty();
        }
        for ziel in alle.iter().filter_map(Zustaendigkeit::leistung) {
            self.verweis(offen, Verweisart::Leistung, ziel);
        }
    }
}

/// The documents that a Leistung asks for: those of the module for documents, else the items of the
/// German list in the text module.
fn unterlagen(leistung: &Leistung<'_>) -> usize {
    let eingehend = leistung.modul_dokument.iter().map(|it| it.dokument_eingehend.len());
    let einzeln: usize = eingehend.sum();
    if einzeln > 0 {
        return einzeln;
    }
    let module = leistung.modul_text.iter();
    let module = module.filter(|it| it.code().is_some_and(|code| code.trimmed() == UNTERLAGEN));
    let texte = module.flat_map(|modul| &modul.inhalt);
    let wortlaute = texte.filter_map(|text| Wortlaut::of(text, "inhalt", UNTERLAGEN));
    let deutsch = wortlaute.filter(Wortlaut::ist_deutsch);
    let punkte = |it: Wortlaut<'_, '_>| {
        it.html().bloecke.iter().filter(|block| block.element == "li").count()
    };
    deutsch.map(punkte).sum()
}

pub(crate) fn code(code: Option<&xzufi::Code<'_>>) -> Option<u8> {
    status(code.and_then(xzufi::Code::wert).map(|text| &*text.value))
}

/// Where an id stands.
fn kennung(offen: &Offen, id: Option<&Identifikator<'_>>) -> Option<Ort> {
    let id = id.filter(|id| !id.value.is_blank())?;
    Sammler::ort(offen, &Stelle::text(&id.value))
}

/// From the first day to the last; open where one of several periods is.
fn spanne(zeiten: &[Zeitraum<'_>]) -> Gueltigkeit {
    let alle: Vec<Gueltigkeit> =
        zeiten.iter().map(|it| zeitraum(it.beginn.as_ref(), it.ende.as_ref())).collect();
    let ab = alle.iter().map(|it| it.ab).min().flatten();
    let open = alle.iter().any(|it| it.bis.is_none());
    Gueltigkeit { ab, bis: alle.iter().filter_map(|it| it.bis).max().filter(|_| !open) }
}

/// True for ids of Dokumentsteckbriefe and Stammdatenschemata.
fn ist_formular(id: &str) -> bool {
    let mut chars = id.chars();
    let letter = matches!(chars.next(), Some('D' | 'S'));
    let digits = chars.as_str();
    letter && matches!(digits.len(), 8 | 11) && digits.bytes().all(|byte| byte.is_ascii_digit())
}
