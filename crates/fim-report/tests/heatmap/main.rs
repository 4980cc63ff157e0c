//! The heat map in a real browser: what it shows, how it is worked, and that it is quick and quiet.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "tests touch the world and may fail by panicking"
)]

mod beispiel;
mod browser;

use fim_report::{Options, Tool, matrix_html};

const TOOL: Tool<'_> = Tool { name: "fim", version: "1.2.3" };

#[test]
#[ignore]
fn write_examples() {
    let dir = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let klein = beispiel::stand(60, 5);
    let v = beispiel::vergleich(&klein);
    std::fs::write(dir.join("klein.html"), matrix_html(&klein, None, TOOL, &Options::default()))
        .unwrap();
    std::fs::write(
        dir.join("klein_v.html"),
        matrix_html(&klein, Some(&v), TOOL, &Options::default()),
    )
    .unwrap();
    let gross = beispiel::stand(4500, 14);
    let v = beispiel::vergleich(&gross);
    let t = std::time::Instant::now();
    let h = matrix_html(&gross, None, TOOL, &Options::default());
    eprintln!("{} bytes {:?}", h.len(), t.elapsed());
    std::fs::write(dir.join("gross.html"), h).unwrap();
    std::fs::write(
        dir.join("gross_v.html"),
        matrix_html(&gross, Some(&v), TOOL, &Options::default()),
    )
    .unwrap();
    let mut b = browser::Browser::start("x").unwrap();
    b.open(&std::fs::read_to_string(dir.join("gross.html")).unwrap(), "");
    eprintln!("{}", b.text("JSON.stringify(performance.getEntriesByType('navigation')[0])"));
    eprintln!("{}", b.text("JSON.stringify(performance.getEntriesByType('paint'))"));
    b.assert_quiet();
}
