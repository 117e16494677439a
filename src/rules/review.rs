//! Which matters a review has still to look at, and what a matter is called in it.

use serde::{Deserialize, Serialize};

use crate::model::day::add_days;
use crate::model::{
    Agreement, Attention, Checklist, Day, Decided, FollowUp, FollowUpId, Id, Matter, Outcome, Partner, RegionCode, Revision,
};

use super::attention::{Answered, Asking, Cause, Given, alike, causes, of_follow_up};
use super::procedure::Procedure;
use super::proposals::{Proposal, proposals};
use super::standing::before;
use super::{Around, Course, Others, Standing};

/// What of a decision says how long its matter stays away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    pub outcome: Outcome,
    pub on: Day,
    /// The day on which it comes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// Why it needed somebody then.
    pub reasons: Vec<Attention>,
    /// The entry that had last changed it then.
    pub seen: Revision,
}

impl From<Decided> for Verdict {
    fn from(Decided { outcome, on, until, reasons, seen, .. }: Decided) -> Self {
        Self { outcome, on, until, reasons, seen }
    }
}

/// A matter as it is now.
#[derive(Clone, Copy, Debug)]
pub struct Now<'a> {
    pub day: Day,
    /// The entry that last changed it.
    pub revision: Revision,
    /// Why it needs somebody.
    pub reasons: &'a [Attention],
    /// Days for which what was found fine stays away.
    pub review_after: u16,
}

/// Whether the newest decision keeps its matter away (`practice`): what waits for a day until that day, what was
/// fine for the time the office set, unless it changed or needs somebody for another reason. On its own day nothing
/// that was decided comes back by itself.
pub fn stays_away(decided: &Verdict, now: Now<'_>) -> bool {
    if now.day < decided.on {
        // By a day before it, it was not decided yet.
        return false;
    }
    match decided.outcome {
        Outcome::Fine => {
            let is_young = now.day == decided.on || now.day < add_days(decided.on, now.review_after.into());
            is_young && now.revision == decided.seen && now.reasons.iter().all(|reason| decided.reasons.contains(reason))
        }
        Outcome::Action | Outcome::Postponed => now.day == decided.on || decided.until.is_some_and(|until| now.day < until),
    }
}

/// A matter as the register holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct Subject {
    /// "Kota Surabaya – Liverpool"; of an answer the region and what was recommended.
    pub title: String,
    /// Most days past due first, then what is due next, then what has no day.
    pub causes: Vec<Cause>,
    /// Of an agreement that sleeps, ends or ended.
    pub proposals: Vec<Proposal>,
}

impl Subject {
    /// `None` where there is no such matter, or it is hidden.
    pub fn of(around: &dyn Around, procedure: &Procedure, matter: Matter, day: Day) -> Option<Self> {
        match matter {
            Matter::Agreement(number) => Self::of_agreement(around, procedure, number, day),
            Matter::FollowUp(id) => Self::of_follow_up(around, id, day),
        }
    }

    fn of_agreement(around: &dyn Around, procedure: &Procedure, number: u32, day: Day) -> Option<Self> {
        let agreement: Agreement = read(around, Id::Agreement(number))?;
        let partner: Option<Partner> = agreement.partner.and_then(|id| read(around, id));
        let course = Course::of(&agreement);
        let others = Others {
            succeeded: !around.followers(number).is_empty(),
            alike: alike(around, number, &agreement),
            before: before(around, &agreement),
        };
        let standing = Standing::of(&agreement, partner.as_ref(), course.as_ref()).among(others);
        let causes = causes(&standing, procedure, day);
        let proposals = proposals(&standing, procedure, day);
        let title = title(agreement.region, partner.map(|partner| partner.name));
        agreement.void.is_none().then_some(Self { title, causes, proposals })
    }

    fn of_follow_up(around: &dyn Around, id: FollowUpId, day: Day) -> Option<Self> {
        let list: Checklist = read(around, Id::Checklist(id.list))?;
        let asked = list.recommendations.get(&id.number).filter(|asked| asked.void.is_none())?;
        let is_asked = list.void.is_none() && list.addressed.contains_key(&id.region);
        let title = title(id.region, Some(asked.title.clone()));
        let given: Option<FollowUp> = read(around, Id::FollowUp(id));
        let given = Given::of(given.iter().flat_map(|given| given.answers.values()).map(|answer| (answer.on, Answered::of(answer))), day);
        let asking = Asking { met: list.date, due: list.due };
        is_asked.then(|| Self { title, causes: of_follow_up(asking, given, day), proposals: Vec::new() })
    }

    /// Their codes, each once, in the same order.
    pub fn reasons(&self) -> Vec<Attention> {
        let mut reasons: Vec<Attention> = Vec::with_capacity(self.causes.len());
        for cause in &self.causes {
            if !reasons.contains(&cause.code) {
                reasons.push(cause.code);
            }
        }
        reasons
    }
}

/// Region and what it is about, side by side.
fn title(code: RegionCode, about: Option<String>) -> String {
    let region = code.region().map_or_else(|| code.to_string(), |region| region.name.clone());
    about.map_or_else(|| region.clone(), |about| format!("{region} – {about}"))
}

fn read<T: serde::de::DeserializeOwned>(around: &dyn Around, id: Id) -> Option<T> {
    around.record(id).and_then(|stored| T::deserialize(stored.value).ok())
}

#[cfg(test)]
mod tests;
