//! Rows that belong to the sheet and not to the list: totals, headings of groups, and what stands under it.

use crate::model::Message;
use crate::model::candidate::{Column, NUMBER};
use crate::model::command::Fault;
use crate::model::written::is_nothing;
use crate::msg;
use crate::text::fold;
use crate::text::width::cut;

use super::grid::GridRow;
use super::once;

/// Fields that name a region.
pub const REGIONS: [&str; 4] = ["region", "region_name", "province", "pair"];

/// Beginnings of a row that adds up.
const TOTALS: [&str; 6] = ["jumlah", "total", "subtotal", "sub total", "sub jumlah", "grand total"];

/// Beginnings of what stands under a table.
const UNDER: [&str; 9] = ["sumber", "catatan", "keterangan:", "keterangan :", "mengetahui", "dicetak", "data per", "source", "note:"];

/// Parts the rows of a list from those beside it, and tells of each of these.
pub fn parted(data: Vec<GridRow>, kept: &[usize], columns: &[Column]) -> (Vec<GridRow>, Vec<Fault>) {
    let rows: Vec<Filled<'_>> = data.iter().map(|row| Filled::of(row, kept, columns)).collect();
    let last = rows.iter().rposition(|row| row.fields >= 2 && !row.is_total()).map_or(0, |last| last + 1);
    let under = (last..rows.len()).find(|&at| rows[at].is_under()).unwrap_or(rows.len());
    let beside: Vec<bool> = rows.iter().enumerate().map(|(at, row)| at >= under || row.is_total() || row.is_group()).collect();
    let notes = rows.iter().zip(&beside).filter(|(_, beside)| **beside).map(|(row, _)| row.told()).collect();
    let list = data.into_iter().zip(beside).filter(|(_, beside)| !beside).map(|(row, _)| row);
    (list.collect(), notes)
}

/// What stands in a row.
struct Filled<'r> {
    line: u32,
    number: Option<&'r str>,
    /// Cells with something in them, the row's number not among them.
    texts: Vec<&'r str>,
    /// How many of them are of a field.
    fields: usize,
    /// It is a region, and stands in no column of regions.
    heads: bool,
}

impl<'r> Filled<'r> {
    fn of(row: &'r GridRow, kept: &[usize], columns: &[Column]) -> Self {
        let mut filled = Self { line: row.line, number: None, texts: Vec::new(), fields: 0, heads: once::heads(row).is_some() };
        for (&at, column) in kept.iter().zip(columns) {
            let Some(cell) = row.cells.get(at).map(|c| c.trim()).filter(|c| !is_nothing(c)) else { continue };
            if column.field == Some(NUMBER) && is_short(cell) {
                filled.number = Some(cell);
            } else {
                filled.texts.push(cell);
                filled.fields += usize::from(column.data().is_some());
                filled.heads &= !column.data().is_some_and(|code| REGIONS.contains(&code));
            }
        }
        filled
    }

    /// `Jumlah`, and beside it figures alone.
    fn is_total(&self) -> bool {
        let [first, figures @ ..] = self.texts.as_slice() else { return false };
        begins(first, &TOTALS) && figures.iter().all(|text| !text.contains(char::is_alphabetic))
    }

    /// `II`, and one text, or a region alone: the heading of the rows below.
    fn is_group(&self) -> bool {
        self.texts.len() == 1 && (self.heads || self.number.is_some_and(|n| n.contains(|c: char| c.is_ascii_uppercase())))
    }

    fn is_under(&self) -> bool {
        self.texts.first().is_some_and(|text| begins(text, &UNDER) || text.starts_with('*'))
    }

    fn told(&self) -> Fault {
        let text = cut(&self.texts.join(" "), 60);
        Fault { value: text.clone(), ..note(self.line, "", "row_skipped", msg!("warning-row_skipped", line = self.line, text = text)) }
    }
}

/// What is told of a table beside its rows, by the line where it stands and the column that it is about.
pub fn note(line: u32, column: &str, code: &'static str, message: Message) -> Fault {
    Fault { row: 0, line, column: column.to_owned(), field: None, value: String::new(), code, message, suggestions: Vec::new() }
}

/// The number of a row, of a group, or nothing of that sort.
fn is_short(cell: &str) -> bool {
    cell.len() <= 5
}

/// Whether a text begins with one of these, as a word of its own.
fn begins(text: &str, with: &[&str]) -> bool {
    let folded = fold(text);
    with.iter().any(|word| folded.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(rows: &[&[&str]]) -> (Vec<u32>, Vec<u32>) {
        let column = |field| Column { header: String::new(), field: Some(field), sure: 100 };
        let columns = [column(NUMBER), column("region"), column("partner"), column("signed")];
        let row = |(cells, line): (&&[&str], u32)| GridRow { line, cells: cells.iter().map(|c| (*c).to_owned()).collect() };
        let (list, notes) = parted(rows.iter().zip(1..).map(row).collect(), &[0, 1, 2, 3], &columns);
        (list.iter().map(|r| r.line).collect(), notes.iter().map(|n| n.line).collect())
    }

    #[test]
    fn totals_groups_and_what_stands_below_are_no_rows_of_the_list() {
        let found = read(&[
            &["I", "PROVINSI JAWA TENGAH"],
            &["1", "Kota Semarang", "Brisbane", "1993"],
            &["", "Jumlah I", "2", ""],
            &["2", "Kota Bogor", "", ""],
            &["3", "Kota Medan", "Total Energi", "2001"],
            &["", "Total", "", "3"],
            &["Sumber: Biro", ""],
            &["", "", "", "Bandung, 31 Desember 2021"],
            &["", "", "", "Kepala Biro"],
        ]);
        assert_eq!(found, (vec![2, 4, 5], vec![1, 3, 6, 7, 8, 9]));
        // What may be a row of the list stays one, to be told as faulty.
        let kept = read(&[
            &["1", "Kota Semarang", "Brisbane"],
            &["2", "Jumlah Barat", "Ulm"],
            &["", "Kepala Biro"],
            &["I", "Kota Bogor", "Suwon"],
        ]);
        assert_eq!(kept, (vec![1, 2, 3, 4], vec![]));
        assert_eq!(read(&[&["1", "Sumber Jaya", "Ulm"], &["2", "Sumbermulyo", ""]]).1, Vec::<u32>::new());
    }
}
