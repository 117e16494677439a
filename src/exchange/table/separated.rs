//! Text with a separator between its cells: CSV in any of its dialects.

use csv::{ByteRecord, Reader, ReaderBuilder};

use crate::exchange::Unreadable;
use crate::exchange::decode::unreadable;
use crate::exchange::guard::free;
use crate::msg;

use super::grid::{Grid, MOST_IN_CELL, is_blank};
use super::header::Names;

/// The commonest first: where nothing tells them apart, it is taken.
const SEPARATORS: [u8; 4] = *b",;\t|";

/// Bytes of text, and rows, from which the separator is told.
const SAMPLE: usize = 256 * 1024;
const SAMPLE_ROWS: usize = 100;

/// Reads `text`, and tells by what its cells are parted.
///
/// # Errors
/// [`Unreadable`] beyond the limits of a grid.
pub fn read(text: &str, names: &Names) -> Result<(Grid, char), Unreadable> {
    let (told, lines) = told_by_itself(text);
    let separator = told.unwrap_or_else(|| likeliest(text, names));
    let mut grid = Grid::default();
    let mut records = Records::new(&text[lines..], separator, u32::from(lines > 0));
    while let Some((line, record)) = records.next() {
        // From text that is UTF-8 already: nothing is lost.
        let cells: Vec<_> = record.iter().map(String::from_utf8_lossy).collect();
        if cells.iter().any(|cell| cell.len() > MOST_IN_CELL && cell.contains(['\n', '\r'])) {
            return Err(unreadable(msg!("unreadable-quote", line = line)));
        }
        // Files that were joined keep their marks: they open a line.
        grid.push(line, cells.iter().enumerate().map(|(at, cell)| free(if at == 0 { unmarked(cell) } else { cell })))?;
    }
    let separator = char::from(separator);
    match unclosed(&grid, separator) {
        Some(line) => Err(unreadable(msg!("unreadable-quote", line = line))),
        None => Ok((grid, separator)),
    }
}

fn unmarked(cell: &str) -> &str {
    cell.trim_start_matches('\u{feff}')
}

/// Fewer columns than these do not tell a row from a list within a cell.
const TELLING: usize = 4;

/// The line of a row that holds whole rows within one of its cells: a quote was opened there and not closed, and
/// swallowed what follows.
fn unclosed(grid: &Grid, separator: char) -> Option<u32> {
    let width = grid.rows.iter().take(SAMPLE_ROWS).map(|row| row.cells.len()).max().filter(|width| *width >= TELLING)?;
    let is_row = |line: &str| line.matches(separator).count() + 1 >= width;
    let swallows = |cell: &String| cell.contains(['\n', '\r']) && cell.split(['\n', '\r']).skip(1).any(is_row);
    grid.rows.iter().find(|row| row.cells.iter().any(swallows)).map(|row| row.line)
}

/// The separator that a first line `sep=;` names, as spreadsheets write it, and the length of that line.
fn told_by_itself(text: &str) -> (Option<u8>, usize) {
    let line = text.split(['\n', '\r']).next().unwrap_or_default();
    let separator = match line.strip_prefix("sep=").or_else(|| line.strip_prefix("SEP=")).map(str::as_bytes) {
        Some([separator]) if SEPARATORS.contains(separator) => *separator,
        _ => return (None, 0),
    };
    let rest = &text[line.len()..];
    let end = if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) };
    (Some(separator), line.len() + end)
}

/// The separator under which a row knows the most headers, then under which the most rows are of one width.
fn likeliest(text: &str, names: &Names) -> u8 {
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut best = (SEPARATORS[0], Score::default());
    for separator in SEPARATORS {
        let score = Score::of(&text[..end], separator, names);
        if score > best.1 {
            best = (separator, score);
        }
    }
    best.0
}

/// How well a separator explains a text; the greater the better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Score {
    /// Headers known in the row that knows the most.
    known: usize,
    /// Rows of that row's width, of more than one column.
    alike: usize,
    width: usize,
}

impl Score {
    fn of(text: &str, separator: u8, names: &Names) -> Self {
        let mut records = Records::new(text, separator, 0);
        let (mut widths, mut best) = (Vec::new(), Self::default());
        while let Some((_, record)) = records.next().filter(|_| widths.len() < SAMPLE_ROWS) {
            let cells: Vec<_> = record.iter().map(String::from_utf8_lossy).collect();
            let known = names.known(cells.iter().map(|c| &**c));
            if known > best.known || widths.is_empty() {
                best = Self { known, alike: 0, width: cells.len() };
            }
            widths.push(cells.len());
        }
        if best.known < 2 {
            best.width = widths.iter().copied().max_by_key(|w| widths.iter().filter(|other| *other == w).count()).unwrap_or(0);
        }
        best.alike = widths.iter().filter(|w| **w == best.width && **w > 1).count();
        best
    }
}

