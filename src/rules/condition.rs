//! The closed list of named checks: conditions that must hold to leave a stage. What nobody recorded does not
//! hold, and says which field would decide it.

use serde::Deserialize;

use crate::model::day::add_months;
use crate::model::{Actor, Agreement, Day, Id, Level, Message, PartialDate, Partner, Stage, Ticked};
use crate::msg;

use super::acting::over_since;
use super::clock::last_day;
use super::due::Due;
use super::fit::{is_at_home, unfit_by};
use super::gate::Case;
use super::level::{self, EQUAL_LEVEL, Levels, levels};
use super::paper_year::year_of;
use super::procedure::{Check, RouteStage, Unit, YearlyRule};
use super::stage_facts::StageFacts;

/// How a check stands.
pub(super) struct Finding {
    /// `None` where nobody recorded it, and the gate is not kept shut by that.
    pub met: Option<bool>,
    /// What it is about: "Jepang", "provinsi dan kota".
    pub detail: Option<Message>,
    /// Beside its name in a list: "tidak ada".
    pub state: Message,
    /// By itself, where it does not hold: "tidak ada hubungan diplomatik dengan Taiwan".
    pub broken: Message,
    /// The field that decides it.
    pub field: Option<&'static str>,
}

impl Finding {
    const fn met(state: Message) -> Self {
        Self { met: Some(true), detail: None, state, broken: Message::new("nothing"), field: None }
    }

    fn unmet(state: Message, field: Option<&'static str>) -> Self {
        Self { met: Some(false), detail: None, broken: state.clone(), state, field }
    }

    /// Where its state says nothing without its name.
    fn told(self, broken: Message) -> Self {
        Self { broken, ..self }
    }

    /// Nobody recorded it.
    const fn unknown(state: Message, field: Option<&'static str>) -> Self {
        Self { met: None, detail: None, state, broken: Message::new("nothing"), field }
    }

    fn about(self, detail: Message) -> Self {
        Self { detail: Some(detail), ..self }
    }
}

pub(super) fn finding(check: Check, case: &Case<'_>) -> Finding {
    match check {
        Check::Relations => relations(case),
        Check::SameLevel => same_level(case),
        Check::EqualStatus => equal_status(case),
        Check::ObjectNamed if case.agreement.objects.is_empty() => Finding::unmet(msg!("found-no_object"), Some("objects")),
        Check::NoOffice => no_office(case.agreement.office_abroad),
        Check::PartnerNamed if case.partner.is_none() => Finding::unmet(msg!("found-no_partner"), Some("partner")),
        Check::PartnerNamed if is_unfit(case) => Finding::unknown(msg!("found-partner_unfit"), Some("partner")),
        Check::ObjectNamed | Check::PartnerNamed => Finding::met(msg!("found-met")),
        Check::Affair => ticked(case, Ticked::Affair),
        Check::NonInterference => ticked(case, Ticked::NonInterference),
        Check::PolicyFit => ticked(case, Ticked::PolicyFit),
        Check::Transferable => ticked(case, Ticked::Transferable),
        Check::Complementary => ticked(case, Ticked::Complementary),
        Check::Peoples => ticked(case, Ticked::Peoples),
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
        Some(country) if is_at_home(country) => Finding::unmet(msg!("found-at_home"), Some("country")),
        Some(country) if country.has_relations() => Finding::met(msg!("found-met")).about(msg!("found-country", country = country)),
        Some(country) => Finding::unmet(msg!("found-no_relations"), Some("country"))
            .about(msg!("found-country", country = country))
            .told(msg!("broken-relations", country = country)),
        None if partner.level == Some(Level::InternationalOrganisation) => Finding::met(msg!("found-met")),
        None => Finding::unmet(msg!("found-no_country"), Some("country")),
    }
}

/// Whether the kind is not for a partner of this level: told, and never called fulfilled.
fn is_unfit(case: &Case<'_>) -> bool {
    let level = case.partner.and_then(|partner| partner.level);
    level.zip(case.agreement.kind).is_some_and(|(level, kind)| unfit_by(&case.facts.ranked.pack, kind, level).is_some())
}

/// Pasal 5 (1) c Permendagri 25/2020 (`law`).
fn no_office(office_abroad: Option<bool>) -> Finding {
    let field = Some("office_abroad");
    match office_abroad {
        Some(true) => Finding::unmet(msg!("found-office"), field).told(msg!("broken-no_office")),
        Some(false) => Finding { field, ..Finding::met(msg!("found-no_office")) },
        None => Finding::unknown(msg!("found-unknown"), field),
    }
}

