//! A meeting's article corrected on a screen of its own, before a verb writes it.

use std::io;

use crate::model::Command;
use crate::model::candidate::Article;
use crate::model::command::ChecklistReport;

use super::effect::{Effect, Input};
use super::keys::{Key, On};
use super::model::Model;
use super::place::Place;
use super::place::article::ArticlePlace;
use super::taken::Screen;
use super::update::update;
use super::view::view;

impl Screen {
    /// Shows `article` over `model`; the corrected one where a person wants it written, `None` where not.
    ///
    /// # Errors
    /// Of the terminal.
    pub fn correct(&mut self, mut model: Model, article: Article, report: ChecklistReport) -> io::Result<Option<Article>> {
        model.open(Place::Article(Box::new(ArticlePlace::new(article, report))));
        let (columns, rows) = super::terminal::size();
        let mut next = Some(Input::Resize(columns, rows));
        loop {
            for effect in next.take().map(|input| update(&mut model, input)).unwrap_or_default() {
                match effect {
                    Effect::Submit(Command::ImportChecklist { article }, _) => return Ok(Some(article)),
                    Effect::Redraw => self.size_anew()?,
                    _ => {}
                }
            }
            // Nothing is asked of a register here.
            model.answered = model.generation;
            if !matches!(model.places.last(), Some(Place::Article(_) | Place::Help(_))) {
                return Ok(None);
            }
            self.show(|frame| view(&model, frame))?;
            match self.next_input() {
                // Typed ahead for a question of the line: no, "tidak".
                Some(Input::Key(Key::Char('n' | 't'))) if model.places.last().is_some_and(|p| p.on() == On::Choice) => return Ok(None),
                Some(input) => next = Some(input),
                None => return Ok(None),
            }
        }
    }
}
