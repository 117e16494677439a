//! Bringing a file in: its path, what would become of it, and only then the writing.

use crate::language::{Language, say};
use crate::model::command::{Fault, Report};
use crate::model::{Command, Message, Refusal};
use crate::msg;
use crate::screen::keys::On;
use crate::screen::look::Tone;
use crate::screen::model::Model;
use crate::screen::part::frame;
use crate::screen::part::line::Line;
use crate::screen::part::list::Cursor;
use crate::screen::part::paint::Paint;
use crate::text::width::wrap;
use crate::text::{Shown, shown};

#[derive(Debug, Default)]
pub struct Import {
    pub line: Line,
    pub state: Reading,
    /// What reading had to tell: a column that nobody knows, a hidden sheet.
    pub notes: Vec<Fault>,
    pub cursor: Cursor,
}

#[derive(Debug, Default)]
pub enum Reading {
    /// The path is being typed.
    #[default]
    Path,
    /// The file is read, or judged.
    Waiting,
    /// What would be written.
    Preview { name: String, command: Box<Command>, first: Vec<Shown>, report: Report },
    /// What is wrong; nothing was written.
    Refused { name: String, refusal: Refusal },
}

impl Import {
    pub fn on(&self) -> On {
        match self.state {
            Reading::Path => On::Form,
            _ => On::Choice,
        }
    }

    /// The lines below the path.
    fn lines(&self, language: Language, columns: u16) -> Vec<Shown> {
        let messages = match &self.state {
            Reading::Path => vec![msg!("import-what")],
            Reading::Waiting => vec![msg!("import-reading")],
            Reading::Preview { name, first, report, .. } => preview(name, first, report, &self.notes),
            Reading::Refused { name, refusal } => refused(name, refusal),
        };
        let columns = usize::from(columns.saturating_sub(4));
        messages.iter().flat_map(|m| wrap(&say(m, language), columns)).map(|line| shown(&line)).collect()
    }

    pub fn length(&self, model: &Model) -> usize {
        self.lines(model.language, model.columns).len()
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let area = paint.area();
        paint.message(1, 0, area.width - 2, &msg!("import-title"), Tone::Strong);
        paint.rule(0, 1, area.width, true);
        paint.message(1, 2, 8, &msg!("import-file"), Tone::Quiet);
        let lines = self.lines(model.language, model.columns);
        for (y, line) in (4..area.height - 2).zip(lines.iter().skip(self.cursor.at)) {
            paint.text(2, y, area.width - 3, line, Tone::Plain);
        }
        frame::message_row(model, &msg!("nothing"), &frame::standing_note(model), paint);
        match self.state {
            Reading::Path => paint.line(10, 2, area.width - 12, &self.line),
            _ => paint.text(10, 2, area.width - 12, &shown(self.line.text()), Tone::Strong),
        }
    }
}

fn preview(name: &str, first: &[Shown], report: &Report, notes: &[Fault]) -> Vec<Message> {
    let mut lines = Vec::new();
    if let Report::Import(report) = report {
        lines.push(msg!(
            "import-rows",
            file = name,
            rows = report.rows,
            created = report.created,
            updated = report.updated,
            unchanged = report.unchanged,
            partners = report.partners_created
        ));
        lines.extend(first.iter().map(|row| msg!("import-row", row = row.as_str())));
        lines.extend(notes.iter().chain(&report.warnings).map(fault));
    }
    lines.push(msg!("import-write"));
    lines
}

fn refused(name: &str, refusal: &Refusal) -> Vec<Message> {
    let faults = match &refusal.report {
        Report::Import(report) => report.faults.as_slice(),
        _ => &[],
    };
    let mut lines = vec![msg!("import-refused", file = name)];
    if faults.is_empty() {
        lines.extend(refusal.reasons.iter().map(|r| r.message.clone()));
    }
    lines.extend(faults.iter().map(fault));
    lines
}

/// What is told of a header names its column itself; of a sheet or a row aside, that.
fn fault(fault: &Fault) -> Message {
    if fault.row == 0 {
        return if fault.column.is_empty() {
            fault.message.clone()
        } else {
            msg!("import-fault_header", line = fault.line, said = fault.message.clone())
        };
    }
    msg!("import-fault", row = fault.row, line = fault.line, column = &fault.column, said = fault.message.clone())
}
