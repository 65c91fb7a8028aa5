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
<div class="chat-page">
  <div class="session-list">
    <div v-for="item in shown.talks" :key="item.uid" class="session-item-container" :class="{on: item.uid === shown.uid}" :data-room-id="item.uid" @click="open(item.uid)">
      <div class="session-list-card"><span class="avatar">{{ item.name[0] }}</span><span class="user-nickname">{{ item.name }}</span><b v-if="item.unread" class="unread-badge unread">{{ item.unread }}</b><p class="lastline">{{ item.lines.at(-1).text }}</p></div>
    </div>
  </div>
  <div class="chat-wrap chat">
    <div class="chat-title"><span class="chat-customer-name">{{ talk.name }}</span></div>
    <div class="chat-content" :key="shown.uid">
      <template v-for="line in talk.lines" :key="line.id">
        <div v-if="line.from === 'system'" class="sys-msg">{{ line.text }}</div>
        <div v-else class="msg" :class="{'justify-end': line.from !== 'buyer'}" :id="'m' + line.id"><div class="text-msg" :class="line.from === 'buyer' ? 'bg-user' : 'bg-kf'">{{ line.text }}</div></div>
      </template>
    </div>
    <div class="chat-input">
      <textarea id="input-textarea" class="text-area" v-model="shown.draft" @keydown="key" placeholder="输入消息，Enter 发送"></textarea>
      <div class="kf-btn"><button type="button" class="weui-desktop-btn weui-desktop-btn_primary" @click="send">发送</button></div>
    </div>
  </div>
  <div class="side">
    <ul class="tabs"><li class="tab-list-item">用户信息</li><li class="tab-list-item">商品</li><li class="tab-list-item on">快捷语</li><li class="tab-list-item">素材库</li></ul>
    <p v-for="q in quickReplies" class="quick-item" @click="shown.draft = q.text"><b>{{ q.label }}</b>{{ q.text }}</p>
    <div class="order-status" :data-wording="talk.order.state">{{ talk.order.state }}</div>
    <div class="order-id-wrap">订单编号 <span class="num">{{ talk.order.number }}</span></div>
    <textarea class="weui-desktop-form__textarea" rows="2" placeholder="填写客户备注"></textarea>
  </div>
</div>`,
}).mount("#app");
