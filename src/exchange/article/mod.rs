//! Reads a meeting's article: decode, lines, paragraphs, head matter, list, items, doubts; a file a step.

mod announced;
mod attended;
mod counted;
mod cue;
mod date;
mod ending;
mod furniture;
mod head;
mod holder;
mod institutions;
mod list;
mod mark;
mod numbers;
mod paragraphs;
mod place;
mod proper;
mod recommendations;
mod running;
mod sentences;
mod theme;
mod title;

pub use title::short_title;

use crate::model::candidate::Article;

use super::Unreadable;
use super::decode::decode;
use paragraphs::{lines, paragraphs};
use recommendations::Recommendations;

/// Reads `bytes` as an article. An article without a list of recommendations is one without items: whether
/// that will do is not for the reader to say.
///
/// # Errors
/// [`Unreadable`] for a binary file or another encoding than UTF-8.
pub fn read_article(bytes: &[u8]) -> Result<Article, Unreadable> {
    let raw = split(&decode(bytes)?.text);
    let lines = lines(&raw);
    let (title, body) = head::title(&lines);
    let found = Recommendations::find(body);
    let outside = found.outside(body);
    let prose = paragraphs(&outside);
    let (day, mut doubts) = date::of_meeting(&title, &prose);
    doubts.extend(found.count_doubt(&prose));
    Ok(Article {
        title,
        place: place::place(&outside, &prose, day.as_ref()),
        theme: theme::theme(&outside, &prose),
        attended: attended::attended(&outside, &prose),
        institutions: institutions::foreign(&paragraphs(body)),
        doubts,
        held_by: holder::holder(&outside, &prose),
        date: day.as_ref().map(|d| d.date),
        until: day.and_then(|d| d.until),
        items: found.items,
        lines: raw,
        by_hand: false,
        source: None,
    })
}

/// The lines as they came, without what ends them.
fn split(text: &str) -> Vec<String> {
    text.replace("\r\n", "\n").replace('\r', "\n").lines().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::candidate::Item;

    fn read(text: &str) -> Article {
        read_article(text.as_bytes()).expect("an article")
    }

    fn texts(article: &Article) -> Vec<(u16, &str, [u32; 2])> {
        article.items.iter().map(|i| (i.number, i.text.as_str(), i.lines)).collect()
    }

    #[test]
    fn the_articles_of_this_family_are_read_whole() {
        let article = read(concat!(
            "Rakor Kerja Sama Luar Negeri\r\n",
            "Rakor Kerja Sama Luar Negeri\r\n\r\n",
            "Padang - Rapat diikuti oleh 1.061 peserta, dengan tema “Mitra yang\r\nsetara”.\r\n\r\n",
            "Narasumber:\r\n1. Direktur Afrika;\r\n2. Direktur Asia Timur.\r\n\r\n",
            "Acara di Aula Kantor Gubernur, Padang pada hari Rabu (11/9/2019) dibuka\r\noleh UNICEF.\r\n\r\n",
            "Rumusan rapat:\r\n\r\n",
            "1) Daerah memetakan potensi selama\r\n   10 tahun\u{a0} terakhir;\r\n\r\n",
            "2) Daerah melapor.\r\n\r\n",
            "Rapat ditutup.\r\n3. Bukan rekomendasi.\r\n",
        ));
        assert_eq!(article.title, "Rakor Kerja Sama Luar Negeri");
        assert_eq!(article.date.map(|d| d.to_string()).as_deref(), Some("2019-09-11"));
        assert_eq!(article.place.as_deref(), Some("Aula Kantor Gubernur, Padang"));
        assert_eq!(article.theme.as_deref(), Some("Mitra yang setara"));
        assert_eq!(article.attended, Some(1061));
        assert_eq!(article.institutions, ["UNICEF"]);
        assert_eq!(texts(&article), [(1, "Daerah memetakan potensi selama 10 tahun terakhir", [16, 17]), (2, "Daerah melapor.", [19, 19])]);
        assert_eq!(article.doubts, []);
        assert_eq!(article.lines.len(), 22);
    }

    #[test]
    fn an_article_without_a_list_has_no_items() {
        assert_eq!(read("Judul\n\nSiapa hadir:\n1. Budi\n2. Sari\n").items, Vec::<Item>::new());
        assert_eq!(read("").title, "");
    }

    proptest! {
        #[test]
        fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = read_article(&bytes);
        }

        #[test]
        fn numbers_ascend_and_items_lie_where_they_say(
            pieces in prop::collection::vec(prop::sample::select(vec![
                "Rekomendasi:", "1. Satu;", "2. Dua, dan", "3) Tiga.", "10 tahun", "", "\u{a0}", "Senin, 8/3/2021", "(tema “x”)",
                "Hotel É", "sebanyak 99999999999", "tema (", "JICA (", "12345678901234567890.", "31/31/31", "1 Mei 0000",
            ]), 0..14)
        ) {
            let article = read(&pieces.join("\n"));
            prop_assert!(article.items.windows(2).all(|pair| pair[0].number < pair[1].number));
            for item in &article.items {
                prop_assert!(!item.text.is_empty() && !item.title.is_empty() && item.title.chars().count() <= 60);
                let [first, last] = item.lines;
                prop_assert!(1 <= first && first <= last && last as usize <= article.lines.len());
            }
        }
    }
}
