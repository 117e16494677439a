//! Terminals by their names, and what each must not get.

use std::process::Stdio;

use vt100::Color;

use crate::house::House;
use crate::line::{Line, start};

fn on<'a>(house: &'a House, term: &'a str, row: &str) -> Line {
    let line = start(house, &["--sample"]).with("TERM", term).drawn();
    line.shows(row);
    line
}

/// How many cells have a colour of their own.
fn coloured(line: &Line) -> usize {
    line.look(|screen| {
        let cells = (0..24).flat_map(|row| (0..80).filter_map(move |column| screen.cell(row, column)));
        cells.filter(|cell| cell.fgcolor() != Color::Default || cell.bgcolor() != Color::Default).count()
    })
}

fn has(bytes: &[u8], part: &str) -> bool {
    bytes.windows(part.len()).any(|window| window == part.as_bytes())
}

#[test]
fn the_linux_console_gets_plain_signs_and_no_second_screen() {
    let house = House::new();
    let mut line = on(&house, "linux", "1 dari 130");
    let text = line.text();
    assert!(text.contains(">!x  Kota Surakarta") && text.contains("#1 Kerja sama 130#"), "{text}");
    assert!(!text.contains(['▲', '▌', '║', '─', '●']), "{text}");
    line.type_in("\t");
    line.shows("#2 Mitra 115#");
    line.type_in("\x1b\t");
    line.shows("#1 Kerja sama 130#");
    line.type_in("\x1b[[B");
    line.shows("#1 Agreements 130#");
    line.type_in("q\r");
    line.ends_sane(0);
    for never in ["\x1b[?1049", "\x1b[?2004", "\x1b[?2026", "\x1b]52"] {
        assert!(!has(&line.bytes(), never), "{never:?}");
    }
    assert_eq!(line.text().trim(), "");
    assert_eq!(line.look(|screen| screen.cursor_position()), (0, 0));
}

#[test]
fn esc_and_tab_are_shift_tab_there_and_only_there() {
    let house = House::new();
    let line = on(&house, "xterm", "1 dari 130");
    // Esc on the desk does nothing, then Tab goes on to the next pane.
    line.type_in("\x1b\t");
    line.shows("║2 Mitra 115║");
    line.type_in("\x1b[Z");
    line.shows("║1 Kerja sama 130║");
}

#[test]
fn a_vt100_gets_no_colour_and_nothing_in_its_last_cell() {
    let house = House::new();
    for term in ["vt100", "vt220"] {
        let mut line = on(&house, term, "1 dari 130");
        for keys in ["", "\r", "\x1b", "?", "\x1b", "t41x", "\x1b", "s", "\x1b", "/zzz", "\x1b"] {
            line.type_in(keys);
            line.settles();
            assert_eq!(coloured(&line), 0);
            line.look(|screen| assert_eq!(screen.cell(23, 79).expect("a cell").contents().trim(), "", "{}", screen.contents()));
        }
        line.type_in("q\r");
        line.ends_sane(0);
        assert!(!has(&line.bytes(), "\x1b[?1049"));
        assert_eq!(line.text().trim(), "");
    }
}

#[test]
fn the_last_cell_stays_empty_everywhere() {
    let house = House::new();
    for (columns, rows) in [(80, 24), (140, 40), (60, 15)] {
        let line = start(&house, &["--sample"]).size(columns, rows).drawn();
        line.shows("1 dari 130");
        for keys in ["", "\r", "\x1b", "?", "\x1b", "t41x", "\x1b", "v"] {
            line.type_in(keys);
            line.settles();
            line.look(|screen| {
                let last = screen.cell(rows - 1, columns - 1).expect("a cell");
                assert_eq!(last.contents().trim(), "", "{}", screen.contents());
            });
        }
    }
}

#[test]
fn a_line_without_a_size_is_taken_for_the_usual_one() {
    let house = House::new();
    let line = start(&house, &["--sample"]).without_size().drawn();
    line.shows("baris 1 dari 130");
}

#[test]
fn without_a_terminal_or_on_a_dumb_one_a_sentence_says_what_to_use() {
    let house = House::new();
    let mut dumb = start(&house, &[]).with("TERM", "dumb").run();
    assert_eq!(dumb.ends().code(), Some(2));
    assert!(dumb.text().contains("kerma list"), "{}", dumb.text());
    assert!(!dumb.bytes().contains(&0x1b));
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_kerma"));
    command.env_clear().envs(house.environment()).env("TERM", "xterm").stdin(Stdio::null());
    let output = command.output().expect("the program");
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), &b""[..]));
    assert!(String::from_utf8_lossy(&output.stderr).contains("kerma list"));
}

#[test]
fn a_locale_without_utf_8_gets_plain_letters_alone() {
    let house = House::new();
    for (name, value) in [("LANG", "C"), ("LC_ALL", "POSIX"), ("LC_CTYPE", "id_ID.ISO-8859-1")] {
        let line = start(&house, &["--sample"]).with(name, value).drawn();
        line.shows("1 dari 130");
        line.type_in("/koc\r");
        line.chooses("Kochi");
        line.type_in("\r");
        line.shows("4 Keterangan");
        assert!(line.bytes().is_ascii());
    }
}

#[test]
fn utf_8_locales_and_silent_ones_get_all_letters() {
    let house = House::new();
    for value in ["id_ID.UTF-8", "C.utf8", ""] {
        let line = start(&house, &["--sample"]).with("LANG", value).drawn();
        line.shows("▌▲×  Kota Surakarta    Montana Монтана");
    }
}

#[test]
fn colour_is_left_out_where_it_is_not_wanted() {
    let house = House::new();
    // An empty variable counts as unset, and the flag beats it.
    let cases: [(&[&str], &str, bool); 4] = [
        (&["--sample"], "1", false),
        (&["--sample"], "", true),
        (&["--sample", "--color", "always"], "1", true),
        (&["--sample", "--color", "never"], "", false),
    ];
    for (args, no_color, wanted) in cases {
        let line = start(&house, args).with("NO_COLOR", no_color).drawn();
        line.shows("1 dari 130");
        assert_eq!(coloured(&line) > 0, wanted, "{args:?} {no_color:?}");
    }
}

#[test]
fn the_cursor_stands_on_the_first_letter_of_the_chosen_name() {
    let house = House::new();
    for (columns, rows) in [(80, 24), (140, 40)] {
        let line = start(&house, &["--sample"]).size(columns, rows).drawn();
        line.type_in("/koc\r");
        line.chooses("Kōchi");
        line.look(|screen| {
            let (row, column) = screen.cursor_position();
            assert!(!screen.hide_cursor());
            assert!(screen.rows(column, 13).nth(row.into()).is_some_and(|text| text.starts_with("Kota Surabaya")), "{}", screen.contents());
        });
    }
}
