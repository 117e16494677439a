//! The part of a list that a window shows: its chosen row, and so many around it.

use crate::model::Matter;
use crate::register::{Anchor, Page, QueryNotes, Window};

/// Where a window lies in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub first: usize,
    pub end: usize,
    /// The chosen row in the whole list.
    pub chosen: usize,
}

/// Where `window` lies in a list of `numbers`; `None` in an empty one. `named` is the first row whose names
/// match. Rows that one side lacks come from the other.
pub fn place(window: &Window, numbers: &[u32], named: usize) -> Option<Place> {
    let is_anchor = |number: u32| matches!(window.anchor, Anchor::Record { number: anchor, .. } if anchor == number);
    place_among(window, numbers, named, is_anchor)
}

/// The same in a list of matters.
pub fn place_of_matter(window: &Window, matters: &[Matter], named: usize) -> Option<Place> {
    let is_anchor = |matter: Matter| matches!(window.anchor, Anchor::Matter { matter: anchor, .. } if anchor == matter);
    place_among(window, matters, named, is_anchor)
}

fn place_among<T: Copy>(window: &Window, rows: &[T], named: usize, is_anchor: impl Fn(T) -> bool) -> Option<Place> {
    let last = rows.len().checked_sub(1)?;
    let anchor = match window.anchor {
        Anchor::First => 0,
        Anchor::Last => last,
        Anchor::NameHit => named.min(last),
        Anchor::Record { place, .. } | Anchor::Matter { place, .. } => {
            rows.iter().position(|&row| is_anchor(row)).unwrap_or(place.min(last))
        }
    };
    let moved = i64::try_from(anchor).unwrap_or(i64::MAX).saturating_add(window.offset).max(0);
    let chosen = usize::try_from(moved).unwrap_or(last).min(last);
    let most = window.above.saturating_add(window.below).saturating_add(1);
    let wanted = chosen.saturating_sub(window.above);
    let first = wanted.min(rows.len().saturating_sub(most));
    Some(Place { first, end: rows.len().min(first.saturating_add(most)), chosen })
}

/// The page of `found` at `place`, each row made by `row`.
pub fn page<R, T: Copy>(all: usize, found: &[T], place: Option<Place>, notes: QueryNotes, row: impl Fn(T) -> Option<R>) -> Page<R> {
    let (first, end) = place.map_or((0, 0), |place| (place.first, place.end));
    let rows = found[first..end].iter().filter_map(|&one| row(one)).collect();
    Page { all, total: found.len(), first, rows, chosen: place.map(|place| place.chosen - place.first), notes }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(anchor: Anchor, offset: i64, above: usize, below: usize, count: u32) -> Option<(usize, usize, usize)> {
        let numbers: Vec<u32> = (1..=count).map(|n| n * 10).collect();
        place(&Window { anchor, offset, above, below }, &numbers, 2).map(|p| (p.first, p.end, p.chosen))
    }

    #[test]
    fn a_window_is_full_where_the_list_is_long_enough() {
        let record = |number, place| Anchor::Record { number, place };
        let table = [
            (Anchor::First, 0, 3, 3, 10, Some((0, 7, 0))),
            (Anchor::Last, 0, 3, 3, 10, Some((3, 10, 9))),
            (Anchor::First, 5, 3, 3, 10, Some((2, 9, 5))),
            (Anchor::First, -5, 3, 3, 10, Some((0, 7, 0))),
            (Anchor::First, i64::MAX, 3, 3, 10, Some((3, 10, 9))),
            (Anchor::Last, i64::MIN, 3, 3, 10, Some((0, 7, 0))),
            (Anchor::NameHit, 0, 1, 1, 10, Some((1, 4, 2))),
            (Anchor::NameHit, 0, 1, 1, 2, Some((0, 2, 1))),
            (record(50, 9), 0, 1, 1, 10, Some((3, 6, 4))),
            (record(55, 9), 0, 1, 1, 10, Some((7, 10, 9))),
            (record(55, 99), 0, 0, 0, 10, Some((9, 10, 9))),
            (record(50, 0), 1, usize::MAX, usize::MAX, 10, Some((0, 10, 5))),
            (Anchor::Last, 0, 9, 0, 10, Some((0, 10, 9))),
            (Anchor::First, 0, 3, 3, 0, None),
        ];
        for (anchor, offset, above, below, count, expected) in table {
            assert_eq!(placed(anchor.clone(), offset, above, below, count), expected, "{anchor:?} {offset} {above} {below} of {count}");
        }
    }
}
