//! Each route walked from its first stage to its last at the command line.

mod clocks;
mod gates;
mod routes;
mod sentences;

use crate::house::House;

/// How a stage is left.
pub struct Leaving {
    pub stage: &'static str,
    pub on: &'static str,
    /// Without one of these it is not left.
    pub needed: &'static [Thing],
    /// Given with it; nobody is kept by their absence.
    pub besides: &'static [&'static str],
}

/// Something that a gate asks for.
pub struct Thing {
    /// The need's code.
    pub code: &'static str,
    /// The words of the line that meet it.
    pub words: &'static [&'static str],
    /// Where the law asks for it.
    pub article: &'static str,
}

/// An agreement on its way, and how it leaves each stage.
pub struct Walk {
    pub name: &'static str,
    pub fields: &'static [&'static str],
    /// Its first stage is entered.
    pub begins: &'static str,
    pub stages: &'static [Leaving],
    pub last: &'static str,
}

impl Walk {
    /// In its first stage.
    pub fn begun(&self) -> House {
        let house = House::new();
        house.fine(&on(self.begins, &[&["new", "agreement"], self.fields].concat()));
        house.fine(&on(self.begins, &["advance", "KS-0001", "--on", self.begins]));
        house
    }

    /// In the stage of this code, and how that is left.
    pub fn at(&self, stage: &str) -> (House, &Leaving) {
        let house = self.begun();
        let here = self.stages.iter().position(|leaving| leaving.stage == stage).expect("a stage");
        for leaving in &self.stages[..here] {
            house.fine(&leaving.line(None));
        }
        (house, &self.stages[here])
    }
}

impl Leaving {
    /// The line that leaves the stage, without what this need asks for.
    pub fn line(&self, without: Option<&str>) -> Vec<&str> {
        let given = self.needed.iter().filter(|thing| Some(thing.code) != without).flat_map(|thing| thing.words);
        let words: Vec<&str> = given.chain(self.besides).copied().collect();
        on(self.on, &[&["advance", "KS-0001", "--on", self.on], &words[..]].concat())
    }
}

/// The line as it is given on that day.
pub fn on<'a>(day: &'a str, line: &[&'a str]) -> Vec<&'a str> {
    [line, &["--today", day]].concat()
}
