//! The engine as the browser sees it: values in, values out. The types of both come from the engine's own, with the TypeScript declarations.

use redline::Settings;
use serde::Serialize;
use serde_wasm_bindgen::{Serializer, from_value};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `Settings` of the engine.
    #[wasm_bindgen(typescript_type = "Settings")]
    pub type JsSettings;
    /// `Message` of the engine.
    #[wasm_bindgen(typescript_type = "Message")]
    pub type JsMessage;
    /// `Finding[]`
    #[wasm_bindgen(typescript_type = "Finding[]")]
    pub type JsFindings;
    /// `Bait[]`
    #[wasm_bindgen(typescript_type = "Bait[]")]
    pub type JsBaits;
    /// `RuleInfo[]`
    #[wasm_bindgen(typescript_type = "RuleInfo[]")]
    pub type JsRuleInfos;
    /// `Platform`
    #[wasm_bindgen(typescript_type = "Platform")]
    pub type JsPlatform;
}

/// Tells the core what people want to know of the built-in rules (`engine/rules.json`), once. Checking needs none of it; `rules`, `search` and
/// rule files of the shop that use built-in lexicons do.
#[wasm_bindgen]
pub fn describe(description: &str) {
    redline_pack::builtin().describe(description);
}

/// Checks messages against the built-in rules, changed by a shop's settings.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Checker {
    inner: redline::Checker,
}

#[wasm_bindgen]
impl Checker {
    /// A checker under `settings`.
    ///
    /// # Errors
    /// Throws a `RuleError[]` for a rule file, term or phrase that is refused, or an `Error` for settings of the wrong shape. Nothing changes then.
    #[wasm_bindgen(constructor)]
    pub fn new(settings: JsSettings) -> Result<Checker, JsValue> {
        let settings: Settings = from_value(settings.into())?;
        match redline::Checker::new(redline_pack::builtin(), &settings) {
            Ok(inner) => Ok(Self { inner }),
            Err(errors) => Err(to_js(&errors.0)?),
        }
    }

    /// The findings in `message`: sorted, disjoint, in UTF-16 code units.
    ///
    /// # Errors
    /// Throws for a value that is no message; never for a text, whatever is in it.
    pub fn check(&self, message: JsMessage) -> Result<JsFindings, JsValue> {
        let findings = self.inner.check(&from_value(message.into())?);
        if findings.is_empty() {
            // Most messages have none.
            return Ok(JsValue::from(js_sys::Array::new()).unchecked_into());
        }
        to_js(&findings).map(JsCast::unchecked_into)
    }

    /// What the buyer is after with `asked`, if it is bait.
    ///
    /// # Errors
    /// Throws for a platform that is none.
    pub fn bait(&self, asked: &str, platform: Option<JsPlatform>) -> Result<JsBaits, JsValue> {
        let platform = platform.map(|platform| from_value(platform.into())).transpose()?;
        to_js(&self.inner.bait(asked, platform)).map(JsCast::unchecked_into)
    }

    /// All rules, those switched off too; the built-in ones only once they were described.
    ///
    /// # Errors
    /// None known.
    pub fn rules(&self) -> Result<JsRuleInfos, JsValue> {
        to_js(self.inner.rules()).map(JsCast::unchecked_into)
    }

    /// Ids of the rules that `query` may mean, best first: Chinese, pinyin, initials.
    pub fn search(&self, query: &str) -> Vec<String> {
        self.inner.search(query)
    }
}

/// Maps become plain objects, as the declarations say.
fn to_js<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}
