//! One table for all places: key, action, sentence. Hints, help and palette are drawn from it.

/// A key as the screen knows it, whatever bytes a terminal sent for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Char(char),
    Ctrl(char),
    Enter,
    Esc,
    Backspace,
    Delete,
    Tab,
    BackTab,
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    Home,
    End,
    F2,
    /// Known to no row.
    Other,
}

/// What a key does. One letter, one meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    First,
    Last,
    NextPart,
    PreviousPart,
    Number,
    Open,
    Back,
    Quit,
    Next,
    Previous,
    Search,
    Tick,
    /// The acts of the procedure.
    Advance,
    /// What is still required.
    Why,
    Undo,
    Redo,
    Versions,
    Sort,
    Copy,
    Palette,
    Help,
    Language,
    Redraw,
    Suspend,
    Interrupt,
    Save,
    /// Space on a choice: shows or hides it.
    Mark,
    /// Adds to what has the focus.
    Add,
    /// Edits what the cursor is on.
    Edit,
    /// Hides what the cursor is on, with a reason.
    Void,
    Import,
    /// Whose register it is.
    Office,
    /// What a draft of a rule pack would change.
    Rehearse,
    Check,
    /// What needs somebody.
    Attention,
    /// One matter after the other.
    Review,
    /// What changed since one's last review.
    Changes,
    Minutes,
    Print,
    /// The values of a field with their counts.
    Frequency,
    /// The state of another day.
    AsOf,
    /// What was known on a day or at a revision.
    Known,
}

impl Action {
    /// Whether the palette takes a line behind its word: `per 8/3/2021`.
    pub const fn takes_line(self) -> bool {
        matches!(self, Action::AsOf | Action::Known)
    }

    /// Whether it changes the register: where that is only read it is refused.
    pub const fn changes(self, on: On) -> bool {
        match self {
            Action::Number => matches!(on, On::Card),
            Action::Tick
            | Action::Advance
            | Action::Undo
            | Action::Redo
            | Action::Add
            | Action::Edit
            | Action::Void
            | Action::Import
            | Action::Office => true,
            _ => false,
        }
    }
}

/// The sorts of place that a row can hold in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    Start,
    /// Panes of the desk.
    List,
    /// A list of matters in the one order: what needs somebody.
    Matters,
    /// An opened record.
    Record,
    /// What regions answered to one recommendation: all of them, or one.
    Answer,
    /// Rows and columns whose cells the cursor moves over: coverage, calendar.
    Grid,
    /// A list that is only read: history, help, faults.
    Reading,
    /// A choice by number.
    Choice,
    /// A question about loss, or about what another session did: numbers and Esc answer it, nothing else.
    Loss,
    /// A line of text, a form, a picker.
    Form,
    /// A matter of the review.
    Card,
    /// The end of a review: what to do with it, by number.
    Ended,
    /// A page as it is printed.
    Page,
    /// A list of what is opened and printed.
    Papers,
    /// Recommendations with what serves them: opened and printed, nothing else is done to them.
    Found,
    /// Records that changed, each meant by the cursor.
    Changed,
}

pub struct KeyRow {
    pub keys: &'static [Key],
    pub action: Action,
    pub on: &'static [On],
    /// The short word at the bottom and in the palette.
    pub hint: &'static str,
    /// What it does, in help and palette.
    pub help: &'static str,
    /// Its place among the keys at the bottom; 0: not shown there.
    pub bar: u8,
}

use Key::{Char, Ctrl};
use On::{Answer, Card, Changed, Choice, Ended, Form, Found, Grid, List, Loss, Matters, Page, Papers, Reading, Record, Start};

const EVERYWHERE: &[On] =
    &[Start, List, Matters, Record, Answer, Grid, Reading, Choice, Loss, Form, Card, Ended, Page, Found, Changed, Papers];
