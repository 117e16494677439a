//! `p` over the grid, or over what serves the recommendations: the report of the rows in view, by number; it asks
//! for all of them.

use crate::exchange::coverage::{csv, served_csv, served_text, text};
use crate::language::{Language, say};
use crate::model::code::coded;
use crate::model::{Coverage, Message, Served};
use crate::msg;
use crate::register::{Answer, Ask, CoverageAsk, ServedAsk, Window};
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
    /// The question of what lies below, for all of its rows.
    ask: Ask,
    pub cursor: Cursor,
    report: Option<Report>,
}

#[derive(Debug)]
enum Report {
    Regions(Coverage),
    /// With how many recommendations there are without a narrowing.
    Agreements(Served, usize),
}

impl ReportPlace {
    pub fn of_regions(ask: CoverageAsk) -> Self {
        Self::new(Ask::Coverage(Box::new(CoverageAsk { rows: Window::WHOLE, ..ask })))
    }

    pub fn of_agreements(ask: ServedAsk) -> Self {
        Self::new(Ask::Served(Box::new(ServedAsk { rows: Window::WHOLE, most: usize::MAX, ..ask })))
    }

    fn new(ask: Ask) -> Self {
        Self { ask, cursor: Cursor::default(), report: None }
    }

    pub fn ask(&self) -> Ask {
        self.ask.clone()
    }

    pub fn take(&mut self, answer: Answer) {
        match answer {
            Answer::Coverage(Some(answer)) => self.report = answer.on.map(|on| Report::Regions(answer.report(on))),
            Answer::Served(Some(answer)) => self.report = Some(Report::Agreements(answer.report(), answer.rows.all)),
            _ => {}
        }
    }

    pub fn choices(&self) -> &'static [Form] {
        if self.report.is_some() { Form::ALL } else { &[] }
    }

    /// The file's name and what stands in it.
    pub fn file(&self, form: Form, language: Language) -> Option<(String, Vec<u8>)> {
        let say = |message: &Message| say(message, language);
        let (name, bytes) = match self.report.as_ref()? {
            Report::Regions(report) => {
                let bytes = match form {
                    Form::Text => text(report, &say).into_bytes(),
                    Form::Csv => csv(report, &say),
                };
                (format!("{}-{}", report.id, report.half), bytes)
            }
            Report::Agreements(report, _) => {
                let bytes = match form {
                    Form::Text => served_text(report, &say).into_bytes(),
                    Form::Csv => served_csv(report, &say),
                };
                (format!("{}-{}-{}", report.id, say(&msg!("served-file")), report.on), bytes)
            }
        };
        let ending = if form == Form::Text { "txt" } else { "csv" };
        Some((format!("{name}.{ending}"), bytes))
    }

    pub fn draw(&self, paint: &mut Paint<'_>) {
        let Some(report) = &self.report else { return };
        let title = match report {
            Report::Regions(report) => {
                msg!("coverage-report-title", list = report.id.to_string(), n = report.regions.len(), of = report.addressed)
            }
            Report::Agreements(report, all) => {
                msg!("served-report-title", list = report.id.to_string(), n = report.recommendations.len(), of = *all)
            }
        };
        let (title, foot) = (paint.say(&title), paint.say(&msg!("question-keys")));
        let inside = dialog::open(&title, &foot, 60, Form::ALL.len(), paint);
        for (y, (at, form)) in (inside.y..inside.bottom()).zip(Form::ALL.iter().enumerate()) {
            paint.put(inside.x + 2, y, &(at + 1).to_string(), Tone::Key);
            paint.message(inside.x + 4, y, inside.width - 4, &form.message(), Tone::Plain);
            if at == self.cursor.at {
                paint.choose(inside.x, y, inside.x + 4);
            }
        }
    }
}
