//! The list of defects: which rule must speak, in which file, of which artefact.

use std::fmt::Write;

/// Kinds of defects, each with the rules that find it.
macro_rules! arten {
    ($(#[$doc:meta])* $($art:ident => $($code:literal)+;)*) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Mangel {
            $($art,)*
        }

        impl Mangel {
            /// All.
            pub const ALLE: &[Self] = &[$(Self::$art),*];

            /// The rules that find it.
            pub const fn codes(self) -> &'static [&'static str] {
                match self {
                    $(Self::$art => &[$($code),+],)*
                }
            }
        }
    };
}
pub(crate) use arten;

/// Lines of a list.
#[derive(Debug, Default)]
pub struct Liste {
    zeilen: Vec<Zeile>,
}

/// A defect that a run must find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zeile {
    /// Path in the folder.
    pub datei: String,
    /// The rule.
    pub code: String,
    /// Id of the artefact.
    pub kennung: String,
}

const KOPF: &str = "datei;code;kennung";

impl Liste {
    /// Its file.
    pub const NAME: &str = "maengel.csv";

    /// Adds a defect.
    pub fn nimm(&mut self, datei: &str, codes: &[&str], kennung: &str) {
        for code in codes {
            self.zeilen.push(Zeile {
                datei: datei.to_owned(),
                code: (*code).to_owned(),
                kennung: kennung.to_owned(),
            });
        }
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.zeilen.len()
    }

    /// True where nothing is wrong.
    pub const fn is_empty(&self) -> bool {
        self.zeilen.is_empty()
    }

    /// All.
    pub fn zeilen(&self) -> &[Zeile] {
        &self.zeilen
    }

    /// As a file.
    pub fn csv(&self) -> String {
        let mut text = format!("{KOPF}\n");
        for Zeile { datei, code, kennung } in &self.zeilen {
            let _ = writeln!(text, "{datei};{code};{kennung}");
        }
        text
    }

    /// From a file.
    pub fn lies(text: &str) -> Result<Self, String> {
        let mut zeilen = Vec::new();
        for zeile in text.lines().skip(1) {
            let [datei, code, kennung] = zeile.split(';').collect::<Vec<_>>()[..] else {
                return Err(format!("not a row of the list: {zeile}"));
            };
            zeilen.push(Zeile {
                datei: datei.to_owned(),
                code: code.to_owned(),
                kennung: kennung.to_owned(),
            });
        }
        Ok(Self { zeilen })
    }
}
