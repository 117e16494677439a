//! Yearly duties of an agreement in force: plans and reports, each with the day it is due.

use chrono::Datelike;

use crate::model::{Actor, Agreement, Day, Document, PartialDate, Stage};

use super::procedure::{Basis, Procedure, Words, YearlyRule};

/// One plan or report of one year.
#[derive(Clone, Debug, PartialEq)]
pub struct Duty {
    /// The paper's kind: `report`.
    pub kind: String,
    pub name: Words,
    /// The year that it is about.
    pub about: u16,
    pub due: Day,
    /// To whom it goes.
    pub to: Actor,
    /// The number of the paper within the agreement, where it is there.
    pub paper: Option<u16>,
    pub basis: Basis,
}

/// The duties that came due last and those that come due next, for an agreement that holds; none before it did.
/// What is about a year in which the agreement did not hold yet is none of its duties.
pub fn yearly(agreement: &Agreement, procedure: &Procedure, day: Day) -> Vec<Duty> {
    let Some(began) = began(agreement, day) else { return Vec::new() };
    let Some(pack) = procedure.packs.on(day) else { return Vec::new() };
    let level = agreement.region.region().map(|region| region.level);
    let ours = |rule: &&YearlyRule| rule.levels.is_empty() || level.is_some_and(|level| rule.levels.contains(&level));
    let mut duties = Vec::new();
    for rule in pack.pack.yearly.iter().filter(ours) {
        let name = pack.pack.papers.get(&rule.kind).map_or_else(|| Words::same(&rule.kind), |paper| paper.name.clone());
        for (due, about) in years(rule, day) {
            if i32::from(about) < began.latest().year() {
                continue;
            }
            let paper = agreement.documents.iter().find(|(_, paper)| is(paper, rule, about)).map(|(number, _)| *number);
            let duty = Duty { kind: rule.kind.clone(), name: name.clone(), about, due, to: rule.to, paper, basis: rule.basis.clone() };
            duties.push(duty);
        }
    }
    duties
}

/// From when on it holds: signed by more than a letter of intent, or at implementation.
fn began(agreement: &Agreement, day: Day) -> Option<PartialDate> {
    let signed = agreement.signed.filter(|_| !agreement.is_letter_of_intent());
    let carried_out = agreement.steps.values().find(|step| step.stage == Stage::Implementation).map(|step| step.entered);
    let began = signed.or(carried_out)?;
    (began.earliest() <= day && agreement.until.is_none_or(|until| until.latest() >= day)).then_some(began)
}

/// The due days before and from `day` on, each with the year that it is about.
fn years(rule: &YearlyRule, day: Day) -> Vec<(Day, u16)> {
    let due = |year: i32| Day::from_ymd_opt(year, rule.month.into(), rule.day.into());
    let about = |due: Day| u16::try_from(due.year() - i32::from(rule.year_before)).ok();
    let all: Vec<Day> = [day.year() - 1, day.year(), day.year() + 1].into_iter().filter_map(due).collect();
    let last = all.iter().copied().rfind(|due| *due < day);
    let next = all.iter().copied().find(|due| *due >= day);
    last.into_iter().chain(next).filter_map(|due| Some((due, about(due)?))).collect()
}

fn is(paper: &Document, rule: &YearlyRule, about: u16) -> bool {
    paper.void.is_none() && paper.kind == rule.kind && paper.year == Some(about)
}
