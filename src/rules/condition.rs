//! The closed list of named checks: conditions that must hold to leave a stage. What nobody recorded does not
//! hold, and says which field would decide it.

use serde::Deserialize;

use crate::model::day::add_months;
use crate::model::region::RegionLevel;
use crate::model::{Agreement, Day, Id, Level, Message, PartialDate, Stage};
use crate::msg;

use super::clock::last_day;
use super::gate::Case;
use super::procedure::{Check, Unit};
use super::stage_facts::{StageFacts, level};

/// How a check stands.
pub(super) struct Finding {
    /// `None` where nobody recorded it, and the gate is not kept shut by that.
    pub met: Option<bool>,
    /// What it is about: "Jepang", "kota dengan kota".
    pub detail: Option<Message>,
    pub state: Message,
    /// The field that decides it.
    pub field: Option<&'static str>,
}

impl Finding {
    const fn met(state: Message) -> Self {
        Self { met: Some(true), detail: None, state, field: None }
    }

    const fn unmet(state: Message, field: Option<&'static str>) -> Self {
        Self { met: Some(false), detail: None, state, field }
    }

    fn about(self, detail: Message) -> Self {
        Self { detail: Some(detail), ..self }
    }
}

pub(super) fn finding(check: Check, case: &Case<'_>) -> Finding {
    match check {
        Check::Relations => relations(case),
        Check::SameLevel => same_level(case, || msg!("found-level_differs")),
        Check::EqualStatus => same_level(case, || msg!("found-status_differs")),
        Check::ObjectNamed if case.agreement.objects.is_empty() => Finding::unmet(msg!("found-no_object"), Some("objects")),
        Check::NoOffice if case.agreement.office_abroad == Some(true) => Finding::unmet(msg!("found-office"), Some("office_abroad")),
        Check::PartnerNamed if case.partner.is_none() => Finding::unmet(msg!("found-no_partner"), Some("partner")),
        Check::ObjectNamed | Check::NoOffice | Check::PartnerNamed => Finding::met(msg!("found-met")),
        Check::LetterValid => letter_valid(case),
        Check::Reported => reported(case),
        Check::Languages => languages(case.agreement),
        Check::Licensed => licensed(case),
    }
}

/// Pasal 5 (1) Permendagri 25/2020 (`law`). An international organisation has no country.
fn relations(case: &Case<'_>) -> Finding {
    let Some(partner) = case.partner else { return Finding::unmet(msg!("found-no_partner"), Some("partner")) };
    match partner.country {
        Some(country) if country.has_relations() => Finding::met(msg!("found-met")).about(msg!("found-country", country = country)),
        Some(country) => Finding::unmet(msg!("found-no_relations"), Some("country")).about(msg!("found-country", country = country)),
        None if partner.level == Some(Level::InternationalOrganisation) => Finding::met(msg!("found-met")),
        None => Finding::unmet(msg!("found-no_country"), Some("country")),
    }
}

/// Pasal 6 (2), (3) and Pasal 5 (3) Permendagri 25/2020 (`law`); area is not recorded.
fn same_level(case: &Case<'_>, differs: impl Fn() -> Message) -> Finding {
    let Some(partner) = case.partner else { return Finding::unmet(msg!("found-no_partner"), Some("partner")) };
    let Some(other) = partner.level else { return Finding::unmet(msg!("found-no_level"), Some("partner_level")) };
    let own = match level(case.agreement.region) {
        RegionLevel::Province => Level::Province,
        RegionLevel::Regency => Level::Regency,
        RegionLevel::City => Level::City,
    };
    let both = msg!("found-levels", own = own.message(), other = other.message());
    let finding = if own == other { Finding::met(msg!("found-met")) } else { Finding::unmet(differs(), Some("partner_level")) };
    finding.about(both)
}

/// Pasal 13 (3) Permendagri 25/2020 (`law`): a letter of intent holds at most a year from its signing.
fn letter_valid(case: &Case<'_>) -> Finding {
    let Some(end) = letter_ends(case.facts) else { return Finding::unmet(msg!("found-no_letter"), None) };
    holds_until(end, case.facts.day)
}

/// The last day of the letter of intent.
fn letter_ends(facts: &StageFacts<'_>) -> Option<Day> {
    let signed = letter_signed(facts)?;
    let rules = facts.route.stages.iter().flat_map(|stage| &stage.clock);
    let rule = rules.into_iter().find(|rule| rule.starts == LETTER_SIGNED);
    let (length, unit) = rule.map_or((12, Unit::Months), |rule| (rule.length, rule.unit));
    Some(last_day(facts.calendar, signed, length, unit))
}

