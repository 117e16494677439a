//! Money: an integer of minor units with its currency.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An amount in hundredths of its currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// Hundredths, whatever the currency counts in.
    pub minor: i64,
    /// ISO 4217: `IDR`, `USD`.
    pub currency: String,
}

/// What was written is no amount with a currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an amount of the form Rp 25.000.000 or USD 1200.50")]
pub struct NoMoney;

impl FromStr for Money {
    type Err = NoMoney;

    /// `Rp 25.000.000`, `IDR 25000000`, `USD 1,200.50`, `1.200,50 EUR`. A point or comma before the last two
    /// digits parts the hundredths, before three digits it groups.
    fn from_str(text: &str) -> Result<Self, NoMoney> {
        let letters: String = text.chars().filter(|c| c.is_alphabetic() || *c == '$' || *c == '€' || *c == '¥').collect();
        let currency = match letters.to_uppercase().as_str() {
            "RP" => "IDR".to_owned(),
            "$" | "US$" => "USD".to_owned(),
            "€" => "EUR".to_owned(),
            "¥" => "JPY".to_owned(),
            code if code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()) => code.to_owned(),
            _ => return Err(NoMoney),
        };
        let figures: String = text.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | ',')).collect();
        let (whole, hundredths) = match figures.rfind(['.', ',']) {
            Some(at) if figures.len() - at == 3 => (&figures[..at], &figures[at + 1..]),
            _ => (figures.as_str(), ""),
        };
        // One sign groups, and another one parts the hundredths: else it is not said which is which.
        let mut signs: Vec<char> = whole.chars().filter(|c| !c.is_ascii_digit()).collect();
        signs.dedup();
        let parts_too = !hundredths.is_empty() && signs.first() == figures[whole.len()..].chars().next().as_ref();
        if signs.len() > 1 || parts_too {
            return Err(NoMoney);
        }
        let groups: Vec<&str> = whole.split(['.', ',']).collect();
        let grouped = groups.iter().skip(1).all(|g| g.len() == 3) && (groups.len() == 1 || (1..=3).contains(&groups[0].len()));
        if !grouped || whole.is_empty() {
            return Err(NoMoney);
        }
        let whole: i64 = groups.concat().parse().map_err(|_| NoMoney)?;
        let hundredths: i64 = if hundredths.is_empty() { 0 } else { hundredths.parse().map_err(|_| NoMoney)? };
        let minor = whole.checked_mul(100).and_then(|m| m.checked_add(hundredths)).ok_or(NoMoney)?;
        Ok(Self { minor, currency })
    }
}

impl fmt::Display for Money {
    /// `IDR 25000000`, `USD 1200.50`: as a table holds it, and as it is read back.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.currency, self.minor / 100)?;
        if self.minor % 100 == 0 { Ok(()) } else { write!(f, ".{:02}", self.minor % 100) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_offices_write_them() {
        let table = [
            ("Rp 25.000.000", "IDR 25000000"),
            ("Rp25.000.000,50", "IDR 25000000.50"),
            ("IDR 25000000", "IDR 25000000"),
            ("USD 1,200.50", "USD 1200.50"),
            ("1.200,50 EUR", "EUR 1200.50"),
            ("US$ 7", "USD 7"),
        ];
        for (written, read) in table {
            let money: Money = written.parse().expect(written);
            assert_eq!(money.to_string(), read, "{written}");
            assert_eq!(read.parse(), Ok(money));
        }
        for bad in [
            "",
            "Rp",
            "25",
            "Rp 1.2.3",
            "Rp 12.34.567",
            "Rp 99999999999999999999",
            "ABCD 5",
            "Rp ,50",
            "Rp 25.000.000,555",
            "Rp 1,200.500",
            "Rp 1.200.50",
        ] {
            assert!(bad.parse::<Money>().is_err(), "{bad}");
        }
    }
}