/// What no record shows and the officer ticks (Pasal 5 Permendagri 25/2020, `law`).
fn ticked(case: &Case<'_>, condition: Ticked) -> Finding {
    let field = Some("conditions");
    match case.agreement.conditions.get(condition.code()) {
        Some(true) => Finding { field, ..Finding::met(msg!("found-met")) },
        Some(false) => Finding::unmet(msg!("found-unmet"), field).told(msg!("broken-ticked", condition = condition.message())),
        None => Finding::unknown(msg!("found-unknown"), field),
    }
}

/// Pasal 6 (2), (3) Permendagri 25/2020 (`law`).
fn same_level(case: &Case<'_>) -> Finding {
    let Some(partner) = case.partner else { return Finding::unmet(msg!("found-no_partner"), Some("partner")) };
    let finding = match levels_of(case, partner) {
        Levels::Equal => Finding::met(msg!("found-met")),
        Levels::Differ => Finding::unmet(msg!("found-level_differs"), Some("partner_level")).told(levels_differ(case, partner)),
        Levels::Open => Finding::unknown(msg!("found-level_open"), Some(EQUAL_LEVEL)),
        Levels::Unknown => Finding::unmet(msg!("found-no_level"), Some("partner_level")),
    };
    finding.about(both_levels(case, partner))
}

/// Pasal 5 (3) a Permendagri 25/2020 (`law`): equal status and/or equal area. Area is not recorded, so that where the
/// status differs the officer says it.
fn equal_status(case: &Case<'_>) -> Finding {
    let Some(partner) = case.partner else { return Finding::unknown(msg!("found-no_partner"), Some("partner")) };
    match levels_of(case, partner) {
        Levels::Equal => Finding::met(msg!("found-met")),
        Levels::Differ | Levels::Open | Levels::Unknown => ticked(case, Ticked::EqualStatus),
    }
    .about(both_levels(case, partner))
}

fn levels_differ(case: &Case<'_>, partner: &Partner) -> Message {
    let other = partner.level.map_or_else(|| msg!("found-unknown"), Level::message);
    msg!("broken-same_level", own = level::own(case.agreement.region).message(), other = other)
}

fn levels_of(case: &Case<'_>, partner: &Partner) -> Levels {
    levels(case.agreement.region, partner.level, case.agreement.says_equal_level())
}

fn both_levels(case: &Case<'_>, partner: &Partner) -> Message {
    let other = partner.level.map_or_else(|| msg!("found-unknown"), Level::message);
    msg!("found-levels", own = level::own(case.agreement.region).message(), other = other)
}

/// Pasal 13 (3) Permendagri 25/2020 (`law`): a letter of intent holds at most a year from its signing.
fn letter_valid(case: &Case<'_>) -> Finding {
    if letter_signed(case.facts).is_some_and(|signed| signed.earliest() < case.facts.first) {
        return Finding::unknown(msg!("found-before_law", from = case.facts.first), None);
    }
    let Some(end) = letter_ends(case.facts) else { return Finding::unmet(msg!("found-undated"), None).told(msg!("broken-letter_undated")) };
    holds_until(end, case.facts.day, msg!("broken-letter_valid", until = end.message()))
}

/// The last day of the letter of intent: a year on, or its own where it set itself less (Pasal 13 (2) e).
fn letter_ends(facts: &StageFacts<'_>) -> Option<Due> {
    // What was signed before there was the article is not held against it.
    let signed = letter_signed(facts).filter(|signed| signed.earliest() >= facts.first)?;
    let rules = facts.route.stages.iter().flat_map(|stage| &stage.clock);
    let rule = rules.into_iter().find(|rule| rule.starts == LETTER_SIGNED);
    let (length, unit) = rule.map_or((12, Unit::Months), |rule| (rule.length, rule.unit));
    let own = facts.newest("letter_of_intent").and_then(|paper| paper.until);
    let end = |from: Day, own: Option<Day>| {
        let longest = last_day(facts.calendar, from.into(), length, unit);
        own.map_or(longest, |own| own.min(longest))
    };
    Some(Due::until_last(end(signed.earliest(), own.map(PartialDate::earliest)), end(signed.latest(), own.map(PartialDate::latest))))
}

/// The same from the stage in which it is signed on, up to the signing of the text. What is asked of it later than in
/// the stages that ask for it by name is a `reading`.
pub(super) fn asked_letter_ends(facts: &StageFacts<'_>) -> Option<Due> {
    let runs = |stage: &RouteStage| stage.clock.iter().any(|clock| clock.starts == LETTER_SIGNED);
    let mut stages = facts.route.stages.iter().skip_while(|stage| !runs(stage));
    let is_awaited = stages.any(|stage| stage.code == facts.rule.code) && facts.rule.code != Stage::Implementation;
    is_awaited.then(|| letter_ends(facts)).flatten()
}

