//! The day of the meeting: of all dates that a text names the one that is most likely its own, and what is
//! doubtful about it.

mod tokens;
mod written;

use crate::model::candidate::Doubt;
use crate::model::written::calendar;
use crate::model::{Message, PartialDate};
use crate::msg;
use crate::text::fold;

use super::paragraphs::{Paragraph, boundary};
use super::sentences::sentences;
use tokens::tokens;
use written::{Written, dates};

/// Words for meetings and for holding them.
const MEETING: [&str; 24] = [
    "rapat",
    "rakor",
    "rakornas",
    "rakorda",
    "pertemuan",
    "kegiatan",
    "lokakarya",
    "workshop",
    "forum",
    "musyawarah",
    "sosialisasi",
    "acara",
    "digelar",
    "diselenggarakan",
    "dilaksanakan",
    "diadakan",
    "berlangsung",
    "bertempat",
    "dibuka",
    "membuka",
    "meeting",
    "held",
    "hari",
    "seminar",
];

/// Words close before a date that is another one: a limit, a law, a beginning, a letter.
const OTHERS: [&str; 27] = [
    "lambat",
    "lambatnya",
    "sebelum",
    "sejak",
    "tentang",
    "nomor",
    "no",
    "berlaku",
    "batas",
    "diundangkan",
    "surat",
    "tertanggal",
    "until",
    "by",
    "since",
    "before",
    "paling",
    "periode",
    "peraturan",
    "tenggat",
    "menjelang",
    "undangan",
    "mou",
    "ditandatangani",
    "edaran",
    "akan",
    "deadline",
];

/// Words before which, in the same sentence, a date is one to come or one gone by.
const AFAR: [&str; 8] = ["akan", "mendatang", "berikutnya", "lalu", "expo", "next", "will", "sebelumnya"];

/// Words of a line that tells when an article was put up.
const PUBLISHED: [&str; 14] = [
    "diterbitkan",
    "dipublikasikan",
    "posted",
    "published",
    "diunggah",
    "admin",
    "dilihat",
    "dibaca",
    "views",
    "update",
    "humas",
    "penulis",
    "editor",
    "diperbarui",
];

/// Words before a colon behind which the day of a meeting stands.
const LABELS: [&str; 9] = ["tanggal", "tgl", "waktu", "hari", "date", "pelaksanaan", "when", "day", "tanggalnya"];

/// Dates that are weighed; the meeting's own is among the first of them.
const MOST_DATES: usize = 400;

/// Bytes of its sentence that are looked at on each side of a date.
const REACH: usize = 400;

/// A short paragraph is a line of a page or of a letter's end, not prose.
const SHORT: usize = 12;

/// The meeting's day as a text tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingDay {
    pub date: PartialDate,
    pub until: Option<PartialDate>,
    /// The first line of the paragraph, and where it stands in that.
    pub line: u32,
    pub start: usize,
    pub end: usize,
}

/// What was found, and what is doubtful about it.
pub fn of_meeting(title: &str, prose: &[Paragraph]) -> (Option<MeetingDay>, Vec<Doubt>) {
    let titled = Paragraph::new(1, title);
    let all = |assumed| -> Vec<Candidate<'_>> {
        let read = |p| candidates(p, assumed);
        prose.iter().flat_map(read).take(MOST_DATES).chain(candidates(&titled, assumed).into_iter().map(Candidate::of_title)).collect()
    };
    let full = all(None);
    let year = best(&full).map(|c| c.written.from.year());
    let candidates = if year.is_some() { all(year) } else { full.clone() };
    let Some(chosen) = best(&candidates) else { return (None, vec![missing()]) };
    let lent = full.iter().all(|c| c.written.start != chosen.written.start || c.paragraph.line != chosen.paragraph.line);
    decide(chosen, &candidates, lent)
}

/// Whether a folded word names a day of the week.
pub fn is_weekday(word: &str) -> bool {
    calendar::weekday(word).is_some()
}

/// The candidate with most to say for it; of two alike the first.
fn best<'c, 'p>(candidates: &'c [Candidate<'p>]) -> Option<&'c Candidate<'p>> {
    candidates.iter().rev().max_by_key(|c| c.weight)
}

/// A date in a paragraph, and how likely it is the meeting's.
#[derive(Clone, Debug)]
struct Candidate<'p> {
    paragraph: &'p Paragraph,
    written: Written,
    weight: i32,
}

