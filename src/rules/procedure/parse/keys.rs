//! Every key of a pack's file: what may stand where, and what must. docs/procedure.md has the same for a reader.

use crate::model::region::RegionLevel;
use crate::model::{Actor, Considered, Kind, Level, Mark, Object, Stage};

use super::super::pack::FORMAT;
use super::super::{Check, Silence, Unit};

/// A table of the file.
pub struct Form {
    pub keys: &'static [Key],
    /// Whether it says where its rule is from, with the keys of [`BASIS`].
    pub basis: bool,
}

pub struct Key {
    pub name: &'static str,
    pub needed: bool,
    pub shape: Shape,
}

/// What a value looks like.
pub enum Shape {
    /// Anything but blanks.
    Text,
    Texts,
    /// `2020-05-22`.
    Day,
    Flag,
    /// From the first to the second.
    Number(u16, u16),
    /// One of a closed list, and the fault where it is none.
    Code(Codes, &'static str),
    Codes(Codes, &'static str),
    Table(&'static Form),
    Tables(&'static Form),
    /// Tables by names of their own.
    Named(&'static Form),
}

type Codes = fn() -> Vec<&'static str>;

/// `codes!(Kind)`: the codes of a closed list.
macro_rules! codes {
    ($list:ident) => {
        || $list::ALL.iter().map(|one| one.code()).collect()
    };
}

const fn needed(name: &'static str, shape: Shape) -> Key {
    Key { name, needed: true, shape }
}

const fn free(name: &'static str, shape: Shape) -> Key {
    Key { name, needed: false, shape }
}

const KINDS: Shape = Shape::Codes(codes!(Kind), "unknown_value");
const PARTNER_LEVELS: Shape = Shape::Codes(codes!(Level), "unknown_value");
const OBJECTS: Shape = Shape::Codes(codes!(Object), "unknown_value");
const LEVELS: Shape = Shape::Codes(codes!(RegionLevel), "unknown_value");
const ACTOR: Shape = Shape::Code(codes!(Actor), "unknown_value");

pub const PACK: Form = Form {
    keys: &[
        free("format", Shape::Number(1, FORMAT)),
        needed("version", Shape::Text),
        needed("from", Shape::Day),
        needed("source", Shape::Table(&WORDS)),
        needed("papers", Shape::Named(&PAPER)),
        needed("events", Shape::Named(&EVENT)),
        needed("route", Shape::Tables(&ROUTE)),
        needed("term", Shape::Table(&TERM)),
        free("partner", Shape::Tables(&PARTNER)),
        free("yearly", Shape::Tables(&YEARLY)),
        free("supervision", Shape::Table(&SUPERVISION)),
        free("order", Shape::Tables(&ORDER)),
    ],
    basis: false,
};

const WORDS: Form = Form { keys: &[needed("id", Shape::Text), needed("en", Shape::Text)], basis: false };

const EVENT: Form =
    Form { keys: &[needed("id", Shape::Text), needed("en", Shape::Text), free("happened", Shape::Table(&WORDS))], basis: false };

/// Where a rule is from.
pub const BASIS: Form = Form {
    keys: &[
        needed("mark", Shape::Code(codes!(Mark), "unknown_value")),
        free("article", Shape::Text),
        free("office", Shape::Text),
        free("confirmed", Shape::Day),
        free("read_as", Shape::Table(&WORDS)),
        free("reading", Shape::Table(&WORDS)),
    ],
    basis: false,
};

const PAPER: Form = Form {
    keys: &[
        needed("name", Shape::Table(&WORDS)),
        free("article", Shape::Text),
        free("contents", Shape::Tables(&CONTENT)),
        free("among_others", Shape::Flag),
        free("deemed_by", Shape::Texts),
    ],
    basis: false,
};

const CONTENT: Form = Form { keys: &[needed("code", Shape::Text), needed("id", Shape::Text), needed("en", Shape::Text)], basis: false };

const ROUTE: Form = Form { keys: &[needed("kinds", KINDS), free("stage", Shape::Tables(&STAGE))], basis: false };

const STAGE: Form = Form {
    keys: &[
        needed("code", Shape::Code(codes!(Stage), "unknown_stage")),
        free("letter", Shape::Text),
        needed("name", Shape::Table(&WORDS)),
        free("next", Shape::Codes(codes!(Stage), "unknown_stage")),
        free("repaired_at", Shape::Code(codes!(Stage), "unknown_stage")),
        free("turn", Shape::Tables(&TURN)),
        free("paper", Shape::Tables(&PAPER_RULE)),
        free("event", Shape::Tables(&EVENT_RULE)),
        free("condition", Shape::Tables(&CONDITION)),
        free("clock", Shape::Tables(&CLOCK)),
    ],
    basis: true,
};

const TURN: Form = Form {
    keys: &[
        needed("actor", ACTOR),
        free("levels", LEVELS),
        free("when", Shape::Texts),
        free("until", Shape::Texts),
        free("bypass", Shape::Flag),
        needed("what", Shape::Table(&WORDS)),
    ],
    basis: true,
};

const PAPER_RULE: Form = Form {
    keys: &[
        needed("kind", Shape::Text),
        free("again", Shape::Flag),
        free("when", Shape::Texts),
        free("unless", Shape::Texts),
        free("levels", LEVELS),
        free("technical", Shape::Flag),
        free("optional", Shape::Flag),
        free("anew", Shape::Texts),
        free("outcome", Shape::Code(codes!(Considered), "unknown_value")),
    ],
    basis: true,
};

const EVENT_RULE: Form = Form {
    keys: &[
        needed("code", Shape::Text),
        free("needed", Shape::Flag),
        free("owed", Shape::Flag),
        free("bars", Shape::Flag),
        free("unless", Shape::Texts),
        free("dated_by", Shape::Text),
        free("levels", LEVELS),
    ],
    basis: true,
};

const CONDITION: Form = Form {
    keys: &[
        needed("check", Shape::Code(codes!(Check), "unknown_value")),
        free("kinds", KINDS),
        free("objects", OBJECTS),
        free("optional", Shape::Flag),
    ],
    basis: true,
};

const CLOCK: Form = Form {
    keys: &[
        needed("code", Shape::Text),
        needed("starts", Shape::Text),
        needed("length", Shape::Number(1, 1000)),
        needed("unit", Shape::Code(codes!(Unit), "unknown_value")),
        needed("silence", Shape::Code(codes!(Silence), "unknown_value")),
        free("until", Shape::Texts),
        free("levels", LEVELS),
        free("renewal", Shape::Number(1, 120)),
        needed("means", Shape::Table(&WORDS)),
    ],
    basis: true,
};

const TERM: Form = Form {
    keys: &[
        needed("years", Shape::Number(1, 100)),
        needed("extension", Shape::Table(&EXTENSION)),
        needed("grounds", Shape::Named(&WORDS)),
        needed("ended", Shape::Table(&ONLY_BASIS)),
        needed("open", Shape::Table(&ONLY_BASIS)),
    ],
    basis: true,
};

const EXTENSION: Form = Form { keys: &[needed("months", Shape::Number(1, 120)), free("paper", Shape::Tables(&PAPER_RULE))], basis: true };

const ONLY_BASIS: Form = Form { keys: &[], basis: true };

const PARTNER: Form = Form { keys: &[needed("kinds", KINDS), needed("levels", PARTNER_LEVELS)], basis: true };

const YEARLY: Form = Form {
    keys: &[
        needed("kind", Shape::Text),
        free("kinds", KINDS),
        free("levels", LEVELS),
        needed("actor", ACTOR),
        free("to", ACTOR),
        needed("year_before", Shape::Flag),
        free("due", Shape::Table(&DUE)),
    ],
    basis: true,
};

const SUPERVISION: Form = Form { keys: &[needed("kind", Shape::Text)], basis: true };

const ORDER: Form = Form {
    keys: &[
        needed("earlier", Shape::Text),
        needed("later", Shape::Text),
        free("kinds", KINDS),
        free("levels", LEVELS),
        free("stage", Shape::Code(codes!(Stage), "unknown_stage")),
        free("unless", Shape::Texts),
        free("needed", Shape::Flag),
        free("excludes", Shape::Flag),
        free("gates", Shape::Flag),
        free("told", Shape::Flag),
        needed("what", Shape::Table(&WORDS)),
    ],
    basis: true,
};

const DUE: Form = Form { keys: &[needed("month", Shape::Number(1, 12)), needed("day", Shape::Number(1, 31))], basis: true };
