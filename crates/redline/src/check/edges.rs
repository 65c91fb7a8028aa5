//! Where clauses and messages begin and end when what is said out of politeness is set aside.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::fold::{is_clause_end, is_filler, is_word};

/// Words in front of what a message says.
const OPENINGS: &[&str] = &[
    "亲",
    "亲亲",
    "亲爱的",
    "亲爱哒",
    "亲爱滴",
    "亲们",
    "宝",
    "宝宝",
    "宝贝",
    "宝子",
    "宝儿",
    "您好",
    "你好",
    "您好呀",
    "你好呀",
    "在的",
    "在呢",
    "在哦",
    "不好意思",
    "抱歉",
    "很抱歉",
    "非常抱歉",
    "实在抱歉",
    "真抱歉",
    "对不起",
    "对不住",
    "实在对不住",
    "真不好意思",
    "实在不好意思",
    "非常不好意思",
    "嗯",
    "嗯嗯",
    "哦",
    "哦哦",
    "噢",
    "哈",
    "哈哈",
    "啊",
    "呃",
    "额",
    "哎",
    "哎呀",
    "唉",
    "诶",
    "欸",
    "嗨",
    "哈喽",
    "哈啰",
    "好的",
    "好滴",
    "好哒",
    "好嘞",
    "是的",
    "对的",
    "嗯呢",
    "那个",
    "姐",
    "哥",
    "姐姐",
    "哥哥",
    "小姐姐",
    "小哥哥",
    "大哥",
    "大姐",
    "老板",
    "老板娘",
    "美女",
    "帅哥",
    "靓仔",
    "靓女",
    "客官",
    "家人",
    "家人们",
    "老铁",
    "铁子",
    "铁铁",
    "朋友",
    "友友",
    "掌柜",
    "叔",
    "大叔",
    "阿姨",
    "妹子",
    "兄弟",
    "老师",
    "先生",
    "女士",
    "小主",
    "亲亲宝贝",
    "hi",
    "hello",
    "呀",
    "呢",
    "的",
    "哒",
];

/// Words behind what a message says.
const CLOSINGS: &[&str] = &[
    "的",
    "了",
    "哦",
    "噢",
    "喔",
    "呢",
    "呀",
    "啊",
    "啦",
    "嘞",
    "哒",
    "滴",
    "呐",
    "嗷",
    "嘛",
    "哟",
    "唷",
    "哈",
    "哩",
    "咧",
    "捏",
    "额",
    "昂",
    "吖",
    "诶",
    "欸",
    "喽",
    "咯",
    "呗",
    "哇",
    "嗯",
    "哈哈",
    "呵呵",
    "亲",
    "亲亲",
    "亲爱的",
    "宝",
    "宝宝",
    "宝贝",
    "宝子",
    "您好",
    "您",
    "姐",
    "哥",
    "小姐姐",
    "美女",
    "帅哥",
    "老板",
    "家人",
    "家人们",
    "老铁",
    "朋友",
    "友友",
    "客官",
    "小主",
    "抱歉",
    "不好意思",
    "对不起",
    "谢谢",
    "感谢",
    "请谅解",
    "请理解",
    "见谅",
    "请见谅",
    "敬请谅解",
    "望谅解",
    "望理解",
    "理解一下",
    "谅解一下",
    "多多包涵",
];

/// The openings by their first character, the closings by their last; longer ones first.
static OPENING: LazyLock<HashMap<char, Vec<Vec<char>>>> = LazyLock::new(|| by_character(OPENINGS, |word| word.first().copied()));
static CLOSING: LazyLock<HashMap<char, Vec<Vec<char>>>> = LazyLock::new(|| by_character(CLOSINGS, |word| word.last().copied()));

fn by_character(words: &[&str], key: impl Fn(&[char]) -> Option<char>) -> HashMap<char, Vec<Vec<char>>> {
    let mut table: HashMap<char, Vec<Vec<char>>> = HashMap::new();
    for word in words {
        let chars: Vec<char> = word.chars().collect();
        if let Some(key) = key(&chars) {
            let words = table.entry(key).or_default();
            words.insert(words.partition_point(|word| word.len() >= chars.len()), chars);
        }
    }
    table
}

/// By place in a folded text (before each character, and at the end): which edges are there.
#[derive(Debug, Default)]
pub(super) struct Edges {
    flags: Vec<u8>,
}

pub(super) const MESSAGE_START: u8 = 1;
pub(super) const MESSAGE_END: u8 = 2;
pub(super) const CLAUSE_START: u8 = 4;
pub(super) const CLAUSE_END: u8 = 8;

impl Edges {
    pub(super) fn read(&mut self, chars: &[char]) {
        self.flags.clear();
        self.flags.resize(chars.len() + 1, 0);
        let mut start = 0;
        let mut in_opening = true;
        loop {
            let length = chars[start..].iter().position(|&c| is_clause_end(c));
            let end = length.map_or(chars.len(), |length| start + length);
            let reached = self.open(chars, start, end, CLAUSE_START);
            if in_opening {
                self.open(chars, start, end, MESSAGE_START);
                in_opening = reached == end;
            }
            self.close(chars, start, end, CLAUSE_END);
            if length.is_none() {
                break;
            }
            start = end + 1;
        }
        // The message's end reaches back over clauses that say nothing.
        let mut end = chars.len();
        loop {
            let start = chars[..end].iter().rposition(|&c| is_clause_end(c)).map_or(0, |at| at + 1);
            if self.close(chars, start, end, MESSAGE_END) > start || start == 0 {
                break;
            }
            end = start - 1;
        }
    }

    #[inline]
    pub(super) fn at(&self, place: usize, edge: u8) -> bool {
        self.flags[place] & edge != 0
    }

    /// Marks the places from `start` on, up to `end`, before which nothing is said; returns the last.
    fn open(&mut self, chars: &[char], start: usize, end: usize, flag: u8) -> usize {
        let mut at = start;
        loop {
            self.flags[at] |= flag;
            if at == end {
                return at;
            }
            let rest = &chars[at..end];
            at += if says_nothing(rest[0]) {
                1
            } else {
                match OPENING.get(&rest[0]).and_then(|words| words.iter().find(|word| rest.starts_with(word))) {
                    None => return at,
                    Some(word) => word.len(),
                }
            };
        }
    }

    /// Marks the places from `end` back to `start` behind which nothing is said; returns the first.
    fn close(&mut self, chars: &[char], start: usize, end: usize, flag: u8) -> usize {
        let mut at = end;
        loop {
            self.flags[at] |= flag;
            if at == start {
                return at;
            }
            let rest = &chars[start..at];
            at -= if says_nothing(rest[rest.len() - 1]) {
                1
            } else {
                match CLOSING.get(&rest[rest.len() - 1]).and_then(|words| words.iter().find(|word| rest.ends_with(word))) {
                    None => return at,
                    Some(word) => word.len(),
                }
            };
        }
    }
}

fn says_nothing(c: char) -> bool {
    is_filler(c) || !(is_word(c) || c.is_alphanumeric() || matches!(c, '+' | '?'))
}
