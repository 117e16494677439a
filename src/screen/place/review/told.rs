//! A matter of the review in labelled lines: why it is here, whose turn it is, what is missing, what changed, what is
//! proposed. The card draws them, and the review line by line says them.

use crate::language::{Language, date_words, say};
use crate::model::{Day, Decided, Matter, Message, MinuteId, Outcome};
use crate::msg;
use crate::register::{HistoryRow, ReviewCard};
use crate::rules::attention::Cause;
use crate::rules::proposals::{Proposal, Proposed};
use crate::rules::why::{Need, Told, Turn};
use crate::screen::part::basis;
use crate::screen::place::desk::{YEARS_FROM, due_in};
use crate::screen::place::history;
use crate::text::{Shown, shown};

/// What belongs under one label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub label: Shown,
    pub lines: Vec<Shown>,
}

/// Entries of the history that are told of a matter.
const CHANGES: usize = 5;

/// Everything a reviewer needs to decide, in the order of the card; what there is nothing of is left out. `how` names
/// what is proposed, and how it is done.
pub fn parts(card: &ReviewCard, day: Day, language: Language, how: &dyn Fn(Proposed) -> Message) -> Vec<Part> {
    let Grounds { why, basis } = causes(&card.causes, day, language);
    let parts = [
        (msg!("card-why"), why),
        (msg!("card-basis"), basis),
        (msg!("card-turn"), turn(card, language)),
        (msg!("card-missing"), missing(card, language)),
        (msg!("card-before"), before(card, language)),
        (msg!("card-changed"), changed(card, language)),
        (msg!("card-proposed"), proposed(&card.proposals, language, how)),
    ];
    let filled = parts.into_iter().filter(|(_, lines)| !lines.is_empty());
    filled.map(|(label, lines)| Part { label: say(&label, language), lines }).collect()
}

/// "KS-0010 Kota Surabaya – Liverpool, Inggris Raya, KSDPL kembar, berakhir".
pub fn heading(card: &ReviewCard, language: Language) -> Shown {
    let row = card.row.as_ref();
    let country = row.and_then(|row| row.country).map(|country| msg!("country", country = country));
    let kind = row.and_then(|row| row.kind).map(|kind| kind.message());
    let status = row.map(|row| row.status.message());
    let words = [country, kind, status].into_iter().flatten().map(|message| format!(", {}", say(&message, language)));
    shown(&format!("{} {}{}", card.matter, card.title, words.collect::<String>()))
}

/// The sentences of the causes, and what they rest on.
struct Grounds {
    why: Vec<Shown>,
    basis: Vec<Shown>,
}

fn causes(causes: &[Cause], day: Day, language: Language) -> Grounds {
    let mut basis: Vec<Shown> = Vec::new();
    for told in causes.iter().filter_map(|cause| cause.basis.as_ref()).map(|basis| basis::whole(basis, language)) {
        if !basis.contains(&told) {
            basis.push(told);
        }
    }
    Grounds { why: causes.iter().map(|cause| because(cause, day, language)).collect(), basis }
}

fn because(cause: &Cause, day: Day, language: Language) -> Shown {
    let sentence = say(&cause.sentence, language);
    // Of a day that is not known years alone are counted.
    match cause.due.filter(|due| cause.is_certain || due.days(day) <= -YEARS_FROM) {
        Some(due) => shown(&format!("{sentence} {}.", say(&msg!("card-due", left = due_in(due.days(day))), language))),
        None => sentence,
    }
}

fn turn(card: &ReviewCard, language: Language) -> Vec<Shown> {
    let Some(row) = &card.row else {
        return match card.matter {
            Matter::FollowUp(id) => vec![shown(&id.region.short_name())],
            Matter::Agreement(_) => Vec::new(),
        };
    };
    let told = match card.why.as_ref().and_then(|why| why.turn.as_ref()) {
        Some(turn) => whose(turn),
        None => msg!("card-region", region = row.region.short_name()),
    };
    vec![say(&told, language)]
}

/// "DPRD Kota Contoh sejak 5 Okt 2026, sampai 7 Des 2026".
fn whose(turn: &Turn) -> Message {
    let nothing = || msg!("nothing");
    let since = turn.since.map_or_else(nothing, |since| msg!("still-since", on = since));
    let until = turn.until.map_or_else(nothing, |until| msg!("card-turn-until", until = until));
    msg!("card-turn-of", who = turn.who.clone(), since = since, until = until)
}

