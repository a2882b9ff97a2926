/** What people say about each category (DOMAIN §4, P). Apart from the names, because only 拍一拍 needs it on the phone. */
import type { CategoryId } from '@shared/reports/categories'

interface CategoryWords {
  /** Words that suggest this category when they stand in the text. */
  words: string[]
  /** Phrases to tap instead of typing. */
  phrases: string[]
}

/** Both are written as people say them, separated by spaces. */
const of = (words: string, phrases: string): CategoryWords => ({ words: words.split(' '), phrases: phrases.split(' ') })

export const categoryWords: Record<CategoryId, CategoryWords> = {
  fireLane: of('消防通道 消防车 生命通道 黄线 堵住通道 占用消防', '车停在消防通道 黄线里停了车 消防门被堵 通道锁着'),
  panicAlarm: of('救命 求救 报警 报警柱 紧急 快来人', '需要马上来人 有人受伤 有人晕倒'),
  highThrow: of('高空抛物 高空坠物 楼上扔 往下扔 掉下来 砸', '楼上扔东西 外墙皮掉落 砸到车了 差点砸到人'),
  gasSmell: of('燃气 煤气 天然气 煤气味 漏气 臭鸡蛋', '闻到煤气味 楼道里有煤气味 已开窗'),
  fireSmoke: of('着火 冒烟 起火 明火 火灾 失火 糊味 冒烟了 火苗', '看见明火 楼道冒烟 垃圾桶冒烟 有糊味'),
  liftTrapped: of(
    '困在电梯 电梯困人 被困 关在电梯 电梯里出不来 里面有个 里面有人',
    '有人困在里面 里面有老人 里面有孩子',
  ),
  liftFault: of('电梯 电梯坏 电梯不动 停梯 电梯异响 电梯抖 异响 抖得厉害', '电梯停了 有异响 门关不上 按键不灵'),
  waterLeak: of('漏水 跑水 渗水 水管 爆管 滴水 泡了 喷水 冒水', '楼上漏水 水管爆了 楼道有水 正在往外冒'),
  outage: of('停水 停电 没水 没电 停暖 暖气不热 不热 跳闸', '整栋楼停电 家里没水 暖气不热 不知道几点恢复'),
  drain: of('下水 堵了 污水 反水 化粪池 外溢 地漏 返味', '下水堵了 污水冒出来了 一楼反水 有臭味'),
  roadHole: of('井盖 塌陷 大坑 路面坏 坑洼 陷下去', '井盖没了 井盖松动 路面塌了 晚上看不见'),
  safety: of('小偷 可疑 陌生人 被偷 撬锁 打架 尾随 诈骗 被撬 动手 陌生', '有陌生人敲门 东西被偷 有人打架 看见有人撬锁'),
  ebikeCharging: of('飞线 充电 电动车 电瓶 推上楼 拖线板 电瓶车', '飞线充电 推车进楼道 电瓶拿回家充 在门口充电'),
  clutter: of('纸箱 堆物 杂物 楼道堆 堆了 鞋柜 旧家具 挡路 旧柜子 堆着 拐角', '挡路 有异味 好几天了 老人不好走'),
  cleaning: of(
    '垃圾 没扫 脏 保洁 垃圾桶 满了 卫生 小广告 苍蝇 装修垃圾 厨余 味道很大',
    '垃圾桶满了 好几天没扫 有异味 小广告又贴上了',
  ),
  parking: of(
    '乱停 停车 堵车 车位 挪车 占车位 僵尸车 堵门口 横在 推不出 车停在 停了小半年 落灰',
    '堵住门口 占了我的车位 联系不上车主 停了好久',
  ),
  noise: of('噪音 吵 装修 半夜 音响 广场舞 太响 睡不着 唱歌 嗡嗡响 震', '夜里很吵 装修没到点 小孩睡不了觉 说过不听'),
  pets: of('狗 遛狗 狗叫 狗屎 猫 宠物 没拴绳 咬人 狗粪 的狗 狗一到', '遛狗不拴绳 狗粪没清 半夜狗叫 吓到孩子'),
  accessControl: of('门禁 对讲 单元门 刷卡 刷不开 门铃 关不上门', '门禁刷不开 单元门关不上 对讲没声音 门一直开着'),
  lighting: of('灯 路灯 楼道灯 不亮 声控 黑 灯泡', '楼道灯不亮 路灯坏了 一直亮着 晚上看不清'),
  greening: of('绿化 草坪 树枝 修剪 杂草 种菜 树倒 虫子 草长 小树 风刮', '树枝挡窗户 杂草太高 树歪了 绿地种了菜'),
  facility: of('健身器材 长椅 护栏 扶手 坏了 松了 凉亭 滑梯', '扶手松了 健身器材坏了 怕孩子受伤 用不了'),
  illegalBuild: of('私搭 乱建 违建 搭棚 阳光房 圈地 砌墙 圈进 公共绿地', '楼顶搭棚 院子圈起来了 正在施工 挡了采光'),
  rental: of('群租 出租 租客 隔断 合租 日租 短租', '住了很多人 打了隔断 进出人很杂 没有登记'),
  persimmon: of('柿子 摘柿子 柿子树 摘果 打柿子 掰树枝 掰断 摘柿', '柿子没熟就摘 折断了树枝 劝了不听 拿竿子打'),
  dispute: of(
    '纠纷 吵架 邻居 矛盾 调解 说和 赔偿 赔多少 谈不拢 公共走廊 吵起来',
    '想请人调解 谈过谈不拢 为漏水赔偿 为公用地方',
  ),
  propertyService: of(
    '物业费 收费 物业不管 物业服务 停车费 涨价 公摊 报修 没人来',
    '收费没说清 报修没人来 想看收支 服务态度',
  ),
  staffComplaint: of(
    '投诉 态度差 推诿 不作为 工作人员 没人理 态度不好 窗口的人 不耐烦',
    '态度不好 一直推 答应了没办 乱收费',
  ),
  affairs: of(
    '办理 居住证 证明 材料 医保 老年证 怎么办 咨询 优待证 代办 住所证明',
    '需要哪些材料 在哪儿办 几点上班 可以代办吗',
  ),
  suggestion: of(
    '建议 希望 能不能 提议 最好 增设 改进 建议在 能不能多',
    '希望增加座椅 希望多些车位 想办活动 希望加装灯',
  ),
  other: of('其他 别的 问一下 捡到 想问问', '请来看一下 请回个电话 已经几天了'),
}
