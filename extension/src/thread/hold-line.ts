import type { Finding } from "../engine/types";
import type { Modes } from "../guard/decide";
import type { Stop } from "../guard/guard";
import { t } from "../ui/text";
import type { BarItem } from "./bar-line";

/** More words than this explain nothing more. */
const mostWords = 3;

/** What the agent reads when a message is held. `explain` opens the card on a finding, `allow` is 仍然发送. */
export function holdLine(stop: Stop, modes: Modes, explain: (finding: Finding) => void, allow: () => void): BarItem {
  // Words for which the agent wanted no stop are not why there is one.
  const stopping = stop.findings.filter(({ level }) => modes[level] === "confirm" || modes[level] === "block");
  const [first] = stopping;
  const words = [...new Set(stopping.map(({ text }) => `“${text}”`))].slice(0, mostWords).join("、");
  const why = first ? [{ label: t("hold.explain"), run: () => explain(first) }] : [];
  switch (stop.why) {
    case "checking":
      return { tone: "quiet", title: t("hold.checking"), note: t("hold.checkingNote") };
    case "checked":
      return { tone: "quiet", title: t("hold.checked"), note: t("hold.checkedNote") };
    case "confirm":
      return {
        tone: "block",
        title: t("hold.confirm"),
        note: t("hold.confirmNote", { words }),
        actions: [...why, { label: t("hold.anyway"), run: allow }],
      };
    case "block":
      return { tone: "block", title: t("hold.block"), note: t("hold.blockNote", { words }), actions: why };
  }
}
