//! Two judges side by side: what they agree on is counted, what they do not must be known.

use crate::erzeuger::{FAULTS, Generated, Options, generate};
use crate::richter::{Finding, Verdict, ours};
use std::fmt::Write as _;
use xoev_schema::Kind;

/// Documents of one schema.
const DOCUMENTS: usize = 8;
/// Disagreements that are shown, where `FIM_SHOWN` does not say another number.
const SHOWN: usize = 12;

/// Where a judge is known to be wrong, and by which text of the specification.
pub struct Known {
    pub what: &'static str,
    /// True for disagreements of this sort.
    pub applies: fn(&Case<'_>) -> bool,
}

/// A disagreement: over a schema, or over one of its documents.
pub struct Case<'c> {
    pub generated: &'c Generated,
    /// `None` where the schema itself is judged.
    pub document: Option<usize>,
    /// What is wrong by us and by the judge; nothing where it is found right.
    pub ours: &'c [Finding],
    pub theirs: &'c [Finding],
}

impl Case<'_> {
    pub fn text(&self) -> &str {
        self.document.map_or("", |number| &self.generated.documents[number].text)
    }

    /// The rule that is broken on purpose; empty for none.
    pub fn fault(&self) -> &'static str {
        self.generated.fault.map_or("", |fault| FAULTS[fault].rule)
    }

    /// True where a step was taken that may be against a rule, though not on purpose.
    pub const fn is_unsure(&self) -> bool {
        !self.generated.is_sure
    }

    /// True where the schema is right by us alone.
    pub fn is_ours(&self) -> bool {
        self.document.is_none() && self.ours.is_empty()
    }

    /// True where all that we find in a document is of this sort.
    pub fn is_only(&self, what: fn(&Finding) -> bool) -> bool {
        self.document.is_some() && !self.ours.is_empty() && self.ours.iter().all(what)
    }

    /// True where all that we find in a document is of one of these sorts.
    pub fn is_each(&self, sorts: &[fn(&Finding) -> bool]) -> bool {
        self.document.is_some()
            && !self.ours.is_empty()
            && self.ours.iter().all(|found| sorts.iter().any(|is_of| is_of(found)))
    }

    /// True where a document is valid by us alone, and was changed in this way.
    pub fn was_edited(&self, how: &[&str]) -> bool {
        self.ours.is_empty() && self.was_changed(how)
    }

    /// True where a document was changed in one of these ways.
    pub fn was_changed(&self, how: &[&str]) -> bool {
        let edits = self.document.map_or(&[][..], |at| &self.generated.documents[at].edits);
        edits.iter().any(|edit| how.contains(edit))
    }

    pub fn they_say(&self, what: &str) -> bool {
        self.theirs.iter().any(|finding| finding.text.contains(what))
    }

    pub fn we_say(&self, what: &str) -> bool {
        self.ours.iter().any(|finding| finding.text.contains(what))
    }

    /// True where a schema document contains the text.
    pub fn schema_has(&self, what: &str) -> bool {
        self.generated.files.iter().any(|(_, text)| text.contains(what))
    }

    fn shown(&self) -> String {
        let generated = self.generated;
        let mut text = format!("---- seed {}", generated.seed);
        if let Some(fault) = generated.fault {
            let _ = write!(text, ", fault {}", FAULTS[fault].rule);
        }
        let _ = writeln!(text, ", {}", if self.document.is_some() { "document" } else { "schema" });
        if let Some(number) = self.document {
            let sample = &generated.documents[number];
            let _ = writeln!(text, "{:?} {}", sample.edits, sample.text);
        }
        text.push_str(&schemas(generated));
        for (who, findings) in [("ours", self.ours), ("theirs", self.theirs)] {
            let said: Vec<&str> = findings.iter().map(|found| found.text.as_str()).collect();
            let _ = writeln!(text, "{who}: {said:?}");
        }
        text
    }
}

/// The schema documents.
fn schemas(generated: &Generated) -> String {
    generated.files.iter().fold(String::new(), |mut text, (name, schema)| {
        let _ = writeln!(text, "{name}:\n{schema}");
        text
    })
}

pub struct Comparison {
    judge: &'static str,
    known: Vec<&'static Known>,
    /// How many of them must be met, where enough is compared.
    usual: usize,
    applied: Vec<usize>,
    wrong: Vec<String>,
    schemas: [usize; 2],
    pairs: [usize; 2],
    /// Documents in which nothing but keys is wrong.
    by_keys: usize,
    /// Where the judge failed itself.
    gave_up: usize,
}

fn is_of_keys(finding: &Finding) -> bool {
    let kinds = [Kind::KeyRepeated, Kind::KeyMissing, Kind::KeyDangling, Kind::KeyField];
    finding.kind.is_some_and(|kind| kinds.contains(&kind))
}

/// How many documents a judge gets: this many, or what `FIM_PAIRS` says.
pub fn wanted(usual: usize) -> usize {
    told("FIM_PAIRS").unwrap_or(usual)
}

