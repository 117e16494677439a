//! One agreement with all that is known of it.

use std::sync::Arc;

use crate::model::{Agreement, Day, Document, Id, Partner};
use crate::register::index::Index;
use crate::register::records::Records;
use crate::register::{AgreementDetail, PaperRow};
use crate::rules::duties::duties;
use crate::rules::ladder::{ladder, stage_events, starting_events};
use crate::rules::procedure::{Pack, Procedure, Words};

use super::{chain, desk, history, rows, typed, why};

pub fn agreement(number: u32, records: &dyn Records, index: &Index, day: Day) -> Option<AgreementDetail> {
    let id = Id::Agreement(number);
    let agreement: Agreement = typed(records, id)?;
    let partner: Option<Partner> = agreement.partner.and_then(|id| typed(records, id));
    let history = history::history(id, records, &index.procedure().packs)?;
    let named = partner.as_ref().and_then(|partner| match agreement.partner? {
        Id::Partner(number) => Some((number, partner)),
        _ => None,
    });
    let procedure = index.procedure();
    let term = pack(procedure, day).map(|pack| &pack.term);
    let why = why::why(number, records, index, day);
    let next = why.as_ref().and_then(|why| why.next);
    Some(AgreementDetail {
        // A voided one stands in no list, and is shown all the same.
        row: rows::of_records(number, &agreement, named, index.others(number), index.procedure(), day),
        changed: history.first()?.head.clone(),
        sentence: why::sentence(number, records, index, day)?,
        checklist: desk::checklist_pane(index, 0, Some(agreement.region), day),
        ladder: ladder(&agreement, procedure, day),
        events: stage_events(&agreement, procedure, day),
        starting: next.map(|next| starting_events(&agreement, procedure, next, day)).unwrap_or_default(),
        papers: papers(&agreement, procedure, day),
        duties: duties(&agreement, procedure, day),
        served: agreement.serves.iter().map(|&served| (served, index.recommendation(served).unwrap_or_default().to_owned())).collect(),
        chain: chain::chain(number, &agreement, records, index, day),
        grounds: term.map(|term| term.grounds.values().cloned().collect()).unwrap_or_default(),
        ended: term.map(|term| term.ended.clone()),
        calendar: Arc::clone(&procedure.calendar),
        why,
        agreement,
        partner,
        history,
    })
}

/// The pack of the day; before the first one's day the first.
fn pack(procedure: &Procedure, day: Day) -> Option<&Pack> {
    procedure.packs.on(day).or_else(|| procedure.packs.all().first()).map(|ranked| &*ranked.pack)
}

/// The papers that are there, named as the pack of the day names them.
fn papers(agreement: &Agreement, procedure: &Procedure, day: Day) -> Vec<PaperRow> {
    let pack = pack(procedure, day);
    let row = |(number, paper): (&u16, &Document)| {
        let rule = pack.and_then(|pack| pack.papers.get(&paper.kind));
        let wanted = rule.map_or(0, |rule| rule.contents.len());
        let found = paper.contents.values().filter(|found| **found).count();
        PaperRow {
            number: *number,
            name: rule.map_or_else(|| Words::same(&paper.kind), |rule| rule.name.clone()),
            contents: (!paper.contents.is_empty()).then_some((found, wanted.max(paper.contents.len()))),
            paper: paper.clone(),
        }
    };
    agreement.documents.iter().filter(|(_, paper)| paper.void.is_none()).map(row).collect()
}
