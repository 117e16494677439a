//! What is still required: stage, turn, limit and silence; what the stage needs and what of it is there; what comes
//! after, and what can be read two ways. Enter on a missing need fills it in.

mod standing;

use crate::language::{Language, date_words, say, word};
use crate::model::Message;
use crate::msg;
use crate::register::AgreementDetail;
use crate::rules::ladder::StageEvent;
use crate::rules::why::{Need, Told, Why};
use crate::screen::look::Sign;
use crate::screen::model::Model;
use crate::screen::part::basis;
use crate::screen::part::list::Cursor;
use crate::screen::part::paint::Paint;
use crate::screen::part::sheet::{self, Narrow, Section, SheetRow, Target};
use crate::screen::place::agreement::title;
use crate::text::width::{fit, width};
use crate::text::{Shown, shown};

#[derive(Debug)]
pub struct WhyPlace {
    pub number: u32,
    pub cursor: Cursor,
    /// What narrows one of its sections.
    pub narrow: Option<Narrow>,
    pub detail: Option<Box<AgreementDetail>>,
}

impl WhyPlace {
    pub fn new(number: u32) -> Self {
        Self { number, cursor: Cursor::default(), narrow: None, detail: None }
    }

    /// Its answer came: the cursor begins on the first need that is not met, goes to the next one once it is, and
    /// else stays on its need or event, wherever that stands now.
    pub fn take(&mut self, detail: Option<Box<AgreementDetail>>, language: Language, columns: u16, rows: u16) {
        let began = self.detail.is_some();
        let held = sheet::at(&self.sections(language, columns), self.cursor.at).and_then(|row| row.target);
        let met = |place: &Self| matches!(held, Some(Target::Need(at)) if place.needs().get(at).is_some_and(|need| need.is_met()));
        let was_met = met(self);
        self.detail = detail;
        let missing = self.needs().iter().position(|need| need.is_lacking()).map(Target::Need);
        let wanted = match (began, held) {
            (false, _) => missing.or(Some(Target::Need(0))),
            (true, Some(_)) if !was_met && met(self) => missing.or(held),
            (true, held) => held,
        };
        let sections = self.sections(language, columns);
        let at = wanted.and_then(|wanted| sections.iter().flat_map(|section| &section.rows).position(|row| row.target == Some(wanted)));
        self.cursor.at = at.unwrap_or(if began { self.cursor.at } else { 0 });
        sheet::follow(&mut self.cursor, &sections, columns, rows);
    }

    fn why(&self) -> Option<&Why> {
        self.detail.as_ref().and_then(|detail| detail.why.as_ref())
    }

    pub fn needs(&self) -> &[Need] {
        self.why().map_or(&[], |why| &why.needs)
    }

    pub fn sections(&self, language: Language, columns: u16) -> Vec<Section> {
        let Some(detail) = &self.detail else { return Vec::new() };
        let Some(why) = &detail.why else { return Vec::new() };
        let after = |told: &[Told]| told.iter().flat_map(|told| row_of(told, language, columns)).collect::<Vec<_>>();
        let sections = [
            (msg!("section-standing"), standing::rows(detail, why, language, columns)),
            (needs_title(why), needs(why, language, columns)),
            (msg!("section-events"), events(&detail.events, language)),
            (msg!("section-after"), after(&why.after)),
            (msg!("section-told"), after(&why.told)),
        ];
        // Digits choose needs here, so that the sections carry none.
        let filled = sections.into_iter().filter(|(_, rows)| !rows.is_empty());
        sheet::narrowed(filled.map(|(title, rows)| Section::new(title, rows).unnumbered()).collect(), self.narrow.as_ref())
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let Some(detail) = &self.detail else { return };
        let sections = self.sections(model.language, model.columns);
        let right = word("still-title", model.language);
        sheet::draw(model, &title(detail, model.language), &right, &sections, self.cursor, &self.foot(model.language, &sections), paint);
    }

