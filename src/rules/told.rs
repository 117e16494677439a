//! What `w` tells beside its needs: term and its end, back-planning, what can be read two ways, what is not
//! known. Nothing here is asked for; each line with its basis.

use std::collections::BTreeSet;

use chrono::Datelike;

use crate::model::day::add_months;
use crate::model::{Agreement, Arg, Day, Kind, Mark, Message, PartialDate, Partner, PlannedStep, Stage};
use crate::msg;

use super::attention::{self, Rule};
use super::back_planning::{BackPlan, back_plan};
use super::clock::years_unknown;
use super::fit::{lacks_indonesian, letter_beyond_a_year, route_unfit, third_language};
use super::gate::{Case, arg};
use super::outside::{self, Outside, is_old};
use super::procedure::{Basis, Check, Pack, Procedure, Words};
use super::stage_facts::{PLAN_AGAIN, Running, StageFacts};
use super::status::is_in_force;
use super::turns::{self, Turn};
use super::why::{About, Clock, Need, Told};
use super::{Standing, asking};

/// Lines about the stage; `clock` is the one that is shown.
pub(super) fn of_stage(case: &Case<'_>, clock: Option<&Clock>) -> Vec<Told> {
    let facts = case.facts;
    let holidays = clock.filter(|clock| !clock.holidays_known()).map(|clock| holidays_unknown(&clock.years_unknown));
    let optional = case.optional().into_iter().map(|need| Told { message: is_optional(&need), basis: Some(need.basis) });
    let plan = case.agreement.target.and_then(|target| back_plan(facts, target));
    let plan = plan.map(|plan| planned_back(facts, plan)).unwrap_or_default();
    let stage = case.agreement.steps.values().rfind(|step| step.entered.earliest() <= facts.day);
    let of_stage = |kind: &str| facts.rule.paper.iter().any(|paper| !paper.again && paper.kind == kind);
    let papers = case.agreement.documents.values().filter(|paper| paper.void.is_none() && of_stage(&paper.kind));
    let answers = stage.into_iter().flat_map(|step| &step.answers).chain(papers.flat_map(|paper| &paper.answers));
    let answers = answers
        .map(|(code, answered)| {
            let (said, about) = (asking::told(code, answered), answered.about.filter(|_| !facts.still_holds(answered.about)));
            let message = about.map_or(said.clone(), |about| msg!("answered-of_another", said = said, started = about.started));
            Told { message, basis: None }
        })
        .collect::<Vec<_>>();
    answers
        .into_iter()
        .chain(holidays)
        .chain(undated(case))
        .chain(plan_again(case))
        .chain(passed(case))
        .chain(plan)
        .chain(optional)
        .chain(readings(facts))
        .collect()
}

/// Papers without a date on which an order or a clock stands.
fn undated(case: &Case<'_>) -> Option<Told> {
    let facts = case.facts;
    let name = |kind: &str| format!("document.{kind}");
    let orders = &facts.ranked.pack.orders;
    let dates = |kind: &str| facts.route.stages.iter().flat_map(|stage| &stage.event).any(|event| event.dated_by.as_deref() == Some(kind));
    let is_used = |kind: &str| dates(kind) || orders.iter().any(|rule| rule.earlier == name(kind) || rule.later == name(kind));
    let papers = case.agreement.documents.values().filter(|paper| paper.void.is_none() && paper.date.is_none());
    let kinds: BTreeSet<&str> = papers.map(|paper| paper.kind.as_str()).filter(|kind| is_used(kind)).collect();
    let names: Vec<Arg> = kinds.into_iter().map(|kind| case.paper_name(kind).into()).collect();
    (!names.is_empty()).then(|| Told { message: msg!("told-undated", names = names), basis: None })
}

/// What is still lacking of gates that were passed.
fn passed(case: &Case<'_>) -> Vec<Told> {
    let told = |facts: StageFacts<'_>| {
        let lacking = Case { facts: &facts, ..*case }
            .needs()
            .into_iter()
            .filter(|need| need.is_lacking() && !is_recorded_since(case.facts, &need.about));
        let names: Vec<Arg> = lacking.map(|need| need.name.into()).collect();
        let message = || msg!("told-gate_passed", stage = facts.rule.code.message(), missing = names.clone());
        (!names.is_empty()).then(|| Told { message: message(), basis: None })
    };
    case.facts.passed().filter_map(told).collect()
}

/// An event that came later, in the stage that holds or one before it.
fn is_recorded_since(facts: &StageFacts<'_>, about: &About) -> bool {
    matches!(about, About::Event(code) if facts.happened(code).is_some())
}

