//! Arguments to exit code; everything else is the library's.

use std::process::ExitCode;

/// The system's own took half the time of a long import (docs/performance.md).
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    ExitCode::from(kerma::command_line::run(std::env::args_os().collect()))
}
