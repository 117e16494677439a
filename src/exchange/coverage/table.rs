//! The report as CSV: a line for each recommendation, then for each region, then for all.

use csv::WriterBuilder;

use super::{in_full, percent};
use crate::exchange::guard::guard;
use crate::exchange::minute::Say;
use crate::model::{Coverage, Message, State, Tally};
use crate::msg;

/// In UTF-8, a comma between cells, LF at the end of lines; the words of the header and the shares as they are said.
pub fn csv(report: &Coverage, say: Say<'_>) -> Vec<u8> {
    let mut writer = WriterBuilder::new().from_writer(Vec::new());
    let said = |message: &Message| say(message).to_string();
    let mut put = |cells: Vec<String>| {
        // Writing to memory, always as many cells as there are columns: nothing can fail.
        let _ = writer.write_record(cells.iter().map(|cell| guard(cell).into_owned()));
    };
    put(header().iter().map(said).collect());
    let line = |group: Message, code: String, name: String, tally: Tally| {
        let about = [report.id.to_string(), report.half.to_string(), report.on.to_string(), said(&group), code, name];
        let counts = State::ALL.iter().map(|&state| tally.part(state).to_string());
        let shares = State::ALL.iter().map(|&state| said(&percent(tally, state)));
        about.into_iter().chain(counts).chain([tally.all().to_string()]).chain(shares).collect()
    };
    for (number, title, tally) in report.by_recommendation() {
        put(line(msg!("report-recommendation"), number.to_string(), title.to_owned(), tally));
    }
    for (region, tally) in report.by_region() {
        put(line(msg!("report-region"), region.to_string(), region.short_name(), tally));
    }
    put(line(msg!("report-total"), String::new(), String::new(), report.total()));
    writer.into_inner().unwrap_or_default()
}

fn header() -> Vec<Message> {
    let about =
        [msg!("report-list"), msg!("report-half"), msg!("report-on"), msg!("report-group"), msg!("report-code"), msg!("report-name")];
    let share = |&state: &State| msg!("report-share", state = in_full(state));
    let counts = State::ALL.iter().map(|&state| in_full(state));
    about.into_iter().chain(counts).chain([msg!("report-sum")]).chain(State::ALL.iter().map(share)).collect()
}
