import type { Platform } from "../engine/types";

/** Seconds a buyer may wait before the platform's figures suffer. For reference: each back office names its own window and threshold. */
const limits: Partial<Record<Platform, number>> = { jd: 40, pdd: 180, douyin: 180, kuaishou: 180, taobao: 180, tmall: 180 };

/** The limit of a platform; three minutes where none is known. */
export function replyLimit(platform: Platform | undefined): number {
  return (platform && limits[platform]) ?? 180;
}

/** Seconds as a clock shows them: 1:05. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
