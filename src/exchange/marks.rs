//! Marks of lists that a page or a word processor counts itself: written out, so that numbering survives as text.

/// Counts the items of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counter {
    form: Form,
    next: u32,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Number,
    Letter,
    Capital,
    Roman,
    RomanCapital,
    Bullet,
}

impl Counter {
    pub const fn bullets() -> Self {
        Self { form: Form::Bullet, next: 1 }
    }

    /// A list of HTML with its `type` and `start`.
    pub fn ordered(form: Option<&str>, start: Option<&str>) -> Self {
        let form = match form {
            Some("a") => Form::Letter,
            Some("A") => Form::Capital,
            Some("i") => Form::Roman,
            Some("I") => Form::RomanCapital,
            _ => Form::Number,
        };
        Self { form, next: start.and_then(|s| s.trim().parse().ok()).unwrap_or(1) }
    }

    /// The mark of the next item, which may name its own number.
    pub fn next(&mut self, value: Option<&str>) -> String {
        self.next = value.and_then(|v| v.trim().parse().ok()).unwrap_or(self.next);
        let written = self.form.written(self.next);
        self.next = self.next.saturating_add(1);
        if self.form == Form::Bullet { mark(&written) } else { mark(&format!("{written}.")) }
    }
}

impl Form {
    /// The number in this form; numbers that letters cannot write stay numbers.
    pub fn written(self, number: u32) -> String {
        let letter = |first: u8| u8::try_from(number.wrapping_sub(1)).ok().filter(|n| *n < 26).map(|n| char::from(first + n).to_string());
        let written = match self {
            Self::Bullet => Some("•".to_owned()),
            Self::Number => None,
            Self::Letter => letter(b'a'),
            Self::Capital => letter(b'A'),
            Self::Roman => roman(number),
            Self::RomanCapital => roman(number).map(|r| r.to_ascii_uppercase()),
        };
        written.unwrap_or_else(|| number.to_string())
    }
}

/// A mark and the blank behind it.
pub fn mark(mark: &str) -> String {
    format!("{mark} ")
}

fn roman(number: u32) -> Option<String> {
    const UNITS: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let number = usize::try_from(number).ok().filter(|n| (1..40).contains(n))?;
    Some("x".repeat(number / 10) + UNITS[number % 10])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_counted_in_their_form() {
        let first = |form, start| Counter::ordered(form, start).next(None);
        assert_eq!([first(None, None), first(Some("a"), Some("2")), first(Some("I"), Some("14"))], ["1. ", "b. ", "XIV. "]);
        let mut list = Counter::ordered(None, None);
        assert_eq!([list.next(None), list.next(Some("7")), list.next(None)], ["1. ", "7. ", "8. "]);
        assert_eq!(Counter::bullets().next(None), "• ");
        assert_eq!(Form::Letter.written(30), "30");
    }
}
