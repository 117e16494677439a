//! What was mended on the way, each in its sentence: nothing is thrown away without a word.

use crate::model::Message;
use crate::msg;
use crate::register::Mended;

pub fn told(mended: &Mended) -> Message {
    match mended {
        Mended::Behind { from, to } => msg!("mended-behind", from = *from, to = *to),
        Mended::Missing => msg!("mended-missing"),
        Mended::Unreadable { kept } => msg!("mended-unreadable", kept = kept),
        Mended::Unequal { kept, records } => msg!("mended-unequal", kept = kept, records = *records),
        Mended::Torn { kept, bytes } => msg!("mended-torn", kept = kept, bytes = *bytes),
    }
}
