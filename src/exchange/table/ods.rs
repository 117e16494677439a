//! Sheets of an ODS workbook, read as a stream: rows and cells that the file says to repeat count against the
//! limits before they are made.

use std::collections::HashSet;
use std::io::BufReader;

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::exchange::archive::Archive;
use crate::exchange::decode::unreadable;
use crate::exchange::guard::free;
use crate::exchange::{Unreadable, archive};
use crate::model::written::by::Counted;
use crate::msg;

use super::grid::{Grid, MOST_CELLS, MOST_COLUMNS, is_blank};
use super::workbook::{Choice, truth};

/// Elements within one another; a workbook has about ten.
const DEEPEST: usize = 1_000;

/// Offers the sheets of a workbook, in their order.
///
/// # Errors
/// [`Unreadable`] where it is broken, or beyond the limits of a grid.
pub fn read(archive: &mut Archive<'_>, choice: &mut Choice<'_>) -> Result<(), Unreadable> {
    let content = archive.by_name("content.xml").map_err(|_| archive::broken())?;
    let mut xml = Reader::from_reader(BufReader::new(content));
    xml.config_mut().expand_empty_elements = true;
    let mut reading = Reading { choice, hidden: HashSet::new(), style: None, counted: Counted::default(), sheet: None, aside: 0 };
    let (mut buffer, mut depth) = (Vec::new(), 0usize);
    loop {
        match xml.read_event_into(&mut buffer).map_err(|_| archive::broken())? {
            Event::Start(_) if depth == DEEPEST => return Err(archive::broken()),
            Event::Start(tag) => {
                depth += 1;
                reading.start(&tag)?;
            }
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                reading.end(tag.name().as_ref())?;
            }
            Event::Text(text) => reading.text(&text.xml10_content()),
            Event::CData(text) => reading.text(&text.xml10_content()),
            Event::GeneralRef(reference) => reading.text(&resolved(&reference)),
            Event::Eof => return Ok(()),
            _ => {}
        }
        buffer.clear();
    }
}

/// What `&amp;` and `&#65;` stand for; nothing for what the file would have to define itself.
fn resolved(reference: &BytesRef<'_>) -> String {
    match reference.resolve_char_ref() {
        Ok(Some(c)) => c.to_string(),
        _ => quick_xml::escape::resolve_predefined_entity(&reference.xml10_content()).unwrap_or_default().to_owned(),
    }
}

struct Reading<'a, 'n> {
    choice: &'a mut Choice<'n>,
    /// Styles of sheets that are not shown.
    hidden: HashSet<String>,
    style: Option<String>,
    counted: Counted,
    sheet: Option<SheetSoFar>,
    /// How deep within a remark, or another thing beside the cells' text.
    aside: usize,
}

struct SheetSoFar {
    name: String,
    visible: bool,
    wanted: bool,
    filled: bool,
    grid: Grid,
    /// Of the row being read, from 1.
    line: u32,
    row_repeated: u32,
    row_hidden: bool,
    /// Of the columns that the sheet declares, how many were declared so far.
    columns: usize,
    row: Vec<String>,
    column: usize,
    cell: Option<Cell>,
    spans: Vec<Span>,
}

/// A cell being read.
#[derive(Default)]
struct Cell {
    /// Its value where it is no text.
    value: Option<String>,
    is_formula: bool,
    /// It says of what sort its value is.
    is_valued: bool,
    text: String,
    paragraphs: usize,
    in_paragraph: bool,
    repeated: usize,
    rows_spanned: u32,
}

/// A cell that reaches over several rows.
struct Span {
    line: u32,
    last: u32,
    column: usize,
}

/// What stands within a cell without being its text.
const BESIDE: [&str; 4] = ["office:annotation", "draw:frame", "draw:custom-shape", "table:table"];

