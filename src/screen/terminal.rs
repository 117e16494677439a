//! The terminal as a place for frames: each goes out as one write, and each way out leaves it sane.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::{cursor, queue, terminal};
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier};

use super::extent::drawn;

/// What this terminal has, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Abilities {
    /// A second screen, so that the shell's lines come back at the end.
    pub alternate: bool,
    /// Frames may be bracketed (mode 2026).
    pub synchronized: bool,
    pub bracketed_paste: bool,
}

impl Abilities {
    pub fn of(term: &str) -> Self {
        let plain = term == "linux" || term.starts_with("vt") || term == "ansi";
        Self { alternate: !plain, synchronized: !plain, bracketed_paste: !plain }
    }
}

/// Whether the terminal is taken now: it is given back once, by whoever is the first to do it.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Takes the terminal; [`leave`] gives it back.
pub fn enter(abilities: Abilities) -> io::Result<()> {
    TAKEN.store(true, Ordering::SeqCst);
    // Where somebody else has changed the modes meanwhile, crossterm believes itself raw and does nothing.
    terminal::disable_raw_mode()?;
    terminal::enable_raw_mode()?;
    put(&greeting(abilities))
}

/// Gives the terminal back as it was; a write that fails here has nobody to tell.
pub fn leave(abilities: Abilities) {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let _ = put(&farewell(abilities));
        let _ = terminal::disable_raw_mode();
    }
}

/// # Errors
/// Where the terminal was given back, as a panic does it: nothing is drawn over what it says.
pub fn is_taken() -> io::Result<()> {
    if TAKEN.load(Ordering::SeqCst) { Ok(()) } else { Err(io::ErrorKind::NotConnected.into()) }
}

fn put(bytes: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(bytes.as_bytes())?;
    out.flush()
}

fn greeting(abilities: Abilities) -> String {
    let alternate = if abilities.alternate { "\x1b[?1049h" } else { "" };
    let paste = if abilities.bracketed_paste { "\x1b[?2004h" } else { "" };
    format!("{alternate}{paste}\x1b[2J\x1b[H")
}

/// The picture goes in any case: a second screen that was asked for need not be one. It is erased from its last cell
/// back to the first, which no terminal takes for lines to be kept above.
fn farewell(abilities: Abilities) -> String {
    let paste = if abilities.bracketed_paste { "\x1b[?2004l" } else { "" };
    let alternate = if abilities.alternate { "\x1b[?1049l" } else { "" };
    format!("\x1b[m\x1b[?25h{paste}\x1b[999;999H\x1b[1J\x1b[H{alternate}")
}

/// Columns and rows, without asking the terminal; a serial line has none to tell.
pub fn size() -> (u16, u16) {
    terminal::size().ok().filter(|&(columns, rows)| columns > 0 && rows > 0).unwrap_or((80, 24))
}

/// Collects a frame and writes it at once, with as few bytes as it takes.
pub struct Frames<W> {
    out: W,
    abilities: Abilities,
    bytes: Vec<u8>,
    /// Where the terminal's cursor stands, where that is certain.
    at: Option<Position>,
    pen: Pen,
    /// Whether the cursor is hidden, where that is certain.
    hidden: Option<bool>,
    size: Size,
    /// What stands in each cell, as far as it is needed to write less.
    shades: Vec<Shade>,
}

/// The longest gap that is written over instead of skipped.
const GAP: u16 = 4;

/// One cell as the terminal shows it.
#[derive(Clone, Copy, Debug)]
struct Shade {
    /// Its letter where it is one of ASCII, else 0.
    byte: u8,
    pen: Pen,
    /// The first half of a wide letter.
    wide: bool,
}

/// Colour and weight in force.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Pen {
    colour: Option<u8>,
    bold: bool,
}

impl Pen {
    fn of(cell: &Cell) -> Self {
        let colour = match cell.fg {
            Color::Black => Some(30),
            Color::Red => Some(31),
            Color::Green => Some(32),
            Color::Yellow => Some(33),
            Color::Blue => Some(34),
            Color::Magenta => Some(35),
            Color::Cyan => Some(36),
            Color::Gray => Some(37),
            Color::DarkGray => Some(90),
            _ => None,
        };
        Self { colour, bold: cell.modifier.contains(Modifier::BOLD) }
    }
}

impl<W: Write> Frames<W> {
    pub fn new(out: W, abilities: Abilities, window: (u16, u16)) -> Self {
        let size = drawn(window).into();
        let mut frames = Self { out, abilities, bytes: Vec::new(), at: None, pen: Pen::default(), hidden: None, size, shades: Vec::new() };
        frames.shade_all(b' ');
        frames
    }

    pub fn resize(&mut self, window: (u16, u16)) {
        self.size = drawn(window).into();
        self.at = None;
        self.shade_all(0);
    }

