//! Analysed Leistungen: Handlungsgrundlagen with their variants, analysis of norms, LeiKa; from the
//! Steckbriefe, else from the row of the catalogue.

use super::Brief;
use crate::korpus::Zeiger;
use crate::vorhaben::nachweis::ist_schluessel;
use crate::vorhaben::regeln::lieferung::{
    GRUNDLAGE_FEHLT, GRUNDLAGE_UNKLAR, LEIKA_FEHLT, MODUL_07, NORM_ANDERS, NORMENANALYSE_FEHLT,
    TAG_FORM, TAG_ZUKUNFT, VARIANTEN_FEHLEN,
};
use crate::vorhaben::regeln::{steckbrief, zeile};
use crate::vorhaben::tag;
use crate::vorhaben::umfeld::{Fall, Fundort, Umfeld, Urteil, platzhalter};
use fim_core::Value;
use fim_core::reading::clip;
use ozg::Spalte;
use rechtsbezug::{Rechtsbezug, Vorschrift};
use std::borrow::Cow;

pub(super) fn urteil(fall: &Fall<'_>) -> Urteil {
    let mut urteil = Urteil::default();
    let normen = normen(fall);
    let analyse = fall.leistung.steckbriefe.iter().any(|(_, it)| it.inhalt.analyse.is_some());
    let zellen = [Spalte::Handlungsgrundlage, Spalte::Normenanalyse, Spalte::LeikaStand];
    urteil.da = !normen.texte.is_empty()
        || analyse
        || zellen.into_iter().any(|spalte| !fall.zelle(spalte).is_empty());
    if !urteil.da {
        return urteil;
    }
    schluessel(fall, &mut urteil);
    for (brief, eintrag) in fall.eintraege(|it| it.handlungsgrundlage.as_ref()) {
        fall.angaben(&mut urteil, brief, eintrag);
    }
    grundlagen(fall, &normen, &mut urteil);
    varianten(fall, &mut urteil);
    normenanalyse(fall, &mut urteil);
    leika(fall, &mut urteil);
    leistungstext(fall, &normen, &mut urteil);
    let liste = liste(&normen);
    urteil.gut = Some(Value::Both(format!("analysiert: {liste}"), format!("analysed: {liste}")));
    urteil
}

/// The texts, each once.
fn liste(normen: &Normen<'_>) -> String {
    let mut texte: Vec<&str> = Vec::new();
    for text in &normen.texte {
        if !texte.contains(&&**text) && texte.len() < 20 {
            texte.push(text);
        }
    }
    clip(&texte.join(", "), 120)
}

/// The key must be one, and stand in the catalogue. Rules of their own tell of it at its place.
fn schluessel(fall: &Fall<'_>, urteil: &mut Urteil) {
    let zelle = fall.zelle(Spalte::Leistungsschluessel);
    if fall.leistung.zeile.is_some()
        && !ist_schluessel(zelle)
        && let Some(ort) = fall.zeilenort(Spalte::Leistungsschluessel)
    {
        let rat = ("Den Schlüssel aus dem LeiKa übernehmen.", "Take the key from the LeiKa.");
        urteil.fehler(fall.umfeld.melde(&zeile::SCHLUESSEL_FORM.meta, &ort, |draft| {
            draft.value("rat", rat).distinguish(fall.zelle(Spalte::Bezeichnung))
        }));
    }
    if fall.leistung.zeile.is_none() && fall.vorhaben.katalog.is_some() {
        let mut gemeldet = Vec::new();
        let meta = &steckbrief::NICHT_IM_KATALOG.meta;
        let mut melder =
            crate::vorhaben::regeln::Melder { meta, umfeld: fall.umfeld, gemeldet: &mut gemeldet };
        steckbrief::nicht_im_katalog(fall, &mut melder);
        gemeldet.into_iter().for_each(|meldung| urteil.fehler(Some(meldung)));
    }
}

