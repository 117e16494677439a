//! What a line names outside the register: read and digested before the register is opened, so that nobody waits for a
//! slow disk with it held.

use clap::ArgMatches;

use super::fields;
use super::file::{self, Input};
use super::interrupt::Interrupts;
use super::limits;
use super::print::Print;
use super::trouble::Failure;
use super::verbs::{Takes, Verb, arguments};

/// Taken by the verb.
#[derive(Debug, Default)]
pub struct Named {
    file: Option<Input>,
    fields: Vec<(String, String)>,
}

impl Named {
    /// Reads what the arguments of this verb name.
    ///
    /// # Errors
    /// As of [`file::read`] and [`fields::fields`].
    pub fn by(verb: &Verb, given: &ArgMatches, print: Print, interrupts: &Interrupts) -> Result<Self, Failure> {
        let mut named = Self::default();
        for argument in arguments(verb) {
            match argument.kind {
                Takes::File => {
                    interrupts.watch(print);
                    let file = file::read(given, print)?;
                    limits::check_to_read(&file.bytes)?;
                    named.file = Some(file);
                }
                Takes::Fields(whose) => named.fields = fields::fields(given, whose, print)?,
                _ => {}
            }
        }
        Ok(named)
    }

    /// The line's FILE.
    pub fn file(&mut self) -> Input {
        self.file.take().unwrap_or_default()
    }

    /// The fields that the line names, by their code, with a file's digest before its path.
    pub fn fields(&mut self) -> Vec<(String, String)> {
        std::mem::take(&mut self.fields)
    }
}