const ROWS: &[On] = &[Start, List, Matters, Record, Answer, Grid, Reading, Choice, Card, Ended, Page, Found, Changed, Papers];
const READ: &[On] = &[List, Matters, Record, Answer, Grid, Reading, Found, Changed, Papers];
/// Where something was done that can be taken back.
const DONE: &[On] = &[List, Matters, Record, Answer, Grid, Reading, Card, Ended, Page, Found, Changed, Papers];
/// Where rows are narrowed.
const WORK: &[On] = &[List, Matters, Record, Answer, Grid, Found, Changed];
/// Where parts stand side by side, or one below the other.
const PARTED: &[On] = &[List, Record, Answer, Grid];
/// Where columns are moved over, or out.
const ASIDE: &[On] = &[List, Record, Answer, Grid, Reading];
/// Where a record of the register is meant, or its row.
const RECORDS: &[On] = &[List, Matters, Record, Answer, Changed];
/// Where one record is meant.
const ONE: &[On] = &[List, Matters, Record, Card, Changed];
/// Where something has a reason, a follow-up and a history.
const MEANT: &[On] = &[List, Matters, Record, Answer, Grid, Card, Changed];

#[rustfmt::skip]
pub const KEYS: &[KeyRow] = &[
    KeyRow { keys: &[Key::Enter], action: Action::Open, on: &[List, Matters, Record, Grid, Reading, Found, Changed, Papers], hint: "key-enter", help: "help-enter", bar: 1 },
    KeyRow { keys: &[Key::Enter], action: Action::Open, on: &[Answer], hint: "key-enter", help: "help-enter", bar: 0 },
    KeyRow { keys: &[Key::Enter], action: Action::Open, on: &[Start, Choice, Ended], hint: "key-choose", help: "help-choose", bar: 1 },
    KeyRow { keys: &[Char('1'), Char('2'), Char('3')], action: Action::Number, on: &[Card], hint: "key-decide", help: "help-decide", bar: 1 },
    KeyRow { keys: &[Char('n')], action: Action::Next, on: &[Card], hint: "key-skip", help: "help-skip", bar: 2 },
    KeyRow { keys: &[Char('N')], action: Action::Previous, on: &[Card, Ended], hint: "key-previous", help: "help-previous_matter", bar: 0 },
    KeyRow { keys: &[Key::Enter], action: Action::Open, on: &[Card], hint: "key-enter", help: "help-matter", bar: 3 },
    KeyRow { keys: &[Char('q')], action: Action::Quit, on: &[Card], hint: "key-stop", help: "help-stop", bar: 3 },
    KeyRow { keys: &[Char('p')], action: Action::Print, on: &[Card], hint: "key-p", help: "help-print", bar: 0 },
    KeyRow { keys: &[Char('p')], action: Action::Print, on: &[Ended, Page, Papers, Grid, Found], hint: "key-p", help: "help-print", bar: 2 },
    KeyRow { keys: &[Char('/')], action: Action::Search, on: WORK, hint: "key-search", help: "help-search", bar: 2 },
    KeyRow { keys: &[Char('a')], action: Action::Advance, on: ONE, hint: "key-a", help: "help-advance", bar: 3 },
    KeyRow { keys: &[Char('w')], action: Action::Why, on: &[List, Matters, Record, Grid, Card, Changed], hint: "key-w", help: "help-why", bar: 4 },
    KeyRow { keys: &[Char('w')], action: Action::Why, on: &[Answer], hint: "key-w", help: "help-why", bar: 0 },
    KeyRow { keys: &[Char('+'), Char('=')], action: Action::Add, on: &[Record], hint: "key-add", help: "help-add", bar: 5 },
    KeyRow { keys: &[Char('+'), Char('=')], action: Action::Add, on: &[List], hint: "key-add", help: "help-add", bar: 0 },
    KeyRow { keys: &[Char('e')], action: Action::Edit, on: &[Record, Answer, Card], hint: "key-e", help: "help-edit", bar: 5 },
    KeyRow { keys: &[Char('e')], action: Action::Edit, on: &[List, Matters, Grid, Changed], hint: "key-e", help: "help-edit", bar: 0 },
    KeyRow { keys: &[Char('t')], action: Action::Tick, on: MEANT, hint: "key-t", help: "help-tick", bar: 5 },
    KeyRow { keys: &[Char('v')], action: Action::Versions, on: MEANT, hint: "key-v", help: "help-versions", bar: 6 },
    KeyRow { keys: &[Char('!')], action: Action::Attention, on: &[List, Record, Answer, Grid, Reading, Card, Found, Changed, Papers], hint: "key-attention", help: "help-attention", bar: 7 },
    KeyRow { keys: &[Char('r')], action: Action::Review, on: READ, hint: "key-r", help: "help-review", bar: 7 },
    KeyRow { keys: &[Char('s')], action: Action::Sort, on: &[List], hint: "key-s", help: "help-sort", bar: 8 },
    KeyRow { keys: &[Char('f')], action: Action::Frequency, on: &[List], hint: "key-f", help: "help-frequency", bar: 0 },
    KeyRow { keys: &[Char('u')], action: Action::Undo, on: DONE, hint: "key-u", help: "help-undo", bar: 8 },
    KeyRow { keys: &[Ctrl('r')], action: Action::Redo, on: DONE, hint: "key-redo", help: "help-redo", bar: 0 },
    KeyRow { keys: &[Char('y')], action: Action::Copy, on: DONE, hint: "key-y", help: "help-copy", bar: 0 },
    KeyRow { keys: &[Char(':'), Ctrl('p')], action: Action::Palette, on: DONE, hint: "key-palette", help: "help-palette", bar: 9 },
    KeyRow { keys: &[Ctrl('p')], action: Action::Palette, on: &[Form, Choice], hint: "key-palette", help: "help-palette", bar: 0 },
    KeyRow { keys: &[Key::Up, Char('k')], action: Action::Up, on: ROWS, hint: "key-up", help: "help-up", bar: 0 },
    KeyRow { keys: &[Key::Down, Char('j')], action: Action::Down, on: ROWS, hint: "key-down", help: "help-down", bar: 0 },
    KeyRow { keys: &[Key::Left, Char('h')], action: Action::Left, on: ASIDE, hint: "key-left", help: "help-left", bar: 0 },
    KeyRow { keys: &[Key::Right, Char('l')], action: Action::Right, on: ASIDE, hint: "key-right", help: "help-right", bar: 0 },
    KeyRow { keys: &[Key::PageUp, Ctrl('u')], action: Action::PageUp, on: ROWS, hint: "key-page-up", help: "help-page-up", bar: 0 },
    KeyRow { keys: &[Key::PageDown, Ctrl('d')], action: Action::PageDown, on: ROWS, hint: "key-page-down", help: "help-page-down", bar: 0 },
    KeyRow { keys: &[Key::Home, Char('g')], action: Action::First, on: ROWS, hint: "key-first", help: "help-first", bar: 0 },
    KeyRow { keys: &[Key::End, Char('G')], action: Action::Last, on: ROWS, hint: "key-last", help: "help-last", bar: 0 },
    KeyRow { keys: &[Key::Tab], action: Action::NextPart, on: PARTED, hint: "key-tab", help: "help-tab", bar: 0 },
    KeyRow { keys: &[Key::BackTab], action: Action::PreviousPart, on: PARTED, hint: "key-backtab", help: "help-backtab", bar: 0 },
    KeyRow { keys: &[Key::Tab], action: Action::NextPart, on: &[Found, Changed], hint: "key-turn", help: "help-turn", bar: 3 },
    KeyRow { keys: &[Key::BackTab], action: Action::PreviousPart, on: &[Found, Changed], hint: "key-backtab", help: "help-turn_back", bar: 0 },
    KeyRow { keys: &[Char('1'), Char('2'), Char('3')], action: Action::Number, on: &[Start, List, Record, Answer, Grid], hint: "key-number", help: "help-number", bar: 0 },
    KeyRow { keys: &[Char('4'), Char('5')], action: Action::Number, on: PARTED, hint: "key-number", help: "help-number", bar: 0 },
    KeyRow { keys: &[Char('6')], action: Action::Number, on: &[Record], hint: "key-number", help: "help-number", bar: 0 },
    KeyRow { keys: &[Char('n')], action: Action::Next, on: READ, hint: "key-n", help: "help-next", bar: 0 },
    KeyRow { keys: &[Char('N')], action: Action::Previous, on: READ, hint: "key-previous", help: "help-previous", bar: 0 },
    KeyRow { keys: &[Key::Esc, Key::Backspace], action: Action::Back, on: ROWS, hint: "key-esc", help: "help-esc", bar: 10 },
    KeyRow { keys: &[Key::Esc, Key::Backspace], action: Action::Back, on: &[Loss], hint: "key-esc", help: "help-esc", bar: 10 },
    KeyRow { keys: &[Key::Esc], action: Action::Back, on: &[Form], hint: "key-esc", help: "help-esc", bar: 10 },
    KeyRow { keys: &[Char('q')], action: Action::Quit, on: &[Start, List, Matters, Record, Answer, Grid, Reading, Choice, Ended, Page, Found, Changed, Papers], hint: "key-q", help: "help-quit", bar: 0 },
    KeyRow { keys: &[Char(' ')], action: Action::Mark, on: &[Choice], hint: "key-mark", help: "help-mark", bar: 0 },
    KeyRow { keys: &[Ctrl('s')], action: Action::Save, on: &[Form], hint: "key-save", help: "help-save", bar: 0 },
    KeyRow { keys: &[Key::F2], action: Action::Language, on: EVERYWHERE, hint: "key-f2", help: "help-language", bar: 0 },
    KeyRow { keys: &[Ctrl('l')], action: Action::Redraw, on: EVERYWHERE, hint: "key-redraw", help: "help-redraw", bar: 0 },
    KeyRow { keys: &[Ctrl('z')], action: Action::Suspend, on: EVERYWHERE, hint: "key-suspend", help: "help-suspend", bar: 0 },
    KeyRow { keys: &[Ctrl('c')], action: Action::Interrupt, on: EVERYWHERE, hint: "key-interrupt", help: "help-interrupt", bar: 0 },
    KeyRow { keys: &[], action: Action::Void, on: RECORDS, hint: "do-void", help: "help-void", bar: 0 },
    KeyRow { keys: &[Char('c')], action: Action::Changes, on: &[List, Matters, Record, Answer, Grid, Reading, Card, Ended, Page, Papers], hint: "key-c", help: "help-changes", bar: 0 },
    KeyRow { keys: &[], action: Action::Minutes, on: DONE, hint: "key-minutes", help: "help-minutes", bar: 0 },
    KeyRow { keys: &[], action: Action::Import, on: READ, hint: "key-import", help: "help-import", bar: 0 },
    KeyRow { keys: &[], action: Action::Office, on: READ, hint: "key-office", help: "help-office", bar: 0 },
    KeyRow { keys: &[], action: Action::Rehearse, on: READ, hint: "key-rehearse", help: "help-rehearse", bar: 0 },
    KeyRow { keys: &[], action: Action::Check, on: READ, hint: "key-check", help: "help-check", bar: 0 },
    KeyRow { keys: &[], action: Action::AsOf, on: READ, hint: "key-as_of", help: "help-as_of", bar: 0 },
    KeyRow { keys: &[], action: Action::Known, on: READ, hint: "key-known", help: "help-known", bar: 0 },
    KeyRow { keys: &[Char('?')], action: Action::Help, on: ROWS, hint: "key-help", help: "help-help", bar: 11 },
];

