/** What everybody reads tells of nobody: numbers, doors and names are taken out of the words (DOMAIN §4). */
import { masked } from '../../../cloudfunctions/reports/board/masked'
import { fc } from '../../random'

const names = ['李秀英', '王秀兰', '孙德明', '欧阳明月']
/** A sentence, and what must not be left of it. */
const corpus: [string, string[]][] = [
  ['电话 13853201234 打给我', ['1385', '1234']],
  ['电话138 5320 1234', ['138', '5320']],
  ['138-5320-1234 找我', ['5320']],
  ['１３８５３２０１２３４', ['１３８']],
  ['一三八五三二零幺二三四，随时打', ['一三八', '二三四']],
  ['幺三八 五三二零 一二三四', ['五三二零']],
  ['1 3 8 5 3 2 0 1 2 3 4', ['3 8 5']],
  ['座机0532-87861234', ['8786']],
  ['座机 87861234 分机 8001', ['8786', '8001']],
  [`身份证${[370214, 19520304, 1234].join('')}`, ['3702', '1952']],
  [`身份证${[370214, 19520304, '123X'].join('')}`, ['3702', '123X']],
  ['身份证 370214 19520304 123x', ['370214', '0304']],
  ['鲁B12345 挡住了', ['鲁B', '12345']],
  ['鲁B·D5678 一直停着', ['D5678']],
  ['鲁BD12345是电车', ['D12345']],
  ['鲁 B 8K 777', ['8K', '777']],
  ['车牌鲁Ｂ１２３４５', ['１２３']],
  ['3号楼2单元402漏水', ['402', '3号楼', '2单元']],
  ['3 号楼 2 单元 402 室', ['402', '2 单元']],
  ['三号楼二单元四零二家的', ['四零二', '三号楼']],
  ['3-2-402 家门口', ['402', '3-2']],
  ['3#2单元的402', ['402']],
  ['402室天天扔垃圾', ['402']],
  ['五楼东户的鞋柜', ['东户', '五楼']],
  ['十二楼那家', ['十二楼']],
  ['2单元5楼西边', ['5楼', '2单元']],
  ['华城路8号院', ['8号院']],
  ['李秀英说的', ['李秀英']],
  ['李 秀 英说的', ['秀 英', '李']],
  ['李\u200b秀英说的', ['秀英']],
  ['王秀兰和孙德明都来了', ['王秀兰', '孙德明', '秀兰', '德明']],
  ['欧阳明月家的狗', ['欧阳', '明月']],
  ['李阿姨家的纸箱', ['李阿姨', '李']],
  ['楼上王大爷', ['王大爷', '王']],
  ['老张的车', ['老张', '张']],
  ['小刘搬来的', ['小刘', '刘']],
  ['姓赵的那户', ['赵']],
  ['找刘建国先生', ['刘建国']],
  ['周主任知道', ['周主任']],
  ['我叫陈大勇', ['陈大勇']],
  ['王某某经常', ['王某']],
  ['加我微信 abc_12345', ['abc_12345']],
  ['微信号：lxy-1952', ['lxy']],
  ['vx: qd1952', ['qd1952']],
  ['wx qingdao88', ['qingdao88']],
  ['QQ 12345678', ['12345678']],
  ['邮箱 lixy@163.com', ['lixy', '163']],
  ['看 https://weixin.qq.com/u/abc?id=7', ['weixin', 'abc']],
  ['卡号6222 0213 0214 5678 901', ['6222', '5678']],
  ['表号 00417', ['00417']],
]

it.each(corpus)('%s', (text, secrets) => {
  const shown = masked(text, names)
  for (const secret of secrets) expect(shown).not.toContain(secret)
})

it('leaves what tells of nobody as it was', () => {
  for (const text of [
    '楼道里堆了好多纸箱，走路都要侧着身子',
    '路灯坏了两盏，晚上看不见',
    '电梯修好了，谢谢大家',
    '垃圾桶满了好几天，味道很大',
    '井盖松了，车一过就响',
    '大门口的门禁刷不开',
  ])
    expect(masked(text, names)).toBe(text)
})

it('masked again is the same, so staff may change the words and have them masked once more', () => {
  for (const [text] of corpus) expect(masked(masked(text, names), names)).toBe(masked(text, names))
})

it('finds a phone whatever is put between its digits, and wherever it stands', () => {
  const digits = [...'13853201234']
  const apart = fc.array(fc.constantFrom('', ' ', '-', '－', '.', '·', '  '), { minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(apart, fc.constantFrom('电话', '找我', '请打', ''), fc.constantFrom('，谢谢', '。', ''), (gaps, before, after) => {
      const written = digits.map((digit, at) => digit + (gaps[at] ?? '')).join('')
      expect(masked(`${before}${written}${after}`, names).replace(/[^0-9]/g, '')).toBe('')
    }),
  ) // prettier-ignore
})

it('finds a name of the report though blanks part it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.array(fc.constantFrom('', ' ', '  '), { minLength: 3, maxLength: 3 }), (name, gaps) => {
      const written = [...name].map((letter, at) => letter + (gaps[at] ?? '')).join('').trim()
      expect(masked(`是${written}`, names).replace(/\s/g, '')).not.toContain(name)
    }),
  ) // prettier-ignore
})
