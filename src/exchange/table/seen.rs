//! What stands in a column, by its cells and not by its heading.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use crate::model::region::RegionLevel;
use crate::model::written::by::{By, Counted};
use crate::model::written::date::{Written, read};
use crate::model::written::{country, instrument, is_nothing, kind, length, level, region, span, squeezed};
use crate::model::{Id, Zone};

/// What a cell can be; many are several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sort {
    /// A date, at least a year.
    Date,
    /// A date to the day.
    WholeDay,
    /// How long something holds, or without an end.
    Length,
    Country,
    Region,
    Instrument,
    /// `119/12-KS/2019`.
    LetterNumber,
    Kind,
    Level,
    /// A sort of partners, a level or not.
    Category,
    /// Aktif, proses, selesai.
    State,
    Telephone,
    Mail,
    YesOrNo,
    /// The number of an agreement of a register.
    Register,
    /// A few figures, as rows are numbered by.
    Count,
}

/// The cells of a column, as far as they were looked at.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    pub filled: usize,
    distinct: usize,
    counts: HashMap<Sort, usize>,
    read: usize,
}

/// Cells that are counted, and different ones that are read.
const COUNTED: usize = 500;
const READ: usize = 50;

/// Texts beyond this length are sentences: no date, country or number.
const SHORT: usize = 80;

/// Words for where an agreement stands, squeezed.
const STATES: &[&str] = &[
    "aktif",
    "tidakaktif",
    "nonaktif",
    "takaktif",
    "berlaku",
    "masihberlaku",
    "tidakberlaku",
    "sudahtidakberlaku",
    "habis",
    "habismasaberlaku",
    "berakhir",
    "sudahberakhir",
    "proses",
    "dalamproses",
    "prosesperpanjangan",
    "perpanjangan",
    "diperpanjang",
    "selesai",
    "draf",
    "draft",
    "inisiasi",
    "penjajakan",
    "active",
    "inactive",
    "expired",
    "ongoing",
    "completed",
    "finished",
    "pending",
    "inprocess",
    "inprogress",
    "terminated",
];

/// Words for sorts of partners that are no level, squeezed.
const CATEGORIES: &[&str] =
    &["swasta", "pemerintah", "pemda", "pemerintahdaerah", "bumn", "akademisi", "perguruantinggi", "media", "komunitas"];

impl Seen {
    pub fn of<'c>(cells: impl Iterator<Item = &'c str>, counted: Counted) -> Self {
        let mut seen = Self::default();
        let mut texts: HashSet<&str> = HashSet::new();
        for cell in cells.map(str::trim).filter(|cell| !is_nothing(cell)).take(COUNTED) {
            seen.filled += 1;
            if texts.insert(cell) && seen.read < READ {
                seen.read += 1;
                sorts(cell, counted).into_iter().for_each(|sort| *seen.counts.entry(sort).or_default() += 1);
            }
        }
        seen.distinct = texts.len();
        seen
    }

    /// How much of a hundred of the different cells is of this sort.
    pub fn share(&self, sort: Sort) -> u32 {
        let count = self.counts.get(&sort).copied().unwrap_or_default();
        u32::try_from(count * 100 / self.read.max(1)).unwrap_or(100)
    }

    /// The greatest share of these sorts.
    pub fn most(&self, sorts: &[Sort]) -> u32 {
        sorts.iter().map(|&sort| self.share(sort)).max().unwrap_or_default()
    }

    /// A few values that repeat: a category, not a name.
    pub const fn repeats(&self) -> bool {
        self.filled >= 8 && self.distinct * 4 <= self.filled
    }

    pub const fn is_empty(&self) -> bool {
        self.filled == 0
    }
}

