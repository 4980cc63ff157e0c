//! Places in SARIF: file, region, and the element of the artefact.

use super::Text;
use crate::pfad::uri;
use crate::stelle;
use crate::terminal::element_line;
use crate::window::plain;
use fim_core::{ElementInfo, Place};
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Ort<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: Physisch,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    logical_locations: Vec<Logisch<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physisch {
    artifact_location: Datei,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
pub(super) struct Datei {
    uri: String,
}

impl Datei {
    pub(super) fn new(path: &str) -> Self {
        Self { uri: uri(path) }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_column: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<u64>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Logisch<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    fully_qualified_name: String,
    kind: &'a str,
}

impl<'a> Ort<'a> {
    /// A file as a whole.
    pub(super) fn datei(path: &str) -> Self {
        let physical_location = Physisch { artifact_location: Datei::new(path), region: None };
        Self { id: None, physical_location, logical_locations: Vec::new(), message: None }
    }

    /// A line of a file.
    pub(super) fn zeile(path: &str, line: u64) -> Self {
        let mut ort = Self::datei(path);
        let region = Region { start_line: line.max(1), start_column: None, end_column: None };
        ort.physical_location.region = Some(region);
        ort
    }

    /// A place of a finding.
    pub(super) fn stelle(path: &str, place: Option<&Place>) -> Self {
        let mut ort = Self::datei(path);
        let Some(place) = place else { return ort };
        ort.physical_location.region = Some(Region {
            start_line: place.position.line,
            start_column: Some(place.position.column),
            end_column: stelle::ende(place),
        });
        if !place.path.is_empty() {
            let fully_qualified_name = place.path.clone();
            ort.logical_locations.push(Logisch {
                name: None,
                fully_qualified_name,
                kind: "element",
            });
        }
        ort
    }

    /// With the element of the artefact that is there.
    pub(super) fn an(mut self, element: Option<&'a ElementInfo>) -> Self {
        let logisch = element.map(|element| Logisch {
            name: element.id.as_deref().or(element.name.as_deref()),
            fully_qualified_name: plain(&element_line(element)),
            kind: &element.kind,
        });
        self.logical_locations.splice(0..0, logisch);
        self
    }

    /// With what there is to say of it; the number tells it from others of the result.
    pub(super) fn dazu(self, id: usize, message: &str) -> Self {
        Self { id: Some(id), message: Some(Text::new(plain(message))), ..self }
    }
}
