//! Panics of others' code that are expected on spoilt bytes and caught, without a word on the terminal: sled's
//! on a damaged store, a workbook reader's on a damaged file.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Once;

thread_local! {
    static CONTAINED: Cell<bool> = const { Cell::new(false) };
}

/// Whether a panic on this thread is expected and will be caught, or one of the store's own threads has it: a panic hook lets it pass without a
/// word and leaves the terminal as it is.
pub fn is_contained() -> bool {
    CONTAINED.get() || std::thread::current().name().is_some_and(|name| name.starts_with("sled-"))
}

/// What `work` returns; `None` where it panicked.
pub fn containing<T>(work: impl FnOnce() -> T) -> Option<T> {
    quiet_hook();
    let outer = CONTAINED.replace(true);
    let done = catch_unwind(AssertUnwindSafe(work));
    CONTAINED.set(outer);
    done.ok()
}

/// Whoever sets a hook of their own later asks [`is_contained`] there.
fn quiet_hook() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if !is_contained() {
                before(panic);
            }
        }));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_ends_where_it_is_contained() {
        assert_eq!(containing(|| 7), Some(7));
        assert_eq!(containing(|| -> u8 { panic!("expected") }), None);
        assert!(!is_contained());
        assert_eq!(containing(|| containing(|| -> u8 { panic!("expected") }).is_none() && is_contained()), Some(true));
    }
}
