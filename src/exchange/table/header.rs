//! Which row is the header, and what each column is taken for.

use std::collections::{BTreeSet, HashMap};

use crate::model::candidate::{Cells, Column, NUMBER, OTHERWISE, Table, TableRow};
use crate::model::command::Fault;
use crate::model::field::{FIELDS, SURE, field, likely};
use crate::model::written::is_nothing;
use crate::model::{Message, RegionCode, candidate};
use crate::msg;
use crate::text::fold;

use super::aside::{self, note};
use super::fitted::{Fitted, Heading, fitted};
use super::grid::{Grid, GridRow, is_blank};
use super::once;
use super::seen::Seen;
use crate::model::written::by::Counted;

/// The header stands among the first rows: above it titles, letterheads, blanks.
const HEADER_WITHIN: usize = 60;

/// What headers mean beside the names that fields have: what this person said they mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    said: Vec<(String, &'static str)>,
    /// The sheet of a workbook that is to be read.
    pub sheet: Option<String>,
}

impl Names {
    /// `field`: a field's code, or [`OTHERWISE`] for a column that is not to be read. The last said holds.
    pub fn say(&mut self, header: &str, field: &'static str) {
        let key = key(header);
        self.said.retain(|(said, _)| *said != key);
        self.said.push((key, field));
    }

    /// What a person said that a column of this header holds, here or in the header itself.
    pub fn said(&self, header: &str) -> Option<&'static str> {
        let (header, chosen) = chosen(header);
        if chosen.is_some() {
            return chosen;
        }
        let key = key(header);
        self.said.iter().find(|(said, _)| *said == key && !key.is_empty()).map(|(_, code)| *code)
    }

    /// What a header names that is no field whatever stands below it.
    pub fn beside_fields(&self, header: &str) -> Option<&'static str> {
        match header.trim() {
            "#" => Some(NUMBER),
            _ => Some(candidate::FAULT).filter(|fault| key(header) == *fault),
        }
    }

    /// What a column of this header holds, by the header alone: a field, the rows' numbers, what is passed over; `None`
    /// where nobody knows.
    pub fn meaning(&self, header: &str) -> Option<&'static str> {
        let by_words = || likely(header).first().filter(|likely| likely.sure >= SURE).map(|likely| likely.code);
        self.said(header).or_else(|| self.beside_fields(header)).or_else(by_words)
    }

    /// How many fields these headers name.
    pub fn known<'h>(&self, headers: impl Iterator<Item = &'h str>) -> usize {
        let fields: BTreeSet<_> = headers.filter_map(|h| self.meaning(h)).filter(|code| field(code).is_some()).collect();
        fields.len()
    }

    /// Whether a header of this name was spoken of.
    pub fn is_said(&self, header: &str) -> bool {
        self.said.iter().any(|(said, _)| *said == key(header))
    }
}

/// The header of a repair file, and what was chosen for it: `Warna=note`, `Warna=-`.
fn chosen(header: &str) -> (&str, Option<&'static str>) {
    let code = |code: &str| if code == OTHERWISE { Some(OTHERWISE) } else { field(code).map(|field| field.code) };
    match header.rsplit_once('=').map(|(header, wanted)| (header.trim(), code(wanted.trim()))) {
        Some((header, Some(code))) => (header, Some(code)),
        _ => (header, None),
    }
}

