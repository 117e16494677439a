//! What of an agreement falls on which day from now on, and what of it is past and still open. Pure: lists ask it
//! of every row.

use crate::model::code::coded;
use crate::model::day::{add_days, add_months};
use crate::model::{Day, PartialDate, Status};

use super::Standing;
use super::attention::{Case, Rule, letter_end};
use super::back_planning::back_plan;
use super::due::Due;
use super::duties::{Owed, owed};
use super::procedure::Procedure;
use super::stage_facts::StageFacts;
use super::supervision::unsupervised;
use super::turns;

coded! {
    /// What a day is for.
    Occasion("occasion") {
        /// The term's last day (Pasal 32 Permendagri 25/2020, `law`).
        End = "end",
        /// The first day of the letter of extension, by one reading of Pasal 33 Permendagri 25/2020.
        Notice = "notice",
        /// The last day of it, by the other reading.
        ExtensionBy = "extension_by",
        /// As the agreement's own text asks.
        OwnNotice = "own_notice",
        /// The term ends and goes on tacitly, where nobody gave notice.
        Turn = "turn",
        /// The last day of a stage's clock.
        Clock = "clock",
        /// The last day of a letter of intent (Pasal 13 (3) Permendagri 25/2020, `law`).
        Letter = "letter",
        Report = "report",
        Plan = "plan",
        /// The last day of a half of a year in which supervision is owed (Pasal 39 (5) Permendagri 25/2020, `reading`).
        Supervision = "supervision",
        /// By when the next clock must begin, back from the day wished for signing (`reading`).
        StartBy = "start_by",
        /// The day that a checklist set.
        Recommendation = "recommendation",
    }
}

/// A day that something falls on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    /// Not known to the day where it rests on a date that is known in part, or on holidays that are not known.
    pub on: Due,
    pub what: Occasion,
}

impl Dated {
    fn of(what: Occasion, on: impl Into<Due>) -> Self {
        Self { on: on.into(), what }
    }
}

/// What falls on a day from `day` on, up to the one before `until`; nothing of what is over.
pub fn each_ahead(standing: &Standing<'_>, procedure: &Procedure, status: Status, day: Day, until: Day, found: &mut impl FnMut(Dated)) {
    if matches!(status, Status::Rejected | Status::Withdrawn | Status::Ended | Status::Expired) {
        return;
    }
    let mut ahead = |dated: Dated| {
        if dated.on.latest() >= day && dated.on.earliest() < until {
            found(dated);
        }
    };
    each_of_term(standing, procedure, day, until, &mut ahead);
    let facts = StageFacts::of(standing, procedure, day);
    let case = Case { standing, procedure, status, day };
    letter_end(&case, facts.as_ref()).into_iter().for_each(|end| ahead(Dated::of(Occasion::Letter, end)));
    if status == Status::Suspended {
        return;
    }
    if let Some(facts) = &facts {
        let clock = facts.clock().filter(|clock| clock.is_due(day));
        clock.into_iter().for_each(|clock| ahead(Dated::of(Occasion::Clock, clock.ends())));
        start_by(facts).into_iter().for_each(&mut ahead);
    }
    each_duty(&case, until, &mut ahead);
    let holds = matches!(status, Status::InForce | Status::Notice | Status::Dormant);
    let owed = unsupervised(standing, procedure, day).filter(|open| holds && open.due >= day);
    owed.for_each(|open| ahead(Dated::of(Occasion::Supervision, open.due)));
}

/// Of what another agreement follows the follower has the matter.
fn each_of_term(standing: &Standing<'_>, procedure: &Procedure, day: Day, until: Day, ahead: &mut impl FnMut(Dated)) {
    if standing.succeeded {
        return;
    }
    let renewed = turns::turns(standing);
    // The notice before an end that lies beyond may fall before `until`.
    let months = standing.notice.map_or(0, u16::from).max(procedure.packs.extension_months(day));
    for end in turns::ends_ahead(standing, day, add_months(until, months.into())) {
        let mut before = |what, on: Due| ahead(Dated::of(what, on));
        turns::own_notice_before(standing, end).into_iter().for_each(|on| before(Occasion::OwnNotice, on));
        let letter = turns::extension_before(standing, procedure, day, end);
        let of_letter: &[Occasion] = if renewed { &[Occasion::OwnNotice] } else { &[Occasion::Notice, Occasion::ExtensionBy] };
        letter.into_iter().for_each(|on| of_letter.iter().for_each(|what| before(*what, on)));
        ahead(Dated::of(if renewed { Occasion::Turn } else { Occasion::End }, end));
    }
}

