//! Order and columns of a list, kept for the next start.

use crate::register::{Column, Sort};
use crate::screen::model::Model;
use crate::screen::place::Place;
use crate::screen::place::desk::{CHOICES, Pane, shown_columns};
use crate::screen::place::sort::SortPlace;

pub fn open(model: &mut Model) {
    let Some(desk) = model.desk() else { return };
    let (pane, sort) = match desk.focus {
        Pane::Partners => (Pane::Partners, desk.partners.sort),
        _ => (Pane::Agreements, desk.agreements.sort),
    };
    let mut place = SortPlace { pane, cursor: Default::default() };
    place.cursor.at = place.columns().iter().position(|(c, _)| *c == sort.column).unwrap_or(0);
    model.open(Place::Sort(place));
}

pub fn number(model: &mut Model, n: usize) {
    if let Some(Place::Sort(place)) = model.places.last_mut()
        && n <= place.columns().len()
    {
        place.cursor.at = n - 1;
        sort(model);
    }
}

/// Enter sorts by the column under the cursor; on the one that sorts already it turns the order.
pub fn sort(model: &mut Model) {
    let Some(Place::Sort(place)) = model.places.last() else { return };
    let Some((column, _)) = place.columns().get(place.cursor.at).copied() else { return };
    let pane = place.pane;
    let Some(desk) = model.desk_mut() else { return };
    let list = if pane == Pane::Partners { &mut desk.partners } else { &mut desk.agreements };
    let reversed = list.sort.column == column && !list.sort.reversed;
    list.sort = Sort { column, reversed };
    match pane {
        Pane::Partners => model.personal.partners_sort = Some(Sort { column, reversed }),
        _ => model.personal.sort = Some(Sort { column, reversed }),
    }
    model.keep();
    model.close();
}

/// Space shows or hides the column under the cursor; the last one stays.
pub fn mark(model: &mut Model) {
    let Some(Place::Sort(place)) = model.places.last() else { return };
    let Some((column, _)) = place.columns().get(place.cursor.at).copied() else { return };
    if place.pane == Pane::Partners || column == Column::Attention {
        return;
    }
    let mut columns: Vec<Column> =
        model.personal.columns.clone().unwrap_or_else(|| shown_columns(None, 0, model.columns).iter().map(|(c, ..)| *c).collect());
    if columns.contains(&column) {
        if columns.len() > 1 {
            columns.retain(|c| *c != column);
        }
    } else {
        columns.push(column);
        columns.sort_by_key(|c| CHOICES.iter().position(|(d, _)| d == c));
    }
    model.personal.columns = Some(columns);
    model.keep();
}
