//! What is said of an import.

use super::abgleich::{Abgleich, Aenderung, Aenderungsart};
use fim_core::Sprache;
use fim_core::reading::clip;
use fim_report::{Arbeitsliste, Bearbeitung, Listenmangel, Listenstelle, Listenzeile, plain};
use fim_validation::Datum;

/// Characters of a text of others.
const LAENGE: usize = 200;

/// Sheet and row.
pub fn stelle(stelle: &Listenstelle, sprache: Sprache) -> String {
    let blatt = clip(&stelle.blatt, 40);
    match sprache {
        Sprache::De => format!("Blatt »{blatt}«, Zeile {}", stelle.zeile),
        Sprache::En => format!("sheet »{blatt}«, row {}", stelle.zeile),
    }
}

/// Everything that is wrong with a list.
pub fn maengel(name: &str, maengel: &[Listenmangel], sprache: Sprache) -> String {
    let head = sprache.pick("nichts übernommen", "nothing taken over");
    let lines = maengel.iter().map(|mangel| {
        format!("\n  {}: {}", stelle(&mangel.stelle, sprache), mangel.text.get(sprache))
    });
    format!("{name}: {head}{}", lines.collect::<String>())
}

/// What was done, and what is left to do.
pub struct Bericht<'l> {
    pub liste: &'l Arbeitsliste,
    pub abgleich: &'l Abgleich<'l>,
    /// The list.
    pub name: &'l str,
    /// The file with the exceptions.
    pub ziel: &'l str,
    pub is_new: bool,
    pub is_preview: bool,
    /// The day that counts as today.
    pub heute: Option<Datum>,
    pub sprache: Sprache,
}

