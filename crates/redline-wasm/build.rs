//! Tells the linker how much stack the core gets: what is given is part of its memory from the start, used or not.

/// Recursion is bounded (patterns by their depth, JSON by its reader's limit), and takes a tenth of this.
const STACK_BYTES: usize = 256 << 10;

fn main() {
    if std::env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        println!("cargo::rustc-link-arg-cdylib=-zstack-size={STACK_BYTES}");
    }
    println!("cargo::rerun-if-changed=build.rs");
}
