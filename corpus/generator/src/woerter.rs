//! The words that names of Leistungen, laws and people are made of. All of it is invented.

/// A Themenfeld with what its texts are about.
pub struct Feld {
    /// Code of the catalogue.
    pub code: &'static str,
    /// What the authority is in charge of.
    pub ressort: &'static str,
    /// First number of its groups of Leistungen, digits 3 to 5 of a key.
    pub gruppe: u32,
    /// First words of what Leistungen are about.
    pub bestimmung: [&'static str; 24],
}

macro_rules! felder {
    ($($code:literal, $ressort:literal, $gruppe:literal: $($wort:literal)*;)*) => {
        /// All 14.
        pub const FELDER: [Feld; 14] =
            [$(Feld { code: $code, ressort: $ressort, gruppe: $gruppe, bestimmung: [$($wort),*] }),*];
    };
}

felder! {
    "arbeit_ruhestand", "Arbeit", 10: "Saison" "Ernte" "Nacht" "Schicht" "Lehr" "Werk" "Heim" "Hafen" "Ofen" "Gerüst" "Tunnel" "Labor" "Küchen" "Boten" "Hütten" "Gruben" "Kran" "Lager" "Montage" "Probe" "Renten" "Teilzeit" "Wechsel" "Winter";
    "bauen_wohnen", "Bauen", 20: "Garten" "Dach" "Keller" "Giebel" "Laube" "Hof" "Treppen" "Mauer" "Zaun" "Fenster" "Garagen" "Scheunen" "Terrassen" "Balkon" "Brunnen" "Carport" "Fassaden" "Kamin" "Ziegel" "Lehm" "Holz" "Werft" "Siedlungs" "Turm";
    "bildung", "Bildung", 30: "Schul" "Lese" "Musik" "Sprach" "Abend" "Ferien" "Turn" "Lern" "Chor" "Mathe" "Werkstatt" "Bücher" "Theater" "Kunst" "Förder" "Tages" "Wander" "Sommer" "Technik" "Mal" "Tanz" "Natur" "Medien" "Gast";
    "ein_auswanderung", "Migration", 40: "Grenz" "Reise" "Gast" "Sprach" "Familien" "Aufenthalts" "Besuchs" "Forscher" "Studien" "Künstler" "Fach" "Pendler" "Übersiedlungs" "Rückkehr" "Notfall" "Transit" "Kurzzeit" "Langzeit" "Willkommens" "Beratungs" "Ankunfts" "Umzugs" "Wohn" "Arbeits";
    "engagement_hobby", "Ehrenamt", 50: "Vereins" "Angel" "Chor" "Segel" "Drachen" "Modell" "Kegel" "Kletter" "Wander" "Tauben" "Bienen" "Pilz" "Stern" "Funk" "Ruder" "Zelt" "Reit" "Schach" "Tanz" "Karneval" "Schützen" "Kanu" "Foto" "Garten";
    "familie_kind", "Familie", 60: "Kinder" "Eltern" "Tages" "Wiegen" "Spiel" "Familien" "Geschwister" "Ferien" "Stillzeit" "Krippen" "Pflege" "Paten" "Vormund" "Groß" "Zwillings" "Wald" "Erst" "Schul" "Jugend" "Namens" "Geburts" "Ehe" "Hort" "Besuchs";
    "forschung_foerderung", "Forschung", 70: "Labor" "Messe" "Patent" "Stipendien" "Feld" "Meeres" "Polar" "Archiv" "Geräte" "Daten" "Klima" "Werkstoff" "Gründer" "Reise" "Druck" "Tagungs" "Wissens" "Probe" "Versuchs" "Nachwuchs" "Austausch" "Pilot" "Modell" "Bibliotheks";
    "gesundheit", "Gesundheit", 80: "Heil" "Kur" "Impf" "Praxis" "Labor" "Apotheken" "Rettungs" "Pflege" "Bade" "Hygiene" "Blut" "Seh" "Hör" "Zahn" "Hebammen" "Klinik" "Kräuter" "Notdienst" "Röntgen" "Trink" "Diät" "Reha" "Massage" "Therapie";
    "mobilitaet_reisen", "Verkehr", 90: "Fähr" "Bus" "Rad" "Schlepp" "Boots" "Park" "Taxi" "Last" "Schul" "Nacht" "Ufer" "Brücken" "Tunnel" "Hafen" "Seil" "Gleis" "Anhänger" "Reise" "Wende" "Lade" "Miet" "Probe" "Schwer" "Winter";
    "querschnittsleistungen", "Bürgerdienste", 100: "Melde" "Akten" "Urkunden" "Siegel" "Archiv" "Post" "Termin" "Auskunfts" "Namens" "Unterschriften" "Register" "Gebühren" "Vollmachts" "Wappen" "Fund" "Ausweis" "Karten" "Fahnen" "Formular" "Übersetzer" "Daten" "Zeugnis" "Lösch" "Schlüssel";
    "recht_ordnung", "Ordnung", 110: "Wach" "Feuer" "Lärm" "Hunde" "Markt" "Straßen" "Schank" "Spiel" "Waffen" "Sammel" "Umzugs" "Plakat" "Film" "Sprung" "Streu" "Fund" "Wahl" "Versammlungs" "Kehr" "Böller" "Nacht" "Sperr" "Bewachungs" "Notar";
    "steuern_zoll", "Finanzen", 120: "Zoll" "Steuer" "Kaffee" "Bier" "Wein" "Tabak" "Strom" "Lager" "Transit" "Freihafen" "Hunde" "Zweitwohnungs" "Grund" "Gewerbe" "Erb" "Brenn" "Sekt" "Kassen" "Umsatz" "Ausfuhr" "Einfuhr" "Messe" "Muster" "Veredelungs";
    "umwelt", "Umwelt", 130: "Wald" "Quell" "Ufer" "Moor" "Kompost" "Wasser" "Deich" "Wind" "Solar" "Abfall" "Schilf" "Vogel" "Fisch" "Jagd" "Hecken" "Düne" "Ölfilter" "Klär" "Teich" "Kies" "Torf" "Baum" "Wiesen" "Regen";
    "unternehmensfuehrung_entwicklung", "Wirtschaft", 140: "Gründer" "Handwerks" "Brau" "Back" "Schneider" "Imbiss" "Reise" "Makler" "Druck" "Glas" "Uhren" "Gold" "Möbel" "Schuh" "Filial" "Messe" "Waren" "Pfand" "Eich" "Ketten" "Eis" "Kaffee" "Verlags" "Fracht";
}

/// Second words, with the article that follows »für« without a change of ending: einen, eine, ein.
pub const GEGENSTAENDE: [(&str, &str); 48] = [
    ("einen", "platz"),
    ("einen", "betrieb"),
    ("einen", "stand"),
    ("einen", "raum"),
    ("einen", "verein"),
    ("einen", "kurs"),
    ("einen", "dienst"),
    ("einen", "markt"),
    ("einen", "weg"),
    ("einen", "park"),
    ("einen", "schuppen"),
    ("einen", "kasten"),
    ("einen", "steg"),
    ("einen", "garten"),
    ("einen", "hof"),
    ("einen", "wagen"),
    ("eine", "anlage"),
    ("eine", "stelle"),
    ("eine", "halle"),
    ("eine", "fläche"),
    ("eine", "station"),
    ("eine", "gruppe"),
    ("eine", "werkstatt"),
    ("eine", "karte"),
    ("eine", "messe"),
    ("eine", "börse"),
    ("eine", "tafel"),
    ("eine", "hütte"),
    ("eine", "bahn"),
    ("eine", "küche"),
    ("eine", "stube"),
    ("eine", "brücke"),
    ("ein", "lager"),
    ("ein", "haus"),
    ("ein", "zelt"),
    ("ein", "fest"),
    ("ein", "projekt"),
    ("ein", "schild"),
    ("ein", "feld"),
    ("ein", "gerät"),
    ("ein", "zimmer"),
    ("ein", "treffen"),
    ("ein", "archiv"),
    ("ein", "netz"),
    ("ein", "büro"),
    ("ein", "becken"),
    ("ein", "gehege"),
    ("ein", "boot"),
];

/// What an authority does: what is asked for, with its article, and how that is called.
pub struct Verrichtung {
    /// Digits 9 to 11 of a key.
    pub code: u32,
    /// As in names of Leistungen.
    pub name: &'static str,
    /// As in names of processes.
    pub infinitiv: &'static str,
    /// What is asked for.
    pub nomen: &'static str,
    /// The same with its article, as an object.
    pub akkusativ: &'static str,
    /// What joins it and that which it is for.
    pub wozu: &'static str,
    /// What the authority does and what is asked for, in English.
    pub englisch: (&'static str, &'static str),
}

/// Those whose meaning fits all words above.
pub const VERRICHTUNGEN: [Verrichtung; 3] = [
    Verrichtung {
        code: 1,
        name: "Erteilung",
        infinitiv: "erteilen",
        nomen: "Erlaubnis",
        akkusativ: "die Erlaubnis",
        wozu: "für",
        englisch: ("Granting of a permit", "permit"),
    },
    Verrichtung {
        code: 12,
        name: "Ausstellung",
        infinitiv: "ausstellen",
        nomen: "Bescheinigung",
        akkusativ: "die Bescheinigung",
        wozu: "für",
        englisch: ("Issue of a certificate", "certificate"),
    },
    Verrichtung {
        code: 17,
        name: "Bewilligung",
        infinitiv: "bewilligen",
        nomen: "Zuschuss",
        akkusativ: "den Zuschuss",
        wozu: "für",
        englisch: ("Approval of a grant", "grant"),
    },
];

/// Why a Leistung has its priority.
pub const GRUENDE: [&str; 8] = [
    "Hohe Fallzahlen und überall gleiche Voraussetzungen.",
    "Das Verfahren läuft heute vollständig auf Papier und dauert lange.",
    "Viele Betriebe stellen den Antrag jedes Jahr neu.",
    "Wenige Fälle, aber ein einfaches Verfahren, das sich gemeinsam umsetzen lässt.",
    "Mehrere Behörden entscheiden über dasselbe; ein gemeinsamer Antrag spart Zeit.",
    "Politisch gewollt und mit geringem Aufwand zu erreichen.",
    "Geringe Fallzahlen und hoher Beratungsbedarf; der Nutzen wäre klein.",
    "Die Nachfrage ist gering, die Rechtslage zwischen den Ländern verschieden.",
];

/// People who stand for those who apply.
pub const PERSONEN: [&str; 12] = [
    "Leyla",
    "Bernd",
    "Hiltrud",
    "Emre",
    "Gesa",
    "Jonas",
    "Wiebke",
    "Tomasz",
    "Anneliese",
    "Mirko",
    "Svenja",
    "Ömer",
];

/// Where somebody works on a Leistung.
pub const FABRIKEN: [&str; 4] = [
    "Digitalisierungsfabrik Lindenhain",
    "Digitalisierungsfabrik Nordmark",
    "Digitalisierungsfabrik Seenland",
    "Digitalisierungsfabrik Bergtal",
];