/// Numbers choose what carries them on the screen, in every place that has numbers.
fn is_number(key: Key) -> bool {
    matches!(key, Char('1'..='9'))
}

/// What `key` does in a place of this sort.
pub fn action(on: On, key: Key) -> Option<Action> {
    if is_number(key) && matches!(on, Choice | Ended | Loss) {
        return Some(Action::Number);
    }
    KEYS.iter().find(|row| row.on.contains(&on) && row.keys.contains(&key)).map(|row| row.action)
}

/// The rows that hold in a place, for its help.
pub fn rows(on: On) -> impl Iterator<Item = &'static KeyRow> {
    KEYS.iter().filter(move |row| row.on.contains(&on))
}

/// What a bar without room for all keeps first: by the sort of place, the most needed first. Of the others the last
/// falls out first.
const KEPT: &[(On, &[Action])] = &[
    (List, &[Action::Open, Action::Attention, Action::Review, Action::Search, Action::Why, Action::Tick]),
    (Matters, &[Action::Open, Action::Review, Action::Search]),
    (Changed, &[Action::Open, Action::Search, Action::NextPart, Action::Why, Action::Versions]),
    (Found, &[Action::Open, Action::Search, Action::NextPart]),
];

/// How soon a key falls out of the bar of a place: the lowest last.
pub fn falls_out(on: On, row: &KeyRow) -> (usize, u8) {
    let kept = KEPT.iter().find(|(kept, _)| *kept == on).map_or(&[][..], |(_, actions)| actions);
    (kept.iter().position(|action| *action == row.action).unwrap_or(kept.len()), row.bar)
}

