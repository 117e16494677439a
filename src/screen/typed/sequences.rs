//! The keys behind control characters and escape sequences, in all forms that terminals send.

use crate::screen::keys::Key;

/// The sequences of keys, without their ESC and without Shift, Alt and Ctrl. `Key::Other` is a key without a row.
const KEYS: &[(&[&str], Key)] = &[
    (&["[A", "OA", "[a", "Oa"], Key::Up),
    (&["[B", "OB", "[b", "Ob"], Key::Down),
    (&["[C", "OC", "[c", "Oc"], Key::Right),
    (&["[D", "OD", "[d", "Od"], Key::Left),
    (&["[H", "OH", "[1~", "[7~"], Key::Home),
    (&["[F", "OF", "[4~", "[8~"], Key::End),
    (&["[5~"], Key::PageUp),
    (&["[6~"], Key::PageDown),
    (&["[3~"], Key::Delete),
    (&["[Z", "OZ"], Key::BackTab),
    (&["OQ", "[Q", "[12~", "[[B"], Key::F2),
    (&["OM"], Key::Enter),
    (&["OI"], Key::Tab),
    (&["O "], Key::Char(' ')),
    (&["OX"], Key::Char('=')),
    (&["Oj"], Key::Char('*')),
    (&["Ok"], Key::Char('+')),
    (&["Ol"], Key::Char(',')),
    (&["Om"], Key::Char('-')),
    (&["On"], Key::Char('.')),
    (&["Oo"], Key::Char('/')),
    (&["Op"], Key::Char('0')),
    (&["Oq"], Key::Char('1')),
    (&["Or"], Key::Char('2')),
    (&["Os"], Key::Char('3')),
    (&["Ot"], Key::Char('4')),
    (&["Ou"], Key::Char('5')),
    (&["Ov"], Key::Char('6')),
    (&["Ow"], Key::Char('7')),
    (&["Ox"], Key::Char('8')),
    (&["Oy"], Key::Char('9')),
    (&["OP", "[P", "OR", "OS", "[S", "[2~", "[[A", "[[C", "[[D", "[[E"], Key::Other),
    (&["[11~", "[13~", "[14~", "[15~", "[17~", "[18~", "[19~", "[20~", "[21~", "[23~", "[24~"], Key::Other),
    (&["[25~", "[26~", "[28~", "[29~", "[31~", "[32~", "[33~", "[34~"], Key::Other),
];

/// Bits of a modifier, which is sent as their sum and one.
const SHIFT: u32 = 1;
const ALT: u32 = 2;
const CTRL: u32 = 4;
/// The event of a key that is let go.
const RELEASED: &str = "3";

/// The keys that a whole sequence stands for, without its ESC: Alt is Esc before the key. `None` for what nobody types.
pub fn keys(sequence: &str) -> Option<Vec<Key>> {
    let (base, modifiers) = plain(sequence)?;
    let (key, modifiers) = match base.as_str() {
        "[u" | "[27~" => coded(sequence)?,
        base => (KEYS.iter().find(|(forms, _)| forms.contains(&base)).map(|(_, key)| *key)?, modifiers),
    };
    Some(if modifiers & ALT == 0 { vec![key] } else { vec![Key::Esc, key] })
}

/// A sequence without its modifiers, and these: `[A` of `[1;5A`, `[3~` of `[3;2~` and of `[3$`.
fn plain(sequence: &str) -> Option<(String, u32)> {
    if sequence.starts_with("[[") {
        return Some((sequence.to_owned(), 0));
    }
    let introducer = sequence.chars().next()?;
    let last = sequence.chars().next_back().filter(|_| sequence.len() > 1)?;
    let fields = &sequence[1..sequence.len() - last.len_utf8()];
    if !fields.chars().all(|c| c.is_ascii_digit() || matches!(c, ';' | ':')) {
        return None;
    }
    let mut fields = fields.split(';');
    let first = fields.next().unwrap_or_default();
    let second = fields.next();
    if second.and_then(|field| field.split(':').nth(1)) == Some(RELEASED) {
        return None;
    }
    Some(match (introducer, last, second) {
        // As rxvt marks Shift and Ctrl.
        ('[', '~' | '$' | '^' | '@', _) => (format!("[{first}~"), modifiers(second)),
        ('[', last, _) => (format!("[{last}"), modifiers(second)),
        // The old form of xterm has the modifier alone.
        (_, last, None) => (format!("O{last}"), modifiers(Some(first))),
        (_, last, _) => (format!("O{last}"), modifiers(second)),
    })
}

fn modifiers(field: Option<&str>) -> u32 {
    let number = field.and_then(|field| field.split(':').next()).and_then(|field| field.parse::<u32>().ok());
    number.map_or(0, |number| number.saturating_sub(1))
}

