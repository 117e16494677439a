//! A terminal's screen as SVG: text as text, each run of one colour where its cells stand.

use std::fmt::Write;

use vt100::{Cell, Color, Screen};

/// Of a cell, in tenths of a pixel: whole numbers, so that a picture is the same on every machine.
const CELL: (u32, u32) = (84, 165);
/// From the top of a cell to the line that letters stand on.
const BASELINE: u32 = 127;
const MARGIN: u32 = 120;
const FONTS: &str = "'DejaVu Sans Mono','Menlo','Consolas','Liberation Mono','Noto Sans Mono CJK JP','Noto Sans Mono CJK KR',monospace";
const PAPER: &str = "#1b1e24";
const INK: &str = "#d5d8de";
/// The terminal's own sixteen colours, as many terminals show them on a dark ground.
const COLOURS: [&str; 16] = [
    "#2b303b", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#d5d8de", "#7f8796", "#e06c75", "#98c379", "#e5c07b",
    "#61afef", "#c678dd", "#56b6c2", "#ffffff",
];

/// How letters are drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Pen {
    ink: &'static str,
    bold: bool,
    /// Letters of two columns come from another font and are set one by one.
    wide: bool,
}

impl Pen {
    fn of(cell: &Cell) -> Self {
        let ink = match cell.fgcolor() {
            Color::Idx(index) => COLOURS.get(usize::from(index)).copied().unwrap_or(INK),
            Color::Default | Color::Rgb(..) => INK,
        };
        Self { ink, bold: cell.bold(), wide: cell.is_wide() }
    }
}

/// Letters of one pen in neighbouring cells.
struct Run {
    pen: Pen,
    column: u16,
    columns: u16,
    text: String,
}

/// The picture of a screen.
pub fn drawn(screen: &Screen) -> String {
    let (rows, columns) = screen.size();
    let (rows, columns) = (rows.get(), columns.get());
    let (width, height) = (u32::from(columns) * CELL.0 + 2 * MARGIN, u32::from(rows) * CELL.1 + 2 * MARGIN);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" font-family=\"{FONTS}\" \
         font-size=\"14\" fill=\"{INK}\" xml:space=\"preserve\">\n<rect width=\"{w}\" height=\"{h}\" rx=\"8\" fill=\"{PAPER}\"/>\n",
        w = pixels(width),
        h = pixels(height)
    );
    for row in 0..rows {
        for run in runs(screen, row, columns) {
            draw(&mut svg, row, &run);
        }
    }
    if !screen.hide_cursor() {
        draw_cursor(&mut svg, screen.cursor_position());
    }
    svg.push_str("</svg>\n");
    svg
}

/// A row's runs; two blanks end one, so that no font's widths add up to something to be seen.
fn runs(screen: &Screen, row: u16, columns: u16) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut blanks = 0;
    for column in 0..columns {
        let Some(cell) = screen.cell(row, column).filter(|cell| !cell.is_wide_continuation()) else { continue };
        if !cell.has_contents() || cell.contents() == " " {
            blanks += 1;
            continue;
        }
        let pen = Pen::of(cell);
        let columns = if pen.wide { 2 } else { 1 };
        match runs.last_mut().filter(|run| run.pen == pen && !pen.wide && blanks < 2) {
            Some(run) => {
                run.text.extend(std::iter::repeat_n(' ', blanks));
                run.text.push_str(cell.contents());
                run.columns = column + columns - run.column;
            }
            None => runs.push(Run { pen, column, columns, text: cell.contents().to_owned() }),
        }
        blanks = 0;
    }
    runs
}

fn draw(svg: &mut String, row: u16, run: &Run) {
    let x = pixels(MARGIN + u32::from(run.column) * CELL.0);
    let y = pixels(MARGIN + u32::from(row) * CELL.1 + BASELINE);
    let width = pixels(u32::from(run.columns) * CELL.0);
    let colour = if run.pen.ink == INK { String::new() } else { format!(" fill=\"{}\"", run.pen.ink) };
    let weight = if run.pen.bold { " font-weight=\"bold\"" } else { "" };
    let text = run.text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    // Writing into a String does not fail.
    let _ =
        writeln!(svg, "<text x=\"{x}\" y=\"{y}\" textLength=\"{width}\" lengthAdjust=\"spacingAndGlyphs\"{colour}{weight}>{text}</text>");
}

fn draw_cursor(svg: &mut String, (row, column): (u16, u16)) {
    let x = pixels(MARGIN + u32::from(column) * CELL.0);
    let y = pixels(MARGIN + u32::from(row) * CELL.1);
    let (width, height) = (pixels(CELL.0), pixels(CELL.1));
    let _ = writeln!(svg, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{INK}\" fill-opacity=\"0.35\"/>");
}

/// Tenths of a pixel as SVG writes them.
fn pixels(tenths: u32) -> String {
    if tenths.is_multiple_of(10) { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) }
}

#[test]
fn text_is_escaped_and_stands_in_its_cells() {
    let mut parser = vt100::Parser::new(1.try_into().expect("a size"), 20.try_into().expect("a size"), 0);
    parser.process("a<b&c  \x1b[33m\u{9ad8}\u{77e5}\x1b[m d e".as_bytes());
    let texts: Vec<(u16, u16, String)> = runs(parser.screen(), 0, 20).into_iter().map(|run| (run.column, run.columns, run.text)).collect();
    let run = |column, columns, text: &str| (column, columns, text.to_owned());
    assert_eq!(texts, [run(0, 5, "a<b&c"), run(7, 2, "\u{9ad8}"), run(9, 2, "\u{77e5}"), run(12, 3, "d e")]);
    let svg = drawn(parser.screen());
    assert!(svg.contains(">a&lt;b&amp;c</text>") && svg.contains("fill=\"#e5c07b\">\u{9ad8}</text>"), "{svg}");
}
