//! A cache that is damaged, foreign, left behind: nothing of it counts, and it is made good.

use super::{cache, inside, many, same};
use crate::common::Scratch;
use std::path::PathBuf;

/// The one pack of a cache.
fn pack(scratch: &Scratch) -> PathBuf {
    let names = inside(&cache(scratch)).into_iter().map(|(name, _)| name);
    let packs: Vec<String> = names.filter(|name| name.ends_with(".pack")).collect();
    assert_eq!(packs.len(), 1, "{packs:?}");
    cache(scratch).join(&packs[0])
}

/// Replaces the pack by others, one after the other; each time the run says the same.
fn with_others(name: &str, others: impl Fn(&[u8]) -> Vec<Vec<u8>>) {
    let scratch = many(name);
    same(scratch.path(), &[]);
    let path = pack(&scratch);
    let whole = std::fs::read(&path).expect("a pack");
    for other in others(&whole) {
        std::fs::remove_dir_all(cache(&scratch)).expect("removed");
        scratch.write(".fim-cache/CACHEDIR.TAG", "");
        std::fs::write(&path, &other).expect("written");
        let (known, checked, told) = same(scratch.path(), &[]);
        assert!(known + checked == 60 && checked > 0, "{known} {checked}");
        assert_eq!(told, "");
        assert_eq!(same(scratch.path(), &[]).1, 0, "made good");
    }
}

#[test]
fn a_pack_that_is_cut_counts_as_far_as_it_goes() {
    with_others("cache-gekuerzt", |whole| {
        let lengths = [0, 1, 7, 8, 15, 16, 47, 48, 49, 100, whole.len() / 2, whole.len() - 1];
        lengths.map(|length| whole[..length].to_vec()).to_vec()
    });
}

#[test]
fn a_pack_with_changed_bytes_counts_where_it_is_sound() {
    with_others("cache-veraendert", |whole| {
        let places = [0, 7, 8, 15, 16, 47, 48, 80, 90, 100, whole.len() / 2, whole.len() - 1];
        let changed = |at: usize| {
            let mut bytes = whole.to_vec();
            bytes[at] ^= 0x20;
            bytes
        };
        places.map(changed).to_vec()
    });
}

#[test]
fn something_else_in_its_place_counts_for_nothing() {
    with_others("cache-fremde-datei", |whole| {
        let newer = [b"fimpack2", &whole[8..]].concat();
        let huge = [b"fimpack1", &[0xff; 40][..]].concat();
        vec![newer, huge, b"<xml/>".to_vec(), vec![0; 100_000]]
    });
}

#[test]
fn what_a_killed_run_left_behind_is_removed_and_nothing_else() {
    let scratch = many("cache-reste");
    same(scratch.path(), &[]);
    let rest = cache(&scratch).join("0123456789abcdef.4711.tmp");
    let busy = cache(&scratch).join("fedcba9876543210.4712.tmp");
    for path in [&rest, &busy, &cache(&scratch).join("meine.tmp")] {
        std::fs::write(path, "halb").expect("written");
    }
    let file = std::fs::File::open(&busy).expect("file");
    file.lock().expect("a run at work");
    assert_eq!(same(scratch.path(), &[]).1, 0);
    assert!(!rest.exists() && busy.exists() && cache(&scratch).join("meine.tmp").exists());
    drop(file);
    same(scratch.path(), &[]);
    assert!(!busy.exists());
}

#[cfg(unix)]
#[test]
fn a_pack_that_is_a_link_or_a_folder_is_not_followed() {
    let scratch = many("cache-verweis");
    same(scratch.path(), &[]);
    let path = pack(&scratch);
    let elsewhere = scratch.path().join("anderswo");
    std::fs::rename(&path, &elsewhere).expect("renamed");
    std::os::unix::fs::symlink(&elsewhere, &path).expect("link");
    std::fs::create_dir(cache(&scratch).join("0123456789abcdef.pack")).expect("folder");
    assert_eq!(same(scratch.path(), &[]).1, 60);
    assert!(elsewhere.exists());
    assert_eq!(same(scratch.path(), &[]).1, 0);
}
