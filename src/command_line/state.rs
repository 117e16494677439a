//! `--as-of` and `--known`: of which state a run asks.

use super::session::unanswered;
use super::settings::Settings;
use super::trouble::Failure;
use crate::model::{Context, Day, Reason, Refusal};
use crate::register::{Answer, Ask, Register};
use crate::rules::moment::{self, Meant};

/// The state that the line names, and how its days were read; without one that of `today`.
///
/// # Errors
/// `bad_date`, `no_revision`; what keeps the register from answering.
pub fn asked(settings: &Settings, register: &mut dyn Register, today: Day) -> Result<Meant<Context>, Failure> {
    if settings.as_of.is_none() && settings.known.is_none() {
        return Ok(Meant { value: Context::on(today), told: Vec::new() });
    }
    let sight = register.look(&[Ask::Procedure], &Context::on(today))?;
    let Some(Answer::Procedure(procedure)) = sight.answers.into_iter().next() else { return Err(unanswered()) };
    let calendar = &procedure.calendar;
    let refused = |field| move |reason: Reason| Failure::from(Refusal::of(reason.in_field(field)));
    let day = settings.as_of.as_deref().map(|text| moment::day(text, calendar, today)).transpose().map_err(refused("as-of"))?;
    let known = settings.known.as_deref().map(|text| moment::known(text, calendar, today, sight.revision)).transpose();
    let known = known.map_err(refused("known"))?;
    let context = Context::as_of(day.as_ref().map_or(today, |day| day.value), known.as_ref().map(|known| known.value), today);
    let told = day.into_iter().flat_map(|day| day.told).chain(known.into_iter().flat_map(|known| known.told)).collect();
    Ok(Meant { value: context, told })
}