impl Reading<'_, '_> {
    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), Unreadable> {
        let name = tag.name();
        let name = name.as_ref();
        let in_cell = self.sheet.as_ref().is_some_and(|s| s.cell.is_some());
        if self.aside > 0 || in_cell && BESIDE.contains(&name) {
            self.aside += 1;
            return Ok(());
        }
        match (name, &mut self.sheet) {
            ("style:style", _) => self.style = attribute(tag, "style:name"),
            ("style:table-properties", _) if attribute(tag, "table:display").as_deref() == Some("false") => {
                self.hidden.extend(self.style.take());
            }
            ("table:null-date", None) if attribute(tag, "table:date-value").is_some_and(|zero| zero.starts_with("1904")) => {
                self.counted = Counted::From1904;
            }
            ("table:table", None) => {
                let visible = attribute(tag, "table:style-name").is_none_or(|style| !self.hidden.contains(&style));
                let name = attribute(tag, "table:name").unwrap_or_default();
                let wanted = self.choice.wants(&name, visible);
                let mut sheet = SheetSoFar::new(name, visible, wanted);
                sheet.grid.counted = self.counted;
                self.sheet = Some(sheet);
            }
            ("table:table-column", Some(sheet)) => sheet.column_of_sheet(tag),
            ("table:table-row", Some(sheet)) => {
                sheet.row_repeated = number(tag, "table:number-rows-repeated").max(1);
                sheet.row_hidden = is_hidden(tag);
            }
            ("table:table-cell" | "table:covered-table-cell", Some(sheet)) => sheet.cell = Some(Cell::of(tag)),
            (_, Some(SheetSoFar { cell: Some(cell), .. })) => cell.start(name, tag),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Unreadable> {
        if self.aside > 0 {
            self.aside -= 1;
            return Ok(());
        }
        match (name, &mut self.sheet) {
            ("table:table", sheet) => {
                if let Some(sheet) = sheet.take() {
                    sheet.offer(self.choice)?;
                }
            }
            ("table:table-row", Some(sheet)) => sheet.end_row()?,
            ("table:table-cell" | "table:covered-table-cell", Some(sheet)) => sheet.end_cell()?,
            ("text:p", Some(SheetSoFar { cell: Some(cell), .. })) => cell.in_paragraph = false,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        match &mut self.sheet {
            Some(SheetSoFar { cell: Some(cell), .. }) if self.aside == 0 && cell.in_paragraph => cell.text.push_str(text),
            _ => {}
        }
    }
}

impl SheetSoFar {
    fn new(name: String, visible: bool, wanted: bool) -> Self {
        Self {
            name,
            visible,
            wanted,
            filled: false,
            grid: Grid::default(),
            line: 1,
            row_repeated: 1,
            row_hidden: false,
            columns: 0,
            row: Vec::new(),
            column: 0,
            cell: None,
            spans: Vec::new(),
        }
    }

    fn column_of_sheet(&mut self, tag: &BytesStart<'_>) {
        let after = self.columns.saturating_add(number(tag, "table:number-columns-repeated").max(1) as usize);
        if is_hidden(tag) && self.columns < MOST_COLUMNS {
            self.grid.beside.hide_columns(self.columns, after - 1);
        }
        self.columns = after;
    }

    fn end_cell(&mut self) -> Result<(), Unreadable> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        if cell.is_formula && cell.value.is_none() && !cell.is_valued {
            self.grid.beside.lack_value(self.line, self.column);
        }
        let text = cell.value.unwrap_or(cell.text);
        let end = self.column.saturating_add(cell.repeated);
        if !is_blank(&text) {
            self.filled = true;
            if self.wanted {
                if end > MOST_COLUMNS {
                    return Err(unreadable(msg!("unreadable-columns", line = self.line, most = MOST_COLUMNS)));
                }
                self.grid.has_room(cell.repeated, 1, text.len())?;
                self.row.resize(self.column, String::new());
                self.row.resize(end, free(&text).to_owned());
                if cell.rows_spanned > 1 {
                    self.spans.push(Span { line: self.line, last: self.line.saturating_add(cell.rows_spanned - 1), column: self.column });
                }
            }
        }
        self.column = end;
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Unreadable> {
        if !self.row.is_empty() {
            let bytes = self.row.iter().map(String::len).sum();
            self.grid.has_room(self.row_repeated as usize, self.row.len(), bytes)?;
            for line in (self.line..).take(self.row_repeated as usize) {
                if self.row_hidden {
                    self.grid.beside.hide_row(line);
                }
                self.grid.push(line, self.row.iter().map(String::as_str))?;
            }
        }
        self.line = self.line.saturating_add(self.row_repeated);
        self.row.clear();
        self.column = 0;
        Ok(())
    }

    /// What stands in a cell that reaches downwards stands in each of its rows.
    fn spread(&mut self) -> Result<(), Unreadable> {
        let mut left = MOST_CELLS;
        for Span { line, last, column } in std::mem::take(&mut self.spans) {
            let Ok(first) = self.grid.rows.binary_search_by_key(&line, |r| r.line) else { continue };
            let Some(text) = self.grid.rows[first].cells.get(column).cloned() else { continue };
            let mut at = first + 1;
            while left > 0 && self.grid.rows.get(at).is_some_and(|r| r.line <= last) {
                self.grid.set(at, column, &text)?;
                (at, left) = (at + 1, left - 1);
            }
        }
        Ok(())
    }

    fn offer(mut self, choice: &mut Choice<'_>) -> Result<(), Unreadable> {
        if self.wanted {
            self.spread()?;
            choice.offer(&self.name, self.grid);
        } else if self.filled {
            choice.pass(&self.name, self.visible);
        }
        Ok(())
    }
}

impl Cell {
    fn of(tag: &BytesStart<'_>) -> Self {
        let value = match attribute(tag, "office:value-type").as_deref() {
            Some("date") => attribute(tag, "office:date-value").map(|at| super::day_of(&at).to_owned()),
            Some("float" | "currency" | "percentage") => attribute(tag, "office:value").map(|value| super::plain_number(&value)),
            Some("boolean") => attribute(tag, "office:boolean-value").map(|value| truth(value == "true").to_owned()),
            _ => attribute(tag, "office:string-value"),
        };
        let repeated = number(tag, "table:number-columns-repeated").max(1) as usize;
        let (is_formula, is_valued) = (attribute(tag, "table:formula").is_some(), attribute(tag, "office:value-type").is_some());
        Self { value, is_formula, is_valued, repeated, rows_spanned: number(tag, "table:number-rows-spanned"), ..Self::default() }
    }

    fn start(&mut self, name: &str, tag: &BytesStart<'_>) {
        match name {
            "text:p" => {
                if self.paragraphs > 0 {
                    self.text.push('\n');
                }
                self.paragraphs += 1;
                self.in_paragraph = true;
            }
            "text:s" => self.text.extend(std::iter::repeat_n(' ', number(tag, "text:c").clamp(1, 1_000) as usize)),
            "text:tab" => self.text.push('\t'),
            "text:line-break" => self.text.push('\n'),
            _ => {}
        }
    }
}

/// Hidden by hand or by a filter.
fn is_hidden(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "table:visibility").is_some_and(|how| how != "visible")
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.attributes().with_checks(false).flatten().find(|a| a.key.as_ref() == name)?;
    attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}

/// 0 where there is no such number.
fn number(tag: &BytesStart<'_>, name: &str) -> u32 {
    attribute(tag, name).and_then(|value| value.parse().ok()).unwrap_or(0)
}
