//! The way of an agreement: its ladder and papers, what is still required, and the acts that move it.

use insta::assert_snapshot;

use super::Bench;
use crate::language::Language;
use crate::model::{Id, Stage};
use crate::register::{AgreementDetail, Answer, Ask};
use crate::screen::Key;

/// The agreement whose partner is called so, as the register knows it.
fn agreement(bench: &mut Bench, query: &str) -> AgreementDetail {
    let context = crate::model::command::Context { day: super::bench::today() };
    let asked = bench.register.look(&[Ask::List { query: query.into() }], &context).expect("a list");
    let Some(Answer::List(list)) = asked.answers.into_iter().next() else { panic!("no list") };
    let number = list.rows.last().expect("an agreement").row.number;
    let asked = bench.register.look(&[Ask::Agreement(number)], &context).expect("an agreement");
    let Some(Answer::Agreement(Some(detail))) = asked.answers.into_iter().next() else { panic!("no agreement") };
    *detail
}

fn stage(bench: &mut Bench, query: &str) -> Option<Stage> {
    agreement(bench, query).row.stage
}

#[test]
fn an_agreement_in_process_shows_its_ladder_and_papers() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/reis⏎⏎");
    assert_snapshot!("detail_in_process", bench.screen());
    bench.model.language = Language::En;
    assert_snapshot!("detail_in_process_in_english", bench.screen());
    bench.model.language = Language::Id;
    bench.input(crate::screen::Input::Resize(132, 43));
    assert_snapshot!("detail_in_process_at_132x43", bench.screen());
}

#[test]
fn what_is_still_required_is_explained() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/reis⏎w");
    assert_snapshot!("why", bench.screen());
    bench.press("G");
    assert_snapshot!("why_at_its_end", bench.screen());
    bench.model.language = Language::En;
    assert_snapshot!("why_in_english", bench.screen());
    bench.model.language = Language::Id;
    bench.input(crate::screen::Input::Resize(132, 43));
    assert_snapshot!("why_at_132x43", bench.screen());
}

#[test]
fn the_acts_of_a_route_and_of_what_is_signed() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/yesi⏎a");
    assert_snapshot!("acts_of_a_route", bench.screen());
    bench.press("1");
    assert_snapshot!("form_of_the_next_stage", bench.screen());
    bench.press("⎋/koc⏎a");
    assert_snapshot!("acts_of_what_is_signed", bench.screen());
    bench.press("4");
    assert_snapshot!("form_of_an_end", bench.screen());
    bench.press("⎋/reis⏎a9");
    assert_snapshot!("form_past_a_gate", bench.screen());
    bench.press("⎋⎋/lizi⏎a1");
    bench.model.language = Language::En;
    assert_snapshot!("form_of_the_next_stage_in_english", bench.screen());
}
