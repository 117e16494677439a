//! Keys from the terminal: bytes torn by a line are joined, lumps keep their order, a page of prose is a
//! paste, and a terminal that went away ends it.

use std::os::fd::BorrowedFd;
use std::time::Duration;

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use rustix::event::{PollFd, PollFlags, Timespec, poll};

use super::keys::Key;

/// What the reading thread tells.
#[derive(Debug, PartialEq, Eq)]
pub enum Typed {
    Key(Key),
    Paste(String),
    Resize(u16, u16),
    /// The terminal is gone.
    Gone,
}

/// How long a lone ESC waits for the rest of a torn sequence.
const TORN: Duration = Duration::from_millis(50);
/// What crossterm has read already is told within this. With a zero limit its poll always answers no, and
/// the last millisecond of a limit it spends turning in circles.
const AT_ONCE: Duration = Duration::from_micros(50);
/// From this length on, keys that came at once and read as text are a page of prose.
const PAGE: usize = 200;
/// From this length on, text that came at once may be the first lump of a page that a line cut in pieces.
const LUMP: usize = 40;

/// Reads until the terminal goes away or `tell` says that nobody listens.
pub fn read(terminal: BorrowedFd<'_>, linux: bool, tell: impl Fn(Typed) -> bool) {
    let mut escaped = false;
    let mut again = false;
    loop {
        // On a busy machine crossterm may say no while it holds keys that it has read already, and these no
        // longer show at the terminal: it is asked again before the terminal is waited for.
        match if again { Wait::Ready } else { wait(terminal, None) } {
            Wait::Ready => {}
            Wait::Nothing => continue,
            Wait::Gone => {
                tell(Typed::Gone);
                return;
            }
        }
        let Ok(mut batch) = drain_page(terminal, linux) else {
            tell(Typed::Gone);
            return;
        };
        again = !batch.is_empty();
        if !again {
            continue;
        }
        if escaped {
            drop_late_rest(&mut batch);
        }
        escaped = batch.last() == Some(&Typed::Key(Key::Esc));
        let batch = if reads_as_text(&batch, PAGE) { vec![Typed::Paste(text_of(&batch))] } else { batch };
        if !batch.into_iter().all(&tell) {
            return;
        }
    }
}

enum Wait {
    Ready,
    Nothing,
    Gone,
}

/// Blocks until bytes wait: crossterm's own waiting loses the moment, and never ends on a hang-up.
fn wait(terminal: BorrowedFd<'_>, limit: Option<Duration>) -> Wait {
    let mut fds = [PollFd::from_borrowed_fd(terminal, PollFlags::IN)];
    let limit = limit.and_then(|l| Timespec::try_from(l).ok());
    match poll(&mut fds, limit.as_ref()) {
        Ok(0) => Wait::Nothing,
        Ok(_) if fds[0].revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) => Wait::Gone,
        Ok(_) => Wait::Ready,
        Err(rustix::io::Errno::INTR) => Wait::Nothing,
        Err(_) => Wait::Gone,
    }
}

/// Everything that waits now; of what may be a page also the rest, until the line is quiet.
fn drain_page(terminal: BorrowedFd<'_>, linux: bool) -> std::io::Result<Vec<Typed>> {
    let mut batch = drain(terminal, linux)?;
    while reads_as_text(&batch, LUMP) && matches!(wait(terminal, Some(TORN)), Wait::Ready) {
        batch.append(&mut drain(terminal, linux)?);
    }
    Ok(batch)
}

/// Everything that waits now.
fn drain(terminal: BorrowedFd<'_>, linux: bool) -> std::io::Result<Vec<Typed>> {
    let mut batch = Vec::new();
    while event::poll(AT_ONCE)? {
        let event = event::read()?;
        if is_lone_escape(&event) {
            escape(terminal, linux, &mut batch)?;
        } else {
            take(event, linux, &mut batch);
        }
    }
    Ok(batch)
}

fn is_lone_escape(event: &Event) -> bool {
    matches!(event, Event::Key(KeyEvent { code: KeyCode::Esc, modifiers: KeyModifiers::NONE, kind, .. }) if *kind != KeyEventKind::Release)
}

/// After a lone ESC: the rest of a torn sequence, if it comes in time.
fn escape(terminal: BorrowedFd<'_>, linux: bool, batch: &mut Vec<Typed>) -> std::io::Result<()> {
    let mut rest = String::new();
    while rest.len() < 4 {
        if !event::poll(AT_ONCE)? && !matches!(wait(terminal, Some(TORN)), Wait::Ready) {
            break;
        }
        if !event::poll(AT_ONCE)? {
            break;
        }
        let next = event::read()?;
        let letter = match &next {
            Event::Key(KeyEvent { code: KeyCode::Char(c), modifiers, .. })
                if !modifiers.intersects(KeyModifiers::ALT | KeyModifiers::CONTROL) =>
            {
                Some(*c)
            }
            _ => None,
        };
        match letter {
            Some(c) if rest.is_empty() && !matches!(c, '[' | 'O') => {
                batch.push(Typed::Key(Key::Esc));
                take(next, linux, batch);
                return Ok(());
            }
            Some(c) => {
                rest.push(c);
                if let Some(key) = joined(&rest) {
                    batch.push(Typed::Key(key));
                    return Ok(());
                }
            }
            None => {
                batch.push(Typed::Key(Key::Esc));
                batch.extend(rest.chars().map(|c| Typed::Key(Key::Char(c))));
                take(next, linux, batch);
                return Ok(());
            }
        }
    }
    batch.push(Typed::Key(Key::Esc));
    batch.extend(rest.chars().map(|c| Typed::Key(Key::Char(c))));
    Ok(())
}

