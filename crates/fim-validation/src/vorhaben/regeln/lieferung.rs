//! OZG23xx: what a deliverable is checked against, beyond that it is there.

use super::{Ozgregel, Pruefung, regel};
use crate::vorhaben::beispiele::{artefakt, beides, brief, katalog};

pub(super) static RULES: &[&Ozgregel] = &[
    &GRUNDLAGE_FEHLT,
    &GRUNDLAGE_UNKLAR,
    &VARIANTEN_FEHLEN,
    &NORMENANALYSE_FEHLT,
    &LEIKA_FEHLT,
    &TAG_FORM,
    &TAG_ZUKUNFT,
    &MODUL_07,
    &NORM_ANDERS,
    &OHNE_KATEGORIE,
    &BEGRUENDUNG,
    &KRITERIEN,
    &GEWICHTE,
    &VARIANTE_EINZELN,
    &BEVORZUGT,
    &ZIELPLATTFORM,
    &KOMPONENTEN,
    &BAUSTEIN,
    &STATUS_NIEDRIG,
    &ARTEFAKT_FREMD,
    &OHNE_STATUS,
    &STATUS_FEHLT,
    &ARTEFAKT_KRITISCH,
    &STANDARD_UNBEKANNT,
    &REFERENZPROZESS,
    &OHNE_MOCKUP,
    &PROTOTYP_TYP,
    &PROTOTYP_ART,
];

regel! {
    GRUNDLAGE_FEHLT = "OZG2301" "handlungsgrundlage-fehlt" Methodisch (MATRIX),
    ["{element}: keine Handlungsgrundlage genannt", "{element}: no Handlungsgrundlage is named"],
    ["Zur Analyse einer Leistung gehört, worauf sie beruht; Normenanalyse, Datenfelder und Prozess bauen darauf auf.",
     "The analysis of a Leistung includes what it rests on; analysis of norms, data fields and process build on it."],
    ["Im Katalog unter handlungsgrundlage oder im Steckbrief unter [[handlungsgrundlage]] mindestens eine Vorschrift nennen.",
     "Name at least one law, in the catalogue under handlungsgrundlage or in the Steckbrief under [[handlungsgrundlage]]."],
    beides!("§ 3 FlohmarktG;2026-04-10" => ";2026-04-10", "norm = \"§ 3 FlohmarktG\"" => "norm = \"\""),
    coincides: &["OZG2208"]; Pruefung::Urteil
}

regel! {
    GRUNDLAGE_UNKLAR = "OZG2302" "handlungsgrundlage-unklar" Methodisch (MATRIX),
    ["{element}: in »{text}« ist keine Vorschrift zu erkennen", "{element}: no law is recognised in »{text}«"],
    ["Eine Handlungsgrundlage nennt die Vorschrift, sonst lässt sie sich nicht nachschlagen und nicht vergleichen.",
     "A Handlungsgrundlage names the law, else it can neither be looked up nor compared."],
    ["Fundstelle und Vorschrift angeben, etwa »§ 14 GewO«.", "Give the place and the law, such as »§ 14 GewO«."],
    beides!("§ 3 FlohmarktG;2026-04-10" => "siehe Akte;2026-04-10", "norm = \"§ 3 FlohmarktG\"\ntitel = \"Flohmarktgesetz\"" => "norm = \"siehe Akte\""); Pruefung::Urteil
}

regel! {
    VARIANTEN_FEHLEN = "OZG2303" "varianten-fehlen" Methodisch (MATRIX),
    ["{element}: Varianten der Handlungsgrundlage fehlen", "{element}: variants of the Handlungsgrundlage are missing"],
    ["Länder und Kommunen regeln manches verschieden; wer die Leistung nachnutzt, muss das wissen.",
     "Länder and Kommunen rule some things differently; whoever re-uses the Leistung must know."],
    ["Die Varianten nennen, oder »keine«, wenn es keine gibt.", "Name the variants, or »keine« where there are none."],
    beides!("2026-04-20;keine;" => "2026-04-20;;", "varianten = []\n" => ""); Pruefung::Urteil
}

