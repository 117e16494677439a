//! Tables as offices write them, against what is read of them.

use std::io::{Cursor, Write};
use std::sync::LazyLock;

use encoding_rs::WINDOWS_1252;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::exchange::guard::guard;
use crate::model::candidate::NUMBER;
use crate::model::written::by::Counted;

fn read(text: &str) -> Table {
    read_table(text.as_bytes()).expect("a table").table
}

fn refused(bytes: &[u8]) -> &'static str {
    read_table(bytes).map(|_| "read").unwrap_or_else(|e| e.0.message.name)
}

fn cells(table: &Table) -> Vec<Vec<&str>> {
    table.rows.iter().map(|r| r.cells.iter().collect()).collect()
}

fn fields(table: &Table) -> Vec<Option<&'static str>> {
    table.columns.iter().map(|c| c.field).collect()
}

/// What [`ods`] and [`xlsx`] write.
const SHEET: [[&str; 4]; 2] = [["1", "32.73", "Suwon", "2019-03-12"], ["2", "32.71", "Ulm", "2020"]];

fn expected() -> Vec<Vec<&'static str>> {
    SHEET.iter().map(|row| row.to_vec()).collect()
}

fn xlsx(make: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut book = Workbook::new();
    make(&mut book);
    book.save_to_buffer().expect("a workbook")
}

/// The table under a merged title, in column B and after.
fn fill(sheet: &mut rust_xlsxwriter::Worksheet) {
    let day = Format::new().set_num_format("dd/mm/yyyy");
    sheet.merge_range(0, 0, 1, 6, "DAFTAR KERJA SAMA", &Format::new()).expect("a title");
    for (column, header) in ["No", "Daerah", "Mitra", "Tgl. MoU"].iter().enumerate() {
        sheet.write(3, column as u16 + 1, *header).expect("a header");
    }
    sheet.write(4, 1, 1).expect("a cell").write(5, 1, 2).expect("a cell");
    sheet.write(4, 2, "32.73").expect("a cell").write(5, 2, 32.71).expect("a cell");
    sheet.write(4, 3, "Suwon").expect("a cell").write(5, 3, "Ulm").expect("a cell");
    let at = ExcelDateTime::from_ymd(2019, 3, 12).expect("a day");
    sheet.write_with_format(4, 4, &at, &day).expect("a cell").write(5, 4, 2020).expect("a cell");
}

