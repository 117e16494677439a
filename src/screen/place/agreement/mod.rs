//! An agreement opened: its ladder, papers, activities and fields, its region's recommendations, its history.

mod activities;
mod fields;
mod papers;
mod stages;

use crate::language::{Language, say, word};
use crate::model::{FileRef, Id, Lost};
use crate::msg;
use crate::register::AgreementDetail;
use crate::screen::look::Sign;
use crate::screen::model::Model;
use crate::screen::part::list::Cursor;
use crate::screen::part::paint::Paint;
use crate::screen::part::sheet::{self, Narrow, Section, SheetRow, Side, Target};
use crate::screen::place::history;
use crate::text::width::width;
use crate::text::{Shown, shown};

#[derive(Debug)]
pub struct AgreementPlace {
    pub number: u32,
    pub cursor: Cursor,
    /// What narrows one of its sections.
    pub narrow: Option<Narrow>,
    pub detail: Option<Box<AgreementDetail>>,
    /// The files that were looked at, and those of them that are not what they were.
    pub looked_at: Vec<FileRef>,
    pub lost: Vec<(FileRef, Lost)>,
}

impl AgreementPlace {
    pub fn new(number: u32) -> Self {
        Self { number, cursor: Cursor::default(), narrow: None, detail: None, looked_at: Vec::new(), lost: Vec::new() }
    }

    /// The files that its papers name.
    pub fn files(&self) -> Vec<FileRef> {
        let papers = self.detail.iter().flat_map(|detail| &detail.papers);
        papers.filter_map(|row| row.paper.file.clone()).collect()
    }

    pub fn sections(&self, language: Language, columns: u16) -> Vec<Section> {
        let Some(detail) = &self.detail else { return Vec::new() };
        // Where there is no ladder its room is taken by the fields.
        let side = if detail.ladder.is_empty() { Side::Left } else { Side::Whole };
        let room = |side| sheet::room(side, columns).1;
        let (left, right) = (room(Side::Left), room(Side::Right));
        let sections = vec![
            Section::new(msg!("section-stages"), stages::rows(detail, language, left)).on(Side::Left),
            Section::new(papers::title(detail), papers::rows(detail, &self.lost, language, right)).on(Side::Right),
            Section::new(activities::title(detail), activities::rows(detail, language, right)).on(Side::Right),
            Section::new(msg!("section-fields"), fields::rows(detail, language, room(side))).on(side),
            Section::new(msg!("section-recommendations"), recommendations(detail, language)),
            Section::new(msg!("section-history"), history::rows(&detail.history, language, Id::Agreement(self.number))),
        ];
        sheet::narrowed(sections, self.narrow.as_ref())
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let Some(detail) = &self.detail else { return };
        let sections = self.sections(model.language, model.columns);
        let title = title(detail, model.language);
        let room = usize::from(model.columns).saturating_sub(width(title.as_str()) + 4);
        sheet::draw(model, &title, &standing(detail, model, room), &sections, self.cursor, &detail.sentence, paint);
    }
}

/// "KS-0108  Kota Contoh – Reishi 例市 (contoh)".
pub fn title(detail: &AgreementDetail, language: Language) -> Shown {
    let partner = detail.row.partner.as_ref().map(|(_, name, native)| match native {
        Some(native) => format!("{name} {native}"),
        None => name.clone(),
    });
    let example = if detail.agreement.region.is_example() { format!(" ({})", word("example", language)) } else { String::new() };
    let id = Id::Agreement(detail.row.number);
    shown(&format!("{id}  {} – {}{example}", region_name(detail), partner.unwrap_or_default()))
}

/// "KSDPL kembar  ► dalam proses": the kind where there is room for it.
fn standing(detail: &AgreementDetail, model: &Model, room: usize) -> Shown {
    let row = &detail.row;
    let sign = Sign::of_status(row.status).glyph(model.look);
    let status = format!("{sign} {}", say(&row.status.message(), model.language));
    let kind = row.kind.map(|kind| format!("{}  {status}", say(&kind.message(), model.language)));
    shown(&kind.filter(|both| width(both) <= room).unwrap_or(status))
}

fn region_name(detail: &AgreementDetail) -> String {
    detail.agreement.region.region().map_or_else(|| detail.agreement.region.to_string(), |r| r.name.clone())
}

fn recommendations(detail: &AgreementDetail, language: Language) -> Vec<SheetRow> {
    let Some(pane) = &detail.checklist else {
        return vec![SheetRow::plain(Shown::default(), word("checklists-none", language))];
    };
    pane.rows
        .iter()
        .map(|row| {
            let state = row.state.map(|s| say(&s.message(), language)).unwrap_or_default();
            let text = shown(&format!("{} {} – {}", row.number, row.title, state));
            let plain = SheetRow::plain(Shown::default(), text).to(Target::Recommendation(pane.id, row.number));
            match row.state {
                Some(state) => plain.signed(Sign::of_state(state)),
                None => plain,
            }
        })
        .collect()
}
