//! The topics of the Single Digital Gateway, in whatever spelling.

use fim_core::Text;
use xzufi::{Leistung, TextOder};

/// The topic in the examples: none.
pub(super) const SDG_0: &str = "<code>0000000</code>\n      </x:informationsbereichSDG>";

/// Topics of the Single Digital Gateway of seven digits.
pub(super) fn sdg<'m, 'a>(leistung: &'m Leistung<'a>) -> impl Iterator<Item = &'m Text<'a>> {
    let direkt =
        leistung.informationsbereich_sdg.iter().chain(&leistung.informationsbereich_sdg_klein);
    let bereiche = gesammelt(leistung);
    let innen = bereiche.flat_map(|it| {
        it.informationsbereich_sdg1.iter().chain(&it.informationsbereich_sdg1_gross)
    });
    direkt.chain(innen).filter_map(TextOder::wert).filter(|text| !text.is_blank())
}

/// Topics of the second list, of four digits.
pub(super) fn sdg_2<'m, 'a>(leistung: &'m Leistung<'a>) -> impl Iterator<Item = &'m Text<'a>> {
    let bereiche = gesammelt(leistung);
    let innen = bereiche.flat_map(|it| {
        it.informationsbereich_sdg2.iter().chain(&it.informationsbereich_sdg2_gross)
    });
    innen.filter_map(TextOder::wert).filter(|text| !text.is_blank())
}

fn gesammelt<'m, 'a>(
    leistung: &'m Leistung<'a>,
) -> impl Iterator<Item = &'m xzufi::InformationsbereicheSdg<'a>> {
    let klein = leistung.informationsbereiche_sdg.as_deref();
    klein.into_iter().chain(leistung.informationsbereiche_sdg_gross.as_deref())
}
