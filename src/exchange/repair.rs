//! The repair file: a table that was refused, with what is wrong beside each row. Mended, it imports again.

use std::borrow::Cow;
use std::collections::BTreeMap;

use csv::{Terminator, WriterBuilder};

use crate::model::candidate::{Column, FAULT, OTHERWISE, Table};
use crate::model::field::{Shape, by_header, field};
use crate::model::written::by::Counted;
use crate::model::written::date::day_number;

use super::guard::guard;

/// What spreadsheets need to see that a file is UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Spreadsheets of Indonesian offices part cells so.
const SEPARATOR: char = ';';

/// `table` as CSV with a last column `fault` that holds `faults` by row; what stands in no row (0) is told in the
/// first. Parted as the file was, by a semicolon where it was a workbook.
pub fn write_repair(table: &Table, separator: Option<char>, faults: &BTreeMap<u32, String>) -> Vec<u8> {
    let separator = separator.filter(char::is_ascii).unwrap_or(SEPARATOR);
    let mut writer = WriterBuilder::new().delimiter(separator as u8).terminator(Terminator::CRLF).from_writer(MARK.to_vec());
    let kept: Vec<usize> = (0..table.columns.len()).filter(|&at| table.columns[at].field != Some(FAULT)).collect();
    let mut write = |cells: &mut dyn Iterator<Item = &str>| {
        // To memory, always as many cells: nothing can fail.
        let _ = writer.write_record(cells.map(|cell| guard(cell).into_owned()));
    };
    let headers: Vec<Cow<'_, str>> = kept.iter().map(|&at| header(&table.columns[at])).collect();
    write(&mut headers.iter().map(AsRef::as_ref).chain([FAULT]));
    let everywhere = faults.get(&0).map_or("", String::as_str);
    for row in &table.rows {
        let own = faults.get(&row.row).map_or("", String::as_str);
        let first = if row.row == 1 { everywhere } else { "" };
        let told = [first, own].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" ");
        let cells: Vec<Cow<'_, str>> = kept.iter().map(|&at| cell(table, at, row.cells.get(at).unwrap_or_default())).collect();
        write(&mut cells.iter().map(AsRef::as_ref).chain([told.as_str()]));
    }
    writer.into_inner().unwrap_or_default()
}

/// A cell as it stands; a day counted from 1904 as the day, since nothing in a text says so.
fn cell<'t>(table: &Table, at: usize, text: &'t str) -> Cow<'t, str> {
    let is_date = || table.columns[at].data().and_then(field).is_some_and(|field| field.shape == Shape::Date);
    let counted = || day_number(text.trim(), table.counted).filter(|_| is_date());
    match table.counted {
        Counted::From1904 => counted().map_or(Cow::Borrowed(text), |day| Cow::Owned(day.to_string())),
        Counted::From1900 => Cow::Borrowed(text),
    }
}

/// Its own header, and behind it what it was taken for where that does not say so: what was chosen need not be said again.
fn header(column: &Column) -> Cow<'_, str> {
    let header = column.header.as_str();
    match column.field {
        Some(code) if header.is_empty() => field(code).map_or(header, |field| field.header).into(),
        Some(code) if code == OTHERWISE || column.data().is_some() && by_header(header).is_none_or(|known| known.code != code) => {
            format!("{header}={code}").into()
        }
        _ => header.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{Names, read_table, read_table_by};

    #[test]
    fn the_same_table_comes_back_with_its_faults_beside_it() {
        let mut names = Names::default();
        names.say("Warna", "note");
        let text = "Daftar\n\nNo;Daerah;Mitra;Warna\n1;Atlantis;=SUM(A1);\"biru;\nmuda\"\n2;32.73;Suwon;\n";
        let read = read_table_by(text.as_bytes(), &names).expect("a table");
        let faults = BTreeMap::from([(0, "Semua.".to_owned()), (1, "Atlantis; tidak ada.".to_owned())]);
        let repair = write_repair(&read.table, read.separator, &faults);
        let lines = String::from_utf8(repair.clone()).expect("text");
        assert!(lines.starts_with("\u{feff}No;Daerah;Mitra;Warna=note;fault\r\n"), "{lines}");
        assert!(lines.contains("\"Semua. Atlantis; tidak ada.\"") && lines.contains("'=SUM(A1)"), "{lines}");
        let mut again = read_table(&repair).expect("a table").table;
        assert_eq!(again.columns.pop().and_then(|c| c.field), Some(FAULT));
        let cells = |table: &Table| table.rows.iter().flat_map(|r| r.cells.iter().take(4).map(str::to_owned)).collect::<Vec<_>>();
        let fields = |table: &Table| table.columns.iter().map(|c| c.field).collect::<Vec<_>>();
        assert_eq!((cells(&again), fields(&again)), (cells(&read.table), fields(&read.table)));
    }

    #[test]
    fn days_counted_from_1904_are_written_as_days() {
        let mut table = read_table(b"Daerah;Mitra;Tanggal MoU\n32.73;42801;42801\n").expect("a table").table;
        table.counted = Counted::From1904;
        let text = String::from_utf8(write_repair(&table, None, &BTreeMap::new())).expect("text");
        assert!(text.ends_with("32.73;42801;2021-03-08;\r\n"), "{text}");
    }

    #[test]
    fn repaired_twice_it_has_one_column_of_faults() {
        let table = read_table(b"partner,fault\na,lama\n").expect("a table").table;
        let text = String::from_utf8(write_repair(&table, None, &BTreeMap::new())).expect("text");
        assert_eq!(text, "\u{feff}partner;fault\r\na;\r\n");
    }

    #[test]
    fn what_was_chosen_for_a_column_goes_with_it() {
        let mut names = Names::default();
        names.say("Mitra", OTHERWISE);
        names.say("Mitra Kerja Sama", "partner");
        let text = "Daerah;Mitra;Mitra Kerja Sama;Negara;Jenis Kerjasama\n32.73;Kota;Contoh-si;Jepang;MoU\n";
        let read = read_table_by(text.as_bytes(), &names).expect("a table");
        let repair = write_repair(&read.table, read.separator, &BTreeMap::new());
        let again = read_table(&repair).expect("a table").table;
        let columns = |table: &Table| table.columns.iter().map(|c| (c.header.clone(), c.field)).collect::<Vec<_>>();
        assert_eq!(columns(&again)[..5], columns(&read.table)[..]);
        assert_eq!(again.columns[1].field, Some(OTHERWISE));
        assert_eq!(again.columns[4].field, Some("instrument"));
    }
}