/// A key by the code of its letter: `[97;5u`, or `[27;5;97~`; and its modifiers.
fn coded(sequence: &str) -> Option<(Key, u32)> {
    let fields: Vec<&str> = sequence.trim_matches(|c: char| !c.is_ascii_digit()).split(';').collect();
    let (code, bits) = match (fields.as_slice(), sequence.ends_with('~')) {
        ([_, bits, code], true) => (*code, modifiers(Some(bits))),
        ([code, rest @ ..], false) => (*code, modifiers(rest.first().copied())),
        _ => return None,
    };
    let letter = code.split(':').next().and_then(|code| code.parse().ok()).and_then(char::from_u32)?;
    // Codes of keys that are no letters.
    if ('\u{e000}'..='\u{f8ff}').contains(&letter) {
        return None;
    }
    let key = match letter {
        letter if bits & CTRL != 0 && letter.is_ascii_alphabetic() => of_char(char::from(letter.to_ascii_lowercase() as u8 & 0x1f))?,
        '\t' if bits & SHIFT != 0 => Key::BackTab,
        letter if bits & CTRL != 0 && !letter.is_control() => Key::Ctrl(letter),
        letter if bits & SHIFT != 0 => of_char(letter.to_uppercase().next()?)?,
        letter => of_char(letter)?,
    };
    Some((key, bits))
}

/// The key of a letter or of a control character that begins no sequence; `None` for what nobody types.
pub fn of_char(c: char) -> Option<Key> {
    Some(match c {
        // A line feed is Enter typed before the terminal was taken over.
        '\r' | '\n' => Key::Enter,
        '\t' => Key::Tab,
        '\u{8}' | '\u{7f}' => Key::Backspace,
        '\u{1b}' => Key::Esc,
        '\0' => Key::Ctrl(' '),
        '\u{1}'..='\u{1a}' => Key::Ctrl(char::from(c as u8 | 0x60)),
        '\u{1c}'..='\u{1f}' => Key::Ctrl(char::from(c as u8 + 0x18)),
        '\u{80}'..='\u{9f}' => return None,
        c => Key::Char(c),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(sequence: &str) -> Option<Key> {
        let keys = keys(sequence)?;
        if let [key] = keys.as_slice() { Some(*key) } else { panic!("{sequence}: {keys:?}") }
    }

    #[test]
    fn keys_are_known_in_all_their_forms() {
        let table = [
            ("[A OA [1;2A [1;5A [1;6A [1;1:1A [1;1:2A O5A O1;5A [a Oa", Key::Up),
            ("[B OB [1;2B [1;5B O5B [b Ob", Key::Down),
            ("[C OC [1;5C [c Oc", Key::Right),
            ("[D OD [1;5D [d Od", Key::Left),
            ("[H OH [1~ [7~ [1;5H [1;2~ [7$ [7^ [7@", Key::Home),
            ("[F OF [4~ [8~ [1;5F [8$ [8^", Key::End),
            ("[5~ [5;5~ [5^", Key::PageUp),
            ("[6~ [6;2~ [6$", Key::PageDown),
            ("[3~ [3;5~ [3$", Key::Delete),
            ("[Z [1;2Z OZ", Key::BackTab),
            ("OQ [Q [12~ [[B [12;2~ [1;2Q O2Q", Key::F2),
            ("OM [13u [13;2u [27;2;13~ [13;5u", Key::Enter),
            ("Op", Key::Char('0')),
            ("Oy", Key::Char('9')),
            ("[97u", Key::Char('a')),
            ("[97;2u", Key::Char('A')),
            ("[9;2u [27;2;9~", Key::BackTab),
            ("[97;5u [65;6u [27;5;97~", Key::Ctrl('a')),
            ("[104;5u [127u", Key::Backspace),
            ("OP OS [11~ [15~ [24~ [[A [15;5~ [2~", Key::Other),
        ];
        for (sequences, key) in table {
            for sequence in sequences.split(' ') {
                assert_eq!(one(sequence), Some(key), "{sequence}");
            }
        }
        assert_eq!(one("O "), Some(Key::Char(' ')));
    }

    #[test]
    fn alt_is_esc_before_the_key() {
        assert_eq!(keys("[1;3B"), Some(vec![Key::Esc, Key::Down]));
        assert_eq!(keys("[97;3u"), Some(vec![Key::Esc, Key::Char('a')]));
    }

    #[test]
    fn what_terminals_say_is_no_key() {
        let said =
            "[?1;2c [>0;136;0c [=1c [24;80R [0n [?0u [I [O [E [8;24;80t [<0;1;1M [<0;1;1m [32;1;1M [?2026;2$y [4;1$y [1;1:3A [97;1:3u [x";
        for said in said.split(' ') {
            assert_eq!(keys(said), None, "{said}");
        }
    }
}
