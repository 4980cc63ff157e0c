//! Two rules that say the same of the same place are one finding: the one that declares to coincide
//! with the other is shown, the other code stands beside it.

use fim_core::{Finding, Findings, Limits};
use std::collections::{HashMap, HashSet};

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
    let mut folded = fold_missing(fold(all));
    let limit = usize::try_from(limits.findings).unwrap_or(usize::MAX);
    if folded.len() > limit {
        folded.sort_by_key(|finding| std::cmp::Reverse(finding.stufe));
        dropped += (folded.len() - limit) as u64;
        folded.truncate(limit);
        folded.sort_by_key(Finding::order);
    }
    (folded, dropped)
}

/// Puts the findings of a further stage beside others; nothing is folded, nothing dropped.
pub(crate) fn beside(
    (mut findings, dropped): (Vec<Finding>, u64),
    further: Findings,
) -> (Vec<Finding>, u64) {
    let (more, beyond) = further.finish();
    findings.extend(more);
    findings.sort_by_key(Finding::order);
    (findings, dropped + beyond)
}

/// Folds findings that are sorted by place.
fn fold(findings: Vec<Finding>) -> Vec<Finding> {
    let mut folded: Vec<Finding> = Vec::with_capacity(findings.len());
    let mut rest = findings.into_iter().peekable();
    while let Some(first) = rest.next() {
        let mut group = vec![first];
        while let Some(next) = rest.next_if(|next| start(next) == start(&group[0])) {
            group.push(next);
        }
        folded.extend(fold_group(group));
    }
    folded
}

/// Where a finding begins; `None` where the file as a whole is meant.
fn start(finding: &Finding) -> Option<u64> {
    finding.place.as_ref().map(|place| place.span.start)
}

/// What is missing in an element may begin where its child does: the path tells them apart.
fn same_place(a: &Finding, b: &Finding) -> bool {
    match (&a.place, &b.place) {
        (Some(a), Some(b)) => a.span.start == b.span.start && a.path == b.path,
        _ => false,
    }
}

/// Puts together what speaks of the same missing child, wherever each sees the gap. One that names
/// several children goes when all of them are spoken for.
fn fold_missing(mut findings: Vec<Finding>) -> Vec<Finding> {
    let path = |finding: &Finding| finding.place.as_ref().map(|place| place.path.clone());
    let mut spoken: HashMap<(Option<String>, String), Vec<usize>> = HashMap::new();
    for (at, finding) in findings.iter().enumerate().filter(|(_, f)| !f.rule.coincides.is_empty()) {
        for child in &finding.lacks {
            spoken.entry((path(finding), child.clone())).or_default().push(at);
        }
    }
    let (mut absorbed, mut gone) = (Vec::new(), HashSet::new());
    for (at, finding) in findings.iter().enumerate() {
        let speaker = |child: &String| {
            let speakers = spoken.get(&(path(finding), child.clone()))?;
            let declares = |other: &&usize| {
                **other != at && findings[**other].rule.coincides.contains(&finding.rule.code)
            };
            speakers.iter().find(declares).copied()
        };
        let speakers: Vec<Option<usize>> = finding.lacks.iter().map(speaker).collect();
        absorbed.extend(speakers.iter().flatten().map(|speaker| (*speaker, finding.clone())));
        if !speakers.is_empty() && speakers.iter().all(Option::is_some) {
            gone.insert(at);
        }
    }
    for (speaker, other) in absorbed {
        findings[speaker].absorb(&other);
    }
    let mut at = 0..;
    findings.retain(|_| at.next().is_some_and(|at: usize| !gone.contains(&at)));
    findings
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
            // Of one element several things can be missing: see `fold_missing`.
            let is_same = other != at
                && group[other].lacks.is_empty()
                && same_place(&group[at], &group[other]);
            if is_same && coincides.contains(&group[other].rule.code) {
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

#[cfg(test)]
mod tests {
    use super::merge;
    use fim_core::{Element, Finding, Findings, Limits, RuleMeta, Source, Stufe};

    static SCHEMA: RuleMeta =
        RuleMeta { code: "XSD9001", coincides: &["XML9001"], ..RuleMeta::BASE };
    static MISSING: RuleMeta = RuleMeta { code: "XSD9000", ..RuleMeta::BASE };
    static READER: RuleMeta = RuleMeta { code: "XML9001", stufe: Stufe::Hinweis, ..RuleMeta::BASE };

    fn told(findings: &[Finding]) -> Vec<(&'static str, Vec<&'static str>)> {
        findings.iter().map(|finding| (finding.rule.code, finding.also.clone())).collect()
    }

    fn stage(
        rules: &[(&'static RuleMeta, Element<'_>, Option<&str>)],
        limits: &Limits,
    ) -> Findings {
        let mut findings = Findings::new(limits);
        for (rule, element, path) in rules {
            findings.add(|| {
                let mut place = element.name_place();
                if let Some(path) = path {
                    place.path = (*path).to_owned();
                }
                Finding::of(rule).at(place).finish("a.xml")
            });
        }
        findings
    }

    #[test]
    fn the_same_place_is_one_finding_and_the_graver_one_is_kept() {
        let source = Source::from_text("a.xml", "<a><b/><c/></a>");
        let limits = Limits::default();
        let document = fim_core::Document::parse(&source, &limits).expect("XML");
        let mut children = document.root().children();
        let (b, c) = (children.next().expect("b"), children.next().expect("c"));
        // The finding about the parent begins at the same byte and sorts between the other two.
        let reader = [(&READER, b, None), (&READER, c, None)];
        let schema = [(&SCHEMA, b, None), (&MISSING, b, Some("/a"))];
        let stages = [stage(&reader, &limits), stage(&schema, &limits)];
        let (findings, dropped) = merge(stages, &limits);
        let expected = [("XSD9000", vec![]), ("XSD9001", vec!["XML9001"]), ("XML9001", vec![])];
        assert_eq!((told(&findings), dropped), (expected.to_vec(), 0));

        let few = Limits { findings: 2, ..Limits::default() };
        let stages = [stage(&reader, &limits), stage(&schema, &limits)];
        let (findings, dropped) = merge(stages, &few);
        assert_eq!((told(&findings).len(), dropped), (2, 1));
        assert!(findings.iter().all(|finding| finding.stufe == Stufe::Kritisch));
    }
}