fn told(name: &str) -> Option<usize> {
    std::env::var(name).ok().and_then(|number| number.parse().ok())
}

impl Comparison {
    /// What is known, and what is met too seldom to ask for it.
    pub fn new(judge: &'static str, known: &'static [Known], seldom: &'static [Known]) -> Self {
        let all: Vec<&Known> = known.iter().chain(seldom).collect();
        let applied = vec![0; all.len()];
        Self {
            judge,
            known: all,
            usual: known.len(),
            applied,
            wrong: Vec::new(),
            schemas: [0; 2],
            pairs: [0; 2],
            by_keys: 0,
            gave_up: 0,
        }
    }

    /// Compares until the judge has seen so many documents without keys, and so many with them.
    pub fn run(&mut self, pairs: usize, judge: &dyn Fn(&Generated) -> Verdict) {
        for (number, identity) in [false, true].into_iter().enumerate() {
            let options = Options { documents: DOCUMENTS, identity };
            self.run_with(options, pairs * (number + 1), judge);
        }
    }

    fn run_with(&mut self, options: Options, upto: usize, judge: &dyn Fn(&Generated) -> Verdict) {
        let mut seed = told("FIM_SEED").unwrap_or(0) as u64;
        while self.pairs.iter().sum::<usize>() < upto {
            let generated = generate(seed, options);
            let (ours, theirs) = (ours(&generated), judge(&generated));
            self.schema(&generated, &ours, &theirs);
            seed += 1;
            for (number, (ours, theirs)) in ours.documents.iter().zip(&theirs.documents).enumerate()
            {
                self.pairs[usize::from(!ours.is_empty())] += 1;
                self.by_keys += usize::from(!ours.is_empty() && ours.iter().all(is_of_keys));
                let document = Some(number);
                self.case(&Case { generated: &generated, document, ours, theirs });
                let is_sure = generated.is_sure && generated.documents[number].is_sure;
                // Whoever writes the documents does not look at the keys.
                if is_sure && !ours.iter().all(is_of_keys) {
                    let text = &generated.documents[number].text;
                    self.wrong.push(format!("must be valid: seed {seed}: {ours:?}\n{text}"));
                }
            }
        }
    }

    fn schema(&mut self, generated: &Generated, ours: &Verdict, theirs: &Verdict) {
        self.schemas[usize::from(ours.refused.is_some())] += 1;
        let finding = |refused: &Option<String>| {
            let text = refused.iter().cloned();
            text.map(Finding::of_judge).collect::<Vec<_>>()
        };
        if generated.is_sure
            && generated.fault.is_none()
            && let Some(refused) = &ours.refused
        {
            let (seed, files) = (generated.seed, schemas(generated));
            self.wrong.push(format!("must be taken: seed {seed}: {refused}\n{files}"));
        }
        if let Some(fault) = generated.fault
            && ours.refused.is_none()
        {
            let rule = FAULTS[fault].rule;
            self.wrong.push(format!("must be refused: seed {}: {rule}", generated.seed));
        }
        let (ours, theirs) = (finding(&ours.refused), finding(&theirs.refused));
        self.case(&Case { generated, document: None, ours: &ours, theirs: &theirs });
    }

    fn case(&mut self, case: &Case<'_>) {
        if case.ours.is_empty() == case.theirs.is_empty() {
            return;
        }
        match self.known.iter().position(|known| (known.applies)(case)) {
            Some(at) => self.applied[at] += 1,
            // An error of the judge itself is no verdict.
            None if case.they_say("Internal error") || case.they_say("No precomputed value") => {
                self.gave_up += 1;
            }
            None => self.wrong.push(case.shown()),
        }
    }

    /// Says what was compared, and fails where something is not known; and, where enough was
    /// compared, where something that is known was not seen.
    pub fn finish(self, is_all: bool) {
        let ([taken, refused], [valid, invalid]) = (self.schemas, self.pairs);
        eprintln!(
            "{}: {taken} schemas taken, {refused} refused; {valid} documents valid, {invalid} \
             invalid, {} by keys alone; known disagreements:",
            self.judge, self.by_keys
        );
        eprintln!("  {} x no verdict: an error of the judge itself", self.gave_up);
        for (count, known) in self.applied.iter().zip(&self.known) {
            eprintln!("  {count} x {}", known.what);
        }
        let shown = self
            .wrong
            .iter()
            .take(told("FIM_SHOWN").unwrap_or(SHOWN))
            .cloned()
            .collect::<Vec<_>>()
            .join("\n");
        assert!(self.wrong.is_empty(), "{} disagreements\n{shown}", self.wrong.len());
        let is_all = is_all && told("FIM_SEED").is_none();
        for (count, known) in self.applied.iter().zip(&self.known).take(self.usual) {
            assert!(*count > 0 || !is_all, "is right now: {}", known.what);
        }
        if valid + invalid < DOCUMENTS * DOCUMENTS {
            return;
        }
        assert!(valid * 4 > invalid && invalid * 4 > valid, "the documents are one-sided");
        assert!(taken * 2 > refused, "too many schemas are refused");
    }
}