regel! {
    NORMENANALYSE_FEHLT = "OZG2304" "normenanalyse-fehlt" Methodisch (MATRIX),
    ["{element}: kein Nachweis der Normenanalyse", "{element}: no evidence of the analysis of norms"],
    ["Die FIM-Normenanalyse ist die Grundlage der Artefakte; ohne Nachweis ist nicht belegt, dass sie gemacht wurde.",
     "The FIM analysis of norms is what artefacts rest on; without evidence nothing shows that it was made."],
    ["Unter normenanalyse die Datei, das Artefakt, die Adresse oder den Tag angeben.",
     "Give the file, the artefact, the address or the day under normenanalyse."],
    beides!("§ 3 FlohmarktG;2026-04-10;" => "§ 3 FlohmarktG;;", "normenanalyse = \"https://www.example.org/normenanalyse\"\n" => ""); Pruefung::Urteil
}

regel! {
    LEIKA_FEHLT = "OZG2305" "leika-stand-fehlt" Methodisch (MATRIX),
    ["{element}: Tag der LeiKa-Fortschreibung fehlt", "{element}: the day of the LeiKa update is missing"],
    ["Zur Analyse gehört, dass der Leistungskatalog fortgeschrieben ist.", "The analysis includes that the catalogue of Leistungen was updated."],
    ["Unter leika_stand den Tag angeben, etwa 2024-05-31.", "Give the day under leika_stand, such as 2024-05-31."],
    beides!(";2026-04-20;" => ";;", "leika_stand = 2026-04-20\n" => ""); Pruefung::Urteil
}

regel! {
    TAG_FORM = "OZG2306" "tag-form" Methodisch (FORMAT),
    ["{element}: »{wert}« unter {angabe} ist kein Tag", "{element}: »{wert}« under {angabe} is no day"],
    ["Was kein Tag ist, lässt sich nicht vergleichen.", "What is no day cannot be compared."],
    ["Den Tag schreiben wie 2024-05-31 oder 31.05.2024.", "Write the day as 2024-05-31 or 31.05.2024."],
    katalog!(";2026-04-20;" => ";Frühjahr;"); Pruefung::Urteil
}

regel! {
    TAG_ZUKUNFT = "OZG2307" "tag-in-der-zukunft" Methodisch (FORMAT),
    ["{element}: {angabe} liegt in der Zukunft: {wert}", "{element}: {angabe} lies in the future: {wert}"],
    ["Was noch nicht geschehen ist, ist kein Nachweis.", "What has not happened yet is no evidence."],
    ["Den Tag berichtigen.", "Mend the day."],
    katalog!(";2026-04-20;" => ";2062-04-20;"); Pruefung::Urteil
}

regel! {
    MODUL_07 = "OZG2308" "leistungstext-ohne-rechtsgrundlage" Methodisch (MATRIX),
    ["{element}: der Leistungstext nennt keine Rechtsgrundlage (Modul 07)", "{element}: its text names no legal basis (module 07)"],
    ["Handlungsgrundlagen der Analyse und der Leistungsbeschreibung müssen zusammenpassen; ohne Modul 07 lässt sich das nicht sehen.",
     "The laws of the analysis and of the text must agree; without module 07 that cannot be seen."],
    ["In der Leistungsbeschreibung Modul 07 ausfüllen: {datei}.", "Fill in module 07 of the text: {datei}."],
    artefakt!("leistung.xml", "&lt;ul&gt;&lt;li&gt;&lt;a href=\"https://www.gesetze.example/flohmarktg/3\"&gt;§ 3 Absatz 1 Flohmarktgesetz (FlohmarktG)&lt;/a&gt;&lt;/li&gt;&lt;li&gt;&lt;a href=\"https://www.gesetze.example/flohmarktg/5\"&gt;§ 5 Flohmarktgesetz (FlohmarktG)&lt;/a&gt;&lt;/li&gt;&lt;li&gt;&lt;a href=\"https://www.gesetze-im-internet.de/vwvfg/__35.html\"&gt;§ 35 Verwaltungsverfahrensgesetz (VwVfG)&lt;/a&gt;&lt;/li&gt;&lt;/ul&gt;" => "die Ordnung der Märkte"),
    coincides: &["XZF1110"]; Pruefung::Urteil
}

