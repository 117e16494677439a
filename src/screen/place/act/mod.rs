//! The acts of the procedure on one agreement, over the place it was opened from: which act, by number; then only
//! what is missing, each with its article.

mod choices;
mod form;

use crate::language::{Language, say};
use crate::model::{Day, Id, Message, Reason};
use crate::msg;
use crate::register::{AgreementDetail, Answer, Ask};
use crate::rules::why::About;
use crate::screen::keys::On;
use crate::screen::look::{Sign, Tone};
use crate::screen::model::Model;
use crate::screen::part::list::Cursor;
use crate::screen::part::paint::Paint;
use crate::screen::part::{basis, dialog};
use crate::screen::personal::ActDraft;
use crate::text::width::wrap;
use crate::text::{Shown, shown};

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
    /// Why it was refused when it was last wanted.
    pub refused: Vec<Reason>,
    pub detail: Option<Box<AgreementDetail>>,
}

/// Columns of the dialog's inside.
const COLUMNS: u16 = 74;

impl ActPlace {
    pub fn new(number: u32) -> Self {
        Self { number, cursor: Cursor::default(), chosen: None, resumed: None, refused: Vec::new(), detail: None }
    }

    pub const fn on(&self) -> On {
        if self.chosen.is_some() { On::Form } else { On::Choice }
    }

    pub const fn ask(&self) -> Ask {
        Ask::Agreement(self.number)
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
        self.chosen = Some((act, form));
    }

    /// The acts with the digits that choose them.
    pub fn choices(&self) -> Vec<(usize, Act)> {
        self.detail.as_deref().map(choices::choices).unwrap_or_default()
    }

    /// The act in words.
    pub fn label(&self, act: Act) -> Option<Message> {
        self.detail.as_deref().map(|detail| choices::label(act, detail))
    }

    pub fn draw(&self, _model: &Model, paint: &mut Paint<'_>) {
        let Some(detail) = &self.detail else { return };
        match &self.chosen {
            None => self.draw_choices(detail, paint),
            Some((act, form)) => self.draw_form(*act, form, detail, paint),
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
        let inside = dialog::open(&title, &foot, COLUMNS, choices.len() as u16, paint);
        let missing = form::missing(detail).len();
        for (y, (at, (digit, act))) in (inside.y..inside.bottom()).zip(choices.iter().enumerate()) {
            paint.put(inside.x + 2, y, &digit.to_string(), Tone::Key);
            paint.message(inside.x + 4, y, 36, &choices::label(*act, detail), Tone::Plain);
            paint.message(inside.x + 41, y, inside.width.saturating_sub(41), &choices::remark(*act, missing), Tone::Quiet);
            if at == self.cursor.at {
                paint.choose(inside.x, y, inside.x + 4);
            }
        }
    }

    fn draw_form(&self, act: Act, form: &Form, detail: &AgreementDetail, paint: &mut Paint<'_>) {
        let mut told = self.told(act, detail, paint);
        let ground = |(n, words): (usize, &String)| (None, format!("{n} {words}"));
        told.extend((1..).zip(&form.grounds).map(ground));
        let title = self.title(choices::label(act, detail), detail, paint);
        let papers = form.about.iter().any(|about| matches!(about, form::What::Paper(_)));
        let foot = paint.say(&if !form.grounds.is_empty() {
            msg!("act-ground-keys")
        } else if papers && !matches!(act, Act::Fill(_) | Act::Happened(_)) {
            msg!("act-paper-keys")
        } else {
            msg!("act-form-keys")
        });
        let rows = told.len() + form.lines.lines.len();
        let mut inside = dialog::open(&title, &foot, COLUMNS, rows as u16, paint);
        // The lines come first where there is not room for all.
        let room = usize::from(inside.height).saturating_sub(form.lines.lines.len());
        for (sign, line) in told.iter().take(room) {
            if let Some(sign) = sign {
                paint.sign(inside.x + 1, inside.y, *sign);
            }
            paint.put(inside.x + 3, inside.y, line, Tone::Plain);
            inside.y += 1;
            inside.height -= 1;
        }
        form.lines.draw(inside, paint);
    }

    /// Above the lines: why it was refused, else what is missing and cannot be filled in here.
    fn told(&self, act: Act, detail: &AgreementDetail, paint: &Paint<'_>) -> Vec<(Option<Sign>, String)> {
        let said: Vec<(Sign, Shown)> = if self.refused.is_empty() {
            let listed = |about: &About| match act {
                Act::Advance => matches!(about, About::Check(..)),
                Act::Pass => true,
                _ => false,
            };
            let needs = form::missing(detail).into_iter().filter(|need| listed(&need.about));
            let said = needs.map(|need| {
                let by = say(&basis::full(&need.basis), paint.language);
                (Sign::Missing, shown(&format!("{} {by}.", paint.say(&need.sentence))))
            });
            said.collect()
        } else {
            self.refused.iter().map(|reason| (Sign::Attention, reason_words(reason, paint))).collect()
        };
        let mut lines = Vec::new();
        for (sign, words) in said {
            let mut first = Some(sign);
            lines.extend(wrap(&words, usize::from(COLUMNS) - 4).into_iter().map(|line| (first.take(), line)));
        }
        lines
    }
}

/// A reason as it is told, with the article that its sentence does not name itself.
fn reason_words(reason: &Reason, paint: &Paint<'_>) -> Shown {
    let said = paint.say(&reason.message);
    match &reason.article {
        Some(article) if !said.as_str().contains(article.as_str()) => shown(&format!("{said} ({article})")),
        _ => said,
    }
}
