//! Files in and out, one file a format: bytes to candidates, records to bytes. Knows no register.

pub mod article;
pub mod csv_out;
pub mod decode;
pub mod guard;
pub mod sample;
pub mod table;

pub use article::read_article;
pub use csv_out::write_table;
pub use decode::Encoding;
pub use table::{ReadTable, read_table};

use crate::model::Reason;

/// Why bytes are no file of this kind; the reason's code is `unreadable`.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("unreadable: {}", .0.message.name)]
pub struct Unreadable(pub Reason);
