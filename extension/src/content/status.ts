import type { Session } from "../consoles/session";
import type { Status } from "./messages";
import { hostsOf } from "./site";

/** What a frame says about itself: the box the agent is in, else the one they would write in. */
export function statusOf(session: Session, focused: Element | undefined, broken: boolean): Status {
  const editor = focused?.isConnected ? focused : session.find();
  const place = editor && session.place(editor);
  const host = hostsOf().at(-1) ?? "";
  const fault = broken && { broken };
  if (!place) return { host, found: "none", ...fault };
  const { found, adapter, platform, scene } = place;
  return {
    host,
    found,
    ...(adapter && { console: adapter.name }),
    ...(platform && { platform }),
    ...(scene && { scene }),
    ...(session.deaf(place) && { deaf: true }),
    ...fault,
  };
}
