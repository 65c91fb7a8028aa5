import type { Adapter } from "../consoles/adapter";
import { readOverrides } from "../consoles/read-overrides";
import type { Settings } from "../settings/settings";

/** The user's own consoles. The options page refuses a broken file; should one be stored all the same, the built-in ones remain. */
export function overridesOf({ consoles }: Settings): readonly Adapter[] | undefined {
  if (!consoles) return undefined;
  const probe = document.createDocumentFragment();
  try {
    return readOverrides(consoles, (css) => {
      try {
        probe.querySelector(css);
        return true;
      } catch {
        return false;
      }
    });
  } catch {
    return undefined;
  }
}
