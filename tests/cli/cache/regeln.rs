//! Rules of one's own: files are checked anew when the rules change, or a code list they name.

use super::{many, output, same};

const LISTE: &str = "<gc:CodeList xmlns:gc='http://docs.oasis-open.org/codelist/ns/genericode/1.0/'><ColumnSet><Column Id='code' Use='required'><ShortName>code</ShortName><Data Type='string'/></Column><Key Id='k'><ShortName>k</ShortName><ColumnRef Ref='code'/></Key></ColumnSet><SimpleCodeList><Row><Value ColumnRef='code'><SimpleValue>L1</SimpleValue></Value></Row></SimpleCodeList></gc:CodeList>";

fn regeln(bedingung: &str) -> String {
    let row = |code: &str, bedingung: &str| {
        format!(
            "[[regel]]\ncode = \"{code}\"\nname = \"{}\"\nstufe = \"warnung\"\nstandard = \"xzufi\"\n\
             element = \"loesche\"\nfeld = \"id\"\n{bedingung}\n\
             meldung = \"{{element}}: {{wert}}\"\nwarum = \"Darum.\"\ntun = \"Etwas.\"\n\
             falsch = \"<loesche/>\"\nrichtig = \"<loesche/>\"\n",
            code.to_lowercase()
        )
    };
    row("NDS0001", bedingung) + &row("NDS0002", "verweis = \"onlinedienst/id\"")
}

#[test]
fn rules_that_change_are_noticed() {
    let scratch = many("cache-regeln");
    scratch.write("eigen/regeln.toml", regeln("muster = \"X.*\""));
    let with = ["--regeln", "eigen/regeln.toml"];
    same(scratch.path(), &[]);
    assert_eq!(same(scratch.path(), &with).1, 60);
    assert_eq!(same(scratch.path(), &with).1, 0);
    let said = output(scratch.path(), &["check", "-f", "kurz", "--regeln", "eigen/regeln.toml"]);
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    // Each says something, also of files that were known.
    assert!(said.contains("NDS0001") && said.contains("NDS0002"), "{said}");
    // Without them it is as it was before.
    assert_eq!(same(scratch.path(), &[]).1, 0);
    scratch.write("eigen/regeln.toml", regeln("muster = \"Y.*\""));
    assert_eq!(same(scratch.path(), &with).1, 60);
    scratch.write("eigen/regeln.toml", regeln("werteliste = { datei = \"liste.txt\" }"));
    scratch.write("eigen/liste.txt", LISTE);
    assert_eq!(same(scratch.path(), &with).1, 60);
    assert_eq!(same(scratch.path(), &with).1, 0);
    scratch.write("eigen/liste.txt", LISTE.replace("L1", "L2"));
    assert_eq!(same(scratch.path(), &with).1, 60);
}
