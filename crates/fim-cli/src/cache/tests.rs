//! The cache from inside: that results are really taken from it, and that nothing damaged is.

use super::lager::Lager;
use super::ordner::Ordner;
use super::pack::{self, Kind, Pack, Row};
use super::{Cache, Key};
use crate::arguments::Cacheschalter;
use crate::config::{Config, cache::Cachewahl};
use fim_core::{Frist, Limits, Sprache, State};
use fim_validation::{Spuren, Vorgaben, ablegen};
use std::fs;
use std::path::PathBuf;

/// An empty folder of this test alone.
fn empty(name: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("fim-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&path);
    path
}

fn ordner(path: &std::path::Path) -> Ordner {
    let cache = Cachewahl { an: None, ordner: Some(path.to_owned()) };
    let config = Config { cache, ..Config::default() };
    Ordner::of(&config, Cacheschalter { is_off: false, is_counting: false }).expect("a folder")
}

const GOOD: &str = "<loesche xmlns='http://xoev.de/schemata/xzufi/2_2_0' klasse='Leistung'>\
    <id schemeAgencyID='L99999'>L1</id></loesche>";

fn name(at: usize) -> String {
    format!("{at:03}.xml")
}

/// Checks files of these numbers with a cache.
fn run(
    path: &std::path::Path,
    files: std::ops::Range<usize>,
    vorgaben: &Vorgaben<'_>,
) -> Vec<State> {
    let cache = Cache::open(Some(ordner(path)), vorgaben, Sprache::De);
    let states =
        files.map(|at| cache.check(&name(at), GOOD.into(), &Frist::KEINE).0.state).collect();
    cache.close(false, Sprache::De);
    states
}

#[test]
fn a_result_is_taken_from_the_cache_and_from_nowhere_else() {
    let path = empty("vergiftet");
    let limits = Limits::default();
    let vorgaben = Vorgaben::new(&limits);
    assert_eq!(run(&path, 0..60, &vorgaben), [State::Ok; 60]);
    // What no check would say, under the keys of two files; the second has the name of another one.
    let cache = Cache::open(Some(ordner(&path)), &vorgaben, Sprache::De);
    let lager = cache.lager.as_ref().expect("a folder that was written");
    for (at, says) in [(70, name(70)), (71, name(70))] {
        let mut report = fim_validation::check(&says, GOOD.into(), &limits);
        report.state = State::Other;
        let kept = ablegen(&report, &Spuren::default()).expect("bytes");
        lager.add(cache.key(&name(at), GOOD.as_bytes()), kept);
    }
    cache.close(false, Sprache::De);
    assert_eq!(run(&path, 69..72, &vorgaben), [State::Ok, State::Other, State::Ok]);
    // Other settings, other keys.
    let other = Vorgaben { codelisten_inhalt: true, ..vorgaben };
    assert_eq!(run(&path, 69..72, &other), [State::Ok; 3]);
    let _ = fs::remove_dir_all(path);
}

#[test]
fn keys_tell_names_contents_and_settings_apart() {
    let limits = Limits::default();
    let vorgaben = Vorgaben::new(&limits);
    let other = Vorgaben { versionshinweise: true, ..vorgaben };
    let key = |vorgaben: &Vorgaben<'_>, name: &str, bytes: &[u8]| {
        Cache::open(None, vorgaben, Sprache::De).key(name, bytes)
    };
    let mut keys = vec![
        key(&vorgaben, "a", b"bc"),
        key(&vorgaben, "ab", b"c"),
        key(&vorgaben, "", b"abc"),
        key(&vorgaben, "a", b"bd"),
        key(&other, "a", b"bc"),
    ];
    let count = keys.len();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), count);
}

fn row(number: u8, result: &[u8]) -> Row {
    let length = u32::try_from(result.len()).expect("short");
    Row { key: [number; 32], start: 0, length, age: 0, sum: pack::sum(result) }
}

/// The one pack in a folder.
fn only_pack(folder: &std::path::Path) -> PathBuf {
    let names = fs::read_dir(folder).expect("folder").flatten().map(|entry| entry.path());
    let mut packs = names.filter(|path| path.extension().is_some_and(|it| it == "pack"));
    let first = packs.next().expect("a pack");
    assert_eq!(packs.next(), None);
    first
}

