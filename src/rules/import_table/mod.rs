//! `import`: a table of agreements, all or nothing, every fault told in one pass.

mod agreements;
mod cells;
mod dates;
mod further;
mod merge;
mod near;
mod needed;
mod notes;
mod orders;
mod pairs;
mod partner_cell;
mod partners;
mod regions;
mod row;
mod several;
mod whole;

pub(super) use near::{New as NewPartner, near as near_partners};
pub(super) use notes::{listed, quote};
pub(super) use regions::{guesses as region_guesses, unmistakable as unmistakable_region};

use crate::model::candidate::Table;
use crate::model::command::{Decision, ImportReport, Report};
use crate::model::{Envelope, Reason, Refusal, Verdict};
use crate::msg;

use super::Facts;
use super::set_fields::Reading;
use agreements::{Agreements, Placed, With};
use cells::Cells;
use needed::Needed;
use notes::Notes;
use partners::Partners;
use regions::Regions;

/// Each row is an agreement already there, adds to one, or is a new one; with `update` it may change one. Numbers
/// follow the order of rows.
pub(super) fn judge(facts: &dyn Facts, envelope: &Envelope, table: &Table, update: bool) -> Verdict {
    let command = envelope.id;
    let mut notes = Notes::default();
    let mut report = ImportReport { rows: table.rows.len() as u32, ..ImportReport::default() };
    let mut partners = Partners::new(facts, command);
    let mut agreements = Agreements::new(facts, envelope, update);
    let reading = Reading::new(facts, envelope);
    let cells = Cells::of(table, facts.procedure().calendar.by(envelope.day), &mut notes);
    let whole = whole::region(table, &cells, facts, &mut notes)?;
    let mut regions = Regions::new(facts, whole);
    let needed = Needed::of(&cells, table, whole, facts, &mut notes);
    for at in &table.rows {
        let cells = cells.row(at);
        let Some(row) = row::read(&cells, needed, &reading, &mut regions, &mut notes) else { continue };
        let partner = row.partner.as_ref().map(|described| partners.place(described, &cells, &mut notes)).transpose()?;
        let with = partner.map(|meant| With { number: meant.number, record: partners.record(meant) });
        let placed = agreements.place(&cells, &row, with, &mut notes)?;
        match placed {
            Placed::Created => report.created += 1,
            Placed::Unchanged if partner.is_none_or(|p| !p.filled) => report.unchanged += 1,
            Placed::Unchanged | Placed::Updated => report.updated += 1,
        }
    }
    partners.tell_near(&mut notes);
    notes.sort();
    (report.faults, report.warnings, report.duplicates) = (notes.faults, notes.warnings, notes.duplicates);
    if !report.faults.is_empty() {
        let reason = Reason::new("faults", msg!("refused-faults", count = report.faults.len()));
        (report.created, report.updated, report.unchanged) = (0, 0, 0);
        return Err(Refusal { reasons: vec![reason], report: Report::Import(report) });
    }
    report.partners_created = partners.created();
    let mut changes = partners.changes()?;
    changes.extend(agreements.changes()?);
    Ok(Decision { changes, report: Report::Import(report), undoes: None })
}

#[cfg(test)]
mod tests;
