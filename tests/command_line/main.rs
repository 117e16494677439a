//! The command line from outside: the real program in an empty environment, on registers of its own.

mod acts;
mod again;
mod as_of;
mod ascii;
mod attention;
mod changes;
mod changing;
mod conditions;
mod coverage;
mod damage;
mod fields;
mod foreign;
#[allow(dead_code)]
#[path = "../support/forged.rs"]
mod forged;
mod hostile;
mod house;
mod interrupted;
mod line;
mod linear;
mod places;
mod procedure;
mod procedure_guide;
mod reading;
mod review;
mod survey;
mod tables;
mod terminal;
mod trouble;
mod uncertain;
mod values;
mod voided;
mod walk;
