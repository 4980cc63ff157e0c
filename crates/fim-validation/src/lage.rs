//! What a check is given beside the thing it looks at, for standards whose elements say themselves
//! which artefact they belong to; and how an artefact is called in one line.

use crate::Vorgaben;
use crate::engine::Befunde;
use crate::stelle::Stelle;
use crate::vorgaben::Profil;
use fim_core::reading::clip;
use fim_core::{Draft, Element, ElementInfo, Finding, Place, RuleMeta};

/// What is known of a whole message.
pub(crate) trait Umfeld {
    /// Name of the file in the report.
    fn datei(&self) -> &str;
    /// What was decided before.
    fn vorgaben(&self) -> &Vorgaben<'_>;
    /// Version of the standard as rules name it.
    fn fassung(&self) -> &'static str;
    /// The artefact an element belongs to.
    fn describe(&self, element: Element<'_>) -> Option<ElementInfo>;

    /// True for rules that have a say on this version, and that are wanted.
    fn wants(&self, meta: &RuleMeta) -> bool {
        let speaks_of = meta.versions.is_empty() || meta.versions.contains(&self.fassung());
        let vorgaben = self.vorgaben();
        speaks_of
            && vorgaben.auswahl.wants(meta)
            && vorgaben.profil != Profil::QsBericht
            && crate::vorpruefung::speaks(vorgaben.profil, meta.code)
    }
}

/// The situation of one check.
pub(crate) struct Lage<'x, U> {
    pub(crate) umfeld: &'x U,
    /// The part of the artefact that is looked at, such as `Volltext`; empty for all of it.
    pub(crate) teil: &'x str,
    pub(crate) meta: &'static RuleMeta,
    pub(crate) befunde: &'x mut Befunde,
}

/// Characters of a part in a message.
const TEIL: usize = 26;
/// Characters of a message. Where a long artefact meets a long part and long values, the name of
/// artefact and part is cut, though not below [`NAME`].
const ZEILE: usize = 100;
const NAME: usize = 30;

/// A finding whose message is no longer than it may be.
pub(crate) fn passend(draft: Draft) -> Draft {
    draft.fit("element", ZEILE, NAME)
}

impl<U: Umfeld> Lage<'_, U> {
    /// Tells a finding at a place. `{element}` is filled with artefact and part; `text` gives the
    /// other values, what was found and what is expected. Findings with the same found value in the
    /// same part of the same artefact are one, unless `text` distinguishes them.
    pub(crate) fn melde<'a>(
        &mut self,
        stelle: impl Into<Stelle<'a>>,
        text: impl FnOnce(Draft) -> Draft,
    ) {
        let stelle = stelle.into();
        if stelle.is_repeated() {
            return;
        }
        let info = stelle.owner().and_then(|element| self.umfeld.describe(element));
        self.melde_dort(Fundort::new(&stelle, info), text);
    }

    /// As [`Lage::melde`], where the document may be gone.
    pub(crate) fn melde_dort(&mut self, ort: Fundort, text: impl FnOnce(Draft) -> Draft) {
        let mut name = match &ort.info {
            None => "Nachricht".to_owned(),
            Some(info) if info.id.is_none() && info.name.is_none() => info.kind.clone(),
            Some(info) => kurz(info),
        };
        if !self.teil.is_empty() {
            name = format!("{name}, {}", clip(self.teil, TEIL));
        }
        let draft = begin(self.meta, name, ort).distinguish(self.teil);
        let draft = passend(text(draft).distinguish_found());
        let mut finding = draft.finish(self.umfeld.datei());
        finding.stufe = crate::vorpruefung::weight(self.umfeld.vorgaben().profil, &finding);
        self.befunde.add(finding);
    }

    /// Remembers that something could not be looked at.
    pub(crate) fn uebergehe(&mut self, what: &str) {
        self.befunde.skip(clip(what, 120), self.meta.code);
    }
}

/// A place with its artefact, apart from the document it is in.
#[derive(Debug, Clone)]
pub(crate) struct Fundort {
    place: Option<Place>,
    fehlt: Option<&'static str>,
    info: Option<ElementInfo>,
}

impl Fundort {
    pub(crate) fn new(stelle: &Stelle<'_>, info: Option<ElementInfo>) -> Self {
        Self { place: stelle.place(), fehlt: stelle.fehlt, info }
    }
}

/// A finding with its artefact and place.
pub(crate) fn begin(meta: &'static RuleMeta, name: String, ort: Fundort) -> Draft {
    let Fundort { place, fehlt, info } = ort;
    let mut draft = Finding::of(meta).value("element", name);
    if let Some(child) = fehlt {
        draft = draft.lacks(child);
    }
    // Elements without an id are told apart by where they stand.
    if info.as_ref().is_none_or(|info| info.id.is_none()) {
        draft = draft.distinguish(place.as_ref().map_or("", |place| &place.path));
    }
    if let Some(place) = place {
        draft = draft.at(place);
    }
    draft.about(info)
}

/// An artefact in a message of one line: kind and id, else kind and name. At most 37 characters, a
/// code list 54, a directory 56, a catalogue 43: that leaves a message of 100 room for what it has to say.
pub(crate) fn kurz(info: &ElementInfo) -> String {
    let room = match info.kind.as_str() {
        "Codeliste" | "Verzeichnis" => 44,
        "Prozesskatalog" | "Prozessbibliothek" => 24,
        _ => 18,
    };
    match (&info.id, &info.name) {
        (Some(id), _) if !id.is_empty() => format!("{} {}", info.kind, clip(id, room)),
        (_, Some(name)) => format!("{} »{}«", info.kind, clip(name, room - 2)),
        _ if info.kind == "Codeliste" => info.kind.clone(),
        _ => format!("{} ohne ID", info.kind),
    }
}
