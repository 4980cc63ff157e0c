//! `hexBinary` and `base64Binary` (sections 3.2.15 and 3.2.16): checked and compared in place.

/// Whether the text is a sequence of octets of two hexadecimal digits each.
pub(super) fn is_hex(text: &str) -> bool {
    text.len().is_multiple_of(2) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

const PAD: u8 = 64;
const SPACE: u8 = 65;
const OTHER: u8 = 66;

/// What each byte means in base64.
static SYMBOLS: [u8; 256] = symbols();

const fn symbols() -> [u8; 256] {
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut table = [OTHER; 256];
    let mut index: u8 = 0;
    while index < 64 {
        table[alphabet[index as usize] as usize] = index;
        index += 1;
    }
    table[b'=' as usize] = PAD;
    table[b' ' as usize] = SPACE;
    table
}

/// The number of octets of a base64 text, or `None` where it is none.
///
/// Errata to the first edition gave the grammar: a single space may follow any character but the
/// last, and the bits that the last quantum leaves over must be zero.
pub(super) fn base64_octets(text: &str) -> Option<u64> {
    let mut digits: u64 = 0;
    let mut pads: u64 = 0;
    let mut last = 0;
    // A space at the start is as wrong as one after a space.
    let mut after_space = true;
    for &byte in text.as_bytes() {
        match SYMBOLS[usize::from(byte)] {
            SPACE if after_space => return None,
            SPACE => {
                after_space = true;
                continue;
            }
            PAD => pads += 1,
            OTHER => return None,
            _ if pads > 0 => return None,
            digit => {
                digits += 1;
                last = digit;
            }
        }
        after_space = false;
    }
    if after_space && !text.is_empty() {
        return None;
    }
    let left_over = match (digits % 4, pads) {
        (0, 0) => 0,
        (3, 1) => last & 0b11,
        (2, 2) => last & 0b1111,
        _ => return None,
    };
    (left_over == 0).then_some(digits * 3 / 4)
}

/// Whether two valid base64 texts mean the same octets.
pub(super) fn base64_equal(a: &str, b: &str) -> bool {
    a == b || base64_symbols(a).eq(base64_symbols(b))
}

/// The characters of a base64 text that carry meaning.
pub(super) fn base64_symbols(text: &str) -> impl Iterator<Item = u8> {
    text.bytes().filter(|&byte| byte != b' ')
}
