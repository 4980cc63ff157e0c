//! What is said of a document, or of a piece of one, before it is put together: the findings of each
//! stage apart, so that pieces of one file can be added up to what the whole would have come to.

use crate::ablage::{Texte, entpackt, gepackt};
use crate::artefakt::{Artefakt, Inhalt};
use crate::ausnahmen::kommentar;
use crate::check::Stage;
use crate::eigene::{self, Lauf};
use crate::engine::Befunde;
use crate::fold::{beside, merge};
use crate::identify::Standard;
use crate::vorgaben::{Profil, Vorgaben};
use crate::{datenfelder, leistungen, liste, prozesse, schema, vorpruefung};
use fim_core::{
    Ausnahmekommentar, Document, FileReport, Finding, Findings, Freigabeeinheit, Identity, Limits,
    SchemaCheck, State,
};

/// See the module.
#[derive(Debug)]
pub(crate) struct Teilurteil {
    /// What the source had to remark, and what did not fit the models.
    lesen: Findings,
    schema: Findings,
    /// What the schema check tells at the end.
    schema_ende: Findings,
    check: SchemaCheck,
    /// The schema of the user's that it was held against.
    eigenes_schema: Option<String>,
    /// Where the last element begins that has a name others may refer to (`xs:ID`).
    pub(crate) letzte_kennung: Option<u64>,
    fachlich: Befunde,
    /// What the rows of a list leave behind, where the document is a piece of its file.
    pub(crate) zeilen: Option<Box<liste::Spur>>,
    einheiten: Vec<Freigabeeinheit>,
    /// Exceptions that are written into it.
    kommentare: Vec<Ausnahmekommentar>,
    /// True where one of them may hold for what lies beyond a piece.
    pub(crate) greift_aus: bool,
    /// The artefacts as bytes, piece by piece.
    gepackt: Vec<Box<[u8]>>,
}

impl Teilurteil {
    /// Runs every stage on a document of ours; shows what was read.
    pub(crate) fn of<'d>(
        path: &str,
        document: &'d Document<'d>,
        (standard, version): (Standard, &str),
        vorgaben: &Vorgaben<'_>,
        show: &mut dyn FnMut(Stage<'_, 'd>),
    ) -> Self {
        let limits = vorgaben.limits;
        let mut lesen = Findings::new(limits);
        for remark in document.source().remarks() {
            lesen.add(|| remark.clone());
        }
        let mut artefakt = Artefakt::read(standard, document, limits);
        let mut zeilen = None;
        let mut fachlich = match &artefakt.inhalt {
            Inhalt::Genericode(list) if document.source().is_piece() => {
                let mut befunde = Befunde::new(limits);
                zeilen = liste::check_stueck(list, path, vorgaben, &mut befunde).map(Box::new);
                befunde
            }
            inhalt => fachlich(inhalt, version, path, vorgaben, &mut lesen),
        };
        let lauf = Lauf { vorgaben, datei: path, standard, fassung: version };
        eigene(&artefakt.inhalt, document, lauf, &mut fachlich);
        lesen.absorb(std::mem::take(&mut artefakt.findings));
        show(Stage::Read(&artefakt));
        let schema = schema::check(standard, document, vorgaben);
        // Nobody will see the rest where the time is over.
        let is_over = vorgaben.frist.ist_um();
        let (kommentare, greift_aus) =
            if is_over { Default::default() } else { kommentar::lesen(document) };
        let einheiten = if is_over { Vec::new() } else { artefakt.releases() };
        Self {
            lesen,
            schema: schema.findings,
            schema_ende: schema.am_ende,
            check: schema.check,
            eigenes_schema: schema.eigenes,
            letzte_kennung: schema.letzte_kennung,
            fachlich,
            zeilen,
            einheiten,
            kommentare,
            greift_aus,
            gepackt: Vec::new(),
        }
    }

    /// Packs what grows with the file, as [`Spuren::packe`](crate::Spuren::packe) does.
    pub(crate) fn packe(&mut self) {
        if let Some(bytes) = gepackt(&self.einheiten) {
            self.gepackt.push(bytes);
            self.einheiten = Vec::new();
        }
    }

    /// Takes in a later piece of the same file; `counts` says which findings are new in it.
    pub(crate) fn absorb(&mut self, later: Self, counts: impl Fn(&Finding) -> bool) {
        self.lesen.absorb_where(later.lesen, &counts);
        self.schema.absorb_where(later.schema, &counts);
        self.schema_ende.absorb_where(later.schema_ende, &counts);
        self.fachlich.absorb(later.fachlich, &counts);
        self.gepackt.extend(later.gepackt);
        self.einheiten.extend(later.einheiten);
        self.kommentare.extend(later.kommentare);
    }

    /// Adds what shows when the rows of all pieces are compared.
    pub(crate) fn vergleiche_zeilen(
        &mut self,
        liste: liste::Stueckliste,
        path: &str,
        vorgaben: &Vorgaben<'_>,
    ) {
        liste.schliesse(path, vorgaben, &mut self.fachlich);
    }

    /// What becomes of the file.
    pub(crate) fn report(
        self,
        path: &str,
        identity: Identity,
        vorgaben: &Vorgaben<'_>,
    ) -> FileReport {
        let limits = vorgaben.limits;
        let Self {
            lesen,
            mut schema,
            schema_ende,
            check,
            eigenes_schema,
            fachlich,
            einheiten,
            kommentare,
            gepackt,
            ..
        } = self;
        schema.absorb(schema_ende);
        let (fachlich, skipped) = fachlich.finish();
        let mut texte = Texte::default();
        let pieces =
            gepackt.iter().filter_map(|it| entpackt::<Vec<Freigabeeinheit>>(it, &mut texte));
        let mut einheiten: Vec<Freigabeeinheit> = pieces.flatten().chain(einheiten).collect();
        // There is one report for each file, and most files have one artefact.
        einheiten.shrink_to_fit();
        // The messages of the QS-Bericht stay apart from what reading and schema say.
        let mut findings = match vorgaben.profil {
            Profil::QsBericht => beside(merge([lesen, schema], limits), fachlich),
            _ => merge([lesen, schema, fachlich], limits),
        };
        if vorgaben.profil == Profil::Pvog {
            vorpruefung::judge(&mut findings.0, check);
        }
        let freigabe = vorgaben.ziel.map(|ziel| {
            findings.0.iter_mut().for_each(|one| one.blocks = ziel.blocks(one));
            ziel.stand(&einheiten, &findings.0, findings.1 == 0)
        });
        let freigabe = freigabe.unwrap_or_default();
        let report = checked(path, identity, findings, limits);
        FileReport {
            schema: check,
            eigenes_schema,
            skipped,
            einheiten,
            kommentare,
            freigabe,
            ..report
        }
    }
}

