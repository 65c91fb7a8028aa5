/** The workbench's markup. */
export const template = `
<div class="bench" :style="{'--accent': shop.accent}">
  <header class="topbar">
    <div class="brand"><span class="logo">云</span><div><b>云柔家纺旗舰店</b><small>卖家工作台 · {{ shop.name }}</small></div></div>
    <div class="platform-switch" role="tablist" aria-label="平台">
      <button v-for="p in platforms" type="button" role="tab" :aria-selected="p.id === platform" :data-id="p.id" @click="platform = p.id">{{ p.name }}</button>
    </div>
    <button type="button" class="ask" @click="ask">模拟买家提问</button>
    <div class="agent"><i></i>小云 · 在线</div>
  </header>

  <aside class="talks">
    <div class="talk-search"><input type="text" placeholder="搜索买家、订单号"></div>
    <div class="talk-tabs">
      <button type="button" :class="{on: filter === 'all'}" @click="filter = 'all'">全部<em>{{ shown.talks.length }}</em></button>
      <button type="button" :class="{on: filter === 'waiting'}" @click="filter = 'waiting'">待回复<em class="hot">{{ waiting }}</em></button>
    </div>
    <ul class="talk-list">
      <li v-for="(item, index) in listed" :key="item.uid" class="talk-row" :class="{active: item.uid === shown.uid}" :data-uid="item.uid" @click="open(item.uid)">
        <span class="face" :data-tone="index % 5">{{ item.name[0] }}<b v-if="item.unread" class="badge">{{ item.unread }}</b></span>
        <div class="who"><span class="talk-name">{{ item.name }}</span><time>{{ item.lines.at(-1).time }}</time></div>
        <p class="preview">{{ item.lines.at(-1).text }}</p>
      </li>
    </ul>
  </aside>

  <main class="chat">
    <div class="chat-head"><b class="buyer-name">{{ talk.name }}</b><span class="state">{{ talk.tag }}</span><span class="from">来自 商品详情页</span></div>
    <div class="history" ref="scroller" :key="shown.uid">
      <div class="day">今天</div>
      <template v-for="line in talk.lines" :key="line.id">
        <div v-if="line.from === 'system'" class="notice">{{ line.text }}</div>
        <div v-else class="line" :class="line.from === 'buyer' ? 'from-buyer' : 'from-seller'" :data-id="line.id">
          <div class="bubble">{{ line.text }}</div>
          <small><template v-if="line.from === 'robot'">机器人 · </template>{{ line.time }}<template v-if="line.from !== 'buyer'"> 已读</template></small>
        </div>
      </template>
    </div>
    <div class="composer">
      <div class="tools">
        <button v-for="q in quickReplies" type="button" class="quick" :title="q.text" @click="fill(q.text)">{{ q.label }}</button>
        <span class="kinds" role="radiogroup" aria-label="输入框类型">
          <button type="button" role="radio" data-kind="textarea" :aria-checked="kind === 'textarea'" @click="setKind('textarea')">文本框</button>
          <button type="button" role="radio" data-kind="rich" :aria-checked="kind === 'rich'" @click="setKind('rich')">富文本</button>
        </span>
      </div>
      <textarea v-if="kind === 'textarea'" :key="'t' + shown.uid" id="reply" class="reply" v-model="shown.draft" @keydown="key" placeholder="输入回复，Enter 发送"></textarea>
      <div v-else :key="'r' + shown.uid" ref="rich" id="reply" class="reply" contenteditable="true" role="textbox" aria-label="回复" @keydown="key"></div>
      <div class="foot">
        <label class="send-key">发送方式<select v-model="sendKey"><option value="enter">Enter</option><option value="ctrl-enter">Ctrl+Enter</option></select></label>
        <div class="send-button" tabindex="0" @click="send">发送</div>
      </div>
    </div>
  </main>

  <aside class="detail">
    <section class="card order">
      <h3>最近订单<span class="state">{{ talk.order.state }}</span></h3>
      <div class="goods"><span class="thumb"></span><div><b>{{ talk.order.goods }}</b><p>{{ talk.order.sku }}</p><p class="paid">{{ talk.order.paid }}<em>×1</em></p></div></div>
      <dl><dt>订单号</dt><dd>{{ talk.order.number }}</dd><dt>配送</dt><dd>中通快递 · 48 小时内发货</dd><dt>服务</dt><dd>七天无理由 · 运费险</dd></dl>
      <textarea class="remark" v-model="remark" rows="2" placeholder="订单备注，仅商家可见"></textarea>
    </section>
    <section class="card phrases"><h3>快捷回复</h3>
      <button v-for="q in quickReplies" type="button" class="phrase" @click="fill(q.text)"><b>{{ q.label }}</b><span>{{ q.text }}</span></button>
    </section>
    <section class="card buyer"><h3>买家</h3><dl><dt>会员</dt><dd>老客 · 近一年 3 单</dd><dt>好评率</dt><dd>100%</dd><dt>地区</dt><dd>浙江 杭州</dd></dl></section>
  </aside>
</div>`;
