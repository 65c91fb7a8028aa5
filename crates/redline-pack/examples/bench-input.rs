//! Prints what the benches are given, as JSON, for those that are not written in Rust.

#[path = "../benches/check/input.rs"]
mod input;

fn main() -> serde_json::Result<()> {
    println!("{}", serde_json::to_string(&input::Input::make())?);
    Ok(())
}
