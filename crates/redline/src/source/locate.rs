//! Where a value stands in a JSON text: serde keeps no positions.

/// A step into a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The value of a key.
    Key(String),
    /// An item of a list, from 0.
    Item(usize),
}

/// Line and column, both from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

/// Where the value at `path` begins in `json`, which must be valid: as deep as the path can be followed. With `chars`, where that
/// character of the string there stands.
pub fn locate(json: &str, path: &[Step], chars: Option<usize>) -> Place {
    let mut reader = Reader { bytes: json.as_bytes(), at: 0 };
    reader.follow(path);
    if let Some(chars) = chars {
        reader.enter_string(chars);
    }
    place_of(json, reader.at)
}

/// Line and column of byte `at`.
pub fn place_of(text: &str, at: usize) -> Place {
    let before = text.get(..at).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Place { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or_default()
    }

    fn blank(&mut self) {
        while self.peek().is_ascii_whitespace() {
            self.at += 1;
        }
    }

    /// Goes to the value at `path`; stays at the last step found.
    fn follow(&mut self, path: &[Step]) {
        self.blank();
        let Some((step, rest)) = path.split_first() else { return };
        let here = self.at;
        let found = match step {
            Step::Key(key) if self.peek() == b'{' => self.enter_key(key),
            Step::Item(item) if self.peek() == b'[' => self.enter_item(*item),
            _ => false,
        };
        if found {
            self.follow(rest);
        } else {
            self.at = here;
        }
    }

    fn enter_key(&mut self, key: &str) -> bool {
        self.at += 1;
        loop {
            self.blank();
            if self.peek() != b'"' {
                return false;
            }
            let start = self.at;
            self.skip();
            let same = serde_json::from_slice::<String>(&self.bytes[start..self.at]).is_ok_and(|name| name == key);
            self.blank();
            self.at += 1;
            self.blank();
            if same {
                return true;
            }
            self.skip();
            self.blank();
            self.at += 1;
        }
    }

    fn enter_item(&mut self, item: usize) -> bool {
        self.at += 1;
        for _ in 0..item {
            self.blank();
            self.skip();
            self.blank();
            if self.peek() != b',' {
                return false;
            }
            self.at += 1;
        }
        self.blank();
        self.peek() != b']'
    }

    /// Skips one value.
    fn skip(&mut self) {
        let mut depth = 0usize;
        loop {
            match self.peek() {
                b'"' => self.skip_string(),
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    depth = depth.saturating_sub(1);
                    self.at += 1;
                }
                0 if self.at >= self.bytes.len() => return,
                c if depth == 0 && !c.is_ascii_whitespace() => {
                    while !matches!(self.peek(), b',' | b'}' | b']') && self.at < self.bytes.len() {
                        self.at += 1;
                    }
                    return;
                }
                _ => self.at += 1,
            }
            if depth == 0 {
                return;
            }
        }
    }

    fn skip_string(&mut self) {
        self.at += 1;
        while self.at < self.bytes.len() && self.peek() != b'"' {
            self.at += if self.peek() == b'\\' { 2 } else { 1 };
        }
        self.at += 1;
    }

    /// Goes to the character `chars` of the string that begins here.
    fn enter_string(&mut self, chars: usize) {
        if self.peek() != b'"' {
            return;
        }
        self.at += 1;
        for _ in 0..chars {
            match self.peek() {
                b'"' => return,
                b'\\' => self.at += if self.bytes.get(self.at + 1) == Some(&b'u') { 6 } else { 2 },
                _ => {
                    self.at += 1;
                    while self.bytes.get(self.at).is_some_and(|byte| byte & 0xC0 == 0x80) {
                        self.at += 1;
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Case<'a> = (&'a [Step], Option<usize>, (usize, usize));

    #[test]
    fn finds_values_and_characters_in_them() {
        let json = "{\n  \"a\": [1, {\"b\\u0063\": \"x\"}],\n  \"规\": [\"没\\n有\", \"票\"]\n}";
        let key = |name: &str| Step::Key(name.to_owned());
        let table: &[Case<'_>] = &[
            (&[], None, (1, 1)),
            (&[key("a")], None, (2, 8)),
            (&[key("a"), Step::Item(1), key("bc")], None, (2, 24)),
            (&[key("规"), Step::Item(0)], Some(2), (3, 13)),
            (&[key("规"), Step::Item(1)], Some(0), (3, 18)),
            (&[key("规"), Step::Item(9)], None, (3, 8)),
            (&[key("none")], None, (1, 1)),
        ];
        for (path, chars, (line, column)) in table {
            assert_eq!(locate(json, path, *chars), Place { line: *line, column: *column }, "{path:?} {chars:?}");
        }
    }
}
