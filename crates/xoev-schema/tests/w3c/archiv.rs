//! The archive of the suite: its files by path, and its list of cases.

use std::collections::HashMap;
use std::io::Read;
use std::path::PathBuf;

/// What the suite says of a schema, or of a document under a schema.
pub struct Case {
    pub id: String,
    pub schema: String,
    /// `None` where the schema itself is judged.
    pub instance: Option<String>,
    pub is_valid: bool,
}

pub struct Suite {
    pub files: HashMap<String, Vec<u8>>,
    pub cases: Vec<Case>,
}

/// `None` where the external test data is not there, and says so.
pub fn suite() -> Option<Suite> {
    let default = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let data = std::env::var_os("FIM_TESTDATA").map_or(default, PathBuf::from);
    let Ok(packed) = std::fs::File::open(data.join("xsd-suite.tar.xz")) else {
        eprintln!("SKIPPED: no external test data (set FIM_TESTDATA)");
        return None;
    };
    let mut tar = Vec::new();
    lzma_rs::xz_decompress(&mut std::io::BufReader::new(packed), &mut tar).expect("xz");
    let mut files = HashMap::new();
    for entry in tar::Archive::new(tar.as_slice()).entries().expect("tar") {
        let mut entry = entry.expect("entry");
        if !entry.header().entry_type().is_file() {
            continue;
        }
        let path = entry.path().expect("path").to_string_lossy().into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("bytes");
        let path = path.split_once('/').map_or(path.as_str(), |(_, rest)| rest).to_owned();
        files.insert(path, bytes);
    }
    let list = String::from_utf8(files["list.tsv"].clone()).expect("text");
    let cases = list.lines().skip(1).map(case).collect();
    Some(Suite { files, cases })
}

fn case(line: &str) -> Case {
    let columns: Vec<&str> = line.split('\t').collect();
    let [id, kind, schema, instance, expected] = columns[..] else { panic!("{line}") };
    assert!(matches!(expected, "valid" | "invalid"), "{line}");
    Case {
        id: id.to_owned(),
        schema: schema.to_owned(),
        instance: (kind == "instance").then(|| instance.to_owned()),
        is_valid: expected == "valid",
    }
}
