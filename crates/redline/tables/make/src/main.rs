//! Makes the tables of the engine from maintained crates. See `../README.md` for what each table holds and where it comes from.
//!
//! `cargo run --release` here writes them; `cargo run --release -- --check` fails if they differ from what is committed.

mod dictionary;
mod fold;
mod han;
mod manual;
mod words;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

/// A table: file name and contents.
type Table = (&'static str, Vec<u8>);

fn main() -> Result<()> {
    let check = std::env::args().any(|arg| arg == "--check");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let dictionary = dictionary::Dictionary::load()?;
    let (han, syllables) = han::characters(&dictionary)?;
    let mut tables = fold::tables()?;
    tables.extend(han::tables(&han, &syllables));
    tables.extend(words::tables(&dictionary, &han));
    for (name, bytes) in tables {
        let path = folder.join(name);
        if check {
            let old = fs::read(&path).with_context(|| format!("reading {name}"))?;
            ensure!(old == bytes, "{name} is not what its generator makes");
        } else {
            fs::write(&path, &bytes).with_context(|| format!("writing {name}"))?;
        }
        println!("{name}: {} bytes", bytes.len());
    }
    Ok(())
}

/// `words` as little-endian bytes.
fn bytes_of(words: &[u16]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}
