//! Money: an integer of minor units with its currency.

use std::fmt;

use serde::{Deserialize, Serialize};

/// An amount in hundredths of its currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// Hundredths, whatever the currency counts in.
    pub minor: i64,
    /// ISO 4217: `IDR`, `USD`.
    pub currency: String,
}

impl fmt::Display for Money {
    /// `IDR 25000000`, `USD 1200.50`: as a table holds it, and as `written::money` reads it back.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.currency, self.minor / 100)?;
        if self.minor % 100 == 0 { Ok(()) } else { write!(f, ".{:02}", self.minor % 100) }
    }
}
