//! A question of the judge whose answer the record keeps: asked over whatever the command came from.

use insta::assert_snapshot;
use ulid::Ulid;

use super::Bench;
use super::bench::today;
use crate::language::Language;
use crate::model::question::{Question, Replies, Reply};
use crate::model::{Command, Day, Envelope, Id, New, Reason, Refusal, Target};
use crate::msg;
use crate::register::{Cause, Trouble};
use crate::screen::effect::Effect;
use crate::screen::part::sheet::Target as Row;
use crate::screen::personal::Draft;
use crate::screen::place::Place;
use crate::screen::{Input, Key, update};

fn question() -> Reason {
    let values = vec![("over", msg!("key-a")), ("not_over", msg!("key-t"))];
    let question = Question::new(values, true);
    Reason { question: Some(Box::new(question)), ..Reason::new("holidays_unknown", msg!("void-what")) }
}

fn envelope(command: Command, replies: Replies) -> Box<Envelope> {
    Box::new(Envelope { id: Ulid(7), author: "budi".into(), day: today(), command, replies })
}

/// The command was refused for these reasons.
fn refuse(bench: &mut Bench, command: &Command, replies: Replies, reasons: Vec<Reason>) {
    let refusal = Refusal { reasons, report: Default::default() };
    let result = Err(Trouble::Refused(refusal));
    bench.input(Input::Done { envelope: envelope(command.clone(), replies), result });
}

/// A question stands over the act that leads on from the stage of an agreement.
pub fn ask(bench: &mut Bench) -> Command {
    bench.press("/reis⏎a1");
    let Some(Place::Act(place)) = bench.model.places.last() else { panic!("{}", bench.screen()) };
    let day: Day = bench.model.day;
    let command = place.command(day).expect("an act").expect("dates");
    refuse(bench, &command, Replies::new(), vec![question()]);
    command
}

fn is_asked(bench: &Bench) -> bool {
    matches!(bench.model.places.last(), Some(Place::Asked(_)))
}

#[test]
fn a_question_is_asked_over_the_act_and_its_answer_is_sent_with_the_same_command() {
    let mut bench = Bench::sample(80, 24);
    let command = ask(&mut bench);
    assert_snapshot!("a_question_at_80x24", bench.screen());
    bench.press("1⏎").content("surat 12/2027");
    let sent = update(&mut bench.model, Input::Key(Key::Enter));
    let reply = Reply { value: "over".into(), reason: Some("surat 12/2027".into()) };
    assert_eq!(sent, [Effect::Submit(command, [("holidays_unknown".to_owned(), reply)].into())]);
}

/// Where no reason is asked for a number is the whole answer; any other key answers nothing.
#[test]
fn a_question_without_a_reason_is_answered_by_one_key() {
    let short = || {
        let values = vec![("over", msg!("key-a")), ("not_over", msg!("key-t"))];
        Reason { question: Some(Box::new(Question::new(values, false))), ..question() }
    };
    for (keys, value) in [("1", Some("over")), ("2", Some("not_over")), ("3", None), ("0", None), ("x", None), ("⏎", None)] {
        let mut bench = Bench::sample(80, 24);
        let command = ask(&mut bench);
        bench.press("⎋");
        refuse(&mut bench, &command, Replies::new(), vec![short()]);
        assert!(!bench.shows("Alasan"), "{}", bench.screen());
        let key = if keys == "⏎" { Key::Enter } else { Key::Char(keys.chars().next().expect("a key")) };
        let sent = update(&mut bench.model, Input::Key(key));
        let expected = value.map(|value| Reply { value: value.into(), reason: None });
        let expected = expected.map(|reply| Effect::Submit(command, [("holidays_unknown".to_owned(), reply)].into()));
        let submitted = sent.into_iter().find(|effect| matches!(effect, Effect::Submit(..)));
        assert_eq!(submitted, expected, "{keys}");
    }
}

#[test]
fn a_question_in_english_has_room_for_its_answers() {
    let mut bench = Bench::sample(80, 24);
    bench.model.language = Language::En;
    ask(&mut bench);
    assert_snapshot!("a_question_in_english", bench.screen());
}

#[test]
fn nothing_is_sent_without_one_of_the_answers_and_its_reason() {
    for keys in ["⏎⏎", "3⏎x⏎", "0⏎x⏎", "x⏎x⏎", "1⏎⏎", "⏎x⏎", "^s"] {
        let mut bench = Bench::sample(80, 24);
        ask(&mut bench);
        bench.press(keys);
        assert!(is_asked(&bench) && bench.shows("Belum tersimpan"), "{keys}: {}", bench.screen());
        assert_eq!(bench.model.waiting, 0, "{keys}");
    }
}

#[test]
fn what_else_is_wrong_comes_first_and_a_question_answered_is_not_asked_again() {
    let mut bench = Bench::sample(80, 24);
    let command = ask(&mut bench);
    refuse(&mut bench, &command, Replies::new(), vec![Reason::new("bad_date", msg!("void-keys")), question()]);
    assert!(matches!(bench.model.places.last(), Some(Place::Act(_))), "{}", bench.screen());
    let answered: Replies = [("holidays_unknown".to_owned(), Reply::default())].into();
    refuse(&mut bench, &command, answered, vec![question()]);
    assert!(!is_asked(&bench), "{}", bench.screen());
}

