//! The only printing: data to standard output, words to standard error, all through the gate.

use std::borrow::Cow;
use std::io::{self, BufRead, IsTerminal, Read, Write};

use super::told::Reader;
use crate::language::{Language, say};
use crate::model::{Message, Zone};
use crate::text::plain::plain;
use crate::text::{Shown, shown};

/// The three standard streams, as far as this run may use them.
#[derive(Clone, Copy, Debug)]
pub struct Print {
    pub language: Language,
    pub json: bool,
    /// Words in ASCII alone; an object, or the bytes of a file, stay what they are.
    pub ascii: bool,
}

/// Bytes of a line at most; what is behind them is the next line.
const LONGEST: u64 = 64 * 1024;

/// What became of the data.
#[derive(Debug)]
pub enum Written {
    Whole,
    /// The reader went away (`kerma list | head`): no fault of anybody.
    Unread,
    Failed(io::Error),
}

impl Print {
    /// For whom plain data is written.
    pub fn reader(&self, zone: Zone) -> Reader {
        Reader { language: self.language, zone, columns: columns() }
    }

    /// Data, line by line.
    pub fn data(&self, lines: &[Shown]) -> Written {
        // After a screen whose terminal went away nobody is there to be told nothing.
        if lines.is_empty() {
            return Written::Whole;
        }
        to_output(|out| lines.iter().try_for_each(|line| writeln!(out, "{}", self.spelt(line))))
    }

    /// One object; its hostile characters are escaped already.
    pub fn object(&self, object: &str) -> Written {
        to_output(|out| writeln!(out, "{object}"))
    }

    /// A file's bytes as they stand in it; a terminal gets them through the gate.
    pub fn file(&self, bytes: &[u8]) -> Written {
        if io::stdout().is_terminal() {
            return self.data(&lines(&String::from_utf8_lossy(bytes)));
        }
        to_output(|out| out.write_all(bytes))
    }

    /// Words beside the data. Nobody can be told where even this fails.
    pub fn say(&self, message: &Message) {
        self.line(&say(message, self.language));
    }

    /// A line of words beside the data.
    pub fn line(&self, line: &Shown) {
        let _ = writeln!(io::stderr().lock(), "{}", self.spelt(line));
    }

    /// A line in the letters that who reads it has.
    fn spelt<'l>(&self, line: &'l Shown) -> Cow<'l, str> {
        if self.ascii { plain(line.as_str()) } else { Cow::Borrowed(line.as_str()) }
    }

    /// How far something is, over what was said before; `None` wipes it away. On a terminal alone.
    pub fn progress(&self, message: Option<&Message>) {
        let mut err = io::stderr().lock();
        if err.is_terminal() {
            let said = message.map(|m| say(m, self.language)).unwrap_or_default();
            let _ = write!(err, "\r{}\x1b[K", self.spelt(&said)).and_then(|()| err.flush());
        }
    }

    /// The next line that somebody types, without its end; `None` where there is none any more.
    pub fn heard(&self) -> Option<String> {
        let mut line = Vec::new();
        match io::stdin().lock().take(LONGEST).read_until(b'\n', &mut line) {
            Ok(0) | Err(_) => None,
            Ok(_) => Some(String::from_utf8_lossy(&line).trim_end_matches(['\r', '\n']).to_owned()),
        }
    }

    /// Asks for a line of text; `None` at the end of the input.
    pub fn asked(&self, question: &Message) -> Option<String> {
        let mut err = io::stderr().lock();
        write!(err, "{} ", self.spelt(&say(question, self.language))).and_then(|()| err.flush()).ok()?;
        self.heard().map(|typed| typed.trim().to_owned())
    }

    /// Asks; Enter is yes. What is no answer, or the end of the input, is no.
    pub fn agreed(&self, question: &Message) -> bool {
        let mut err = io::stderr().lock();
        if write!(err, "{} ", self.spelt(&say(question, self.language))).and_then(|()| err.flush()).is_err() {
            return false;
        }
        let mut answer = String::new();
        match io::stdin().lock().read_line(&mut answer) {
            Ok(0) | Err(_) => false,
            Ok(_) => matches!(answer.trim().to_lowercase().as_str(), "" | "y" | "ya" | "yes"),
        }
    }
}

/// Whether a person sits before it who can be asked.
pub fn can_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Whether a screen can be drawn.
pub fn is_screen() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Columns of the terminal that data goes to.
fn columns() -> Option<usize> {
    let out = io::stdout();
    if !out.is_terminal() {
        return None;
    }
    rustix::termios::tcgetwinsize(&out).ok().map(|size| usize::from(size.ws_col)).filter(|&columns| columns > 0)
}

fn to_output(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Written {
    let mut out = io::BufWriter::new(io::stdout().lock());
    match write(&mut out).and_then(|()| out.flush()) {
        Ok(()) => Written::Whole,
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => {
            // What is still buffered would be written again when the buffer is dropped.
            let _ = out.into_parts();
            Written::Unread
        }
        Err(e) => Written::Failed(e),
    }
}

/// A text of several lines, each through the gate.
pub fn lines(text: &str) -> Vec<Shown> {
    text.lines().map(shown).collect()
}
