//! What was found, as a sentence with its basis.

use crate::model::{Actor, Arg, HalfYear, Id, Kind, Message, PartialDate};
use crate::msg;
use crate::rules::due::Due;
use crate::rules::duties::Owed;
use crate::rules::gate::words;
use crate::rules::level;
use crate::rules::orders;
use crate::rules::outside::{Outside, is_continuation};
use crate::rules::paper_year::has_unsaid;
use crate::rules::procedure::{Basis, Words};
use crate::rules::sentence::actor_named;
use crate::rules::stage_facts::StageFacts;
use crate::rules::status::last_activity;
use crate::rules::supervision::unsupervised;
use crate::rules::told::{span, when};
use crate::rules::{extension_papers, fit, turns};

use super::finding::{About, Case, Finding};
use super::stalled::moved;
use super::yearly;
use super::{Cause, Rule, clocks};

pub fn cause(case: &Case<'_>, finding: &Finding<'_>) -> Cause {
    let rule = finding.rule;
    let sentence = match finding.about {
        About::Facts => of_facts(case, rule, finding.due),
        About::Outside(outside) => outside_words(&outside, case.standing.kind),
        About::Clock(clock) => clocks::told(case, rule, &clock),
        About::Event(event) => msg!("cause-event_owed", event = event_name(case, &event.code)),
        About::Duty(duty) => of_duty(case, rule, &duty),
        About::Supervision(_, half) => due_on(finding.due, |due| {
            let open = unsupervised(case.standing, case.procedure, case.day).filter(|open| open.due < case.day || open.half == half);
            let halves: Vec<Arg> = open.map(|open| half_words(open.half).into()).collect();
            msg!("cause-supervision", half = halves, due = due.on)
        }),
        About::Order(broken) => orders::sentence(&broken),
        About::Ahead(fact) => orders::ahead::sentence(&fact, case.standing, case.procedure, case.day),
        About::Paper(paper, on) => {
            let name = paper_name(case, &paper.kind);
            if rule == Rule::FileMissing {
                msg!("cause-file_missing", name = name, on = on)
            } else {
                msg!("cause-file_changed", name = name, on = on)
            }
        }
    };
    let is_unsure = matches!(finding.about, About::Clock(clock) if !clock.is_certain());
    let is_certain = !is_unsure && finding.due.is_none_or(Due::is_known);
    Cause { code: rule.gives(), rule: rule.code(), due: finding.due, is_certain, basis: basis(case, finding), sentence }
}

/// How it left the procedure.
pub fn outside_words(outside: &Outside, kind: Option<Kind>) -> Message {
    match outside {
        Outside::SignedAt(stage) if is_continuation(kind) => msg!("cause-signed_past_stages", stage = stage.message()),
        Outside::RouteChanged(stage) => msg!("cause-route_changed", stage = stage.message()),
        Outside::AfterEnd(end) if is_continuation(kind) => msg!("cause-after_end_continued", end = *end),
        Outside::SignedAt(stage) => msg!("cause-signed_outside", stage = stage.message()),
        Outside::AfterEnd(end) => msg!("cause-after_end", end = *end),
        Outside::BeforeWindow(opens) => msg!("cause-before_window", opens = *opens),
        Outside::TooLong(from) => msg!("cause-beyond_term", from = *from),
    }
}

/// The file's, else the one of what it was found in.
fn basis(case: &Case<'_>, finding: &Finding<'_>) -> Option<Basis> {
    if let Some(basis) = finding.rule.basis() {
        return Some(basis.clone());
    }
    match finding.about {
        About::Clock(clock) => Some(clock.rule.basis.clone()),
        About::Supervision(rule, _) => Some(rule.basis.clone()),
        About::Duty(duty) => Some(duty.rule.due.as_ref().map_or(&duty.rule.basis, |due| &due.basis).clone()),
        About::Order(broken) => Some(broken.rule.basis.clone()),
        About::Event(rule) => Some(rule.basis.clone()),
        About::Ahead(fact) => orders::ahead::basis(&fact, case.standing, case.procedure, case.day),
        About::Facts if finding.rule == Rule::NoticeWindow => {
            let packs = &case.procedure.packs;
            packs.on(case.day).or(packs.all().first()).map(|ranked| ranked.pack.term.extension.basis.clone())
        }
        About::Facts if finding.rule == Rule::RouteUnfit => {
            fit::unfit(case.standing, case.procedure, case.day).map(|rule| rule.basis.clone())
        }
        About::Facts | About::Outside(_) | About::Paper(..) => None,
    }
}

