//! Parts of sentences. All of it is invented.

use super::Paar;

/// English for the second words of what Leistungen are about, in their order.
pub const ENGLISCH: [&str; 48] = [
    "a place",
    "a business",
    "a stand",
    "a room",
    "an association",
    "a course",
    "a service",
    "a market",
    "a path",
    "a park",
    "a shed",
    "a box",
    "a jetty",
    "a garden",
    "a yard",
    "a vehicle",
    "a facility",
    "a post",
    "a hall",
    "an area",
    "a station",
    "a group",
    "a workshop",
    "a card",
    "a fair",
    "an exchange",
    "a board",
    "a hut",
    "a railway",
    "a kitchen",
    "a parlour",
    "a bridge",
    "a store",
    "a house",
    "a tent",
    "a festival",
    "a project",
    "a sign",
    "a field",
    "a device",
    "a chamber",
    "a meeting",
    "an archive",
    "a network",
    "an office",
    "a basin",
    "an enclosure",
    "a boat",
];

pub const STADT: &[&str] = &[
    "Stadt Lindenhain",
    "Landkreis Seenland",
    "Gemeinde Nordmark",
    "Stadt Bergtal",
    "Gemeinde Auental",
    "Landkreis Heidegrund",
    "Stadt Wiesenbrück",
    "Gemeinde Steinfurt am See",
];
pub const STELLE: &[Paar] = &[
    ("Die zuständige Behörde", "The competent authority"),
    ("Das Fachamt", "The specialist office"),
    ("Die Gemeinde", "The municipality"),
    ("Das Servicebüro", "The service office"),
    ("Die Fachabteilung", "The specialist department"),
    ("Der Fachdienst", "The specialist service"),
    ("Die untere Behörde", "The lower authority"),
    ("Das Prüfteam", "The review team"),
];
pub const STELLE_KLEIN: &[Paar] = &[
    ("die zuständige Behörde", "the competent authority"),
    ("das Fachamt", "the specialist office"),
    ("die Gemeinde", "the municipality"),
    ("das Servicebüro", "the service office"),
    ("die Fachabteilung", "the specialist department"),
    ("der Fachdienst", "the specialist service"),
];
pub const PRUEFT: &[Paar] = &[
    ("prüft", "checks"),
    ("bewertet", "assesses"),
    ("sichtet", "reviews"),
    ("kontrolliert", "inspects"),
    ("bespricht", "discusses"),
    ("dokumentiert", "records"),
];
pub const WANN: &[Paar] = &[
    ("zuerst", "first"),
    ("in der Regel innerhalb von zwei Wochen", "usually within two weeks"),
    ("nach dem Eingang Ihres Antrags", "after receiving your application"),
    ("gemeinsam mit anderen Fachleuten", "together with other experts"),
    ("auf der Grundlage Ihrer Unterlagen", "on the basis of your documents"),
    ("bei einem Termin vor Ort", "during an appointment on site"),
    ("im Einzelfall", "in individual cases"),
    ("vor der Entscheidung", "before the decision"),
    ("stichprobenartig", "on a random basis"),
];
pub const PRUEFSACHE: &[Paar] = &[
    ("Ihre Angaben zum Vorhaben", "your details about the project"),
    ("die eingereichten Nachweise", "the evidence submitted"),
    ("den geplanten Ablauf", "the planned procedure"),
    ("die Lage des Grundstücks", "the location of the property"),
    ("Ihre Erklärung zur Haftung", "your declaration of liability"),
    ("den Umfang der Nutzung", "the extent of use"),
    ("die Auswirkungen auf die Nachbarschaft", "the effects on the neighbourhood"),
    ("die Sicherheit der Beteiligten", "the safety of those involved"),
    ("die Vollständigkeit der Unterlagen", "the completeness of the documents"),
    ("den Zeitplan und die Zuständigkeiten", "the schedule and responsibilities"),
    ("die vorgelegte Skizze mit Maßen", "the sketch with dimensions"),
    ("mögliche Folgen für die Umwelt", "possible consequences for the environment"),
];
pub const WOZU: &[Paar] = &[
    ("", ""),
    (", damit Ihr Verfahren zügig weitergeht", " so that your procedure moves on quickly"),
    (", weil davon die Höhe der Gebühr abhängt", " because the amount of the fee depends on it"),
    (", wenn Zweifel an den Angaben bestehen", " if there are doubts about the details"),
    (", bevor eine Entscheidung fällt", " before a decision is made"),
    (" und hält das Ergebnis in der Akte fest", " and records the result in the file"),
    (
        ", auch wenn Sie früher schon einen Antrag gestellt haben",
        " even if you have applied before",
    ),
];
pub const WENN: &[Paar] = &[
    ("für eine andere Person handeln", "act on behalf of another person"),
    ("noch nicht 18 Jahre alt sind", "are not yet 18 years old"),
    ("Ihren Wohnsitz im Ausland haben", "live abroad"),
    ("eine Gesellschaft vertreten", "represent a company"),
    ("den Beginn verschieben möchten", "would like to postpone the start"),
    ("Ihre Anschrift geändert haben", "have changed your address"),
    ("nicht alle Nachweise vorlegen können", "cannot submit all the evidence"),
    ("fremde Flächen nutzen möchten", "would like to use land belonging to others"),
    ("bereits einen Bescheid erhalten haben", "have already received a decision"),
    ("eine Ermäßigung erhalten möchten", "would like to receive a reduction"),
    ("mehrere Standorte planen", "are planning several locations"),
    ("das Vorhaben vorzeitig beenden", "end the project early"),
];
pub const DANN: &[Paar] = &[
    ("legen Sie eine Vollmacht im Original vor", "submit an original power of attorney"),
    ("brauchen Sie zusätzlich eine schriftliche Zustimmung", "you also need written consent"),
    ("teilen Sie dies der Behörde sofort mit", "inform the authority of this immediately"),
    ("reichen Sie einen Auszug aus dem Register ein", "submit an extract from the register"),
    ("können Sie die Frist einmal verlängern lassen", "you can have the deadline extended once"),
    (
        "berät die Behörde Sie kostenfrei am Telefon",
        "the authority advises you free of charge by phone",
    ),
    ("nennen Sie eine Person als Ansprechpartnerin", "name a person as your contact"),
    ("gelten die gleichen Voraussetzungen", "the same requirements apply"),
    ("erhalten Sie dafür ein eigenes Schreiben", "you will receive a separate letter for this"),
    ("entscheidet die Behörde im Einzelfall", "the authority decides on a case-by-case basis"),
    ("fügen Sie eine kurze Begründung bei", "enclose a short statement of reasons"),
    ("verkürzt sich die Bearbeitung um einige Tage", "processing is shortened by a few days"),
];
pub const SACHE: &[Paar] = &[
    ("den Antrag", "the application"),
    ("fehlende Unterlagen", "missing documents"),
    ("die Nachweise", "the evidence"),
    ("Ihre Erklärung", "your declaration"),
    ("eine Verlängerung", "an extension"),
    ("die Änderung Ihrer Angaben", "the change to your details"),
    ("Kopien der Bescheinigungen", "copies of the certificates"),
    ("die Zustimmung aller Beteiligten", "the consent of all those involved"),
];
pub const WEG: &[Paar] = &[
    ("online über Ihr Nutzerkonto", "online via your user account"),
    ("per Post", "by post"),
    ("persönlich im Servicebüro", "in person at the service office"),
    ("mit einer bevollmächtigten Person", "with an authorised person"),
    ("jederzeit bis zur Entscheidung", "at any time until the decision"),
    ("ohne zusätzliche Kosten", "at no additional cost"),
    ("innerhalb der gesetzten Frist", "within the set deadline"),
];
pub const TUN: &[Paar] = &[
    ("einreichen", "submit"),
    ("abgeben", "hand in"),
    ("übermitteln", "send"),
    ("vorlegen", "present"),
    ("nachreichen", "hand in later"),
];
pub const DANACH: &[Paar] = &[
    ("Nach Abschluss der Prüfung", "Once the review is complete"),
    ("Sobald alle Unterlagen vorliegen,", "As soon as all documents are available"),
    ("Wenn Angaben fehlen,", "If details are missing"),
    ("Spätestens nach sechs Wochen", "After six weeks at the latest"),
    ("Vor dem Beginn des Vorhabens", "Before the start of the project"),
    ("In besonderen Fällen", "In special cases"),
    ("Nach dem gemeinsamen Termin", "After the joint appointment"),
];
pub const POST: &[Paar] = &[
    ("einen schriftlichen Bescheid", "a written decision"),
    ("eine Bestätigung mit Aktenzeichen", "a confirmation with a file number"),
    ("eine Rechnung über die Gebühr", "an invoice for the fee"),
    ("eine Liste der offenen Punkte", "a list of open points"),
    ("eine Einladung zum Ortstermin", "an invitation to an on-site appointment"),
    ("einen Hinweis auf weitere Pflichten", "information about further obligations"),
];
pub const POST_ZUSATZ: &[Paar] = &[
    ("", ""),
    (" an die angegebene Anschrift", " to the address provided"),
    (" über das Nutzerkonto", " via the user account"),
    (" und erklärt die nächsten Schritte", " and explains the next steps"),
];
pub const MERKE: &[Paar] = &[
    ("Bitte beachten Sie", "Please note"),
    ("Es ist wichtig", "It is important"),
    ("Bedenken Sie bei der Planung", "When planning, bear in mind"),
    ("Die Behörde weist darauf hin", "The authority points out"),
];
pub const DASS: &[Paar] = &[
    (
        "dass die Erlaubnis nur für den genannten Ort gilt",
        "that the permit only applies to the place named",
    ),
    ("dass Sie Änderungen sofort mitteilen müssen", "that you must report changes immediately"),
    ("dass unvollständige Anträge länger dauern", "that incomplete applications take longer"),
    ("dass die Behörde Auflagen festlegen kann", "that the authority may impose conditions"),
    ("dass Sie den Bescheid aufbewahren sollten", "that you should keep the decision"),
    (
        "dass die Gebühr auch bei einer Ablehnung anfällt",
        "that the fee is also payable in the event of a refusal",
    ),
    ("dass weitere Genehmigungen nötig sein können", "that further permits may be required"),
    ("dass Nachbarn angehört werden können", "that neighbours may be heard"),
    ("dass der Anspruch nach einem Jahr verfällt", "that the claim expires after one year"),
    ("dass andere Behörden beteiligt werden können", "that other authorities may be involved"),
];
pub const DASS_ZUSATZ: &[Paar] = &[
    ("", ""),
    (", solange nichts anderes vereinbart ist", " unless otherwise agreed"),
    (", auch bei kleinen Vorhaben", ", even for small projects"),
    (", wenn das Gesetz dies vorsieht", " if the law so provides"),
];
pub const WER: &[Paar] = &[
    (
        "muss die Regeln zum Schutz der Nachbarschaft kennen",
        "must know the rules for protecting the neighbourhood",
    ),
    ("stellt den Antrag vor dem Beginn", "must apply before the start"),
    ("braucht eine verantwortliche Person vor Ort", "needs a responsible person on site"),
    ("haftet für Schäden an fremdem Eigentum", "is liable for damage to the property of others"),
    ("sorgt für freie Rettungswege", "must keep escape routes clear"),
    ("hält die vereinbarten Zeiten ein", "must keep to the agreed times"),
    ("sollte sich frühzeitig beraten lassen", "should seek advice at an early stage"),
];
pub const WER_ZUSATZ: &[Paar] = &[
    ("", ""),
    (" und bewahrt alle Belege auf", " and must keep all receipts"),
    (" und benennt eine Vertretung", " and must name a deputy"),
    (" und trägt die entstehenden Kosten", " and must bear the costs incurred"),
];
pub const HABEN: &[Paar] = &[
    ("sind mindestens 18 Jahre alt", "are at least 18 years old"),
    (
        "haben Ihren Wohnsitz im Zuständigkeitsbereich der Behörde",
        "live in the area for which the authority is responsible",
    ),
    ("verfügen über eine gültige Haftpflichtversicherung", "have valid liability insurance"),
    ("dürfen die Fläche nutzen", "are allowed to use the land"),
    ("haben alle nötigen Unterlagen beigefügt", "have enclosed all necessary documents"),
    ("halten die vorgeschriebenen Abstände ein", "keep the prescribed distances"),
    ("benennen eine Person für Rückfragen", "name a person for queries"),
    (
        "haben in den letzten fünf Jahren keine Auflagen verletzt",
        "have not violated any conditions in the last five years",
    ),
    ("können die Kosten des Vorhabens tragen", "can bear the costs of the project"),
    ("besitzen die erforderliche Sachkunde", "have the necessary expertise"),
    ("sorgen für eine sichere Zufahrt", "ensure safe access"),
    ("schützen Pflanzen und Tiere in der Umgebung", "protect plants and animals in the area"),
];
pub const HABEN_ZUSATZ: &[Paar] = &[
    ("", ""),
    (" und können dies nachweisen", " and can prove this"),
    (", wenn der Antrag eingeht", " when the application is received"),
    (" und bleiben dabei während der gesamten Dauer", " and continue to do so throughout"),
    (", soweit das Gesetz es verlangt", " as far as the law requires"),
];
pub const UNTERLAGEN_ZUSATZ: &[Paar] = &[
    ("", ""),
    (" in Kopie", " as a copy"),
    (", nicht älter als drei Monate", ", not older than three months"),
    (" mit Unterschrift", " with signature"),
    (" aller Beteiligten", " of all those involved"),
];
pub const ABLAUF_ZUSATZ: &[Paar] = &[
    ("", ""),
    (" und bewahren Sie eine Kopie auf", " and keep a copy"),
    (", sobald Sie dazu aufgefordert werden", " as soon as you are asked to do so"),
    (" und achten Sie auf die genannten Fristen", " and observe the deadlines given"),
];
