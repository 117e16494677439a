//! Partners that do not fit the kind of the agreement, and languages that do not fit the partner.

use crate::model::{Agreement, Country, Day, Kind, Mark, Partner, Reason};
use crate::msg;
use crate::rules::acting::based;
use crate::rules::fit::{is_at_home, letter_beyond_a_year, route_unfit, third_language};
use crate::rules::{Course, Facts, Standing};

use super::law;

/// A partner that agreements of this kind are not made with; of twins their levels say it.
pub(super) fn route(agreement: &Agreement, partner: Option<&Partner>, facts: &dyn Facts, today: Day) -> Option<Reason> {
    let (kind, level) = (agreement.kind.filter(|kind| *kind != Kind::Twin)?, partner?.level?);
    let procedure = facts.procedure();
    let rule = route_unfit(kind, level, &procedure, today)?;
    let message = msg!("cause-route_unfit", kind = kind.message(), level = level.message());
    Some(based(Reason::new("route_unfit", message).in_field("kind"), &rule.basis))
}

/// A letter of intent that sets itself more than the year that it holds at most.
pub(super) fn letter(agreement: &Agreement, facts: &dyn Facts) -> Option<Reason> {
    let course = Course::of(agreement);
    let until = letter_beyond_a_year(&Standing::of(agreement, None, course.as_ref()), &facts.procedure())?;
    let message = msg!("cause-letter_too_long", until = until);
    Some(law("letter_too_long", "until", "Pasal 13 (2) e, (3) Permendagri 25/2020", message))
}

/// A partner in Indonesia: cooperation at home has rules of its own.
pub(super) fn at_home(country: Country) -> Option<Reason> {
    let message = || msg!("told-partner_at_home");
    is_at_home(country).then(|| law("partner_at_home", "country", "Pasal 6, 7 Permendagri 25/2020", message()))
}

/// A text in Indonesian and in a language that is neither the partner's nor English.
pub(super) fn languages(agreement: &Agreement, partner: Option<&Partner>) -> Option<Reason> {
    let third = third_language(agreement.languages.iter().map(String::as_str), partner?.country?)?;
    let message = msg!("cause-third_language", language = third);
    let reason = Reason::new("third_language", message).in_field("languages");
    Some(Reason { article: Some("Pasal 31 (2) UU 24/2009".to_owned()), mark: Some(Mark::Law), ..reason })
}