fn of_facts(case: &Case<'_>, rule: Rule, due: Option<Due>) -> Message {
    let standing = case.standing;
    match rule {
        Rule::LetterEnding => due_on(due, |until| msg!("cause-letter_ending", until = until.message())),
        Rule::LetterLapsed => due_on(due, |until| msg!("cause-letter_lapsed", until = until.message())),
        Rule::TermEnding => due_on(due, |until| msg!("cause-term_ending", until = until.on)),
        Rule::TermOver => due_on(due, |until| msg!("cause-term_over", when = when(until.on))),
        Rule::NoticeWindow | Rule::NoticeOwn => due_on(due, |until| notice(case, rule, until.on)),
        Rule::ExtensionBy => {
            due_on(due, |by| dated(turns::end(standing, case.day), |until| msg!("cause-extension_by", by = by.message(), until = until)))
        }
        Rule::ExtensionCopies => {
            let lacking = extension_papers::lacking(standing, case.procedure, case.day);
            let names: Vec<Arg> = lacking.iter().map(|lacking| paper_name(case, &lacking.rule.kind).into()).collect();
            msg!("cause-extension_copies", missing = names)
        }
        Rule::AutomaticRenewal => due_on(due, |notice| renewal(case, notice)),
        Rule::TurnUnknown => dated(standing.until, |until| msg!("cause-turn_unknown", until = until)),
        Rule::Stalled => of_stage(case, |facts| {
            let (stage, since) = (facts.rule.code.message(), moved(facts.course, case.day));
            match facts.actor() {
                Some(actor) => msg!("cause-stalled", stage = stage, since = since, actor = actor_named(actor, standing.region)),
                None => msg!("cause-stalled-nobody", stage = stage, since = since),
            }
        }),
        Rule::GatePassed => of_stage(case, |facts| {
            let lacking = facts.passed().filter(|passed| passed.is_lacking(facts));
            let stages: Vec<Arg> = lacking.map(|passed| passed.rule.code.message().into()).collect();
            msg!("cause-gate_passed", stages = stages)
        }),
        Rule::Dormant => {
            let last = last_activity(standing, case.day).unwrap_or_else(|| case.day.into());
            msg!("cause-dormant", span = span(last.latest(), case.day), last = last)
        }
        Rule::EndBeforeSigning => {
            dated(standing.until, |until| dated(standing.signed, |signed| msg!("cause-end_before_signing", until = until, signed = signed)))
        }
        Rule::ConsiderationReturned => msg!("cause-consideration_returned"),
        Rule::LikelyDuplicate => msg!("cause-likely_duplicate", id = Id::Agreement(standing.alike.unwrap_or(0))),
        Rule::NoRelations => msg!("cause-no_relations"),
        Rule::UnequalLevel => {
            let other = standing.partner_level.map_or_else(|| msg!("nothing"), |level| level.message());
            msg!("cause-unequal_level", own = level::own(standing.region).message(), other = other)
        }
        Rule::RouteUnfit => {
            let kind = standing.kind.map_or_else(|| msg!("nothing"), |kind| kind.message());
            let level = standing.partner_level.map_or_else(|| msg!("nothing"), |level| level.message());
            msg!("cause-route_unfit", kind = kind, level = level)
        }
        Rule::IndonesianLacking => msg!("cause-indonesian_lacking"),
        Rule::ThirdLanguage => msg!("cause-third_language", language = fit::unfit_language(standing).unwrap_or_default()),
        Rule::LetterTooLong => {
            dated(fit::letter_beyond_a_year(standing, case.procedure), |until| msg!("cause-letter_too_long", until = until))
        }
        Rule::NoPartner => msg!("cause-no_partner"),
        Rule::NoKind => msg!("cause-no_kind"),
        Rule::NoDate => msg!("cause-no_date"),
        // Found in something else.
        _ => msg!("nothing"),
    }
}

