use serde::{Deserialize, Serialize};

macro_rules! topics {
    ($($variant:ident $name:literal $doc:literal,)*) => {
        /// What a rule is about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "ts", derive(tsify::Tsify))]
        pub enum Topic {
            $(#[doc = $doc] #[serde(rename = $name)] $variant,)*
        }

        impl Topic {
            /// All topics, in the order of the docs.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name in files and on the wire.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

topics! {
    Invoice "invoice" "发票",
    Payment "payment" "支付方式",
    Postage "postage" "运费",
    Stock "stock" "缺货用语",
    Dispatch "dispatch" "发货与物流",
    CloseOrder "close_order" "关闭交易",
    Privacy "privacy" "泄露信息",
    OffPlatform "off_platform" "站外引流",
    ReviewBribe "review_bribe" "好评返现",
    RefundRefusal "refund_refusal" "拒绝退换",
    Promise "promise" "过度承诺",
    Attitude "attitude" "服务态度",
    Harassment "harassment" "骚扰",
    AdLaw "ad_law" "广告法用语",
    Medical "medical" "医疗功效",
    Authenticity "authenticity" "正品",
    Gift "gift" "赠品",
    FakeTrade "fake_trade" "虚假交易",
    User "user" "店铺自己的词",
}

impl Topic {
    /// The topic of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|t| t.name() == name)
    }
}