/// Records that hold something, each with its first physical line.
struct Records<'t> {
    reader: Reader<&'t [u8]>,
    record: ByteRecord,
    lines: LineCount<'t>,
}

impl<'t> Records<'t> {
    /// `before`: lines of the file before this text.
    fn new(text: &'t str, separator: u8, before: u32) -> Self {
        let reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
        Self { reader, record: ByteRecord::new(), lines: LineCount { bytes: text.as_bytes(), at: 0, line: before + 1 } }
    }

    fn next(&mut self) -> Option<(u32, &ByteRecord)> {
        // Reading from memory, of any width: there is nothing left to fail.
        while self.reader.read_byte_record(&mut self.record).unwrap_or(false) {
            let start = self.record.position().map_or(0, csv::Position::byte);
            let line = self.lines.at_record(start as usize);
            if self.record.iter().any(|cell| !is_blank(&String::from_utf8_lossy(cell))) {
                return Some((line, &self.record));
            }
        }
        None
    }
}

/// Counts physical lines forward: the reader's own count stops at empty lines and at lone CRs.
struct LineCount<'t> {
    bytes: &'t [u8],
    at: usize,
    line: u32,
}

impl LineCount<'_> {
    /// The line of the record that the reader began to look for at `start`, empty lines skipped.
    fn at_record(&mut self, start: usize) -> u32 {
        while self.at < self.bytes.len() && (self.at < start || matches!(self.bytes[self.at], b'\n' | b'\r')) {
            let ends = match self.bytes[self.at] {
                b'\n' => true,
                b'\r' => self.bytes.get(self.at + 1) != Some(&b'\n'),
                _ => false,
            };
            self.line += u32::from(ends);
            self.at += 1;
        }
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn separator(text: &str) -> char {
        read(text, &Names::default()).expect("a grid").1
    }

    #[test]
    fn the_separator_is_told_by_the_header_then_by_the_rows() {
        let table = [
            ("partner,areas\nSuwon,\"a;b;c\"\nUlm,\"a;b\"\n", ','),
            ("partner;note\nSuwon;a, b, c\nUlm;d, e, f\n", ';'),
            ("Daerah\tMitra\tKet\nBandung\tSuwon\ta;b,c\n", '\t'),
            ("Daerah|Mitra\nBandung|Suwon, Korea\n", '|'),
            ("Daftar kerja sama, tahun 2021, semua\n\nDaerah;Mitra\nBandung;Suwon\n", ';'),
            // Headers that nobody knows: the rows decide.
            ("Satu, dua;Tiga\n1;2\n3;4\n5;6\n", ';'),
            ("Satu\tDua\n1,5\t2\n3,5\t4\n", '\t'),
            ("sep=|\na|b;c;d\n", '|'),
            ("partner\nSuwon\n", ','),
            ("", ','),
        ];
        for (text, expected) in table {
            assert_eq!(separator(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_quote_that_is_not_closed_is_told_by_its_line() {
        let read = |note: &str| {
            let text = format!("Daerah,Mitra,Negara,Ket\n32.73,Suwon,KR,a\n32.71,Ulm,DE,{note}\n32.72,Kochi,JP,b\n32.74,Ulm,DE,c\n");
            read(&text, &Names::default()).map(|(grid, _)| grid.rows.len()).map_err(|e| e.0.message)
        };
        assert_eq!(read("27\" layar"), Ok(5));
        assert_eq!(read("\"dua\nbaris, satu sel\""), Ok(5));
        assert_eq!(read("\"tanpa akhir"), Err(msg!("unreadable-quote", line = 3)));
        let rest = "a,b\n".repeat(MOST_IN_CELL / 4);
        assert_eq!(read(&format!("\"{rest}")), Err(msg!("unreadable-quote", line = 3)));
    }

    #[test]
    fn marks_of_files_that_were_joined_are_no_text() {
        let (grid, _) = read("Daerah;Mitra\n\u{feff}Daerah;Mitra\nUlm;\u{feff}a\n", &Names::default()).expect("a grid");
        assert_eq!((grid.rows[1].cells[0].as_str(), grid.rows[2].cells[1].as_str()), ("Daerah", "\u{feff}a"));
    }

    #[test]
    fn a_first_line_that_names_the_separator_is_no_row() {
        let (grid, _) = read("sep=;\r\npartner;note\r\nUlm;a\r\n", &Names::default()).expect("a grid");
        let lines: Vec<_> = grid.rows.iter().map(|r| (r.line, r.cells[0].as_str())).collect();
        assert_eq!(lines, [(2, "partner"), (3, "Ulm")]);
        assert_eq!(read("sep=", &Names::default()).expect("a grid").0.rows.len(), 1);
    }
}
