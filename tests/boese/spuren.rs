//! What a run touches, by the calls it makes: no socket, no other program, and no file but its
//! inputs, settings, cache and reports. Skips loudly where `strace` is not there.

use crate::fall::GUT;
use std::fs;
use std::path::Path;
use std::process::Command;

/// What the loader, the runtime and the search for the number of cores look at.
const UMGEBUNG: [&str; 8] = [
    "/etc/ld.so",
    "/lib/",
    "/lib64/",
    "/usr/lib/",
    "/proc/",
    "/sys/",
    "/dev/null",
    "/etc/localtime",
];

/// Settings that may lie in a folder above: ours, and what git is to leave out.
const EINSTELLUNGEN: [&str; 5] = ["fim.toml", ".gitignore", ".ignore", ".git", "exclude"];

#[test]
fn a_run_opens_no_socket_and_nothing_that_is_not_its_own() {
    if Command::new("strace").arg("-V").output().is_err() {
        eprintln!("SKIPPED: no strace");
        return;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("boese-spuren");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("folder");
    let folder = folder.canonicalize().expect("folder");
    let boese = [
        ("gut.xml", GUT.to_owned()),
        ("dtd.xml", "<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>".to_owned()),
        ("ort.xml", GUT.replace(" klasse", " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='http://xoev.de/schemata/xzufi/2_2_0 http://127.0.0.1:9/x.xsd' klasse")),
        ("stil.xml", format!("<?xml-stylesheet href='http://127.0.0.1:9/x.xsl'?>{GUT}")),
    ];
    for (name, text) in &boese {
        fs::write(folder.join(name), text).expect("file");
    }
    let trace = folder.join("trace");
    let output = Command::new("strace")
        .args(["-f", "-o"])
        .arg(&trace)
        .args([
            "-e",
            "trace=%network,execve,openat,open,creat,unlink,unlinkat,rename,renameat2,mkdir",
        ])
        .arg(env!("CARGO_BIN_EXE_fim"))
        .args(["check", "-f", "json=bericht.json", "-f", "html=bericht.html", "."])
        .current_dir(&folder)
        .env_clear()
        .output()
        .expect("strace runs");
    let lines = fs::read_to_string(&trace).unwrap_or_default();
    if lines.is_empty() {
        eprintln!("SKIPPED: strace may not trace: {}", String::from_utf8_lossy(&output.stderr));
        return;
    }
    assert!(lines.contains("\"./gut.xml\""), "the run is traced");
    let mut programs = 0;
    for line in lines.lines() {
        let call = line.split_once(' ').map_or(line, |(_, call)| call.trim_start());
        let network = ["socket(", "connect(", "bind(", "sendto(", "recvfrom("];
        assert!(!network.iter().any(|name| call.starts_with(name)), "{line}");
        programs += usize::from(call.starts_with("execve("));
        let path = call.split('"').nth(1).filter(|path| path.starts_with('/'));
        let Some(path) = path.filter(|_| !call.starts_with("execve(")) else { continue };
        let name = Path::new(path).file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let known =
            UMGEBUNG.iter().any(|begin| path.starts_with(begin)) || EINSTELLUNGEN.contains(&name);
        assert!(known || Path::new(path).starts_with(&folder), "{line}");
    }
    assert_eq!(programs, 1, "no other program is run");
    let _ = fs::remove_dir_all(&folder);
}