#[test]
fn what_was_typed_is_there_again_after_esc_and_after_a_restart() {
    let mut bench = Bench::sample(80, 24);
    let command = ask(&mut bench);
    bench.press("2⏎").content("libur Nyepi").press("⎋");
    assert!(matches!(bench.model.places.last(), Some(Place::Act(_))), "Esc goes back to the act: {}", bench.screen());
    let Some(Draft::Act(draft)) = bench.drafts.last() else { panic!("{:?}", bench.drafts) };
    let reply = Reply { value: "2".into(), reason: Some("libur Nyepi".into()) };
    assert_eq!(draft.answers.get("holidays_unknown"), Some(&reply));
    refuse(&mut bench, &command, Replies::new(), vec![question()]);
    assert!(bench.shows("libur Nyepi"), "{}", bench.screen());
    bench.press("⎋⎋");
    let mut bench = bench.again();
    bench.press("⎋");
    ask(&mut bench);
    assert!(bench.shows("libur Nyepi"), "{}", bench.screen());
}

#[test]
fn what_was_not_saved_for_another_cause_leaves_the_answer_where_it_is() {
    let mut bench = Bench::sample(80, 24);
    let command = ask(&mut bench);
    bench.press("1⏎").content("surat");
    bench.input(Input::Done { envelope: envelope(command, Replies::new()), result: Err(Trouble::NotSaved(Cause::JournalLost)) });
    assert!(is_asked(&bench) && bench.shows("surat"), "{}", bench.screen());
}

#[test]
fn a_question_is_asked_of_a_form_and_of_what_has_no_place_at_all() {
    let mut bench = Bench::sample(80, 24);
    for keys in ["/koc⏎e", ""] {
        bench.press(keys);
        refuse(&mut bench, &Command::Undo, Replies::new(), vec![question()]);
        assert!(is_asked(&bench), "{}", bench.screen());
        bench.press("⎋");
        assert!(!is_asked(&bench));
    }
}

/// KS-0108's letter reached the DPRD so late that its clock runs into a year whose holidays nobody recorded; it is that
/// year now.
fn late(bench: &mut Bench) {
    let target = Target::Record(Id::Agreement(108));
    let command = Command::Set { target, fields: vec![("event.dprd_received".into(), "2026-11-10".into())] };
    let day = today();
    let set = Envelope { id: Ulid(9_001), author: "budi".into(), day, command, replies: Replies::new() };
    bench.register.submit(&set).expect("the day of an event");
    bench.input(Input::Day("2027-02-10".parse().expect("a day")));
}

#[test]
fn a_clock_that_may_be_over_is_told_so_and_asked_where_it_stands() {
    let mut bench = Bench::sample(80, 24);
    late(&mut bench);
    bench.press("/reis⏎");
    assert!(bench.shows("± cek batas") && !bench.shows("dianggap disetujui"), "{}", bench.screen());
    bench.press("wg");
    assert_snapshot!("a_clock_that_may_be_over", bench.screen());
    for _ in 0..12 {
        let place = bench.model.places.last().expect("a place");
        if place.target(bench.model.language, bench.model.columns) == Some(Row::Clock) {
            break;
        }
        bench.press("↓");
    }
    bench.press("⏎");
    assert!(is_asked(&bench), "{}", bench.screen());
    assert_snapshot!("the_question_of_a_clock", bench.screen());
    bench.press("2⏎x⏎");
    assert!(!is_asked(&bench) && bench.shows("belum lewat"), "{}", bench.screen());
    bench.press("⏎1⏎").content("surat Setwan 100/7").press("⏎");
    assert!(!is_asked(&bench) && bench.shows("menurut jawaban petugas"), "{}", bench.screen());
    bench.press("⎋⏎");
    assert!(bench.shows("surat Setwan 100/7"), "{}", bench.screen());
}

#[test]
fn an_act_that_only_the_clock_would_open_asks_from_its_form() {
    let mut bench = Bench::sample(80, 24);
    // Recorded before the clock ran: nothing was asked then.
    let fields = ["kind=follow_up_letter", "number=7", "date=2027-01-20"].map(|field| field.split_once('=').expect("a field"));
    let fields = fields.map(|(code, text)| (code.to_owned(), text.to_owned())).into();
    let command = Command::New { new: New::Document(108), fields };
    let day = "2027-02-10".parse().expect("a day");
    bench.register.submit(&Envelope { id: Ulid(9_002), author: "budi".into(), day, command, replies: Replies::new() }).expect("a paper");
    late(&mut bench);
    bench.press("/reis⏎a1^s");
    assert!(is_asked(&bench), "{}", bench.screen());
    bench.press("1⏎").content("surat Setwan 100/7").press("⏎");
    assert!(!is_asked(&bench) && bench.shows("verifikasi"), "{}", bench.screen());
    assert!(bench.drafts.is_empty(), "{:?}", bench.drafts);
}