impl Candidate<'_> {
    /// A title names the day only where the text does not.
    fn of_title(mut self) -> Self {
        self.weight -= 15;
        self
    }

    fn text(&self) -> &str {
        &self.paragraph.text[self.written.start..self.written.end]
    }

    fn day(&self, date: PartialDate, until: Option<PartialDate>) -> MeetingDay {
        let Written { start, end, .. } = self.written;
        MeetingDay { date, until, line: self.paragraph.line, start, end }
    }

    fn doubt(&self, code: &'static str, message: Message) -> Doubt {
        let line = Some(self.paragraph.line_at(self.written.start));
        Doubt { code, line, text: self.text().to_owned(), message }
    }
}

fn candidates(paragraph: &Paragraph, assumed: Option<u16>) -> Vec<Candidate<'_>> {
    let text = &paragraph.text;
    let found = dates(&tokens(text), assumed);
    if found.is_empty() {
        return Vec::new();
    }
    let sentences = sentences(text);
    let weighed = found.into_iter().take(MOST_DATES).map(|written| {
        let behind = sentences.partition_point(|range| range.start <= written.start);
        let sentence = behind.checked_sub(1).map_or(0..text.len(), |at| sentences[at].clone());
        let from = boundary(text, written.start.saturating_sub(REACH).max(sentence.start));
        let to = boundary(text, (written.end + REACH).min(sentence.end)).max(written.end);
        let weight = weight(paragraph.line_text(written.start), &text[from..written.start], &text[from..to], &written);
        Candidate { paragraph, written, weight }
    });
    weighed.collect()
}

/// What speaks for a date and against it.
fn weight(line: &str, before: &str, sentence: &str, written: &Written) -> i32 {
    let (before_words, sentence_words) = (folded_words(before), folded_words(sentence));
    let has = |words: &[String], known: &[&str]| words.iter().any(|w| known.contains(&w.as_str()));
    let near = &before_words[before_words.len().saturating_sub(4)..];
    let labelled = before.trim_end().ends_with(':') && has(&near[near.len().saturating_sub(2)..], &LABELS);
    let short = !labelled && line.split(' ').take(SHORT + 1).count() <= SHORT;
    let line_words = if short { folded_words(line) } else { Vec::new() };
    let published = short && (has(&line_words, &PUBLISHED) || line.contains('|') || !has(&line_words, &MEETING));
    let points = [
        (labelled, 50),
        (written.weekday.is_some(), 20),
        (has(&before_words, &MEETING), 8),
        (has(&sentence_words, &MEETING), 8),
        (written.until.is_some(), 8),
        (!written.from.is_whole(), -20),
        (has(near, &OTHERS), -60),
        (has(&before_words, &AFAR), -25),
        (published, -25),
    ];
    points.iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum()
}

fn folded_words(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// The chosen date as the rest of the text confirms or contradicts it.
fn decide(chosen: &Candidate<'_>, all: &[Candidate<'_>], year_lent: bool) -> (Option<MeetingDay>, Vec<Doubt>) {
    let written = &chosen.written;
    let named =
        |date: PartialDate| all.iter().find(|c| c.written.named && c.weight > -25 && (c.written.from == date || c.written.contains(date)));
    let mut doubts = Vec::new();
    if let Some(other) = written.swapped.filter(|_| !is_confirmed(written, all)) {
        let fits = written.weekday.is_some_and(|day| day == chrono::Datelike::weekday(&other.earliest()));
        let turned = written.weekday_fits() != Some(true) && (fits || named(other).is_some());
        let (date, second) = if turned { (other, written.from) } else { (written.from, other) };
        if written.weekday_fits() == Some(false) {
            doubts.push(
                chosen.doubt("weekday_differs", msg!("doubt-weekday_differs", text = chosen.text(), date = written.from, taken = date)),
            );
        }
        doubts.push(chosen.doubt("date_ambiguous", msg!("doubt-date_ambiguous", text = chosen.text(), date = date, other = second)));
        return (Some(spanned(chosen, date, all)), doubts);
    }
    if year_lent {
        doubts.push(chosen.doubt("date_ambiguous", msg!("doubt-date_ambiguous-year", text = chosen.text(), date = written.from)));
    }
    if written.month_first {
        doubts.push(chosen.doubt("date_ambiguous", msg!("doubt-date_ambiguous-month", text = chosen.text(), date = written.from)));
    }
    if written.weekday_fits() == Some(false) {
        let message = msg!("doubt-weekday_differs", text = chosen.text(), date = written.from, taken = written.from);
        doubts.push(chosen.doubt("weekday_differs", message));
    }
    (Some(spanned(chosen, written.from, all)), doubts)
}

