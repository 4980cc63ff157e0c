//! What goes wrong. Each leaves the corpus as it was.

use crate::feld::Feld;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;

pub type Stoerung = fn(&mut Feld);

pub const STOERUNGEN: [(&str, Stoerung); 16] = [
    ("nonsense in the place of a file", nonsense),
    ("a file is cut off", cut_off),
    ("a file is gone before it is read", gone_before),
    ("a file goes while the run is on", goes),
    ("a file is cut off while the run is on", cut_off_meanwhile),
    ("a folder, a pipe and a circle are called x.xml", strange_things),
    ("an interrupt", |feld| ended(feld, "-INT")),
    ("a kill", |feld| ended(feld, "-KILL")),
    ("nobody reads the report", nobody_reads),
    ("the disk is full", full_disk),
    ("two runs with one cache", two_at_once),
    ("bytes of the cache are others", |feld| cache(feld, |bytes, at| flip(bytes, at))),
    ("the cache is cut off", |feld| cache(feld, Vec::truncate)),
    ("the cache goes while the run is on", cache_goes),
    ("settings that cannot be read", bad_settings),
    ("zeros without end", zeros),
];

/// What the report says of a file.
fn state(feld: &Feld, report: &serde_json::Value, file: &Path) -> String {
    let name = file.strip_prefix(&feld.folder).expect("in the corpus").to_string_lossy();
    let files = report["files"].as_array().expect("files");
    let file = files.iter().find(|file| file["path"].as_str() == Some(&*name));
    file.and_then(|file| file["state"].as_str()).unwrap_or("not there").to_owned()
}

/// Puts other bytes into a file for one run, which must see it.
fn with_bytes(feld: &mut Feld, change: impl FnOnce(&mut Feld, &mut Vec<u8>)) {
    let file = feld.some_file();
    let good = fs::read(&file).expect("file");
    let mut bytes = good.clone();
    change(feld, &mut bytes);
    fs::write(&file, bytes).expect("file");
    let lauf = feld.run(&[]);
    let report = feld.must_be_whole(&lauf);
    assert_ne!(state(feld, &report, &file), "ok", "{}: {}", feld.now, file.display());
    fs::write(&file, good).expect("file");
}

fn nonsense(feld: &mut Feld) {
    with_bytes(feld, |feld, bytes| {
        let length = feld.random.below(9000);
        *bytes = (0..length).map(|_| feld.random.next().to_le_bytes()[0]).collect();
    });
}

fn cut_off(feld: &mut Feld) {
    with_bytes(feld, |feld, bytes| bytes.truncate(feld.random.below(bytes.len() / 10 * 9)));
}

fn gone_before(feld: &mut Feld) {
    let list = feld.folder.join("liste");
    let file = feld.some_file();
    fs::write(&list, format!("{}\nfort.xml\n", file.display())).expect("list");
    let lauf = feld.run(&["--files-from", "liste"]);
    feld.must_be_whole(&lauf);
    assert_eq!(lauf.status.code(), Some(2), "a file that is named must be there");
    fs::remove_file(list).expect("list");
}

/// Lets a run go on by chance.
fn pause(feld: &mut Feld, child: &Child) {
    // Whatever has happened by then: a run must bear it at any time.
    for _ in 0..feld.random.below(400) {
        if !Path::new(&format!("/proc/{}/status", child.id())).exists() {
            return;
        }
        thread::yield_now();
    }
}

fn meanwhile(feld: &mut Feld, disturb: impl FnOnce(&mut Feld)) {
    let child = feld.start(&[], "bericht");
    pause(feld, &child);
    disturb(feld);
    let lauf = feld.end(child, "bericht");
    feld.must_be_whole(&lauf);
}

fn goes(feld: &mut Feld) {
    let file = feld.some_file();
    let aside = file.with_extension("fort");
    meanwhile(feld, |_| fs::rename(&file, &aside).expect("rename"));
    fs::rename(&aside, &file).expect("rename");
}

fn cut_off_meanwhile(feld: &mut Feld) {
    let file = feld.some_file();
    let good = fs::read(&file).expect("file");
    meanwhile(feld, |feld| {
        let half = &good[..feld.random.below(good.len())];
        fs::write(&file, half).expect("file");
    });
    fs::write(&file, good).expect("file");
}