/// A paper that keeps nobody, or a condition that does not hold and keeps nobody.
fn is_optional(need: &Need) -> Message {
    if need.is_condition() {
        return msg!("need-broken", broken = need.lacks.clone());
    }
    match need.is_met() {
        true => msg!("told-optional_there", name = need.name.clone(), state = need.state.clone()),
        false => msg!("told-optional", name = need.name.clone(), state = need.state.clone()),
    }
}

/// That it is open whether a repaired plan returns to the DPRD, or what was answered at an earlier step.
fn plan_again(case: &Case<'_>) -> Option<Told> {
    let facts = case.facts;
    let basis = basis(Mark::Reading, Some("Pasal 19 (3), (4) Permendagri 25/2020".to_owned()));
    if facts.fact("outcome.repair").is_some() {
        return Some(Told { message: msg!("told-plan_again"), basis: Some(basis) });
    }
    // Those of the step that holds are told among its own.
    let steps = case.agreement.steps.values().take(facts.place());
    let answered = steps.filter_map(|step| step.answers.get(PLAN_AGAIN)).next_back()?;
    Some(Told { message: asking::told(PLAN_AGAIN, answered), basis: Some(basis) })
}

fn holidays_unknown(years: &[u16]) -> Told {
    Told { message: msg!("told-holidays_unknown", years = listed(years)), basis: None }
}

fn listed(years: &[u16]) -> Vec<Arg> {
    years.iter().map(|year| year.to_string().into()).collect()
}

/// Why the last day of a clock is not certain: "hari libur 2027 belum dicatat".
pub(super) fn unsure(procedure: &Procedure, clock: &Running<'_>) -> Message {
    why_unsure(&years_unknown(&procedure.calendar, clock.on.earliest(), clock.until), clock.holidays_known)
}

pub(super) fn why_unsure(years: &[u16], holidays_known: bool) -> Message {
    if holidays_known { msg!("unsure-start") } else { msg!("unsure-holidays", years = listed(years)) }
}

/// Each rule of the stage that is read in a way of ours, once: both readings where there are two.
fn readings(facts: &StageFacts<'_>) -> Vec<Told> {
    let (rule, pack) = (facts.rule, &facts.ranked.pack);
    let of_stage = |basis| (Subject::Named(&rule.name), basis);
    let stage = std::iter::once(of_stage(&rule.basis));
    let turns = rule.turn.iter().filter(|turn| facts.is_for(&turn.levels) && facts.may_act(turn));
    let turns = turns.map(|turn| of_stage(&turn.basis));
    let clocks: Vec<_> = rule.clock.iter().filter(|clock| facts.is_for(&clock.levels)).collect();
    let papers = rule.paper.iter().filter(|paper| facts.asks_for(paper));
    let papers = papers.map(|rule| (Subject::of(pack.papers.get(&rule.kind).map(|paper| &paper.name)), &rule.basis));
    // How the event is read that starts a clock is told with the clock.
    let starts = |code: &str| clocks.iter().any(|clock| clock.starts == code && reading(&clock.basis).is_some());
    let events = rule.event.iter().filter(|event| facts.is_for(&event.levels) && !starts(&event.code));
    let events = events.map(|rule| (Subject::of(pack.events.get(&rule.code).map(|event| &event.name)), &rule.basis));
    let conditions = rule.condition.iter().map(|rule| (Subject::Condition(rule.check), &rule.basis));
    let limits = clocks.iter().map(|clock| (Subject::Clock(&rule.name), &clock.basis));
    let mut told: Vec<(Message, Told)> = Vec::new();
    for (subject, basis) in stage.chain(turns).chain(limits).chain(papers).chain(events).chain(conditions) {
        let Some(reading) = reading(basis) else { continue };
        if told.iter().any(|(known, _)| *known == reading) {
            continue;
        }
        let basis = Some(Basis { mark: Mark::Reading, ..basis.clone() });
        told.push((reading.clone(), Told { message: subject.read(reading), basis }));
    }
    told.into_iter().map(|(_, told)| told).collect()
}

