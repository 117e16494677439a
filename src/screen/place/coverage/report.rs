//! `p` over the grid: the report of the rows in view, by number; it asks for all of them.

use crate::exchange::coverage::{csv, text};
use crate::language::{Language, say};
use crate::model::code::coded;
use crate::model::{Coverage, Message};
use crate::msg;
use crate::register::{Anchor, Answer, Ask, CoverageAsk, Window};
use crate::screen::look::Tone;
use crate::screen::part::dialog;
use crate::screen::part::list::Cursor;
use crate::screen::part::paint::Paint;

coded! {
    /// In which form coverage is reported.
    Form("coverage-report") { Text = "text", Csv = "csv" }
}

#[derive(Debug)]
pub struct ReportPlace {
    /// The grid's own question, for all of its rows.
    ask: CoverageAsk,
    pub cursor: Cursor,
    report: Option<Coverage>,
}

impl ReportPlace {
    pub fn new(ask: CoverageAsk) -> Self {
        let rows = Window { anchor: Anchor::First, offset: 0, above: 0, below: usize::MAX };
        Self { ask: CoverageAsk { rows, ..ask }, cursor: Cursor::default(), report: None }
    }

    pub fn ask(&self) -> Ask {
        Ask::Coverage(Box::new(self.ask.clone()))
    }

    pub fn take(&mut self, answer: Answer) {
        if let Answer::Coverage(Some(answer)) = answer {
            self.report = answer.on.map(|on| answer.report(on));
        }
    }

    pub fn choices(&self) -> &'static [Form] {
        if self.report.is_some() { Form::ALL } else { &[] }
    }

    /// The file's name and what stands in it.
    pub fn file(&self, form: Form, language: Language) -> Option<(String, Vec<u8>)> {
        let report = self.report.as_ref()?;
        let say = |message: &Message| say(message, language);
        let (ending, bytes) = match form {
            Form::Text => ("txt", text(report, &say).into_bytes()),
            Form::Csv => ("csv", csv(report, &say)),
        };
        Some((format!("{}-{}.{ending}", report.id, report.half), bytes))
    }

    pub fn draw(&self, paint: &mut Paint<'_>) {
        let Some(report) = &self.report else { return };
        let (list, n) = (report.id.to_string(), report.regions.len());
        let title = paint.say(&msg!("coverage-report-title", list = list, n = n, of = report.addressed));
        let foot = paint.say(&msg!("question-keys"));
        let inside = dialog::open(&title, &foot, 60, Form::ALL.len() as u16, paint);
        for (y, (at, form)) in (inside.y..inside.bottom()).zip(Form::ALL.iter().enumerate()) {
            paint.put(inside.x + 2, y, &(at + 1).to_string(), Tone::Key);
            paint.message(inside.x + 4, y, inside.width - 4, &form.message(), Tone::Plain);
            if at == self.cursor.at {
                paint.choose(inside.x, y, inside.x + 4);
            }
        }
    }
}