fn strange_things(feld: &mut Feld) {
    let [folder, pipe, circle, nowhere] =
        ["x.xml", "rohr.xml", "kreis.xml", "nirgends.xml"].map(|name| feld.folder.join(name));
    fs::create_dir(&folder).expect("folder");
    let has_pipe = Command::new("mkfifo").arg(&pipe).status().is_ok_and(|it| it.success());
    symlink(&circle, &circle).expect("link");
    symlink("gibt-es-nicht", &nowhere).expect("link");
    let lauf = feld.run(&[]);
    feld.must_be_whole(&lauf);
    fs::remove_dir(folder).expect("folder");
    let links = [Some(circle), Some(nowhere), has_pipe.then_some(pipe)];
    links.into_iter().flatten().for_each(|link| fs::remove_file(link).expect("link"));
}

/// A signal at any time: a report is whole or not there.
fn ended(feld: &mut Feld, signal: &str) {
    let report = feld.folder.with_file_name("berichte").join("ganz.json");
    let _ = fs::remove_file(&report);
    let place = format!("json={}", report.display());
    let child = feld.start(&["-f", &place], "bericht");
    pause(feld, &child);
    // It may have ended by then.
    let _ =
        Command::new("kill").args([signal, &child.id().to_string()]).stderr(Stdio::null()).status();
    let lauf = feld.end(child, "bericht");
    let code = lauf.status.code();
    assert!(matches!(code, None | Some(0..=2 | 130)), "{}: {:?}", feld.now, lauf.status);
    if let Ok(bytes) = fs::read(&report) {
        let whole = serde_json::from_slice::<serde_json::Value>(&bytes);
        assert!(whole.is_ok(), "{}: half a report", feld.now);
    }
}

fn nobody_reads(feld: &mut Feld) {
    let mut command = feld.command(&[]);
    let mut child =
        command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("fim starts");
    drop(child.stdout.take());
    let status = child.wait().expect("a child");
    assert!(status.code().is_none_or(|code| code != 101), "{}: {status:?}", feld.now);
}

fn full_disk(feld: &mut Feld) {
    let lauf = feld.run(&["-f", "html=/dev/full"]);
    assert_eq!(lauf.status.code(), Some(2), "{}", feld.now);
}

fn two_at_once(feld: &mut Feld) {
    let (one, other) = (feld.start(&[], "eins"), feld.start(&[], "zwei"));
    for (child, name) in [(one, "eins"), (other, "zwei")] {
        let lauf = feld.end(child, name);
        feld.must_be_as_at_first(&lauf);
    }
}

/// Files of the cache.
fn packs(feld: &Feld) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(feld.folder.join(".fim-cache")) else { return Vec::new() };
    entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|it| it.is_file()).collect()
}

fn cache(feld: &mut Feld, damage: fn(&mut Vec<u8>, usize)) {
    let packs = packs(feld);
    let Some(pack) = feld.random.pick(&packs) else { return };
    // Another run may have put a new one in its place.
    let Ok(mut bytes) = fs::read(pack) else { return };
    if bytes.is_empty() {
        return;
    }
    let at = feld.random.below(bytes.len());
    damage(&mut bytes, at);
    fs::write(pack, bytes).expect("cache");
}

fn flip(bytes: &mut [u8], at: usize) {
    let end = bytes.len().min(at + 16);
    bytes[at..end].iter_mut().for_each(|byte| *byte ^= 0x5a);
}

fn cache_goes(feld: &mut Feld) {
    let child = feld.start(&[], "bericht");
    pause(feld, &child);
    let _ = fs::remove_dir_all(feld.folder.join(".fim-cache"));
    let lauf = feld.end(child, "bericht");
    feld.must_be_as_at_first(&lauf);
}

fn bad_settings(feld: &mut Feld) {
    let settings = feld.folder.join("fim.toml");
    let before = fs::read(&settings).ok();
    fs::write(&settings, "profil = [\u{feff}\n").expect("settings");
    let lauf = feld.run(&[]);
    assert_eq!(lauf.status.code(), Some(2), "{}", feld.now);
    match before {
        Some(before) => fs::write(&settings, before).expect("settings"),
        None => fs::remove_file(&settings).expect("settings"),
    }
}

fn zeros(feld: &mut Feld) {
    let hole = feld.folder.join("loch.xml");
    let file = fs::File::create(&hole).expect("file");
    if file.set_len(3 << 30).is_ok() {
        let lauf = feld.run(&[]);
        let report = feld.must_be_whole(&lauf);
        assert_eq!(state(feld, &report, &hole), "unchecked", "{}", feld.now);
    }
    fs::remove_file(hole).expect("file");
}
