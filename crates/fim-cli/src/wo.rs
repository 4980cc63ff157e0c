//! `fim wo`: every input read without rules, in parallel; then one search over all.

use crate::arguments::Wo;
use crate::failure::{self, Failure};
use crate::input::{self, Input, Target};
use crate::output;
use crate::pipeline::{self, Gathered};
use crate::wache::Wache;
use fim_core::{Nachbarschaft, Sprache, State};
use fim_validation::{Suchfehler, Suchraum, Vorgaben};

/// Nodes of a graph: more cannot be read.
const KNOTEN: usize = 60;

/// Runs the command; the result is the exit code.
pub fn run(command: &Wo) -> Result<u8, Failure> {
    let sprache = command.options.sprache;
    let inputs = input::collect(&command.paths, &command.files_from, input::ALLES, sprache)?;
    let named = inputs.iter().filter_map(|input| match &input.target {
        Target::File(path) => Some(path.as_path()),
        Target::Stdin | Target::Unreadable(..) => None,
    });
    output::refuse_clashes(&command.outputs, named, sprache)?;
    let limits = &command.limits;
    let wache = Wache::new(limits)?;
    let read = |input: &Input| pipeline::each_document(input, limits, &wache);
    let Gathered { reports, spuren, tool_error } =
        pipeline::gather(&inputs, command.jobs, sprache, &Vorgaben::new(limits), read)?;
    let raum = Suchraum::new(&reports, &spuren);
    let refused = |fehler| refusal(fehler, &command.suche, sprache);
    let found = match command.graph {
        Some(format) => {
            let graph = raum.nachbarschaft(&command.suche, command.tiefe, KNOTEN);
            let graph = graph.map_err(refused)?;
            output::stdout(fim_report::graph(format, &graph, sprache))?;
            tell_how_much_is_left_out(&graph, sprache);
            !graph.knoten.is_empty()
        }
        None => {
            let ergebnis = raum.suche(&command.suche).map_err(refused)?;
            output::all(&command.outputs, &command.options, |format, options| {
                Ok(fim_report::wo(format, &ergebnis, pipeline::TOOL, options))
            })?;
            !ergebnis.funde.is_empty()
        }
    };
    let unreadable = pipeline::name_unreadable(&reports, sprache);
    let is_empty = reports.iter().all(|report| report.state == State::Other);
    Ok(match found {
        _ if tool_error || unreadable => failure::TOOL,
        _ if is_empty => failure::NOTHING,
        true => failure::SUCCESS,
        false => failure::FINDINGS,
    })
}

fn tell_how_much_is_left_out(graph: &Nachbarschaft, sprache: Sprache) {
    let (shown, more) = (graph.knoten.len(), graph.weggelassen);
    if graph.knoten.is_empty() {
        output::complain(sprache.pick(
            "nichts gefunden, der Graph ist leer; ohne --graph steht, was es gibt",
            "nothing found, the graph is empty; without --graph it says what there is",
        ));
    } else if more > 0 {
        output::complain(&match sprache {
            Sprache::De => format!("Graph mit {shown} Knoten, {more} weitere sind weggelassen"),
            Sprache::En => format!("graph of {shown} nodes, {more} more are left out"),
        });
    }
}

fn refusal(fehler: Suchfehler, suche: &str, sprache: Sprache) -> Failure {
    let (de, en) = match fehler {
        Suchfehler::Leer => ("die Suche ist leer", "the search is empty"),
        Suchfehler::ZuKurz => (
            "zu kurz für einen Namen; gebraucht werden mindestens 3 Zeichen",
            "too short for a name; at least 3 characters are needed",
        ),
        Suchfehler::OhneVorschrift => (
            "darin ist kein Gesetz zu erkennen; gesucht wird etwa »§ 28 MuSchG«",
            "no law is recognised in it; search for »§ 28 MuSchG« or the like",
        ),
    };
    Failure::Usage(format!("»{suche}«: {}", sprache.pick(de, en)))
}
