//! Where the cursor stands in a list, without holding the list.

use crate::register::{Anchor, Sort, Window};

/// A list's cursor, narrowing and order.
#[derive(Clone, Debug)]
pub struct List {
    pub query: String,
    /// Narrowings that went further, each with what it became and what was there before.
    further: Vec<(String, String)>,
    pub sort: Sort,
    pub anchor: Anchor,
    /// Rows moved since the last sight.
    pub offset: i64,
    /// The first row in sight, of all that were found.
    pub top: usize,
    /// Where the cursor stood at the last sight, and of how many rows; `None` until one comes.
    stood: Option<(usize, usize)>,
}

impl List {
    pub fn new(sort: Sort) -> Self {
        Self { query: String::new(), further: Vec::new(), sort, anchor: Anchor::First, offset: 0, top: 0, stood: None }
    }

    /// Moves, held within the list as far as it is known: a key too many at its end is none.
    pub fn step(&mut self, rows: i64) {
        self.offset = self.offset.saturating_add(rows);
        if let Some((place, total)) = self.stood {
            let (place, last) = (place as i64, total.saturating_sub(1) as i64);
            self.offset = self.offset.min(last - place).max(-place);
        }
    }

    pub fn jump(&mut self, anchor: Anchor) {
        self.anchor = anchor;
        self.offset = 0;
        self.stood = None;
    }

    /// Narrows, the cursor on the first row whose names match.
    pub fn narrow(&mut self, query: &str) {
        self.query = query.to_owned();
        self.jump(if query.is_empty() { Anchor::First } else { Anchor::NameHit });
    }

    /// Narrows further, so that [`List::widen`] gives back what is there now.
    pub fn narrow_further(&mut self, query: &str) {
        self.further.push((query.to_owned(), self.query.clone()));
        self.narrow(query);
    }

    /// Takes back the last narrowing, the chosen row still under the cursor; whether there was one.
    pub fn widen(&mut self) -> bool {
        if self.query.is_empty() {
            return false;
        }
        // What was typed since then is a narrowing of its own.
        self.query = match self.further.pop() {
            Some((narrowed, before)) if narrowed == self.query => before,
            _ => String::new(),
        };
        if self.query.is_empty() {
            self.further.clear();
        }
        true
    }

    /// A sight says where the cursor came to stand, in `height` rows of `total`.
    pub fn stand(&mut self, number: Option<u32>, place: usize, height: usize, total: usize) {
        self.stand_on(number.map_or(Anchor::First, |number| Anchor::Record { number, place }), place, height, total);
    }

    /// The same of rows that are found again by another anchor.
    pub fn stand_on(&mut self, anchor: Anchor, place: usize, height: usize, total: usize) {
        self.jump(anchor);
        self.top = scroll(self.top, place, height, total);
        self.stood = Some((place, total));
    }

    pub fn window(&self, rows: usize) -> Window {
        Window { anchor: self.anchor.clone(), offset: self.offset, above: rows, below: rows }
    }
}

/// A cursor over rows that a place holds itself: 0 to `rows - 1`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    pub at: usize,
    /// The first row in sight.
    pub top: usize,
}

impl Cursor {
    pub fn step(&mut self, by: i64, rows: usize) {
        let last = rows.saturating_sub(1) as i64;
        self.at = (self.at as i64).saturating_add(by).min(last).max(0) as usize;
    }

    /// Keeps the cursor in sight in `height` rows, moving by half pages at the edge.
    pub fn follow(&mut self, height: usize, rows: usize) {
        self.top = scroll(self.top, self.at, height, rows);
    }
}

/// The first row in sight, so that `at` is: moved by half a page where it would leave.
pub fn scroll(top: usize, at: usize, height: usize, rows: usize) -> usize {
    let height = height.max(1);
    let most = rows.saturating_sub(height);
    if at < top {
        at.saturating_sub(height / 2).min(most)
    } else if at >= top + height {
        (at + height / 2 + 1).saturating_sub(height).min(most)
    } else {
        top.min(most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_narrowing_is_taken_back_step_by_step() {
        let mut list = List::new(Sort { column: crate::register::Column::Due, reversed: false });
        assert!(!list.widen());
        list.narrow("kota");
        list.narrow_further("kota negara:jp");
        list.narrow_further("kota negara:jp jenis:sister");
        assert!(list.widen() && list.query == "kota negara:jp");
        assert!(list.widen() && list.query == "kota");
        assert!(list.widen() && list.query.is_empty() && !list.widen());
        list.narrow_further("negara:jp");
        list.narrow("bantuan");
        assert!(list.widen() && list.query.is_empty() && !list.widen());
    }

    #[test]
    fn the_row_stays_in_sight_and_the_list_moves_by_half_pages() {
        assert_eq!(scroll(0, 9, 10, 100), 0);
        assert_eq!(scroll(0, 10, 10, 100), 6);
        assert_eq!(scroll(6, 5, 10, 100), 0);
        assert_eq!(scroll(50, 49, 10, 100), 44);
        assert_eq!(scroll(0, 99, 10, 100), 90);
        assert_eq!(scroll(90, 3, 10, 4), 0);
        for at in 0..30 {
            for top in 0..30 {
                let new = scroll(top, at, 7, 30);
                assert!(new <= at && at < new + 7, "{top} {at}");
            }
        }
    }
}
