//! The sheet »Übersicht«: what the findings come to, where they are, and how the list is worked in.

use super::formate::Formate;
use super::gruppen::Gruppe;
use super::redaktion::Redaktionsblatt;
use super::worte;
use crate::json::Tool;
use crate::mappe::Blatt;
use crate::{Options, freigabe};
use fim_core::{Report, RuleMeta, Sprache, State, Stufe};
use rust_xlsxwriter::{Worksheet, XlsxError};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Columns in characters.
const BREITEN: [f64; 8] = [44.0, 14.0, 14.0, 14.0, 14.0, 14.0, 14.0, 34.0];

/// What the sheet is made of.
pub(super) struct Uebersicht<'r> {
    pub(super) report: &'r Report,
    pub(super) tool: Tool<'r>,
    pub(super) gruppen: &'r [Gruppe<'r>],
    /// The sheets of each.
    pub(super) blaetter: &'r [Vec<Redaktionsblatt>],
}

/// The sheet in the making.
struct Seite<'f> {
    blatt: Blatt,
    formate: &'f Formate,
    sprache: Sprache,
}

impl Uebersicht<'_> {
    pub(super) fn blatt(
        &self,
        name: &str,
        formate: &Formate,
        options: &Options,
    ) -> Result<Worksheet, XlsxError> {
        let sprache = options.sprache;
        let mut seite = Seite { blatt: Blatt::new(name)?, formate, sprache };
        for (column, width) in (0u16..).zip(BREITEN) {
            seite.blatt.worksheet.set_column_width(column, width)?;
        }
        seite.blatt.text(worte::TITEL.get(sprache), &formate.allgemein.titel)?;
        seite.blatt.weiter();
        seite.satz(&worte::urteil(self.report, sprache))?;
        let mut ziele = String::new();
        freigabe::sentences(&mut ziele, self.report, &Options { width: usize::MAX, ..*options });
        for line in ziele.lines() {
            seite.satz(line)?;
        }
        seite.summen(self.report)?;
        self.redaktionen(&mut seite)?;
        seite.regeln(self.report)?;
        seite.unpruefbar(self.report)?;
        seite.ausnahmen(self.report)?;
        self.anmerkungen(&mut seite)?;
        seite.kopf(&[sprache.pick("So wird die Liste bearbeitet", "How to work in the list")])?;
        for text in worte::ANLEITUNG {
            seite.satz(text.get(sprache))?;
        }
        seite.blatt.weiter();
        let made = sprache.pick("erzeugt von", "made by");
        seite.satz(&format!("{made} {} {}", self.tool.name, self.tool.version))?;
        let page = sprache.pick("Seite &P von &N", "Page &P of &N");
        seite.blatt.worksheet.set_header("&L&A").set_footer(format!("&C{page}"));
        Ok(seite.blatt.worksheet)
    }

    /// A row a Redaktion, with a link to each of its sheets.
    fn redaktionen(&self, seite: &mut Seite<'_>) -> Result<(), XlsxError> {
        let sprache = seite.sprache;
        let stufen = Stufe::ALL.map(|stufe| stufe.label(sprache));
        let mut titel = vec!["Redaktion"];
        titel.extend(stufen);
        titel.extend([
            sprache.pick("Befunde", "Findings"),
            sprache.pick("Ausnahmen", "Exceptions"),
            sprache.pick("Blatt", "Sheet"),
        ]);
        seite.kopf(&titel)?;
        for (gruppe, blaetter) in self.gruppen.iter().zip(self.blaetter) {
            let formate = &seite.formate.allgemein;
            let befunde = gruppe.befunde();
            seite.blatt.text(gruppe.name(sprache), &formate.umbruch)?;
            for stufe in Stufe::ALL {
                seite.blatt.zahl(befunde.get(stufe), &formate.zahl)?;
            }
            seite.blatt.zahl(befunde.total(), &formate.zahl)?;
            seite.blatt.zahl(gruppe.ausnahmen(), &formate.zahl)?;
            for blatt in blaetter {
                // Inside quotation marks an apostrophe stands twice.
                let ziel = format!("internal:'{}'!A1", blatt.name.replace('\'', "''"));
                seite.blatt.verweis(&ziel, &blatt.name, &seite.formate.verweis)?;
            }
            seite.blatt.weiter();
        }
        Ok(())
    }

    /// What does not fit a workbook.
    fn anmerkungen(&self, seite: &mut Seite<'_>) -> Result<(), XlsxError> {
        let sprache = seite.sprache;
        let gekuerzt = self.blaetter.iter().flatten().map(|blatt| blatt.gekuerzt).sum();
        let gekuerzt = worte::gekuerzt(gekuerzt, sprache);
        let mehrere = self.gruppen.iter().zip(self.blaetter).filter(|(_, all)| all.len() > 1);
        let mehrere = mehrere.map(|(gruppe, all)| {
            let namen: Vec<&str> = all.iter().map(|blatt| blatt.name.as_str()).collect();
            worte::fortgesetzt(gruppe.name(sprache), &namen, sprache)
        });
        let texte: Vec<String> = gekuerzt.into_iter().chain(mehrere).collect();
        if texte.is_empty() {
            return Ok(());
        }
        seite.kopf(&[sprache.pick("Was nicht passte", "What did not fit")])?;
        texte.iter().try_for_each(|text| seite.satz(text))
    }
}

