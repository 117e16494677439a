//! Whether the dates of a column have the day first, or the month: one cell that can only be read one way tells it of all.

use std::collections::HashMap;

use crate::model::candidate::Table;
use crate::model::field::{Shape, field};
use crate::model::written::by::{By, Order};
use crate::model::written::date::{Shows, shows};
use crate::msg;

use super::cells::Cell;
use super::notes::Notes;

/// The columns of dates that are not all in the usual order; tells of each that has the month first.
pub(super) fn of(table: &Table, by: &By, notes: &mut Notes) -> HashMap<&'static str, Order> {
    let mut orders = HashMap::new();
    for (at, column) in table.columns.iter().enumerate() {
        let Some(code) = column.data().filter(|code| field(code).is_some_and(|field| field.shape == Shape::Date)) else { continue };
        if let Some(said) = table.order {
            orders.insert(code, said);
            continue;
        }
        let shown = |wanted: Shows| move |text: &str| shows(text, by) == Some(wanted);
        let texts = || table.rows.iter().filter_map(move |row| row.cells.get(at));
        let Some(example) = texts().find(|text| shown(Shows::MonthFirst)(text)) else { continue };
        let order = if texts().any(shown(Shows::DayFirst)) { Order::Open } else { Order::MonthFirst };
        if order == Order::MonthFirst {
            let cell = Cell { row: 0, line: table.line, header: &column.header, field: Some(code), text: "" };
            notes.warn(&cell, "inferred_date", msg!("warning-month_first", column = &column.header, example = example.trim()));
        }
        orders.insert(code, order);
    }
    orders
}
