//! Setting a follow-up: recommendation, state, then evidence or reason; the region stands in the title.

use crate::model::{ChecklistId, Message, RegionCode, State};
use crate::msg;
use crate::register::{Answer, Ask, ChecklistDetail};
use crate::screen::keys::On;
use crate::screen::look::{Sign, Tone};
use crate::screen::model::Model;
use crate::screen::part::dialog;
use crate::screen::part::line::Line;
use crate::screen::part::list::Cursor;
use crate::screen::part::paint::Paint;
use crate::screen::personal::FollowUpDraft;
use crate::text::shown;

#[derive(Debug)]
pub struct Tick {
    pub list: ChecklistId,
    pub number: Option<u16>,
    pub region: Option<RegionCode>,
    pub state: Option<State>,
    pub text: Line,
    pub document: Line,
    pub step: Step,
    pub cursor: Cursor,
    /// Digits typed so far where there are more than nine recommendations.
    pub digits: String,
    /// The answer that holds is to stand in the form, once it has come.
    pub again: bool,
    pub detail: Option<Box<ChecklistDetail>>,
}

/// Where the cursor of the form is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Number,
    State,
    Region,
    Document,
    Text,
}

impl Step {
    pub const fn above(self) -> Self {
        match self {
            Step::Text => Step::Document,
            _ => Step::Region,
        }
    }

    pub const fn below(self) -> Self {
        match self {
            Step::Region => Step::Document,
            _ => Step::Text,
        }
    }
}

impl Tick {
    pub fn new(list: ChecklistId, number: Option<u16>, region: Option<RegionCode>) -> Self {
        Self {
            list,
            number,
            region,
            state: None,
            text: Line::default(),
            document: Line::default(),
            step: if number.is_some() { Step::State } else { Step::Number },
            cursor: Cursor::default(),
            digits: String::new(),
            again: false,
            detail: None,
        }
    }

    pub fn of_draft(draft: &FollowUpDraft) -> Self {
        let mut tick = Self::new(draft.list, Some(draft.number), Some(draft.region));
        tick.state = Some(draft.state);
        tick.text = Line::new(&draft.text);
        tick.document = Line::new(&draft.document);
        tick.step = Step::Text;
        tick
    }

    pub fn on(&self) -> On {
        match self.step {
            Step::Number | Step::State => On::Choice,
            _ => On::Form,
        }
    }

    pub fn ask(&self) -> Ask {
        Ask::Checklist(self.list)
    }

    pub fn take(&mut self, answer: Answer) {
        if let Answer::Checklist(detail) = answer {
            self.detail = detail;
        }
        if std::mem::take(&mut self.again) {
            self.fill();
        }
    }

    /// Takes what the region answered into the form; without an answer it stays as it is.
    fn fill(&mut self) {
        let answers = self.number.and_then(|number| self.detail.as_ref()?.answers.get(&number));
        let Some(given) = answers.zip(self.region).and_then(|(answers, region)| answers.get(&region)) else { return };
        let said = given.evidence.as_ref().or(given.reason.as_ref());
        (self.state, self.step) = (Some(given.state), Step::Text);
        self.text = Line::new(said.map_or("", String::as_str));
        self.document = Line::new(given.document.as_deref().unwrap_or_default());
    }

    /// The numbers of its recommendations.
    pub fn numbers(&self) -> Vec<u16> {
        self.detail.as_ref().map(|d| d.checklist.recommendations.keys().copied().collect()).unwrap_or_default()
    }

    /// How many rows its list has now.
    pub fn choices(&self) -> usize {
        if self.step == Step::Number { self.numbers().len() } else { State::ALL.len() }
    }

    /// The line being typed in.
    pub const fn line(&self) -> Option<&Line> {
        match self.step {
            Step::Document => Some(&self.document),
            Step::Text => Some(&self.text),
            _ => None,
        }
    }

    pub const fn line_mut(&mut self) -> Option<&mut Line> {
        match self.step {
            Step::Document => Some(&mut self.document),
            Step::Text => Some(&mut self.text),
            _ => None,
        }
    }

    /// What is typed and not saved, where it is enough to be found again.
    pub fn draft(&self, revision: u64) -> Option<FollowUpDraft> {
        let typed = !self.text.text().trim().is_empty() || !self.document.text().trim().is_empty();
        let (number, region, state) = (self.number?, self.region?, self.state?);
        typed.then(|| FollowUpDraft {
            list: self.list,
            number,
            region,
            state,
            text: self.text.text().to_owned(),
            document: self.document.text().to_owned(),
            revision,
        })
    }

