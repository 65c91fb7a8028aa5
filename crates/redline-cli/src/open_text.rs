//! Files of text in the encodings that Chinese spreadsheets and consoles write.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use encoding_rs::GB18030;
use encoding_rs_io::DecodeReaderBytesBuilder;

use crate::failure::Failure;

/// So many bytes are looked at to tell the encoding.
const LOOKED_AT: usize = 64 << 10;

/// Opens a text file as UTF-8. What is no UTF-8 in its first part is taken for GB18030 (GBK), as Excel in China saves CSV; a mark of UTF-16 is
/// heeded. The mark of UTF-8 is passed over.
///
/// # Errors
/// The file cannot be opened or read.
pub(crate) fn open_text(path: &Path) -> Result<impl BufRead + use<>, Failure> {
    let mut file = BufReader::with_capacity(LOOKED_AT, File::open(path).map_err(|error| Failure::read(path, &error))?);
    let start = file.fill_buf().map_err(|error| Failure::read(path, &error))?;
    let has_mark = start.starts_with(b"\xFF\xFE") || start.starts_with(b"\xFE\xFF");
    let encoding = (!has_mark && !may_be_utf8(start)).then_some(GB18030);
    let decoded = DecodeReaderBytesBuilder::new().encoding(encoding).utf8_passthru(true).strip_bom(true).build(file);
    Ok(BufReader::new(decoded))
}

/// Whether `start` is the beginning of a text in UTF-8; the last character may be cut off.
fn may_be_utf8(start: &[u8]) -> bool {
    std::str::from_utf8(start).err().is_none_or(|error| error.error_len().is_none())
}
