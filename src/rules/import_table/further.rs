//! Cells behind the fields of the sample, read as their forms read them.

use crate::model::PartialDate;
use crate::model::field::{AGREEMENT, FURTHER, Field, Shape, Slot, Value};
use crate::model::{Agreement, Reason};
use crate::rules::dated::lies;
use crate::rules::set_fields::{Reading, read_value};
use crate::text::one_line;

use super::cells::RowCells;
use super::dates::{date, renews_itself};
use super::notes::Notes;

/// A field that a row fills.
pub(super) struct Filled {
    pub slot: &'static Slot<Agreement>,
    pub value: Value,
}

/// Said beside the end too: `5 tahun (otomatis diperpanjang)`.
const AUTOMATIC: &str = "automatic";

/// Read with the kind, whose words say it too.
pub(super) const TECHNICAL: &str = "technical";

/// What the row fills of them; what cannot be read is told.
pub(super) fn read(cells: &RowCells<'_, '_>, signed: Option<PartialDate>, reading: &Reading<'_>, notes: &mut Notes) -> Vec<Filled> {
    let one = |field: &'static Field| {
        let cell = cells.get(field.code);
        let slot = AGREEMENT.iter().find(|slot| slot.about.code == field.code)?;
        if cell.text.is_empty() {
            return None;
        }
        let value = match field.shape {
            Shape::Date => {
                let lies = lies(field.code, |code| signed.filter(|_| code == "signed"));
                date(&cell, &cells.cells().by(field.code).lying(lies), notes).map(Value::Date)
            }
            shape => {
                let text = if shape.has_lines() { cell.text.into() } else { one_line(cell.text) };
                let read = read_value(&slot.about, &text, lies(field.code, |_| None), reading);
                read.unwrap_or_else(|Reason { code, message, .. }| {
                    notes.fault(&cell, code, message);
                    None
                })
            }
        };
        value.map(|value| Filled { slot, value })
    };
    let mut filled: Vec<Filled> = FURTHER.iter().filter(|field| field.code != TECHNICAL).filter_map(one).collect();
    if renews_itself(&cells.get("until")) && cells.get(AUTOMATIC).text.is_empty() {
        let slot = AGREEMENT.iter().find(|slot| slot.about.code == AUTOMATIC);
        filled.extend(slot.map(|slot| Filled { slot, value: Value::YesNo(true) }));
    }
    filled
}
