/** What sample residents wrote, and what was answered: made up, one entry for each category. */
import type { Role } from '@shared/permissions'
import type { CategoryId } from '@shared/reports/categories'
import type { PhotoName } from './photos'
import type { PlaceWord } from './sampleGrid'
import { urgentStories } from './urgentStories'

export interface Story {
  /** How often it comes up beside the others. */
  weight: number
  where: PlaceWord
  texts: string[]
  /** What whoever settled it wrote. */
  notes: string[]
  photos?: PhotoName[]
  after?: PhotoName[]
  /** Why whoever settled it could not take one. */
  noPhoto?: string
  /** Of whose trade a colleague is now and then asked. */
  passedTo?: Role
  /** The openid of whom a complaint is about. */
  about?: string
}

export const stories: Record<CategoryId, Story> = {
  ...urgentStories,
  clutter: {
    weight: 14,
    where: 'stairwell',
    texts: [
      '楼道里堆了好多纸箱，老人下楼差点绊倒',
      '楼梯拐角放了旧柜子和轮子，晚上看不见',
      '五楼门口一直堆着杂物，有异味，好几天了',
      '鞋柜摆到楼道中间，担架都过不去',
    ],
    notes: ['纸箱已请住户搬走，楼道拖干净了', '和住户说好了，柜子今天已经抬下楼', '现场清理完毕，已贴温馨提示'],
    photos: ['clutter'],
    after: ['clutterCleared'],
  },
  cleaning: {
    weight: 11,
    where: 'bin',
    texts: [
      '垃圾桶满了没人收，撒了一地',
      '投放点旁边堆了装修垃圾，苍蝇很多',
      '楼下两天没扫了，全是落叶和塑料袋',
      '厨余桶漏了，味道很大',
    ],
    notes: ['已通知保洁清运，现场冲洗过了', '垃圾清走了，以后这里每天收两次', '装修垃圾已联系业主拉走'],
    photos: ['rubbish'],
    after: ['rubbishCleared'],
  },
  parking: {
    weight: 9,
    where: 'parking',
    texts: [
      '有辆车横在单元门口，婴儿车都推不出来',
      '占了我的车位，电话打不通',
      '一辆落灰的车停了小半年没动过',
      '下班回来车位旁边斜着停，出不去',
    ],
    notes: ['联系到车主，已挪走', '已拖移，并在门口画了禁停线', '车主道歉并办了固定车位'],
    photos: ['parking'],
  },
  noise: {
    weight: 8,
    where: 'home',
    noPhoto: '声音、气味，拍不出来',
    texts: [
      '楼上半夜拖桌子，孩子睡不着',
      '隔壁中午装修打孔，说过一次不听',
      '楼下晚上唱歌到十一点多',
      '空调外机嗡嗡响，墙都跟着震',
    ],
    notes: ['上门劝导，住户答应十点以后不再拖动家具', '装修时间已说清，中午和晚上停工', '已加减震垫，回访说好多了'],
  },
  lighting: {
    weight: 8,
    where: 'stairwell',
    texts: ['三楼声控灯不亮，晚上摸黑上楼', '楼道灯一直闪，看着头晕', '整个单元的灯都不亮了，老人不敢下楼'],
    notes: ['灯泡已换，声控也调过', '线路接触不良，修好了', '换成了感应灯，亮堂多了'],
    photos: ['lamp'],
    after: ['lampFixed'],
  },
  pets: {
    weight: 5,
    where: 'estate',
    texts: ['有人遛大狗不拴绳，吓哭了孩子', '草坪上狗粪没人清', '邻居家的狗一到晚上就叫'],
    notes: ['找到狗主人，已补办犬证，答应牵绳', '已设拾便箱，贴了提醒', '住户同意晚上把狗放到里屋'],
    photos: ['dog'],
  },
  persimmon: {
    weight: 5,
    where: 'tree',
    texts: ['柿子还没熟就有人拿竿子打，劝了不听', '树枝被掰断了一大根，太可惜了', '有人带着袋子来摘柿子，说不知道规矩'],
    notes: ['当面劝住，讲了居规民约，柿子留到节上一起摘', '断枝已包扎，树旁立了牌子', '已请志愿者早晚各巡一次'],
    photos: ['persimmon'],
    after: ['persimmonTree'],
  },
  accessControl: {
    weight: 5,
    where: 'unit',
    texts: ['单元门关不上，一晚上都敞着', '门禁刷不开，按了对讲没声音', '门铃坏了，快递上不来'],
    notes: ['闭门器已换，试了几次都能关严', '对讲主机重启后正常，换了按键板', '已重新录卡，能刷开了'],
    photos: ['gate'],
  },
  facility: {
    weight: 4,
    where: 'estate',
    texts: ['健身器材的踏板掉了，有孩子在玩', '坡道扶手松了，老人不敢扶', '长椅断了一条木板，钉子露在外面'],
    notes: ['踏板已焊好并检查了其他器材', '扶手已加固，试过很稳', '木板换新，钉子都收进去了'],
    passedTo: 'property',
  },
  greening: {
    weight: 4,
    where: 'estate',
    texts: ['树枝伸到二楼窗户，蚊子往屋里飞', '草长得比膝盖高，孩子不敢去玩', '一棵小树被风刮歪了'],
    notes: ['已修剪，枝叶清走', '割草完成，下月再来一次', '树扶正并打了支撑'],
    passedTo: 'property',
  },
  illegalBuild: {
    weight: 2,
    where: 'building',
    texts: ['顶楼有人在搭阳光房，砖都运上去了', '一楼把公共绿地圈进自家院子'],
    notes: ['已停工，业主答应三天内拆除', '围栏已拆，绿地恢复'],
  },
  rental: {
    weight: 2,
    where: 'home',
    noPhoto: '在居民家里，不方便拍',
    texts: ['对门打了四个隔断，住了七八个人', '这户天天换人，像是日租房'],
    notes: ['已核实并登记，隔断拆除', '房东补办了备案，说好不再短租'],
    passedTo: 'police',
  },
  dispute: {
    weight: 3,
    where: 'home',
    texts: ['和楼上因为漏水赔多少谈不拢，想请人调解', '邻居在公共走廊装鞋柜，说了几次吵起来了'],
    notes: ['两家坐下来谈了一次，签了调解协议', '双方各退一步，鞋柜挪走，互相道了歉'],
    passedTo: 'mediator',
  },
  propertyService: {
    weight: 3,
    where: 'estate',
    texts: ['停车费涨了没有通知，想看看依据', '报修三天没人来，打电话总说在忙'],
    notes: ['收费依据已公示，并当面解释', '已约谈物业，补修完成并道歉'],
  },
  staffComplaint: {
    weight: 1,
    where: 'unknown',
    texts: ['窗口的人态度不好，问两句就不耐烦'],
    notes: ['已核实并批评教育，向居民致歉'],
    about: 'oXZZ-song-lina',
  },
  affairs: {
    weight: 4,
    where: 'unknown',
    texts: ['办居住证需要带什么材料', '老人的优待证可以代办吗', '开住所证明要房东来吗'],
    notes: ['已电话告知材料清单，可以周二来窗口', '可以代办，带双方身份证和委托书'],
  },
  suggestion: {
    weight: 3,
    where: 'estate',
    texts: ['建议在三号楼前加两把长椅，老人走累了能歇歇', '能不能多装几个电动车充电口', '希望广场晚上早点关灯'],
    notes: ['已列入下月改造，先装两把', '新增八个充电口，位置在东门车棚', '意见收下，和周边住户商量后回复'],
  },
  other: {
    weight: 2,
    where: 'unknown',
    texts: ['捡到一串钥匙，不知道交给谁', '想问问社区的活动室周末开不开'],
    notes: ['钥匙已由失主认领', '活动室周末上午九点到十一点半开'],
  },
}

export const acceptNotes = ['下班前去清', '马上去看', '已经在路上了', '约了下午上门', '']
export const thanks = ['谢谢，来得真快', '很满意', '处理得很好，谢谢', '']
export const complaints = ['又堆上了，没解决', '只清了一半', '说是修好了，晚上又坏了', '还是有味道']
