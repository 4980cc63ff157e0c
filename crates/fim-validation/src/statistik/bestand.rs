//! The elements of Datenfelder of all files, each once by id and version.

use super::datenfelder::{
    Datenfeldangaben, Elementangabe, Elementart, Kennung, Regelangabe, Schluessel, Traeger,
    kleinste,
};
use crate::datenfelder::regeln::identitaet::nummernkreis;
use crate::status::bedeutung;
use fim_core::{
    Datenfeldstatistik, Elementzahl, Kreiszahl, Listenbestand, Regelbestand, Statuszahl, Verwendung,
};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The Nummernkreis of the Baukasten optimierter Bausteine.
const BOB: &str = "60";

/// What files hold together.
#[derive(Default)]
pub(super) struct Bestand<'d> {
    steckbriefe: BTreeSet<&'d Kennung>,
    elemente: BTreeMap<&'d Schluessel, &'d Elementangabe>,
    /// What each file says that a schema holds.
    schemata: BTreeMap<&'d Kennung, Vec<&'d BTreeMap<Schluessel, u64>>>,
    regeln: BTreeMap<&'d Kennung, (&'d Regelangabe, BTreeSet<&'d Traeger>)>,
    listen: BTreeMap<&'d Kennung, BTreeSet<&'d Kennung>>,
}

/// How an element is used.
#[derive(Default)]
struct Nutzung {
    verwendungen: u64,
    schemata: u64,
    /// True where a schema of its own Nummernkreis uses it.
    im_eigenen: bool,
}

impl<'d> Bestand<'d> {
    /// Takes in those of another file.
    pub(super) fn verbinde(&mut self, datei: &'d Datenfeldangaben) {
        self.steckbriefe.extend(&datei.steckbriefe);
        for (key, angabe) in &datei.elemente {
            kleinste(&mut self.elemente, key, &angabe);
        }
        for (schema, inhalt) in &datei.schemata {
            self.schemata.entry(schema).or_default().push(inhalt);
        }
        for (key, (angabe, traeger)) in &datei.regeln {
            let (own, alle) = self.regeln.entry(key).or_insert((angabe, BTreeSet::new()));
            *own = angabe.min(*own);
            alle.extend(traeger);
        }
        for (key, felder) in &datei.listen {
            self.listen.entry(key).or_default().extend(felder);
        }
    }

    pub(super) fn statistik(&self) -> Datenfeldstatistik {
        let nutzung = self.nutzung();
        let leer = Nutzung::default();
        let zahl = |art: Elementart| {
            let mut zahl = Elementzahl::default();
            for (key, angabe) in self.elemente.iter().filter(|((own, _), _)| *own == art) {
                zaehle(&mut zahl, &key.1, angabe, nutzung.get(key).unwrap_or(&leer));
            }
            zahl
        };
        let felder = self.elemente.values();
        Datenfeldstatistik {
            steckbriefe: self.steckbriefe.len() as u64,
            schemata: self.schemata.len() as u64,
            felder: zahl(Elementart::Feld),
            gruppen: zahl(Elementart::Gruppe),
            nummernkreise: self.nummernkreise(),
            status: self.status(),
            verwendung: self.verwendung(&nutzung),
            regeln: self.regeln(),
            codelisten: self.codelisten(),
            wertelisten: felder.filter(|angabe| angabe.werte).count() as u64,
        }
    }

