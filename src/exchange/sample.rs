//! The public sample: agreements and one meeting's article, from open sources, in the program itself; behind
//! them the exercise records.

use crate::model::candidate::{Article, Table};
use crate::model::{Command, Day};

use super::{Unreadable, exercise, read_article, read_table};

/// The author of its entries, whom nobody is: `u` does not reach them.
pub const AUTHOR: &str = "sampel";

const AGREEMENTS: &[u8] = include_bytes!("../data/sample/agreements.csv");
const MEETING: &[u8] = include_bytes!("../data/sample/rakor-2021-03-08.txt");

/// Short titles of the eight recommendations; the meeting gave none.
const TITLES: [&str; 8] = [
    "Pemicu inovasi",
    "Ekonomi, antarwarga",
    "Hibah pengungkit",
    "Petakan potensi",
    "Afrika, Asia Timur",
    "JICA, USAID, KOICA",
    "Dubai Expo (lewat)",
    "Inovasi teknologi",
];

/// What makes the sample on a day, in this order: the checklist is addressed to the regions that have an
/// agreement, and the exercise records, which no meeting addressed, stand behind all that is real.
///
/// # Errors
/// None: a test reads them.
pub fn commands(day: Day) -> Result<[Command; 3], Unreadable> {
    Ok([
        Command::Import { table: table()?, update: false },
        Command::ImportChecklist { article: article()? },
        Command::ImportRecords { records: exercise::records(day)?, update: false, exercise: true },
    ])
}

/// The agreements, in the order in which they are numbered.
///
/// # Errors
/// None: a test reads it.
pub fn table() -> Result<Table, Unreadable> {
    read_table(AGREEMENTS).map(|read| read.table)
}

/// The article of the meeting of 8 March 2021, with our short titles.
///
/// # Errors
/// None: a test reads it.
pub fn article() -> Result<Article, Unreadable> {
    let mut article = read_article(MEETING)?;
    for (item, title) in article.items.iter_mut().zip(TITLES) {
        title.clone_into(&mut item.title);
    }
    article.source = Some("artikel sumber terbuka, Rakor 8 Maret 2021".to_owned());
    Ok(article)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_read_whole() {
        let table = table().expect("the sample");
        assert_eq!((table.columns.len(), table.rows.len()), (14, 107));
        assert!(table.columns.iter().all(|c| c.field.is_some()));
        assert_eq!(table.rows.last().map(|r| (r.row, r.line)), Some((107, 108)));
    }

    #[test]
    fn the_article_is_read_whole() {
        let article = article().expect("the sample");
        assert_eq!(article.title, "Kemendagri Tekankan Pentingnya Kerja Sama untuk Atasi Keterbatasan");
        assert_eq!(article.date.map(|d| d.to_string()).as_deref(), Some("2021-03-08"));
        assert_eq!(article.place.as_deref(), Some("Hotel Novotel Jakarta Mangga Dua Square, Jakarta Utara"));
        let theme = "Peluang kerja sama Pemerintah Daerah dengan Pemerintah Daerah dan Lembaga di Luar Negeri";
        assert_eq!(article.theme.as_deref(), Some(theme));
        assert_eq!(article.attended, Some(50));
        assert_eq!(article.institutions, ["USAID", "KOICA", "JICA"]);
        assert_eq!(article.doubts, []);
    }

    #[test]
    fn its_recommendations_stand_in_full_under_our_titles() {
        let article = article().expect("the sample");
        let titles: Vec<_> = article.items.iter().map(|i| i.title.as_str()).collect();
        assert_eq!(titles, TITLES);
        assert_eq!(article.items.iter().map(|i| i.number).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6, 7, 8]);
        let first = &article.items[0];
        assert!(first.text.starts_with("Pelaksanaan kerja sama teknik dan Sister City/Province diharapkan"));
        assert!(first.text.ends_with("meningkatkan kesejahteraan masyarakat"));
        assert!(article.items[7].text.ends_with("maupun lembaga di luar negeri."));
        for item in &article.items {
            let [first, last] = item.lines;
            assert_eq!(first, last);
            let line = &article.lines[first as usize - 1];
            assert!(line.trim_start().starts_with(&format!("{}.", item.number)), "{line}");
        }
    }
}
