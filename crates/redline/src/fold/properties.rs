//! Properties of folding, over mixtures of scripts that people and pranksters type.

use proptest::prelude::*;

use super::*;

/// A text of pieces that fold in different ways.
fn mixture() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[一-龥]{1,4}",
        2 => "[ -~]{1,4}",
        1 => proptest::sample::select(vec![
            "1️⃣", "👨‍👩‍👧", "👍🏻", "🇨🇳", "🇻", "❤️", "v❤", "🐧", "➕", "...", "……", "。。", "\r\n", "\u{3000}", "\u{200B}", "\u{200D}", "\u{202E}",
            "\u{301}", "e\u{301}", "\u{FE0F}", "שלום", "مرحبا", "한국", "กำ", "ｗｘ", "ⓥ", "𝔵", "發", "哈哈哈哈", "yyy", "~~", "\u{E0061}", "½",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn origins_are_ordered_and_on_character_boundaries(text in mixture()) {
        let folded = Folded::new(&text);
        let mut last = 0..0;
        for i in 0..folded.chars().len() {
            let origin = folded.origin(i..i + 1);
            prop_assert!(!origin.is_empty());
            prop_assert!(text.is_char_boundary(origin.start) && text.is_char_boundary(origin.end));
            // Characters that one unfolded to have the same origin, or overlap where squeezing joined one to its neighbour.
            prop_assert!(origin.start >= last.start && origin.end >= last.end, "{origin:?} after {last:?}");
            last = origin;
        }
    }

    #[test]
    fn folding_again_changes_nothing(text in mixture()) {
        let once = fold_str(&text);
        let again = fold_str(&once.iter().collect::<String>());
        prop_assert_eq!(once, again);
    }

    #[test]
    fn every_folded_character_comes_from_its_origin(text in mixture()) {
        // What a span of the folded text came from folds, by itself, to the same text (pictures apart: they look around).
        let folded = Folded::new(&text);
        for i in 0..folded.chars().len() {
            let c = folded.chars()[i];
            let origin = &text[folded.origin(i..i + 1)];
            if is_han(c) && origin.chars().all(|o| is_han(o) || o.is_ascii()) {
                prop_assert!(fold_str(origin).contains(&c), "{c} from {origin}");
            }
        }
    }

    #[test]
    fn spaces_and_signs_are_tidy(text in mixture()) {
        let chars = fold_str(&text);
        prop_assert!(!matches!(chars.first(), Some(' ' | '\n')) && !matches!(chars.last(), Some(' ' | '\n')));
        for pair in chars.windows(2) {
            prop_assert!(pair[0] != ' ' || is_word(pair[1]));
            prop_assert!(pair[0] != pair[1] || pair[0].is_alphanumeric() || matches!(pair[0], '/' | '_'), "{pair:?}");
        }
    }

    #[test]
    fn graphemes_widen(text in mixture(), a in any::<prop::sample::Index>(), b in any::<prop::sample::Index>()) {
        use unicode_segmentation::UnicodeSegmentation;
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let (a, b) = (places[a.index(places.len())], places[b.index(places.len())]);
        let range = a.min(b)..a.max(b);
        let wide = to_graphemes(&text, range.clone());
        let bounds: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        prop_assert_eq!(Some(&wide.start), bounds.iter().rev().find(|&&at| at <= range.start));
        prop_assert_eq!(Some(&wide.end), bounds.iter().find(|&&at| at >= range.end));
    }

    #[test]
    fn the_evasive_view_comes_from_the_text_in_order(text in mixture()) {
        let folded = Folded::new(&text);
        let view = Evasive::new(&folded);
        let skeleton: Vec<_> = (0..view.skeleton().len()).map(|at| view.skeleton_origin(at..at + 1)).collect();
        let sounds: Vec<_> = (0..view.sounds().len()).map(|at| view.sound_origin(at..at + 1)).collect();
        for origins in [skeleton, sounds] {
            prop_assert!(origins.iter().all(|origin| !origin.is_empty() && origin.end <= folded.chars().len()));
            prop_assert!(origins.windows(2).all(|pair| pair[0].start <= pair[1].start && pair[0].end <= pair[1].end), "{origins:?}");
        }
    }

    #[test]
    fn signs_between_the_characters_of_a_word_hide_nothing(signs in proptest::collection::vec("[ .·/|~*_-]{0,2}|😊|\u{200B}", 1)) {
        let text = format!("加微{}信", signs.concat());
        let view = Evasive::new(&Folded::new(&text));
        prop_assert_eq!(view.skeleton(), ['加', '微', '信']);
    }
}
