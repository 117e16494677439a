//! A meeting's article before it is written: its items, to be joined, split, dropped, edited; its date.

use ratatui::layout::Rect;

use crate::exchange::article::short_title;
use crate::language::{Language, date_words, say};
use crate::model::candidate::{Article, Item};
use crate::model::command::ChecklistReport;
use crate::model::{Message, PartialDate};
use crate::msg;
use crate::screen::keys::On;
use crate::screen::look::{Sign, Tone};
use crate::screen::model::Model;
use crate::screen::part::frame;
use crate::screen::part::line::Line;
use crate::screen::part::list::{Cursor, scroll};
use crate::screen::part::paint::Paint;
use crate::text::width::wrap;
use crate::text::{Shown, shown};

#[derive(Debug)]
pub struct ArticlePlace {
    pub article: Article,
    /// What the judge found beside it.
    pub report: ChecklistReport,
    pub items: Vec<Choice>,
    pub cursor: Cursor,
    pub typing: Option<Typing>,
}

/// An item that may be left out.
#[derive(Clone, Debug)]
pub struct Choice {
    pub item: Item,
    pub dropped: bool,
}

/// A line being typed over the items.
#[derive(Debug)]
pub struct Typing {
    pub what: What,
    pub line: Line,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Title,
    Text,
    /// The item is parted where the cursor stands.
    Split,
    Date,
}

/// What the digits do, in their order.
pub const ACTS: [Message; 6] = [
    Message::new("article-join"),
    Message::new("article-split"),
    Message::new("article-drop"),
    Message::new("article-title"),
    Message::new("article-text"),
    Message::new("article-date"),
];

impl ArticlePlace {
    pub fn new(article: Article, report: ChecklistReport) -> Self {
        let items = article.items.iter().map(|item| Choice { item: item.clone(), dropped: false }).collect();
        Self { article, report, items, cursor: Cursor::default(), typing: None }
    }

    pub const fn on(&self) -> On {
        if self.typing.is_some() { On::Form } else { On::Choice }
    }

    /// The article as it was corrected: what was dropped is left out, numbers follow each other.
    pub fn corrected(&self) -> Article {
        let kept = self.items.iter().filter(|c| !c.dropped);
        let items = (1..).zip(kept).map(|(number, c)| Item { number, ..c.item.clone() }).collect();
        Article { items, by_hand: true, ..self.article.clone() }
    }

    /// Joins the chosen item to the one above it.
    pub fn join(&mut self) -> bool {
        let at = self.cursor.at;
        if at == 0 || at >= self.items.len() {
            return false;
        }
        let below = self.items.remove(at).item;
        let above = &mut self.items[at - 1].item;
        above.text = format!("{} {}", above.text, below.text);
        above.lines = [above.lines[0].min(below.lines[0]), above.lines[1].max(below.lines[1])];
        self.cursor.at = at - 1;
        true
    }

    /// Parts the chosen item behind the first `letters` of its text; both halves need some.
    pub fn split(&mut self, letters: usize) -> bool {
        let Some(choice) = self.items.get(self.cursor.at) else { return false };
        let at = choice.item.text.char_indices().nth(letters).map_or(choice.item.text.len(), |(at, _)| at);
        let (head, tail) = choice.item.text.split_at(at);
        let (head, tail) = (head.trim().to_owned(), tail.trim().to_owned());
        if head.is_empty() || tail.is_empty() {
            return false;
        }
        let mut second = choice.clone();
        second.item.title = short_title(&tail);
        second.item.text = tail;
        let first = &mut self.items[self.cursor.at].item;
        first.title = short_title(&head);
        first.text = head;
        self.items.insert(self.cursor.at + 1, second);
        true
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let area = paint.area();
        let date = self.article.date.map(|d| dates(d, self.article.until, model.language)).unwrap_or_default();
        let at = paint.text_right(1, 0, area.width - 2, &shown(&date), Tone::Plain);
        paint.stored(1, 0, at.saturating_sub(2), &self.article.title, Tone::Strong);
        let notes = self.notes(model.language, usize::from(area.width) - 2);
        let mut y = 1;
        for line in notes.iter().take(usize::from(area.height / 4)) {
            paint.text(1, y, area.width - 2, line, Tone::Attention);
            y += 1;
        }
        paint.rule(0, y, area.width, true);
        self.draw_items(Rect::new(0, y + 1, area.width, area.height.saturating_sub(y + 7)), paint);
        self.draw_foot(model, paint);
    }

