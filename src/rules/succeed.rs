//! `extend`, `renew` and `amend`: a successor of its own, linked; nothing is overwritten.

use serde::Deserialize;

use crate::model::act::Succeed;
use crate::model::command::{Decision, Report};
use crate::model::{
    Agreement, Document, Envelope, Follows, HaltKind, Id, Kind, Move, PartialDate, Reason, Refusal, Stage, Succession, Verdict,
};
use crate::msg;

use super::acting::{after_today, agreement, halt, judged_on, step, telling};
use super::halt::binds;
use super::limits::{filled, filled_lines, too_long};
use super::procedure::Procedure;
use super::uid::uid;
use super::{Around, Facts, signing, typed};

/// Makes the successor. A term over five years (Pasal 32 Permendagri 25/2020) is told by `w` and not refused:
/// old agreements run to their term (Pasal 42).
pub(super) fn judge(facts: &dyn Facts, envelope: &Envelope, wanted: &Succeed) -> Verdict {
    let before = agreement(facts, wanted.agreement)?;
    let (held, procedure) = (&before.record, facts.procedure());
    let reasons = reasons(facts, envelope, wanted, held, &procedure);
    if !reasons.is_empty() {
        return Err(Refusal { reasons, report: Report::None });
    }
    let successor = successor(held, wanted, uid(envelope.id, 0), &procedure);
    let number = facts.next_agreement();
    let changes = typed::change(Id::Agreement(number), None, &successor)?.into_iter().collect();
    telling(number, Decision { changes, ..Decision::default() }, signing::differing(&successor))
}

fn reasons(facts: &dyn Facts, envelope: &Envelope, wanted: &Succeed, held: &Agreement, procedure: &Procedure) -> Vec<Reason> {
    let id = Id::Agreement(wanted.agreement);
    let day = judged_on(envelope, wanted.on);
    let unsigned = held.is_letter_of_intent() || (held.signed.is_none() && !is_unsigned_route(held, day));
    let unsigned = unsigned.then(|| Reason::new("not_signed", msg!("refused-not_signed", id = id)));
    let before = held.signed.filter(|signed| wanted.on.latest() < signed.earliest());
    let before = before
        .map(|signed| Reason::new("impossible_order", msg!("refused-end_before_signing", on = wanted.on, signed = signed)).in_field("on"));
    let end = wanted.until.filter(|until| until.latest() < wanted.on.earliest());
    let end = end.map(|until| {
        let message = msg!("refused-until_before_start", until = until, on = wanted.on);
        Reason::new("impossible_order", message).in_field("until")
    });
    let dated = wanted.document.as_ref().and_then(|paper| paper.date);
    let dated = dated.and_then(|date| after_today(date, envelope.day, "document"));
    let checks =
        [unsigned, ended(wanted, held, day), succeeded(facts, wanted), after_today(wanted.on, envelope.day, "on"), dated, before, end];
    checks.into_iter().flatten().chain(wanted.document.iter().flat_map(|paper| paper_reasons(paper, held, wanted.on, procedure))).collect()
}

/// Carried out by a route that has no signature (M and N): what follows it needs none either. That PP 28/2018 articles 39
/// and 40 ask for a text and a signing is the second reading.
fn is_unsigned_route(held: &Agreement, day: crate::model::Day) -> bool {
    matches!(held.kind, Some(Kind::Continuation | Kind::ContinuationNonprofit)) && binds(held, day)
}

/// What was ended can be renewed, and neither extended nor amended; what was rejected or withdrawn never held.
fn ended(wanted: &Succeed, held: &Agreement, day: crate::model::Day) -> Option<Reason> {
    let kinds: &[HaltKind] = match wanted.succession {
        Succession::Renewal => &[HaltKind::Rejected, HaltKind::Withdrawn],
        Succession::Extension | Succession::Amendment => &[HaltKind::Rejected, HaltKind::Withdrawn, HaltKind::Ended],
    };
    let found = kinds.iter().find_map(|&kind| halt(held, kind, day))?;
    let message = msg!("refused-already_halted", id = Id::Agreement(wanted.agreement), halt = found.kind.message(), on = found.on);
    Some(Reason::new("already_halted", message))
}

