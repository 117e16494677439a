//! What is typed: bytes of the terminal become keys and pastes, however a line tore them; what a terminal says for
//! itself is swallowed whole.

mod decoder;
mod lumps;
mod reader;
mod sequences;
#[cfg(test)]
mod tests;

use std::time::{Duration, Instant};

use super::effect::Input;
use decoder::Decoder;
use lumps::Lumps;

pub use reader::read;

/// What the reading thread tells.
#[derive(Debug)]
pub enum Typed {
    /// A key or a paste, and when it was read.
    Input(Box<Input>, Instant),
    /// The terminal is gone.
    Gone,
}

/// Reads as they come, into what they mean.
pub struct Reading {
    decoder: Decoder,
    lumps: Lumps,
}

impl Reading {
    /// `linux`: of the Linux console.
    pub fn new(linux: bool) -> Self {
        Self { decoder: Decoder::new(linux), lumps: Lumps::default() }
    }

    /// What one read means, which came at this time.
    pub fn take(&mut self, bytes: &[u8], at: Instant) -> Vec<Input> {
        self.lumps.take(self.decoder.take(bytes), at)
    }

    /// How long what is undecided may wait for more; `None` where nothing is.
    pub fn patience(&self) -> Option<Duration> {
        self.decoder.patience()
    }

    /// Nothing came for that long.
    pub fn lapse(&mut self, at: Instant) -> Vec<Input> {
        self.lumps.take(self.decoder.lapse(), at)
    }
}