fn of_stage(case: &Case<'_>, say: impl Fn(&StageFacts<'_>) -> Message) -> Message {
    StageFacts::of(case.standing, case.procedure, case.day).map_or_else(|| msg!("nothing"), |facts| say(&facts))
}

/// "semester I 2026".
fn half_words(half: HalfYear) -> Message {
    let year = half.year.to_string();
    if half.half == 1 { msg!("semester-first", year = year) } else { msg!("semester-second", year = year) }
}

fn due_on(due: Option<Due>, say: impl Fn(Due) -> Message) -> Message {
    due.map_or_else(|| msg!("nothing"), say)
}

fn dated(date: Option<PartialDate>, say: impl Fn(PartialDate) -> Message) -> Message {
    date.map_or_else(|| msg!("nothing"), say)
}

/// By the agreement's own text, or by the reading of Pasal 33 Permendagri 25/2020 that opens a window.
fn notice(case: &Case<'_>, rule: Rule, until: PartialDate) -> Message {
    let (standing, day) = (case.standing, case.day);
    match standing.notice.filter(|_| rule == Rule::NoticeOwn) {
        Some(months) => {
            let from = turns::own_notice_day(standing, day).unwrap_or_else(|| day.into());
            msg!("cause-notice_own", months = months, from = from.message(), until = until)
        }
        None => {
            let from = turns::extension_day(standing, case.procedure, day).unwrap_or_else(|| day.into());
            msg!("cause-notice_window", from = from.message(), until = until)
        }
    }
}

/// The end before which notice is given by this day, and the one after it.
fn renewal(case: &Case<'_>, notice: Due) -> Message {
    let Some((_, end)) = turns::next_notice(case.standing, case.procedure, case.day) else { return msg!("nothing") };
    match turns::after(case.standing, end) {
        Some(next) => msg!("cause-automatic_renewal", end = end, next = next, notice = notice.message()),
        None => msg!("cause-automatic_renewal-unknown", end = end, notice = notice.message()),
    }
}

fn of_duty(case: &Case<'_>, rule: Rule, duty: &Owed<'_>) -> Message {
    let name = paper_name(case, &duty.rule.kind);
    let missing = yearly::missing(case, duty.rule);
    let years = if missing.contains(&duty.about) { missing } else { vec![duty.about] };
    let year: Vec<Arg> = years.into_iter().map(|year| year.to_string().into()).collect();
    let is_unsaid = case.standing.course.is_some_and(|course| has_unsaid(course, duty.rule));
    let unsaid = if is_unsaid { msg!("cause-year_unknown") } else { msg!("nothing") };
    match (rule, duty.due) {
        (Rule::ForwardDue, Some(due)) => msg!("cause-forward_due", year = year, due = due, to = to(case, duty.rule.to)),
        (Rule::ReportMissing, _) => msg!("cause-report_missing", name = name, year = year, unsaid = unsaid),
        (_, Some(due)) => msg!("cause-duty_due", name = name, year = year, due = due, to = to(case, duty.rule.to), unsaid = unsaid),
        (_, None) => msg!("cause-duty_open", name = name, year = year, unsaid = unsaid),
    }
}

/// " kepada Gubernur Jawa Timur", where the law says to whom.
fn to(case: &Case<'_>, to: Option<Actor>) -> Message {
    to.map_or_else(|| msg!("nothing"), |actor| msg!("cause-to", actor = actor_named(actor, case.standing.region)))
}

/// An event in the words of the pack of the day.
fn event_name(case: &Case<'_>, code: &str) -> Message {
    let packs = &case.procedure.packs;
    let event = packs.on(case.day).or(packs.all().first()).and_then(|ranked| ranked.pack.events.get(code));
    words(&event.map_or_else(|| Words::same(code), |event| event.name.clone()))
}

/// A kind of paper in the words of the pack of the day.
fn paper_name(case: &Case<'_>, kind: &str) -> Message {
    let packs = &case.procedure.packs;
    let paper = packs.on(case.day).or(packs.all().first()).and_then(|ranked| ranked.pack.papers.get(kind));
    words(&paper.map_or_else(|| Words::same(kind), |paper| paper.name.clone()))
}