/// The texts that name laws, and what they name.
#[derive(Default)]
struct Normen<'v> {
    /// Place of the first.
    ort: Option<Fundort>,
    texte: Vec<Cow<'v, str>>,
    bezuege: Vec<Cow<'v, Rechtsbezug>>,
}

fn normen<'v>(fall: &Fall<'v>) -> Normen<'v> {
    let mut normen = Normen::default();
    for &brief in &fall.leistung.steckbriefe {
        for norm in &brief.1.normen {
            let ort = || fall.umfeld.brief(brief, norm.span, norm.pfad.clone());
            normen.ort.get_or_insert_with(ort);
            normen.texte.push(Cow::Borrowed(&norm.text));
            normen.bezuege.extend(norm.bezuege.iter().map(Cow::Borrowed));
        }
    }
    if let Some((datei, zeile)) = fall.leistung.zeile {
        for teil in zeile.teile(Spalte::Handlungsgrundlage) {
            let ort = || Umfeld::zelle(datei, zeile, Spalte::Handlungsgrundlage);
            normen.ort.get_or_insert_with(ort);
            normen.texte.push(Cow::Borrowed(teil));
            normen.bezuege.extend(rechtsbezug::lesen(teil).into_iter().map(Cow::Owned));
        }
    }
    normen
}

fn grundlagen(fall: &Fall<'_>, normen: &Normen<'_>, urteil: &mut Urteil) {
    let Some((ort, text)) = normen.ort.as_ref().zip(normen.texte.first()) else {
        let ort = fall.zeilenort(Spalte::Handlungsgrundlage).or_else(|| fall.hauptort());
        let meldung = ort.and_then(|ort| fall.umfeld.melde(&GRUNDLAGE_FEHLT.meta, &ort, |it| it));
        urteil.fehler(meldung);
        return;
    };
    if normen.bezuege.iter().all(|bezug| bezug.vorschrift.is_none()) {
        urteil.fehler(fall.umfeld.melde(&GRUNDLAGE_UNKLAR.meta, ort, |draft| {
            draft
                .value("text", clip(text, 40))
                .found_text(text)
                .expected(("etwa »§ 14 GewO«", "such as »§ 14 GewO«"))
                .fit("text", 100, 12)
        }));
    }
}

fn varianten(fall: &Fall<'_>, urteil: &mut Urteil) {
    let genannt = fall
        .eintraege(|it| it.handlungsgrundlage.as_ref())
        .iter()
        .any(|(_, eintrag)| eintrag.varianten.is_some());
    let zelle = fall.zelle(Spalte::Varianten);
    let is_none = ["keine", "keine."].iter().any(|it| it.eq_ignore_ascii_case(zelle));
    if !genannt && !is_none && platzhalter(zelle) {
        let ort = fall.hauptort();
        urteil.fehler(ort.and_then(|ort| fall.umfeld.melde(&VARIANTEN_FEHLEN.meta, &ort, |it| it)));
    }
}

fn normenanalyse(fall: &Fall<'_>, urteil: &mut Urteil) {
    let mut genannt = false;
    for &brief in &fall.leistung.steckbriefe {
        let analyse = brief.1.inhalt.analyse.as_ref();
        let texte = analyse.and_then(|it| it.normenanalyse.as_ref());
        for text in texte.into_iter().flat_map(|liste| liste.iter()) {
            if !platzhalter(text.text()) {
                genannt = true;
                let ort = fall.umfeld.brief(brief, text.span, "analyse.normenanalyse");
                fall.nachweis_oder_tag(urteil, "Normenanalyse", text.text(), &ort);
            }
        }
    }
    let zelle = fall.zelle(Spalte::Normenanalyse);
    if let Some(ort) = fall.zeilenort(Spalte::Normenanalyse).filter(|_| !platzhalter(zelle)) {
        genannt = true;
        fall.nachweis_oder_tag(urteil, "Normenanalyse", zelle, &ort);
    }
    if !genannt {
        let ort = fall.zeilenort(Spalte::Normenanalyse).or_else(|| fall.hauptort());
        urteil.fehler(
            ort.and_then(|ort| fall.umfeld.melde(&NORMENANALYSE_FEHLT.meta, &ort, |it| it)),
        );
    }
}

