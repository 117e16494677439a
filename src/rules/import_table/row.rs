//! One row, read: what its cells mean, every fault of it told.

use crate::model::field::{FIELDS, Value, kind_words, table_fields};
use crate::model::written::by::Lies;
use crate::model::written::kind::{Named, named as named_kind};
use crate::model::{Id, Kind, PartialDate, RegionCode};
use crate::msg;
use crate::rules::Facts;
use crate::rules::limits::{TEXT, filled};
use crate::rules::set_fields::Reading;
use crate::text::shown::hostile;
use crate::text::{fold, one_line};

use super::cells::{Cell, REGION, RowCells};
use super::dates::{check_order, date, end};
use super::further::{self, Filled, TECHNICAL};
use super::needed::Needed;
use super::notes::{Notes, listed, quote};
use super::partner_cell::partner;
use super::partners::Described;
use super::regions::Regions;
use super::several;

/// What a row says; absent is a cell without anything in it.
pub(super) struct Row {
    /// The agreement that it names itself.
    pub id: Option<u32>,
    /// There, unless the row names an agreement.
    pub region: Option<RegionCode>,
    /// There, unless the row names an agreement.
    pub partner: Option<Described>,
    pub kind: Option<Kind>,
    pub technical: bool,
    pub instrument: Option<String>,
    pub signed: Option<PartialDate>,
    pub until: Option<PartialDate>,
    pub areas: Vec<String>,
    pub note: Option<String>,
    pub source: Option<String>,
    pub verified: Option<bool>,
    pub further: Vec<Filled>,
}

impl Row {
    pub fn instrument_number(&self) -> Option<&str> {
        self.further.iter().find(|filled| filled.slot.about.code == "instrument_number").and_then(|filled| match &filled.value {
            Value::Text(text) => Some(text.as_str()),
            _ => None,
        })
    }
}

/// The row, or `None` where it has a fault or its table lacks what is needed.
pub(super) fn read(
    cells: &RowCells<'_, '_>,
    needed: Needed,
    reading: &Reading<'_>,
    regions: &mut Regions<'_>,
    notes: &mut Notes,
) -> Option<Row> {
    let facts = reading.facts;
    if let Some(count) = several::agreements(cells) {
        let cell = cells.get("partner");
        notes.fault(&cell, "several_in_row", msg!("fault-several_in_row", count = count, text = quote(&one_line(cell.text))));
        return None;
    }
    let before = notes.faults.len();
    check_texts(cells, notes);
    let id = id(&cells.get("id"), facts, notes);
    let found = regions.of(cells, notes);
    let partner = partner(cells, found.partner, facts, notes);
    if cells.get("id").text.is_empty() && !found.told {
        if found.region.is_none() && cells.first(REGION).text.is_empty() {
            needed.tell_region(cells, notes);
        }
        if found.partner.is_none() && cells.get("partner").text.is_empty() {
            needed.tell_partner(cells, notes);
        }
    }
    let by = |code| cells.cells().by(code);
    let signed = date(&cells.get("signed"), &by("signed").lying(Lies::Past), notes);
    let until = end(&cells.get("until"), signed, &by("until"), notes);
    check_order(&cells.get("until"), signed, until, notes);
    let (kind, technical) = kind(&cells.get("kind"), notes);
    let technical = technical || yes_or_no(&cells.get(TECHNICAL), notes) == Some(true);
    let verified = yes_or_no(&cells.get("verified"), notes);
    let further = further::read(cells, signed, reading, notes);
    let in_force = further.iter().find(|filled| filled.slot.about.code == "in_force").and_then(|filled| filled.value.clone().date());
    check_order(&cells.get("in_force"), in_force, until, notes);
    let lines = |code| Some(cells.get(code).text).filter(|t| !t.is_empty()).map(str::to_owned);
    let text = |code| filled(Some(cells.get(code).text));
    let whole = id.is_some() || (found.region.is_some() && partner.is_some());
    if notes.faults.len() > before || !whole {
        return None;
    }
    Some(Row {
        id,
        region: found.region,
        partner,
        kind,
        technical,
        instrument: text("instrument"),
        signed,
        until,
        areas: areas(&cells.get("areas")),
        note: lines("note"),
        source: text("source"),
        verified,
        further,
    })
}

