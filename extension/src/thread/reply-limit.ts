import type { Platform } from "../engine/types";

/** Seconds a buyer may wait before the platform's figures suffer. For reference: each back office names its own window and threshold. */
const limits: Partial<Record<Platform, number>> = { jd: 40, pdd: 180, douyin: 180, kuaishou: 180, taobao: 180, tmall: 180 };

/** Hours of the day, in the shop's own time, between which platforms count. */
const hours = { from: 8, to: 23 } as const;
const later: Partial<Record<Platform, number>> = { jd: 9 };

/** The limit of a platform at a moment; three minutes where none is known, `undefined` at night, when none counts. */
export function replyLimit(platform: Platform | undefined, moment: Date): number | undefined {
  const hour = moment.getHours();
  if (hour < ((platform && later[platform]) ?? hours.from) || hour >= hours.to) return undefined;
  return (platform && limits[platform]) ?? 180;
}

/** Seconds as a clock shows them: 1:05. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
