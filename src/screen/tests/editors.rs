//! Each line in which something is typed: what is typed stands there once, and the cursor where typing goes.

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use unicode_segmentation::UnicodeSegmentation;

use super::Bench;
use super::places::{go, sample};
use crate::screen::{Input, Key, view};
use crate::text::width::width;

/// Where a line is typed, and the keys that lead there from the desk.
const EDITORS: &[(&str, &str)] = &[
    ("search", "/"),
    ("search of a section", "/reis⏎⏎/"),
    ("palette", ":"),
    ("a day of the past", ":per "),
    ("an act's document", "/reis⏎a1"),
    ("follow-up", "/bant⏎t41"),
    ("partner's name", "2e"),
    ("new agreement", "+"),
    ("meeting's title", "3+1"),
    ("region", "/tidakada⏎3t"),
    ("reason of a voiding", "/yesi⏎:batalkan⏎"),
    ("path", ":impor⏎"),
    ("text of an item", ":impor⏎@article.txt⏎5"),
    ("title of an article", ":impor⏎@article.txt⏎4"),
    ("decision", "r2"),
];

/// Long lines of unlike letters.
fn texts() -> [String; 4] {
    let latin = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua belas xyz";
    let wide = "高知市札幌市京都府神戸市 長崎県横浜市名古屋市福岡市 広島市仙台市新潟市 熊本市";
    let marks = "Người Đà Nẵng được mời dự hội nghị tại thành phố Bandung r\u{308}x\u{302}\u{323}q\u{301} w\u{301}n\u{308}y\u{303}\u{323}";
    let arabic = "سوس ماسة لا إله الدار البيضاء مراكش الصويرة تارودانت تزنيت أكادير";
    [latin, wide, marks, arabic].map(str::to_owned)
}

/// The letters of the row with the cursor, each with its column, and the column of the cursor.
fn row(bench: &Bench) -> (Vec<(u16, String)>, u16) {
    let (columns, rows) = bench.window;
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a terminal");
    terminal.draw(|frame| view(&bench.model, frame)).expect("a frame");
    let Ok(at) = ratatui::backend::Backend::get_cursor_position(terminal.backend_mut());
    let buffer = terminal.backend().buffer();
    let mut letters = Vec::new();
    let mut x = 0;
    while x < columns {
        let symbol = buffer[(x, at.y)].symbol().to_owned();
        let next = x + width(&symbol).max(1) as u16;
        letters.push((x, symbol));
        x = next;
    }
    (letters, at.x)
}

/// Types `text` over what is there; all but its end comes at once, which is faster.
fn fill(bench: &mut Bench, way: &str, text: &str) {
    go(bench, way);
    if way.ends_with(' ') {
        bench.content(text);
        return;
    }
    let typed = end(text);
    bench.press("^u").input(Input::Paste(text[..text.len() - typed.len()].to_owned()));
    bench.content(typed);
}

/// What stands before and behind the cursor in its row.
fn around(bench: &Bench) -> (String, String) {
    let (letters, cursor) = row(bench);
    let part = |keep: &dyn Fn(u16) -> bool| letters.iter().filter(|(x, _)| keep(*x)).map(|(_, symbol)| symbol.as_str()).collect();
    (part(&|x| x < cursor), part(&|x| x >= cursor))
}

/// The last letters of `text`, in at most eight columns.
fn end(text: &str) -> &str {
    crate::text::width::tail(text, 8)
}

#[test]
fn what_is_typed_stands_there_once_and_the_cursor_behind_it() {
    for (columns, rows) in [(80, 24), (61, 15)] {
        let mut bench = sample(columns, rows);
        for (editor, way) in EDITORS {
            for text in texts() {
                fill(&mut bench, way, &text);
                let (before, behind) = around(&bench);
                let at = format!("{editor} {columns}x{rows}: {text}\n{}", bench.screen());
                assert!(before.ends_with(end(&text)), "{at}");
                assert!(!behind.contains(end(&text)), "{at}");
            }
        }
    }
}

#[test]
fn the_cursor_stands_on_the_letter_before_which_typing_goes() {
    let mut bench = sample(80, 24);
    for (editor, way) in EDITORS.iter().filter(|(_, way)| !way.ends_with(' ')) {
        for text in texts() {
            fill(&mut bench, way, &text);
            let letters: Vec<&str> = text.graphemes(true).collect();
            for back in 1..=6 {
                bench.key(Key::Left);
                let (before, behind) = around(&bench);
                let (typed, rest) = letters.split_at(letters.len() - back);
                let at = format!("{editor}, {back} back in {text}: {behind:?}\n{}", bench.screen());
                assert!(before.ends_with(end(&typed.concat())), "{at}");
                assert!(behind.starts_with(rest[0]), "{at}");
            }
            bench.key(Key::Home);
            assert!(around(&bench).1.starts_with(letters[0]), "{editor}: {text}\n{}", bench.screen());
            bench.key(Key::End);
            assert!(around(&bench).0.ends_with(end(&text)), "{editor}: {text}\n{}", bench.screen());
        }
    }
}
