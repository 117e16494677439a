//! The report as text, for a printer or a mail.

use super::{COLUMNS, half_year, in_full, percent};
use crate::exchange::minute::Say;
use crate::model::{Coverage, State, Tally};
use crate::msg;
use crate::text::width::{fit, fit_right, width, wrap};
use crate::text::{Shown, shown};

/// Columns of what a row is of: its number or code, then its name.
const CODE: usize = 6;
const NAME: usize = 24;
/// Columns of a count with its share, and of the sum.
const COUNT: usize = 4;
const SHARE: usize = 7;
const SUM: usize = 5;
/// Columns of one state in the table of single answers.
const SINGLE: usize = 4;

/// The report in lines of at most 80 columns, each with LF behind it.
pub fn text(report: &Coverage, say: Say<'_>) -> String {
    let mut lines = head(report, say);
    let heading = |words: Shown| [String::new(), words.to_string(), "-".repeat(width(words.as_str()).min(COLUMNS))];
    lines.extend(heading(say(&msg!("report-by_recommendation"))));
    lines.push(columns(&say(&msg!("report-number")), &say(&msg!("report-recommendation")), say));
    lines.extend(report.by_recommendation().map(|(number, title, tally)| row(&number.to_string(), title, tally, say)));
    lines.push(row("", say(&msg!("report-total")).as_str(), report.total(), say));
    lines.extend(heading(say(&msg!("report-by_region"))));
    lines.push(columns(&say(&msg!("report-code")), &say(&msg!("report-region")), say));
    lines.extend(report.by_region().map(|(region, tally)| row(&region.to_string(), &region.short_name(), tally, say)));
    lines.extend(heading(say(&msg!("report-single"))));
    lines.extend(singles(report, say));
    lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// Title, list, half-year, regions, and what the numbers of the states mean.
fn head(report: &Coverage, say: Say<'_>) -> Vec<String> {
    let title = say(&msg!("report-title"));
    let facts = [
        (msg!("report-list"), shown(&format!("{}, {}", report.id, report.title))),
        (msg!("report-half"), say(&msg!("report-half_on", half = half_year(report.half), on = report.on))),
        (msg!("report-regions"), say(&msg!("report-of", n = report.regions.len(), of = report.addressed))),
    ];
    let mut lines = vec![title.to_string(), "=".repeat(width(title.as_str())), String::new()];
    let column = facts.iter().map(|(label, _)| width(say(label).as_str())).max().unwrap_or(0) + 2;
    for (label, value) in &facts {
        let wrapped = wrap(value, COLUMNS - column);
        let labels = std::iter::once(say(label).to_string()).chain(std::iter::repeat(String::new()));
        lines.extend(wrapped.iter().zip(labels).map(|(line, label)| format!("{}{line}", fit(&label, column))));
    }
    lines.push(String::new());
    lines.extend(State::ALL.iter().map(|&state| format!("  {}  {}", state.number(), say(&in_full(state)))));
    lines
}

/// The header of a table of counts: the numbers of the states stand over their counts.
fn columns(code: &Shown, name: &Shown, say: Say<'_>) -> String {
    let states: String =
        State::ALL.iter().map(|state| format!("{}{}", fit_right(&state.number().to_string(), COUNT), " ".repeat(SHARE))).collect();
    format!("{}{}{states}{}", fit(code.as_str(), CODE), fit(name.as_str(), NAME), fit_right(say(&msg!("report-sum")).as_str(), SUM + 1))
}

fn row(code: &str, name: &str, tally: Tally, say: Say<'_>) -> String {
    let state = |&state: &State| {
        let share = say(&percent(tally, state));
        format!("{}{}", fit_right(&tally.part(state).to_string(), COUNT), fit_right(share.as_str(), SHARE))
    };
    let states: String = State::ALL.iter().map(state).collect();
    let name = shown(name);
    format!("{}{}{states}{}", fit(code, CODE), fit(name.as_str(), NAME - 1) + " ", fit_right(&tally.all().to_string(), SUM))
}

/// Each region's states by their numbers, as many recommendations beside one another as fit.
fn singles(report: &Coverage, say: Say<'_>) -> Vec<String> {
    let beside = (COLUMNS - CODE - NAME) / SINGLE;
    let mut lines = Vec::new();
    for (part, numbers) in report.recommendations.chunks(beside).enumerate() {
        let head: String = numbers.iter().map(|(number, _)| fit_right(&number.to_string(), SINGLE)).collect();
        let (code, name) = (say(&msg!("report-code")), say(&msg!("report-region")));
        lines.push(format!("{}{}{head}", fit(code.as_str(), CODE), fit(name.as_str(), NAME)));
        for (region, states) in &report.regions {
            let states = states.iter().skip(part * beside).take(beside);
            let states: String = states.map(|state| fit_right(&state.number().to_string(), SINGLE)).collect();
            lines.push(format!("{}{}{states}", fit(&region.to_string(), CODE), fit(&region.short_name(), NAME)));
        }
    }
    lines
}
