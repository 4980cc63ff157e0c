//! What moved: all that is not in the heaviest run of entries that kept their order.

/// The pairs that moved, sorted. `paare` are (old place, new place, weight), sorted by old place.
///
/// As few as possible; among as few, the lighter ones. Weights belong to things and not to places, so
/// that the way back names the same.
pub(crate) fn verschobene(paare: &[(usize, usize, u32)]) -> Vec<(usize, usize)> {
    let orte = paare.iter().map(|(_, j, _)| *j + 1).max().unwrap_or(0);
    // The best run that ends at a new place or before: its length, its weight, its last pair.
    let mut baum: Vec<(usize, u64, usize)> = vec![(0, 0, usize::MAX); orte + 1];
    let mut vorher = vec![usize::MAX; paare.len()];
    for (at, (_, j, gewicht)) in paare.iter().enumerate() {
        let mut best = (0, 0, usize::MAX);
        let mut ort = *j;
        while ort > 0 {
            if (baum[ort].0, baum[ort].1) > (best.0, best.1) {
                best = baum[ort];
            }
            ort &= ort - 1;
        }
        vorher[at] = best.2;
        let hier = (best.0 + 1, best.1 + u64::from(*gewicht), at);
        let mut ort = *j + 1;
        while ort <= orte {
            if (hier.0, hier.1) > (baum[ort].0, baum[ort].1) {
                baum[ort] = hier;
            }
            ort += ort & ort.wrapping_neg();
        }
    }
    let mut ort = orte;
    let mut best = (0, 0, usize::MAX);
    while ort > 0 {
        if (baum[ort].0, baum[ort].1) > (best.0, best.1) {
            best = baum[ort];
        }
        ort &= ort - 1;
    }
    let mut bleibt = vec![false; paare.len()];
    let mut at = best.2;
    while let Some(here) = bleibt.get_mut(at) {
        *here = true;
        at = vorher[at];
    }
    let moved = paare.iter().zip(&bleibt).filter(|(_, bleibt)| !**bleibt);
    moved.map(|((i, j, _), _)| (*i, *j)).collect()
}

#[cfg(test)]
mod tests {
    use super::verschobene;

    fn moved(order: &[usize]) -> Vec<(usize, usize)> {
        let weight = |at: usize| u32::try_from(at).unwrap_or(0) + 1;
        let paare: Vec<_> = order.iter().enumerate().map(|(i, j)| (i, *j, weight(i))).collect();
        verschobene(&paare)
    }

    #[test]
    fn one_that_moved_is_one() {
        assert_eq!(moved(&[0, 1, 2, 3]), []);
        assert_eq!(moved(&[3, 0, 1, 2]), [(0, 3)]);
        assert_eq!(moved(&[1, 2, 3, 0]), [(3, 0)]);
        assert_eq!(moved(&[0, 3, 1, 2, 4]), [(1, 3)]);
    }

    #[test]
    fn of_two_that_changed_places_the_lighter_one_moved() {
        assert_eq!(moved(&[1, 0]), [(0, 1)]);
        assert_eq!(verschobene(&[(0, 1, 9), (1, 0, 2)]), [(1, 0)]);
    }

    #[test]
    fn nothing_moves_in_nothing() {
        assert_eq!(moved(&[]), []);
    }
}
