//! Region and partner are needed: told once where a table has no column for one, else in each row without.

use crate::model::RegionCode;
use crate::model::candidate::Table;
use crate::msg;
use crate::rules::Facts;

use super::cells::{Cell, Cells, REGION, RowCells};
use super::notes::Notes;
use super::pairs::pair;

/// What each row has to have, because a column for it is there.
#[derive(Clone, Copy)]
pub(super) struct Needed {
    region: bool,
    partner: bool,
}

impl Needed {
    /// Rows that are looked at for two names in one cell.
    const LOOKED_AT: usize = 200;

    /// Tells of columns that are not there, unless rows name their agreement by id, or hold both in one cell.
    pub fn of(cells: &Cells<'_>, table: &Table, whole: Option<RegionCode>, facts: &dyn Facts, notes: &mut Notes) -> Self {
        let by_id = cells.has_any(&["id"]);
        let is_pair = |text: &str| pair(text, facts).is_some();
        let in_pairs = |codes| table.rows.iter().take(Self::LOOKED_AT).any(|row| is_pair(cells.row(row).first(codes).text));
        let both = by_id || cells.has_any(&["pair"]);
        let region = both || whole.is_some() || cells.has_any(REGION) || in_pairs(&["partner"]);
        let partner = both || cells.has_any(&["partner"]) || in_pairs(REGION);
        if !region {
            cells.tell_missing("region", msg!("fault-missing_column-region"), notes);
        }
        if !partner {
            cells.tell_missing("partner", msg!("fault-missing_column-partner"), notes);
        }
        if cells.has_any(REGION) && cells.has_any(&["partner"]) {
            cells.tell_unused("pair", notes);
        }
        Self { region, partner }
    }

    pub fn tell_region(self, cells: &RowCells<'_, '_>, notes: &mut Notes) {
        if self.region {
            notes.fault(&either(cells, REGION), "missing", msg!("fault-missing-region"));
        }
    }

    pub fn tell_partner(self, cells: &RowCells<'_, '_>, notes: &mut Notes) {
        if self.partner {
            notes.fault(&either(cells, &["partner"]), "missing", msg!("fault-missing-partner"));
        }
    }
}

/// The cell where it is missing: of its own column, else of the one that holds both.
fn either<'t>(cells: &RowCells<'_, 't>, codes: &[&'static str]) -> Cell<'t> {
    if cells.cells().has_any(codes) { cells.first(codes) } else { cells.first(&[codes[0], "pair"]) }
}
