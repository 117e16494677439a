//! Correcting an article before it is written: join, split, drop, edit, date.

use crate::model::{Command, PartialDate};
use crate::msg;
use crate::screen::keys::Key;
use crate::screen::model::Model;
use crate::screen::part::line::Line;
use crate::screen::place::Place;
use crate::screen::place::article::{ArticlePlace, Typing, What};

use super::wait;

fn place(model: &mut Model) -> Option<&mut ArticlePlace> {
    match model.places.last_mut() {
        Some(Place::Article(place)) => Some(place),
        _ => None,
    }
}

/// A digit does what carries it at the foot.
pub fn number(model: &mut Model, n: usize) {
    let Some(place) = place(model) else { return };
    let at = place.cursor.at;
    let chosen = place.items.get(at).map(|c| (c.item.title.clone(), c.item.text.clone()));
    let date = place.article.date.map(|d| d.to_string()).unwrap_or_default();
    let typed = match (n, chosen) {
        (1, _) => {
            if !place.join() {
                model.say(msg!("article-no-join"));
            }
            return;
        }
        (3, Some(_)) => {
            place.items[at].dropped = !place.items[at].dropped;
            return;
        }
        (2, Some((_, text))) => (What::Split, text),
        (4, Some((title, _))) => (What::Title, title),
        (5, Some((_, text))) => (What::Text, text),
        (6, _) => (What::Date, date),
        _ => return,
    };
    place.typing = Some(Typing { what: typed.0, line: Line::new(&typed.1) });
}

/// A key in the line being typed.
pub fn typed(model: &mut Model, key: Key) {
    let Some(place) = place(model) else { return };
    let Some(typing) = &mut place.typing else { return };
    if key != Key::Enter {
        typing.line.take(key);
        return;
    }
    let Some(Typing { what, line }) = place.typing.take() else { return };
    let text = line.text().trim().to_owned();
    let item = place.items.get_mut(place.cursor.at).map(|c| &mut c.item);
    match what {
        What::Split => {
            if !place.split(line.cursor()) {
                model.say(msg!("article-no-split"));
            }
        }
        What::Date => match text.parse::<PartialDate>() {
            Ok(date) => {
                place.article.date = Some(date);
                place.article.until = place.article.until.filter(|until| *until > date);
            }
            Err(_) if text.is_empty() => place.article.date = None,
            Err(_) => {
                place.typing = Some(Typing { what, line });
                model.say(msg!("article-bad-date", text = text));
            }
        },
        What::Title | What::Text if text.is_empty() => model.say(msg!("article-empty")),
        What::Title => {
            if let Some(item) = item {
                item.title = text;
            }
        }
        What::Text => {
            if let Some(item) = item {
                item.text = text;
            }
        }
    }
}

/// Esc leaves the line, then the article; nothing was written.
pub fn leave(model: &mut Model) {
    match place(model) {
        Some(place) if place.typing.is_some() => place.typing = None,
        _ => model.close(),
    }
}

/// Enter writes what is shown.
pub fn write(model: &mut Model) {
    let Some(place) = place(model) else { return };
    let article = place.corrected();
    wait::submit(model, Command::ImportChecklist { article });
}