/// Whether nothing is doubtful about day and month: the weekday is the day's, or the day stands elsewhere with its
/// month in words.
fn is_confirmed(written: &Written, all: &[Candidate<'_>]) -> bool {
    let elsewhere = all
        .iter()
        .any(|c| c.written.named && c.written.from.is_whole() && (c.written.from == written.from || c.written.contains(written.from)));
    written.weekday_fits() == Some(true) || elsewhere
}

/// The day, or the span elsewhere in the text that holds it.
fn spanned(chosen: &Candidate<'_>, date: PartialDate, all: &[Candidate<'_>]) -> MeetingDay {
    let span = all.iter().filter(|c| c.weight > -25).find(|c| c.written.contains(date));
    match span.filter(|_| chosen.written.until.is_none()) {
        Some(span) => chosen.day(span.written.from, span.written.until),
        None => chosen.day(date, chosen.written.until.filter(|until| *until > date)),
    }
}

fn missing() -> Doubt {
    Doubt { code: "date_missing", line: None, text: String::new(), message: msg!("doubt-date_missing") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, Vec<&'static str>) {
        let prose: Vec<_> = text.split('\n').zip(7..).map(|(text, line)| Paragraph::new(line, text)).collect();
        let (day, doubts) = of_meeting("", &prose);
        let told = day.map(|d| d.until.map_or(d.date.to_string(), |until| format!("{}..{until}", d.date)));
        (told.unwrap_or_default(), doubts.iter().map(|d| d.code).collect())
    }

    #[test]
    fn the_meetings_own_day_is_chosen() {
        let table: [(&str, &str, &[&str]); 22] = [
            ("Rapat digelar di Jakarta, Senin (8/3/2021).", "2021-03-08", &[]),
            ("sejak 1 Mei 2020, lalu Jum'at, 5 Juni 2020", "2020-06-05", &[]),
            ("Hari/Tanggal : Senin, 8 Maret 2021", "2021-03-08", &[]),
            ("Kamis, 11 Maret 2021 | 10:15 WIB\nRapat digelar Senin, 8 Maret 2021.", "2021-03-08", &[]),
            ("Rapat digelar 8 Maret 2021. Laporan disampaikan paling lambat Rabu, 31 Maret 2021.", "2021-03-08", &[]),
            ("Permendagri Nomor 25 Tahun 2020 tanggal 3 Juni 2020 tentang X.\nRapat berlangsung 8 Maret 2021", "2021-03-08", &[]),
            ("Rapat pada 10-12 Juli 2019 di Bandung.", "2019-07-10..2019-07-12", &[]),
            ("Kata Kepala Biro, Kamis (11/7/2019). Rapat berlangsung 10-12 Juli 2019.", "2019-07-10..2019-07-12", &[]),
            (
                "dibuka Rabu (7/10/2019). Rapat berlangsung 10-12 Juli 2019.",
                "2019-07-10..2019-07-12",
                &["weekday_differs", "date_ambiguous"],
            ),
            ("Rapat dibuka Rabu (7/10/2019).", "2019-07-10", &["weekday_differs", "date_ambiguous"]),
            ("Rapat dibuka Saturday (9/3/29).", "2029-03-09", &["weekday_differs", "date_ambiguous"]),
            ("Jumat malam (7/10/17)", "2017-10-07", &["weekday_differs", "date_ambiguous"]),
            ("Rapat dibuka Rabu, 31 Mei 2022.", "2022-05-31", &["weekday_differs"]),
            ("Rapat pada 8/3/2021.", "2021-03-08", &["date_ambiguous"]),
            ("Rapat pada 8/3/2021, yakni 8 Maret 2021.", "2021-03-08", &[]),
            ("Rapat pada 13/3/2021.", "2021-03-13", &[]),
            ("Rapat pada 3/13/2021.", "2021-03-13", &["date_ambiguous"]),
            ("Jumat (13/5/2022)\nRapat pada 9-10 Mei di Kota Contoh.", "2022-05-09..2022-05-10", &["date_ambiguous"]),
            ("Rapat pada Maret 2021.", "2021-03", &[]),
            ("Rapat Kamis (16/4).", "", &["date_missing"]),
            ("Rapat pada 31/2/2021.", "", &["date_missing"]),
            ("tanpa tanggal", "", &["date_missing"]),
        ];
        for (text, day, doubts) in table {
            assert_eq!(read(text), (day.to_owned(), doubts.to_vec()), "{text}");
        }
    }
}