regel! {
    NORM_ANDERS = "OZG2309" "norm-anders-als-im-leistungstext" Methodisch (MATRIX),
    ["{element}: genannte Vorschriften stehen nicht im Leistungstext", "{element}: the laws named are not in its text"],
    ["Analyse und Leistungsbeschreibung beruhen auf verschiedenem Recht; eine von beiden ist vermutlich überholt.",
     "Analysis and text rest on different law; one of the two is probably outdated."],
    ["Handlungsgrundlagen und Modul 07 abgleichen: hier {hier}; dort {dort}.", "Compare the laws with module 07: here {hier}; there {dort}."],
    beides!("§ 3 FlohmarktG;2026-04-10" => "§ 1 BImSchG;2026-04-10", "norm = \"§ 3 FlohmarktG\"" => "norm = \"§ 1 BImSchG\""); Pruefung::Urteil
}

regel! {
    OHNE_KATEGORIE = "OZG2320" "prioritaet-offen" Methodisch (MATRIX),
    ["{element}: ohne Priorität ist offen, was geliefert werden muss", "{element}: without a priority it is open what must be delivered"],
    ["An der Priorität hängt, was geliefert werden muss; solange sie fehlt, ist nur die Analyse gefordert.", "What must be delivered depends on the priority; as long as it is missing, the analysis alone is demanded."],
    ["{rat}", "{rat}"],
    katalog!("engagement_hobby;D;" => "engagement_hobby;hoch;"),
    coincides: &["OZG1106", "OZG1104"]; Pruefung::Urteil
}

regel! {
    BEGRUENDUNG = "OZG2321" "begruendung-fehlt" Methodisch (MATRIX),
    ["{element}: Begründung der Priorität fehlt oder ist ein Platzhalter", "{element}: the reason for the priority is missing or a placeholder"],
    ["An der Priorität hängt, was geliefert werden muss; die Entscheidung muss nachvollziehbar sein.",
     "What must be delivered depends on the priority; others must be able to follow the decision."],
    ["In ein, zwei Sätzen sagen, warum die Leistung diese Priorität hat.", "Say in a sentence or two why the Leistung has this priority."],
    katalog!("Viele Anträge, in jeder Kommune gleich." => "folgt"); Pruefung::Urteil
}

regel! {
    KRITERIEN = "OZG2322" "kriterien-unvollstaendig" Methodisch (MATRIX),
    ["{element}: in [{eintrag}] fehlen Kriterien: {fehlt}", "{element}: criteria are missing in [{eintrag}]: {fehlt}"],
    ["Punkte lassen sich nur vergleichen, wenn alle sechs Kriterien bewertet sind.", "Points can be compared only where all six criteria are rated."],
    ["Die fehlenden Kriterien bewerten oder die Tabelle weglassen.", "Rate the criteria that are missing, or leave the table out."],
    brief!("fallzahlen = 4\n" => ""); Pruefung::Urteil
}

regel! {
    GEWICHTE = "OZG2323" "gewichte-summe" Methodisch (MATRIX),
    ["{element}: die Gewichte ergeben zusammen {summe}, nicht 1 oder 100", "{element}: the weights add up to {summe}, not to 1 or 100"],
    ["Gewichte, die nicht 1 oder 100 % ergeben, machen Leistungen nicht vergleichbar.", "Weights that do not add up to 1 or 100 % make Leistungen incomparable."],
    ["Die Gewichte so ändern, dass sie zusammen 1 oder 100 ergeben.", "Change the weights so that they add up to 1 or 100."],
    brief!("relevanz = 10" => "relevanz = 20"); Pruefung::Urteil
}

