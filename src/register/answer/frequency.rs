//! How often each value of a field stands.

use crate::model::{Agreement, Day, Id};
use crate::register::index::{Frequency, Index, as_part};
use crate::register::query::term;
use crate::register::records::Records;
use crate::register::{Counted, CountedValue, FrequencyAnswer, FrequencyAsk, FrequencyRow};

use super::typed;

pub fn frequency(ask: &FrequencyAsk, records: &dyn Records, index: &mut Index, day: Day) -> FrequencyAnswer {
    let found = index.frequency(&ask.query, ask.field, day);
    let first = ask.first.min(found.rows.len());
    let wanted = found.rows.iter().skip(first).take(ask.most);
    FrequencyAnswer {
        total: found.rows.len(),
        agreements: found.agreements,
        largest: found.rows.iter().map(|row| row.count).max().unwrap_or(0),
        first,
        rows: wanted.map(|row| told(ask.field, row, records, index)).collect(),
        notes: found.notes.clone(),
    }
}

fn told(field: Counted, row: &Frequency, records: &dyn Records, index: &Index) -> FrequencyRow {
    let stored = match &row.value {
        Some(CountedValue::Partner(number)) => index.partner(*number).map(|partner| {
            let (name, native) = index.partner_name(partner);
            native.map_or_else(|| name.to_owned(), |native| format!("{name} {native}"))
        }),
        Some(CountedValue::Recommendation(id)) => index.recommendation(*id).map(|title| format!("{id} {title}")),
        Some(CountedValue::Text(text)) => written(field, text, row.one, records).or_else(|| Some(text.clone())),
        _ => None,
    };
    FrequencyRow { term: term(field, row.value.as_ref()), value: row.value.clone(), stored, count: row.count }
}

/// A folded text as the record of an agreement that has it writes it.
fn written(field: Counted, text: &str, number: u32, records: &dyn Records) -> Option<String> {
    let agreement: Agreement = typed(records, Id::Agreement(number))?;
    let instrument = agreement.instrument.filter(|_| field == Counted::Instrument);
    let areas = agreement.areas.into_iter().filter(|_| field == Counted::Areas);
    instrument.into_iter().chain(areas).find(|written| as_part(written) == text)
}
