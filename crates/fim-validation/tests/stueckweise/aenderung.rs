//! What may become of a file by chance.

use proptest::prelude::*;

/// A change at some place of the file, given in thousandths.
#[derive(Debug, Clone)]
pub enum Aenderung {
    Einfuegen(usize, &'static str),
    ZeileWeg(usize),
    ZeileDoppelt(usize),
    Abschneiden(usize),
    Byte(usize, u8),
}

pub fn aenderung(stoerungen: &'static [&'static str]) -> impl Strategy<Value = Aenderung> {
    let at = 0..1000usize;
    prop_oneof![
        4 => (at.clone(), prop::sample::select(stoerungen)).prop_map(|(at, text)| Aenderung::Einfuegen(at, text)),
        6 => at.clone().prop_map(Aenderung::ZeileWeg),
        6 => at.clone().prop_map(Aenderung::ZeileDoppelt),
        1 => at.clone().prop_map(Aenderung::Abschneiden),
        1 => (at, any::<u8>()).prop_map(|(at, byte)| Aenderung::Byte(at, byte)),
    ]
}

pub fn geaendert(text: &str, aenderungen: &[Aenderung]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for aenderung in aenderungen {
        let place = |at: usize| at * bytes.len() / 1000;
        let line = |at: usize| {
            let at = place(at);
            let start = bytes[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
            let end = bytes[at..].iter().position(|byte| *byte == b'\n');
            start..end.map_or(bytes.len(), |end| at + end + 1)
        };
        match *aenderung {
            Aenderung::Einfuegen(at, piece) => {
                let at = place(at);
                bytes.splice(at..at, piece.bytes());
            }
            Aenderung::ZeileWeg(at) => {
                bytes.drain(line(at));
            }
            Aenderung::ZeileDoppelt(at) => {
                let line = line(at);
                let copy = bytes[line.clone()].to_vec();
                bytes.splice(line.end..line.end, copy);
            }
            Aenderung::Abschneiden(at) => bytes.truncate(place(at)),
            Aenderung::Byte(at, byte) => {
                let at = place(at);
                if let Some(one) = bytes.get_mut(at) {
                    *one = byte;
                }
            }
        }
    }
    bytes
}
