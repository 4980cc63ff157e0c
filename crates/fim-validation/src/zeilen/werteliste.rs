//! The values a condition takes.

/// Values in one of the forms that tables have them in.
pub(crate) enum Werteliste {
    /// A few, each with what it stands for; empty where it speaks for itself.
    Benannt(&'static [(&'static str, &'static str)]),
    /// Many, sorted.
    Sortiert(&'static [&'static str]),
    /// Those of a row of one's own, sorted.
    Eigene(Vec<Box<str>>),
}

impl Werteliste {
    /// A list of one's own.
    pub(crate) fn eigene(mut werte: Vec<Box<str>>) -> Self {
        werte.sort_unstable();
        werte.dedup();
        Self::Eigene(werte)
    }

    pub(crate) fn kennt(&self, wert: &str) -> bool {
        match self {
            Self::Benannt(werte) => werte.iter().any(|(code, _)| *code == wert),
            Self::Sortiert(werte) => werte.binary_search(&wert).is_ok(),
            Self::Eigene(werte) => werte.binary_search_by(|one| (**one).cmp(wert)).is_ok(),
        }
    }

    /// All of them for people, with what they stand for.
    pub(crate) fn alle(&self) -> String {
        let benannt = |(code, bedeutung): &(&str, &str)| match *bedeutung {
            "" => (*code).to_owned(),
            bedeutung => format!("{code} = {bedeutung}"),
        };
        match self {
            Self::Benannt(werte) => werte.iter().map(benannt).collect::<Vec<_>>().join(", "),
            Self::Sortiert(werte) => werte.join(", "),
            Self::Eigene(werte) => werte.join(", "),
        }
    }
}
