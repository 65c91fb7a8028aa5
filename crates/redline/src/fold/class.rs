//! Classes of folded characters.

/// What every picture without letters folds to (a single one, a sequence or a run).
pub const EMOJI: char = '\u{1F600}';

/// Whether `c` is a Han character.
#[inline]
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '〇' | '々' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether `c` is a letter or digit of ASCII or a Han character: what words are made of.
#[inline]
pub fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || is_han(c)
}

/// Whether `c` ends a sentence.
#[inline]
pub fn is_sentence_end(c: char) -> bool {
    matches!(c, '。' | '!' | '?' | '\n')
}

/// Whether `c` ends a clause: also commas, colons and the weak ends, a space between Han characters and a picture.
/// `、` joins a list and ends nothing.
#[inline]
pub fn is_clause_end(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | ' ' | EMOJI) || is_sentence_end(c)
}

/// Whether `c` is a sign that says nothing: `~` and its like.
#[inline]
pub fn is_filler(c: char) -> bool {
    matches!(c, '~' | '·' | '^' | '*' | '"' | '\'' | '`')
}

/// Whether three of `c` in a row say no more than one. Digits are counted, `www` begins an address,
/// and o, l and i stand for digits in disguised numbers.
pub(super) fn may_be_stretched(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_lowercase() && !matches!(c, 'w' | 'o' | 'l' | 'i');
    }
    c.is_alphabetic() && !is_numeral(c)
}

/// Chinese digits, the financial and the spoken ones too.
fn is_numeral(c: char) -> bool {
    matches!(
        c,
        '〇' | '零'
            | '一'
            | '二'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '幺'
            | '两'
            | '壹'
            | '贰'
            | '叁'
            | '肆'
            | '伍'
            | '陆'
            | '柒'
            | '捌'
            | '玖'
            | '拾'
    )
}

/// The value of a digit: of ASCII, or a Chinese one in any of its spellings.
pub fn digit(c: char) -> Option<u8> {
    Some(match c {
        '0'..='9' => c as u8 - b'0',
        '〇' | '零' => 0,
        '一' | '壹' | '幺' => 1,
        '二' | '贰' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}
