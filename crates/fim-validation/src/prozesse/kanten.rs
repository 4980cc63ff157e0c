//! Edges of a graph whose points are numbered, and walks along them.

/// For each point the points that its edges lead to, all in one list.
#[derive(Debug, Default)]
pub(super) struct Kanten {
    /// Where the edges of a point begin in `ziele`; one more than there are points.
    beginn: Vec<usize>,
    ziele: Vec<usize>,
}

impl Kanten {
    /// All edges must lead from and to points below `punkte`.
    pub(super) fn new(punkte: usize, kanten: impl Iterator<Item = (usize, usize)> + Clone) -> Self {
        let mut beginn = vec![0; punkte + 1];
        for (von, _) in kanten.clone() {
            beginn[von + 1] += 1;
        }
        for punkt in 0..punkte {
            beginn[punkt + 1] += beginn[punkt];
        }
        let mut frei = beginn.clone();
        let mut ziele = vec![0; beginn[punkte]];
        for (von, nach) in kanten {
            ziele[frei[von]] = nach;
            frei[von] += 1;
        }
        Self { beginn, ziele }
    }

    /// Points that the edges of a point lead to.
    pub(super) fn von(&self, punkt: usize) -> &[usize] {
        &self.ziele[self.beginn[punkt]..self.beginn[punkt + 1]]
    }

    /// For each point whether one of `anfang` leads to it, or is it.
    pub(super) fn erreichbar(&self, anfang: impl Iterator<Item = usize>) -> Vec<bool> {
        let mut erreicht = vec![false; self.beginn.len().saturating_sub(1)];
        self.weiter(anfang, &mut erreicht, |_| true);
        erreicht
    }

    /// As few as can be of the points that are `offen` and that `gilt`, so that one of them leads to
    /// each such point, or is it.
    pub(super) fn vertreter(&self, offen: &[bool], gilt: impl Fn(usize) -> bool) -> Vec<usize> {
        let alle = (0..offen.len()).filter(|punkt| offen[*punkt] && gilt(*punkt));
        // None of these is led to by an earlier one; then none is left that a later one leads to.
        let vorlaeufig = self.ungedeckte(alle, offen);
        let mut vertreter = self.ungedeckte(vorlaeufig.into_iter().rev(), offen);
        vertreter.sort_unstable();
        vertreter
    }

    /// Points that none of those before leads to.
    fn ungedeckte(&self, punkte: impl Iterator<Item = usize>, offen: &[bool]) -> Vec<usize> {
        let mut gedeckt = vec![false; offen.len()];
        let mut ungedeckt = Vec::new();
        for punkt in punkte {
            if !gedeckt[punkt] {
                ungedeckt.push(punkt);
                self.weiter(std::iter::once(punkt), &mut gedeckt, |ziel| offen[ziel]);
            }
        }
        ungedeckt
    }

    /// Marks what `anfang` leads to over points that `darf` be stepped on.
    fn weiter(
        &self,
        anfang: impl Iterator<Item = usize>,
        erreicht: &mut [bool],
        darf: impl Fn(usize) -> bool,
    ) {
        let mut offen: Vec<usize> = Vec::new();
        for punkt in anfang {
            if !std::mem::replace(&mut erreicht[punkt], true) {
                offen.push(punkt);
            }
        }
        while let Some(punkt) = offen.pop() {
            for &ziel in self.von(punkt) {
                if darf(ziel) && !std::mem::replace(&mut erreicht[ziel], true) {
                    offen.push(ziel);
                }
            }
        }
    }
}