impl Seite<'_> {
    /// A line of its own.
    fn satz(&mut self, text: &str) -> Result<(), XlsxError> {
        self.blatt.text(text, &self.formate.allgemein.text)?;
        self.blatt.weiter();
        Ok(())
    }

    /// Headings, with a blank line above.
    fn kopf(&mut self, titel: &[&str]) -> Result<(), XlsxError> {
        self.blatt.weiter();
        for text in titel {
            self.blatt.text(text, &self.formate.allgemein.kopf)?;
        }
        self.blatt.weiter();
        Ok(())
    }

    fn zaehler(&mut self, name: &str, zahl: u64) -> Result<(), XlsxError> {
        self.blatt.text(name, &self.formate.allgemein.text)?;
        self.blatt.zahl(zahl, &self.formate.allgemein.zahl)?;
        self.blatt.weiter();
        Ok(())
    }

    fn summen(&mut self, report: &Report) -> Result<(), XlsxError> {
        let t = |de: &'static str, en: &'static str| self.sprache.pick(de, en);
        let summary = report.summary();
        let dropped: u64 = report.files.iter().map(|file| file.dropped).sum();
        let immer = [
            (t("Dateien", "Files"), summary.files.total),
            (t("ohne Befund", "without findings"), summary.files.ok),
            (t("mit Befunden", "with findings"), summary.files.findings),
            (t("nicht prüfbar", "not checkable"), summary.files.unchecked),
            (t("aus anderem Standard", "of another standard"), summary.files.other),
            (t("Befunde", "Findings"), summary.findings.total()),
            (t("Stellen", "Places"), summary.places.total()),
        ];
        let stufen = Stufe::ALL.map(|it| (it.label(self.sprache), summary.findings.get(it)));
        let manchmal = [
            (t("nur gezählt (Grenze »befunde«)", "only counted (limit »befunde«)"), dropped),
            (t("ausgenommen", "excepted"), summary.exceptions.ausnahme),
            (t("in der Baseline", "in the baseline"), summary.exceptions.baseline),
            (t("schon früher gefunden", "found earlier already"), summary.exceptions.frueher),
        ];
        let manchmal = manchmal.into_iter().filter(|(_, count)| *count > 0);
        self.kopf(&[t("Gesamt", "In all"), t("Anzahl", "Count")])?;
        for (name, zahl) in immer.into_iter().chain(stufen).chain(manchmal) {
            self.zaehler(name, zahl)?;
        }
        Ok(())
    }

    /// The rules that spoke, the most frequent first.
    fn regeln(&mut self, report: &Report) -> Result<(), XlsxError> {
        let mut regeln: BTreeMap<&str, (&RuleMeta, Stufe, u64, u64)> = BTreeMap::new();
        for (_, finding) in report.findings() {
            let code = finding.rule.code;
            let entry = regeln.entry(code).or_insert((finding.rule, finding.stufe, 0, 0));
            entry.1 = entry.1.max(finding.stufe);
            entry.2 += u64::from(!finding.repeats);
            entry.3 += 1;
        }
        let mut regeln: Vec<_> = regeln.into_values().collect();
        regeln.sort_by_key(|(rule, _, befunde, _)| (Reverse(*befunde), rule.code));
        if regeln.is_empty() {
            return Ok(());
        }
        let t = |de: &'static str, en: &'static str| self.sprache.pick(de, en);
        self.kopf(&[
            "Code",
            t("Stufe", "Level"),
            t("Befunde", "Findings"),
            t("Stellen", "Places"),
            t("Regel", "Rule"),
        ])?;
        for (rule, stufe, befunde, stellen) in regeln {
            let formate = &self.formate.allgemein;
            match rule.official {
                Some(official) => {
                    self.blatt.verweis(official.link, rule.code, &self.formate.verweis)?;
                }
                None => self.blatt.text(rule.code, &formate.text)?,
            }
            self.blatt.text(stufe.label(self.sprache), self.formate.stufe(stufe))?;
            self.blatt.zahl(befunde, &formate.zahl)?;
            self.blatt.zahl(stellen, &formate.zahl)?;
            self.blatt.text(rule.name, &formate.text)?;
            self.blatt.weiter();
        }
        Ok(())
    }

    fn unpruefbar(&mut self, report: &Report) -> Result<(), XlsxError> {
        let mut files =
            report.files.iter().filter(|file| file.state == State::Unchecked).peekable();
        if files.peek().is_none() {
            return Ok(());
        }
        let sprache = self.sprache;
        self.kopf(&[
            sprache.pick("Nicht prüfbar", "Not checkable"),
            sprache.pick("Grund", "Reason"),
        ])?;
        for file in files {
            self.blatt.text(&file.path, &self.formate.allgemein.umbruch)?;
            let grund = worte::grund(&file.findings, sprache);
            self.blatt.text(&grund, &self.formate.allgemein.text)?;
            self.blatt.weiter();
        }
        Ok(())
    }

    /// What is to be said of the exceptions themselves.
    fn ausnahmen(&mut self, report: &Report) -> Result<(), XlsxError> {
        let sprache = self.sprache;
        let meldungen = &report.ausnahmen.meldungen;
        if meldungen.is_empty() {
            return Ok(());
        }
        self.kopf(&[sprache.pick("Zu den Ausnahmen", "On the exceptions"), ""])?;
        for meldung in meldungen {
            let stelle = format!("{}:{}", meldung.datei, meldung.zeile);
            self.blatt.text(&stelle, &self.formate.allgemein.umbruch)?;
            self.blatt.text(meldung.text.get(sprache), &self.formate.allgemein.text)?;
            self.blatt.weiter();
        }
        Ok(())
    }
}