/// What is read in a way of ours.
enum Subject<'a> {
    Named(&'a Words),
    /// The limit of the stage of this name.
    Clock(&'a Words),
    Condition(Check),
    Nameless,
}

impl<'a> Subject<'a> {
    fn of(name: Option<&'a Words>) -> Self {
        name.map_or(Self::Nameless, Self::Named)
    }

    fn read(&self, reading: Message) -> Message {
        match self {
            Self::Named(name) => msg!("told-reading_of", name = arg(&name.capitalised()), reading = reading),
            Self::Clock(stage) => msg!("told-reading_of_limit", stage = arg(stage), reading = reading),
            Self::Condition(check) => msg!("told-reading_of_condition", name = check.message(), reading = reading),
            Self::Nameless => reading,
        }
    }
}

fn reading(basis: &Basis) -> Option<Message> {
    match (&basis.read_as, &basis.reading) {
        (Some(ours), Some(other)) => Some(msg!("told-readings", ours = arg(ours), other = arg(other))),
        (Some(ours), None) => Some(msg!("told-read_as", ours = arg(ours))),
        (None, Some(other)) => Some(msg!("told-other_reading", other = arg(other))),
        (None, None) => None,
    }
}

/// The day that follows from the target, and what it assumes.
fn planned_back(facts: &StageFacts<'_>, plan: BackPlan) -> Vec<Told> {
    let name = facts.route.stages.iter().find(|stage| stage.code == plan.stage);
    let basis = basis(Mark::Reading, name.and_then(|stage| stage.basis.article.clone()));
    let message = match (plan.by < facts.day, plan.stage) {
        (true, _) => msg!("told-plan_late", target = plan.target, stage = plan.stage.message(), by = plan.by),
        (false, Stage::Dprd) => msg!("told-plan_dprd", target = plan.target, by = plan.by),
        (false, _) => msg!("told-plan_stage", target = plan.target, stage = plan.stage.message(), by = plan.by),
    };
    let years = listed(&years_unknown(facts.calendar, plan.by, plan.target.latest()));
    let days = plan.working_days;
    let assumed = if years.is_empty() {
        msg!("told-plan_assumes", days = days)
    } else {
        msg!("told-plan_assumes-unknown", days = days, years = years)
    };
    [message, assumed].map(|message| Told { message, basis: Some(basis.clone()) }).to_vec()
}

const fn basis(mark: Mark, article: Option<String>) -> Basis {
    Basis { mark, article, office: None, confirmed: None, read_as: None, reading: None }
}

/// A stage that is planned, and not entered before somebody records it.
pub(super) fn planned(planned: &PlannedStep) -> Told {
    Told { message: msg!("told-planned", stage = planned.stage.message(), on = planned.on), basis: None }
}

/// A stage entered before the first rule pack held.
pub(super) fn not_judged(procedure: &Procedure) -> Option<Told> {
    let first = procedure.packs.all().first()?;
    Some(Told { message: msg!("told-not_judged", from = first.pack.from), basis: None })
}

/// Lines about the term of what was signed, or is carried out without a signature (Pasal 32, 33, 42 Permendagri 25/2020).
pub(super) fn of_term(agreement: &Agreement, standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Vec<Told> {
    let Some(ranked) = procedure.packs.on(day).or(procedure.packs.all().first()) else { return Vec::new() };
    let pack = &ranked.pack;
    let signed = !standing.letter_of_intent && agreement.signed.is_some();
    if !signed && !is_in_force(standing, day) {
        return Vec::new();
    }
    let open = agreement.signed.filter(|_| signed && agreement.until.is_none()).map(|signed| without_end(signed, procedure, pack));
    let long = outside::too_long(standing, procedure).map(|from| too_long(pack, from));
    let outside = outside::outside(standing, procedure, day).filter(|outside| !matches!(outside, Outside::TooLong(_)));
    let outside: Vec<Told> = outside.map(|outside| told_outside(&outside, standing.kind)).collect();
    let window = turns::end(standing, day).filter(|end| end.latest() >= day);
    let window = window.into_iter().flat_map(|_| window_of(standing, procedure, pack, day));
    let automatic = standing.automatic.then(|| Told { message: by_itself(standing, procedure, day), basis: None });
    open.into_iter().chain(long).chain(outside).chain(window).chain(automatic).chain(second_reading(standing)).collect()
}

/// Routes M and N have no signing; PP 28/2018 can be read to ask for a text and a signing of them too.
fn second_reading(standing: &Standing<'_>) -> Option<Told> {
    let unsigned = matches!(standing.kind, Some(Kind::Continuation | Kind::ContinuationNonprofit)) && standing.signed.is_none();
    let basis = || Some(basis(Mark::Reading, Some("Pasal 39, 40 PP 28/2018".to_owned())));
    unsigned.then(|| Told { message: msg!("told-unsigned_route"), basis: basis() })
}

/// That a text is renewed tacitly, and which turn runs.
fn by_itself(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Message {
    let plain = || match turns::passed_notice(standing, procedure, day) {
        Some(notice) => msg!("told-automatic_past", notice = notice.message()),
        None => msg!("told-automatic"),
    };
    turns::turn(standing, day).and_then(Turn::message).unwrap_or_else(plain)
}

/// What was signed before the first pack's day runs on without an end (Pasal 42 a); since then a term is at most five
/// years (Pasal 32).
fn without_end(signed: PartialDate, procedure: &Procedure, pack: &Pack) -> Told {
    match is_old(signed, procedure) {
        true => Told { message: msg!("told-open"), basis: Some(pack.term.open.clone()) },
        false => Told { message: msg!("told-endless", years = pack.term.years), basis: Some(pack.term.basis.clone()) },
    }
}

fn too_long(pack: &Pack, from: PartialDate) -> Told {
    let basis = Basis { mark: Mark::Reading, ..pack.term.basis.clone() };
    Told { message: msg!("told-over_years", years = pack.term.years, from = from), basis: Some(basis) }
}

fn told_outside(outside: &Outside, kind: Option<Kind>) -> Told {
    Told { message: attention::outside_words(outside, kind), basis: Rule::of_outside(outside, kind).basis().cloned() }
}

/// What is to be done before the end: as the agreement's own text asks, and by both readings of Pasal 33 Permendagri 25/2020.
pub(super) fn window_of(standing: &Standing<'_>, procedure: &Procedure, pack: &Pack, day: Day) -> Vec<Told> {
    let Some(until) = turns::end(standing, day) else { return Vec::new() };
    let own = standing.notice.zip(turns::own_notice_day(standing, day));
    let own = own.map(|(months, on)| match turns::turns(standing) {
        true => msg!("told-own_notice_by", months = months, by = on.message(), until = until),
        false => msg!("told-own_notice", months = months, from = on.message(), until = until),
    });
    let own = own.map(|message| Told { message, basis: None });
    let months = pack.term.extension.months;
    let basis = || Some(Basis { mark: Mark::Reading, ..pack.term.extension.basis.clone() });
    let letter = turns::extension_day(standing, procedure, day).into_iter().flat_map(|on| {
        [
            msg!("told-extension_from", months = months, from = on.message(), until = until),
            msg!("told-extension_by", months = months, by = on.message()),
        ]
    });
    own.into_iter().chain(letter.map(|message| Told { message, basis: basis() })).collect()
}

/// The text's languages, where they are recorded: Indonesian is not among them, or a third one stands alone beside it
/// (Pasal 31 UU 24/2009).
pub(super) fn of_language(agreement: &Agreement, partner: Option<&Partner>) -> Option<Told> {
    let lacking = lacks_indonesian(agreement.languages.iter().map(String::as_str));
    let basis = || Some(basis(Mark::Law, Some("Pasal 31 (2) UU 24/2009".to_owned())));
    let third = || third_language(agreement.languages.iter().map(String::as_str), partner?.country?);
    let third = third().map(|language| Told { message: msg!("cause-third_language", language = language), basis: basis() });
    lacking.then(|| Told { message: msg!("cause-indonesian_lacking"), basis: basis() }).or(third)
}

/// A letter of intent that sets itself more than its year.
pub(super) fn of_letter(standing: &Standing<'_>, procedure: &Procedure) -> Option<Told> {
    let until = letter_beyond_a_year(standing, procedure)?;
    Some(Told { message: msg!("cause-letter_too_long", until = until), basis: Rule::LetterTooLong.basis().cloned() })
}

/// A partner that agreements of this kind are not made with.
pub(super) fn of_fit(agreement: &Agreement, partner: Option<&Partner>, procedure: &Procedure, day: Day) -> Option<Told> {
    let (kind, level) = (agreement.kind?, partner?.level?);
    let rule = route_unfit(kind, level, procedure, day)?;
    Some(Told { message: msg!("cause-route_unfit", kind = kind.message(), level = level.message()), basis: Some(rule.basis.clone()) })
}

/// When something was: "in 2012", "on 5 Oct 2026".
pub(super) fn when(date: PartialDate) -> Message {
    if date.is_whole() { msg!("when-day", date = date) } else { msg!("when-part", date = date) }
}

/// How long ago a day was, in whole years and months.
pub(super) fn span(from: Day, to: Day) -> Message {
    let months = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32;
    let months = (months - i32::from(add_months(from, months) > to)).max(0);
    match (months / 12, months % 12) {
        (0, months) => msg!("span-months", months = months),
        (years, 0) => msg!("span-years", years = years),
        (years, months) => msg!("span-years_months", years = years, months = months),
    }
}
