//! Two rules that say the same of the same place are one finding: the one that declares to coincide
//! with the other is shown, the other code stands beside it.

use fim_core::{Finding, Findings, Limits};

/// Puts the findings of several stages together, folded, in the order of their places. Beyond the
/// limit the less grave ones are dropped first. The number of those dropped is a lower bound: what
/// two stages dropped may be the same.
pub(crate) fn merge<const N: usize>(stages: [Findings; N], limits: &Limits) -> (Vec<Finding>, u64) {
    let (mut all, mut dropped) = (Vec::new(), 0);
    for stage in stages {
        let (findings, beyond) = stage.finish();
        all.extend(findings);
        dropped = dropped.max(beyond);
    }
    all.sort_by_key(Finding::order);
    let mut folded = fold(all);
    let limit = usize::try_from(limits.findings).unwrap_or(usize::MAX);
    if folded.len() > limit {
        folded.sort_by_key(|finding| std::cmp::Reverse(finding.stufe));
        dropped += (folded.len() - limit) as u64;
        folded.truncate(limit);
        folded.sort_by_key(Finding::order);
    }
    (folded, dropped)
}

/// Folds findings that are sorted by place.
fn fold(findings: Vec<Finding>) -> Vec<Finding> {
    let mut folded: Vec<Finding> = Vec::with_capacity(findings.len());
    let mut rest = findings.into_iter().peekable();
    while let Some(first) = rest.next() {
        let mut group = vec![first];
        while let Some(next) = rest.next_if(|next| same_place(&group[0], next)) {
            group.push(next);
        }
        folded.extend(fold_group(group));
    }
    folded
}

fn same_place(a: &Finding, b: &Finding) -> bool {
    match (&a.place, &b.place) {
        (Some(a), Some(b)) => a.span.start == b.span.start && a.path == b.path,
        _ => false,
    }
}

/// More findings than this at one place are left as they are: comparing all with all would take time.
const GROUP: usize = 100;

fn fold_group(mut group: Vec<Finding>) -> Vec<Finding> {
    if group.len() > GROUP {
        return group;
    }
    let mut at = 0;
    while at < group.len() {
        let coincides = group[at].rule.coincides;
        let mut other = 0;
        while other < group.len() {
            if other != at && coincides.contains(&group[other].rule.code) {
                let taken = group.remove(other);
                at -= usize::from(other < at);
                group[at].absorb(&taken);
            } else {
                other += 1;
            }
        }
        at += 1;
    }
    group
}