/// A header without case, points, slashes and blanks.
fn key(header: &str) -> String {
    fold(header).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// A table, what was noticed while it was made, and how many fields its header knows.
pub struct Headed {
    pub table: Table,
    pub notes: Vec<Fault>,
    pub known: usize,
    /// Above the header and below it stand more sentences than rows: a text may hold a table without being one.
    pub in_prose: bool,
}

/// Takes the header off a grid; `None` where there is no row.
pub fn headed(grid: Grid, names: &Names) -> Option<Headed> {
    let Header { first, last, cells, known } = Header::find(&grid.rows, names)?;
    let width = grid.width();
    let (line, counted, beside) = (grid.rows[first].line, grid.counted, grid.beside);
    let whole = once::in_titles(&grid.rows[..first]);
    let above = grid.rows[..first].iter().filter(|row| is_prose(row)).count();
    let mut data = grid.rows.into_iter().skip(last + 1).peekable();
    while data.next_if(numbers_the_columns).is_some() {}
    // A long list repeats its header on each page.
    let data: Vec<GridRow> = data.filter(|row| !repeats(&row.cells, &cells)).collect();
    let kept: Vec<usize> = (0..width).filter(|&at| !is_empty_column(&cells, &data, at)).collect();
    let (mut columns, mut notes) = columns(&cells, &kept, &data, names, line, grid.counted);
    let (filled, others): (Vec<_>, Vec<_>) = data.iter().partition(|row| fills_two(row, &kept, &columns));
    let prose = above + others.into_iter().filter(|row| is_prose(row)).count();
    let in_prose = prose > 0 && prose >= filled.len();
    let groups = once::groups(&data, &columns);
    let regions: HashMap<u32, RegionCode> =
        data.iter().zip(groups.iter().flatten()).filter_map(|(row, region)| Some((row.line, (*region)?))).collect();
    let (mut data, aside) = aside::parted(data, &kept, &columns);
    notes.extend(aside);
    notes.extend(once::filled_down(&mut data, &kept, &columns));
    let header_at = |at| kept.iter().position(|&kept| kept == at).map(|at| columns[at].header.as_str());
    notes.extend(beside.told(line, &data, header_at));
    let rows = data.into_iter().filter(|row| says_something(row, &kept, &columns)).zip(1..).map(|(row, number)| {
        let region = groups.as_ref().map(|_| regions.get(&row.line).map_or_else(String::new, ToString::to_string));
        TableRow { row: number, line: row.line, cells: picked(&row.cells, &kept, region.as_deref()) }
    });
    let rows = rows.collect();
    if groups.is_some() {
        columns.push(Column { header: String::new(), field: Some("region"), sure: 90 });
        notes.push(note(line, "", "inferred_region", msg!("warning-region_by_group")));
    }
    Some(Headed { table: Table { line, rows, columns, counted, whole, order: None }, notes, known, in_prose })
}

/// A header of one row, or of two where the upper one stands over several columns.
struct Header {
    first: usize,
    last: usize,
    cells: Vec<String>,
    known: usize,
}

impl Header {
    /// The first row that knows the most fields; the very first where none knows any.
    fn find(rows: &[GridRow], names: &Names) -> Option<Self> {
        let count = |cells: &[String]| names.known(cells.iter().map(String::as_str));
        let row = rows.first()?;
        let mut best = Self { first: 0, last: 0, cells: row.cells.clone(), known: count(&row.cells) };
        for (at, row) in rows.iter().enumerate().take(HEADER_WITHIN) {
            let known = count(&row.cells);
            if known > best.known {
                best = Self { first: at, last: at, cells: row.cells.clone(), known };
            }
            let Some(below) = rows.get(at + 1) else { continue };
            let both = over(&row.cells, &below.cells, names);
            let known = count(&both);
            let goes_on = best.first == at && best.known >= 2 && known >= best.known && is_continued(&row.cells, &below.cells);
            if goes_on || known > best.known.max(count(&below.cells)) {
                best = Self { first: at, last: at + 1, cells: both, known };
            }
        }
        Some(best)
    }
}

/// Two rows of a header as one: the lower cell within the upper one over it, or that where there is none below.
fn over(upper: &[String], lower: &[String], names: &Names) -> Vec<String> {
    let mut group = "";
    let cell = |n: usize| {
        let [above, below] = [upper, lower].map(|cells| cells.get(n).map(|c| c.trim()).filter(|c| !c.is_empty()));
        group = above.or(below.map(|_| group)).unwrap_or_default();
        let named = below.map(|below| within(group, below, names));
        // "s.d." under "Masa Berlaku" says no more than that.
        let says_more = |named: &String| above.is_none_or(|above| names.meaning(above).is_none() || names.meaning(named).is_some());
        named.filter(says_more).unwrap_or_else(|| above.unwrap_or_default().to_owned())
    };
    (0..upper.len().max(lower.len())).map(cell).collect()
}

/// "Nama" under "Mitra" is "Nama Mitra"; "Nomor" under "Dokumen" does not number the rows.
fn within(group: &str, below: &str, names: &Names) -> String {
    let both = [format!("{below} {group}"), format!("{group} {below}")];
    let is_field = |header: &str| names.meaning(header).is_some_and(|code| field(code).is_some());
    match both.iter().find(|header| is_field(header)) {
        Some(header) => header.clone(),
        None if !group.is_empty() && names.meaning(below) == Some(NUMBER) => both[1].clone(),
        None => below.to_owned(),
    }
}

/// Whether the lower row has only names, for columns that the upper one leaves open.
fn is_continued(upper: &[String], lower: &[String]) -> bool {
    let filled = |cells: &[String], at: usize| cells.get(at).is_some_and(|c| !is_blank(c));
    let below: Vec<usize> = (0..lower.len()).filter(|&at| filled(lower, at)).collect();
    let names = below.iter().all(|&at| !lower[at].contains(|c: char| c.is_ascii_digit()));
    below.len() >= 2 && !filled(lower, 0) && names && below.iter().any(|&at| !filled(upper, at))
}

/// A row `(1) (2) (3)` under the header.
fn numbers_the_columns(row: &GridRow) -> bool {
    let cells = row.cells.iter().filter(|c| !is_blank(c));
    let numbered = cells.zip(1u32..).map(|(cell, n)| cell.trim().trim_matches(['(', ')', '[', ']', '.']).parse() == Ok(n));
    let numbered: Vec<bool> = numbered.collect();
    numbered.len() >= 3 && numbered.iter().all(|n| *n)
}

fn repeats(row: &[String], header: &[String]) -> bool {
    let trimmed = |cells: &[String]| cells.iter().map(|c| c.trim().to_owned()).collect::<Vec<_>>();
    row.first().map(|c| c.trim()) == header.first().map(|c| c.trim()) && trimmed(row) == trimmed(header)
}

fn is_empty_column(header: &[String], rows: &[GridRow], at: usize) -> bool {
    header.get(at).is_none_or(|h| is_blank(h)) && rows.iter().all(|row| row.cells.get(at).is_none_or(|c| is_blank(c)))
}

/// Whether more stands in a row than its number, and dashes.
fn says_something(row: &GridRow, kept: &[usize], columns: &[Column]) -> bool {
    let says = |cell: &str, column: &Column| match column.field {
        Some(candidate::FAULT) => false,
        Some(NUMBER) => cell.contains(char::is_alphabetic),
        _ => !is_nothing(cell),
    };
    kept.iter().zip(columns).any(|(&at, column)| row.cells.get(at).is_some_and(|cell| says(cell, column)))
}

/// Words of a row from which on it is no title of a table any more.
const PROSE: usize = 12;

fn is_prose(row: &GridRow) -> bool {
    row.cells.iter().flat_map(|cell| cell.split_whitespace()).count() >= PROSE
}

/// Whether a row holds what two fields ask for.
fn fills_two(row: &GridRow, kept: &[usize], columns: &[Column]) -> bool {
    let cells = kept.iter().zip(columns).filter(|(_, column)| column.data().is_some()).filter_map(|(&at, _)| row.cells.get(at));
    cells.filter(|cell| !is_blank(cell)).count() >= 2
}

/// The cells of the columns that are kept, and one behind them.
fn picked(cells: &[String], kept: &[usize], last: Option<&str>) -> Cells {
    kept.iter().map(|&at| cells.get(at).map_or("", String::as_str)).chain(last).collect()
}

/// What each column is taken for; of two that may be one field the other is told.
fn columns(headers: &[String], kept: &[usize], rows: &[GridRow], names: &Names, line: u32, counted: Counted) -> (Vec<Column>, Vec<Fault>) {
    let text = |at: usize| headers.get(at).map_or("", |header| header.trim());
    // What this program wrote says itself what it is.
    let own = FIELDS.iter().all(|field| kept.iter().any(|&at| text(at) == field.header));
    let seen = |at: usize| Seen::of(rows.iter().filter_map(|row| row.cells.get(at)).map(String::as_str), counted);
    let heading = |&at: &usize| Heading { text: text(at), seen: if own { Seen::default() } else { seen(at) } };
    let headings: Vec<Heading<'_>> = kept.iter().map(heading).collect();
    let fitted = fitted(&headings, names);
    let notes = fitted.iter().zip(&headings).filter_map(|(column, heading)| {
        let (by, code) = column.beaten?;
        let label = Message::new(field(code)?.label);
        let message = msg!("warning-repeated_column", column = heading.text, first = headings[by].text, field = label);
        Some(Fault { field: Some(code), ..note(line, heading.text, "unknown_column", message) })
    });
    let notes = notes.collect();
    let column = |(Fitted { code, sure, .. }, heading): (&Fitted, &Heading<'_>)| Column {
        header: chosen(heading.text).0.to_owned(),
        field: *code,
        sure: *sure,
    };
    (fitted.iter().zip(&headings).map(column).collect(), notes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(rows: &[&[&str]]) -> Grid {
        let mut grid = Grid::default();
        for (row, line) in rows.iter().zip(1..) {
            grid.push(line, row.iter().copied()).expect("within the limits");
        }
        grid
    }

    fn read(rows: &[&[&str]]) -> Headed {
        headed(grid(rows), &Names::default()).expect("a header")
    }

    fn fields(headed: &Headed) -> Vec<Option<&'static str>> {
        headed.table.columns.iter().map(|c| c.field).collect()
    }

    #[test]
    fn the_header_stands_under_titles_and_over_numbers() {
        let headed = read(&[
            &["PEMERINTAH PROVINSI"],
            &["Daftar kerja sama luar negeri", "", "", "per 2021"],
            &["No.", "Daerah", "Mitra", "Negara"],
            &["(1)", "(2)", "(3)", "(4)"],
            &["1", "Bandung", "Suwon", "KR"],
            &["No.", "Daerah", "Mitra", "Negara"],
            &["2", "Bogor", "", ""],
        ]);
        assert_eq!(fields(&headed), [Some(NUMBER), Some("region"), Some("partner"), Some("country")]);
        let rows: Vec<_> =
            headed.table.rows.iter().map(|r| (r.row, r.line, r.cells.get(1).unwrap_or_default(), r.cells.iter().count())).collect();
        assert_eq!(rows, [(1, 5, "Bandung", 4), (2, 7, "Bogor", 4)]);
    }

    #[test]
    fn a_header_of_two_rows_is_read_as_one() {
        let headed = read(&[
            &["No", "Daerah", "Mitra", "Tanggal", ""],
            &["", "", "", "Ditandatangani", "Berakhir"],
            &["1", "A", "B", "2019", "2020"],
        ]);
        assert_eq!(fields(&headed), [Some(NUMBER), Some("region"), Some("partner"), Some("signed"), Some("until")]);
        assert_eq!(headed.table.rows.len(), 1);
    }

    #[test]
    fn empty_columns_go_and_unnamed_ones_stay_unless_they_number() {
        let headed = read(&[&["", "", "Daerah", "", "Mitra", ""], &["1", "", "A", "", "B", "x"], &["2", "", "C", "", "D"]]);
        assert_eq!(fields(&headed), [Some(NUMBER), Some("region"), Some("partner"), None]);
        assert_eq!(headed.table.rows[0].cells.iter().collect::<Vec<_>>(), ["1", "A", "B", "x"]);
    }

    #[test]
    fn names_under_one_that_spans_them_are_read_within_it() {
        let headed = read(&[
            &["No", "Daerah", "Mitra", "", "Dokumen", "", "Masa Berlaku", "", "Bidang"],
            &["", "", "Nama", "Negara", "Jenis", "Nomor", "Mulai", "Berakhir", ""],
            &["1", "A", "B", "C", "MoU", "12/2018", "2018", "2023", "budaya"],
        ]);
        let fields = fields(&headed);
        assert_eq!(fields[..5], [Some(NUMBER), Some("region"), Some("partner"), Some("country"), Some("instrument")]);
        assert_eq!(fields[5..], [Some("instrument_number"), Some("signed"), Some("until"), Some("areas")]);
        assert_eq!(headed.table.rows.len(), 1);
        assert_eq!(Names::default().meaning("Jangka Waktu (Tahun)"), Some("until"));
    }

    #[test]
    fn a_row_of_its_number_alone_is_empty() {
        let headed =
            read(&[&["x"], &["No", "Daerah", "Mitra", "Ket"], &["1", "A", "B"], &["2"], &["3", "-", "", "n/a"], &["4", "", "", "x"]]);
        assert_eq!(headed.table.line, 2);
        assert_eq!(headed.table.rows.iter().map(|r| (r.row, r.line)).collect::<Vec<_>>(), [(1, 3), (2, 6)]);
    }

    #[test]
    fn of_two_columns_for_one_field_the_second_is_told() {
        let headed = read(&[&["Daerah", "Mitra", "Kota Mitra", "Warna"], &["A", "B", "C", "D"]]);
        assert_eq!(fields(&headed), [Some("region"), Some("partner"), None, None]);
        let told: Vec<_> = headed.notes.iter().map(|n| (n.code, n.line, n.column.as_str())).collect();
        assert_eq!(told, [("unknown_column", 1, "Kota Mitra")]);
    }

    #[test]
    fn what_a_person_said_of_a_header_holds() {
        let mut names = Names::default();
        names.say("Warna", "note");
        names.say("KET.", OTHERWISE);
        names.say("warna", "areas");
        assert_eq!(
            (names.meaning(" WARNA "), names.meaning("Ket"), names.meaning("Mitra")),
            (Some("areas"), Some(OTHERWISE), Some("partner"))
        );
        assert!(names.is_said("warna.") && !names.is_said("Mitra"));
        let rows: &[&[&str]] = &[&["Daerah", "Mitra", "Ket", "Warna", "Bidang"], &["A", "B", "c", "d", "e"]];
        let headed = headed(grid(rows), &names).expect("a header");
        assert_eq!(fields(&headed), [Some("region"), Some("partner"), Some(OTHERWISE), Some("areas"), None]);
        assert_eq!(headed.notes.iter().map(|n| n.column.as_str()).collect::<Vec<_>>(), ["Bidang"]);
    }

    #[test]
    fn without_known_headers_the_first_row_is_the_header() {
        let headed = read(&[&["a", "b"], &["c", "d"]]);
        assert_eq!((headed.table.columns.len(), headed.table.rows.len(), headed.known), (2, 1, 0));
        assert!(super::headed(Grid::default(), &Names::default()).is_none());
    }
}
