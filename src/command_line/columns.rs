//! What columns hold whose headers do not say so: said on the line, and remembered for the next table of the same
//! kind, among the personal files of this register.

use std::collections::BTreeMap;
use std::path::Path;

use clap::ArgMatches;

use super::personal;
use super::settings::Settings;
use super::trouble::Failure;
use crate::exchange::Names;
use crate::model::Arg;
use crate::model::candidate::{OTHERWISE, Table};
use crate::model::field::{by_header, field, table_fields};
use crate::msg;

const FILE: &str = "columns.json";

/// Columns as this person reads them.
pub struct Columns {
    /// Codes of fields by header; [`OTHERWISE`] for a column that is passed over.
    all: BTreeMap<String, String>,
    /// Headers that the line names.
    said: Vec<String>,
}

impl Columns {
    /// What is remembered among the personal files in `dir`.
    pub fn kept(dir: &Path) -> Self {
        Self { all: personal::read(dir, FILE).unwrap_or_default(), said: Vec::new() }
    }

    /// What is remembered, and over it what the line says: `Header=field`, `Header=-` to pass a column over,
    /// `Header=` to forget what was said of it.
    ///
    /// # Errors
    /// `usage`: it is not of this form, or there is no such field.
    pub fn of(given: &ArgMatches, settings: &Settings) -> Result<Self, Failure> {
        let mut columns = Self::kept(&settings.state_dir);
        for text in given.get_many::<String>("column").into_iter().flatten() {
            let (header, wanted) = text.rsplit_once('=').ok_or_else(|| Failure::usage(msg!("usage-column", value = text)))?;
            columns.say(header.trim(), wanted.trim())?;
        }
        Ok(columns)
    }

    /// # Errors
    /// `usage`: there is no such field.
    pub fn say(&mut self, header: &str, wanted: &str) -> Result<(), Failure> {
        self.said.push(header.to_owned());
        self.all.retain(|known, _| !known.eq_ignore_ascii_case(header));
        if !wanted.is_empty() {
            self.all.insert(header.to_owned(), code(wanted)?.to_owned());
        }
        Ok(())
    }

    pub fn names(&self) -> Names {
        let mut names = Names::default();
        for (header, wanted) in &self.all {
            // What an older version remembered and this one does not know is as if it was never said.
            if let Ok(code) = code(wanted) {
                names.say(header, code);
            }
        }
        names
    }

    /// # Errors
    /// `usage`: the line names a column that the table does not have.
    pub fn check(&self, table: &Table) -> Result<(), Failure> {
        let mut names = Names::default();
        table.columns.iter().for_each(|c| names.say(&c.header, OTHERWISE));
        match self.said.iter().find(|header| !names.is_said(header)) {
            Some(header) => {
                let there: Vec<Arg> = table.columns.iter().filter(|c| !c.header.is_empty()).map(|c| Arg::from(&c.header)).collect();
                Err(Failure::usage(msg!("usage-column_missing", column = header, columns = there)))
            }
            None => Ok(()),
        }
    }

    /// Keeps what was said. Nobody loses anything where this fails: it can be said again.
    pub fn remember(&self, dir: &Path) {
        if !self.said.is_empty() {
            let _ = personal::write(dir, FILE, &self.all);
        }
    }
}

/// The code of a field that is named by its code or by one of its headers.
fn code(wanted: &str) -> Result<&'static str, Failure> {
    if wanted == OTHERWISE {
        return Ok(OTHERWISE);
    }
    field(wanted).or_else(|| by_header(wanted)).map(|f| f.code).ok_or_else(|| {
        let codes: Vec<Arg> = table_fields().map(|f| Arg::from(f.code)).collect();
        Failure::usage(msg!("usage-column_field", field = wanted, fields = codes))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(said: &[(&str, &str)]) -> Result<Columns, &'static str> {
        let mut columns = Columns { all: BTreeMap::from([("Warna".to_owned(), "note".to_owned())]), said: Vec::new() };
        said.iter().try_for_each(|(header, wanted)| columns.say(header, wanted)).map_err(|f| f.code)?;
        Ok(columns)
    }

    #[test]
    fn what_is_said_goes_over_what_is_remembered() {
        let meaning = |said: &[(&str, &str)]| columns(said).map(|c| c.names().meaning("WARNA"));
        assert_eq!(meaning(&[]), Ok(Some("note")));
        assert_eq!(meaning(&[("warna", "Bidang")]), Ok(Some("areas")));
        assert_eq!(meaning(&[("Warna", "-")]), Ok(Some(OTHERWISE)));
        assert_eq!(meaning(&[("Warna", "")]), Ok(None));
        assert_eq!(meaning(&[("Warna", "bukan isian")]), Err("usage"));
    }
}
