//! Which agreements serve a meeting's recommendations, as text of 80 columns and as CSV.

use super::COLUMNS;
use crate::exchange::minute::Say;
use crate::exchange::write_lines;
use crate::model::{Id, Message, Served, ServedRecommendation, Serving};
use crate::msg;
use crate::text::width::{fit, width, wrap};

/// Columns of a recommendation's number, by which its lines are set in too.
const NUMBER: usize = 4;

/// "KS-0010 Kota Bandung – Braunschweig"
pub fn serving_words(serving: &Serving) -> Message {
    let (id, region) = (Id::Agreement(serving.number), serving.region.short_name());
    match &serving.partner {
        Some(partner) => msg!("serving", id = id, region = region, partner = partner),
        None => msg!("serving-no_partner", id = id, region = region),
    }
}

/// A paragraph for each recommendation, a line for each agreement; LF behind each line.
pub fn served_text(report: &Served, say: Say<'_>) -> String {
    let title = say(&msg!("served-report"));
    let list = say(&msg!("served-list", list = report.id.to_string(), title = &report.title, on = report.on));
    let mut lines = vec![title.to_string(), "=".repeat(width(title.as_str())), String::new()];
    lines.extend(wrap(&list, COLUMNS).iter().map(ToString::to_string));
    for asked in &report.recommendations {
        lines.push(String::new());
        lines.extend(set_in(&asked.number.to_string(), &head(asked), say));
        for serving in &asked.agreements {
            let told = msg!("served-row", agreement = serving_words(serving), status = serving.status.message());
            lines.extend(set_in("", &told, say));
        }
    }
    lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// "Petakan potensi daerah: 3 kerja sama; sesuai rekomendasi di 1 dari 43 daerah"
fn head(asked: &ServedRecommendation) -> Message {
    let (done, of) = (asked.tally.done, asked.tally.all());
    match asked.count {
        0 => msg!("served-head_none", title = &asked.title, done = done, of = of),
        n => msg!("served-head", title = &asked.title, n = n, done = done, of = of),
    }
}

/// A sentence in lines behind its label.
fn set_in(label: &str, sentence: &Message, say: Say<'_>) -> Vec<String> {
    let labels = std::iter::once(label).chain(std::iter::repeat(""));
    wrap(&say(sentence), COLUMNS - NUMBER).iter().zip(labels).map(|(line, label)| format!("{}{line}", fit(label, NUMBER))).collect()
}

/// A line for each agreement, and one for each recommendation that none serves; the words of the header and of
/// statuses are as they are said.
pub fn served_csv(report: &Served, say: Say<'_>) -> Vec<u8> {
    let said = |message: &Message| say(message).to_string();
    let lines = report.recommendations.iter().flat_map(|asked| {
        let about = [report.id.to_string(), report.on.to_string(), asked.number.to_string(), asked.title.clone()];
        let serving = asked.agreements.iter().map(|serving| cells(serving, &said));
        let none = asked.agreements.is_empty().then(Default::default);
        serving.chain(none).map(move |cells: [String; 5]| about.iter().cloned().chain(cells).collect()).collect::<Vec<_>>()
    });
    write_lines(std::iter::once(header().iter().map(&said).collect()).chain(lines))
}

fn header() -> [Message; 9] {
    [
        msg!("report-list"),
        msg!("report-on"),
        msg!("report-number"),
        msg!("report-recommendation"),
        msg!("served-agreement"),
        msg!("report-code"),
        msg!("report-region"),
        msg!("counted-partner"),
        msg!("counted-status"),
    ]
}

/// What stands in the table of an agreement.
fn cells(serving: &Serving, said: &dyn Fn(&Message) -> String) -> [String; 5] {
    let Serving { number, region, partner, status } = serving;
    let (id, partner) = (Id::Agreement(*number).to_string(), partner.clone().unwrap_or_default());
    [id, region.to_string(), region.short_name(), partner, said(&status.message())]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::language::{Language, say};
    use crate::model::{RegionCode, Status, Tally};

    fn report(titles: &[String], partner: Option<String>, serving: usize) -> Served {
        let row = |number: u32| Serving { number, region: RegionCode::new(35, 78), partner: partner.clone(), status: Status::InForce };
        let asked = |(number, title): (u16, &String)| ServedRecommendation {
            number,
            title: title.clone(),
            tally: Tally { done: 1, not_begun: 42, ..Tally::default() },
            count: serving * usize::from(number % 2),
            agreements: (1..).take(serving * usize::from(number % 2)).map(row).collect(),
        };
        Served {
            id: "DP-2021-03".parse().expect("a list"),
            title: "Rakor".into(),
            on: "2026-11-24".parse().expect("a day"),
            recommendations: (1..).zip(titles).map(asked).collect(),
        }
    }

    #[test]
    fn each_recommendation_is_told_with_what_serves_it_and_what_none_serves() {
        let report = report(&["Petakan potensi".into(), "=Lapor".into()], Some("Kōchi".into()), 1);
        let text = served_text(&report, &|message| say(message, Language::Id));
        for line in [
            "1   Petakan potensi: 1 kerja sama; sesuai rekomendasi di 1 dari 43 daerah.",
            "    KS-0001 Kota Surabaya – Kōchi: berlaku",
            "2   =Lapor: ▲ belum ada kerja sama; sesuai rekomendasi di 1 dari 43 daerah.",
        ] {
            assert!(text.lines().any(|l| l == line), "{line}\n{text}");
        }
        let csv = String::from_utf8(served_csv(&report, &|message| say(message, Language::Id))).expect("UTF-8");
        let lines: Vec<&str> = csv.lines().skip(1).collect();
        let expected =
            ["DP-2021-03,2026-11-24,1,Petakan potensi,KS-0001,35.78,Kota Surabaya,Kōchi,berlaku", "DP-2021-03,2026-11-24,2,'=Lapor,,,,,"];
        assert_eq!(lines, expected);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_a_page_and_nothing_stored_is_obeyed(
            titles in prop::collection::vec("[\\PC\u{1b}\u{202e}]{0,120}", 0..5),
            partner in prop::option::of("[\\PC\u{1b}]{0,90}"),
        ) {
            let report = report(&titles, partner, 2);
            for language in [Language::Id, Language::En] {
                let text = served_text(&report, &|message| say(message, language));
                prop_assert!(text.lines().all(|line| width(line) <= COLUMNS), "{text}");
                let raw = text.contains(['\u{1b}', '\u{202e}']);
                prop_assert!(!raw, "a control character");
            }
        }
    }
}
