//! What characters look like: parts that make a character when they stand side by side, and characters taken for others.
//! Written by hand: what sellers type to hide words, not a description of the script.

/// Splits: each entry is the parts, then the character they make. Parts that never stand alone in modern text make these safe;
/// the few made of ordinary characters are told from ordinary text by [`super::stands`].
pub(super) const SPLITS: &str = "\
    亻言信 人言信 亻讠信 王见现 玉见现 贝兼赚 钅戋钱 金戋钱 车专转 贝长账 巾长账 钅艮银 金艮银 彳亍行 讠平评 言平评 辶反返 反辶返 纟工红 力口加 女子好 扌口扣 \
    扌斗抖 手斗抖 氵匋淘 氵陶淘 扌并拼 手并拼 禾厶私 禾么私 尸巾刂刷 钅丁钉 金丁钉 门木闲 氵鱼渔 立日音 宀玉宝 亻寸付 人寸付 十又支 忄夬快 君羊群 耳卯聊 \
    石马码 口丂号 口亏号 木几机 讠舌话 言舌话 氵匚汇 扌丁打 手丁打 纟戋线 广占店 钅甫铺 金甫铺 钅连链 扌妾接 土止址 由阝邮 竹相箱 亻用佣 衤卜补 亻介价 \
    讠丁订 言丁订 辶艮退 化贝货 丩攵收 纟合给 辶关送 关辶送 礻乚礼 勹巳包 勹己包 贝才财 贝勾购 代贝贷 贝占贴 弗贝费 禾兑税 西示票 覀示票 口冬图 囗冬图 囗卷圈 \
    月月朋 礻见视 步页频 十尃博 犭苗猫 我鸟鹅 扌彐扫 手彐扫 纟隹维 口隹唯 艹微薇 彳攵微 彳山攵微 上卜卡 客页额 亻昔借 口贝呗 艹化花 亻弋代 扌戈找 亻尔你 亻也他 \
    女也她 亻门们 亻位位 亻立位 亻主住 亻氐低 亻呆保 讠正证 言正证 亻牛件 亻更便 亻尤优 亻叚假 亻方仿 亻故做 亻本体 艹约药 氵台治 疒了疗 冫咸减 月巴肥 \
    疒丙病 竹弟第 纟色绝 纟及级 木及极 丁页顶 犭虫独 女马妈 氵衮滚 歹戋残 歹匕死 扌喿操 扌殳投 讠斥诉 册刂删 己攵改 扌奂换 讠仑论 讠吾语 言吾语 讠兑说 言兑说 \
    讠炎谈 讠青请 言青请 讠成诚 讠式试 讠上让 讠己记 讠殳设 讠人认 讠义议 讠十计 讠午许 讠卖读 讠射谢 讠只识 讠司词 讠果课 讠隹谁 讠周调 讠羊详 讠吴误 讠乍诈 \
    马扁骗 马蚤骚 马爻驳 纟吉结 纟氏纸 纟田细 纟且组 纟只织 纟冬终 纟录绿 纟扁编 纟勺约 纟宗综 纟卖续 纟充统 纟邦绑 纟宿缩 钅失铁 钅昔错 钅中钟 钅肖销 钅同铜 \
    钅十针 钅勺钓 钅月钥 饣反饭 饣欠饮 饣官馆 饣贵馈 阝咅陪 阝日阳 阝艮限 阝佥险 阝示际 阝人队 阝百陌 阝完院 阝余除 阝付附 者阝都 咅阝部 氵工江 氵每海 氵又汉 \
    氵殳没 氵去法 氵舌活 氵先洗 氵由油 氵主注 氵酉酒 氵青清 氵原源 氵寅演 氵皮波 氵肖消 氵戋浅 氵胡湖 氵屋漏 扌巴把 扌立拉 扌仓抢 扌由抽 扌旦担 扌白拍 扌巨拒 \
    扌召招 扌寺持 扌安按 扌圭挂 扌旨指 扌非排 扌受授 扌是提 扌叟搜 扌莫摸 扌隹推 扌支技 扌斤折 扌比批 扌户护 扌氐抵 扌甲押 扌包抱 扌兰拦 扌兆挑 扌居据 扌匋掏 \
    女乃奶 女未妹 女且姐 禾斗科 禾中种 禾且租 禾呈程 禾只积 禾尔称 禾多移 米斗料 足各路 足艮跟 足包跑 车圣轻 车交较 车俞输 车两辆 车欠软 其月期 月佥脸 月退腿 \
    月夫肤 辶寸过 辶不还 辶文这 辶井进 辶元远 辶斤近 辶车连 辶云运 辶束速 辶甬通 辶首道 辶先选 辶尺迟 辶韦违 辶兆逃 辶扁遍 辶大达 辶力边 忄青情 忄白怕 忄生性 \
    忄艮恨 忄董懂 忄京惊 忄亡忙 忄合恰 忄昔惜 犭者猪 犭句狗 犭艮狠 犭青猜 火丁灯 火因烟 礻兄祝 礻申神 礻畐福 礻土社 衤刀初 衤皮被 衤库裤 衤君裙 衤末袜 封寸封 \
    乘刂剩 另刂别 至刂到 亥刂刻 禾刂利 戈刂划 贝刂则 仓刂创 半刂判 歹刂列 冈刂刚 云力动 交攵效 孝攵教 娄攵数 古攵故 方攵放 贝攵败 弓长张 巾占帖 彳寺待 彳艮很 \
    彳走徒 彳主往 彳正征 夕夕多 宀疋定 阝车阵 土夬块 力力多 木目相 亻象像 亻伞伞 亻乍作 亻固个 亻直值 亻共供 亻旦但 亻二仁";

/// Characters taken for the one at the end of their entry. Only characters that are seldom used for themselves: one that is common
/// (活 for 话) would be lost where it is meant, or where it stands for its sound.
pub(super) const ALIKE: &str = "\
    徽黴徴溦㣲徵嫩溦微 伩佶佰訫信 町仃汀钉 娴痫鹇闲 魚鲁鱼 枓蚪斜抖 喑愔瘖音 涮唰刷 箪掸禅殚瘅单 妤妞姅好 坪枰泙伻怦评 坂仮扳贩返 砚苋岘枧观现 砖啭传转 \
    帐胀怅涨账 伽咖茄叻迦加 峨俄娥硪我 垠狠恨银 仟衍彴行 咔佧胩拤卞卡 攴攱支 什咐付 宲室宝 饼併姘骈骿拼 陶掏萄啕淘 夬诀快 乇手 裠郡群 叩扪扣 佥仝企 甩甴电 \
    姡刮话 玛蚂犸码 帷惟唯维 叽玑肌机 贡汇 缸虹红 俑佣 羞差 卿柳聊 末未 巳已己 囗口 曰日 戌戍戊 桔拮结 赍购 欵歀款 仳认 抒打 沍汇 氽汆水 菛门 彺往 侯候";
/// Letters of other scripts that look like Latin ones: the look-alikes, then the Latin letter.
pub(super) const LETTERS: &str = "\
    аαɑa вβb сϲc ԁd еεєe ғf ԍg һηh іιїi јj кκk ⅼl мm пn оοσo рρp ԛq гr ѕs тτt υսu νѵv ѡωшw хχжx уγўy зz";
