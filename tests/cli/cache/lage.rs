//! Where the cache is, and where there is none.

use super::{cache, command, inside, many, numbers, output, same};
use crate::common::{GOOD, Scratch};

#[test]
fn it_lies_beside_the_settings_or_where_they_say() {
    let scratch = many("cache-ort");
    std::fs::create_dir_all(scratch.path().join("unter/ordner")).expect("folder");
    scratch.write("fim.toml", "");
    let below = scratch.path().join("unter/ordner");
    same(&below, &["../.."]);
    assert!(cache(&scratch).is_dir() && !below.join(".fim-cache").exists());
    assert_eq!(same(&below, &["../.."]).1, 0);
    scratch.write("fim.toml", "[cache]\nordner = \"unter/merken\"\n");
    assert_eq!(same(&below, &["../.."]).1, 60);
    assert_eq!(same(&below, &["../.."]).1, 0);
    assert_eq!(inside(&scratch.path().join("unter/merken")).len(), 3);
}

#[test]
fn nothing_is_written_where_it_is_not_wanted_or_not_worthwhile() {
    let scratch = many("cache-ohne");
    output(scratch.path(), &["check", "--no-cache"]);
    assert!(!cache(&scratch).exists());
    command(scratch.path(), &["check"]).env("FIM_NO_CACHE", "1").output().expect("fim ends");
    assert!(!cache(&scratch).exists());
    scratch.write("fim.toml", "[cache]\nan = false\n");
    assert_eq!(same(scratch.path(), &[]), (0, 0, String::new()));
    assert!(!cache(&scratch).exists());
    scratch.write("fim.toml", "");
    same(scratch.path(), &["01.xml", "02.xml"]);
    assert!(!cache(&scratch).exists());
    // Once it is there, few files count as well.
    same(scratch.path(), &[]);
    scratch.write("neu.xml", GOOD);
    assert_eq!(same(scratch.path(), &["01.xml", "neu.xml"]), (1, 1, String::new()));
    assert_eq!(same(scratch.path(), &["01.xml", "neu.xml"]), (2, 0, String::new()));
}

#[test]
fn wrong_settings_are_told() {
    let scratch = Scratch::new("cache-toml");
    let mut seen = String::new();
    for text in ["an = 1", "ordner = 7", "ordner = \"\"", "ordnr = \"x\""] {
        scratch.write("fim.toml", format!("[cache]\n{text}\n"));
        for sprache in ["de", "en"] {
            let output = output(scratch.path(), &["check", "--sprache", sprache]);
            assert_eq!(output.status.code(), Some(2));
            let text = String::from_utf8_lossy(&output.stderr).into_owned();
            // The folder is that of this machine.
            let end = text.find("fim.toml").expect("the file is named");
            seen.push_str(&text[end..]);
        }
    }
    insta::assert_snapshot!(seen);
}

#[test]
fn a_folder_that_is_not_ours_is_left_alone() {
    let scratch = many("cache-fremd");
    let path = cache(&scratch);
    let told = || {
        let output = output(scratch.path(), &["check", "--cache-zahlen"]);
        let before = inside(&path);
        let (known, _, told) = numbers(&output);
        let same = same(scratch.path(), &[]);
        assert_eq!((known, same.0, inside(&path)), (0, 0, before));
        told
    };
    scratch.write(".fim-cache", "eine Datei");
    let mut seen = vec![told()];
    assert_eq!(std::fs::read_to_string(&path).expect("file"), "eine Datei");
    std::fs::remove_file(&path).expect("removed");
    scratch.write(".fim-cache/notizen.txt", "wichtig");
    seen.push(told());
    assert_eq!(inside(&path).len(), 1);
    std::fs::remove_dir_all(&path).expect("removed");
    #[cfg(unix)]
    {
        std::fs::create_dir(scratch.path().join("anderswo")).expect("folder");
        std::os::unix::fs::symlink("anderswo", &path).expect("link");
        seen.push(told());
        assert!(inside(&scratch.path().join("anderswo")).is_empty());
        std::fs::remove_file(&path).expect("removed");
    }
    scratch.write("fim.toml", "[cache]\nordner = \"01.xml/x\"\n");
    seen.push(told());
    let folder = scratch.path().display().to_string();
    let texts = seen.iter().map(|text| text.replace(&folder, "…")).collect::<Vec<_>>().join("\n");
    #[cfg(unix)]
    insta::assert_snapshot!(texts);
}

#[cfg(unix)]
#[test]
fn where_nothing_can_be_written_it_goes_without() {
    use std::os::unix::fs::PermissionsExt;
    let scratch = many("cache-nur-lesen");
    let mode = |mode| {
        let permissions = std::fs::Permissions::from_mode(mode);
        std::fs::set_permissions(scratch.path(), permissions).expect("chmod");
    };
    mode(0o555);
    // Whoever may do anything may write here all the same.
    let told = same(scratch.path(), &[]).2;
    mode(0o755);
    assert_eq!(told, "");
}
