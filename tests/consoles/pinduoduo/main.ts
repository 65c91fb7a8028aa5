import Vue from "vue2";
import { openDesk, type Talk } from "../common/desk";
import { quickReplies, shopTalks } from "../common/talks";
import "./style.css";

const desk = openDesk(shopTalks());

interface State {
  talks: Talk[];
  uid: string;
  draft: string;
  remark: string;
  quick: typeof quickReplies;
  /** The platform's own reminder: it asks before the same words go out a second time. */
  asking: string;
}

// The real page acts on a person's input only: a click or key made by script changes nothing.
const byPerson = (event: Event): boolean => event.isTrusted;

new Vue({
  el: "#app",
  data: (): State => ({ talks: desk.talks, uid: desk.openUid, draft: "", remark: "", quick: quickReplies, asking: "" }),
  computed: {
    talk(): Talk {
      return this.talks.find(({ uid }) => uid === this.uid) ?? desk.current;
    },
  },
  created() {
    desk.subscribe(() => {
      this.talks = [...desk.talks];
      this.uid = desk.openUid;
    });
  },
  methods: {
    open(event: Event, uid: string): void {
      if (!byPerson(event) || uid === this.uid) return;
      desk.open(uid, this.draft);
      this.draft = desk.current.draft;
    },
    key(event: KeyboardEvent): void {
      if (!desk.sends(event)) return;
      event.preventDefault();
      this.send(event);
    },
    send(event: Event): void {
      if (!byPerson(event) || this.draft.trim() === "") return;
      const before = this.talk.lines.filter(({ from }) => from === "seller").at(-1);
      if (before?.text === this.draft && this.asking === "") {
        this.asking = this.draft;
        return;
      }
      this.asking = "";
      desk.send(this.draft);
      this.draft = "";
    },
    fill(event: Event, text: string): void {
      if (byPerson(event)) this.draft = text;
    },
    edit(): void {
      this.asking = "";
    },
  },
  template: `
<div class="chat-merchant">
  <div class="left-panel">
    <div class="shop-name">云柔家纺旗舰店<i class="online">在线</i></div>
    <input class="search-input el-input__inner" type="text" placeholder="搜索用户昵称/订单号">
    <ul class="chat-list">
      <li class="chat-item" v-for="item in talks" :key="item.uid">
        <div class="chat-item-box" :class="{active: item.uid === uid}" :data-random="item.uid + '-0-unTimeout'" @click="open($event, item.uid)">
          <span class="avatar">{{ item.name[0] }}</span>
          <div class="chat-nickname"><span class="nickname-span">{{ item.name }}</span><b v-if="item.unread" class="unread">{{ item.unread }}</b></div>
          <p class="chat-message-content">{{ item.lines[item.lines.length - 1].text }}</p>
        </div>
      </li>
    </ul>
  </div>
  <div class="middle-panel">
    <div class="chatWindowHeader"><div class="base-info"><span class="name">{{ talk.name }}</span><em>{{ talk.tag }}</em></div></div>
    <div class="history-box">
      <div id="msgListContainer" :key="uid">
        <ul class="msg-list" :currentuid="uid">
          <li v-for="line in talk.lines" :key="line.id" class="onemsg" :id="'middlePanel_list_' + line.id">
            <div v-if="line.from === 'system'" class="msg-system">{{ line.text }}</div>
            <div v-else :class="line.from === 'buyer' ? 'buyer-item' : ['cs-item', 'isread', {callback: line.from === 'robot'}]">
              <div class="msg-content"><p class="msg-content-box">{{ line.text }}</p><span v-if="line.from === 'robot'" class="robot-text">机器人回复</span></div>
            </div>
          </li>
        </ul>
      </div>
    </div>
    <div class="reply-box">
      <div class="reply-tools"><span v-for="q in quick" class="quick-reply" @click="fill($event, q.text)">{{ q.label }}</span></div>
      <div class="reply-input"><div class="textarea-rect">
        <textarea id="replyTextarea" v-model="draft" @keydown="key" placeholder="请输入内容"></textarea>
      </div></div>
      <div class="reply-footer"><span class="tip">按Enter键发送，Shift+Enter换行</span><div class="send-btn" :class="{disabled: !draft.trim()}" @click="send">发送</div></div>
    </div>
    <div class="repeat-interceptor-popup" v-if="asking">
      <div class="popup-title">服务态度提醒</div>
      <p>您已发送过相同内容，重复回复可能影响买家体验，是否继续发送？</p>
      <button class="el-button el-button--default el-button--mini" @click="send">继续发送</button>
      <button class="el-button el-button--primary el-button--mini" @click="edit">去修改</button>
    </div>
  </div>
  <div id="right-panel">
    <div class="tabs"><span>商品</span><span class="is-active">个人订单</span></div>
    <div class="order-card"><b>{{ talk.order.goods }}</b><p>{{ talk.order.sku }}</p><p>实付 {{ talk.order.paid }}<em>{{ talk.order.state }}</em></p><p class="no">订单号 {{ talk.order.number }}</p>
      <textarea class="el-textarea__inner" v-model="remark" rows="2" placeholder="请输入订单备注（仅商家可见）"></textarea></div>
  </div>
</div>`,
});