fn leika(fall: &Fall<'_>, urteil: &mut Urteil) {
    let stand = |brief: &Brief<'_>| {
        let text = brief.1.inhalt.analyse.as_ref()?.leika_stand.as_ref()?;
        let ort = fall.umfeld.brief(*brief, text.span, "analyse.leika_stand");
        Some((ort, text.text().to_owned()))
    };
    let zelle = fall.zelle(Spalte::LeikaStand);
    let zeile = fall.zeilenort(Spalte::LeikaStand).map(|ort| (ort, zelle.to_owned()));
    let staende: Vec<(Fundort, String)> =
        fall.leistung.steckbriefe.iter().filter_map(stand).chain(zeile).collect();
    let gefuellt: Vec<_> = staende.iter().filter(|(_, text)| !platzhalter(text)).collect();
    if gefuellt.is_empty() {
        let ort = fall.zeilenort(Spalte::LeikaStand).or_else(|| fall.hauptort());
        urteil.fehler(ort.and_then(|ort| fall.umfeld.melde(&LEIKA_FEHLT.meta, &ort, |it| it)));
    }
    for (ort, text) in gefuellt {
        let heute = fall.umfeld.quer.vorgaben.stichtag;
        let meta = match tag::lesen(text) {
            None => &TAG_FORM.meta,
            Some(tag) if heute.is_some_and(|heute| tag > heute) => &TAG_ZUKUNFT.meta,
            Some(_) => continue,
        };
        urteil.fehler(fall.umfeld.melde(meta, ort, |draft| {
            draft.value("angabe", "leika_stand").value("wert", clip(text, 20)).found_text(text)
        }));
    }
}

/// The text of the Leistung, where it is among the files, must name laws, and at least one of them.
fn leistungstext(fall: &Fall<'_>, normen: &Normen<'_>, urteil: &mut Urteil) {
    let korpus = fall.umfeld.quer.korpus;
    let texte: Vec<Zeiger> = fall.konvolut.map_or_else(Vec::new, |it| it.leistungen.clone());
    let Some((erster, ort)) = texte.first().zip(normen.ort.as_ref()) else { return };
    let im_text: Vec<&Rechtsbezug> = texte
        .iter()
        .flat_map(|zeiger| korpus.mit_teilen(*zeiger))
        .flat_map(|(_, objekt)| &objekt.normen)
        .flat_map(|norm| korpus.bezuege(norm))
        .collect();
    let datei = korpus.datei(*erster).map_or("", |datei| datei.path);
    let dort: Vec<&Vorschrift> = im_text.iter().filter_map(|it| it.vorschrift.as_ref()).collect();
    if im_text.is_empty() {
        urteil.fehler(fall.umfeld.melde(&MODUL_07.meta, ort, |draft| draft.value("datei", datei)));
        return;
    }
    let hier = normen.bezuege.iter().filter_map(|it| it.vorschrift.as_ref());
    let hier: Vec<&Vorschrift> = hier.collect();
    let certain = im_text.iter().all(|it| it.vorschrift.is_some()) && !hier.is_empty();
    let getrennt = hier.iter().all(|a| dort.iter().all(|b| a.dieselbe(b) == Some(false)));
    if certain && getrennt {
        let namen = |alle: &[&Vorschrift]| {
            let mut namen: Vec<&str> = alle.iter().map(|it| &*it.anzeige).collect();
            namen.dedup();
            clip(&namen.join(", "), 120)
        };
        urteil.fehler(fall.umfeld.melde(&NORM_ANDERS.meta, ort, |draft| {
            draft
                .value("hier", namen(&hier))
                .value("dort", namen(&dort))
                .found(namen(&hier))
                .expected(namen(&dort))
        }));
    }
}
