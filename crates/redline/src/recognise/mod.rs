//! Recognisers: things known by their form, such as phone numbers.
//!
//! One pass over the folded text. At each character that may begin something, the readers of runs of digits, of Latin tokens and of
//! amounts look ahead; what they have read is not read again, so the cost grows with the text alone.

mod account;
mod address;
mod amount;
mod bank_card;
mod cue;
mod date;
mod digits;
mod email;
mod id_card;
mod landline;
mod money;
mod number;
mod percent;
mod phone;
#[cfg(test)]
mod properties;
mod spoken;
mod starts;
#[cfg(test)]
mod tests;
mod token;
mod url;

use std::ops::Range;

use crate::fold::{Evasive, Folded};

/// Something known by its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Recogniser {
    /// A mobile number in any disguise.
    Phone,
    /// A landline or service number.
    Landline,
    /// An address of a web page, or a bare domain.
    Url,
    /// An e-mail address.
    Email,
    /// A QQ number after a word for QQ.
    Qq,
    /// A WeChat id after a word for WeChat, or one of the kind WeChat gives out.
    WechatId,
    /// A bank card number whose check digit is right.
    BankCard,
    /// An identity card number whose check digit is right.
    IdCard,
    /// A postal address, down to a house number.
    Address,
    /// A sum of money.
    Money,
    /// A percentage, also as 点.
    Percent,
    /// A calendar date or a day of the week.
    Date,
    /// A number by itself.
    Number,
}

impl Recogniser {
    /// Whether it is in ordinary talk: sums, dates and numbers mean something only together with words.
    pub fn is_everyday(self) -> bool {
        matches!(self, Self::Money | Self::Percent | Self::Date | Self::Number)
    }

    /// All of them, in the order of their declaration.
    pub const ALL: [Self; 13] = [
        Self::Phone,
        Self::Landline,
        Self::Url,
        Self::Email,
        Self::Qq,
        Self::WechatId,
        Self::BankCard,
        Self::IdCard,
        Self::Address,
        Self::Money,
        Self::Percent,
        Self::Date,
        Self::Number,
    ];

    /// The name in patterns.
    pub fn name(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Landline => "landline",
            Self::Url => "url",
            Self::Email => "email",
            Self::Qq => "qq",
            Self::WechatId => "wechat-id",
            Self::BankCard => "bank-card",
            Self::IdCard => "id-card",
            Self::Address => "address",
            Self::Money => "money",
            Self::Percent => "percent",
            Self::Date => "date",
            Self::Number => "number",
        }
    }

    /// The one called `name` in patterns.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|recogniser| recogniser.name() == name)
    }
}

/// A recognised thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognised {
    /// What it is.
    pub kind: Recogniser,
    /// Where it is, in folded characters. Never empty.
    pub range: Range<usize>,
}

/// Puts everything that is recognised in `folded` into `out`, in place of what is there, sorted by start, then end. Things of different kinds may overlap:
/// a sum of money holds a number. With `evasive`, words that announce an id are also heard in disguise.
pub fn recognise(folded: &Folded, evasive: Option<&Evasive>, out: &mut Vec<Recognised>) {
    out.clear();
    Scan { chars: folded.chars(), evasive, out }.run();
    // An id may be found as a name and, drawn like digits or glued to them, as a number too: the one that reaches further stands.
    sort_by(out, |found| (found.kind as usize, found.range.start, usize::MAX - found.range.end));
    out.dedup_by(|later, kept| later.kind == kept.kind && later.range.start < kept.range.end);
    sort_by(out, |found| (found.range.start, found.range.end, found.kind as usize));
}

/// Not generic over `by`: every sort of its own is ten kilobytes of the browser's core.
fn sort_by(found: &mut [Recognised], by: fn(&Recognised) -> (usize, usize, usize)) {
    found.sort_unstable_by_key(by);
}

/// A pass over one text.
struct Scan<'a> {
    chars: &'a [char],
    evasive: Option<&'a Evasive>,
    out: &'a mut Vec<Recognised>,
}

impl Scan<'_> {
    fn run(&mut self) {
        // Where the last run of digits, token, number, amount and address ended: what lies before has been read.
        let (mut digits_end, mut token_end, mut number_end, mut amount_end, mut address_end) = (0, 0, 0, 0, 0);
        for at in 0..self.chars.len() {
            let c = self.chars[at];
            if !starts::may_start(c) {
                continue;
            }
            if at >= digits_end
                && let Some(digits) = digits::Digits::read(self.chars, at)
            {
                digits_end = digits.end();
                phone::find(self, &digits);
                landline::find(self, &digits);
                bank_card::find(self, &digits);
                id_card::find(self, &digits);
                account::find_numbers(self, &digits);
            }
            if at >= token_end && c.is_ascii_alphanumeric() {
                token_end = token::end(self.chars, at);
                url::find(self, at..token_end);
                email::find(self, at..token_end);
                account::find_names(self, at..token_end);
            }
            if at >= number_end {
                number_end = number::find(self, at).unwrap_or(at);
            }
            if at >= amount_end {
                let found = date::find(self, at).or_else(|| percent::find(self, at)).or_else(|| money::find(self, at));
                amount_end = found.unwrap_or(number_end);
            }
            if at >= address_end
                && let Some(end) = address::find(self, address_end, at)
            {
                address_end = end;
            }
        }
        if let Some(evasive) = self.evasive {
            spoken::find(self, evasive);
        }
    }

    fn found(&mut self, kind: Recogniser, range: Range<usize>) {
        self.out.push(Recognised { kind, range });
    }
}
