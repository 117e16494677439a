//! Signed originals that bear one number: one of them is a slip, or both are one.

use serde::Deserialize;

use crate::model::{Agreement, Id, Reason};
use crate::msg;
use crate::rules::Facts;
use crate::rules::signing::ORIGINAL;
use crate::text::fold;

/// Numbers of the originals of an agreement, as they are compared.
fn numbers(agreement: &Agreement) -> Vec<String> {
    let originals = agreement.documents.values().filter(|paper| paper.kind == ORIGINAL && paper.void.is_none());
    originals.filter_map(|paper| paper.number.as_deref()).map(fold).filter(|number| !number.is_empty()).collect()
}

/// Two originals of one agreement.
pub(super) fn twice_in(before: Option<&Agreement>, after: &Agreement) -> Option<Reason> {
    let twice = |agreement: &Agreement| {
        let all = numbers(agreement);
        all.iter().enumerate().find(|(at, number)| all[..*at].contains(number)).map(|(_, number)| number.clone())
    };
    let number = twice(after)?;
    (before.and_then(twice).as_ref() != Some(&number)).then(|| told(msg!("told-original_twice", number = &number)))
}

/// An original that came, and one of another agreement of the region.
pub(super) fn twice_elsewhere(before: Option<&Agreement>, after: &Agreement, number: u32, facts: &dyn Facts) -> Option<Reason> {
    let known = before.map(numbers).unwrap_or_default();
    let mut new = numbers(after);
    new.retain(|number| !known.contains(number));
    if new.is_empty() || after.void.is_some() {
        return None;
    }
    let others = facts.agreements_of(after.region).into_iter().filter(|other| *other != number);
    others.into_iter().find_map(|other| {
        let held = Agreement::deserialize(facts.record(Id::Agreement(other))?.value).ok().filter(|held| held.void.is_none())?;
        let same = numbers(&held).into_iter().find(|number| new.contains(number))?;
        Some(told(msg!("told-original_elsewhere", number = &same, id = Id::Agreement(other))))
    })
}

fn told(message: crate::model::Message) -> Reason {
    Reason::new("original_twice", message).in_field("number")
}