/// What no field may hold, and what is told though it is kept.
fn check_texts(cells: &RowCells<'_, '_>, notes: &mut Notes) {
    let fields = table_fields().map(|field| (field.code, field.code != "note"));
    for (code, on_one_line) in fields.chain([("pair", true)]) {
        let cell = cells.get(code);
        if cell.text.len() > TEXT {
            notes.fault(&cell, "too_long", msg!("fault-too_long", kib = cell.text.len().div_ceil(1024)));
        }
        // A break within a name, or between areas, is gone once it is read.
        let is_gone = |c: char| on_one_line && matches!(c, '\n' | '\r' | '\t');
        if hostile(cell.text).any(|c| !is_gone(c)) {
            notes.warn(&cell, "hostile_text", msg!("warning-hostile_text", text = quote(cell.text)));
        }
    }
}

/// The number of an agreement that is there.
fn id(cell: &Cell<'_>, facts: &dyn Facts, notes: &mut Notes) -> Option<u32> {
    let number = match cell.text.parse() {
        Ok(Id::Agreement(number)) => Some(number).filter(|&number| facts.record(Id::Agreement(number)).is_some()),
        _ => None,
    };
    if number.is_none() && !cell.text.is_empty() {
        notes.fault(cell, "unknown_id", msg!("fault-unknown_id", text = quote(cell.text)));
    }
    number
}

fn kind(cell: &Cell<'_>, notes: &mut Notes) -> (Option<Kind>, bool) {
    match named_kind(cell.text) {
        Named::Kind { kind, technical } => (Some(kind), technical),
        Named::Unknown(_) if cell.text.is_empty() => (None, false),
        Named::Unknown(perhaps) => {
            let words =
                |kinds: &[(Kind, bool)]| kinds.iter().map(|&(kind, technical)| kind_words(Some(kind), technical)).collect::<Vec<_>>();
            let all: Vec<(Kind, bool)> = Kind::ALL.iter().map(|&kind| (kind, false)).chain([(Kind::Continuation, true)]).collect();
            let (known, suggestions) = (words(if perhaps.is_empty() { &all } else { perhaps }), words(perhaps));
            let message = msg!("fault-unknown_kind", text = quote(cell.text), known = listed(&known));
            notes.fault_with(cell, "unknown_kind", message, suggestions);
            (None, false)
        }
    }
}

/// Beyond so many words between two commas a text is a sentence and no list.
const WORDS_OF_AN_AREA: usize = 5;

/// Words with which a sentence goes on behind a comma.
const GOES_ON: [&str; 10] =
    ["termasuk ", "khususnya ", "terutama ", "yang ", "untuk ", "guna ", "melalui ", "antara lain", "including ", "such as "];

/// Several words: `;` between them, or each in its line; in a column that is not our own also `,`.
fn areas(cell: &Cell<'_>) -> Vec<String> {
    let own = FIELDS.iter().any(|field| field.code == "areas" && field.header == cell.header);
    let plain = !own && !cell.text.contains([';', '\n', '\r']);
    let goes_on = |part: &str| GOES_ON.iter().any(|word| part.trim_start().starts_with(word));
    let is_sentence = |part: &str| part.split_whitespace().count() > WORDS_OF_AN_AREA || goes_on(part);
    let plain = plain && !cell.text.split(',').any(is_sentence);
    let parts = cell.text.split(|c| c == ';' || (!own && matches!(c, '\n' | '\r')) || (plain && c == ','));
    let joined =
        |part: &'_ str| ["dan ", "serta ", "and "].iter().find_map(|word| part.strip_prefix(word)).map(str::trim_start).map(str::to_owned);
    let bare = |part: &str| {
        let area = one_line(if own { part.trim() } else { without_mark(part.trim()) }).into_owned();
        if plain { joined(&area).unwrap_or(area) } else { area }
    };
    parts.map(bare).filter(|area| !area.is_empty()).collect()
}

/// An item of a list without its mark: `1. budaya`, `- budaya`, `a) budaya`.
pub(super) fn without_mark(item: &str) -> &str {
    let item = item.trim_start_matches(['-', '•', '–', '*', '·', '\u{f0b7}']).trim_start();
    let is_mark = |mark: &str| !mark.is_empty() && (mark.len() == 1 || (mark.len() == 2 && mark.bytes().all(|b| b.is_ascii_digit())));
    let marked = item.split_once(['.', ')']).filter(|(mark, rest)| is_mark(mark.trim_start_matches('(')) && rest.starts_with(' '));
    marked.map_or(item, |(_, rest)| rest.trim_start())
}

fn yes_or_no(cell: &Cell<'_>, notes: &mut Notes) -> Option<bool> {
    match fold(cell.text).as_str() {
        "" => None,
        "yes" | "ya" | "y" | "sudah" | "true" => Some(true),
        "no" | "tidak" | "n" | "belum" | "false" => Some(false),
        _ => {
            notes.fault(cell, "not_yes_or_no", msg!("fault-not_yes_or_no", text = quote(cell.text)));
            None
        }
    }
}
