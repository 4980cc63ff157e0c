//! Patterns of paths, and which paths a run covers. Paths are those of the report, seen from the
//! folder of the settings.

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

/// Paths by patterns such as `alt/**` or `**/*.xml`.
#[derive(Debug, Clone, Default)]
pub struct Pfadmuster {
    muster: Vec<String>,
    menge: GlobSet,
}

impl PartialEq for Pfadmuster {
    fn eq(&self, other: &Self) -> bool {
        self.muster == other.muster
    }
}

impl Pfadmuster {
    /// The patterns, read from the folder of the settings; a folder stands for all that is in it.
    /// A `\` is a `/`: so it is written on Windows. A sign that is meant itself stands in brackets: `[*]`.
    ///
    /// # Errors
    /// Where a text is no pattern: its place among them.
    pub fn new(muster: &[String]) -> Result<Self, usize> {
        let mut menge = GlobSetBuilder::new();
        for (at, text) in muster.iter().enumerate() {
            let text = text.replace('\\', "/");
            let bare = text.trim_start_matches("./").trim_end_matches('/');
            let folder = format!("{bare}/**");
            for pattern in [bare, folder.as_str()] {
                let glob = GlobBuilder::new(pattern).literal_separator(true).build();
                menge.add(glob.map_err(|_| at)?);
            }
        }
        let menge = menge.build().map_err(|_| 0_usize)?;
        Ok(Self { muster: muster.to_vec(), menge })
    }

    /// True where one of them names the path.
    #[must_use]
    pub fn nennt(&self, path: &str) -> bool {
        self.menge.is_match(path)
    }

    /// As they were written.
    #[must_use]
    pub fn muster(&self) -> &[String] {
        &self.muster
    }
}

/// How paths of the report are seen from the folder of the settings, and which of its folders the
/// run covers as a whole.
pub trait Pfadsicht: Sync {
    /// A path of the report, seen from the folder of the settings; as it is where it lies outside.
    fn von_den_einstellungen(&self, path: &str) -> String;

    /// True where the run looks at everything at this path.
    fn deckt(&self, path: &str) -> bool;
}

/// Paths as they are; nothing is covered beyond the files that are there.
pub struct OhneOrdner;

/// See [`OhneOrdner`].
pub static OHNE_ORDNER: OhneOrdner = OhneOrdner;

impl Pfadsicht for OhneOrdner {
    fn von_den_einstellungen(&self, path: &str) -> String {
        path.trim_start_matches("./").to_owned()
    }

    fn deckt(&self, _: &str) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::Pfadmuster;

    fn nennt(muster: &str, path: &str) -> bool {
        Pfadmuster::new(&[muster.to_owned()]).is_ok_and(|it| it.nennt(path))
    }

    #[test]
    fn a_folder_stands_for_all_in_it() {
        for muster in ["alt", "alt/", "./alt", "alt/**", "**/x.xml", "alt/*/x.xml", "alt/b/x.xml"] {
            assert!(nennt(muster, "alt/b/x.xml"), "{muster}");
        }
        for muster in ["al", "alt/*.xml", "x.xml", "*.xml", "b"] {
            assert!(!nennt(muster, "alt/b/x.xml"), "{muster}");
        }
    }

    #[test]
    fn what_is_no_pattern_is_told_with_its_place() {
        let muster = ["a".to_owned(), "b[".to_owned()];
        assert_eq!(Pfadmuster::new(&muster).err(), Some(1));
    }
}
