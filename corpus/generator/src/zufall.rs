//! Numbers that look random and are the same for the same seed, on every machine.

/// SplitMix64.
pub struct Zufall(u64);

impl Zufall {
    /// Numbers of a seed.
    pub const fn new(saat: u64) -> Self {
        Self(saat)
    }

    /// Numbers for one of many things, the same whatever was drawn for the others.
    pub fn fuer(saat: u64, nummer: usize) -> Self {
        let mut zufall = Self(saat ^ (nummer as u64).wrapping_mul(0xD1B5_4A32_D192_ED03));
        zufall.unter(1);
        zufall
    }

    /// The next number below a limit; 0 where the limit is.
    pub fn unter(&mut self, grenze: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^= z >> 31;
        z.checked_rem(grenze as u64).and_then(|it| usize::try_from(it).ok()).unwrap_or(0)
    }

    /// One of a list that is not empty.
    pub fn wahl<'l, T>(&mut self, liste: &'l [T]) -> &'l T {
        &liste[self.unter(liste.len())]
    }

    /// Puts a list into another order.
    pub fn mische<T>(&mut self, liste: &mut [T]) {
        for at in (1..liste.len()).rev() {
            liste.swap(at, self.unter(at + 1));
        }
    }
}