/// A workbook of one sheet, of which both parts are as given.
fn package(properties: &str, sheet: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut entry = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::default()).expect("an entry");
        zip.write_all(text.as_bytes()).expect("written");
    };
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    entry(
        "[Content_Types].xml",
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#,
    );
    let related = |kind: &str, target: &str| {
        format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{relations}/{kind}" Target="{target}"/></Relationships>"#
        )
    };
    entry("_rels/.rels", &related("officeDocument", "xl/workbook.xml"));
    entry(
        "xl/workbook.xml",
        &format!(
            r#"<workbook xmlns="{main}" xmlns:r="{relations}">{properties}<sheets><sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>"#
        ),
    );
    entry("xl/_rels/workbook.xml.rels", &related("worksheet", "worksheets/sheet1.xml"));
    entry("xl/worksheets/sheet1.xml", &format!(r#"<worksheet xmlns="{main}">{sheet}</worksheet>"#));
    zip.finish().expect("whole").into_inner()
}

/// A row of texts, from A on.
fn row_of(line: u32, about: &str, texts: &[&str], more: &str) -> String {
    let cells = texts.iter().map(|text| format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#));
    format!(r#"<row r="{line}" {about}>{}{more}</row>"#, cells.collect::<String>())
}

/// Code, line and column of each note.
fn notes(bytes: &[u8]) -> Vec<(&'static str, u32, String)> {
    let read = read_table(bytes).expect("a table");
    read.notes.into_iter().map(|note| (note.code, note.line, note.column)).collect()
}

#[test]
fn what_is_hidden_is_read_and_told() {
    let header = row_of(1, "", &["Daerah", "Mitra", "Catatan"], "");
    let shown = row_of(2, "", &["32.73", "Suwon", "a"], "");
    let hidden = [3, 4].map(|line| row_of(line, r#"hidden="1""#, &["32.71", "Ulm", "b"], "")).concat();
    let empty = r#"<row r="9" hidden="1"/>"#;
    let columns = r#"<cols><col min="3" max="3" width="9" hidden="1"/><col min="7" max="16384" hidden="1"/></cols>"#;
    let bytes = package("", &format!("{columns}<sheetData>{header}{shown}{hidden}{empty}</sheetData>"));
    assert_eq!(cells(&read_table(&bytes).expect("a table").table).len(), 3);
    assert_eq!(notes(&bytes), [("rows_hidden", 3, String::new()), ("column_hidden", 1, "Catatan".to_owned())]);
    // The same of a workbook of the other kind; a filter hides too.
    let cell = |text: &str| format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#);
    let row = |about: &str, texts: [&str; 3]| format!("<table:table-row {about}>{}</table:table-row>", texts.map(cell).concat());
    let columns = r#"<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>"#;
    let rows = [
        row("", ["Daerah", "Mitra", "Catatan"]),
        row("", ["32.73", "Suwon", "a"]),
        row(r#"table:visibility="filter""#, ["32.71", "Ulm", "b"]),
    ];
    let told: Vec<_> = notes(&ods(&format!("{columns}{}", rows.concat()))).into_iter().skip(1).collect();
    assert_eq!(told, [("rows_hidden", 3, String::new()), ("column_hidden", 1, "Catatan".to_owned())]);
}

#[test]
fn what_a_spreadsheet_reckons_and_does_not_hold_is_told() {
    let header = row_of(1, "", &["Daerah", "Mitra", "Tanggal MoU", "Berakhir", "Catatan"], "");
    let lacking = "<c><f>DATE(2021,3,8)</f><v></v></c><c><f>EDATE(C2,60)</f></c>";
    let first = row_of(2, "", &["32.73", "Suwon"], &format!(r#"{lacking}<c t="str"><f>""</f><v></v></c>"#));
    let second = row_of(3, "", &["32.71", "Ulm"], r#"<c><f>DATE(2021,3,8)</f><v/></c><c><f>1+1</f><v>2030</v></c>"#);
    let bytes = package("", &format!("<sheetData>{header}{first}{second}</sheetData>"));
    let told = [("formula_unvalued", 2, "Tanggal MoU".to_owned()), ("formula_unvalued", 2, "Berakhir".to_owned())];
    assert_eq!(notes(&bytes), told);
    let cell = |text: &str| format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#);
    let texts = |texts: &[&str]| texts.iter().map(|text| cell(text)).collect::<String>();
    let header = texts(&["Daerah", "Mitra", "Tanggal MoU"]);
    let formulas = [
        r#"<table:table-cell table:formula="of:=DATE(2021;3;8)"/>"#,
        r#"<table:table-cell table:formula="of:=A1" office:value-type="float" office:value="2021"/>"#,
    ];
    let rows = [header, texts(&["32.73", "Suwon"]) + formulas[0], texts(&["32.71", "Ulm"]) + formulas[1]];
    let rows: String = rows.map(|row| format!("<table:table-row>{row}</table:table-row>")).concat();
    let told: Vec<_> = notes(&ods(&rows)).into_iter().skip(1).collect();
    assert_eq!(told, [("formula_unvalued", 2, "Tanggal MoU".to_owned())]);
}

#[test]
fn a_workbook_says_from_which_year_its_bare_numbers_count() {
    let header = row_of(1, "", &["Daerah", "Mitra", "Tanggal MoU"], "");
    let row = row_of(2, "", &["32.73", "Suwon"], "<c><v>42801</v></c>");
    let counted =
        |properties: &str| read_table(&package(properties, &format!("<sheetData>{header}{row}</sheetData>"))).expect("a table").table;
    for (properties, expected) in [("", Counted::From1900), (r#"<workbookPr date1904="1"/>"#, Counted::From1904)] {
        let table = counted(properties);
        assert_eq!((table.counted, cells(&table)[0][2]), (expected, "42801"), "{properties}");
    }
}

fn ods_of(content: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut entry = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::default()).expect("an entry");
        zip.write_all(text.as_bytes()).expect("written");
    };
    entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    entry("META-INF/manifest.xml", "<manifest:manifest/>");
    entry("content.xml", content);
    zip.finish().expect("whole").into_inner()
}

fn ods(rows: &str) -> Vec<u8> {
    ods_of(&format!(
        r#"<office:document-content><office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/>
        </style:style></office:automatic-styles><office:body><office:spreadsheet>
        <table:table table:name="Rahasia" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="string"><text:p>Daerah</text:p></table:table-cell></table:table-row></table:table>
        <table:table table:name="Data">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    ))
}

const ODS_ROWS: &str = r#"<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="4"><text:p>DAFTAR &amp; KERJA SAMA</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="3"/></table:table-row>
    <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
    <table:table-row><table:table-cell><text:p>No</text:p></table:table-cell><table:table-cell><text:p>Daerah</text:p></table:table-cell><table:table-cell><text:p>Mitra</text:p></table:table-cell><table:table-cell><text:p>Tgl.<text:s/>MoU</text:p></table:table-cell></table:table-row>
    <table:table-row><table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell><table:table-cell office:value-type="string"><office:annotation><text:p>catatan</text:p></office:annotation><text:p>32.73</text:p></table:table-cell><table:table-cell><text:p>Su<text:span>won</text:span></text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2019-03-12T00:00:00"><text:p>12/03/19</text:p></table:table-cell></table:table-row>
    <table:table-row><table:table-cell office:value-type="float" office:value="2.0"><text:p>2</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="32.71"><text:p>32,71</text:p></table:table-cell><table:table-cell><text:p>Ulm</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="2020"><text:p>2020</text:p></table:table-cell></table:table-row>
    <table:table-row table:number-rows-repeated="1048500"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#;

#[test]
fn a_sheet_is_read_by_its_name_and_may_name_the_region() {
    let bytes = xlsx(|book| {
        for (name, partner) in [("2023", "Contoh-si"), ("Kota Bandung 2024", "Contoh-shi")] {
            let sheet = book.add_worksheet();
            sheet.set_name(name).expect("a name");
            for (column, header) in ["Mitra", "Negara", "Tanggal MoU"].iter().enumerate() {
                sheet.write(0, column as u16, *header).expect("a header");
            }
            sheet.write(1, 0, partner).expect("a cell").write(1, 1, "Jepang").expect("a cell").write(1, 2, "2019").expect("a cell");
        }
    });
    let by = |sheet: Option<&str>| {
        let mut names = Names::default();
        names.sheet = sheet.map(str::to_owned);
        read_table_by(&bytes, &names)
    };
    let first = by(None).expect("a table");
    assert_eq!((first.sheet.as_deref(), first.table.whole), (Some("2023"), None));
    let named = by(Some("kota bandung 2024")).expect("a table");
    assert_eq!(named.table.rows[0].cells.get(0), Some("Contoh-shi"));
    assert_eq!(named.table.whole.map(|whole| whole.region.to_string()).as_deref(), Some("32.73"));
    assert_eq!(by(Some("2025")).map(|_| "read").unwrap_or_else(|e| e.0.message.name), "unreadable-no_sheet");
}

#[test]
fn fields_are_told_by_header_once_each() {
    let table = read("\u{feff}region_code,Mitra,Warna,partner\n32,Suwon,biru,x\n");
    assert_eq!(fields(&table), [Some("region"), Some("partner"), None, None]);
}

#[test]
fn rows_and_physical_lines_are_counted_from_one() {
    let table = read("\nregion_code,note\r\n32,\"dua\nbaris\"\r\n\r\n,\n33,b\n34\n35,x,y\n");
    let places: Vec<_> = table.rows.iter().map(|r| (r.row, r.line, r.cells.get(1).unwrap_or_default())).collect();
    assert_eq!(places, [(1, 3, "dua\nbaris"), (2, 7, "b"), (3, 8, ""), (4, 9, "x")]);
    assert!(table.rows.iter().all(|r| r.cells.iter().count() == table.columns.len()));
    assert_eq!(table.rows[3].cells.get(2), Some("y"));
}

#[test]
fn lone_carriage_returns_end_lines_too() {
    let lines: Vec<_> = read("region_code,note\r32,a\r33,b\r").rows.iter().map(|r| r.line).collect();
    assert_eq!(lines, [2, 3]);
}

#[test]
fn guards_are_taken_off() {
    assert_eq!(read("partner,note\n's-Gravenhage,'+62\n").rows[0].cells.iter().collect::<Vec<_>>(), ["'s-Gravenhage", "+62"]);
}

#[test]
fn a_sheet_is_read_by_the_kinds_of_its_cells() {
    let book = xlsx(|book| {
        book.add_worksheet().set_name("Rahasia").expect("a name").set_hidden(true).write(0, 0, "Daerah").expect("a cell");
        book.add_worksheet().set_name("Sampul").expect("a name").write(3, 3, "LAPORAN").expect("a cell");
        fill(book.add_worksheet().set_name("Data").expect("a name").set_active(true));
        book.add_worksheet().set_name("Kosong").expect("a name");
        book.add_worksheet().set_name("Arsip").expect("a name").write(0, 0, "Daerah").expect("a cell");
    });
    let read = read_table(&book).expect("a table");
    assert_eq!(fields(&read.table), [Some(NUMBER), Some("region"), Some("partner"), Some("signed")]);
    assert_eq!(cells(&read.table), expected());
    assert_eq!((read.encoding, read.separator, read.sheet.as_deref(), read.table.rows[0].line), (None, None, Some("Data"), 5));
    let passed: Vec<_> = read.notes.iter().map(|n| (n.code, n.value.as_str(), n.message.name)).collect();
    let skipped = "sheet_skipped";
    let unread = "warning-sheet_unread";
    assert_eq!(passed, [(skipped, "Rahasia", "warning-sheet_hidden"), (skipped, "Sampul", unread), (skipped, "Arsip", unread)]);
}

#[test]
fn an_ods_sheet_is_read_as_an_xlsx_one() {
    let read = read_table(&ods(ODS_ROWS)).expect("a table");
    assert_eq!(cells(&read.table), expected());
    assert_eq!((read.sheet.as_deref(), read.table.rows[0].line), (Some("Data"), 5));
    assert_eq!(read.notes.iter().map(|n| n.message.name).collect::<Vec<_>>(), ["warning-sheet_hidden"]);
}

#[test]
fn cells_merged_downwards_hold_in_each_row() {
    let book = xlsx(|book| {
        let sheet = book.add_worksheet();
        sheet.write(0, 0, "Daerah").expect("a cell").write(0, 1, "Mitra").expect("a cell");
        sheet.merge_range(1, 0, 3, 0, "32.73", &Format::new()).expect("merged");
        for (row, partner) in (1..).zip(["Suwon", "Ulm", "Petaling Jaya", "Fort Worth"]) {
            sheet.write(row, 1, partner).expect("a cell");
        }
        sheet.write(4, 0, "32.71").expect("a cell");
    });
    let table = read_table(&book).expect("a table").table;
    assert_eq!(table.rows.iter().map(|r| r.cells.get(0).unwrap_or_default()).collect::<Vec<_>>(), ["32.73", "32.73", "32.73", "32.71"]);
    let rows = r#"<table:table-row><table:table-cell><text:p>Daerah</text:p></table:table-cell><table:table-cell><text:p>Mitra</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>32.73</text:p></table:table-cell><table:table-cell><text:p>Suwon</text:p></table:table-cell></table:table-row>
        <table:table-row><table:covered-table-cell/><table:table-cell><text:p>Ulm</text:p></table:table-cell></table:table-row>"#;
    assert_eq!(cells(&read_table(&ods(rows)).expect("a table").table), [["32.73", "Suwon"], ["32.73", "Ulm"]]);
}

#[test]
fn what_is_no_table_says_so() {
    let whole = xlsx(|book| fill(book.add_worksheet()));
    let mut closed = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    assert_eq!(refused(&closed), "unreadable-old_workbook");
    closed.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    let document = {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("word/document.xml", SimpleFileOptions::default()).expect("an entry");
        zip.finish().expect("whole").into_inner()
    };
    let table: [(&[u8], &str); 10] = [
        (b"", "unreadable-empty"),
        (b"\n\n", "unreadable-empty"),
        (b"a\0b", "unreadable-binary"),
        (b"\x7fELF\x02\x01\x01\0\0\0", "unreadable-binary"),
        (&closed, "unreadable-encrypted"),
        (&whole[..whole.len() / 2], "unreadable-archive"),
        (&document, "unreadable-archive_other"),
        (&xlsx(|book| drop(book.add_worksheet().set_name("Kosong"))), "unreadable-empty"),
        (&ods_of("<office:document-content><table:table"), "unreadable-archive"),
        (&ods(""), "unreadable-empty"),
    ];
    for (at, (bytes, expected)) in table.into_iter().enumerate() {
        assert_eq!(refused(bytes), expected, "row {at}");
    }
}

#[test]
fn what_is_too_much_is_refused_before_it_is_made() {
    let row = |cell: &str, repeated: &str| {
        format!(r#"<table:table-row {repeated}><table:table-cell {cell}><text:p>x</text:p></table:table-cell></table:table-row>"#)
    };
    let columns = row(r#"table:number-columns-repeated="4000000000""#, "");
    let cells = row(r#"table:number-columns-repeated="900""#, r#"table:number-rows-repeated="1000000""#);
    assert_eq!(refused(&ods(&columns)), "unreadable-columns");
    assert_eq!(refused(&ods(&cells)), "unreadable-too_large");
    let mut million = "a;".repeat(1_000_000);
    million.push('b');
    assert_eq!(refused(million.as_bytes()), "unreadable-columns");
    let far = xlsx(|book| drop(book.add_worksheet().write(0, 16_000, "x")));
    assert_eq!(refused(&far), "unreadable-columns");
    assert_eq!(refused(&"a,b,c,d,e,f\n".repeat(1_100_000).into_bytes()), "unreadable-too_large");
}

/// The rows of a table in the officers' page, by the beginning of its header.
fn told(header: &str) -> Vec<(&'static str, &'static str)> {
    let page = include_str!("../../../docs/import.md");
    let rows = page.lines().skip_while(move |line| !line.starts_with(header)).skip(2).take_while(|line| line.starts_with('|'));
    rows.filter_map(|row| row.trim_matches(['|', ' ']).split_once(" | ")).collect()
}

#[test]
fn the_headers_that_officers_are_told_are_known() {
    let rows = told("| isian | judul");
    assert!(rows.len() > 10, "{rows:?}");
    for (codes, headers) in rows {
        let codes: Vec<&str> = codes.split(", ").collect();
        for header in headers.split(':').next().unwrap_or_default().split([',', ';']).map(str::trim) {
            let meaning = Names::default().meaning(header.trim()).unwrap_or("nothing");
            assert!(codes.contains(&meaning), "{header} of {codes:?} is {meaning}");
        }
    }
}

/// One table in the dialects of offices.
#[derive(Clone, Copy, Debug)]
struct Dialect {
    separator: char,
    end: &'static str,
    encoding: usize,
    title: bool,
}

fn dialect() -> impl Strategy<Value = Dialect> {
    let separators = prop::sample::select(vec![',', ';', '\t', '|']);
    let ends = prop::sample::select(vec!["\n", "\r\n", "\r"]);
    (separators, ends, 0..6usize, any::<bool>()).prop_map(|(separator, end, encoding, title)| Dialect { separator, end, encoding, title })
}

fn written(dialect: Dialect, rows: &[Vec<String>]) -> Vec<u8> {
    let quoted = |cell: &String| format!("\"{}\"", guard(cell).replace('"', "\"\""));
    let mut text = if dialect.title { format!("Daftar kerja sama{0}{0}", dialect.end) } else { String::new() };
    for row in rows {
        text += &row.iter().map(quoted).collect::<Vec<_>>().join(&dialect.separator.to_string());
        text += dialect.end;
    }
    let wide = |order: fn(u16) -> [u8; 2], text: &str| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    match dialect.encoding {
        0 => text.into_bytes(),
        1 => format!("\u{feff}{text}").into_bytes(),
        2 => WINDOWS_1252.encode(&text).0.into_owned(),
        3 => wide(u16::to_le_bytes, &format!("\u{feff}{text}")),
        4 => wide(u16::to_be_bytes, &format!("\u{feff}{text}")),
        _ => wide(u16::to_le_bytes, &text),
    }
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read_table(&bytes);
    }

    #[test]
    fn no_text_panics_and_lines_ascend(text in "[a,;|\\t\"'\\r\\n=é]{0,60}") {
        if let Ok(read) = read_table(text.as_bytes()) {
            prop_assert!(read.table.rows.windows(2).all(|pair| pair[0].line < pair[1].line));
        }
    }

    #[test]
    fn no_spoilt_workbook_panics(at in 0..6_000usize, byte in any::<u8>(), cut in 0..7_000usize) {
        static BOOKS: LazyLock<[Vec<u8>; 2]> = LazyLock::new(|| [xlsx(|book| fill(book.add_worksheet())), ods(ODS_ROWS)]);
        for mut bytes in BOOKS.clone() {
            let at = at % bytes.len();
            bytes[at] = byte;
            bytes.truncate(cut.max(at + 1));
            let _ = read_table(&bytes);
        }
    }

    #[test]
    fn no_content_of_an_ods_panics(content in "(<table:table>|<table:table-row>|<table:table-cell>|<text:p>|</text:p>|</table:table-cell>|</table:table-row>|</table:table>|&amp;|&x;|x){0,30}") {
        let _ = read_table(&ods_of(&content));
    }

    #[test]
    fn every_dialect_gives_the_same_table(dialect in dialect(), rows in prop::collection::vec(prop::collection::vec("[-a-zé=,;|\"\\n ]{0,6}[a-z0-9]", 3), 1..5)) {
        let header = ["Daerah", "Mitra", "Keterangan"].map(str::to_owned).to_vec();
        let all: Vec<_> = std::iter::once(header).chain(rows.iter().cloned()).collect();
        let read = read_table(&written(dialect, &all)).expect("a table");
        prop_assert_eq!(read.separator, Some(dialect.separator));
        let cells: Vec<Vec<&str>> = read.table.rows.iter().map(|r| r.cells.iter().collect()).collect();
        prop_assert_eq!(cells, rows);
    }
}