fn start_by(facts: &StageFacts<'_>) -> Option<Dated> {
    let target = facts.course.target?;
    let plan = back_plan(facts, target)?;
    Some(Dated::of(Occasion::StartBy, if target.is_whole() { plan.by.into() } else { Due::not_before(plan.by) }))
}

/// Yearly plans and reports that are not there, of agreements whose way is recorded: of the others nobody knows
/// here what was sent (`reading`). What has no day of its own stands in January.
fn each_duty(case: &Case<'_>, until: Day, ahead: &mut impl FnMut(Dated)) {
    let Case { standing, procedure, day, .. } = *case;
    let holds = matches!(case.status, Status::InForce | Status::Notice | Status::Dormant);
    if !holds || standing.course.is_none_or(|course| course.steps.is_empty()) {
        return;
    }
    let years = (0..).map(|years| add_months(day, years * 12)).take_while(|on| *on < until && *on < Day::MAX);
    let mut told = Vec::new();
    for on in years {
        for duty in owed(standing, procedure, on).filter(|duty| !duty.is_there) {
            let dated = dated(&duty, on);
            if dated.is_some() && !told.contains(&dated) {
                dated.into_iter().for_each(&mut *ahead);
                told.push(dated);
            }
        }
    }
}

fn dated(duty: &Owed<'_>, on: Day) -> Option<Dated> {
    let what = if duty.rule.year_before { Occasion::Report } else { Occasion::Plan };
    match duty.due {
        Some(due) => Some(Dated::of(what, due)),
        None => {
            let january = PartialDate::new(PartialDate::from(on).year(), Some(1), None)?;
            // Once January is over the next one is meant.
            let next = || PartialDate::new(january.year() + 1, Some(1), None);
            let meant = if january.latest() < on { next()? } else { january };
            Some(Dated::of(what, meant))
        }
    }
}

/// What is past on `day` and still open, the day furthest past first as it is found.
pub fn each_open(standing: &Standing<'_>, procedure: &Procedure, status: Status, day: Day, found: &mut impl FnMut(Dated)) {
    let case = Case { standing, procedure, status, day };
    case.each_finding(&mut |finding| {
        let what = match finding.rule {
            Rule::TermOver => Occasion::End,
            Rule::ExtensionBy => Occasion::ExtensionBy,
            Rule::StageOver | Rule::LicenceOver => Occasion::Clock,
            Rule::LetterLapsed => Occasion::Letter,
            Rule::ReportMissing | Rule::ForwardDue => Occasion::Report,
            Rule::SupervisionDue => Occasion::Supervision,
            Rule::PlanDue => Occasion::Plan,
            _ => return,
        };
        let past = finding.due.filter(|due| due.latest() < day).map(|due| Dated::of(what, due));
        past.into_iter().for_each(&mut *found);
    });
    if matches!(status, Status::Rejected | Status::Withdrawn | Status::Ended | Status::Expired | Status::Suspended) {
        return;
    }
    let start = StageFacts::of(standing, procedure, day).as_ref().and_then(start_by);
    start.filter(|start| start.on.latest() < day).into_iter().for_each(found);
}

/// The most months that a calendar shows.
pub const MOST_MONTHS: u16 = 120;

/// The months that a calendar shows from the one of `day` on: its first day, and the one after its last.
pub fn months_from(day: Day, months: u16) -> (Day, Day) {
    let first = add_days(day, 1 - i64::from(PartialDate::from(day).day().unwrap_or(1)));
    (first, add_months(first, months.into()))
}

#[cfg(test)]
mod tests;
