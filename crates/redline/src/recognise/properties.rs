//! Properties of recognising, over pieces that things are made of.

use proptest::prelude::*;

use super::*;

fn mixture() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => proptest::sample::select(vec![
            "138", "0013", "8000", "13800138000", "一三八", "零零", "幺", "l38oo", "-", " ", "、", "😄", "1️⃣", "元", "块", "毛", "￥", "%", "个点", "百分之", "月", "号",
            "周", "三", "年", "2024", "-03-05", "省", "市", "区", "路", "杭州", "单元", "微信", "qq", "vx", "abc12345", "@", "qq.com", "www.", "https://", ".", "点", "com",
            "订单号", "0571", "400-", "6222021234567890128", "11010519491231002x", "几十", "好几", "上百", "百", "千", "万", "半", "到", "wei", "xin", "妖", "吧", "艾特",
        ]).prop_map(str::to_owned),
        1 => "[一-龥a-z0-9 ]{1,6}",
        1 => any::<String>(),
    ];
    proptest::collection::vec(piece, 0..16).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn ranges_are_sorted_not_empty_and_in_bounds(text in mixture()) {
        let folded = Folded::new(&text);
        let mut out = Vec::new();
        recognise(&folded, Some(&Evasive::new(&folded)), &mut out);
        for found in &out {
            prop_assert!(found.range.start < found.range.end && found.range.end <= folded.chars().len(), "{found:?}");
        }
        prop_assert!(out.is_sorted_by_key(|found| (found.range.start, found.range.end)));
    }

    #[test]
    fn things_of_one_kind_do_not_overlap(text in mixture()) {
        let folded = Folded::new(&text);
        let mut out = Vec::new();
        recognise(&folded, Some(&Evasive::new(&folded)), &mut out);
        for kind in Recogniser::ALL {
            let ranges: Vec<_> = out.iter().filter(|found| found.kind == kind).map(|found| &found.range).collect();
            prop_assert!(ranges.windows(2).all(|pair| pair[0].end <= pair[1].start), "{kind:?} {ranges:?}");
        }
    }

    #[test]
    fn a_mobile_number_is_found_whatever_it_is_written_in(
        digits in "1[3-9][0-9]{9}",
        scripts in proptest::collection::vec(0usize..5, 11),
        before in "[亲好的打找加联系：，。]{0,4}",
        after in "[亲好的哦呢，。]{0,4}",
    ) {
        const SCRIPTS: [&str; 5] = ["0123456789", "０１２３４５６７８９", "零一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "⓪①②③④⑤⑥⑦⑧⑨"];
        let number: String = digits.bytes().zip(&scripts).filter_map(|(digit, &script)| SCRIPTS[script].chars().nth(usize::from(digit - b'0'))).collect();
        let text = format!("{before}{number}{after}");
        let folded = Folded::new(&text);
        let mut out = Vec::new();
        recognise(&folded, None, &mut out);
        let phones: Vec<_> = out.iter().filter(|found| found.kind == Recogniser::Phone).map(|found| &text[folded.origin(found.range.clone())]).collect();
        prop_assert_eq!(phones, [number]);
    }
}
