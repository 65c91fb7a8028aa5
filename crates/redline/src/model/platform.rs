use serde::{Deserialize, Serialize};

/// The trading platform a message is typed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ts", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Platform {
    /// 天猫
    Tmall,
    /// 淘宝
    Taobao,
    /// 京东
    Jd,
    /// 拼多多
    Pdd,
    /// 快手小店
    Kuaishou,
    /// 抖店
    Douyin,
    /// 微信小店
    Weixin,
    /// 小红书
    Xiaohongshu,
    /// 1688
    #[serde(rename = "1688")]
    Ali1688,
}

impl Platform {
    /// All platforms, in the order of the files.
    pub const ALL: [Self; 9] =
        [Self::Tmall, Self::Taobao, Self::Jd, Self::Pdd, Self::Kuaishou, Self::Douyin, Self::Weixin, Self::Xiaohongshu, Self::Ali1688];

    /// The name in files and on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tmall => "tmall",
            Self::Taobao => "taobao",
            Self::Jd => "jd",
            Self::Pdd => "pdd",
            Self::Kuaishou => "kuaishou",
            Self::Douyin => "douyin",
            Self::Weixin => "weixin",
            Self::Xiaohongshu => "xiaohongshu",
            Self::Ali1688 => "1688",
        }
    }

    /// The platform of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.name() == name)
    }
}

/// The platforms a rule speaks on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlatformSet(u16);

impl PlatformSet {
    /// Every platform.
    pub const ALL: Self = Self(u16::MAX);

    /// The set of `platforms`; an empty list means all.
    pub fn new(platforms: &[Platform]) -> Self {
        if platforms.is_empty() {
            return Self::ALL;
        }
        Self(platforms.iter().fold(0, |set, &p| set | 1 << p as u16))
    }

    /// Whether a rule with this set speaks on `platform`. On an unknown platform only rules for all platforms speak.
    pub fn covers(self, platform: Option<Platform>) -> bool {
        match platform {
            Some(platform) => self.0 & 1 << platform as u16 != 0,
            None => self == Self::ALL,
        }
    }

    /// Whether advice with this set is of use on `platform`. On an unknown platform any may be.
    pub fn covers_or_unknown(self, platform: Option<Platform>) -> bool {
        platform.is_none() || self.covers(platform)
    }

    /// The platforms named, none if the set means all.
    pub fn list(self) -> Vec<Platform> {
        if self == Self::ALL {
            return Vec::new();
        }
        Platform::ALL.into_iter().filter(|&p| self.covers(Some(p))).collect()
    }
}
