//! kerma: a register of the foreign cooperation of Indonesia's regional governments, kept in a terminal.
//!
//! A change goes through the rooms of this house in one direction: a key becomes an action
//! ([`screen`]), the action a command ([`model`]), the command is judged ([`rules`]), what was decided is
//! written down ([`journal`]), the records follow ([`register`]), and a sight of them becomes a frame
//! ([`screen`]). The rooms, from the ground up; each uses only those above it in this list, and
//! `tests/rooms.rs` holds that.
//!
//! **[`text`]** stands between people and the machine. [`text::shown`](text::shown::shown) is the only gate
//! to a terminal: stored text is what came, and passes here before it is drawn or printed. Beside it folding
//! for searches and the width of text on a screen. Knows nothing of kerma.
//!
//! **[`contained`]** ends a panic of somebody else's code where spoilt bytes brought it about. One file.
//!
//! **[`files`]** holds folders of ours open and reaches what lies in them by name: through no link, waiting for no
//! pipe, and nothing that is somebody else's. Knows nothing of kerma.
//!
//! **[`model`]** has the nouns: agreement, partner, checklist, follow-up, office; ids, days, regions; the
//! table of fields; commands, and changes as edits of JSON. Plain values, without file, clock or terminal.
//!
//! **[`rules`]** has the verbs, pure: [`rules::judge()`] says what a command changes or why it may not be, one
//! file a command; status, attention and the explaining sentence are functions of a record and a day. What
//! it must know it asks of [`rules::Facts`].
//!
//! **[`journal`]** keeps what was decided: entries of JSON lines with a seal each, chained by hash, in
//! segments that only grow. It knows no rule and no store; the disk is a seam that tests make fail.
//!
//! **[`register`]** brings judge, journal and store together behind one trait: look, judge, submit, listen.
//! One owner writes, anybody reads, all answers are of one revision. In it the store (all that is known of
//! sled), the fold that makes it again, the index, the query language, and one file a question.
//!
//! **[`exchange`]** turns bytes into commands and records into bytes, one file a format. Knows no register.
//!
//! **[`language`]** says a [`model::Message`] in the reader's language; all sentences stand in its files.
//!
//! **[`screen`]** is a model of values, an update that is pure, a view that only reads, and one loop that
//! has the effects. One table of keys, one file an act, one file a place. Knows no sled and no file.
//!
//! **[`command_line`]** is the front door: a line to an exit code, one file a verb, the only printing.
//! Without a verb it opens the screen, and gives it its files, its clock and its memory.

pub mod command_line;
pub mod contained;
pub mod exchange;
pub mod files;
pub mod journal;
pub mod language;
pub mod model;
pub mod register;
pub mod rules;
pub mod screen;
pub mod text;
