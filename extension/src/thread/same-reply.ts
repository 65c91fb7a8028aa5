const marks = /[\s，。！？、~～!?.,…]/gu;
const particles = /[哦呢哈呀啦]+$/u;

/** A reply without what makes no difference: spaces, marks, particles of politeness at the end. */
const bare = (text: string): string => text.replace(marks, "").replace(particles, "");

/** Whether the shop said the same to this buyer before. Platforms ask back when it does (服务态度提醒). */
export function isSameReply(text: string, own: readonly string[]): boolean {
  if (own.length === 0) return false;
  const reply = bare(text);
  return reply.length >= 4 && own.some((said) => said.length >= reply.length && bare(said) === reply);
}
