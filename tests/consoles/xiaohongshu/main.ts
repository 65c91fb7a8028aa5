import { computed, createApp } from "vue";
import { quickReplies } from "../common/talks";
import { vueDesk } from "../common/vue-desk";
import "./style.css";

createApp({
  setup() {
    const { desk, shown } = vueDesk();
    const talk = computed(() => shown.talks.find(({ uid }) => uid === shown.uid) ?? desk.current);
    const send = (): void => {
      if (desk.send(shown.draft)) shown.draft = "";
    };
    const key = (event: KeyboardEvent): void => {
      if (!desk.sends(event)) return;
      event.preventDefault();
      send();
    };
    const open = (uid: string): void => {
      if (uid === shown.uid) return;
      desk.open(uid, shown.draft);
      shown.draft = desk.current.draft;
    };
    return { shown, talk, quickReplies, send, key, open };
  },
  template: `
<div class="dashboard">
  <div class="contact-list">
    <div class="search"><input type="text" placeholder="搜索用户、订单"></div>
    <div v-for="item in shown.talks" :key="item.uid" class="chat-item" :class="{active: item.uid === shown.uid}" :data-app-cid="item.uid" @click="open(item.uid)">
      <span class="avatar">{{ item.name[0] }}</span><span>{{ item.name }}</span><b v-if="item.unread" class="unread">{{ item.unread }}</b><p class="lastline">{{ item.lines.at(-1).text }}</p>
    </div>
  </div>
  <div class="chat-main">
    <div class="chat-head">{{ talk.name }}</div>
    <div class="im-message-list" :key="shown.uid">
      <template v-for="line in talk.lines" :key="line.id">
        <div v-if="line.from === 'system'" class="im-tip">{{ line.text }}</div>
        <div v-else class="im-msg-item" :class="line.from === 'buyer' ? 'left' : 'right'"><div class="text-message">{{ line.text }}</div></div>
      </template>
    </div>
    <div class="reply-area">
      <div class="reply-tools"><span v-for="q in quickReplies" class="quick" @click="shown.draft = q.text">{{ q.label }}</span></div>
      <textarea :key="shown.uid" id="jarvis-reply-textarea" class="reply-textarea" v-model="shown.draft" @keydown="key" placeholder="按Enter发送消息，Shift+Enter换行"></textarea>
      <div class="reply-foot"><button type="button" class="d-button --color-primary" :disabled="!shown.draft.trim()" @click="send">发送</button></div>
    </div>
  </div>
  <div class="order-side"><div class="order-card"><span class="order-card-title-id">{{ talk.order.number }}</span><b>{{ talk.order.goods }}</b><p>{{ talk.order.sku }}</p><p>{{ talk.order.paid }} · {{ talk.order.state }}</p><textarea class="d-textarea" rows="2" placeholder="请输入商家备注"></textarea></div></div>
</div>`,
}).mount("#app");