/// An agreement is extended or renewed once: what comes next follows its successor.
fn succeeded(facts: &dyn Facts, wanted: &Succeed) -> Option<Reason> {
    if wanted.succession == Succession::Amendment {
        return None;
    }
    let by = successors(facts, wanted.agreement).find(|(_, succession)| *succession != Succession::Amendment)?;
    let message = msg!("refused-already_succeeded", id = Id::Agreement(wanted.agreement), by = Id::Agreement(by.0));
    Some(Reason::new("already_succeeded", message))
}

/// The agreements that follow this one, with what they are to it. Their own reference says so: region and partner
/// may have been corrected since.
fn successors(around: &dyn Around, number: u32) -> impl Iterator<Item = (u32, Succession)> {
    around.followers(number).into_iter().filter_map(|number| {
        let other = Agreement::deserialize(around.record(Id::Agreement(number))?.value).ok()?;
        Some((number, other.follows?.succession))
    })
}

fn paper_reasons(paper: &Document, held: &Agreement, on: PartialDate, procedure: &Procedure) -> Vec<Reason> {
    let ranked = procedure.packs.on(on.latest()).or(procedure.packs.all().first());
    let known = ranked.map(|ranked| match held.kind.and_then(|kind| ranked.pack.route(kind)) {
        Some(route) => ranked.pack.kinds_of(route),
        None => ranked.pack.papers.keys().map(String::as_str).collect(),
    });
    let wrong = known.filter(|known| !known.contains(&paper.kind.as_str())).map(|known| {
        let known: Vec<crate::model::Arg> = known.into_iter().map(Into::into).collect();
        Reason::new("wrong_paper", msg!("refused-paper_elsewhere", kind = &paper.kind, known = known)).in_field("document")
    });
    let texts = [&paper.number, &paper.language, &paper.original, &paper.note];
    let long = texts.into_iter().filter_map(|text| too_long("document", text.as_deref()));
    wrong.into_iter().chain(long).collect()
}

/// The same parties and matter, with a signing where the old one has one or a paper is named, an end and a paper of its own. An amendment that names no end
/// leaves the end as it is.
fn successor(held: &Agreement, wanted: &Succeed, uid: String, procedure: &Procedure) -> Agreement {
    let mut successor = Agreement::new(uid, held.region);
    successor.partner = held.partner;
    successor.kind = held.kind;
    successor.technical = held.technical;
    successor.instrument = held.instrument.clone();
    successor.areas = held.areas.clone();
    successor.objects = held.objects.clone();
    successor.languages = held.languages.clone();
    successor.serves = held.serves.clone();
    successor.notice = held.notice;
    successor.automatic = held.automatic;
    successor.turn_months = held.turn_months;
    // What has no signature goes on without one, from its day on.
    let has_text = held.signed.is_some() || wanted.document.is_some();
    successor.signed = Some(wanted.on).filter(|_| has_text);
    successor.in_force = Some(wanted.on).filter(|_| !has_text);
    successor.until = wanted.until.or(held.until.filter(|_| wanted.succession == Succession::Amendment));
    successor.follows = Some(Follows { agreement: Id::Agreement(wanted.agreement), succession: wanted.succession });
    successor.documents = wanted.document.iter().map(|paper| (1, tidy(paper))).collect();
    // A successor is signed, and with that at the last stage of its route.
    if held.kind.is_some() {
        successor.steps.insert(1, step(Stage::Implementation, wanted.on, Move::Advance, procedure));
    }
    successor
}

fn tidy(paper: &Document) -> Document {
    Document { number: filled(paper.number.as_deref()), note: filled_lines(paper.note.as_deref()), void: None, ..paper.clone() }
}

#[cfg(test)]
mod tests;
