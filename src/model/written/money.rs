//! An amount with its currency as offices write it: `Rp. 25.000.000,-`, `Rp25.000.000,00`, `USD 1,200.50`. All of the
//! text is the amount, or it is none: no sign, no span, no other words.

use crate::model::Money;

use super::number::whole;

/// Signs before the code of a currency, in capitals.
const SIGNS: &[(&str, &str)] = &[("RP", "IDR"), ("RP.", "IDR"), ("$", "USD"), ("US$", "USD"), ("€", "EUR"), ("¥", "JPY"), ("£", "GBP")];

/// ISO 4217, and behind it what the euro and reforms took the place of: agreements are old.
const CODES: &str = "\
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC \
    CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK \
    JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR \
    MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP \
    STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XDR XOF XPF YER ZAR \
    ZMW ZWG \
    ANG ATS BEF CUC DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL NLG PTE SIT SKK";

/// What says that nothing but hundredths of nothing follow, the longer first.
const NO_HUNDREDTHS: &[&str] = &[",--", ".--", ",-", ".-"];

/// The amount that `text` is; its currency stands before or behind it.
pub fn read(text: &str) -> Option<Money> {
    let text = text.trim();
    let (first, last) = (text.find(is_digit)?, text.rfind(is_digit)?);
    let (before, figures, behind) = (&text[..first], &text[first..=last], &text[last + 1..]);
    let is_round = NO_HUNDREDTHS.iter().find_map(|mark| behind.strip_prefix(mark));
    let behind = is_round.unwrap_or(behind);
    let currency = match (before.trim_end(), behind.trim_start()) {
        (sign, "") | ("", sign) => currency(sign)?,
        _ => return None,
    };
    let hundredths = if is_round.is_some() { None } else { hundredths(figures) };
    let minor = match hundredths {
        Some((units, mark, hundredths)) => units_of(units, Some(mark))?.checked_mul(100)?.checked_add(hundredths)?,
        None => units_of(figures, None)?.checked_mul(100)?,
    };
    Some(Money { minor: i64::try_from(minor).ok()?, currency })
}

const fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

fn currency(sign: &str) -> Option<String> {
    let capitals = sign.to_uppercase();
    let by_sign = SIGNS.iter().find(|(sign, _)| *sign == capitals).map(|(_, code)| *code);
    let by_code = || CODES.split(' ').find(|code| *code == capitals);
    by_sign.or_else(by_code).map(str::to_owned)
}

/// What stands before the last two digits, the mark between, and those.
fn hundredths(figures: &str) -> Option<(&str, char, u64)> {
    let at = figures.rfind(['.', ',']).filter(|at| figures.len() - at == 3)?;
    let mark = figures[at..].chars().next()?;
    Some((&figures[..at], mark, whole(&figures[at + 1..], &[])?))
}

/// Units in groups of one mark, which is not the one before the hundredths.
fn units_of(text: &str, hundredths: Option<char>) -> Option<u64> {
    let marks: Vec<char> = ['.', ','].into_iter().filter(|mark| Some(*mark) != hundredths).collect();
    whole(text, &marks)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(text: &str) -> Option<String> {
        read(text).map(|money| money.to_string())
    }

    #[test]
    fn amounts_are_read_as_offices_write_them() {
        let table = [
            ("Rp 25.000.000", "IDR 25000000"),
            ("Rp. 5.000", "IDR 5000"),
            ("Rp.25.000.000", "IDR 25000000"),
            ("Rp. 25.000.000,-", "IDR 25000000"),
            ("Rp 25.000.000,--", "IDR 25000000"),
            ("Rp25.000.000,00", "IDR 25000000"),
            ("Rp25.000.000,50", "IDR 25000000.50"),
            ("rp 500", "IDR 500"),
            ("Rp 25 000 000", "IDR 25000000"),
            ("Rp\u{a0}25.000.000", "IDR 25000000"),
            ("IDR 25000000", "IDR 25000000"),
            ("IDR 5,000.00", "IDR 5000"),
            ("25.000.000,- IDR", "IDR 25000000"),
            ("USD 1,200.50", "USD 1200.50"),
            ("1.200,50 EUR", "EUR 1200.50"),
            ("US$ 7", "USD 7"),
            ("$7.05", "USD 7.05"),
            ("€ 12", "EUR 12"),
            ("DEM 40.000", "DEM 40000"),
        ];
        for (text, expected) in table {
            assert_eq!(written(text).as_deref(), Some(expected), "{text}");
            assert_eq!(written(expected).as_deref(), Some(expected));
        }
        let none = [
            "",
            "Rp",
            "25",
            "Rp -5",
            "-Rp 5",
            "Rp +5",
            "(Rp 500)",
            "Rp (500)",
            "Rp 5-6",
            "Rp 5 - 6",
            "Rp 1e6",
            "Rp 0,001",
            "Rp 0.500",
            "Rp 1.2.3",
            "Rp 12.34.567",
            "Rp 1.5",
            "Rp 99999999999999999999",
            "ABCD 5",
            "RPE 16",
            "XYZ 5",
            "Rp ,50",
            "Rp 25.000.000,555",
            "Rp 1,200.500",
            "Rp 1.200.50",
            "Rp 5 USD",
            "5 Rp 5",
            "Rp 5.",
            "Rp 5,",
            "Rp 5?",
            "~Rp 5",
            "Rp 5 juta",
            "Rp Rp 5",
            "Rp 25.000,00,-",
            "Rp \u{ff15}",
            "Rp 5\u{b2}",
        ];
        for text in none {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn an_amount_comes_back_and_one_strange_letter_makes_it_none(
            minor in 0i64..=9_999_999_999, code in prop::sample::select(vec!["IDR", "USD", "JPY"]), at in 0usize..16, strange in "[^0-9., $\u{a0}\u{202f}\u{2009}-]",
        ) {
            let money = Money { minor, currency: code.to_owned() };
            let text = money.to_string();
            prop_assert_eq!(read(&text), Some(money.clone()));
            let at = (4 + at).min(text.len());
            let mut spoilt = text.clone();
            spoilt.insert_str(at, &strange);
            // Blanks of other widths part a currency from its figures as well.
            let expected = strange.chars().all(char::is_whitespace).then(|| money.clone());
            let read_spoilt = read(&spoilt);
            prop_assert!(read_spoilt.is_none() || read_spoilt == expected, "{}", spoilt);
            let mut parted = text.clone();
            parted.insert(at, ' ');
            prop_assert!(read(&parted).is_none_or(|read| read == money), "{}", parted);
        }
    }
}
