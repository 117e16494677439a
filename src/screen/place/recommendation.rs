//! A recommendation opened: its words in full, and what each region did about it.

use crate::language::{Language, date_words, say};
use crate::model::{Answer, ChecklistId, PartialDate, RegionCode, State};
use crate::msg;
use crate::register::ChecklistDetail;
use crate::screen::look::Sign;
use crate::screen::model::Model;
use crate::screen::part::list::Cursor;
use crate::screen::part::paint::Paint;
use crate::screen::part::sheet::{self, Narrow, Section, SheetRow, Target};
use crate::screen::place::checklist::share_words;
use crate::text::{Shown, shown};

#[derive(Debug)]
pub struct RecommendationPlace {
    pub id: ChecklistId,
    pub number: u16,
    pub cursor: Cursor,
    /// What narrows one of its sections.
    pub narrow: Option<Narrow>,
    /// The region that the cursor is to begin on.
    pub wanted: Option<RegionCode>,
    pub detail: Option<Box<ChecklistDetail>>,
}

impl RecommendationPlace {
    pub fn new(id: ChecklistId, number: u16) -> Self {
        Self { id, number, cursor: Cursor::default(), narrow: None, wanted: None, detail: None }
    }

    pub fn sections(&self, language: Language, columns: u16) -> Vec<Section> {
        let Some(detail) = &self.detail else { return Vec::new() };
        let Some(recommendation) = detail.checklist.recommendations.get(&self.number) else { return Vec::new() };
        let text = SheetRow::plain(Shown::default(), shown(&recommendation.text));
        let sections = vec![
            Section::new(msg!("section-by-region", n = detail.checklist.addressed.len()), self.regions(detail, language, columns)),
            Section::new(msg!("section-text"), sheet::wrapped(text, columns)),
        ];
        sheet::narrowed(sections, self.narrow.as_ref())
    }

    /// Its detail came: the cursor goes to where it was to begin.
    pub fn take(&mut self, detail: Option<Box<ChecklistDetail>>, language: Language, columns: u16, rows: u16) {
        self.detail = detail;
        if let Some(wanted) = self.wanted.take() {
            let sections = self.sections(language, columns);
            let at = sections.iter().flat_map(|section| &section.rows).position(|row| row.target == Some(Target::Region(wanted)));
            self.cursor.at = at.unwrap_or(0);
            sheet::follow(&mut self.cursor, &sections, columns, rows);
        }
    }

    /// Regions that answered first, newest answer first; then those that have not begun, by code.
    fn regions(&self, detail: &ChecklistDetail, language: Language, columns: u16) -> Vec<SheetRow> {
        let answers = detail.answers.get(&self.number);
        let given = |region: &RegionCode| answers.and_then(|a| a.get(region));
        let mut regions: Vec<(RegionCode, Option<&Answer>)> = detail.checklist.addressed.keys().map(|r| (*r, given(r))).collect();
        regions.sort_by_key(|(code, answer)| (answer.is_none(), std::cmp::Reverse(answer.map(|a| a.on)), *code));
        regions.into_iter().flat_map(|(region, answer)| region_row(region, answer, language, columns)).collect()
    }

    /// The region whose answer the cursor is on.
    pub fn chosen(&self, language: Language, columns: u16) -> Option<RegionCode> {
        match sheet::at(&self.sections(language, columns), self.cursor.at)?.target {
            Some(Target::Region(region)) => Some(region),
            _ => None,
        }
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let Some(detail) = &self.detail else { return };
        let name = detail.checklist.recommendations.get(&self.number).map_or("", |r| r.title.as_str());
        let tally = detail.tallies.get(&self.number).copied().unwrap_or_default();
        let right = shown(&share_words(tally, detail.checklist.addressed.len(), model.language));
        let title = shown(&format!("{}/{}  {name}", self.id, self.number));
        let sections = self.sections(model.language, model.columns);
        sheet::draw(model, &title, &right, &sections, self.cursor, &msg!("region-enter"), paint);
    }
}

fn region_row(region: RegionCode, answer: Option<&Answer>, language: Language, columns: u16) -> Vec<SheetRow> {
    let state = answer.map_or(State::NotBegun, |a| a.state);
    let mut text = format!("{} – {}", region.short_name(), say(&state.message(), language));
    if let Some(answer) = answer {
        let why =
            [&answer.evidence, &answer.document, &answer.reason].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join("; ");
        let on = date_words(PartialDate::from(answer.on), language);
        text.push_str(&if why.is_empty() { format!(" ({on}, {})", answer.by) } else { format!(": {why} ({on}, {})", answer.by) });
    }
    sheet::wrapped(SheetRow::plain(Shown::default(), shown(&text)).to(Target::Region(region)).signed(Sign::of_state(state)), columns)
}
