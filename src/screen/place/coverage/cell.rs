//! A cell opened: what one region answered to one recommendation, each time, and what was asked.

use crate::language::{Language, date_words, say};
use crate::model::{Answer, FollowUpId, Message, PartialDate, State};
use crate::msg;
use crate::register::{Ask, CellDetail};
use crate::screen::look::Sign;
use crate::screen::model::Model;
use crate::screen::part::list::Cursor;
use crate::screen::part::paint::Paint;
use crate::screen::part::sheet::{self, Narrow, Section, SheetRow};
use crate::text::{Shown, shown};

#[derive(Debug)]
pub struct CellPlace {
    pub id: FollowUpId,
    pub cursor: Cursor,
    /// What narrows one of its sections.
    pub narrow: Option<Narrow>,
    pub detail: Option<Box<CellDetail>>,
}

impl CellPlace {
    pub fn new(id: FollowUpId) -> Self {
        Self { id, cursor: Cursor::default(), narrow: None, detail: None }
    }

    pub const fn ask(&self) -> Ask {
        Ask::Cell(self.id)
    }

    pub fn state(&self) -> State {
        self.detail.as_ref().and_then(|detail| detail.holds.as_ref()).map_or(State::NotBegun, |answer| answer.state)
    }

    pub fn sections(&self, language: Language, columns: u16) -> Vec<Section> {
        let Some(detail) = &self.detail else { return Vec::new() };
        let plain = |text: Shown| sheet::wrapped(SheetRow::plain(Shown::default(), text), columns);
        let mut answers: Vec<SheetRow> = detail.answers.iter().flat_map(|answer| answer_row(answer, language, columns)).collect();
        if answers.is_empty() {
            answers = plain(say(&msg!("cell-none"), language));
        }
        let date = detail.date.map(|date| format!(", {}", date_words(date, language))).unwrap_or_default();
        let sections = vec![
            Section::new(msg!("cell-answers"), answers),
            Section::new(msg!("cell-recommendation"), plain(shown(&detail.recommendation.text))),
            Section::new(msg!("cell-meeting"), plain(shown(&format!("{} {}{date}", self.id.list, detail.meeting)))),
        ];
        sheet::narrowed(sections, self.narrow.as_ref())
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let Some(detail) = &self.detail else { return };
        let title =
            msg!("cell-title", id = self.id.to_string(), region = self.id.region.short_name(), title = &detail.recommendation.title);
        let (title, right) = (say(&title, model.language), say(&self.state().message(), model.language));
        let sections = self.sections(model.language, model.columns);
        sheet::draw(model, &title, &right, &sections, self.cursor, &msg!("cell-enter"), paint);
    }
}

/// What a state still needs, and the key for it.
pub fn needs(state: State) -> Message {
    match state {
        State::Done => msg!("cell-need-done"),
        State::UnderWay => msg!("cell-need-under_way"),
        State::NotBegun => msg!("cell-need-not_begun"),
        State::Cannot => msg!("cell-need-cannot"),
    }
}

/// Evidence, document and reason, as far as they are given.
pub fn why(given: &Answer) -> Message {
    let said: Vec<&str> = [&given.evidence, &given.document, &given.reason].into_iter().flatten().map(String::as_str).collect();
    match said.as_slice() {
        [] => msg!("coverage-why-nothing"),
        said if given.state == State::Cannot => msg!("coverage-why-reason", text = said.join("; ")),
        said => msg!("coverage-why-evidence", text = said.join("; ")),
    }
}

fn answer_row(answer: &Answer, language: Language, columns: u16) -> Vec<SheetRow> {
    let said = msg!("cell-answer", state = answer.state.message(), why = why(answer), on = PartialDate::from(answer.on), by = &answer.by);
    sheet::wrapped(SheetRow::plain(Shown::default(), say(&said, language)).signed(Sign::of_state(answer.state)), columns)
}
