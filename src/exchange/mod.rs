//! Files in and out, one file a format: bytes to candidates, records to bytes. Knows no register.

mod archive;
pub mod article;
pub mod csv_out;
pub mod decode;
mod docx;
pub mod exercise;
pub mod guard;
mod html;
mod marks;
pub mod records;
pub mod repair;
pub mod sample;
pub mod table;
pub mod xlsx_out;

pub use article::{ReadArticle, read_article, read_article_file};
pub use csv_out::write_table;
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
        Ok(read) if is_ours(&read.table) => Ok(Held::Table { table: read.table, notes: read.notes }),
        Err(unreadable) if table::is_workbook(bytes) => Err(unreadable),
        _ => read_article(bytes).map(|article| Held::Article(Box::new(article))),
    }
}

/// Whether two columns at least are known: prose with commas has none.
fn is_ours(table: &Table) -> bool {
    table.columns.iter().filter(|c| c.data().is_some()).count() >= 2
}
