//! Workbooks: which kind a file is, and which of its sheets is read.

use crate::contained::containing;
use crate::exchange::archive::{self, MAGIC};
use crate::exchange::decode::unreadable;
use crate::exchange::{Unreadable, archive::Archive};
use crate::model::candidate::{Whole, WholeBy};
use crate::model::command::Fault;
use crate::model::{Arg, Message};
use crate::msg;
use crate::text::fold;

use super::grid::Grid;
use super::header::{Headed, Names, headed};
use super::once::region_within;
use super::{ReadTable, ods, xlsx};

/// How files of the spreadsheets before 2007 begin, and workbooks that a password closes.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// The entry of a compound file that holds a closed workbook, in UTF-16.
const ENCRYPTED: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

/// Fields that a header must know for its sheet to be taken without looking at the others.
const ENOUGH: usize = 2;

/// Whether the bytes are a workbook, readable or not.
pub fn is_workbook(bytes: &[u8]) -> bool {
    let packed = || archive::open(bytes).is_ok_and(|mut archive| !matches!(kind(&mut archive), Kind::Other));
    bytes.starts_with(COMPOUND) || bytes.starts_with(MAGIC) && packed()
}

/// Reads a workbook; `None` where the bytes are none.
///
/// # Errors
/// [`Unreadable`] for one that is closed by a password, of an old kind, broken, empty, or larger than may be.
pub fn read(bytes: &[u8], names: &Names) -> Result<Option<ReadTable>, Unreadable> {
    if bytes.starts_with(COMPOUND) {
        let closed = memchr::memmem::find(bytes, ENCRYPTED).is_some();
        return Err(unreadable(if closed { msg!("unreadable-encrypted") } else { msg!("unreadable-old_workbook") }));
    }
    if !bytes.starts_with(MAGIC) {
        return Ok(None);
    }
    let mut archive = archive::open(bytes)?;
    let mut choice = Choice { names, best: None, passed: Vec::new() };
    match kind(&mut archive) {
        // Its reader counts past the ends of numbers that a spoilt file names.
        Kind::Xlsx => {
            containing(|| xlsx::read(bytes, &mut archive, &mut choice)).unwrap_or_else(|| Err(unreadable(msg!("unreadable-archive"))))?
        }
        Kind::Ods => ods::read(&mut archive, &mut choice)?,
        Kind::Closed => return Err(unreadable(msg!("unreadable-encrypted"))),
        Kind::Binary => return Err(unreadable(msg!("unreadable-old_workbook"))),
        Kind::Other => return Err(unreadable(msg!("unreadable-archive_other"))),
    }
    choice.made().map(Some)
}

enum Kind {
    Xlsx,
    Ods,
    /// An ODS whose entries a password closes.
    Closed,
    /// XLSB, which is rare.
    Binary,
    Other,
}

fn kind(archive: &mut Archive<'_>) -> Kind {
    let is_ods =
        archive::text(archive, "mimetype", 100).is_some_and(|kind| kind.starts_with("application/vnd.oasis.opendocument.spreadsheet"));
    if is_ods {
        let manifest = archive::text(archive, "META-INF/manifest.xml", 1 << 20).unwrap_or_default();
        return if manifest.contains("encryption-data") { Kind::Closed } else { Kind::Ods };
    }
    let has = |end: &str| archive.file_names().any(|name| name.is_ok_and(|n| n.ends_with(end)));
    match (has("workbook.xml"), has("workbook.bin")) {
        (true, _) => Kind::Xlsx,
        (_, true) => Kind::Binary,
        _ => Kind::Other,
    }
}

/// The sheet that is read: the first visible one whose header knows enough, else the one that knows the most.
pub struct Choice<'n> {
    names: &'n Names,
    best: Option<(String, Headed)>,
    /// What is told of sheets that were not read.
    passed: Vec<Fault>,
}

impl Choice<'_> {
    /// Whether the next sheet is to be read whole.
    pub fn wants(&self, name: &str, visible: bool) -> bool {
        if let Some(said) = &self.names.sheet {
            return fold(said.trim()) == fold(name.trim());
        }
        visible && self.best.as_ref().is_none_or(|(_, best)| best.known < ENOUGH)
    }

    /// Takes a sheet that was read.
    pub fn offer(&mut self, name: &str, grid: Grid) {
        let Some(mut headed) = headed(grid, self.names) else { return };
        let by_sheet = || region_within(name).map(|region| Whole { region, by: WholeBy::Sheet });
        headed.table.whole = headed.table.whole.or_else(by_sheet);
        let better = self.best.as_ref().is_none_or(|(_, best)| headed.known > best.known);
        let passed = if better { self.best.replace((name.to_owned(), headed)).map(|(name, _)| name) } else { Some(name.to_owned()) };
        if let Some(name) = passed {
            self.pass(&name, true);
        }
    }

    /// Takes note of a sheet that holds something and was not read.
    pub fn pass(&mut self, name: &str, visible: bool) {
        let message = if visible { msg!("warning-sheet_unread", sheet = name) } else { msg!("warning-sheet_hidden", sheet = name) };
        self.passed.push(told(name, message));
    }

    fn made(self) -> Result<ReadTable, Unreadable> {
        let missing = |said: &String| {
            let sheets: Vec<Arg> = self.passed.iter().map(|passed| Arg::from(&passed.value)).collect();
            msg!("unreadable-no_sheet", sheet = said, sheets = sheets)
        };
        let none = || self.names.sheet.as_ref().map_or_else(|| msg!("unreadable-empty"), missing);
        let (sheet, headed) = self.best.ok_or_else(|| unreadable(none()))?;
        let notes = self.passed.into_iter().chain(headed.notes).collect();
        Ok(ReadTable { table: headed.table, encoding: None, separator: None, sheet: Some(sheet), notes, in_prose: false })
    }
}

/// What is told of a sheet: it stands in no row.
fn told(sheet: &str, message: Message) -> Fault {
    Fault {
        row: 0,
        line: 0,
        column: String::new(),
        field: None,
        value: sheet.to_owned(),
        code: "sheet_skipped",
        message,
        suggestions: Vec::new(),
    }
}

/// A number as it is written: without a point where it is whole.
pub fn number(value: f64) -> String {
    if value.fract() == 0.0 && value.abs() < 1e15 { format!("{value:.0}") } else { value.to_string() }
}

/// A truth as the sample's table writes it.
pub const fn truth(value: bool) -> &'static str {
    if value { "yes" } else { "no" }
}
