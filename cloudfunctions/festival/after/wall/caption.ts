/** What stands under a photo of the wall: everybody reads it, so it names no door, no number to call and no child (DOMAIN §6). Pure. */

/** As it reads, however it was typed: full-width digits and dashes are the plain ones. */
const plain = (caption: string) => caption.normalize('NFKC').replace(/[－—–]/g, '-')

/** Each way in which somebody's door is written; a building alone, a count of households and a date are none. */
const doors: readonly RegExp[] = [
  // 402 室, 四零二室; 3 室 2 厅 and 办公室 are no door.
  /(?<!\d)([a-d]?\d{3,4}|[零〇一二三四五六七八九]{3,4})\s*[室房](?!厅)/i,
  // 2 单元, 二单元: with the building it is a stair of a few homes.
  /[\d一二三四五六七八九十]\s*单元/,
  // 3-2-402 and 3-402; a day is written with its year first, 2026-11-28.
  /(?<![\d-])\d{1,2}\s*-\s*(\d{1,2}\s*-\s*)?\d{3,4}(?![\d-])/,
  // 3 号楼 402; 3 号楼前 says nothing of who lives there.
  /\d\s*(号楼|[栋幢楼])\s*(东|西)?\s*[a-d]?\d{3,4}(?!\d|\s*(户|人|斤|公斤|克|个|年))/i,
  /门牌(号)?(是|为|[:：])?\s*\d/,
]

const numbers: readonly RegExp[] = [
  /(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/,
  // A telephone of the town, with or without its area; a day in one piece is none, nor is a weight.
  /(?<!\d)(0\d{2,3}[\s-]?)?(?!20\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d))\d{7,8}(?!\d|\s*[克斤])/,
]

/** 小军小朋友, 乐乐小朋友, 王小军同学, 叫小军的, 小军 5 岁; 各位小朋友, 开心的小朋友 and 孩子们 name nobody. */
const namedChild: readonly RegExp[] = [
  /(小(?![区院组朋])[\u4e00-\u9fff]|([\u4e00-\u9fff])\2)(小朋友|小?同学|宝宝)/,
  // Of most people here the first of three characters is one of these.
  /[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤](?!末|天|年)[\u4e00-\u9fff]{2}(?<![的了和来里上下与])(小朋友|小?同学)/,
  /小朋友[:：]\s*[\u4e00-\u9fff]{2,4}/,
  /(孩子|儿子|女儿|孙子|孙女|外孙|娃|宝宝|小朋友)(名字)?叫\s*[\u4e00-\u9fff]{2,4}/,
  /小[\u4e00-\u9fff]\s*[（(]?\s*\d{1,2}\s*岁/,
]

/** Whose parent is said to agree: 小军的妈妈王芳. */
const childOfConsent = /([\u4e00-\u9fff]{2,3})的(?:妈妈|爸爸|母亲|父亲|爷爷|奶奶|姥姥|姥爷|外公|外婆|家长|监护人)/g
/** What stands there in place of a name. */
const noName = /孩子|宝宝|小孩|朋友|他们|她们|照片|两个|大家|双方/

const childrenIn = (consent: string): string[] =>
  [...consent.matchAll(childOfConsent)].flatMap(([, name = '']) => (noName.test(name) ? [] : name))

/**
 * What is wrong with a caption, for the form; null where it may hang.
 * @param consent whose word it is that children may be shown: whom it names, the caption does not
 */
export function captionLack(caption: string, consent = ''): string | null {
  const words = plain(caption)
  const has = (patterns: readonly RegExp[]) => patterns.some(pattern => pattern.test(words))
  if (has(doors)) return '大家都看得到，别写几单元几室'
  if (has(numbers)) return '大家都看得到，别写电话'
  if (has(namedChild) || childrenIn(consent).some(name => words.includes(name))) return '大家都看得到，别写孩子的名字'
  return null
}
