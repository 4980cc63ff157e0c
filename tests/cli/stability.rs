//! The same report whatever the number of threads and the order of arguments.

use crate::common::fim;

#[test]
fn the_report_is_the_same_for_any_number_of_threads() {
    for format in ["terminal", "kurz", "json", "jsonl"] {
        let expected = fim(&["check", "-f", format, "--jobs", "1", "corpus"]).seen();
        for jobs in ["2", "3", "8"] {
            let seen = fim(&["check", "-f", format, "--jobs", jobs, "corpus"]).seen();
            assert_eq!(seen, expected, "{format} with {jobs} threads");
        }
    }
}

#[test]
fn the_order_of_arguments_changes_nothing() {
    let forth = fim(&["check", "-f", "json", "corpus/defekt", "corpus/andere"]).seen();
    let back = fim(&["check", "-f", "json", "corpus/andere", "corpus/defekt"]).seen();
    assert_eq!(forth, back);
}

#[test]
fn texts_are_translated_and_nothing_else() {
    let mut german = fim(&["check", "-f", "json", "corpus/defekt"]).json();
    let mut english = fim(&["check", "-f", "json", "--sprache", "en", "corpus/defekt"]).json();
    for report in [&mut german, &mut english] {
        for finding in report["findings"].as_array_mut().expect("findings") {
            for text in ["message", "help", "expected", "related"] {
                finding[text] = serde_json::Value::Null;
            }
        }
    }
    assert_eq!(german, english);
}