/// The rest of a sequence that came too late to be joined: its ESC has acted as Esc, so it means nothing.
fn drop_late_rest(batch: &mut Vec<Typed>) {
    let mut rest = String::new();
    for (at, one) in batch.iter().enumerate().take(4) {
        let Typed::Key(Key::Char(c)) = one else { return };
        rest.push(*c);
        if joined(&rest).is_some() {
            batch.drain(..=at);
            return;
        }
    }
}

/// The key of a sequence without its ESC, once it is whole.
fn joined(rest: &str) -> Option<Key> {
    Some(match rest {
        "[A" | "OA" => Key::Up,
        "[B" | "OB" => Key::Down,
        "[C" | "OC" => Key::Right,
        "[D" | "OD" => Key::Left,
        "[H" | "OH" | "[1~" | "[7~" => Key::Home,
        "[F" | "OF" | "[4~" | "[8~" => Key::End,
        "[Z" => Key::BackTab,
        "[3~" => Key::Delete,
        "[5~" => Key::PageUp,
        "[6~" => Key::PageDown,
        "OQ" | "[Q" | "[12~" | "[[B" => Key::F2,
        _ => return None,
    })
}

/// Translates one event; Alt with a letter is Esc, then the letter.
fn take(event: Event, linux: bool, batch: &mut Vec<Typed>) {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => {
            if key.modifiers.contains(KeyModifiers::ALT) {
                if linux && key.code == KeyCode::Tab {
                    batch.push(Typed::Key(Key::BackTab));
                    return;
                }
                batch.push(Typed::Key(Key::Esc));
            }
            batch.push(Typed::Key(key_of(key)));
        }
        Event::Paste(text) => batch.push(Typed::Paste(text)),
        Event::Resize(columns, rows) => batch.push(Typed::Resize(columns, rows)),
        _ => {}
    }
}

fn key_of(key: KeyEvent) -> Key {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    match key.code {
        KeyCode::Char('h') if control => Key::Backspace,
        // Enter typed before the terminal was taken over.
        KeyCode::Char('j') if control => Key::Enter,
        KeyCode::Char(c) if control => Key::Ctrl(c.to_ascii_lowercase()),
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::F(2) => Key::F2,
        _ => Key::Other,
    }
}

/// Whether keys that came at once are text rather than somebody's type-ahead: at least `long`, of many
/// letters, in words. A held key or a run of commands is neither.
fn reads_as_text(batch: &[Typed], long: usize) -> bool {
    if batch.len() < long {
        return false;
    }
    let text = text_of(batch);
    let mut letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
    letters.sort_unstable();
    letters.dedup();
    letters.len() >= 12 && text.matches(' ').count() * 20 >= text.chars().count()
}

fn text_of(batch: &[Typed]) -> String {
    let mut text = String::new();
    for one in batch {
        match one {
            Typed::Key(Key::Char(c)) => text.push(*c),
            Typed::Key(Key::Enter) => text.push('\n'),
            Typed::Key(Key::Tab) => text.push('\t'),
            Typed::Paste(pasted) => text.push_str(pasted),
            _ => {}
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<Typed> {
        text.chars().map(|c| Typed::Key(if c == '\n' { Key::Enter } else { Key::Char(c) })).collect()
    }

    #[test]
    fn a_page_of_prose_is_told_from_type_ahead() {
        let page =
            "Pelaksanaan kerja sama teknik diharapkan tidak sekedar menjadi rutinitas, namun diarahkan sebagai pemicu inovasi.\n".repeat(3);
        assert!(reads_as_text(&keys(&page), PAGE));
        assert!(!reads_as_text(&keys(&"j".repeat(5000)), PAGE));
        assert!(!reads_as_text(&keys("/bant\nt41kajian potensi ekspor, 14 Sep 2026\n"), PAGE));
        assert!(!reads_as_text(&keys(&"jk".repeat(500)), PAGE));
    }

    #[test]
    fn the_late_rest_of_a_torn_sequence_means_nothing() {
        for (typed, left) in [("[A", ""), ("[3~j", "j"), ("OB", ""), ("[[B", ""), ("j[A", "j[A"), ("[x1", "[x1"), ("", "")] {
            let mut batch = keys(typed);
            drop_late_rest(&mut batch);
            assert_eq!(batch, keys(left), "{typed}");
        }
    }

    #[test]
    fn a_torn_sequence_is_joined_once_it_is_whole() {
        assert_eq!(joined("["), None);
        assert_eq!(joined("[A"), Some(Key::Up));
        assert_eq!(joined("[1"), None);
        assert_eq!(joined("[1~"), Some(Key::Home));
        assert_eq!(joined("OQ"), Some(Key::F2));
    }
}
