//! Files in and out, one file a format: bytes to candidates, records to bytes. Knows no register.

mod archive;
pub mod article;
pub mod coverage;
pub mod csv_out;
pub mod decode;
mod docx;
pub mod exercise;
pub mod guard;
mod html;
mod marks;
pub mod minute;
pub mod records;
pub mod repair;
mod row;
pub mod sample;
pub mod table;
pub mod xlsx_out;

pub use article::{ReadArticle, read_article, read_article_file};
pub use csv_out::{write_lines, write_table};
pub use decode::Encoding;
pub use records::{is_records, read_records, write_records};
pub use repair::write_repair;
pub use table::{Names, ReadTable, read_table, read_table_by};
pub use xlsx_out::write_workbook;

use crate::model::Reason;
use crate::model::candidate::{Article, RecordLine, Table};
use crate::model::command::Fault;

/// Why bytes are no file of this kind; the reason's code is `unreadable`.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("unreadable: {}", .0.message.name)]
pub struct Unreadable(pub Reason);

impl Unreadable {
    pub fn message(self) -> crate::model::Message {
        self.0.message
    }
}

/// What a file turned out to hold.
#[derive(Debug)]
pub enum Held {
    /// A table, and what reading had to tell of it.
    Table {
        table: Table,
        notes: Vec<Fault>,
    },
    Article(Box<Article>),
    /// Records as they were exported.
    Records(Vec<RecordLine>),
}

/// A file of any kind: records that were exported, a table where its header names two fields at least, else a meeting's article.
///
/// # Errors
/// As of the one that it looks like.
pub fn read_any(bytes: &[u8], names: &Names) -> Result<Held, Unreadable> {
    if is_records(bytes) {
        return read_records(bytes).map(Held::Records);
    }
    match read_table_by(bytes, names) {
        Ok(read) if is_ours(&read) => Ok(Held::Table { table: read.table, notes: read.notes }),
        Err(unreadable) if table::is_workbook(bytes) => Err(unreadable),
        _ => read_article(bytes).map(|article| Held::Article(Box::new(article))),
    }
}

/// Whether two columns at least are known, and the table is more than a part of a text: prose with commas has none,
/// an article with a table in it more sentences than rows.
fn is_ours(read: &ReadTable) -> bool {
    let known = read.table.columns.iter().filter(|c| c.data().is_some()).count();
    known >= 2 && !read.in_prose
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_table(text: &str) -> bool {
        matches!(read_any(text.as_bytes(), &Names::default()), Ok(Held::Table { .. }))
    }

    #[test]
    fn an_article_with_a_table_in_it_is_an_article() {
        let sentence = "Rapat dipimpin oleh Kepala Biro Pemerintahan dan dihadiri oleh dua belas perangkat daerah terkait, kemarin.\n";
        let table = "No\tDaerah\tMitra\n1\tBandung\tSuwon\n2\tBogor\tUlm\n";
        let titles = "DAFTAR KERJA SAMA LUAR NEGERI\nPemerintah Provinsi Contoh\nPer 31 Desember 2021\n\n";
        assert!(is_table(table));
        assert!(is_table(&format!("{titles}{table}")));
        assert!(is_table(
            &format!("{titles}{sentence}{table}\nCatatan: {sentence}").replace("2\tBogor", "2\tBogor\tUlm\n3\tGarut\tUlm\n4\tCiamis")
        ));
        assert!(is_table("Daerah\tMitra\n"));
        let article = format!("{sentence}\n{sentence}{sentence}\n{table}\n{sentence}Rekomendasi:\n1. Satu butir.\n2. Dua butir.\n");
        assert!(!is_table(&article));
        assert!(!is_table(&article.replace('\t', ";")));
        assert!(!is_table(&sentence.repeat(3)));
        // A long note is part of a row.
        assert!(is_table(&format!("Daerah;Mitra;Ket\nBandung;Suwon;{}", sentence.replace(',', ""))));
    }
}
