import type { Finding, Level } from "../engine/types";

/** What the guard does about a level. */
export type Mode = "off" | "remind" | "confirm" | "block";

/** The guard's modes by level. */
export type Modes = Readonly<Record<Level, Mode>>;

/** What a stop was about. */
export interface Held {
  readonly text: string;
  /** When the press came, in the clock of events. */
  readonly at: number;
  /** The agent pressed 仍然发送. */
  readonly allowed: boolean;
}

/** One press that may send. */
export interface Attempt {
  readonly text: string;
  /** The findings of exactly this text; absent while the engine has not answered. */
  readonly findings: readonly Finding[] | undefined;
  readonly at: number;
  /** The key is held down, or it is the second half of a double click: not a decision. */
  readonly automatic: boolean;
}

/** What becomes of a press. */
export type Verdict =
  /** `remind`: once it is known what the message carries, the agent is reminded of it. */
  { readonly act: "pass"; readonly remind: boolean } | { readonly act: "hold"; readonly why: "checking" | "confirm" | "block"; readonly held: Held };

/** A second press counts from here: sooner nobody can have read anything. */
export const soonest = 400;
/** And until here; later it is a new decision. */
export const latest = 8000;

const strictness: readonly Mode[] = ["off", "remind", "confirm", "block"];

/** The strictest mode any of the findings asks for. */
export function strictest(findings: readonly Finding[], modes: Modes): Mode {
  return findings.reduce<Mode>((worst, { level }) => {
    const mode = modes[level];
    return strictness.indexOf(mode) > strictness.indexOf(worst) ? mode : worst;
  }, "off");
}

/**
 * Whether a message may go. The verdict is always of the text being sent: any change makes it a new decision. Passing means the agent's
 * own press reaches the page; the guard never sends.
 */
export function decide(attempt: Attempt, held: Held | undefined, modes: Modes): Verdict {
  const { text, findings, at, automatic } = attempt;
  const again = held?.text === text ? held : undefined;
  const holds = Object.values(modes).some((mode) => mode === "confirm" || mode === "block");
  // Nothing that may yet be found could keep the message back.
  if (!findings && !holds) return { act: "pass", remind: Object.values(modes).includes("remind") };
  const waited = again && !automatic ? at - again.at : 0;
  // An engine that lets the agent press twice without an answer is broken, and ours being broken keeps no message back.
  if (!findings && waited >= soonest) return { act: "pass", remind: false };
  if (!findings) return { act: "hold", why: "checking", held: { text, at: again?.at ?? at, allowed: false } };
  const mode = strictest(findings, modes);
  if (mode === "off" || mode === "remind") return { act: "pass", remind: mode === "remind" };
  if (mode === "block") return { act: "hold", why: "block", held: { text, at, allowed: false } };
  if (again && !automatic && (again.allowed || (waited >= soonest && waited <= latest))) return { act: "pass", remind: false };
  // A key held down keeps the first moment, so that holding it never turns into a second press.
  const since = again && automatic ? again.at : at;
  return { act: "hold", why: "confirm", held: { text, at: since, allowed: again?.allowed ?? false } };
}

/** The agent said 仍然发送: their next press goes through. */
export function allow(held: Held): Held {
  return { ...held, allowed: true };
}
