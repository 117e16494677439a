//! Tells the program which commit it is made of, for `kerma --version`.

#![allow(clippy::print_stdout)]

use std::path::Path;
use std::process::Command;

fn main() {
    let version = std::env::var("CARGO_PKG_VERSION").unwrap_or_default();
    println!("cargo::rerun-if-env-changed=KERMA_COMMIT");
    println!("cargo::rerun-if-changed=build.rs");
    let told = match std::env::var("KERMA_COMMIT").ok().or_else(commit) {
        Some(commit) => format!("{version} ({commit})"),
        None => version,
    };
    println!("cargo::rustc-env=KERMA_VERSION={told}");
}

/// The commit of a checkout; `None` for a source that is none, also where it lies within one of something else.
fn commit() -> Option<String> {
    let root = std::env::var("CARGO_MANIFEST_DIR").ok()?;
    if Path::new(&git(&["rev-parse", "--show-toplevel"])?) != Path::new(&root).canonicalize().ok()? {
        return None;
    }
    // Grows with each commit and each checkout.
    println!("cargo::rerun-if-changed={}", git(&["rev-parse", "--git-path", "logs/HEAD"])?);
    git(&["rev-parse", "--short=10", "HEAD"])
}

fn git(args: &[&str]) -> Option<String> {
    let output = Command::new("git").args(args).output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8(output.stdout).ok()?.trim().to_owned())
}