regel! {
    VARIANTE_EINZELN = "OZG2331" "umsetzungsvariante-einzeln" Methodisch (MATRIX),
    ["{element}: nur eine Umsetzungsvariante und kein Grund dafür", "{element}: a single Umsetzungsvariante and no reason for it"],
    ["Eine Entscheidung gibt es erst, wenn es etwas zu entscheiden gab: mindestens zwei Varianten, oder der Grund, warum es keine andere gibt.",
     "There is a decision only where something was to be decided: at least two variants, or the reason why there is no other."],
    ["Eine zweite Variante beschreiben oder »alternativlos« mit dem Grund angeben.", "Describe a second variant, or give the reason under »alternativlos«."],
    brief!("[[umsetzungsvariante]]\ntitel = \"Antrag über das Gewerbeportal des Landes\"\nnachweis = \"https://www.example.org/varianten/gewerbeportal\"\n" => ""); Pruefung::Urteil
}

regel! {
    BEVORZUGT = "OZG2332" "umsetzungsvariante-ohne-auswahl" Methodisch (MATRIX),
    ["{element}: bevorzugte Umsetzungsvarianten: {anzahl}, erwartet wird eine", "{element}: preferred Umsetzungsvarianten: {anzahl}, expected is one"],
    ["Ohne Auswahl ist nicht entschieden, was umgesetzt wird.", "Without a choice it is not decided what will be carried out."],
    ["Bei genau einer Variante »bevorzugt = true« setzen.", "Set »bevorzugt = true« at exactly one variant."],
    brief!("bevorzugt = true" => "bevorzugt = false"); Pruefung::Urteil
}

regel! {
    ZIELPLATTFORM = "OZG2341" "zielplattform-unbekannt" Methodisch (MATRIX),
    ["{element}: Zielplattform »{wert}« gibt es nicht", "{element}: there is no Zielplattform »{wert}«"],
    ["An der Variante der Zielplattform hängt, welche Komponenten gebraucht werden.", "Which components are needed depends on the variant of the Zielplattform."],
    ["Eine der Varianten wählen: {bekannt}.", "Choose one of the variants: {bekannt}."],
    brief!("zielplattform = 4" => "zielplattform = 7"); Pruefung::Urteil
}

regel! {
    KOMPONENTEN = "OZG2342" "komponenten-fehlen" Methodisch (MATRIX),
    ["{element}: Zielplattform {variante} ohne {fehlt}", "{element}: Zielplattform {variante} without {fehlt}"],
    ["Die Variante »{name}« braucht diese Komponenten; ohne sie ist die Architektur nicht beschrieben.",
     "The variant »{name}« needs these components; without them the architecture is not described."],
    ["Unter komponenten ergänzen: {fehlt}; oder eine andere Variante wählen.", "Add under komponenten: {fehlt}; or choose another variant."],
    brief!("\"Fachverfahren\"" => "\"Bezahldienst\""); Pruefung::Urteil
}

regel! {
    BAUSTEIN = "OZG2361" "fim-artefakt-fehlt" Methodisch (MATRIX),
    ["{element}: {baustein} fehlt", "{element}: {baustein} is missing"],
    ["Zu einer Leistung gehören Leistungsbeschreibung, Datenschema und Prozess im IST-Zustand.", "A Leistung comes with its text, data schema and process in the IST state."],
    ["Das Artefakt mit dem Leistungsschlüssel in den Ordner legen, oder unter [[fim_artefakt]] mit Ausbaustufe IST nennen.",
     "Put the artefact with the key into the folder, or name it under [[fim_artefakt]] with Ausbaustufe IST."],
    crate::vorhaben::beispiele::OHNE_SCHEMA,
    coincides: &[]; Pruefung::Urteil
}