    /// Doubts, and what it already is in the register.
    fn notes(&self, language: Language, columns: usize) -> Vec<Shown> {
        let known = self.report.id.map(|id| msg!("article-becomes", id = id.to_string(), n = self.corrected().items.len()));
        let said = known.into_iter().chain(self.report.doubts.iter().map(|d| d.message.clone()));
        said.flat_map(|m| wrap(&say(&m, language), columns)).map(|line| shown(&line)).collect()
    }

    fn draw_items(&self, area: Rect, paint: &mut Paint<'_>) {
        let columns = usize::from(area.width).saturating_sub(10);
        let mut lines: Vec<(usize, bool, String)> = Vec::new();
        for (at, choice) in self.items.iter().enumerate() {
            lines.push((at, true, choice.item.title.clone()));
            lines.extend(wrap(&shown(&choice.item.text), columns).into_iter().map(|line| (at, false, line)));
        }
        let first = lines.iter().position(|(at, ..)| *at == self.cursor.at).unwrap_or(0);
        let last = lines.iter().rposition(|(at, ..)| *at == self.cursor.at).unwrap_or(0);
        let height = usize::from(area.height);
        let top = scroll(scroll(0, last, height, lines.len()), first, height, lines.len());
        for (y, (at, is_title, text)) in (area.y..area.y + area.height).zip(lines.iter().skip(top)) {
            let dropped = self.items.get(*at).is_some_and(|c| c.dropped);
            if *is_title {
                paint.put(3, y, &format!("{:>2}", at + 1), Tone::Key);
                if dropped {
                    paint.sign(1, y, Sign::Over);
                }
                paint.stored(6, y, area.width - 7, text, Tone::Strong);
                if *at == self.cursor.at {
                    paint.choose(0, y, 6);
                }
            } else {
                paint.stored(6, y, area.width - 7, text, if dropped { Tone::Quiet } else { Tone::Plain });
            }
        }
    }

    /// The numbered acts, or the line being typed.
    fn draw_foot(&self, model: &Model, paint: &mut Paint<'_>) {
        let area = paint.area();
        let y = area.height - 5;
        paint.rule(0, y, area.width, false);
        match &self.typing {
            Some(typing) => {
                let label = match typing.what {
                    What::Title => msg!("article-typing-title"),
                    What::Text => msg!("article-typing-text"),
                    What::Split => msg!("article-typing-split"),
                    What::Date => msg!("article-typing-date"),
                };
                paint.message(1, y + 1, area.width - 2, &label, Tone::Quiet);
                frame::message_row(model, &msg!("nothing"), &frame::standing_note(model), paint);
                paint.line(1, y + 2, area.width - 2, &typing.line);
            }
            None => {
                let acts: Vec<String> = (1..).zip(&ACTS).map(|(n, act)| format!("{n} {}", paint.say(act))).collect();
                for (y, line) in (y + 1..y + 3).zip(wrap(&shown(&acts.join("  ")), usize::from(area.width) - 2)) {
                    paint.put(1, y, &line, Tone::Plain);
                }
                frame::message_row(model, &msg!("article-write"), &frame::standing_note(model), paint);
            }
        }
    }
}

/// A meeting's day, or its first and last.
fn dates(date: PartialDate, until: Option<PartialDate>, language: Language) -> String {
    match until {
        Some(until) => format!("{} – {}", date_words(date, language), date_words(until, language)),
        None => date_words(date, language),
    }
}
