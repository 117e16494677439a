//! A checklist opened: its recommendations in full, each with its share.

use crate::language::{Language, date_words, number_words, say, word};
use crate::model::{Checklist, ChecklistId, State};
use crate::msg;
use crate::register::{ChecklistDetail, Tally};
use crate::screen::model::Model;
use crate::screen::part::bar::share;
use crate::screen::part::list::Cursor;
use crate::screen::part::paint::Paint;
use crate::screen::part::sheet::{self, Narrow, Section, SheetRow, Target};
use crate::text::{Shown, shown};

#[derive(Debug)]
pub struct ChecklistPlace {
    pub id: ChecklistId,
    pub cursor: Cursor,
    /// What narrows one of its sections.
    pub narrow: Option<Narrow>,
    /// The recommendation that the cursor is to begin on.
    pub wanted: Option<u16>,
    pub detail: Option<Box<ChecklistDetail>>,
}

impl ChecklistPlace {
    pub fn new(id: ChecklistId) -> Self {
        Self { id, cursor: Cursor::default(), narrow: None, wanted: None, detail: None }
    }

    pub fn sections(&self, language: Language, columns: u16) -> Vec<Section> {
        let Some(detail) = &self.detail else { return Vec::new() };
        let sections = vec![
            Section::new(msg!("section-recommendations"), recommendations(detail, language, columns)),
            Section::new(msg!("section-meeting"), meeting(&detail.checklist, language, columns)),
        ];
        sheet::narrowed(sections, self.narrow.as_ref())
    }

    /// Its detail came: the cursor goes to where it was to begin.
    pub fn take(&mut self, detail: Option<Box<ChecklistDetail>>, language: Language, columns: u16, rows: u16) {
        self.detail = detail;
        if let Some(wanted) = self.wanted.take() {
            let sections = self.sections(language, columns);
            let at = sections.iter().flat_map(|s| &s.rows).position(|row| row.target == Some(Target::Recommendation(self.id, wanted)));
            self.cursor.at = at.unwrap_or(0);
            sheet::follow(&mut self.cursor, &sections, columns, rows);
        }
    }

    /// The recommendation that the cursor is on, or in whose text it is.
    pub fn chosen(&self, language: Language, columns: u16) -> Option<u16> {
        let sections = self.sections(language, columns);
        sections.first()?.rows.iter().take(self.cursor.at + 1).rev().find_map(|row| match row.target {
            Some(Target::Recommendation(_, number)) => Some(number),
            _ => None,
        })
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let Some(detail) = &self.detail else { return };
        let title = format!("{}  {}", self.id, detail.checklist.title);
        let right = detail.checklist.date.map(|d| shown(&date_words(d, model.language))).unwrap_or_default();
        let sections = self.sections(model.language, model.columns);
        let ours = detail.checklist.recommendations.values().any(|r| r.title_ours);
        let note = if ours { msg!("titles-ours") } else { msg!("nothing") };
        sheet::draw(model, &shown(&title), &right, &sections, self.cursor, &note, paint);
    }
}

/// The share of a recommendation, "5 dari 43" beside its bar.
pub fn share_words(tally: Tally, addressed: usize, language: Language) -> String {
    format!("{} {}", share(tally, 12), say(&msg!("share", done = tally.done, of = addressed), language))
}

fn recommendations(detail: &ChecklistDetail, language: Language, columns: u16) -> Vec<SheetRow> {
    let addressed = detail.checklist.addressed.len();
    let mut rows = Vec::new();
    for (number, recommendation) in &detail.checklist.recommendations {
        let tally = detail.tallies.get(number).copied().unwrap_or_default();
        let head = format!("{number}  {}  {}", share_words(tally, addressed, language), recommendation.title);
        rows.push(SheetRow::plain(Shown::default(), shown(&head)).to(Target::Recommendation(detail.id, *number)));
        let below = [recommendation.text.clone(), answers_words(detail, *number, tally, language)];
        for mut line in below.iter().flat_map(|text| sheet::wrapped(SheetRow::plain(Shown::default(), shown(text)), columns)) {
            line.more = true;
            rows.push(line);
        }
    }
    rows
}

/// The four states with their counts, and which regions gave an answer.
fn answers_words(detail: &ChecklistDetail, number: u16, tally: Tally, language: Language) -> String {
    let counts = [tally.done, tally.under_way, tally.not_begun, tally.cannot];
    let regions = |state: State| {
        let given = detail.answers.get(&number).into_iter().flatten();
        let names: Vec<String> = given.filter(|(_, a)| a.state == state).map(|(region, _)| region.short_name()).collect();
        if names.is_empty() { String::new() } else { format!(" ({})", names.join(", ")) }
    };
    let said = |(state, count): (&State, usize)| format!("{} {count}{}", say(&state.message(), language), regions(*state));
    State::ALL.iter().zip(counts).filter(|(_, count)| *count > 0).map(said).collect::<Vec<_>>().join(" · ")
}

fn meeting(checklist: &Checklist, language: Language, columns: u16) -> Vec<SheetRow> {
    let mut rows = Vec::new();
    let mut push = |label: Shown, text: Option<String>| {
        if let Some(text) = text {
            rows.extend(sheet::wrapped(SheetRow::plain(label, shown(&text)), columns));
        }
    };
    push(word("meeting-title", language), Some(checklist.title.clone()));
    push(word("meeting-date", language), checklist.date.map(|d| date_words(d, language)));
    push(word("meeting-until", language), checklist.until.map(|d| date_words(d, language)));
    push(word("field-due", language), checklist.due.map(|d| date_words(d, language)));
    push(word("meeting-place", language), checklist.place.clone());
    push(word("meeting-theme", language), checklist.theme.clone());
    push(word("meeting-held_by", language), checklist.held_by.clone());
    push(word("meeting-attended", language), checklist.attended.map(|n| number_words(n.into(), language)));
    push(word("meeting-institutions", language), Some(checklist.institutions.join(", ")).filter(|t| !t.is_empty()));
    push(word("meeting-addressed", language), Some(number_words(checklist.addressed.len() as i64, language)));
    push(word("field-source", language), checklist.source.clone());
    rows
}
