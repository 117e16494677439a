//! The pictures of the README: the real program on the sample in a pseudo-terminal, as SVG. They are
//! compared with the files in docs/pictures; `KERMA_PICTURES=1 cargo test --test picture` writes them anew.

mod svg;
mod terminal;

use std::fs;
use std::path::Path;

use terminal::Terminal;

/// What a picture shows, and how to come there.
struct Picture {
    file: &'static str,
    columns: u16,
    rows: u16,
    args: &'static [&'static str],
    /// Keys, each typed once its text stands on the screen.
    typed: &'static [(&'static str, &'static str)],
    /// What stands there when all is drawn.
    whole: &'static str,
}

const PICTURES: &[Picture] = &[
    Picture { file: "desk.svg", columns: 132, rows: 43, args: &["--sample"], typed: &[], whole: "1 dari 130" },
    Picture {
        file: "desk-80x24.svg",
        columns: 80,
        rows: 24,
        args: &["--sample", "--language", "en"],
        typed: &[("KS-", "/"), ("/ ", "negara:jp")],
        whole: "17 of 130",
    },
];

#[test]
fn the_pictures_of_the_readme_are_what_the_program_shows() {
    let rewrite = std::env::var_os("KERMA_PICTURES").is_some();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    let mut others = Vec::new();
    for picture in PICTURES {
        let drawn = svg::drawn(&shown(picture));
        let path = folder.join(picture.file);
        if rewrite {
            fs::write(&path, &drawn).expect("written");
        } else if fs::read_to_string(&path).unwrap_or_default() != drawn {
            others.push(picture.file);
        }
    }
    assert!(others.is_empty(), "{others:?} show something else; KERMA_PICTURES=1 cargo test --test picture writes them anew");
}

fn shown(picture: &Picture) -> vt100::Screen {
    let mut terminal = Terminal::open(picture.columns, picture.rows, picture.args);
    for (text, keys) in picture.typed {
        terminal.wait_for(text);
        terminal.type_in(keys);
    }
    terminal.wait_for(picture.whole);
    terminal.screen().clone()
}
