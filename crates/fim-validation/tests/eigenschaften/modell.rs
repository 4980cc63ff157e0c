//! The course of BPMN models: what a start leads to and what leads to an end, on random models. The
//! judgement of the test goes over all flows again and again until nothing changes.

use crate::corpus;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fim_core::{Limits, Sprache};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write as _;

const PROZESS: &str = "buecherschrank/prozess/99108999001000_alleInhalte.export.0303.xml";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Art {
    Start,
    Ende,
    Teilprozess,
    Gateway,
    Folgeprozess,
    /// Attached to the first subProcess, if there is one.
    Angeheftet,
}

/// Steps, and flows by the numbers of their ends.
#[derive(Debug, Clone)]
struct Graph {
    arten: Vec<Art>,
    fluesse: Vec<(usize, usize)>,
}

fn arten() -> impl Strategy<Value = Art> {
    prop_oneof![
        1 => Just(Art::Start),
        1 => Just(Art::Ende),
        4 => Just(Art::Teilprozess),
        3 => Just(Art::Gateway),
        1 => Just(Art::Folgeprozess),
        1 => Just(Art::Angeheftet),
    ]
}

fn graphen() -> impl Strategy<Value = Graph> {
    prop::collection::vec(arten(), 1..14).prop_flat_map(|arten| {
        let ende = 0..arten.len();
        prop::collection::vec((ende.clone(), ende), 0..20)
            .prop_map(move |fluesse| Graph { arten: arten.clone(), fluesse })
    })
}

impl Graph {
    fn traeger(&self) -> Option<usize> {
        self.arten.iter().position(|art| *art == Art::Teilprozess)
    }

    fn bpmn(&self) -> String {
        let mut text = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>\
            <process id='p'>"
            .to_owned();
        for (n, art) in self.arten.iter().enumerate() {
            let (name, mehr) = match art {
                Art::Start => ("startEvent", String::new()),
                Art::Ende => ("endEvent", String::new()),
                Art::Teilprozess => ("subProcess", String::new()),
                Art::Gateway => ("parallelGateway", String::new()),
                Art::Folgeprozess => ("callActivity", String::new()),
                Art::Angeheftet => (
                    "boundaryEvent",
                    self.traeger().map_or(String::new(), |an| format!(" attachedToRef='n{an}'")),
                ),
            };
            write!(text, "<{name} id='n{n}'{mehr}/>").expect("write");
        }
        for (n, (von, nach)) in self.fluesse.iter().enumerate() {
            write!(text, "<sequenceFlow id='f{n}' sourceRef='n{von}' targetRef='n{nach}'/>")
                .expect("write");
        }
        text + "</process></definitions>"
    }

    fn schritte(&self, ist: impl Fn(Art) -> bool) -> BTreeSet<usize> {
        (0..self.arten.len()).filter(|n| ist(self.arten[*n])).collect()
    }

    /// Pairs of a step and one that comes after it.
    fn paare(&self) -> Vec<(usize, usize)> {
        let mut paare = self.fluesse.clone();
        if let Some(traeger) = self.traeger() {
            let rand = self.schritte(|art| art == Art::Angeheftet);
            paare.extend(rand.into_iter().map(|ereignis| (traeger, ereignis)));
        }
        paare
    }

    /// Those that are judged: not processes that follow, which nothing leads to or from.
    fn beurteilt(&self) -> BTreeSet<usize> {
        let mit_fluss = |n: usize| self.fluesse.iter().any(|(von, nach)| *von == n || *nach == n);
        let alle = 0..self.arten.len();
        alle.filter(|n| self.arten[*n] != Art::Folgeprozess || mit_fluss(*n)).collect()
    }

    fn unerreicht(&self) -> BTreeSet<usize> {
        if self.schritte(|art| art == Art::Start).is_empty() {
            return BTreeSet::new();
        }
        let ohne_traeger = self.traeger().is_none();
        let beginnt = |art| art == Art::Start || art == Art::Angeheftet && ohne_traeger;
        let erreicht = huelle(self.schritte(beginnt), &self.paare());
        self.beurteilt().difference(&erreicht).copied().collect()
    }

    fn endlos(&self) -> BTreeSet<usize> {
        if self.schritte(|art| art == Art::Ende).is_empty() {
            return BTreeSet::new();
        }
        let rueckwaerts: Vec<_> = self.paare().into_iter().map(|(von, nach)| (nach, von)).collect();
        let endet = huelle(self.schritte(|art| art == Art::Ende), &rueckwaerts);
        let offen = self.beurteilt();
        offen.into_iter().filter(|n| !endet.contains(n) && !self.unerreicht().contains(n)).collect()
    }
}

fn huelle(mut menge: BTreeSet<usize>, paare: &[(usize, usize)]) -> BTreeSet<usize> {
    loop {
        let vorher = menge.len();
        for (von, nach) in paare {
            if menge.contains(von) {
                menge.insert(*nach);
            }
        }
        if menge.len() == vorher {
            return menge;
        }
    }
}

/// The steps that a rule tells of.
fn genannt(code: &str, graph: &Graph) -> BTreeSet<usize> {
    let prozess = corpus(PROZESS);
    let (before, rest) = prozess.split_once("<xprozess:inhalt>").expect("start");
    let (_, after) = rest.split_once("</xprozess:inhalt>").expect("end");
    let modell = STANDARD.encode(graph.bpmn());
    let text = format!("{before}<xprozess:inhalt>{modell}</xprozess:inhalt>{after}");
    let report = fim_validation::check("prozess.xml", text.into_bytes(), &Limits::default());
    let own = report.findings.iter().filter(|finding| finding.rule.code == code);
    own.map(|finding| {
        let found = finding.found.as_ref().expect("found").get(Sprache::De);
        found.trim_matches(['(', ')', 'n']).parse().expect("a number")
    })
    .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn each_step_that_no_start_leads_to_follows_one_that_is_told_of(graph in graphen()) {
        let (genannt, unerreicht) = (genannt("XPZ1913", &graph), graph.unerreicht());
        prop_assert!(genannt.is_subset(&unerreicht), "{genannt:?} of {unerreicht:?}");
        let gedeckt = huelle(genannt.clone(), &graph.paare());
        prop_assert!(unerreicht.is_subset(&gedeckt), "{genannt:?} for {unerreicht:?}");
        // None of those told of is there for nothing.
        for einer in &genannt {
            let andere = genannt.iter().copied().filter(|n| n != einer).collect();
            prop_assert!(!huelle(andere, &graph.paare()).contains(einer), "{einer} of {genannt:?}");
        }
    }

    #[test]
    fn each_step_that_leads_to_no_end_leads_to_one_that_is_told_of(graph in graphen()) {
        let (genannt, endlos) = (genannt("XPZ1914", &graph), graph.endlos());
        prop_assert!(genannt.is_subset(&endlos), "{genannt:?} of {endlos:?}");
        let rueckwaerts: Vec<_> = graph.paare().into_iter().map(|(von, nach)| (nach, von)).collect();
        let gedeckt = huelle(genannt.clone(), &rueckwaerts);
        prop_assert!(endlos.is_subset(&gedeckt), "{genannt:?} for {endlos:?}");
        for einer in &genannt {
            let andere = genannt.iter().copied().filter(|n| n != einer).collect();
            prop_assert!(!huelle(andere, &rueckwaerts).contains(einer), "{einer} of {genannt:?}");
        }
    }
}
