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
        ("周三13800138000", "date:周三 | phone:13800138000"),
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
        ("微信l38oo2024", "wechat-id:l38oo2024"),
        ("微信l38oo-2024", "wechat-id:l38oo-2024"),
        ("vxvx13800138000l38oo", "wechat-id:vx13800138000l38oo"),
        ("微信支付abcdef", ""),
        ("QQ123456", "qq:123456"),
        ("扣扣号是一二三四五六", "qq:一二三四五六"),
        ("qq 12 34 56 78", "qq:12 34 56 78"),
        ("企鹅：10001", "qq:10001"),
        ("库存12345", ""),
    ]);
}

#[test]
fn landlines() {
    check(&[
        ("0571-88888888", "landline:0571-88888888"),
        ("057188888888", "landline:057188888888"),
        ("010 6655 4433", "landline:010 6655 4433"),
        ("(021)55667788", "landline:021)55667788"),
        ("客服电话400-820-8820", "landline:400-820-8820"),
        ("8008208820", "landline:8008208820"),
        ("座机：88997766", "landline:88997766"),
        ("零五七一八八八八八八八八", "landline:零五七一八八八八八八八八"),
        ("订单88997766", ""),
        ("0.5-88888888", ""),
        ("单号057188888888", ""),
    ]);
}

#[test]
fn e_mail_addresses() {
    check(&[
        ("发到abc.d@qq.com哈", "email:abc.d@qq.com"),
        ("123456@163。com", "email:123456@163。com"),
        ("123456@qq点com", "email:123456@qq点com"),
        ("123456@q q 点 com", "email:123456@q q 点 com"),
        ("123456艾特qq.com", "email:123456艾特qq.com"),
        ("abc@qq", "email:abc@qq"),
        ("@客服小美", ""),
        ("5@10", ""),
    ]);
}

#[test]
fn cards() {
    check(&[
        ("卡号6222021234567890128", "bank-card:6222021234567890128"),
        ("6222 0212 3456 7890 128", "bank-card:6222 0212 3456 7890 128"),
        ("4111111111111111", "bank-card:4111111111111111"),
        ("6222021234567890127", ""),
        ("订单6222021234567890128", ""),
        ("身份证11010519491231002x", "id-card:11010519491231002x"),
        ("11010519491231002Ｘ", "id-card:11010519491231002Ｘ"),
        ("440308199901010012", "id-card:440308199901010012"),
        ("110105 19491231 002X", "id-card:110105 19491231 002X"),
        ("110105194912310021", ""),
        ("440308199913010012", ""),
    ]);
}

#[test]
fn addresses() {
    check(&[
        ("浙江省杭州市余杭区文一西路969号", "address:浙江省杭州市余杭区文一西路969号"),
        ("地址是浙江杭州余杭区文一西路969号3幢2单元501室哦", "address:浙江杭州余杭区文一西路969号3幢2单元501室"),
        ("寄到广东省 深圳市 南山区 科技路十二号", "address:广东省 深圳市 南山区 科技路十二号"),
        ("幸福小区3号楼", "address:幸福小区3号楼"),
        ("上海市徐汇区漕溪北路12号 3-501", "address:上海市徐汇区漕溪北路12号 3-501"),
        ("填的和平路88号", "address:和平路88号"),
        ("寄锦绣花园7栋402对吧", "address:锦绣花园7栋402"),
        ("商城3号开抢", ""),
        ("那小区3栋的", ""),
        ("这线路3号", ""),
        ("活动专区1号链接", ""),
        ("这个区3号发货", ""),
        ("走路5分钟", ""),
    ]);
}

#[test]
fn percentages() {
    check(&[
        ("加3%", "percent:3%"),
        ("补六个点", "percent:六个点"),
        ("加3个点", "percent:3个点"),
        ("几个点", "percent:几个点"),
        ("百分之十三", "percent:百分之十三"),
        ("百分之百", "percent:百分之百"),
        ("千分之3", "percent:千分之3"),
        ("3-5个点", "percent:3-5个点"),
        ("3个百分点", "percent:3个百分点"),
        ("三个点赞", ""),
        ("三点半", ""),
    ]);
}

#[test]
fn dates() {
    check(&[
        ("3月5号发", "date:3月5号"),
        ("三月十五日", "date:三月十五日"),
        ("2024年3月5日", "date:2024年3月5日"),
        ("2024-03-05", "date:2024-03-05"),
        ("25号统一开", "date:25号"),
        ("二十五号", "date:二十五号"),
        ("12月发", "date:12月"),
        ("下周五到", "date:下周五"),
        ("星期天", "date:星期天"),
        ("5号电池", ""),
        ("3号楼", ""),
        ("第5号", ""),
        ("一周三次", ""),
        ("10日内", ""),
        ("七日无理由", ""),
        ("二十日前", "date:二十日"),
        ("13月", ""),
        ("3个月", ""),
        ("周围", ""),
    ]);
}

#[test]
fn disguised_words_announce() {
    check(&[
        ("威❤信abc12345", "wechat-id:abc12345"),
        ("葳心abc12345", "wechat-id:abc12345"),
        ("微亻言:abc12345", "wechat-id:abc12345"),
        ("wei xin abc12345", "wechat-id:abc12345"),
        ("寇寇123456", "qq:123456"),
    ]);
}

#[test]
fn numbers_that_only_sound_right() {
    check(&[
        ("打 妖三吧零零妖三吧零零零", "phone:妖三吧零零妖三吧零零零"),
        ("yao san ba ling ling yao san ba ling ling ling", "phone:yao san ba ling ling yao san ba ling ling ling"),
        ("一起爸爸", ""),
    ]);
}

#[test]
fn plain_numbers() {
    let numbers = |text: &str| {
        let folded = Folded::new(text);
        let mut out = Vec::new();
        recognise(&folded, None, &mut out);
        let texts: Vec<_> = out.iter().filter(|f| f.kind == Recogniser::Number).map(|f| &text[folded.origin(f.range.clone())]).collect();
        texts.join(" ")
    };
    assert_eq!(numbers("48小时内，3-5天，两天，十五天，1,200.50元"), "48 3 5 两 十五 1,200.50");
    assert_eq!(numbers("一定一起统一好几天"), "");
    assert_eq!(numbers("发一天"), "一");
}

#[test]
fn names_are_read_back() {
    for recogniser in Recogniser::ALL {
        assert_eq!(Recogniser::from_name(recogniser.name()), Some(recogniser));
    }
}