/// The same in a stage that its clock runs in, or that cannot be left without it.
pub(super) fn asked_letter_ends(facts: &StageFacts<'_>) -> Option<Day> {
    let asks = facts.rule.condition.iter().any(|condition| condition.check == Check::LetterValid);
    let runs = facts.rule.clock.iter().any(|clock| clock.starts == LETTER_SIGNED);
    (asks || runs).then(|| letter_ends(facts)).flatten()
}

/// The event from which the letter of intent holds.
pub(super) const LETTER_SIGNED: &str = "letter_of_intent_signed";

/// When the letter of intent was signed, by the day: the newest event, else the date of the newest paper.
fn letter_signed(facts: &StageFacts<'_>) -> Option<PartialDate> {
    let is_by = |on: &PartialDate| on.earliest() <= facts.day;
    let events = facts.course.steps.iter().rev().flat_map(|step| &step.events).filter(|(code, _)| **code == *LETTER_SIGNED);
    let papers = facts.course.papers.iter().filter(|paper| &*paper.kind == "letter_of_intent").filter_map(|paper| paper.date);
    events.map(|(_, on)| *on).find(is_by).or_else(|| papers.filter(is_by).max())
}

fn holds_until(until: Day, day: Day) -> Finding {
    if day <= until { Finding::met(msg!("found-until", until = until)) } else { Finding::unmet(msg!("found-over", until = until), None) }
}

/// Pasal 38 Permendagri 25/2020 (`law`): a region that sent no report for a year gets no approval of its next
/// plan. Which year is asked, and that agreements whose way is not recorded are not asked, is a `reading`.
fn reported(case: &Case<'_>) -> Finding {
    let year = last_reported_year(case.facts.day);
    let numbers = case.around.agreements_of(case.agreement.region);
    let agreements = numbers.into_iter().filter_map(|number| case.around.record(Id::Agreement(number)));
    let mut carried_out =
        agreements.filter_map(|stored| Agreement::deserialize(&stored.value).ok()).filter(|a| is_carried_out(a, year)).peekable();
    if carried_out.peek().is_none() {
        return Finding::met(msg!("found-nothing_to_report"));
    }
    let about = msg!("words", words = year.to_string());
    let finding = if carried_out.any(|agreement| has_report(&agreement, year)) {
        Finding::met(msg!("found-met"))
    } else {
        Finding::unmet(msg!("found-unreported"), None)
    };
    finding.about(about)
}

/// The newest year whose report is due by `day`: in the second week of January at the latest.
fn last_reported_year(day: Day) -> u16 {
    use chrono::Datelike;
    let before = if (day.month(), day.day()) > (1, 14) { 1 } else { 2 };
    u16::try_from(day.year() - before).unwrap_or(0)
}

fn is_carried_out(agreement: &Agreement, year: u16) -> bool {
    let begun = agreement.steps.values().any(|step| step.stage == Stage::Implementation && step.entered.year() <= year);
    begun && agreement.void.is_none() && agreement.until.is_none_or(|until| until.year() >= year)
}

fn has_report(agreement: &Agreement, year: u16) -> bool {
    agreement.documents.values().any(|paper| paper.kind == "report" && paper.void.is_none() && paper.year == Some(year))
}

/// Pasal 31 UU 24/2009 (`law`): Indonesian, and the partner's language or English.
fn languages(agreement: &Agreement) -> Finding {
    let has = |code: &str| agreement.languages.iter().any(|language| language == code);
    match agreement.languages.len() {
        0 => Finding::unmet(msg!("found-no_languages"), Some("languages")),
        1 => Finding::unmet(msg!("found-one_language"), Some("languages")),
        _ if !has("id") => Finding::unmet(msg!("found-not_indonesian"), Some("languages")),
        _ => Finding::met(msg!("found-met")),
    }
}

/// Pasal 7 PP 59/2016 (`law`): a principle licence holds at most three years.
fn licensed(case: &Case<'_>) -> Finding {
    let papers = case.facts.course.papers.iter().filter(|paper| &*paper.kind == "principle_licence");
    match papers.map(|paper| paper.date).max() {
        None => Finding::unmet(msg!("found-no_licence"), None),
        Some(None) => Finding::unmet(msg!("found-licence_undated"), None),
        Some(Some(given)) => holds_until(add_months(given.latest(), 36), case.facts.day),
    }
}
