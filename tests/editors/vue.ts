import { createApp, ref } from "vue";
import "./style.css";

createApp({
  setup() {
    const text = ref("");
    window.editor = {
      text: () => text.value,
      set: (next) => {
        text.value = next;
      },
    };
    return { text };
  },
  template: '<textarea id="editor" v-model="text"></textarea>',
}).mount("#app");
