//! What needs somebody on a day.

use crate::model::{Actor, Day, Matter};
use crate::register::index::Index;
use crate::register::records::Records;
use crate::register::{AttentionAnswer, MatterRow, Window};
use crate::rules::attention::{causes, of_follow_up};

use super::{office, rows, window};

pub fn attention(query: &str, window: &Window, records: &dyn Records, index: &mut Index, day: Day) -> AttentionAnswer {
    let own = office::office(records).region;
    let all = index.find_matters("", own, day).matters.len();
    let found = index.find_matters(query, own, day);
    let place = window::place_of_matter(window, &found.matters, found.named);
    let index = &*index;
    AttentionAnswer {
        matters: window::page(all, &found.matters, place, found.notes.clone(), |matter| row(matter, index, day)),
        agreements: found.agreements,
        unknown: found.unknown,
    }
}

fn row(matter: Matter, index: &Index, day: Day) -> Option<MatterRow> {
    match matter {
        Matter::Agreement(number) => {
            let row = rows::agreement(number, index, day)?;
            let standing = index.standing(index.agreement(number)?);
            let causes = causes(&standing, index.procedure(), day);
            Some(MatterRow { matter, region: row.region, turn: row.turn, agreement: Some(row), recommendation: None, state: None, causes })
        }
        Matter::FollowUp(id) => {
            let list = index.checklist(id.list)?;
            let given = index.given(id, day);
            Some(MatterRow {
                matter,
                region: id.region,
                agreement: None,
                recommendation: list.recommendation(id.number).map(str::to_owned),
                state: Some(given.answered.state),
                causes: of_follow_up(list.asking(), given, day),
                turn: Some(Actor::Region),
            })
        }
    }
}

#[cfg(test)]
mod tests;
