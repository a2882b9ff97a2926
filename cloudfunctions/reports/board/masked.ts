/**
 * Words without whoever could be known by them: numbers of people, vehicles and doors, addresses, and names (DOMAIN §4). What is taken out
 * is replaced by what it was, so that the sentence can still be read. It rather takes too much than too little; a second person reads what
 * is left. Pure.
 */

const [phone, idNumber, plate, account, door, who] = [
  '〔电话〕',
  '〔证件号〕',
  '〔车牌〕',
  '〔账号〕',
  '〔门牌〕',
  '〔某人〕',
]

/** Patterns one after the other, as one. */
const built = (...parts: readonly (RegExp | string)[]) =>
  new RegExp(parts.map(part => (typeof part === 'string' ? part : part.source)).join(''), 'g')

/** A digit as people write it: also full width, in Chinese, and as a bank does. */
const digit = /[0-9０-９〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]/
/** What stands between digits so that a program does not find them. */
const between = /[\s\-－—_.．·,，、/*]*/
const digits = (from: number, to: number) => built(digit, '(?:', between, digit, `){${from - 1},${to - 1}}`)
/** Numbers of floors and doors are also said: 十二楼, 二十三号. */
const count = /[0-9０-９〇零一二两三四五六七八九十百]{1,4}/
const doorNumber = /[0-9０-９〇零一二三四五六七八九]{2,4}/
const [storey, room] = [/\s*(?:楼|层)/, /\s*(?:室|户|号|房)?/]
/** `5 楼`, `402 室`: what can follow a building or a unit. */
const further = built('(?:\\s*', count, storey, ')?(?:\\s*', doorNumber, room, ')?')

const province = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]/
const family =
  /(?:欧阳|上官|司马|诸葛|司徒|皇甫|尉迟|东方|令狐|慕容|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费岑薛雷贺倪汤罗毕郝安常于傅康伍余顾孟黄穆萧尹姚邵汪毛米戴宋庞熊纪舒项祝董梁杜阮蓝闵季贾路江童颜郭梅林刁钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓单洪包左石崔吉龚程邢裴陆翁段侯武刘景龙叶黎乔白赖卓蒲谭姬申冉曲阎连习艾向易廖耿匡寇聂曾沙关红游岳齐])/
/** How neighbours call each other. */
const called =
  /(?:先生|女士|小姐|阿姨|叔叔|大叔|大爷|大妈|大娘|大伯|大嫂|奶奶|爷爷|师傅|老师|大夫|医生|警官|主任|经理|书记|队长|老板|同志|哥|姐|嫂|叔|姨|婶|爷|奶)/
/** What a family name is the beginning of, and no person: 小区, 大门, 老路. */
const noPerson = /(?!区|路|街|门|口|车|树|楼|院|片|厅|堂|台|桥|河|山|水|沙|石|龙)/

const rules: readonly [RegExp, string][] = [
  // Addresses: before the digits in them are taken for numbers.
  [/(?:https?:\/\/|www\.)[^\s，。；、（）]+/gi, account],
  [/[\w.+-]+[@＠][\w-]+(?:\.[\w-]+)+/g, account],
  [/(?:微信|威信|薇信|加[微薇]|[vVｖＶ][xXｘＸ]|[wW][xX]|wechat|QQ|qq|扣扣|抖音|快手)(?:号|id|ID)?\s*[:：是为]?\s*[\w-]{4,}/g, account],
  [built(province, /\s*[A-Za-zＡ-Ｚａ-ｚ]\s*[·・.．\-－]?\s*(?:[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]\s*){4,6}[挂学警港澳]?/), plate],
  [built(digits(17, 17), between, /[0-9０-９xXｘＸ]/), idNumber],
  [digits(7, 24), phone],
  // A door by its levels: 3 号楼 2 单元 402, 3-2-402, 三栋四零二.
  [built(count, /\s*(?:号楼|栋|幢|座|#|＃|号院|楼号)/, '(?:\\s*', count, /\s*(?:单元|门|梯)/, ')?', further), door],
  [built(count, /\s*单元/, further), door],
  [/[0-9０-９]{1,3}(?:\s*[-－—/#＃]\s*[0-9０-９]{1,4}){1,3}/g, door],
  [built('(?:', count, '|', doorNumber, ')', /\s*(?:室|户|号房|房间|号(?!线|院|楼))/), door],
  [built(count, storey, /(?:东|西|南|北|中|左|右)?(?:户|家|边|那家|住户)/), door],
  // What is left of three and more digits in a row could be a door or the end of a number.
  [/[0-9０-９]{3,}/g, '〔号码〕'],
  [/[〇零一二三四五六七八九幺]{3,}/g, '〔号码〕'],
  // 李阿姨, 老王, 小张, 姓刘的, 王某某.
  [built(family, /[\u4e00-\u9fa5]{0,2}?/, called), who],
  [built(/[老小阿大]/, family, noPerson), who],
  [built(/姓\s*/, family, /的?/), who],
  [built(family, /(?:某某?|家(?:的|门口)?)/), who],
  [/(?:我|他|她)?(?:叫|名叫|名字是|本人是)\s*[\u4e00-\u9fa5]{2,4}/g, `叫${who}`],
] // prettier-ignore

/** Characters that could part what belongs together and are not seen. */
const unseen = /[\u200b-\u200f\u2060\ufeff\u00ad]/g

/** @param names of everybody who has to do with it, as they stand in the report; the longest first, so that no part of one is left */
export function masked(text: string, names: readonly string[] = []): string {
  const known = [...new Set(names)].filter(name => name.length >= 2).sort((one, other) => other.length - one.length)
  const spaced = (name: string) => [...name].map(letter => letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s*')
  const named = known.reduce((sum, name) => sum.replace(new RegExp(spaced(name), 'g'), who), text.replace(unseen, ''))
  return rules.reduce((sum, [pattern, by]) => sum.replace(pattern, by), named)
}