/// The event from which the letter of intent holds.
pub(super) const LETTER_SIGNED: &str = "letter_of_intent_signed";

/// When the letter of intent was signed, by the day: of its events and papers the newest, since one that is signed anew
/// begins a new year; where both may be the same signing, the event.
fn letter_signed(facts: &StageFacts<'_>) -> Option<PartialDate> {
    let events = facts.course.steps.iter().flat_map(|step| &step.events).filter(|(code, _)| **code == *LETTER_SIGNED);
    let recorded = events.map(|(_, on)| *on).filter(|on| on.earliest() <= facts.day).max_by_key(|on| on.latest());
    let paper = facts.newest("letter_of_intent").and_then(|paper| paper.date);
    match (recorded, paper) {
        (Some(recorded), Some(paper)) if paper.earliest() <= recorded.latest() => Some(recorded),
        (recorded, paper) => paper.or(recorded),
    }
}

fn holds_until(until: Due, day: Day, broken: Message) -> Finding {
    let is_over = until.latest() < day;
    let until = until.message();
    if !is_over {
        Finding::met(msg!("found-until", until = until))
    } else {
        Finding::unmet(msg!("found-over", until = until), None).told(broken)
    }
}

/// Pasal 38 Permendagri 25/2020: a region that sent no report "for 1 (one) year" gets no approval of its next plan.
/// That this is a full year from the day on which the first unsent report was due, and that agreements whose way is
/// not recorded are not asked, is a `reading`.
fn reported(case: &Case<'_>) -> Finding {
    let numbers = case.around.agreements_of(case.agreement.region);
    let agreements = numbers.into_iter().filter_map(|number| Some((number, case.around.record(Id::Agreement(number))?)));
    let all = agreements.filter_map(|(number, stored)| Some((number, Agreement::deserialize(&stored.value).ok()?)));
    let all: Vec<(u32, Agreement)> = all.filter(|(_, agreement)| agreement.void.is_none()).collect();
    match silence(&all, case.facts) {
        Silent::NothingOwed if all.iter().any(|(_, agreement)| is_unstaged(agreement, case.facts.day)) => {
            Finding::unknown(msg!("found-reports_unknown"), None)
        }
        Silent::NothingOwed => Finding::met(msg!("found-nothing_to_report")),
        Silent::Reported(year) => Finding::met(msg!("found-met")).about(of_year(year)),
        Silent::Since(year, due, number) => {
            let bars = add_months(due, 12);
            let finding = match bars < case.facts.day {
                true => Finding::unmet(msg!("found-unreported", due = due), None).told(msg!(
                    "broken-reported",
                    year = year.to_string(),
                    id = Id::Agreement(number)
                )),
                false => Finding::unknown(msg!("found-unreported_yet", bars = bars), None),
            };
            finding.about(of_year(year))
        }
    }
}

fn of_year(year: u16) -> Message {
    msg!("words", words = year.to_string())
}

/// What became of a region's reports by a day.
enum Silent {
    NothingOwed,
    /// The last one that was due is there.
    Reported(u16),
    /// The first year whose report is not there since the last one that is, the day on which it was due, and the number of
    /// an agreement that lacks it.
    Since(u16, Day, u32),
}

fn silence(agreements: &[(u32, Agreement)], facts: &StageFacts<'_>) -> Silent {
    let Some(rule) = report_rule(facts) else { return Silent::NothingOwed };
    let last = last_reported_year(facts);
    let owed = |year: u16| agreements.iter().find(|(_, agreement)| is_carried_out(agreement, year, facts.day)).map(|(number, _)| *number);
    let papers = agreements.iter().flat_map(|(_, agreement)| agreement.documents.values());
    let papers = papers.filter(|paper| paper.kind == rule.kind && paper.void.is_none());
    let sent = papers.filter_map(|paper| year_of(rule, paper.date, paper.year)).max();
    let begun = agreements.iter().filter_map(|(_, agreement)| carried_out_since(agreement)).min();
    match (begun, sent) {
        (None, _) => Silent::NothingOwed,
        (Some(_), Some(sent)) if sent >= last => Silent::Reported(last),
        (Some(begun), sent) => {
            let from = sent.map_or(begun, |sent| begun.max(sent + 1));
            let first =
                (from..=last).find_map(|year| Some((year, owed(year)?))).and_then(|(year, by)| Some((year, due_of(facts, year)?, by)));
            first.map_or(Silent::NothingOwed, |(year, due, by)| Silent::Since(year, due, by))
        }
    }
}