    fn title(&self) -> Message {
        let name = |n: u16| self.detail.as_ref().and_then(|d| d.checklist.recommendations.get(&n)).map_or("", |r| r.title.as_str());
        let region = self.region.map(RegionCode::short_name).unwrap_or_default();
        match self.number {
            Some(number) => msg!("tick-title", number = number, name = name(number), region = region),
            None => msg!("tick-title-which", region = region),
        }
    }

    pub fn draw(&self, _model: &Model, paint: &mut Paint<'_>) {
        let title = paint.say(&self.title());
        if self.step == Step::Number { self.draw_numbers(&title, paint) } else { self.draw_state(&title, paint) }
    }

    fn draw_numbers(&self, title: &crate::text::Shown, paint: &mut Paint<'_>) {
        let Some(detail) = &self.detail else { return };
        let foot = paint.say(&msg!("tick-number-keys"));
        let rows = detail.checklist.recommendations.len();
        let inside = dialog::open(title, &foot, 66, rows, paint);
        let top = crate::screen::part::list::scroll(0, self.cursor.at, inside.height.into(), rows);
        let recommendations = detail.checklist.recommendations.iter().enumerate().skip(top);
        for (y, (at, (number, recommendation))) in (inside.y..inside.y + inside.height).zip(recommendations) {
            let state = self.region.and_then(|r| detail.answers.get(number)?.get(&r)).map_or(State::NotBegun, |a| a.state);
            paint.sign(inside.x + 2, y, Sign::of_state(state));
            paint.put(inside.x + 4, y, &format!("{number:>2}"), Tone::Key);
            paint.stored(inside.x + 8, y, inside.width - 8, &recommendation.title, Tone::Plain);
            if at == self.cursor.at {
                paint.choose(inside.x, y, inside.x + 8);
            }
        }
    }

    fn draw_state(&self, title: &crate::text::Shown, paint: &mut Paint<'_>) {
        let foot = paint.say(&if self.step == Step::State { msg!("tick-state-keys") } else { msg!("tick-text-keys") });
        let inside = dialog::open(title, &foot, 66, if self.state.is_some() { 7 } else { 4 }, paint);
        for (y, state) in (inside.y..).zip(State::ALL) {
            paint.put(inside.x + 2, y, &state.number().to_string(), Tone::Key);
            paint.message(inside.x + 4, y, 31, &state.message(), Tone::Plain);
            paint.message(inside.x + 35, y, inside.width.saturating_sub(35), &needs(*state), Tone::Quiet);
            match self.step {
                Step::State if state.number() == self.cursor.at + 1 => paint.choose(inside.x, y, inside.x + 4),
                Step::State => {}
                _ if self.state == Some(*state) => paint.sign(inside.x, y, Sign::There),
                _ => {}
            }
        }
        let Some(state) = self.state else { return };
        let y = inside.y + 4;
        let region = self.region.map(RegionCode::short_name).unwrap_or_default();
        self.draw_field(inside.x, y, inside.width, &msg!("tick-region"), Step::Region, &Line::new(&region), paint);
        self.draw_field(inside.x, y + 1, inside.width, &msg!("tick-document"), Step::Document, &self.document, paint);
        let label = if state == State::Cannot { msg!("tick-reason") } else { msg!("tick-evidence") };
        self.draw_field(inside.x, y + 2, inside.width, &label, Step::Text, &self.text, paint);
    }

    #[allow(clippy::too_many_arguments)]
    fn draw_field(&self, x: u16, y: u16, width: u16, label: &Message, step: Step, line: &Line, paint: &mut Paint<'_>) {
        paint.message(x + 2, y, 9, label, Tone::Quiet);
        if self.step == step {
            paint.sign(x, y, Sign::Cursor);
            paint.line(x + 12, y, width - 12, line);
        } else {
            paint.text(x + 12, y, width - 12, &shown(line.text()), Tone::Plain);
        }
    }
}

/// What a state needs.
fn needs(state: State) -> Message {
    match state {
        State::Done => msg!("needs-evidence"),
        State::UnderWay => msg!("needs-under_way"),
        State::NotBegun => msg!("nothing"),
        State::Cannot => msg!("needs-reason"),
    }
}
