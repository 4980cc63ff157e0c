//! Valid messages without any finding; each example of a rule changes one thing in one of them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// A Prozessklasse and its Prozess, with a BPMN model attached.
pub(crate) const PROZESS: &str = include_str!("beispiele/prozess.xml");
/// A short message of one unfinished Prozess: Steckbrief and three Aktivitätengruppen, no model, no
/// Prozesskatalog.
pub(crate) const ENTWURF: &str = include_str!("beispiele/entwurf.xml");
/// The model of [`PROZESS`].
pub(crate) const MODELL: &str = include_str!("beispiele/modell.bpmn");

/// Puts a model into [`PROZESS`], in the place of the one that is there.
pub(crate) fn anhaengen(prozess: &str, modell: &str) -> String {
    let (before, rest) = prozess.split_once("<x:inhalt>").unwrap_or((prozess, ""));
    let (_, after) = rest.split_once("</x:inhalt>").unwrap_or_default();
    format!("{before}<x:inhalt>{}</x:inhalt>{after}", STANDARD.encode(modell))
}