impl Bericht<'_> {
    /// The whole of it; `toml` is shown where nothing is written.
    pub fn text(&self, toml: &str) -> String {
        let mut lines: Vec<String> = toml.lines().map(str::to_owned).collect();
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.push(self.uebernommen());
        lines.push(self.anzahlen());
        let t = |de: &'static str, en: &'static str| self.sprache.pick(de, en);
        self.abschnitt(&mut lines, t("Rückfragen:", "Queries:"), &self.rueckfragen());
        let title = match self.sprache {
            Sprache::De => format!("In {} von Hand zu ändern:", self.ziel),
            Sprache::En => format!("To be changed in {} by hand:", self.ziel),
        };
        self.abschnitt(&mut lines, &title, &self.aenderungen());
        self.abschnitt(&mut lines, t("Schon abgelaufen:", "Run out already:"), &self.abgelaufen());
        lines.iter().map(|line| format!("{}\n", plain(line))).collect()
    }

    fn abschnitt(&self, lines: &mut Vec<String>, title: &str, items: &[String]) {
        if !items.is_empty() {
            lines.extend([String::new(), title.to_owned()]);
            lines.extend(items.iter().map(|item| format!("  {item}")));
        }
    }

    fn uebernommen(&self) -> String {
        let (neu, vorhanden) = (self.abgleich.neu.len(), self.abgleich.vorhanden);
        let word = match neu {
            1 => self.sprache.pick("Ausnahme", "exception"),
            _ => self.sprache.pick("Ausnahmen", "exceptions"),
        };
        let done = match (self.is_preview, self.is_new && neu > 0) {
            (true, false) if neu == 1 => {
                self.sprache.pick("würde übernommen", "would be taken over")
            }
            (true, false) => self.sprache.pick("würden übernommen", "would be taken over"),
            (true, true) if neu == 1 => self.sprache.pick(
                "würde übernommen, die Datei angelegt",
                "would be taken over, the file be written",
            ),
            (true, true) => self.sprache.pick(
                "würden übernommen, die Datei angelegt",
                "would be taken over, the file be written",
            ),
            (false, false) => self.sprache.pick("übernommen", "taken over"),
            (false, true) => {
                self.sprache.pick("übernommen, die Datei angelegt", "taken over, the file written")
            }
        };
        let there = match (vorhanden, self.sprache) {
            (0, _) => String::new(),
            (1, Sprache::De) => "; 1 stand schon darin".to_owned(),
            (_, Sprache::De) => format!("; {vorhanden} standen schon darin"),
            (1, Sprache::En) => "; 1 was there already".to_owned(),
            (_, Sprache::En) => format!("; {vorhanden} were there already"),
        };
        let neu = match neu {
            0 => self.sprache.pick("keine", "no").to_owned(),
            _ => neu.to_string(),
        };
        format!("{}: {neu} {word} {done}{there}", self.ziel)
    }

    fn anzahlen(&self) -> String {
        let of = |it: Bearbeitung| self.zeilen(it).count();
        let (offen, erledigt) = (of(Bearbeitung::Offen), of(Bearbeitung::Erledigt));
        let (ausnahmen, fragen) = (of(Bearbeitung::Ausnahme), of(Bearbeitung::Rueckfrage));
        let plural = |count: usize, one: &'static str, more: &'static str| {
            if count == 1 { one } else { more }
        };
        let name = self.name;
        match self.sprache {
            Sprache::De => format!(
                "{name}: {offen} offen, {erledigt} erledigt, {ausnahmen} {}, {fragen} {}",
                plural(ausnahmen, "Ausnahme", "Ausnahmen"),
                plural(fragen, "Rückfrage", "Rückfragen"),
            ),
            Sprache::En => format!(
                "{name}: {offen} open, {erledigt} done, {ausnahmen} {}, {fragen} {}",
                plural(ausnahmen, "exception", "exceptions"),
                plural(fragen, "query", "queries"),
            ),
        }
    }

    fn zeilen(&self, wanted: Bearbeitung) -> impl Iterator<Item = &Listenzeile> {
        self.liste.zeilen.iter().filter(move |zeile| zeile.bearbeitung == wanted)
    }

    fn rueckfragen(&self) -> Vec<String> {
        let none = self.sprache.pick("(ohne Text)", "(no text)");
        let one = |zeile: &Listenzeile| {
            let who = match zeile.zustaendig.as_str() {
                "" => String::new(),
                who => format!(" ({})", clip(who, 60)),
            };
            let text = clip(&zeile.begruendung, LAENGE);
            let text = if text.is_empty() { none } else { &text };
            let wo = stelle(&zeile.stelle, self.sprache);
            format!("{wo}: {}{who}: {text}", gegenstand(zeile))
        };
        self.zeilen(Bearbeitung::Rueckfrage).map(one).collect()
    }

    fn aenderungen(&self) -> Vec<String> {
        self.abgleich.aenderungen.iter().map(|it| self.aenderung(it)).collect()
    }

    fn aenderung(&self, it: &Aenderung<'_>) -> String {
        let wo = stelle(&it.quelle.stelle, self.sprache);
        let t = |de: &'static str, en: &'static str| self.sprache.pick(de, en);
        let what = match it.art {
            Aenderungsart::Grund => {
                let text = clip(&it.quelle.begruendung, LAENGE);
                format!("{}: »{text}«", t("grund ist jetzt", "grund is now"))
            }
            Aenderungsart::Bis => {
                let day = it.quelle.bis.as_deref().unwrap_or_default();
                format!("bis = {day}")
            }
            Aenderungsart::Unbefristet => {
                let text = t(
                    "bis löschen, die Ausnahme gilt nun unbefristet",
                    "delete bis, the exception has no last day now",
                );
                text.to_owned()
            }
            Aenderungsart::KeineAusnahme => {
                let wort = it.quelle.bearbeitung.wort().get(self.sprache);
                match self.sprache {
                    Sprache::De => format!(
                        "in der Liste ist der Befund »{wort}«; gilt die Ausnahme nicht mehr, den Eintrag löschen"
                    ),
                    Sprache::En => format!(
                        "in the list the finding is »{wort}«; where the exception no longer holds, delete the entry"
                    ),
                }
            }
        };
        format!("{}:{}: {what} ({wo})", self.ziel, it.zeile)
    }

    /// New exceptions that do nothing: their last day is over.
    fn abgelaufen(&self) -> Vec<String> {
        let Some(heute) = self.heute.map(|day| day.to_string()) else { return Vec::new() };
        let is_over = |zeile: &&&Listenzeile| zeile.bis.as_ref().is_some_and(|bis| *bis < heute);
        let line = |zeile: &&Listenzeile| {
            let bis = zeile.bis.as_deref().unwrap_or_default();
            let until = self.sprache.pick("bis", "until");
            format!("{}: {} {until} {bis}", stelle(&zeile.stelle, self.sprache), gegenstand(zeile))
        };
        self.abgleich.neu.iter().filter(is_over).map(line).collect()
    }
}

/// What a row is about.
fn gegenstand(zeile: &Listenzeile) -> String {
    let version = match zeile.version.as_str() {
        "" => String::new(),
        version => format!("V{version}"),
    };
    let name = match zeile.name.as_str() {
        "" => String::new(),
        name => format!("»{}«", clip(name, 60)),
    };
    let element = [clip(&zeile.art, 40), format!("{}{version}", clip(&zeile.kennung, 60)), name];
    let element: Vec<&str> =
        element.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
    let element = if element.is_empty() { clip(&zeile.datei, LAENGE) } else { element.join(" ") };
    format!("{} {element}", clip(&zeile.code, 20))
}
