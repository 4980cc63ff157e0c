//! What stands in the file of a page itself. No browser is needed.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

/// The page without style, script and data.
pub fn frame(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    for (open, close) in
        [("<style>", "</style>"), ("id=\"daten\">", "</script>"), ("<script>", "</script>")]
    {
        let (before, after) = rest.split_once(open).unwrap();
        let (_, after) = after.split_once(close).unwrap();
        out.push_str(before);
        out.push_str(open);
        out.push('…');
        out.push_str(close);
        rest = after;
    }
    out.push_str(rest);
    let lines = out.lines().map(str::trim_end).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// A snapshot beside all others, whatever the hashes are.
pub fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.add_filter("'sha256-[A-Za-z0-9+/=]+'", "'sha256-…'");
    settings.add_filter("&#39;sha256-[A-Za-z0-9+/=&#;]+&#39;", "'sha256-…'");
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// The data are JSON, and nothing in them can end their element.
pub fn data(html: &str) -> serde_json::Value {
    let (_, data) = html.split_once("id=\"daten\">").unwrap();
    let (data, _) = data.split_once("</script>").unwrap();
    assert!(!data.contains(['<', '>', '&', '\u{2028}']));
    serde_json::from_str(data).unwrap()
}

/// The policy lets in nothing, and the page has none of these words.
pub fn assert_closed(html: &str, words: &[&str]) {
    let policy = html.split_once("Content-Security-Policy\" content=\"").unwrap().1;
    let policy = policy.split_once('"').unwrap().0;
    assert!(policy.starts_with("default-src &#39;none&#39;; style-src &#39;sha256-"), "{policy}");
    assert!(!policy.contains("unsafe") && !policy.contains("http"), "{policy}");
    let always =
        ["src=", "@import", "url(", "innerHTML", "eval(", " style=", " onclick", "document.write"];
    for word in always.iter().chain(words) {
        assert!(!html.contains(word), "{word} is in the page");
    }
}