regel! {
    STATUS_NIEDRIG = "OZG2362" "fim-artefakt-status-niedrig" Methodisch (MATRIX),
    ["{element}: {artefakt} hat Status {status}, gefordert ist {soll}", "{element}: {artefakt} has status {status}, {soll} is demanded"],
    ["Ein Artefakt, das noch nicht so weit ist, ist noch keine Lieferung.", "An artefact that is not that far is no delivery yet."],
    ["Das Artefakt bis zu diesem Status bringen, oder die Priorität prüfen.", "Bring the artefact to this status, or look at the priority again."],
    artefakt!("schema.xml", "<code>6</code>" => "<code>3</code>"),
    coincides: &["FIM1305"]; Pruefung::Urteil
}

regel! {
    ARTEFAKT_FREMD = "OZG2363" "fim-artefakt-fremd" Methodisch (MATRIX),
    ["{element}: {artefakt} passt nicht zu {schluessel}", "{element}: {artefakt} does not fit {schluessel}"],
    ["Weder Schlüssel noch Verweise noch Handlungsgrundlagen verbinden beide; vielleicht ist ein anderes Artefakt gemeint.",
     "Neither key nor references nor laws join the two; another artefact may be meant."],
    ["Die Kennung prüfen; im Artefakt den Leistungsschlüssel in Klammern oder dieselbe Handlungsgrundlage nennen.",
     "Check the id; name the key in brackets or the same law in the artefact."],
    crate::vorhaben::beispiele::FREMD,
    coincides: &["FIM1405", "FIM1410"]; Pruefung::Urteil
}

regel! {
    OHNE_STATUS = "OZG2364" "fim-artefakt-ohne-status" Hinweis (MATRIX),
    ["{element}: {artefakt} hat keinen Status, er ist nicht beurteilt", "{element}: {artefakt} has no status, it is not judged"],
    ["XZuFi kennt bis 2.2 keinen Freigabestatus; ob der Text weit genug ist, muss jemand nachsehen.",
     "XZuFi up to 2.2 has no release status; whether the text is far enough somebody must look up."],
    ["Den Status im Redaktionssystem nachsehen, oder als XZuFi 2.3 ausgeben.", "Look up the status in the editorial system, or export as XZuFi 2.3."],
    artefakt!("leistung.xml", "<statusKatalog listURI=\"urn:xoev-de:xprozess:codeliste:status\" listVersionID=\"2022-07-12\">\n        <code xmlns=\"\">5</code>\n      </statusKatalog>\n      <statusBibliothek listURI=\"urn:xoev-de:xprozess:codeliste:status\" listVersionID=\"2022-07-12\">\n        <code xmlns=\"\">5</code>\n      </statusBibliothek>\n" => ""),
    coincides: &["XSD1002", "XSD1003", "XZF1101"]; Pruefung::Urteil
}

regel! {
    STATUS_FEHLT = "OZG2366" "fim-artefakt-status-fehlt" Methodisch (MATRIX),
    ["{element}: {artefakt} nennt keinen Freigabestatus, gefordert ist {soll}", "{element}: {artefakt} names no release status, {soll} is demanded"],
    ["Ohne Status ist nicht zu erkennen, ob das Artefakt weit genug ist.", "Without a status nobody can tell whether the artefact is far enough."],
    ["Den Freigabestatus im Artefakt angeben.", "Give the release status in the artefact."],
    artefakt!("schema.xml", "<xdf3:freigabestatus listURI=\"urn:xoev-de:xprozess:codeliste:status\" listVersionID=\"2022-07-12\">\n      <code>6</code>\n    </xdf3:freigabestatus>\n" => ""),
    coincides: &["XDF1032", "XSD1005", "OZG2365"]; Pruefung::Urteil
}

regel! {
    ARTEFAKT_KRITISCH = "OZG2365" "fim-artefakt-kritisch" Methodisch (MATRIX),
    ["{element}: {artefakt} hat kritische Befunde: {anzahl}", "{element}: {artefakt} has kritisch findings: {anzahl}"],
    ["Ein Artefakt mit kritischen Befunden ist nicht fertig, welchen Status es auch nennt.", "An artefact with kritisch findings is not finished, whatever status it names."],
    ["Die Befunde beheben; sie stehen bei {datei}.", "Mend the findings; they stand at {datei}."],
    artefakt!("prozess.xml", "<x:erstellungszeitpunkt>" => "<x:erstellungszeitpunkt>am "),
    coincides: &["XSD1205"]; Pruefung::Urteil
}

