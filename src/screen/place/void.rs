//! Voiding: what is hidden stands in the title, its reason is asked for.

use crate::model::{Command, Target};
use crate::msg;
use crate::register::{Answer, Ask};
use crate::screen::look::Sign;
use crate::screen::model::Model;
use crate::screen::part::dialog;
use crate::screen::part::judgement::Judgement;
use crate::screen::part::lines::{Labelled, Lines};
use crate::screen::part::paint::Paint;
use crate::screen::part::remark::{self, COLUMNS, REMARK, reason_rows, rows_of};
use crate::screen::personal::FormDraft;
use crate::screen::place::form::whose;

#[derive(Debug)]
pub struct VoidPlace {
    pub target: Target,
    pub lines: Lines,
    /// What the judge says of it as it stands.
    pub judgement: Judgement,
    /// Whose record it is, in words, once it is known.
    whose: String,
}

impl VoidPlace {
    pub fn new(target: Target, reason: &str) -> Self {
        let lines = Lines::new(vec![Labelled::new(msg!("act-reason"), reason).needed()]);
        Self { target, lines, judgement: Judgement::default(), whose: String::new() }
    }

    pub fn ask(&self) -> Ask {
        Ask::Show(self.target.record())
    }

    pub fn take(&mut self, answer: &Answer) {
        if let Answer::Show(Some(record)) = answer {
            self.whose = whose(record);
        }
    }

    fn reason(&self) -> &str {
        self.lines.lines.first().and_then(Labelled::text).unwrap_or_default()
    }

    pub fn command(&self) -> Command {
        Command::Void { target: self.target, reason: self.reason().to_owned() }
    }

    /// What is half written; nothing where nothing is.
    pub fn draft(&self, revision: u64) -> Option<FormDraft> {
        let fields = vec![("reason".to_owned(), self.reason().to_owned())];
        (!self.reason().is_empty()).then(|| FormDraft { of: self.target.to_string(), fields, was: Vec::new(), revision })
    }

    pub fn draw(&self, _model: &Model, paint: &mut Paint<'_>) {
        let title = paint.say(&msg!("void-title", id = self.target.to_string(), whose = &self.whose));
        let foot = paint.say(&msg!("void-keys"));
        let mut inside = dialog::open(&title, &foot, COLUMNS, 1 + usize::from(REMARK), paint);
        let wrong: &[usize] = if self.judgement.news().any(|reason| reason.field == Some("reason")) { &[0] } else { &[] };
        self.lines.draw(ratatui::layout::Rect { height: 1, ..inside }, wrong, paint);
        inside.y += 1;
        inside.height = inside.height.saturating_sub(1);
        let rows = match self.judgement.news().next() {
            Some(reason) => reason_rows(Some(Sign::Attention), reason, paint),
            None => rows_of(None, &paint.say(&msg!("void-what")), paint),
        };
        remark::draw(rows.iter(), &mut inside, paint);
    }
}
