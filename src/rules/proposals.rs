//! Revive or retire: what a review proposes to do with an agreement that sleeps, ends or ended, with the arithmetic
//! behind it. Nothing here is asked for.

use crate::model::code::coded;
use crate::model::status::Activity;
use crate::model::{Day, Mark, PartialDate, Status};
use crate::msg;

use super::procedure::{Basis, Pack, Procedure};
use super::{Standing, turns};

use super::status::{activity, last_activity, status};
use super::told::{span, window_of};
use super::why::Told;

coded! {
    /// What may be done with it; each has its own act.
    Proposed("propose") { Activate = "activate", Extend = "extend", Renew = "renew", End = "end" }
}

/// A proposal with its arithmetic.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    pub act: Proposed,
    /// At least one line, each with its basis where a rule stands behind it.
    pub because: Vec<Told>,
}

/// What may be done with an agreement that nobody follows: of one that sleeps an activity is recorded, in the window
/// of Pasal 33 Permendagri 25/2020 (`reading`) it is extended, after its end renewed; each may be ended by Pasal 34
/// (`law`). In this order.
pub fn proposals(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Vec<Proposal> {
    let Some(ranked) = procedure.packs.on(day).or(procedure.packs.all().first()) else { return Vec::new() };
    let status = status(standing, procedure, day);
    let holds = matches!(status, Status::InForce | Status::Notice | Status::Dormant);
    if standing.succeeded || !(holds || status == Status::Expired) {
        return Vec::new();
    }
    let asleep = if holds { dormant(standing, procedure, day) } else { None };
    let ended = standing.until.filter(|_| status == Status::Expired).map(|until| expired(until, day));
    let ending = turns::end(standing, day).filter(|_| holds && is_closing(standing, procedure, day)).map(|until| ends(until, day));
    let extending = ending.clone().map(|line| {
        let mut lines = window_of(standing, procedure, &ranked.pack, day);
        lines.insert(0, line);
        lines
    });
    let renewing = ended.clone().map(|line| vec![line, after_end(&ranked.pack)]);
    let grounds = Told { message: msg!("proposal-grounds"), basis: Some(ranked.pack.term.ended.clone()) };
    let because: Vec<Told> = asleep.clone().into_iter().chain(ending).chain(ended).collect();
    let ending = (!because.is_empty()).then(|| because.into_iter().chain([grounds]).collect());
    let all = [
        (Proposed::Activate, asleep.map(|line| vec![line])),
        (Proposed::Extend, extending),
        (Proposed::Renew, renewing),
        (Proposed::End, ending),
    ];
    all.into_iter().filter_map(|(act, because)| Some(Proposal { act, because: because? })).collect()
}

/// Whether the window in which an extension is asked for has begun.
fn is_closing(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> bool {
    turns::notice_day(standing, procedure, day).is_some_and(|from| from.earliest() <= day)
}

fn dormant(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Option<Told> {
    let last = last_activity(standing, day).filter(|_| activity(standing, procedure, day) == Activity::Dormant)?;
    let message = msg!("proposal-dormant", on = last, span = span(last.latest(), day), months = procedure.dormant_after);
    Some(arithmetic(message))
}

/// Of a partial end the last day that it may have been.
fn expired(until: PartialDate, day: Day) -> Told {
    arithmetic(msg!("proposal-expired", until = until, span = span(until.latest(), day)))
}

fn ends(until: PartialDate, day: Day) -> Told {
    arithmetic(if until.is_whole() {
        msg!("proposal-ends", until = until, days = (until.earliest() - day).num_days())
    } else {
        msg!("proposal-ends-partial", until = until)
    })
}

fn after_end(pack: &Pack) -> Told {
    let basis = Basis { mark: Mark::Reading, ..pack.term.extension.basis.clone() };
    Told { message: msg!("proposal-after_end"), basis: Some(basis) }
}

const fn arithmetic(message: crate::model::Message) -> Told {
    Told { message, basis: None }
}

#[cfg(test)]
mod tests;
