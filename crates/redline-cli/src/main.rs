//! `redline`: checks messages and chat logs from the command line.
fn main() {}
