//! A question of the judge whose answer the record keeps: its answers by number, and the reason.

use crate::model::question::{Replies, Reply};
use crate::model::{Command, Reason};
use crate::msg;
use crate::screen::keys::Key;
use crate::screen::look::Sign;
use crate::screen::part::dialog;
use crate::screen::part::lines::{Labelled, Lines};
use crate::screen::part::paint::Paint;
use crate::screen::part::remark::{self, COLUMNS, REMARK, Row, reason_rows, rows_of};

#[derive(Debug)]
pub struct Asked {
    /// What was wanted, and what was answered for it before.
    pub command: Command,
    pub replies: Replies,
    /// The reason that asks.
    reason: Reason,
    pub lines: Lines,
    /// Saving was tried: what is missing is told.
    tried: bool,
}

impl Asked {
    /// `typed` is what was half written of the answer: its number, and its reason.
    pub fn new(command: Command, replies: Replies, reason: Reason, typed: Option<&Reply>) -> Self {
        let needs_reason = reason.question.as_ref().is_some_and(|question| question.needs_reason);
        let number = typed.map_or("", |typed| typed.value.as_str());
        let because = typed.and_then(|typed| typed.reason.as_deref()).unwrap_or_default();
        let because = needs_reason.then(|| Labelled::new(msg!("act-reason"), because).needed());
        let number = Labelled::new(msg!("asked-answer"), number).needed();
        let lines = Lines::new(std::iter::once(number).chain(because).collect());
        Self { command, replies, reason, lines, tried: false }
    }

    pub const fn code(&self) -> &'static str {
        self.reason.code
    }

    /// Takes a number that is the whole answer, since no reason is asked for; whether it is one.
    pub fn takes_whole(&mut self, key: Key) -> bool {
        let Some(question) = self.reason.question.as_deref().filter(|question| !question.needs_reason) else { return false };
        let number = if let Key::Char(c) = key { c.to_digit(10).and_then(|n| usize::try_from(n).ok()) } else { None };
        let Some(number) = number.filter(|number| (1..=question.values.len()).contains(number)) else { return false };
        self.lines = Lines::new(vec![Labelled::new(msg!("asked-answer"), &number.to_string()).needed()]);
        true
    }

    /// What stands in the lines, as it is typed.
    pub fn typed(&self) -> Reply {
        let text = |at: usize| self.lines.lines.get(at).and_then(Labelled::text).map(str::to_owned);
        Reply { value: text(0).unwrap_or_default(), reason: text(1) }
    }

    /// The answer that its number stands for; `None` where the number is none of them, or the reason is missing.
    fn reply(&self) -> Option<Reply> {
        let (question, typed) = (self.reason.question.as_deref()?, self.typed());
        let number = typed.value.parse::<usize>().ok()?;
        let (value, _) = question.values.get(number.checked_sub(1)?)?;
        let is_whole = typed.reason.is_some() || !question.needs_reason;
        is_whole.then(|| Reply { value: (*value).to_owned(), reason: typed.reason })
    }

    /// All answers, with this one; else the cursor goes to what is missing.
    pub fn answered(&mut self) -> Option<Replies> {
        let Some(reply) = self.reply() else {
            self.tried = true;
            self.lines.at = usize::from(!self.is_wrong()).min(self.lines.lines.len().saturating_sub(1));
            return None;
        };
        let mut replies = self.replies.clone();
        replies.insert(self.code().to_owned(), reply);
        Some(replies)
    }

    /// The number typed is none of the answers.
    fn is_wrong(&self) -> bool {
        let answers = self.reason.question.as_ref().map_or(0, |question| question.values.len());
        !self.typed().value.parse::<usize>().is_ok_and(|number| (1..=answers).contains(&number))
    }

    pub fn draw(&self, paint: &mut Paint<'_>) {
        let mut above: Vec<Row> = reason_rows(Some(Sign::Attention), &self.reason, paint);
        let answers = self.reason.question.iter().flat_map(|question| &question.values);
        for (number, (_, words)) in (1usize..).zip(answers) {
            above.extend(rows_of(None, &paint.say(&msg!("linear-choice", number = number, what = words.clone())), paint));
        }
        let title = paint.say(&msg!("asked-title"));
        let is_short = self.lines.lines.len() == 1;
        let foot = paint.say(&if is_short { msg!("asked-keys_digit") } else { msg!("asked-keys") });
        let lines = self.lines.lines.len();
        let mut inside = dialog::open(&title, &foot, COLUMNS, above.len() + lines + usize::from(REMARK), paint);
        // The lines come first where there is not room for all.
        let room = usize::from(inside.height.saturating_sub(REMARK)).saturating_sub(lines);
        remark::draw(above.iter().take(room), &mut inside, paint);
        inside.height = inside.height.saturating_sub(REMARK);
        let mut below = ratatui::layout::Rect { y: inside.bottom(), height: REMARK, ..inside };
        let wrong: &[usize] = if self.tried && self.is_wrong() { &[0] } else { &[] };
        self.lines.draw(inside, wrong, paint);
        let wants = match self.lines.at {
            0 if is_short => msg!("asked-wants_digit"),
            0 => msg!("asked-wants_number"),
            _ => msg!("asked-wants_reason"),
        };
        remark::draw(rows_of(None, &paint.say(&wants), paint).iter(), &mut below, paint);
    }
}