fn sorts(cell: &str, counted: Counted) -> Vec<Sort> {
    if cell.len() > SHORT {
        return Vec::new();
    }
    let by = By { counted, ..By::on(LATE, Zone::Wib) };
    let key = squeezed(cell);
    let mut sorts = Vec::new();
    let mut is = |sort, holds: bool| {
        if holds {
            sorts.push(sort);
        }
        holds
    };
    let is_count = key.len() <= 4 && key.bytes().all(|b| b.is_ascii_digit()) && !cell.contains(['/', '-']);
    is(Sort::Count, is_count);
    let dated = match read(cell, &by) {
        Written::Date(written) => Some(written.date),
        _ => span::end(cell, &by).map(|written| written.date),
    };
    let dated = is(Sort::Date, dated.is_some()) && is(Sort::WholeDay, dated.is_some_and(|date| date.is_whole()));
    let figures = cell.bytes().filter(u8::is_ascii_digit).count();
    let letters = cell.chars().filter(|c| c.is_alphabetic()).count();
    is(
        Sort::Length,
        length::is_endless(cell) || length::months(length::before_renewal(cell).unwrap_or(cell)).is_some() || (is_count && key.len() <= 2),
    );
    is(Sort::Telephone, !dated && figures >= 8 && letters == 0);
    is(Sort::Mail, cell.contains('@') && cell.contains('.'));
    is(Sort::Register, matches!(cell.parse(), Ok(Id::Agreement(_))));
    is(
        Sort::LetterNumber,
        !dated && figures >= 2 && (letters > 0 || cell.contains('.')) && cell.contains(['/', '-', '.']) && !cell.contains('@'),
    );
    if figures < letters {
        is(
            Sort::Country,
            country::is_organisation(cell) || matches!(country::named(cell, country::Codes::AsWritten), country::Named::Country(_)),
        );
        is(Sort::Region, is_region(cell));
        is(Sort::Kind, matches!(kind::named(cell), kind::Named::Kind { .. } | kind::Named::Unknown([_, ..])));
        let has_level = is(Sort::Level, level::named(cell).is_some());
        is(Sort::Category, has_level || CATEGORIES.contains(&key.as_str()));
        is(Sort::State, STATES.contains(&key.as_str()));
        is(Sort::YesOrNo, matches!(key.as_str(), "ya" | "tidak" | "sudah" | "belum" | "yes" | "no" | "y" | "n" | "true" | "false"));
    }
    is(Sort::Instrument, instrument::is_known(cell));
    sorts
}

fn is_region(cell: &str) -> bool {
    matches!(region::named(cell, RegionLevel::ALL), region::Named::Region(_) | region::Named::Ambiguous(_))
}

/// By it years of two digits are dates of some century, whichever.
const LATE: NaiveDate = NaiveDate::from_ymd_opt(2099, 12, 31).expect("a day");

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(cells: &[&str]) -> Seen {
        Seen::of(cells.iter().copied(), Counted::default())
    }

    #[test]
    fn cells_are_told_by_what_they_are() {
        let table = [
            ("12 Maret 2019", Sort::WholeDay, true),
            ("03/12/2019", Sort::WholeDay, true),
            ("2019", Sort::Date, true),
            ("2019", Sort::WholeDay, false),
            ("5 tahun", Sort::Length, true),
            ("5", Sort::Length, true),
            ("Korea Selatan", Sort::Country, true),
            ("Kota Bandung", Sort::Region, true),
            ("MoU", Sort::Instrument, true),
            ("Perjanjian Kerja Sama", Sort::Instrument, true),
            ("119/12-KS/2019", Sort::LetterNumber, true),
            ("12/03/2019", Sort::LetterNumber, false),
            ("Sister City", Sort::Kind, true),
            ("Universitas", Sort::Level, true),
            ("Universitas Contoh", Sort::Level, false),
            ("Tidak aktif", Sort::State, true),
            ("0812-3456-7890", Sort::Telephone, true),
            ("12 Maret 2019", Sort::Telephone, false),
            ("biro@contoh.go.id", Sort::Mail, true),
            ("KS-0012", Sort::Register, true),
            ("a1b2c3d4", Sort::Register, false),
            ("12", Sort::Count, true),
        ];
        for (cell, sort, holds) in table {
            assert_eq!(seen(&[cell]).share(sort) == 100, holds, "{cell} {sort:?}");
        }
    }

    #[test]
    fn a_few_values_that_repeat_are_a_category() {
        assert!(seen(&["A", "B", "A", "A", "B", "A", "A", "B"]).repeats());
        assert!(!seen(&["A", "B", "A", "A", "B", "A", "A"]).repeats());
        assert!(!seen(&["A", "B", "C", "D", "E", "F", "G", "H"]).repeats());
        assert!(seen(&["-", "n/a", ""]).is_empty());
    }
}
