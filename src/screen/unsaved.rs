//! When what is half written is kept: at the next pause in typing, and while somebody types on, every second.

use std::time::{Duration, Instant};

use super::personal::Draft;

/// A pause in typing after which it is kept.
const PAUSE: Duration = Duration::from_millis(300);
/// So long at most it is not kept.
const LATEST: Duration = Duration::from_secs(1);

/// What is half written and not kept yet.
#[derive(Debug, Default)]
pub struct Unsaved(Option<Waiting>);

#[derive(Debug)]
struct Waiting {
    drafts: Vec<Draft>,
    /// The first of it was typed then, the last then.
    first: Instant,
    last: Instant,
}

impl Unsaved {
    pub fn typed(&mut self, drafts: Vec<Draft>, now: Instant) {
        let first = self.0.as_ref().map_or(now, |waiting| waiting.first);
        self.0 = Some(Waiting { drafts, first, last: now });
    }

    pub fn due(&self) -> Option<Instant> {
        self.0.as_ref().map(|waiting| (waiting.last + PAUSE).min(waiting.first + LATEST))
    }

    /// What is to be kept now.
    pub fn take(&mut self) -> Option<Vec<Draft>> {
        self.0.take().map(|waiting| waiting.drafts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_kept_at_a_pause_and_every_second_while_somebody_types() {
        let start = Instant::now();
        let at = |ms| start + Duration::from_millis(ms);
        let mut unsaved = Unsaved::default();
        assert_eq!(unsaved.due(), None);
        unsaved.typed(Vec::new(), at(0));
        assert_eq!(unsaved.due(), Some(at(300)));
        for (typed, due) in [(200, 500), (450, 750), (700, 1000), (900, 1000), (990, 1000)] {
            unsaved.typed(Vec::new(), at(typed));
            assert_eq!(unsaved.due(), Some(at(due)), "{typed}");
        }
        assert_eq!(unsaved.take(), Some(Vec::new()));
        assert_eq!((unsaved.due(), unsaved.take()), (None, None));
        unsaved.typed(Vec::new(), at(1100));
        assert_eq!(unsaved.due(), Some(at(1400)));
    }
}
