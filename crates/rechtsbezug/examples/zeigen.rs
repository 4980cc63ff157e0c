use std::io::BufRead;
fn main() {
    for l in std::io::stdin().lock().lines() {
        let l = l.unwrap();
        let (c, t) = l.split_once('\t').unwrap();
        let t = t.replace("\\n", "\n");
        let (b, v) = rechtsbezug::verstehen(&t);
        let k: Vec<String> = b
            .iter()
            .map(|x| {
                format!(
                    "{x}{}{}",
                    x.fassung.map(|f| format!(" @{f}")).unwrap_or_default(),
                    x.vorschrift.as_ref().map_or(" ??".into(), |v| if v.bekannt {
                        String::new()
                    } else {
                        format!(" [{}{}]", if v.nur_titel { "T " } else { "" }, v.kuerzel)
                    })
                )
            })
            .collect();
        println!("{c}\t{v:?}\t{t:?}\n\t\t=> {}", k.join(" | "));
    }
}
