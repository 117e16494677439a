//! The report as CSV: a line for each recommendation, then for each region, then for all.

use super::{in_full, percent};
use crate::exchange::minute::Say;
use crate::exchange::write_lines;
use crate::model::{Coverage, Message, State, Tally};
use crate::msg;

/// The words of the header and the shares are as they are said.
pub fn csv(report: &Coverage, say: Say<'_>) -> Vec<u8> {
    let said = |message: &Message| say(message).to_string();
    let line = |group: Message, code: String, name: String, tally: Tally| {
        let about = [report.id.to_string(), report.half.to_string(), report.on.to_string(), said(&group), code, name];
        let counts = State::ALL.iter().map(|&state| tally.part(state).to_string());
        let shares = State::ALL.iter().map(|&state| said(&percent(tally, state)));
        about.into_iter().chain(counts).chain([tally.all().to_string()]).chain(shares).collect()
    };
    let recommendations = report
        .by_recommendation()
        .map(|(number, title, tally)| line(msg!("report-recommendation"), number.to_string(), title.to_owned(), tally));
    let regions = report.by_region().map(|(region, tally)| line(msg!("report-region"), region.to_string(), region.short_name(), tally));
    let total = line(msg!("report-total"), String::new(), String::new(), report.total());
    write_lines(std::iter::once(header().iter().map(said).collect()).chain(recommendations).chain(regions).chain([total]))
}

fn header() -> Vec<Message> {
    let about =
        [msg!("report-list"), msg!("report-half"), msg!("report-on"), msg!("report-group"), msg!("report-code"), msg!("report-name")];
    let share = |&state: &State| msg!("report-share", state = in_full(state));
    let counts = State::ALL.iter().map(|&state| in_full(state));
    about.into_iter().chain(counts).chain([msg!("report-sum")]).chain(State::ALL.iter().map(share)).collect()
}
