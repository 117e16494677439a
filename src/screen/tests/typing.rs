//! Keys as lines bring them: the same places, rows and records however they were cut; text that comes as keys writes
//! nothing; questions about loss answer to nothing that was typed blindly.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::Bench;
use super::figures::Figures;
use crate::screen::keys::On;
use crate::screen::place::Place;
use crate::screen::place::question::{About, Question};
use crate::screen::typed::Reading;
use crate::screen::{Input, Key};

/// Types reads of bytes, each all in one, drawn between.
fn type_reads<'a>(bench: &mut Bench, reads: impl IntoIterator<Item = &'a [u8]>) {
    let (mut reading, at) = (Reading::new(false), Instant::now());
    for read in reads {
        let inputs = reading.take(read, at);
        bench.read(inputs);
    }
    while reading.patience().is_some() {
        let inputs = reading.lapse(at);
        bench.read(inputs);
    }
}

/// What a person sees, and what is on the disk.
fn outcome(bench: &mut Bench) -> (String, u64) {
    (bench.screen(), revision(bench))
}

fn revision(bench: &mut Bench) -> u64 {
    bench.register.look(&[], &bench.model.context()).expect("a sight").revision
}

/// What these reads lead to from the desk of the sample, each so long after the other that an Esc at its end is one.
fn after<'a>(reads: impl IntoIterator<Item = &'a [u8]>) -> (String, u64) {
    let mut bench = Bench::sample(80, 24);
    reads.into_iter().for_each(|read| type_reads(&mut bench, [read]));
    outcome(&mut bench)
}

/// The keys of a sequence of bytes, each with all its bytes.
fn strokes(text: &str) -> Vec<&[u8]> {
    let (mut strokes, mut rest) = (Vec::new(), text);
    while let Some(first) = rest.chars().next() {
        let sequence =
            rest.strip_prefix("\x1b[").map(|behind| 3 + behind.find(|c: char| c.is_ascii_alphabetic() || c == '~').expect("an end"));
        let (stroke, behind) = rest.split_at(sequence.unwrap_or(first.len_utf8()));
        strokes.push(stroke.as_bytes());
        rest = behind;
    }
    strokes
}

/// Key by key, all at once, and cut in two at each key.
fn however_they_arrive(typed: &str) {
    let strokes = strokes(typed);
    let expected = after(strokes.iter().copied());
    for cut in 0..strokes.len() {
        let (first, second) = strokes.split_at(cut);
        assert_eq!(after([first.concat().as_slice(), second.concat().as_slice()]), expected, "{typed:?} cut at {cut}");
    }
}

#[test]
fn esc_and_what_follows_it_in_one_read_both_count() {
    for typed in ["/bant\r\x1bjt41x\r", "/koc\r\x1b\x1b[Bw", "t41abc\x1b\x1b[Bjt"] {
        however_they_arrive(typed);
    }
}