#[test]
fn a_pack_gives_back_what_was_written_or_nothing() {
    let folder = empty("pack");
    fs::create_dir_all(&folder).expect("folder");
    let results: [&[u8]; 3] = [b"eins", b"", b"drei und mehr"];
    let rows = (1..).zip(results).map(|(number, result)| row(number, result)).collect();
    pack::write(&folder, rows, |at| Ok(results[at].to_vec())).expect("written");
    let path = only_pack(&folder);
    let whole = fs::read(&path).expect("bytes");
    let read = |bytes: &[u8]| -> Vec<Option<Vec<u8>>> {
        fs::write(&path, bytes).expect("written");
        let Some((pack, rows)) = Pack::open(&path) else { return Vec::new() };
        rows.iter().map(|row| pack.read(row)).collect()
    };
    assert_eq!(read(&whole), results.map(|result| Some(result.to_vec())));
    let is_sound = |found: &[Option<Vec<u8>>]| {
        let mut pairs = found.iter().zip(results);
        pairs.all(|(found, result)| found.as_deref().is_none_or(|found| found == result))
    };
    for length in 0..whole.len() {
        let found = read(&whole[..length]);
        assert!(is_sound(&found) && found.last().is_none_or(Option::is_none), "{length}");
    }
    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 0x41;
        let found = read(&changed);
        assert!(is_sound(&found) && found.iter().any(Option::is_none) || found.is_empty(), "{at}");
    }
    let _ = fs::remove_dir_all(folder);
}

#[test]
fn only_names_of_ours_are_ours() {
    let names = [
        ("0123456789abcdef.pack", Kind::Pack),
        ("0123456789abcdef.17.tmp", Kind::Unfinished),
        ("0123456789abcdef.x.tmp", Kind::Foreign),
        ("0123456789abcdef..tmp", Kind::Foreign),
        ("0123456789abcde.pack", Kind::Foreign),
        ("../0123456789abcdef.pack", Kind::Foreign),
        ("0123456789abcdef.pack.pack", Kind::Foreign),
        ("CACHEDIR.TAG", Kind::Foreign),
        ("notizen.tmp", Kind::Foreign),
    ];
    for (name, expected) in names {
        assert_eq!(pack::kind(name), expected, "{name}");
    }
}

/// Adds results, and says how many packs there are then.
fn add(path: &std::path::Path, keys: impl IntoIterator<Item = u8>, used: &[u8]) -> usize {
    let lager = Lager::open(ordner(path)).unwrap_or_else(|_| panic!("a folder"));
    for key in used {
        find(&lager, *key);
    }
    for key in keys {
        lager.add([key; 32], vec![key; 5]);
    }
    assert!(lager.close().is_ok());
    let names = fs::read_dir(path).expect("folder").flatten().map(|entry| entry.file_name());
    names.filter(|name| pack::kind(&name.to_string_lossy()) == Kind::Pack).count()
}

fn find(lager: &Lager, key: u8) -> bool {
    let key: Key = [key; 32];
    lager.find(&key, |bytes| Some(bytes == vec![key[0]; 5])) == Some(true)
}

#[test]
fn many_packs_become_one_and_what_nobody_uses_goes() {
    let path = empty("viele");
    assert_eq!(add(&path, 0..60, &[]), 1);
    // One of them is damaged.
    let pack = only_pack(&path);
    let mut bytes = fs::read(&pack).expect("bytes");
    bytes.last_mut().into_iter().for_each(|byte| *byte ^= 1);
    fs::write(&pack, bytes).expect("written");
    let mut most = 0;
    for key in 60..120 {
        most = most.max(add(&path, [key], &[7, 59]));
    }
    assert!((2..8).contains(&most), "{most}");
    let lager = Lager::open(ordner(&path)).unwrap_or_else(|_| panic!("a folder"));
    assert!(find(&lager, 7) && find(&lager, 119), "what is used or new stays");
    assert!(!find(&lager, 8), "what nobody used for long is gone");
    let _ = fs::remove_dir_all(path);
}
