//! The papers of an agreement: those that are there, where their originals lie, and those that its stage misses.

use crate::language::{Language, date_words, say, word};
use crate::model::{FileRef, Lost, Message, Target as Part};
use crate::msg;
use crate::register::{AgreementDetail, PaperRow};
use crate::rules::why::About;
use crate::screen::look::Sign;
use crate::screen::part::sheet::{self, SheetRow, Target};
use crate::text::width::{width, wrap};
use crate::text::{Shown, shown};

/// "Dokumen · 4 dari 5", counting what is there and what the stage still needs.
pub fn title(detail: &AgreementDetail) -> Message {
    match (detail.papers.len(), missing(detail).len()) {
        (0, 0) => msg!("section-papers-none"),
        (there, missing) => msg!("section-papers", there = there, of = there + missing),
    }
}

pub fn rows(detail: &AgreementDetail, lost: &[(FileRef, Lost)], language: Language, columns: u16) -> Vec<SheetRow> {
    let place = common_place(detail);
    let mut rows: Vec<SheetRow> = Vec::new();
    for row in &detail.papers {
        let lost = row.paper.file.as_ref().and_then(|named| lost.iter().find(|(file, _)| file == named));
        rows.extend(there(detail.row.number, row, place.is_none(), lost.is_some(), language, columns));
        rows.extend(lost.into_iter().flat_map(|(file, lost)| lost_rows(file, *lost, language, columns)));
    }
    for (at, name, state) in missing(detail) {
        let (name, state) = (say(name, language), say(state, language));
        let state = if fits(&name, &state, columns) { state } else { word("need-absent", language) };
        let row = SheetRow::plain(Shown::default(), name).right(state);
        rows.push(row.signed(Sign::Missing).to(Target::Need(at)));
    }
    if let Some(place) = place {
        rows.extend(lines(&say(&msg!("papers-original", place = place), language), columns));
    }
    if rows.is_empty() {
        rows.push(SheetRow::plain(Shown::default(), word("papers-none", language)));
    }
    rows
}

/// Where all originals lie, where there are several at one place: told once, below them.
fn common_place(detail: &AgreementDetail) -> Option<&str> {
    let mut places = detail.papers.iter().map(|row| row.paper.original.as_deref());
    let first = places.next()??;
    (detail.papers.len() > 1 && places.all(|place| place == Some(first))).then_some(first)
}

fn lines(text: &Shown, columns: u16) -> impl Iterator<Item = SheetRow> + use<> {
    let lines = wrap(text, usize::from(columns.saturating_sub(6)));
    lines.into_iter().filter(|line| !line.is_empty()).map(|line| SheetRow::below(shown(&format!("  {line}"))))
}

/// Papers that the stage needs and that are not there, by their place among its needs.
fn missing(detail: &AgreementDetail) -> Vec<(usize, &Message, &Message)> {
    let needs = detail.why.iter().flat_map(|why| why.needs.iter().enumerate());
    needs
        .filter(|(_, need)| need.is_lacking() && matches!(need.about, About::Document(_)))
        .map(|(at, need)| (at, &need.name, &need.state))
        .collect()
}

/// "▲ berkas berubah: /srv/surat/naskah.pdf"
fn lost_rows(file: &FileRef, lost: Lost, language: Language, columns: u16) -> Vec<SheetRow> {
    let words = say(&msg!("paper-file_lost", state = lost.message(), path = &file.path), language);
    let mut rows: Vec<SheetRow> = lines(&words, columns).collect();
    if let Some(first) = rows.first_mut() {
        first.sign = Some(Sign::Attention);
    }
    rows
}

/// The paper with its day; below it its number, where the original lies, its contents and its file.
fn there(agreement: u32, row: &PaperRow, is_apart: bool, is_lost: bool, language: Language, columns: u16) -> Vec<SheetRow> {
    let paper = &row.paper;
    let day = paper.date.map(|date| shown(&date_words(date, language))).unwrap_or_default();
    let head = SheetRow::plain(Shown::default(), say(&row.message(), language)).signed(Sign::There);
    let head = head.to(Target::Part(Part::Document(agreement, row.number)));
    let untold = |detail: &Message| match detail.name {
        "paper-original" => !is_apart,
        "paper-file" => is_lost,
        _ => false,
    };
    let details = row.details();
    let said: Vec<String> = details.iter().filter(|detail| !untold(detail)).map(|detail| say(detail, language).to_string()).collect();
    let below = lines(&shown(&said.join(" · ")), columns);
    dated(sheet::wrapped(head, columns).into_iter().chain(below).collect(), day, columns)
}

/// The day stands at the right of the first row that has room for it.
fn dated(mut rows: Vec<SheetRow>, day: Shown, columns: u16) -> Vec<SheetRow> {
    match rows.iter_mut().find(|row| fits(&row.text, &day, columns)) {
        Some(row) => row.right = day,
        None => rows.push(SheetRow::below(Shown::default()).right(day)),
    }
    rows
}

/// Whether a row has room for its text and for what stands at its right.
fn fits(text: &Shown, right: &Shown, columns: u16) -> bool {
    width(text.as_str()) + width(right.as_str()) + 5 <= usize::from(columns)
}