    /// The need under the cursor in one sentence with all that is known of its basis; else the whole's sentence.
    fn foot(&self, language: Language, sections: &[Section]) -> Message {
        let target = sheet::at(sections, self.cursor.at).and_then(|row| row.target);
        match (target, self.why()) {
            (Some(Target::Need(at)), Some(why)) if at < why.needs.len() => {
                let need = &why.needs[at];
                let basis = basis::whole(&need.basis, language);
                let fill = if need.is_met() { msg!("nothing") } else { msg!("still-fill") };
                msg!("still-need", sentence = need.sentence.clone(), basis = basis.as_str(), fill = fill)
            }
            (_, Some(why)) => why.sentence.clone(),
            _ => msg!("nothing"),
        }
    }
}

/// "Syarat untuk maju · 1 belum terpenuhi · Permendagri 25/2020".
fn needs_title(why: &Why) -> Message {
    let regulation = basis::regulation(why.needs.iter().map(|need| &need.basis));
    let regulation = if regulation.is_empty() { msg!("nothing") } else { msg!("section-regulation", regulation = regulation) };
    match why.needs.iter().filter(|need| need.is_lacking()).count() {
        0 => match why.needs.iter().filter(|need| need.met.is_none()).count() {
            0 => msg!("section-needs-met", regulation = regulation),
            unknown => msg!("section-needs-unknown", unknown = unknown, regulation = regulation),
        },
        n => msg!("section-needs", n = n, regulation = regulation),
    }
}

/// "√ 2 surat kepala daerah ke DPRD   diterima 5 Okt 2026   Pasal 16".
fn needs(why: &Why, language: Language, columns: u16) -> Vec<SheetRow> {
    let regulation = basis::regulation(why.needs.iter().map(|need| &need.basis));
    let widest = why.needs.iter().map(|need| width(say(&need.name, language).as_str())).max().unwrap_or(0);
    let name_columns = widest.min(usize::from(columns) * 9 / 20);
    let row = |(at, need): (usize, &Need)| {
        let name = fit(say(&need.name, language).as_str(), name_columns);
        let text = shown(&format!("{} {name}  {}", at + 1, say(&need.state, language)));
        let by = say(&basis::within(&need.basis, regulation), language);
        let row = SheetRow::plain(Shown::default(), text);
        with_basis(vec![row.signed(sign(need)).to(Target::Need(at))], by, columns.saturating_sub(5))
    };
    why.needs.iter().enumerate().flat_map(row).collect()
}

const fn sign(need: &Need) -> Sign {
    match need.met {
        Some(true) => Sign::There,
        Some(false) => Sign::Missing,
        None => Sign::Unknown,
    }
}

/// "□ diterima Sekretariat DPRD", with its day where it happened: it may start a clock.
fn events(events: &[StageEvent], language: Language) -> Vec<SheetRow> {
    let row = |(at, event): (usize, &StageEvent)| {
        let name = say(&msg!("paper-name", name = event.name.clone()), language);
        let on = event.on.map_or_else(|| word("event-unrecorded", language), |on| shown(&date_words(on, language)));
        let row = SheetRow::plain(Shown::default(), name).right(on).to(Target::Event(at));
        row.signed(if event.on.is_some() { Sign::There } else { Sign::Missing })
    };
    events.iter().enumerate().map(row).collect()
}

/// A line over as many rows as it needs, its basis at the right of the last or below it.
fn row_of(told: &Told, language: Language, columns: u16) -> Vec<SheetRow> {
    let by = told.basis.as_ref().map(|basis| say(&basis::column(basis), language)).unwrap_or_default();
    with_basis(sheet::wrapped(SheetRow::plain(Shown::default(), say(&told.message, language)), columns), by, columns.saturating_sub(8))
}

/// The basis at the right of the last row where both fit into `room` columns, else below it.
fn with_basis(mut rows: Vec<SheetRow>, by: Shown, room: u16) -> Vec<SheetRow> {
    if by.as_str().is_empty() {
        return rows;
    }
    match rows.last_mut() {
        Some(last) if width(last.text.as_str()) + width(by.as_str()) <= room.into() => last.right = by,
        _ => rows.push(SheetRow::below(Shown::default()).right(by)),
    }
    rows
}
