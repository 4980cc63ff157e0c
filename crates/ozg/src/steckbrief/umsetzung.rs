//! Concepts and the state of the work: optional parts, checked when present.

use crate::tabelle::tabelle;
use crate::wert::{Liste, Text};

tabelle! {
    /// The concepts of a Digitalisierungsprojekt.
    Konzepte, "Konzepte für Digitalisierungsprojekte.", {
        frei fachkonzept: Fachkonzept = "Fachkonzept.",
        frei it: ItKonzept = "IT-Konzept: nur, was von der Zielplattform abweicht.",
        frei organisation: Organisationskonzept = "Organisationskonzept.",
    }

    /// Fachkonzept.
    Fachkonzept, "Fachkonzept.", {
        pflicht anforderungen: Text = "Fachliche Anforderungen mit Bezug auf Verfahren der Zielplattform.",
        pflicht ergaenzungen: Text = "Örtliche Ergänzungen zu Leistungstexten und Datenfeldern.",
        pflicht prozessaenderungen: Text = "Änderungen, am Prozess beschrieben.",
        pflicht integration: Text = "Integration und Schnittstellen: eAkte, Fachverfahren, Register.",
        pflicht qualifikation: Text = "Qualifizierung und Veränderungsmanagement.",
        pflicht ressourcen: Text = "Frei werdendes und benötigtes Personal, weitere Mittel.",
        frei nachweis: Liste<Text> = "Datei oder Adresse.",
    }

    /// IT-Konzept.
    ItKonzept, "IT-Konzept.", {
        pflicht schnittstellen: Text = "Schnittstellen und verbundene Verfahren.",
        pflicht anforderungen: Text = "Besondere technische und organisatorische Anforderungen.",
        pflicht betrieb: Text = "Betrieb: Verantwortung, Vereinbarungen (SLA).",
        pflicht sicherheit: Text = "Anforderungen an die IT-Sicherheit.",
        frei nachweis: Liste<Text> = "Datei oder Adresse.",
    }

    /// Organisationskonzept.
    Organisationskonzept, "Organisationskonzept.", {
        pflicht ressourcen: Text = "Umgang mit frei werdendem und benötigtem Personal.",
        pflicht personalentwicklung: Text = "Personalentwicklung.",
        frei nachweis: Liste<Text> = "Datei oder Adresse.",
    }

    /// The state of the work.
    Umsetzung, "Stand der Umsetzung.", {
        frei phase: Text = "Aktuelle Phase: planung, kickoff, entwicklung, review, freigabe, rollout.",
        frei fabrik: Text = "Digitalisierungsfabrik, die daran arbeitet.",
        frei phasen: Liste<Phase> = "Die Phasen mit Beginn und Ende, in ihrer Reihenfolge.",
        frei qs_intern: Liste<Text> = "Nachweis der internen Qualitätssicherung.",
        frei technische_qs: TechnischeQs = "Nachweise der technischen Qualitätssicherung.",
        frei fachliche_freigabe: Freigabe = "Fachliche Freigabe durch Fachexperten.",
        frei abschlussfreigabe: Freigabe = "Abschlussfreigabe.",
        frei rollen: Rollen = "Wer welche Rolle hat.",
        frei barrierefreiheit: Liste<Text> = "Nachweis oder Tag der Prüfung auf Barrierefreiheit.",
        frei pate_prozess: Text = "Pate für den Prozess.",
        frei pate_schnittstelle: Text = "Pate für die Schnittstelle.",
    }

    /// A phase.
    Phase, "Eine Phase.", {
        pflicht phase: Text = "planung, kickoff, entwicklung, review, freigabe oder rollout.",
        pflicht beginn: Text = "Erster Tag: 2024-05-31.",
        frei ende: Text = "Letzter Tag; fehlt, solange die Phase läuft.",
    }

    /// Evidence of the technical quality assurance.
    TechnischeQs, "Technische Qualitätssicherung.", {
        pflicht plausibilisierung: Liste<Text> = "Nachweis der Plausibilisierung.",
        pflicht prozessdokumentation: Liste<Text> = "Prozessdokumentation.",
        pflicht schnittstellendokumentation: Liste<Text> = "Schnittstellendokumentation.",
    }

    /// A release.
    Freigabe, "Eine Freigabe.", {
        pflicht datum: Text = "Tag der Freigabe.",
        pflicht durch: Text = "Wer freigegeben hat.",
        frei nachweis: Liste<Text> = "Datei oder Adresse.",
    }

    /// Who does what.
    Rollen, "Rollen.", {
        pflicht koordinierungsstelle: Text = "Koordinierungsstelle.",
        pflicht product_owner: Text = "Product Owner.",
        pflicht prozessdesigner: Text = "Prozessdesigner.",
        pflicht fachexperten: Liste<Text> = "Fachexperten.",
    }
}