regel! {
    STANDARD_UNBEKANNT = "OZG2371" "standard-unbekannt" Hinweis (MATRIX),
    ["{element}: Standard »{name}« ist nicht bekannt", "{element}: standard »{name}« is not known"],
    ["Vielleicht ein Schreibfehler, vielleicht ein Standard, den die Matrix nicht aufzählt.", "Perhaps a slip of the pen, perhaps a standard that the matrix does not list."],
    ["{rat}", "{rat}"],
    brief!("name = \"XGewerbeanzeige\"" => "name = \"XGewerbeanzeig\""); Pruefung::Urteil
}

regel! {
    REFERENZPROZESS = "OZG2381" "referenzprozess-art" Methodisch (MATRIX),
    ["{element}: »{nachweis}« ist kein Referenzprozess, sondern {wert}", "{element}: »{nachweis}« is no Referenzprozess but {wert}"],
    ["Ein Referenzprozess ist ein Prozess der Detaillierungsstufe 102 oder 103 oder ein BPMN-Modell.", "A Referenzprozess is a process of Detaillierungsstufe 102 or 103, or a BPMN model."],
    ["Das Modell als BPMN oder den Prozess als XProzess angeben.", "Name the model as BPMN or the process as XProzess."],
    brief!("nachweis = \"modell.bpmn\"" => "nachweis = \"schema.xml\""); Pruefung::Urteil
}

regel! {
    OHNE_MOCKUP = "OZG2391" "prototyp-ohne-mockup" Methodisch (MATRIX),
    ["{element}: unter den Prototypen fehlt {fehlt}", "{element}: {fehlt} is missing among the prototypes"],
    ["Skizzen der Oberfläche mit erkennbarer Reihenfolge gehören immer dazu; Prototyp und MVP kommen dazu, wo sie sinnvoll sind.",
     "Sketches of the interface with a visible order are always part of it; prototype and MVP come on top where they make sense."],
    ["Einen Eintrag unter [[prototyp]] mit dieser Art und einem Nachweis ergänzen.", "Add an entry of this kind with evidence under [[prototyp]]."],
    brief!("art = \"clickdummy\"" => "art = \"mvp\"\naufwand = 40\nverbreitung = 400"),
    coincides: &["OZG2392"]; Pruefung::Urteil
}

regel! {
    PROTOTYP_TYP = "OZG2392" "prototyp-typ" Hinweis (MATRIX),
    ["{element}: {art} für eine Leistung vom Typ {typ}", "{element}: {art} for a Leistung of Typ {typ}"],
    ["Prototyp und MVP lohnen sich vermutlich nur für Leistungen vom Typ {typen}.", "Prototype and MVP are probably worth it only for Leistungen of Typ {typen}."],
    ["Prüfen, ob ein Mockup oder Click-Dummy genügt.", "See whether a mockup or click dummy is enough."],
    brief!("[[prototyp]]" => "[[prototyp]]\nart = \"mvp\"\nnachweis = \"https://www.example.org/mvp\"\naufwand = 40\nverbreitung = 400\n\n[[prototyp]]"); Pruefung::Urteil
}

regel! {
    PROTOTYP_ART = "OZG2393" "prototyp-art-unbekannt" Methodisch (MATRIX),
    ["{element}: Art »{art}« eines Prototyps gibt es nicht", "{element}: there is no kind of prototype »{art}«"],
    ["Von der Art hängt ab, was dazugehört.", "What belongs to it depends on the kind."],
    ["{rat}", "{rat}"],
    brief!("art = \"clickdummy\"" => "art = \"click-dummi\""),
    coincides: &["OZG2391"]; Pruefung::Urteil
}