    /// Puts `text` into the terminal's clipboard, where it has one.
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        queue!(self.bytes, crossterm::clipboard::CopyToClipboard::to_clipboard_from(text))
    }

    /// The shortest way to a cell.
    fn go(&mut self, to: Position) {
        use io::Write as _;
        // Writing into a Vec does not fail.
        let _ = match self.at {
            Some(at) if at == to => Ok(()),
            Some(at) if at.y == to.y && to.x > at.x => write!(self.bytes, "\x1b[{}C", to.x - at.x),
            Some(at) if at.y == to.y => write!(self.bytes, "\x1b[{}G", to.x + 1),
            Some(at) if to.y == at.y + 1 && to.x == 0 => write!(self.bytes, "\r\n"),
            _ if to.x == 0 => write!(self.bytes, "\x1b[{}H", to.y + 1),
            _ => write!(self.bytes, "\x1b[{};{}H", to.y + 1, to.x + 1),
        };
        self.at = Some(to);
    }

    fn paint(&mut self, pen: Pen) {
        use io::Write as _;
        if pen == self.pen {
            return;
        }
        let _ = match (pen.bold, pen.colour) {
            (false, None) => write!(self.bytes, "\x1b[m"),
            (true, None) => write!(self.bytes, "\x1b[0;1m"),
            (false, Some(c)) => write!(self.bytes, "\x1b[0;{c}m"),
            (true, Some(c)) => write!(self.bytes, "\x1b[0;1;{c}m"),
        };
        self.pen = pen;
    }

    /// Writes one cell; `alone` where the cell behind it is not written too.
    fn cell(&mut self, to: Position, cell: &Cell, alone: bool) {
        if self.at != Some(to) && !self.rewrite(to) {
            self.go(to);
        }
        self.paint(Pen::of(cell));
        // The last door: the painter lets nothing hostile through, and neither does this.
        let symbol = cell.symbol();
        let sound = crate::text::shown::hostile(symbol).next().is_none();
        let symbol = if sound { symbol } else { "?" };
        self.bytes.extend_from_slice(symbol.as_bytes());
        let columns = crate::text::width::width(symbol) as u16;
        let was_wide = self.shade(to).is_some_and(|s| s.wide);
        self.remember(to, symbol, columns > 1);
        let mut behind = Position::new(to.x + columns, to.y);
        if was_wide && columns == 1 && alone && behind.x < self.size.width {
            // Not every terminal clears the other half of a wide letter that is written over.
            self.bytes.push(b' ');
            self.remember(behind, " ", false);
            behind.x += 1;
        }
        self.at = Some(behind).filter(|at| at.x < self.size.width);
    }

    /// Over a short gap of plain letters that stand there already it is shorter to write them again.
    fn rewrite(&mut self, to: Position) -> bool {
        let Some(at) = self.at.filter(|at| at.y == to.y && at.x < to.x && to.x - at.x <= GAP) else { return false };
        let gap: Option<Vec<u8>> =
            (at.x..to.x).map(|x| self.shade(Position::new(x, to.y)).filter(|s| s.byte != 0 && s.pen == self.pen).map(|s| s.byte)).collect();
        let Some(gap) = gap else { return false };
        self.bytes.extend_from_slice(&gap);
        self.at = Some(to);
        true
    }

    fn index(&self, at: Position) -> usize {
        usize::from(at.y) * usize::from(self.size.width) + usize::from(at.x)
    }

    fn shade(&self, at: Position) -> Option<Shade> {
        self.shades.get(self.index(at)).copied()
    }

    fn remember(&mut self, at: Position, symbol: &str, wide: bool) {
        let (index, pen) = (self.index(at), self.pen);
        let byte = if let [byte] = symbol.as_bytes() { *byte } else { 0 };
        if let Some(shade) = self.shades.get_mut(index) {
            *shade = Shade { byte, pen, wide };
        }
        if wide && let Some(half) = self.shades.get_mut(index + 1) {
            *half = Shade { byte: 0, pen, wide: false };
        }
    }

    fn shade_all(&mut self, byte: u8) {
        let cells = usize::from(self.size.width) * usize::from(self.size.height);
        self.shades = vec![Shade { byte, pen: Pen::default(), wide: false }; cells];
    }
}

impl<W: Write> Backend for Frames<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut doubtful = false;
        let content: Vec<(u16, u16, &Cell)> = content.collect();
        for (n, &(x, y, cell)) in content.iter().enumerate() {
            let alone = content.get(n + 1).is_none_or(|next| (next.0, next.1) != (x + 1, y));
            let to = Position::new(x, y);
            let plain = cell.symbol().is_ascii();
            if doubtful && plain && self.at.is_some_and(|at| at.y == y) {
                use io::Write as _;
                let _ = write!(self.bytes, "\x1b[{}G", x + 1);
                self.at = Some(to);
            }
            doubtful = !plain;
            self.cell(to, cell, alone);
        }
        if doubtful {
            self.at = None;
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.hidden.replace(true) != Some(true) {
            queue!(self.bytes, cursor::Hide)?;
        }
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if self.hidden.replace(false) != Some(false) {
            queue!(self.bytes, cursor::Show)?;
        }
        Ok(())
    }

    /// Never asks the terminal: over SSH that is a round trip, and a freeze where nothing answers.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.at.unwrap_or_default())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.go(position.into());
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.pen = Pen { colour: Some(0), bold: false };
        self.paint(Pen::default());
        self.at = None;
        self.hidden = None;
        self.shade_all(b' ');
        queue!(self.bytes, terminal::Clear(terminal::ClearType::All))
    }

    fn clear_region(&mut self, _clear_type: ClearType) -> io::Result<()> {
        self.clear()
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::default() })
    }

    /// One write a frame.
    fn flush(&mut self) -> io::Result<()> {
        if self.bytes.is_empty() {
            return Ok(());
        }
        if self.abilities.synchronized {
            self.bytes.splice(0..0, *b"\x1b[?2026h");
            self.bytes.extend_from_slice(b"\x1b[?2026l");
        }
        let result = self.out.write_all(&self.bytes).and_then(|()| self.out.flush());
        self.bytes.clear();
        result
    }
}

