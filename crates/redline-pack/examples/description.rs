//! Prints what people want to know of the built-in rules: the file that the extension keeps beside the core.

fn main() {
    print!("{}", redline_pack::DESCRIPTION);
}
