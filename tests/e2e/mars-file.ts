/** A rule file of a shop's own, about something that no built-in rule will ever speak of. Its second rule needs a question for an invoice. */
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
      {
        id: "promise/mars-invoice",
        title: "问发票不许推给火星",
        level: "block",
        why: "做不到",
        asked: ["发票"],
        match: ["火星才有"],
        examples: { bad: [{ asked: "有发票吗", text: "【火星才有】" }], good: [{ asked: "有水吗", text: "火星才有" }] },
      },
    ],
  }),
};
