//! The region of rows that name none: said once, by who brings the table in, by its title or sheet, by the register's
//! office.

use crate::model::candidate::{Table, Whole, WholeBy};
use crate::model::{Id, Office, Refusal, RegionCode};
use crate::msg;
use crate::rules::{Facts, typed};

use super::cells::{Cell, Cells, REGION};
use super::notes::Notes;
use super::regions::full_name;

/// The region, told once. A table whose rows name their regions, or their agreements, needs none, unless somebody says
/// it.
pub(super) fn region(table: &Table, cells: &Cells<'_>, facts: &dyn Facts, notes: &mut Notes) -> Result<Option<RegionCode>, Refusal> {
    let names_its_own = cells.has_any(REGION) || cells.has_any(&["id", "pair"]);
    let said = table.whole.filter(|whole| whole.by == WholeBy::Person || !names_its_own);
    let whole = match said {
        None if !names_its_own => office(facts)?,
        said => said,
    };
    if let Some(Whole { region, by }) = whole {
        let name = full_name(region);
        let message = match by {
            WholeBy::Person => msg!("warning-region_said", region = name),
            WholeBy::Title => msg!("warning-region_by_title", region = name),
            WholeBy::Sheet => msg!("warning-region_by_sheet", region = name),
            WholeBy::Office => msg!("warning-region_by_office", region = name),
        };
        notes.warn(&Cell { row: 0, line: table.line, header: "", field: Some("region"), text: "" }, "inferred_region", message);
    }
    Ok(whole.map(|whole| whole.region))
}

fn office(facts: &dyn Facts) -> Result<Option<Whole>, Refusal> {
    let office = typed::read::<Office>(facts, Id::Office)?.and_then(|there| there.record.region);
    Ok(office.map(|region| Whole { region, by: WholeBy::Office }))
}
