import type { Session } from "../consoles/session";
import type { Status } from "./messages";

/** What a frame says about itself: the box the agent is in, else the one they would write in. */
export function statusOf(session: Session, focused: Element | undefined): Status {
  const editor = focused?.isConnected ? focused : session.find();
  const place = editor && session.place(editor);
  if (!place) return { found: "none" };
  const { found, adapter, platform, scene } = place;
  return { found, ...(adapter && { console: adapter.name }), ...(platform && { platform }), ...(scene && { scene }) };
}
