//! How things look: signs and colours, asked for by meaning. Colour only underlines what a sign and a
//! word already say.

use std::borrow::Cow;

use ratatui::style::{Color, Modifier, Style};

use crate::model::{State, Status};
use crate::text::plain::{plain, plain_signs};

/// What this terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    pub colour: bool,
    /// No box drawing and no signs beyond ASCII.
    pub ascii: bool,
    /// No letters beyond ASCII either: a terminal that is not in UTF-8.
    pub ascii_letters: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Attention,
    InForce,
    UnderWay,
    Open,
    Dormant,
    Over,
    There,
    Missing,
    /// Nobody recorded it.
    Unknown,
    Cursor,
    Partly,
    /// Entered past a gate that was not met.
    PastGate,
    Blank,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Plain,
    /// What matters less.
    Quiet,
    /// Titles and the focused frame.
    Strong,
    /// Needs somebody.
    Attention,
    Good,
    Over,
    /// A key at the bottom.
    Key,
}

impl Sign {
    pub const fn of_status(status: Status) -> Self {
        match status {
            Status::InForce | Status::Notice => Sign::InForce,
            Status::InProcess | Status::Suspended => Sign::UnderWay,
            Status::Exploring => Sign::Open,
            Status::Dormant => Sign::Dormant,
            Status::Expired | Status::Ended | Status::Rejected | Status::Withdrawn => Sign::Over,
        }
    }

    pub const fn of_state(state: State) -> Self {
        match state {
            State::Done => Sign::There,
            State::UnderWay => Sign::UnderWay,
            State::NotBegun => Sign::Missing,
            State::Cannot => Sign::Over,
        }
    }

    pub const fn tone(self) -> Tone {
        match self {
            Sign::Attention | Sign::PastGate => Tone::Attention,
            Sign::InForce | Sign::There => Tone::Good,
            Sign::Over => Tone::Over,
            _ => Tone::Plain,
        }
    }

    /// All of WGL4, which the fonts of PuTTY and of the Windows console have.
    pub const fn glyph(self, look: Look) -> &'static str {
        let (sign, ascii) = match self {
            Sign::Attention => ("▲", "!"),
            Sign::InForce => ("●", "*"),
            Sign::UnderWay => ("►", "~"),
            Sign::Open => ("○", "o"),
            Sign::Dormant => ("◊", "z"),
            Sign::Over => ("×", "x"),
            Sign::There => ("√", "v"),
            Sign::Missing => ("□", "_"),
            Sign::Unknown => ("?", "?"),
            Sign::Cursor => ("▌", ">"),
            Sign::Partly => ("±", "+-"),
            Sign::PastGate => ("≠", "/"),
            Sign::Blank => (" ", " "),
        };
        if look.ascii { ascii } else { sign }
    }
}

impl Look {
    pub fn style(self, tone: Tone) -> Style {
        let plain = Style::default();
        if !self.colour {
            return match tone {
                Tone::Strong | Tone::Key => plain.add_modifier(Modifier::BOLD),
                _ => plain,
            };
        }
        match tone {
            Tone::Plain => plain,
            Tone::Quiet => plain.fg(Color::DarkGray),
            Tone::Strong | Tone::Key => plain.add_modifier(Modifier::BOLD),
            Tone::Attention => plain.fg(Color::Yellow).add_modifier(Modifier::BOLD),
            Tone::Good => plain.fg(Color::Green),
            Tone::Over => plain.fg(Color::Magenta),
        }
    }

    /// What this terminal has of `text`.
    pub fn plain(self, text: &str) -> Cow<'_, str> {
        match (self.ascii, self.ascii_letters) {
            (false, _) => Cow::Borrowed(text),
            (true, false) => plain_signs(text),
            (true, true) => plain(text),
        }
    }
}