    /// How each element is used. A schema that is there in several files counts once: for each element
    /// the file that has it most often.
    fn nutzung(&self) -> HashMap<&'d Schluessel, Nutzung> {
        let mut nutzung: HashMap<&'d Schluessel, Nutzung> = HashMap::new();
        for (schema, dateien) in &self.schemata {
            let kreis = nummernkreis(&schema.id);
            let mut inhalt: HashMap<&'d Schluessel, u64> = HashMap::new();
            for (key, zahl) in dateien.iter().copied().flatten() {
                let own = inhalt.entry(key).or_default();
                *own = (*own).max(*zahl);
            }
            for (key, zahl) in inhalt {
                let own = nutzung.entry(key).or_default();
                own.verwendungen += zahl;
                own.schemata += 1;
                own.im_eigenen |= nummernkreis(&key.1.id) == kreis;
            }
        }
        nutzung
    }

    fn nummernkreise(&self) -> Vec<Kreiszahl> {
        let mut kreise: BTreeMap<String, [u64; 2]> = BTreeMap::new();
        for (art, kennung) in self.elemente.keys() {
            kreise.entry(nummernkreis(&kennung.id)).or_default()[stelle(*art)] += 1;
        }
        let mut kreise: Vec<Kreiszahl> = kreise
            .into_iter()
            .map(|(kreis, [felder, gruppen])| Kreiszahl { kreis, felder, gruppen })
            .collect();
        kreise.sort_by_key(|kreis| Reverse(kreis.felder + kreis.gruppen));
        kreise
    }

    fn status(&self) -> Vec<Statuszahl> {
        let mut status: BTreeMap<Option<u8>, [u64; 2]> = BTreeMap::new();
        for ((art, _), angabe) in &self.elemente {
            status.entry(angabe.status).or_default()[stelle(*art)] += 1;
        }
        let zahl = |(status, [felder, gruppen]): (Option<u8>, [u64; 2])| Statuszahl {
            key: status.map(|status| status.to_string()).unwrap_or_default(),
            name: status.map_or("", bedeutung).to_owned(),
            felder,
            gruppen,
        };
        status.into_iter().map(zahl).collect()
    }

    fn verwendung(&self, nutzung: &HashMap<&Schluessel, Nutzung>) -> Vec<Verwendung> {
        let leer = Nutzung::default();
        let one = |(key, angabe): (&&Schluessel, &&Elementangabe)| {
            let (art, kennung) = *key;
            let nutzung = nutzung.get(*key).unwrap_or(&leer);
            Verwendung {
                art: match art {
                    Elementart::Feld => "Datenfeld",
                    Elementart::Gruppe => "Datenfeldgruppe",
                },
                id: kennung.id.to_string(),
                version: kennung.version.to_string(),
                name: angabe.name.to_string(),
                strukturart: angabe.strukturart.to_string(),
                status: angabe.status.map(|status| status.to_string()).unwrap_or_default(),
                verwendungen: nutzung.verwendungen,
                schemata: nutzung.schemata,
            }
        };
        let mut alle: Vec<Verwendung> = self.elemente.iter().map(one).collect();
        alle.sort_by_key(|it| Reverse((it.verwendungen, it.schemata)));
        alle
    }

    fn regeln(&self) -> Vec<Regelbestand> {
        let regel = |(kennung, (angabe, traeger)): (&&Kennung, &(&Regelangabe, BTreeSet<_>))| {
            Regelbestand {
                id: kennung.id.to_string(),
                version: kennung.version.to_string(),
                name: angabe.name.to_string(),
                verwendungen: traeger.len() as u64,
                skript: angabe.skript,
                freitext: angabe.freitext,
            }
        };
        let mut alle: Vec<Regelbestand> = self.regeln.iter().map(regel).collect();
        alle.sort_by_key(|regel| Reverse(regel.verwendungen));
        alle
    }

    fn codelisten(&self) -> Vec<Listenbestand> {
        let liste = |(kennung, felder): (&&Kennung, &BTreeSet<_>)| Listenbestand {
            kennung: kennung.id.to_string(),
            version: kennung.version.to_string(),
            felder: felder.len() as u64,
        };
        let mut alle: Vec<Listenbestand> = self.listen.iter().map(liste).collect();
        alle.sort_by_key(|liste| Reverse(liste.felder));
        alle
    }
}

const fn stelle(art: Elementart) -> usize {
    match art {
        Elementart::Feld => 0,
        Elementart::Gruppe => 1,
    }
}

fn zaehle(zahl: &mut Elementzahl, kennung: &Kennung, angabe: &Elementangabe, nutzung: &Nutzung) {
    zahl.anzahl += 1;
    *match &*angabe.strukturart {
        "ABS" => &mut zahl.abstrakt,
        "HAR" => &mut zahl.harmonisiert,
        "RNG" => &mut zahl.rechtsnormgebunden,
        _ => &mut zahl.ohne_strukturart,
    } += 1;
    *match nutzung.im_eigenen || nutzung.schemata == 0 {
        _ if nummernkreis(&kennung.id) == BOB => &mut zahl.bob,
        true => &mut zahl.eigen,
        false => &mut zahl.fremd,
    } += 1;
}