/// Runs the rules of the standard; what stands in the way of reading attached files is `found`.
fn fachlich(
    inhalt: &Inhalt<'_>,
    version: &str,
    path: &str,
    vorgaben: &Vorgaben<'_>,
    found: &mut Findings,
) -> Befunde {
    match inhalt {
        Inhalt::Xdatenfelder(parsed, listen) => {
            let mut befunde = datenfelder::check(parsed, path, vorgaben);
            listen.iter().for_each(|list| liste::check(list, path, vorgaben, &mut befunde));
            befunde
        }
        Inhalt::Xzufi(parsed) => leistungen::check(parsed, version, path, vorgaben),
        Inhalt::Xprozess(parsed) => {
            let mut anlagen = parsed.anlagen(vorgaben.limits);
            found.absorb(std::mem::take(&mut anlagen.findings));
            prozesse::check(parsed, &anlagen, path, vorgaben)
        }
        Inhalt::Genericode(list) => {
            let mut befunde = Befunde::new(vorgaben.limits);
            liste::check(list, path, vorgaben, &mut befunde);
            befunde
        }
    }
}

/// Runs the rules of one's own; those of code lists on the lists inside a message, too.
fn eigene(inhalt: &Inhalt<'_>, document: &Document<'_>, lauf: Lauf<'_>, befunde: &mut Befunde) {
    eigene::pruefe(document.root(), lauf, befunde);
    if let Inhalt::Xdatenfelder(_, listen) = inhalt {
        let lauf = Lauf { standard: Standard::Genericode, fassung: "1.0", ..lauf };
        let wurzeln = listen.iter().filter_map(|list| list.element);
        wurzeln.for_each(|wurzel| eigene::pruefe(wurzel, lauf, befunde));
    }
}

pub(crate) fn checked(
    path: &str,
    identity: Identity,
    (mut findings, dropped): (Vec<Finding>, u64),
    limits: &Limits,
) -> FileReport {
    if dropped > 0 {
        let draft = limits.exceeded("befunde", limits.findings + dropped);
        findings.push(draft.finish(path));
    }
    let state = if findings.is_empty() { State::Ok } else { State::Findings };
    FileReport { dropped, ..FileReport::new(path, identity, state, findings) }
}