#[test]
fn keys_do_the_same_however_they_are_cut_into_reads() {
    let pieces = [
        "j",
        "jjj",
        "k",
        "G",
        "g",
        "\x1b",
        "\x1b",
        "\x1b[A",
        "\x1b[B",
        "\x1b[6~",
        "\r",
        "\t",
        "1",
        "2",
        "3",
        "4",
        "/",
        "/bant\r",
        "/koc",
        "/negara:jp\r",
        "n",
        "N",
        "t",
        "t41x\r",
        "w",
        "v",
        "!",
        "r",
        "c",
        "s",
        "f",
        "u",
        "\x12",
        "y",
        "+",
        ":",
        ":per 1/1/2020\r",
        "e",
        "a",
        "?",
        "h",
        "l",
        "\x7f",
        "x",
        " ",
    ];
    let sequences = prop::collection::vec(prop::sample::select(pieces.to_vec()), 3..14).prop_map(|pieces| pieces.concat());
    let cuts = prop::collection::vec(any::<bool>(), 64);
    let config = Config { cases: 24, failure_persistence: None, max_shrink_iters: 60, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let result = runner.run(&(sequences, cuts), |(typed, cuts)| {
        prop_assume!(typed.len() <= 64);
        let strokes = strokes(&typed);
        let mut reads = vec![Vec::new()];
        for (stroke, cut) in strokes.iter().zip(&cuts) {
            if *cut {
                reads.push(Vec::new());
            }
            reads.last_mut().expect("a read").extend_from_slice(stroke);
        }
        let expected = after(strokes.iter().copied());
        prop_assert_eq!(&after(reads.iter().map(Vec::as_slice)), &expected, "{:?} as {:?}", typed, reads);
        prop_assert_eq!(&after([typed.as_bytes()]), &expected, "{:?}", typed);
        Ok(())
    });
    result.expect("the same");
}

/// A place of each kind, by the keys that lead to it from the desk.
const PLACES: [&str; 28] = [
    "", "2", "3", "4", "5", "\r", "2\r", "3\r", "w", "!", "c", "r", "?", "s", "f", "t", "t41", "/", ":", "e", "+", "a", "q", "4p",
    ":impor\r", ":batal\r", "3\r\r", "q?",
];

const WORDS: &str = "tindak lanjut kerja sama daerah dengan pemerintah kota di luar negeri telah dilaksanakan utama tahun urusan agar \
    evaluasi rekomendasi kepada gubernur bupati wali nota kesepahaman yang berlaku untuk jangka waktu lima year the agreement \
    between under review action partner city letter of intent signed and further exchange a u r t e j k 1 2 3 4 u u1 r1 r2 t41 a1 a1\r\
    : / ! + = e1 q q\r 1\r2 :urungkan\r :hapus\r 997. 12.500 Rp25.000.000,- 8/3/2021 (1) ; * y N G";

/// A page: prose, a list or a letter, at least a line of it.
fn pages() -> impl Strategy<Value = String> {
    let words: Vec<&'static str> = WORDS.split(' ').filter(|word| !word.is_empty()).collect();
    let line = prop::collection::vec(prop::sample::select(words), 40..90).prop_map(|words| words.join(" "));
    let begun = prop::sample::select(vec!["", "1. ", "- ", "u) ", "Yth. ", "r1 ", "t41 ", "\t"]);
    let lines = prop::collection::vec((begun, line), 1..6);
    (lines, prop::sample::select(vec!["\r", "\r\r", "\r\n", " "]))
        .prop_map(|(lines, end)| lines.into_iter().map(|(begun, line)| format!("{begun}{line}{end}")).collect())
}

/// Cut into lumps of more than 64 bytes, by this many more each; what is left over at the end is short.
fn lumps(page: &str, more: usize) -> impl Iterator<Item = &[u8]> {
    page.as_bytes().chunks(65 + more)
}

#[test]
fn no_page_of_text_that_comes_as_keys_writes_anything() {
    let mut bench = Bench::sample(80, 24);
    // Something that `u` would take back.
    bench.press("/bant⏎t41").content("kajian").press("⏎⎋");
    let before = revision(&mut bench);
    let config = Config { cases: 200, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let bench = std::cell::RefCell::new(bench);
    let figures = std::cell::RefCell::new(Figures::of("a page of text that comes as keys"));
    let n = std::cell::Cell::new(0);
    let result = runner.run(&(pages(), 0usize..400), |(page, more)| {
        let bench = &mut *bench.borrow_mut();
        let place = PLACES[n.replace(n.get() + 1) % PLACES.len()];
        let (mut reading, mut at) = (Reading::new(false), Instant::now());
        let whole = [page.as_bytes()];
        for reads in [whole.to_vec(), lumps(&page, more).collect()] {
            bench.model.drafts.clear();
            bench.model.places.truncate(1);
            bench.press("⎋1⎋g");
            for c in place.chars() {
                bench.key(if c == '\r' { Key::Enter } else { Key::Char(c) });
            }
            let on = bench.model.place().map(Place::on);
            for read in reads {
                let inputs = reading.take(read, at);
                bench.read(inputs);
                at += Duration::from_millis(200);
            }
            let held = figures.borrow_mut().round(|| {
                assert_eq!(revision(bench), before, "{page:?} after {place:?}: {}", bench.screen());
                assert_eq!(bench.left, None);
                assert_eq!(bench.model.place().map(Place::on), on, "{page:?} after {place:?}");
            });
            prop_assert!(held.is_some(), "{:?} after {:?}", page, place);
            at += Duration::from_secs(1);
        }
        Ok(())
    });
    result.expect("nothing is written");
    figures.into_inner().hold();
}

#[test]
fn what_a_terminal_says_of_itself_decides_nothing() {
    let said = [
        "\x1b[>0;136;0c",
        "\x1b[>41;330;0c",
        "\x1b[?62;22c",
        "\x1b]11;rgb:ffff/ffff/ffff\x1b\\",
        "\x1bP>|XTerm(390)\x1b\\",
        "\x1b_Gu\x1b\\",
        "\x1b[Mu11",
        "\x1b[<0;1;1M",
    ];
    let mut bench = Bench::sample(80, 24);
    for place in ["r", "", "t", "a"] {
        bench.press("⎋⎋⎋⎋").press(place);
        let before = outcome(&mut bench);
        for said in said {
            for cut in 0..said.len() {
                type_reads(&mut bench, [&said.as_bytes()[..cut], &said.as_bytes()[cut..]]);
                assert_eq!(outcome(&mut bench), before, "{said:?} cut at {cut} after {place:?}");
            }
        }
    }
}

/// A screen that asks about something lost, or done by another session: what leads there, in one read.
fn questions() -> Vec<(&'static str, Bench, Vec<Input>)> {
    let typed = |text: &str| Reading::new(false).take(text.as_bytes(), Instant::now());
    let mut undo = Bench::sample(80, 24);
    undo.press("/bant⏎t41").content("kajian").press("⏎");
    let mut draft = Bench::sample(80, 24);
    draft.press("/bant⏎t41").content("kajian").press("⎋");
    vec![("undo", undo.again(), typed("u")), ("draft", draft.again(), Vec::new())]
}

#[test]
fn a_question_about_loss_takes_neither_enter_nor_letter_and_nothing_typed_before_it_was_seen() {
    for (name, mut bench, opens) in questions() {
        let before = revision(&mut bench);
        let drafts = bench.model.drafts.clone();
        let blindly = "1\r3\x7f".chars().map(|c| Input::Key(if c == '\r' { Key::Enter } else { Key::Char(c) }));
        bench.read(opens.into_iter().chain(blindly).collect());
        assert_eq!(bench.model.place().map(Place::on), Some(On::Loss), "{name}: {}", bench.screen());
        let question = bench.screen();
        for key in ["\r", "y", "q", "j", "k", "\x1b[B", "G", " ", "\t", ":", "\x10"] {
            type_reads(&mut bench, [key.as_bytes()]);
            assert_eq!(bench.model.place().map(Place::on), Some(On::Loss), "{name} after {key:?}: {}", bench.screen());
        }
        assert!(bench.shows("Jawab dengan nomornya") || bench.screen() == question, "{}", bench.screen());
        assert_eq!((revision(&mut bench), &bench.model.drafts), (before, &drafts), "{name}");
        type_reads(&mut bench, [&b"\x1b"[..]]);
        assert_ne!(bench.model.place().map(Place::on), Some(On::Loss), "{name}: {}", bench.screen());
        assert_eq!(revision(&mut bench), before);
    }
}

#[test]
fn a_number_that_was_typed_when_the_question_was_seen_answers_it() {
    for (name, mut bench, opens) in questions() {
        let (before, drafts) = (revision(&mut bench), bench.model.drafts.len());
        bench.read(opens);
        type_reads(&mut bench, [&b"3"[..], b"1"]);
        assert!(revision(&mut bench) != before || bench.model.drafts.len() != drafts, "{name}: {}", bench.screen());
    }
}

#[test]
fn leaving_loses_nothing_and_enter_leaves() {
    assert_eq!(Question::new(About::Quit).on(), On::Choice);
}

#[test]
fn another_sessions_change_of_the_same_field_is_answered_by_its_number_alone() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/koc⏎⏎e");
    let Some(Place::Form(form)) = bench.model.places.last() else { panic!("no form: {}", bench.screen()) };
    let note = form.blanks.iter().position(|blank| blank.about.code == "note").expect("a note");
    for _ in 0..note {
        bench.key(Key::Tab);
    }
    bench.content("milik saya");
    let fields = vec![("note".to_owned(), "milik orang lain".to_owned())];
    let target = crate::model::Target::Record(crate::model::Id::Agreement(9));
    let command = crate::model::Command::Set { target, fields };
    let envelope = crate::model::Envelope {
        id: ulid::Ulid(7777),
        author: "siti".into(),
        day: super::bench::today(),
        command,
        replies: Default::default(),
    };
    bench.register.submit(&envelope).expect("submitted");
    bench.input(Input::Resumed);
    bench.read("1\r2".chars().map(|c| Input::Key(if c == '\r' { Key::Enter } else { Key::Char(c) })).collect());
    assert_eq!(bench.model.place().map(Place::on), Some(On::Loss), "{}", bench.screen());
    assert!(bench.shows("siti"), "{}", bench.screen());
    type_reads(&mut bench, [&b"\r"[..], b"k", b"2"]);
    assert_eq!(bench.model.place().map(Place::on), Some(On::Form), "{}", bench.screen());
    assert!(bench.line("saya").trim() == "saya", "{}", bench.screen());
}
