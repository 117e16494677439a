//! The one sentence that explains an agreement: where it stands, since when, until when, by which article,
//! and what is not known.

use crate::model::{Attention, Day, Id, Message, Status};
use crate::msg;

use super::Standing;
use super::attention::{attention, lapses};
use super::procedure::Procedure;
use super::status::status;

/// Where agreement `number` stands on `day`, and what that means. Until the procedure comes the stage is
/// not recorded, and the sentence says so.
pub fn sentence(number: u32, standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Message {
    msg!(
        "sentence",
        id = Id::Agreement(number),
        state = state(standing, procedure, day),
        concern = concern(standing, procedure, day),
        unknown = unknown()
    )
}

fn state(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Message {
    match (status(standing, procedure, day), standing.signed, standing.until) {
        (Status::Expired, _, Some(until)) => msg!("sentence-expired", until = until),
        (Status::InForce | Status::Notice | Status::Dormant, Some(signed), Some(until)) => {
            msg!("sentence-in_force-until", signed = signed, until = until)
        }
        // What needs somebody comes before what may be done.
        (Status::InForce | Status::Notice | Status::Dormant, Some(signed), None) if !attention(standing, procedure, day).is_empty() => {
            msg!("sentence-in_force-since", signed = signed)
        }
        (Status::InForce | Status::Notice | Status::Dormant, Some(signed), None) => msg!("sentence-in_force-open", signed = signed),
        (_, Some(signed), _) if standing.letter_of_intent => msg!("sentence-letter_of_intent", signed = signed),
        (_, Some(signed), _) => msg!("sentence-signed-later", signed = signed),
        (_, None, Some(until)) => msg!("sentence-unsigned-until", until = until),
        _ => msg!("sentence-unsigned"),
    }
}

/// The first reason that needs somebody and that the state has not said already.
fn concern(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Message {
    for reason in attention(standing, procedure, day) {
        match (reason, standing.signed, standing.until) {
            (Attention::NoRelations, ..) => return msg!("sentence-no_relations"),
            (Attention::Ending, _, Some(until)) if until.is_whole() => {
                return msg!("sentence-ending", days = (until.earliest() - day).num_days());
            }
            (Attention::Ending, _, Some(until)) => return msg!("sentence-ending-partial", until = until),
            (Attention::LoiLapsed, Some(signed), _) => return msg!("sentence-loi_lapsed", lapsed = lapses(signed)),
            (Attention::NoPartner, ..) => return msg!("sentence-no_partner"),
            (Attention::NoKind, ..) => return msg!("sentence-no_kind"),
            (Attention::Expired, ..) => return msg!("sentence-expired-next"),
            (Attention::NoDate, _, None) => return msg!("sentence-no_date"),
            _ => {}
        }
    }
    msg!("nothing")
}

/// What nobody recorded: unknown is not dormant.
fn unknown() -> Message {
    msg!("sentence-unknown")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, say};
    use crate::model::Kind;

    fn spoken(standing: Standing<'_>, language: Language) -> String {
        let day = "2026-11-24".parse().expect("a day");
        say(&sentence(26, &Standing { has_partner: true, kind: Some(Kind::Twin), ..standing }, &Procedure::default(), day), language)
            .to_string()
    }

    #[test]
    fn each_state_has_its_sentence_in_both_languages() {
        let date = |t: &str| t.parse().ok();
        let cases = [
            Standing { signed: date("2017"), ..Standing::default() },
            Standing { signed: date("2023-01-31"), until: date("2028"), ..Standing::default() },
            Standing { signed: date("2022-10-19"), until: date("2027"), ..Standing::default() },
            Standing { signed: date("2022-10-19"), until: date("2027-01-10"), ..Standing::default() },
            Standing { signed: date("2018-03"), until: date("2023-03"), ..Standing::default() },
            Standing { until: date("2025"), ..Standing::default() },
            Standing { signed: date("2018-05-06"), letter_of_intent: true, ..Standing::default() },
            Standing { signed: date("2026-05-06"), letter_of_intent: true, ..Standing::default() },
            Standing { signed: date("2010"), without_relations: true, ..Standing::default() },
            Standing { signed: date("2027-02-01"), ..Standing::default() },
            Standing { until: date("2030"), ..Standing::default() },
            Standing::default(),
        ];
        let all: Vec<String> = cases.iter().flat_map(|&c| [spoken(c, Language::Id), spoken(c, Language::En)]).collect();
        insta::assert_snapshot!(all.join("\n"));
    }
}
