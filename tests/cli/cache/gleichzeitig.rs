//! Several runs at once, and runs that are killed.

use super::{cache, command, inside, many, output, same};
use crate::common::{CRITICAL, GOOD, HINT};
use std::process::Child;

/// The day is that of the other runs of these tests.
const CHECK: [&str; 5] = ["check", "-f", "json", "--stichtag", "2025-01-01"];

#[test]
fn runs_at_the_same_time_say_the_same() {
    let scratch = many("cache-gleichzeitig");
    for round in 0..12 {
        // Some of the files change in every round; in the first, there is no cache yet.
        for at in round..round + 5 {
            let text = [HINT, CRITICAL, GOOD][round % 3].replace("L1", &format!("R{round}"));
            scratch.write(&format!("{at:02}.xml"), text);
        }
        let start = |_| command(scratch.path(), &CHECK).spawn().expect("starts");
        let children: Vec<Child> = (0..4).map(start).collect();
        let ends = children.into_iter().map(|child| child.wait_with_output().expect("fim ends"));
        let outputs: Vec<_> = ends.collect();
        let without = output(scratch.path(), &[&CHECK[..], &["--no-cache"]].concat());
        for output in outputs {
            assert_eq!(String::from_utf8_lossy(&output.stderr), "");
            assert!(output.stdout == without.stdout && output.status == without.status);
        }
    }
    assert_eq!(same(scratch.path(), &[]).1, 0);
    let left = inside(&cache(&scratch));
    assert!(left.iter().all(|(name, _)| !name.ends_with(".tmp")), "nothing is left unfinished");
    assert!(left.len() < 20, "{}", left.len());
}

#[test]
fn a_run_that_is_killed_leaves_nothing_wrong() {
    let scratch = many("cache-getoetet");
    for round in 0..30_u32 {
        scratch.write(&format!("neu-{round}.xml"), HINT.replace("L1", &format!("N{round}")));
        let mut child = command(scratch.path(), &CHECK).spawn().expect("starts");
        // Later in every round; where exactly does not matter.
        (0..round * 200_000).for_each(|_| std::hint::spin_loop());
        let _ = child.kill();
        child.wait().expect("fim ends");
    }
    same(scratch.path(), &[]);
    assert_eq!(same(scratch.path(), &[]).1, 0);
    let left = inside(&cache(&scratch));
    assert!(left.iter().all(|(name, _)| !name.ends_with(".tmp")), "nothing is left unfinished");
}