/// The day on which the region's own report of a year is due, by the pack.
fn due_of(facts: &StageFacts<'_>, year: u16) -> Option<Day> {
    let due = report_rule(facts)?.due.as_ref()?;
    Day::from_ymd_opt(i32::from(year) + 1, due.month.into(), due.day.into())
}

/// The rule of the region's own report, by the pack.
fn report_rule<'a>(facts: &StageFacts<'a>) -> Option<&'a YearlyRule> {
    let mut rules = facts.ranked.pack.yearly.iter().filter(|rule| rule.kind == "report" && rule.actor == Actor::Head);
    rules.find(|rule| facts.is_for(&rule.levels))
}

/// The newest year whose report was due before the day.
fn last_reported_year(facts: &StageFacts<'_>) -> u16 {
    use chrono::Datelike;
    let year = u16::try_from(facts.day.year()).unwrap_or(0);
    let is_due = |year: &u16| due_of(facts, *year).is_some_and(|due| due < facts.day);
    [year.saturating_sub(1), year.saturating_sub(2)].into_iter().find(is_due).unwrap_or(0)
}

/// The first year in which it was carried out.
fn carried_out_since(agreement: &Agreement) -> Option<u16> {
    let begun = agreement.steps.values().filter(|step| step.stage == Stage::Implementation).map(|step| step.entered.year()).min();
    begun.filter(|_| agreement.void.is_none())
}

/// In force, and nobody recorded by which stages: what was sent of it is not known here.
fn is_unstaged(agreement: &Agreement, day: Day) -> bool {
    let signed = agreement.signed.is_some_and(|signed| signed.earliest() <= day) && !agreement.is_letter_of_intent();
    let is_over = agreement.until.is_some_and(|until| until.latest() < day) || over_since(agreement, day).is_some();
    agreement.steps.is_empty() && signed && !is_over
}

fn is_carried_out(agreement: &Agreement, year: u16, day: Day) -> bool {
    use chrono::Datelike;
    let is_over = over_since(agreement, day).is_some_and(|over| over.year() < i32::from(year));
    let begun = carried_out_since(agreement).is_some_and(|begun| begun <= year);
    begun && !is_over && agreement.until.is_none_or(|until| until.year() >= year)
}

/// Pasal 31 UU 24/2009 (`law`): Indonesian, and the partner's language or English.
fn languages(agreement: &Agreement) -> Finding {
    let has = |code: &str| agreement.languages.iter().any(|language| language == code);
    match agreement.languages.len() {
        0 => Finding::unmet(msg!("found-no_languages"), Some("languages")),
        1 => Finding::unmet(msg!("found-one_language"), Some("languages")).told(msg!("broken-one_language")),
        _ if !has("id") => Finding::unmet(msg!("found-not_indonesian"), Some("languages")).told(msg!("broken-not_indonesian")),
        _ => Finding::met(msg!("found-met")),
    }
}

/// Pasal 7 PP 59/2016 (`law`): a principle licence holds at most three years; of several the newest counts.
fn licensed(case: &Case<'_>) -> Finding {
    let kind = "principle_licence";
    let Some(newest) = case.facts.newest(kind) else {
        let undated = case.facts.fact("document.principle_licence").is_some();
        let undated = undated.then(|| Finding::unmet(msg!("found-undated"), None).told(msg!("broken-licence_undated")));
        // Where the paper itself is asked for, its absence is told once.
        let asked = case.facts.rule.paper.iter().any(|paper| paper.kind == kind && !paper.optional && case.facts.asks_for(paper));
        let absent = || if asked { Finding::unknown(msg!("found-unknown"), None) } else { Finding::unmet(msg!("found-no_licence"), None) };
        return undated.unwrap_or_else(absent);
    };
    let last = |day: fn(PartialDate) -> Day| {
        let longest = newest.date.map(|given| add_months(day(given), 36));
        newest.until.map(day).into_iter().chain(longest).min()
    };
    let end = last(PartialDate::earliest).zip(last(PartialDate::latest)).map(|(earliest, latest)| Due::until_last(earliest, latest));
    end.map_or_else(
        || Finding::unmet(msg!("found-undated"), None).told(msg!("broken-licence_undated")),
        |end| holds_until(end, case.facts.day, msg!("broken-licensed", until = end.message())),
    )
}
