//! Reads a table of agreements: the sample's own form, CSV with its header in the first line.

use csv::{ByteRecord, Reader, ReaderBuilder};

use crate::model::candidate::{Column, Table, TableRow};
use crate::model::field::by_header;
use crate::msg;

use super::decode::{Decoded, decode, unreadable};
use super::guard::free;
use super::{Encoding, Unreadable};

/// A table and how it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadTable {
    pub table: Table,
    pub encoding: Encoding,
    pub separator: char,
}

/// Reads `bytes` as a table. Rows without anything in them are left out.
///
/// # Errors
/// [`Unreadable`] for a binary file, another encoding than UTF-8, or a file without a header.
pub fn read_table(bytes: &[u8]) -> Result<ReadTable, Unreadable> {
    let Decoded { text, encoding } = decode(bytes)?;
    let separator = ',';
    Ok(ReadTable { table: separated(&text, separator as u8)?, encoding, separator })
}

/// A table whose cells are parted by `separator`.
fn separated(text: &str, separator: u8) -> Result<Table, Unreadable> {
    let mut records = Records::new(text, separator);
    let Some((_, header)) = records.next() else { return Err(unreadable(msg!("unreadable-empty"))) };
    let mut columns = columns(header);
    let mut rows = Vec::new();
    for (line, cells) in records {
        // A cell beyond the header has no name, but is not lost without a word.
        while columns.len() < cells.len() {
            columns.push(Column { header: String::new(), field: None });
        }
        rows.push(TableRow { row: rows.len() as u32 + 1, line, cells });
    }
    for row in &mut rows {
        row.cells.resize(columns.len(), String::new());
    }
    Ok(Table { columns, rows })
}

/// The field of each header; of two columns for one field the first has it.
fn columns(headers: Vec<String>) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::with_capacity(headers.len());
    for header in headers {
        let field = by_header(&header).map(|f| f.code).filter(|code| columns.iter().all(|c| c.field != Some(code)));
        columns.push(Column { header: header.trim().to_owned(), field });
    }
    columns
}

/// Records that hold something, each with its first physical line.
struct Records<'t> {
    reader: Reader<&'t [u8]>,
    record: ByteRecord,
    lines: LineCount<'t>,
}

impl<'t> Records<'t> {
    fn new(text: &'t str, separator: u8) -> Self {
        let reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
        Self { reader, record: ByteRecord::new(), lines: LineCount { bytes: text.as_bytes(), at: 0, line: 1 } }
    }
}

impl Iterator for Records<'_> {
    type Item = (u32, Vec<String>);

    fn next(&mut self) -> Option<Self::Item> {
        // Reading from memory what is UTF-8 already, of any width: there is nothing left to fail.
        while self.reader.read_byte_record(&mut self.record).unwrap_or(false) {
            let start = self.record.position().map_or(0, csv::Position::byte);
            let line = self.lines.at_record(start as usize);
            let mut cells: Vec<String> = self.record.iter().map(|c| free(&String::from_utf8_lossy(c)).to_owned()).collect();
            while cells.last().is_some_and(|c| c.trim().is_empty()) {
                cells.pop();
            }
            if !cells.is_empty() {
                return Some((line, cells));
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
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Table {
        read_table(text.as_bytes()).expect("a table").table
    }

    #[test]
    fn fields_are_told_by_header_once_each() {
        let table = read("\u{feff}region_code,Mitra,Warna,partner\n32,Suwon,biru,x\n");
        let fields: Vec<_> = table.columns.iter().map(|c| (c.header.as_str(), c.field)).collect();
        assert_eq!(fields, [("region_code", Some("region")), ("Mitra", Some("partner")), ("Warna", None), ("partner", None)]);
    }

    #[test]
    fn rows_and_physical_lines_are_counted_from_one() {
        let table = read("\nregion_code,note\r\n32,\"dua\nbaris\"\r\n\r\n,\n33,b\n34\n35,x,y\n");
        let places: Vec<_> = table.rows.iter().map(|r| (r.row, r.line, r.cells[1].as_str())).collect();
        assert_eq!(places, [(1, 3, "dua\nbaris"), (2, 7, "b"), (3, 8, ""), (4, 9, "x")]);
        assert!(table.rows.iter().all(|r| r.cells.len() == table.columns.len()));
        assert_eq!(table.rows[3].cells[2], "y");
    }

    #[test]
    fn lone_carriage_returns_end_lines_too() {
        let lines: Vec<_> = read("region_code,note\r32,a\r33,b\r").rows.iter().map(|r| r.line).collect();
        assert_eq!(lines, [2, 3]);
    }

    #[test]
    fn guards_are_taken_off() {
        assert_eq!(read("partner,note\n's-Gravenhage,'+62\n").rows[0].cells, ["'s-Gravenhage", "+62"]);
    }

    #[test]
    fn what_is_no_table_says_so() {
        for bytes in [&b""[..], b"\n\n", b"a\0b"] {
            let code = read_table(bytes).map_err(|e| e.0.code);
            assert_eq!(code, Err("unreadable"), "{bytes:?}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = read_table(&bytes);
        }

        #[test]
        fn no_text_panics_and_lines_ascend(text in "[a,\"'\\r\\n=é]{0,60}") {
            if let Ok(read) = read_table(text.as_bytes()) {
                prop_assert!(read.table.rows.windows(2).all(|pair| pair[0].line < pair[1].line));
            }
        }
    }
}