#[cfg(test)]
mod tests {
    use ratatui::Terminal;
    use ratatui::style::Style;

    use super::*;

    fn drawn(text: &str) -> String {
        let mut written = Vec::new();
        let abilities = Abilities { alternate: false, synchronized: false, bracketed_paste: false };
        let mut terminal = Terminal::new(Frames::new(&mut written, abilities, (20, 2))).expect("a terminal");
        terminal
            .draw(|frame| {
                frame.buffer_mut().set_string(0, 0, text, Style::default());
                frame.set_cursor_position((0, 1));
            })
            .expect("a frame");
        drop(terminal);
        String::from_utf8(written).expect("text")
    }

    #[test]
    fn after_a_run_of_doubtful_width_the_next_cell_is_placed_by_its_column() {
        let bytes = drawn("Kōchi 高知市 x");
        assert!(bytes.contains("Kō\u{1b}[3Gchi"), "{bytes:?}");
        assert!(bytes.contains("市\u{1b}[14Gx"), "{bytes:?}");
    }

    #[test]
    fn a_short_gap_is_written_again_and_half_a_wide_letter_is_cleared() {
        let mut written = Vec::new();
        let abilities = Abilities { alternate: false, synchronized: false, bracketed_paste: false };
        let mut frames = Frames::new(&mut written, abilities, (20, 2));
        let cell = |symbol: &str| {
            let mut cell = Cell::default();
            cell.set_symbol(symbol);
            cell
        };
        let draw = |frames: &mut Frames<&mut Vec<u8>>, cells: &[(u16, &str)]| {
            let cells: Vec<_> = cells.iter().map(|(x, symbol)| (*x, cell(symbol))).collect();
            frames.draw(cells.iter().map(|(x, cell)| (*x, 0, cell))).expect("drawn");
            frames.bytes.push(b'|');
        };
        draw(&mut frames, &[(0, "a"), (1, "b"), (2, "c"), (3, "d"), (4, "高")]);
        draw(&mut frames, &[(0, "x"), (3, "y"), (4, " ")]);
        frames.flush().expect("written");
        drop(frames);
        assert_eq!(String::from_utf8(written).expect("text"), "\u{1b}[1Habcd高|\u{1b}[1Hxbcy  |");
    }

    #[test]
    fn nothing_of_the_picture_stays_with_a_second_screen_or_without() {
        for alternate in [true, false] {
            let abilities = Abilities { alternate, synchronized: true, bracketed_paste: true };
            // As a terminal that has one, and as one that does not know it.
            for known in [true, false] {
                let shown = |text: String| if known { text } else { text.replace("\x1b[?1049h", "").replace("\x1b[?1049l", "") };
                let mut parser =
                    vt100::Parser::new(std::num::NonZeroU16::new(5).expect("rows"), std::num::NonZeroU16::new(20).expect("columns"), 0);
                parser.process(b"$ kerma\r\n");
                parser.process(shown(greeting(abilities)).as_bytes());
                parser.process(b"\x1b[1;31m\x1b[5;1Hthe picture's last\x1b[1;1Hits first\x1b[?25l");
                parser.process(shown(farewell(abilities)).as_bytes());
                let screen = parser.screen();
                let left = if alternate && known { "$ kerma" } else { "" };
                assert_eq!(screen.contents().trim(), left, "{alternate} {known}");
                assert_eq!(screen.cursor_position(), if left.is_empty() { (0, 0) } else { (1, 0) });
                assert!(!screen.hide_cursor() && !screen.bracketed_paste() && !screen.bold() && screen.fgcolor() == vt100::Color::Default);
            }
        }
    }

    #[test]
    fn nothing_hostile_leaves_even_if_it_were_drawn() {
        let mut written = Vec::new();
        let abilities = Abilities { alternate: false, synchronized: false, bracketed_paste: false };
        let mut frames = Frames::new(&mut written, abilities, (20, 2));
        let mut cell = Cell::default();
        cell.set_symbol("a\u{202e}");
        frames.draw([(0, 0, &cell)].into_iter()).expect("drawn");
        frames.flush().expect("written");
        drop(frames);
        assert!(!String::from_utf8(written).expect("text").contains('\u{202e}'));
    }
}
