//! The acts of the procedure on one agreement, over the place it was opened from: which act, by number; then only
//! what is missing, each with its article.

mod choices;
mod command;
mod form;
mod told;

use ratatui::layout::Rect;

use crate::language::Language;
use crate::model::question::Replies;
use crate::model::{Command, Day, Id, Message, Reason};
use crate::msg;
use crate::register::{AgreementDetail, Answer, Ask};
use crate::rules::proposals::Proposed;
use crate::screen::extent::rows_of;
use crate::screen::keys::On;
use crate::screen::look::Tone;
use crate::screen::model::Model;
use crate::screen::part::dialog;
use crate::screen::part::judgement::Judgement;
use crate::screen::part::list::Cursor;
use crate::screen::part::paint::Paint;
use crate::screen::part::remark::{self, COLUMNS, REMARK};
use crate::screen::personal::ActDraft;
use crate::text::Shown;
use crate::text::width::width;

pub use choices::Act;
pub use form::{Form, What};

#[derive(Debug)]
pub struct ActPlace {
    pub number: u32,
    pub cursor: Cursor,
    /// The act chosen with its form; `None` while it is being chosen.
    pub chosen: Option<(Act, Form)>,
    /// What was half written, until the agreement that it is about is known.
    pub resumed: Option<ActDraft>,
    /// What the judge says of the act as it stands.
    pub judgement: Judgement,
    /// What was typed as answers to questions of the judge, by their codes.
    pub answers: Replies,
    pub detail: Option<Box<AgreementDetail>>,
    /// The digit that records an activity, where that was proposed.
    pub activity: Option<usize>,
}

impl ActPlace {
    pub fn new(number: u32) -> Self {
        let (cursor, judgement) = (Cursor::default(), Judgement::default());
        Self { number, cursor, chosen: None, resumed: None, judgement, answers: Replies::new(), detail: None, activity: None }
    }

    /// The form of `act` on an agreement that is known already.
    pub fn to_do(act: Act, detail: AgreementDetail, language: Language, day: Day) -> Self {
        let mut place = Self { detail: Some(Box::new(detail.clone())), ..Self::new(detail.row.number) };
        place.choose(act, None, language, day);
        place
    }

    pub const fn on(&self) -> On {
        if self.chosen.is_some() || self.resumed.is_some() { On::Form } else { On::Choice }
    }

    pub const fn ask(&self) -> Ask {
        Ask::Agreement(self.number)
    }

    /// Whether keys have nothing to act on yet.
    pub const fn is_waiting(&self) -> bool {
        self.detail.is_none()
    }

    pub fn take(&mut self, answer: Answer, language: Language, day: Day) {
        if let Answer::Agreement(detail) = answer {
            self.detail = detail;
        }
        if let Some(draft) = self.resumed.take() {
            self.choose(draft.act, Some(&draft), language, day);
        }
    }

    /// The form of an act, with what was half written of it.
    pub fn choose(&mut self, act: Act, draft: Option<&ActDraft>, language: Language, day: Day) {
        let Some(detail) = &self.detail else { return };
        let mut form = Form::of(act, detail, day, language);
        if let Some(draft) = draft {
            form.restore(&draft.lines);
        }
        self.answers = draft.map(|draft| draft.answers.clone()).unwrap_or_default();
        self.chosen = Some((act, form));
        self.judgement = Judgement::default();
    }

    /// What is wanted, as far as it was typed; what is no date is a reason of its own. `None` while nothing is chosen.
    pub fn command(&self, day: Day) -> Option<Result<Command, Reason>> {
        let ((act, form), detail) = (self.chosen.as_ref()?, self.detail.as_ref()?);
        Some(form.command(*act, self.number, day, &detail.calendar))
    }

    /// How many rows can be chosen from.
    pub fn rows(&self) -> usize {
        self.choices().len() + usize::from(self.activity.is_some())
    }

    /// The acts with the digits that choose them.
    pub fn choices(&self) -> Vec<(usize, Act)> {
        self.detail.as_deref().map(choices::choices).unwrap_or_default()
    }

    /// The act in words.
    pub fn label(&self, act: Act) -> Option<Message> {
        self.detail.as_deref().map(|detail| choices::label(act, detail))
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let Some(detail) = &self.detail else { return };
        match &self.chosen {
            None => self.draw_choices(detail, paint),
            Some((act, form)) => self.draw_form(*act, form, model, paint),
        }
    }

    /// "Ajukan · KS-0108 Kota Contoh – Reishi".
    fn title(&self, what: Message, detail: &AgreementDetail, paint: &Paint<'_>) -> Shown {
        let partner = detail.partner.as_ref().map_or("", |partner| partner.name.as_str());
        let region = detail.agreement.region.short_name();
        paint.say(&msg!("act-title", what = what, id = Id::Agreement(self.number), region = region, partner = partner))
    }

    fn draw_choices(&self, detail: &AgreementDetail, paint: &mut Paint<'_>) {
        let choices = choices::choices(detail);
        let title = self.title(msg!("key-a"), detail, paint);
        let foot = paint.say(&msg!("act-choice-keys"));
        let inside = dialog::open(&title, &foot, COLUMNS, self.rows(), paint);
        // Behind the longest name, so that what goes with it has room.
        let names = choices.iter().map(|(_, act)| width(paint.say(&choices::label(*act, detail)).as_str()));
        let remarks = u16::try_from((names.max().unwrap_or(0) + 6).min(41)).unwrap_or(41).max(34);
        for (y, (at, (digit, act))) in (inside.y..inside.bottom()).zip(choices.iter().enumerate()) {
            paint.put(inside.x + 2, y, &digit.to_string(), Tone::Key);
            paint.message(inside.x + 4, y, remarks - 5, &choices::label(*act, detail), Tone::Plain);
            paint.message(inside.x + remarks, y, inside.width.saturating_sub(remarks), &choices::remark(*act, detail), Tone::Quiet);
            if at == self.cursor.at {
                paint.choose(inside.x, y, inside.x + 4);
            }
        }
        if let Some(digit) = self.activity {
            let y = inside.y + rows_of(choices.len());
            paint.put(inside.x + 2, y, &digit.to_string(), Tone::Key);
            paint.message(inside.x + 4, y, 36, &Proposed::Activate.message(), Tone::Plain);
            if self.cursor.at == choices.len() {
                paint.choose(inside.x, y, inside.x + 4);
            }
        }
    }

    fn draw_form(&self, act: Act, form: &Form, model: &Model, paint: &mut Paint<'_>) {
        let Some(detail) = &self.detail else { return };
        let above = self.above(act, form, detail, paint);
        let title = self.title(choices::label(act, detail), detail, paint);
        let foot = paint.say(&msg!("act-form-keys"));
        let lines = form.lines.lines.len();
        let mut inside = dialog::open(&title, &foot, COLUMNS, above.len() + lines + usize::from(REMARK), paint);
        // The lines come first where there is not room for all.
        let room = usize::from(inside.height.saturating_sub(REMARK)).saturating_sub(lines);
        remark::draw(above.iter().take(room), &mut inside, paint);
        inside.height = inside.height.saturating_sub(REMARK);
        let mut below = Rect { y: inside.bottom(), height: REMARK, ..inside };
        let wrong: Vec<usize> = self.news(act, detail).filter_map(|reason| form.line_of(reason)).collect();
        form.lines.draw(inside, &wrong, paint);
        remark::draw(self.remark(act, form, model, paint).iter(), &mut below, paint);
    }
}
