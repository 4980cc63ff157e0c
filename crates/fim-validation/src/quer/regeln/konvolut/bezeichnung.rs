//! FIM1101, FIM1102: the name for people outside is that of the Leistung.

use crate::korpus::konvolut::Konvolut;
use crate::korpus::{Korpus, Zeiger};
use crate::quer::Querregel;
use crate::quer::beispiele;
use crate::quer::melder::Melder;
use crate::quer::melder::neben;
use crate::quer::regeln::{PROZESSKLASSE as QUELLE, QUER};
use fim_core::reading::clip;
use fim_core::{Herkunft, RuleMeta, Stufe, Wording};

const MESSAGE: Wording = Wording::new(
    "{element}: Bezeichnung weicht von der Leistung ab: »{gefunden}«",
    "{element}: name differs from the service: »{gefunden}«",
);

pub(super) static PROZESSKLASSE: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1101",
        name: "bezeichnung-der-prozessklasse-abweichend",
        stufe: Stufe::Methodisch,
        herkunft: Herkunft::Amtlich,
        source: QUELLE,
        message: MESSAGE,
        why: Wording::new(
            "Die Bezeichnung der Prozessklasse ist der Name der Leistung (Objekt, Verrichtung, Verrichtungsdetail). An ihr erkennen Menschen, was zusammengehört.",
            "The name of the process class is that of the service (object, activity, detail). By it people see what belongs together.",
        ),
        fix: Wording::new(
            "Die Bezeichnung an die Leistungsbezeichnung (Modul 02) angleichen.",
            "Align the name with the name of the service (module 02).",
        ),
        examples: beispiele::konvolut::BEZEICHNUNG_DER_KLASSE,
        ..QUER
    },
    check: |quer, melder| {
        for konvolut in quer.konvolute.values() {
            vergleiche(quer.korpus, konvolut, &konvolut.klassen, melder);
        }
    },
};

pub(super) static PROZESS: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1102",
        name: "bezeichnung-des-prozesses-abweichend",
        source: "Vorschlag: Ein Prozess gehört zu genau einer Leistung und heißt für Außenstehende wie sie",
        message: MESSAGE,
        why: Wording::new(
            "Unterschiedliche Namen lassen denselben Vorgang wie zwei verschiedene aussehen.",
            "Different names make the same procedure look like two different ones.",
        ),
        fix: Wording::new(
            "Die Bezeichnung an die Leistungsbezeichnung (Modul 02) angleichen.",
            "Align the name with the name of the service (module 02).",
        ),
        examples: beispiele::konvolut::BEZEICHNUNG_DES_PROZESSES,
        ..QUER
    },
    check: |quer, melder| {
        for konvolut in quer.konvolute.values() {
            vergleiche(quer.korpus, konvolut, &konvolut.prozesse, melder);
        }
    },
};

fn vergleiche(
    korpus: &Korpus<'_>,
    konvolut: &Konvolut,
    objekte: &[Zeiger],
    melder: &mut Melder<'_>,
) {
    let name =
        |zeiger: &Zeiger| Some(&korpus.objekt(*zeiger)?.fach.as_ref()?.bezeichnung.as_ref()?.0);
    let mut namen = konvolut.leistungen.iter().filter_map(|zeiger| Some((*zeiger, name(zeiger)?)));
    let Some((erste, leistung)) = namen.next() else { return };
    // Each Land may call a Leistung its own way; one that says the same is enough.
    let weitere: Vec<String> = namen.map(|(_, name)| gefaltet(name)).collect();
    for zeiger in objekte {
        let Some(objekt) = korpus.objekt(*zeiger) else { continue };
        let Some((eigene, ort)) = objekt.fach.as_ref().and_then(|it| it.bezeichnung.as_ref())
        else {
            continue;
        };
        let gefunden = gefaltet(eigene);
        // What is local says more than that.
        let passt =
            |name: &str| gefunden == name || (!objekt.ist_stamm() && gefunden.contains(name));
        if passt(&gefaltet(leistung)) || weitere.iter().any(|name| passt(name)) {
            continue;
        }
        melder.melde((*zeiger, Some(ort)), |draft| {
            let draft = draft
                .value("gefunden", clip(eigene, 24))
                .found(clip(eigene, 120))
                .expected(clip(leistung, 120));
            neben(korpus, draft, erste)
        });
    }
}

/// A name without what editors do not mean by it: case, punctuation, white space.
pub(super) fn gefaltet(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
