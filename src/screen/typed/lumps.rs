//! Text that comes as keys: what no hand types at once is a paste, with all that follows in the same breath.

use std::time::{Duration, Instant};

use crate::screen::effect::Input;
use crate::screen::keys::Key;

use super::decoder::Stroke;

/// More bytes than these in one read are no typing.
const LUMP: usize = 64;
/// What follows a lump within this belongs to it: 200 ms, and what a busy machine makes of them.
const BREATH: Duration = Duration::from_millis(250);
/// From so many bytes on, what follows is another lump; less may be a key that somebody tries.
const PIECE: usize = 8;
/// From this length on a run of letters that move is a key held down.
const HELD: usize = 8;

#[derive(Debug, Default)]
pub struct Lumps {
    /// The end of the last lump's breath.
    until: Option<Instant>,
}

impl Lumps {
    /// What one read means, at the time it came: its keys and pastes, or a paste.
    pub fn take(&mut self, read: Vec<Stroke>, at: Instant) -> Vec<Input> {
        let follows = self.until.is_some_and(|until| at <= until);
        let size = size(&read);
        if read.is_empty() || !(follows || size > LUMP || read.contains(&Stroke::PasteEnd)) {
            return read.into_iter().filter_map(input).collect();
        }
        if size >= PIECE {
            self.until = Some(at + BREATH);
        }
        vec![Input::Paste(read.iter().map(text).collect())]
    }
}

fn input(stroke: Stroke) -> Option<Input> {
    match stroke {
        Stroke::Key(key) => Some(Input::Key(key)),
        Stroke::Paste(text) => Some(Input::Paste(text)),
        Stroke::PasteEnd => None,
    }
}

/// The text of a stroke; other keys have none.
fn text(stroke: &Stroke) -> String {
    match stroke {
        Stroke::Key(Key::Char(c)) => c.to_string(),
        Stroke::Key(Key::Enter) => "\n".into(),
        Stroke::Key(Key::Tab) => "\t".into(),
        Stroke::Paste(text) => text.clone(),
        Stroke::Key(_) | Stroke::PasteEnd => String::new(),
    }
}

/// The bytes of keys, but for those that people hold down to move and to rub out.
fn size(read: &[Stroke]) -> usize {
    let (mut size, mut run) = (0, 0);
    for stroke in read {
        match stroke {
            Stroke::Key(Key::Char('h' | 'j' | 'k' | 'l' | 'g' | 'G' | 'n' | 'N')) => {
                run += 1;
                continue;
            }
            Stroke::Key(Key::Char(c)) => size += c.len_utf8(),
            Stroke::Key(key) if is_held(*key) => {}
            Stroke::Key(_) => size += 1,
            Stroke::Paste(_) | Stroke::PasteEnd => {}
        }
        size += typed(run);
        run = 0;
    }
    size + typed(run)
}

const fn typed(run: usize) -> usize {
    if run < HELD { run } else { 0 }
}

const fn is_held(key: Key) -> bool {
    matches!(
        key,
        Key::Up
            | Key::Down
            | Key::Left
            | Key::Right
            | Key::PageUp
            | Key::PageDown
            | Key::Home
            | Key::End
            | Key::BackTab
            | Key::Backspace
            | Key::Delete
            | Key::Ctrl('u' | 'd')
    )
}
