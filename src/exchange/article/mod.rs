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

use super::decode::{Decoded, Encoding, decode, unreadable};
use super::{Unreadable, docx, html};
use crate::msg;
use cue::cue;
use paragraphs::{lines, paragraphs};
use recommendations::Recommendations;

/// Bytes that a record holds at most, as a refusal tells them.
const RECORD: usize = 256 * 1024;

/// Bytes of text that are read: a record holds a quarter of it at most.
const MOST_TEXT: usize = 1 << 20;

/// Files of other kinds, by how they begin: they have a sentence of their own.
const OTHER_KINDS: [(&[u8], &str); 4] = [(b"%PDF-", "PDF"), (b"{\\rtf", "RTF"), (b"\xd0\xcf\x11\xe0", "DOC"), (b"MIME-Version:", "MHT")];

/// An article and how its file was written.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadArticle {
    pub article: Article,
    pub encoding: Encoding,
}

/// Reads `bytes` as an article: text, a page, or a Word document. An article without a list of recommendations
/// is one without items: whether that will do is not for the reader to say.
///
/// # Errors
/// [`Unreadable`] for a file of another kind, or more text than can be kept.
pub fn read_article(bytes: &[u8]) -> Result<Article, Unreadable> {
    read_article_file(bytes).map(|read| read.article)
}

/// Like [`read_article`], with the encoding.
///
/// # Errors
/// As for [`read_article`].
pub fn read_article_file(bytes: &[u8]) -> Result<ReadArticle, Unreadable> {
    let (text, encoding) = text(bytes)?;
    if text.len() > MOST_TEXT {
        return Err(unreadable(msg!("refused-article_long", kib = text.len().div_ceil(1024), most = RECORD / 1024)));
    }
    Ok(ReadArticle { article: article(split(&text)), encoding })
}

/// The text of a file, whatever it stands in.
fn text(bytes: &[u8]) -> Result<(String, Encoding), Unreadable> {
    if let Some((_, kind)) = OTHER_KINDS.iter().find(|(begins, _)| bytes.starts_with(begins)) {
        return Err(unreadable(msg!("unreadable-article_kind", kind = *kind)));
    }
    if docx::is_docx(bytes) {
        return docx::text(bytes).map(|text| (text, Encoding::Utf8));
    }
    let Decoded { text, encoding } = decode(bytes)?;
    let text = if html::is_html(&text) { html::text(&text) } else { text.into_owned() };
    Ok((text, encoding))
}

/// What lines of text hold.
fn article(raw: Vec<String>) -> Article {
    let lines = lines(&raw);
    let (title, body) = head::title(&lines);
    // Pasted without anything above it, the line that announces the list is the title too.
    let found = Recommendations::find(if announces(&title) { &lines } else { body });
    let (outside, prose) = (&found.outside, &found.prose);
    let (day, mut doubts) = date::of_meeting(&title, prose);
    doubts.extend(found.count_doubt());
    Article {
        title,
        place: place::place(outside, prose, day.as_ref()),
        theme: theme::theme(outside, prose),
        attended: attended::attended(outside, prose),
        institutions: institutions::foreign(&paragraphs(body)),
        doubts,
        held_by: holder::holder(outside, prose),
        date: day.as_ref().map(|d| d.date),
        until: day.and_then(|d| d.until),
        items: found.items,
        lines: raw,
        by_hand: false,
        source: None,
    }
}

/// Whether a title is no more than the word before a list: `Rekomendasi:`, `Kesimpulan rapat`.
fn announces(title: &str) -> bool {
    const WORDS: usize = 3;
    (title.ends_with(':') || title.split(' ').count() <= WORDS) && cue(title).is_some_and(|cue| !cue.weak)
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
        assert_eq!(texts(&read("Rekomendasi:\n1. Satu\n2. Dua")), [(1, "Satu", [2, 2]), (2, "Dua", [3, 3])]);
        assert_eq!(read("Daerah Tindak Lanjuti Rekomendasi\n\nPenghargaan:\n1. Satu\n2. Dua").items, Vec::<Item>::new());
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
