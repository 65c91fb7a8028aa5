import { computed, createApp, nextTick, ref, watch } from "vue";
import type { SendKey } from "../common/desk";
import { quickReplies } from "../common/talks";
import { vueDesk } from "../common/vue-desk";
import { platforms, questions } from "./platforms";
import { template } from "./template";
import "./style.css";

createApp({
  setup() {
    const { desk, shown } = vueDesk();
    const platform = ref(platforms[0].id);
    const kind = ref<"textarea" | "rich">("textarea");
    const sendKey = ref<SendKey>(desk.sendKey);
    const filter = ref<"all" | "waiting">("all");
    const rich = ref<HTMLElement | null>(null);
    const scroller = ref<HTMLElement | null>(null);
    const remark = ref("");
    let asked = 0;

    const talk = computed(() => shown.talks.find(({ uid }) => uid === shown.uid) ?? desk.current);
    const waiting = computed(() => shown.talks.filter(({ lines }) => lines.at(-1)?.from === "buyer").length);
    const listed = computed(() => (filter.value === "all" ? shown.talks : shown.talks.filter(({ lines }) => lines.at(-1)?.from === "buyer")));
    const shop = computed(() => platforms.find(({ id }) => id === platform.value) ?? platforms[0]);

    const draft = (): string => (kind.value === "rich" ? (rich.value?.innerText ?? "").replace(/\n{2,}/g, "\n").trim() : shown.draft);
    /** Puts text into the editor as consoles do: by script, with no key pressed and no event fired. */
    const fill = (text: string): void => {
      shown.draft = text;
      if (rich.value) rich.value.textContent = text;
    };
    const send = (): void => {
      if (desk.send(draft())) fill("");
    };
    const key = (event: KeyboardEvent): void => {
      if (!desk.sends(event)) return;
      event.preventDefault();
      send();
    };
    const open = (uid: string): void => {
      if (uid === shown.uid) return;
      desk.open(uid, draft());
      fill(desk.current.draft);
    };
    const ask = (): void => {
      desk.arrive(desk.openUid, questions[asked % questions.length] ?? questions[0]);
      asked += 1;
    };
    const setKind = async (next: "textarea" | "rich"): Promise<void> => {
      const text = draft();
      kind.value = next;
      await nextTick();
      fill(text);
    };

    watch(
      platform,
      (id) => {
        document.documentElement.dataset["platform"] = id;
      },
      { immediate: true },
    );
    watch(sendKey, (next) => {
      desk.sendKey = next;
    });
    watch(
      () => talk.value.lines.length + shown.uid,
      () => nextTick(() => scroller.value?.scrollTo({ top: scroller.value.scrollHeight })),
    );

    return {
      shown,
      platform,
      platforms,
      shop,
      kind,
      setKind,
      sendKey,
      filter,
      rich,
      scroller,
      remark,
      talk,
      waiting,
      listed,
      quickReplies,
      fill,
      send,
      key,
      open,
      ask,
    };
  },
  template,
}).mount("#app");
