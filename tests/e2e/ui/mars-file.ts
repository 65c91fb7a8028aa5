/** A rule file of a shop's own, about something that no built-in rule will ever speak of. */
export const marsFile = {
  name: "mars.json",
  text: JSON.stringify({
    topic: "promise",
    rules: [
      {
        id: "promise/mars",
        title: "本店不许说火星直邮",
        level: "block",
        why: "做不到",
        match: ["火星直邮"],
        examples: { bad: ["亲【火星直邮】"], good: ["火星很远"] },
      },
    ],
  }),
};
