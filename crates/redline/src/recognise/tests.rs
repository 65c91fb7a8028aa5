use super::*;

/// What is recognised in `text` apart from plain numbers: the name of the kind and the original text, in order.
fn found(text: &str) -> String {
    let folded = Folded::new(text);
    let mut out = Vec::new();
    recognise(&folded, Some(&Evasive::new(&folded)), &mut out);
    out.iter()
        .filter(|found| found.kind != Recogniser::Number)
        .map(|found| format!("{}:{}", found.kind.name(), &text[folded.origin(found.range.clone())]))
        .collect::<Vec<_>>()
        .join(" | ")
}

fn check(cases: &[(&str, &str)]) {
    let wrong: Vec<_> = cases.iter().map(|&(text, expected)| (text, found(text), expected)).filter(|case| case.1 != case.2).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn mobile_numbers_in_any_disguise() {
    check(&[
        ("打13800138000找我", "phone:13800138000"),
        ("１３８００１３８０００", "phone:１３８００１３８０００"),
        ("①③⑧⓪⓪①③⑧⓪⓪⓪", "phone:①③⑧⓪⓪①③⑧⓪⓪⓪"),
        ("1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣", "phone:1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣"),
        ("一三八零零一三八零零零", "phone:一三八零零一三八零零零"),
        ("幺三八〇〇幺三八〇〇〇", "phone:幺三八〇〇幺三八〇〇〇"),
        ("壹叁捌零零壹叁捌零零零", "phone:壹叁捌零零壹叁捌零零零"),
        ("13捌零零1三8000", "phone:13捌零零1三8000"),
        ("l38oOl38ooo", "phone:l38oOl38ooo"),
        ("138 0013 8000", "phone:138 0013 8000"),
        ("138-0013-8000", "phone:138-0013-8000"),
        ("138.0013.8000", "phone:138.0013.8000"),
        ("1380013 8000", "phone:1380013 8000"),
        ("1、3、8、0、0、1、3、8、0、0、0", "phone:1、3、8、0、0、1、3、8、0、0、0"),
        ("1😄3😄8😄0013😄8000", "phone:1😄3😄8😄0013😄8000"),
        ("13\u{200B}800\u{AD}138000", "phone:13\u{200B}800\u{AD}138000"),
        ("+86 138 0013 8000", "phone:138 0013 8000"),
        ("8613800138000", "phone:13800138000"),
        ("周三13800138000", "phone:13800138000"),
        ("13800138000、13900139000", "phone:13800138000 | phone:13900139000"),
        ("订单有问题打13800138000", "phone:13800138000"),
        ("tel13800138000", "phone:13800138000"),
    ]);
}

#[test]
fn other_long_numbers_are_not_mobile_numbers() {
    check(&[
        ("单号13800138000", ""),
        ("您的订单号是：13800138000", ""),
        ("运单号9890490833813", ""),
        ("订单1234567890123456789", ""),
        ("商品528690173109", ""),
        ("https://item.taobao.com/item.htm?id=13800138000", "url:https://item.taobao.com/item.htm?id=13800138000"),
        ("id=15286901731", ""),
        ("YT15286901731", ""),
        ("sf1528690173112", ""),
        ("211025-123456789012345", ""),
        ("138****5678", ""),
        ("身高150 160 170 18", ""),
        ("150、160、170、18码", ""),
        ("尾号1234对吗", ""),
        ("12800138000", ""),
        ("138001380001", ""),
    ]);
}

#[test]
fn sums_of_money() {
    check(&[
        ("返5元", "money:5元"),
        ("返5块", "money:5块"),
        ("返五块钱", "money:五块钱"),
        ("补10块运费", "money:10块"),
        ("便宜几十块", "money:几十块"),
        ("少个几块钱", "money:几块钱"),
        ("十来块", "money:十来块"),
        ("一百八十块", "money:一百八十块"),
        ("￥5.50", "money:￥5.50"),
        ("¥ 12", "money:¥ 12"),
        ("5-10元", "money:5-10元"),
        ("1,299元", "money:1,299元"),
        ("3块5", "money:3块5"),
        ("三块八毛", "money:三块八毛"),
        ("返两块", "money:两块"),
        ("3万元", "money:3万元"),
        ("20rmb", "money:20rmb"),
        ("一块发走", ""),
        ("一块儿来", ""),
        ("两块电池", ""),
        ("给您一块布", ""),
        ("十元旦快乐", ""),
        ("5毛巾", ""),
    ]);
}

#[test]
fn web_addresses() {
    check(&[
        ("看https://a.b.com/x?y=1。", "url:https://a.b.com/x?y=1"),
        ("www.taobao.com", "url:www.taobao.com"),
        ("去taobao.com买", "url:taobao.com"),
        ("taobao。com", "url:taobao。com"),
        ("taobao 点 com", "url:taobao 点 com"),
        ("t.cn/abc", "url:t.cn/abc"),
        ("m.l.xl码", ""),
        ("1.5cm", ""),
        ("好的.谢谢", ""),
        ("3点com", ""),
    ]);
}

#[test]
fn accounts() {
    check(&[
        ("微信abc12345", "wechat-id:abc12345"),
        ("加微信：abc_123", "wechat-id:abc_123"),
        ("vx:zhang-san88", "wechat-id:zhang-san88"),
        ("vxzhang888", "wechat-id:zhang888"),
        ("wxid_a1b2c3", "wechat-id:wxid_a1b2c3"),
        ("加我 abcdef", "wechat-id:abcdef"),
        ("微信88888888", "wechat-id:88888888"),
        ("微信支付abcdef", ""),
        ("QQ123456", "qq:123456"),
        ("扣扣号是一二三四五六", "qq:一二三四五六"),
        ("qq 12 34 56 78", "qq:12 34 56 78"),
        ("企鹅：10001", "qq:10001"),
        ("库存12345", ""),
    ]);
}

#[test]
fn names_are_read_back() {
    for recogniser in Recogniser::ALL {
        assert_eq!(Recogniser::from_name(recogniser.name()), Some(recogniser));
    }
}