impl Key {
    /// As it is written on a key cap, in no language.
    pub fn cap(self) -> String {
        match self {
            Char(' ') => "Space".into(),
            Char(c) => c.to_string(),
            Ctrl(c) => format!("Ctrl-{}", c.to_ascii_uppercase()),
            Key::Enter => "Enter".into(),
            Key::Esc => "Esc".into(),
            Key::Backspace => "Backspace".into(),
            Key::Delete => "Del".into(),
            Key::Tab => "Tab".into(),
            Key::BackTab => "Shift-Tab".into(),
            Key::Up => "↑".into(),
            Key::Down => "↓".into(),
            Key::Left => "←".into(),
            Key::Right => "→".into(),
            Key::PageUp => "PgUp".into(),
            Key::PageDown => "PgDn".into(),
            Key::Home => "Home".into(),
            Key::End => "End".into(),
            Key::F2 => "F2".into(),
            Key::Other => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_does_one_thing_in_a_place() {
        for on in EVERYWHERE {
            let mut seen = Vec::new();
            for row in rows(*on) {
                for key in row.keys {
                    assert!(!seen.contains(key), "{key:?} twice on {on:?}");
                    seen.push(*key);
                }
            }
        }
    }

    #[test]
    fn only_what_is_meant_by_the_cursor_is_acted_on() {
        for key in ['a', 'w', 'e', 't', 'v'] {
            assert!(action(Changed, Char(key)).is_some(), "{key}");
            assert_eq!(action(Found, Char(key)), None, "{key}");
        }
        assert_eq!(action(Answer, Char('+')), None);
        assert_eq!(action(Answer, Char('a')), None);
    }

    #[test]
    fn one_letter_one_meaning() {
        for row in KEYS {
            for other in KEYS {
                if row.keys.iter().any(|k| other.keys.contains(k)) {
                    assert_eq!(row.action, other.action);
                }
            }
        }
    }

    #[test]
    fn what_terminals_need_for_themselves_is_bound_nowhere() {
        for row in KEYS {
            for key in row.keys {
                assert!(!matches!(key, Char('[' | 'O' | '~' | '\'' | '"' | '^' | '`') | Ctrl('a' | 'b' | 'v')), "{key:?}");
                if let Char(c) = key {
                    assert!(!c.is_ascii_uppercase() || matches!(c, 'G' | 'N'), "{key:?}");
                }
            }
        }
    }
}