/// "persetujuan DPRD (Pasal 17 (2) …)".
fn missing(card: &ReviewCard, language: Language) -> Vec<Shown> {
    let needs = card.why.iter().flat_map(|why| &why.needs).filter(|need| need.is_lacking());
    let line = |need: &Need| msg!("card-need", name = need.lacks.clone(), basis = basis::full(&need.basis));
    needs.map(|need| say(&line(need), language)).collect()
}

/// What was decided the last time, where it waited for something.
fn before(card: &ReviewCard, language: Language) -> Vec<Shown> {
    let Some((minute, decided)) = &card.reviewed else { return Vec::new() };
    vec![say(&decided_before(*minute, decided), language)]
}

fn decided_before(minute: MinuteId, decided: &Decided) -> Message {
    let nothing = || msg!("nothing");
    let Decided { outcome, note, who, until, on, by, .. } = decided;
    let note = note.as_ref().map_or_else(nothing, |note| msg!("card-before-note", note = note));
    let who = who.as_ref().map_or_else(nothing, |who| msg!("card-before-who", who = who));
    let until = match (outcome, until) {
        (Outcome::Action, Some(until)) => msg!("card-before-until", until = *until),
        (_, Some(until)) => msg!("card-before-back", until = *until),
        (_, None) => nothing(),
    };
    let outcome = outcome.message();
    msg!("card-before-line", day = *on, by = by, outcome = outcome, note = note, who = who, until = until, id = minute.to_string())
}

fn changed(card: &ReviewCard, language: Language) -> Vec<Shown> {
    let Some((_, decided)) = &card.reviewed else { return vec![say(&msg!("card-never"), language)] };
    if card.changed.is_empty() {
        return vec![say(&msg!("card-unchanged", day = decided.on), language)];
    }
    let rest = card.changed.len().saturating_sub(CHANGES);
    let more = (rest > 0).then(|| say(&msg!("card-changed-more", count = rest), language));
    card.changed.iter().take(CHANGES).map(|row| change(row, language)).chain(more).collect()
}

/// "rev 41 · 24 Nov 2026 · sari · ubah: Catatan: baru".
fn change(row: &HistoryRow, language: Language) -> Shown {
    let told: Vec<String> = row.told.iter().map(|told| say(told, language).to_string()).collect();
    let head = history::head(row, language);
    if told.is_empty() { head } else { shown(&format!("{head}: {}", told.join("; "))) }
}

/// Each proposal with the arithmetic behind it; what two rest on is told once.
fn proposed(proposals: &[Proposal], language: Language, how: &dyn Fn(Proposed) -> Message) -> Vec<Shown> {
    let mut told: Vec<&Told> = Vec::new();
    let line_of = |proposal: &Proposal, because: String| shown(&format!("{} {because}", say(&how(proposal.act), language)));
    let mut lines = Vec::new();
    for proposal in proposals {
        let news: Vec<&Told> = proposal.because.iter().filter(|because| !told.contains(because)).collect();
        told.extend(&news);
        lines.push(line_of(proposal, news.iter().map(|because| line(because, language)).collect::<Vec<_>>().join(" ")));
    }
    lines
}

/// "a 1 perpanjang:", as the card names it.
pub fn by_digit(act: Proposed) -> Message {
    msg!("card-propose", digit = digit(act), act = act.message())
}

/// The digit by which `a` does what is proposed.
pub const fn digit(act: Proposed) -> usize {
    match act {
        Proposed::Extend => 1,
        Proposed::Renew => 2,
        Proposed::End => 4,
        Proposed::Activate => ACTIVITY,
    }
}

/// The digit that records an activity, where that is proposed.
pub const ACTIVITY: usize = 5;

fn line(told: &Told, language: Language) -> String {
    let said = say(&told.message, language);
    match &told.basis {
        Some(basis) => format!("{} ({}).", said.as_str().trim_end_matches('.'), say(&basis::full(basis), language)),
        None => said.to_string(),
    }
}

/// "24 Nov 2026 WIB".
pub fn today(day: Day, zone: crate::model::Zone, language: Language) -> Shown {
    shown(&format!("{} {zone}", date_words(day.into(), language)))
}
