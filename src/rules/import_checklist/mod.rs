//! `checklist import`: a meeting's article becomes a checklist; read again, corrected, it changes the one it was.

mod corrected;
mod identity;
mod partners;

use ulid::Ulid;

use crate::model::candidate::{Article, Doubt, Item};
use crate::model::checklist::{Addressed, Checklist};
use crate::model::command::{ChecklistReport, Decision, Report};
use crate::model::region::regions;
use crate::model::{ChecklistId, Id, PartialDate, Reason, Recommendation, Refusal, RegionCode, Verdict};
use crate::msg;
use crate::text::one_line;

use super::limits::{RECORD, TEXT, too_long};
use super::uid::uid;
use super::{Facts, typed};
use corrected::{Kept, corrected};
use identity::held;
use partners::partner;

/// The same article a second time changes nothing, a corrected one only what differs.
pub(super) fn judge(facts: &dyn Facts, command: Ulid, article: &Article) -> Verdict {
    let article = &on_lines(article);
    let mut report = ChecklistReport {
        id: None,
        institutions: article.institutions.iter().map(|name| (name.clone(), partner(facts, name))).collect(),
        doubts: article.doubts.clone(),
    };
    let reasons = reasons(article);
    if !reasons.is_empty() {
        return Err(Refusal { reasons, report: Report::Checklist(report) });
    }
    let change = match held(facts, article)? {
        Some((id, before)) => {
            report.id = Some(id);
            let (after, kept) = corrected(facts, id, &before.record, article);
            report.doubts.extend(kept.map(kept_doubt));
            typed::change(Id::Checklist(id), Some(&before), &after)?
        }
        None => {
            let Some(id) = free_id(facts, article.date) else {
                let reason = Reason::new("too_many", msg!("refused-too_many_lists"));
                return Err(Refusal { reasons: vec![reason], report: Report::Checklist(report) });
            };
            report.id = Some(id);
            typed::change(Id::Checklist(id), None, &checklist(facts, command, article))?
        }
    };
    Ok(Decision { changes: change.into_iter().collect(), report: Report::Checklist(report), ..Decision::default() })
}

/// The article with each name of its head on one line.
fn on_lines(article: &Article) -> Article {
    let line = |text: &String| one_line(text).into_owned();
    Article {
        title: line(&article.title),
        place: article.place.as_ref().map(line),
        theme: article.theme.as_ref().map(line),
        held_by: article.held_by.as_ref().map(line),
        source: article.source.as_ref().map(line),
        institutions: article.institutions.iter().map(line).collect(),
        items: article.items.iter().map(|item| Item { title: line(&item.title), ..item.clone() }).collect(),
        ..article.clone()
    }
}

/// Why an article cannot be kept.
fn reasons(article: &Article) -> Vec<Reason> {
    let none = article.items.is_empty().then(|| Reason::new("no_recommendations", msg!("refused-no_recommendations")));
    let bytes: usize = article.lines.iter().map(|line| line.len() + 1).sum();
    let long =
        (bytes > RECORD).then(|| Reason::new("too_long", msg!("refused-article_long", kib = bytes.div_ceil(1024), most = RECORD / 1024)));
    let line = article.lines.iter().zip(1u32..).find(|(line, _)| line.len() > TEXT);
    let line = line.map(|(text, line)| {
        Reason::new("too_long", msg!("refused-line_long", line = line, kib = text.len().div_ceil(1024), most = TEXT / 1024))
    });
    let texts = [Some(&article.title), article.place.as_ref(), article.theme.as_ref(), article.held_by.as_ref()].into_iter().flatten();
    let texts = texts.chain(article.items.iter().map(|i| &i.text)).filter_map(|text| too_long("text", Some(text)));
    none.into_iter().chain(long).chain(line).chain(texts).collect()
}

fn kept_doubt(kept: Kept) -> Doubt {
    let message = msg!("doubt-answers_kept", numbers = kept.renumbered, count = kept.dropped);
    Doubt { code: "answers_kept", line: None, text: String::new(), message }
}

/// The id of a meeting on this day; `None` where its month has as many as there may be.
pub(super) fn free_id(facts: &dyn Facts, date: Option<PartialDate>) -> Option<ChecklistId> {
    let taken = facts.checklists();
    std::iter::successors(Some(ChecklistId::of(date)), |id| id.next()).find(|id| !taken.contains(id))
}

fn checklist(facts: &dyn Facts, command: Ulid, article: &Article) -> Checklist {
    Checklist {
        uid: uid(command, 0),
        title: article.title.clone(),
        date: article.date,
        until: article.until,
        due: None,
        place: article.place.clone(),
        theme: article.theme.clone(),
        held_by: article.held_by.clone(),
        attended: article.attended,
        institutions: article.institutions.clone(),
        recommendations: numbered(&article.items).map(|(number, item)| (number, recommendation(item))).collect(),
        addressed: addressed(facts).into_iter().map(|region| (region, Addressed::Import)).collect(),
        article: article.lines.clone(),
        source: article.source.clone(),
        void: None,
    }
}

/// By the numbers of the text, or by their order where those name one twice or none.
fn numbered(items: &[Item]) -> impl Iterator<Item = (u16, &Item)> {
    let ascending = items.first().is_some_and(|i| i.number > 0) && items.windows(2).all(|pair| pair[0].number < pair[1].number);
    items.iter().zip(1..).map(move |(item, place)| (if ascending { item.number } else { place }, item))
}

fn recommendation(item: &Item) -> Recommendation {
    Recommendation { title: item.title.clone(), title_ours: true, text: item.text.clone(), lines: Some(item.lines), void: None }
}

/// The regions that have an agreement now, else the autonomous provinces. No meeting addressed the regions
/// of the exercise records.
pub(super) fn addressed(facts: &dyn Facts) -> Vec<RegionCode> {
    let mut with_agreements = facts.regions_with_agreements();
    with_agreements.retain(|region| !region.is_example());
    if !with_agreements.is_empty() {
        return with_agreements;
    }
    regions().iter().filter(|r| r.autonomous && r.code.is_province()).map(|r| r.code).collect()
}

#[cfg(test)]
mod tests;
