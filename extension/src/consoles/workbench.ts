import type { Adapter } from "./adapter";

/** The demo's own console. Its host name only ever means the machine it runs on. */
export const workbench: Adapter = {
  name: "workbench",
  title: "演示工作台",
  hosts: ["workbench.redline.localhost"],
  platformAt: { css: "html", attribute: "data-platform", seen: 1 },
  surfaces: [
    {
      scene: "chat",
      editor: [{ css: "#reply", seen: 1 }],
      send: [{ css: ".send-button", seen: 1 }],
      list: [{ css: ".history", seen: 1 }],
      buyer: [{ css: ".from-buyer .bubble", seen: 1 }],
      seller: [{ css: ".from-seller .bubble", seen: 1 }],
      talk: [{ css: ".buyer-name", seen: 1 }],
    },
  ],
};
