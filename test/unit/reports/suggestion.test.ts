import { categoryIds, type CategoryId } from '@shared/reports/categories'
import { categoryOf } from '@config/community/categories'
import { usualAt } from '@config/community/usualAt'
import {
  orderOf,
  plausible,
  sharesOf,
  suggestionsFor,
  wordsFor,
} from '../../../cloudfunctions/reports/suggestion/classify'
import {
  commonCharacters,
  pairOf,
  piecesOf,
  plain,
  soundsOf,
} from '../../../cloudfunctions/reports/suggestion/features'
import syllables from '../../training/syllables.json'
import type { Model } from '../../../cloudfunctions/reports/suggestion/model'

const labels = categoryIds.length
const labelOf = (id: CategoryId) => categoryIds.indexOf(id)
const sounds = soundsOf(syllables.common, syllables.others)

/** A character, or how two of them sound. */
const nameOf = ([first = '', second]: string) => (second ? pairOf(sounds.get(first)!, sounds.get(second)!) : first)

/** A model that knows a few pieces, each speaking for some categories. */
function aModel(
  known: Record<string, Partial<Record<CategoryId, number>>>,
  bias: Partial<Record<CategoryId, number>> = {},
): Model {
  const rows = new Map(Object.keys(known).map((name, row) => [nameOf(name), row]))
  const spoken = Object.values(known).flatMap(weights => categoryIds.map(id => weights[id] ?? 0))
  return { rows, weights: Float32Array.from(spoken), bias: Float32Array.from(categoryIds, id => bias[id] ?? 0), sounds }
}

const model = aModel({
  灯: { lighting: 2 },
  灯坏: { lighting: 3 },
  漏水: { waterLeak: 4, drain: 1 },
  着火: { fireSmoke: 4 },
})
const namesOf = (text: string, spot: Parameters<typeof suggestionsFor>[2] = null) =>
  suggestionsFor(model, text, spot).map(({ id }) => id)

describe('what is seen of a text', () => {
  const names = (text: string) => piecesOf(plain(text), sounds).map(({ name }) => name)

  it('is each character, and how pairs sound', () => {
    expect(names('灯漏水').sort()).toEqual(['~den lou', '~lou sui', '水', '漏', '灯'].sort())
  })

  it('ends at whatever is no word', () => {
    expect(names('灯，水')).toEqual(['灯', '水'])
    expect(names('灯 漏。水').filter(name => name.length > 1)).toEqual([])
  })

  it('knows where a piece stands', () => {
    expect(piecesOf('啊，灯坏', sounds)).toEqual([
      { name: '啊', from: 0, to: 1 },
      { name: '灯', from: 2, to: 3 },
      { name: '坏', from: 3, to: 4 },
      { name: '~den huai', from: 2, to: 4 },
    ])
    expect(piecesOf('𠮷灯', sounds).find(({ name }) => name === '灯')).toEqual({ name: '灯', from: 2, to: 3 })
  })

  it('takes one number for another, wide letters for narrow ones, capitals for small ones', () => {
    expect(plain('１２号楼ＡＢ 3楼')).toBe('0号楼ab 0楼')
  })

  it.each([
    ['中', '总'],
    ['应', '因'],
    ['灯', '登'],
    ['奶', '来'],
    ['能', '楞'],
  ])('hears %s as %s', (one, other) => expect(sounds.get(one)).toBe(sounds.get(other)))

  it('tells apart what sounds otherwise', () => {
    const heard = ['东', '灯', '山', '水', '谁', '拆', '茶'].map(each => sounds.get(each))
    expect(heard).toEqual(['dong', 'den', 'san', 'sui', 'sui', 'cai', 'ca'])
  })

  it('has no sound for a pair of which one is unknown', () => {
    expect(names('灯𠮷').some(name => name.startsWith('~'))).toBe(false)
  })

  it('knows how the 3,755 common characters sound, and more that people here say', () => {
    const common = commonCharacters()
    expect([common.length, common.slice(0, 3), common.slice(-3)]).toEqual([3755, '啊阿埃', '做作坐座'.slice(1)])
    expect([...common].filter(each => !sounds.has(each))).toEqual([])
    expect([sounds.get('啊'), sounds.get('嫚'), sounds.get('恁')]).toEqual(['a', 'man', 'len'])
    // Each of those that stand behind one syllable.
    const several = soundsOf('', 'bai呗掰 chi嗤哧')
    expect(['呗', '掰', '嗤', '哧'].map(each => several.get(each))).toEqual(['bai', 'bai', 'ci', 'ci'])
  })
})

describe('what is suggested', () => {
  it('is best first, and all scores together are at most one', () => {
    const found = suggestionsFor(model, '楼上漏水了', null)
    expect(found[0]?.id).toBe('waterLeak')
    expect(found[1]?.id).toBe('drain')
    const scores = found.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((one, other) => other - one))
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeLessThanOrEqual(1 + 1e-9)
    expect(Math.min(...scores)).toBeGreaterThan(0)
  })

  it.each(['', ' ', '。', '灯', '12', '灯1'])('is nothing of a text that says nothing yet: %j', text => {
    expect(suggestionsFor(model, text, 'lift')).toEqual([])
    expect(sharesOf(model, text, null)).toBeNull()
  })

  it('is nothing when no piece is known', () => expect(suggestionsFor(model, '你好吗', 'lift')).toEqual([]))

  it('hears what was misheard', () => expect(namesOf('楼睡了')[0]).toBe('waterLeak'))

  it('counts a word once, however often it is said', () => {
    expect(sharesOf(model, '灯坏', null)).toEqual(sharesOf(model, '灯坏灯坏灯坏', null))
  })

  it('begins with the bias of each category', () => {
    const leaning = aModel({ 灯: { lighting: 1 } }, { other: 5 })
    expect(suggestionsFor(leaning, '灯灯', null)[0]?.id).toBe('other')
  })

  it('stays a share of one, however much speaks for something or against everything', () => {
    const all = (bias: number) => Object.fromEntries(categoryIds.map(id => [id, bias]))
    for (const bias of [900, -900]) {
      const share = sharesOf(aModel({ 灯: { lighting: 1 } }, all(bias)), '灯灯', null)!
      expect(share[labelOf('lighting')]).toBeCloseTo(Math.E / (Math.E + labels - 1), 4)
    }
    expect(sharesOf(aModel({ 灯: {} }, { other: 900 }), '灯灯', null)![labelOf('other')]).toBeCloseTo(1, 6)
  })

  it('weighs what is known against how much of it there is', () => {
    const [share] = [sharesOf(model, '灯坏', null)![labelOf('lighting')]!]
    const power = Math.exp(5 / Math.sqrt(2))
    expect(share).toBeCloseTo(power / (power + labels - 1), 6)
  })

  it('names three at least, nine at most, and beyond three only what is likely', () => {
    expect(namesOf('楼上漏水了')).toHaveLength(9)
    const certain = aModel({ 灯: { lighting: 30 } })
    expect(suggestionsFor(certain, '灯灯', null)).toHaveLength(3)
  })
})

describe('a place', () => {
  it('speaks for what is usual there, the most usual most', () => {
    const plainly = sharesOf(model, '这里灯坏', null)!
    const here = sharesOf(model, '这里灯坏', 'lamp')!
    const [first, second, third] = usualAt.lamp.map(id => here[labelOf(id)]! / plainly[labelOf(id)]!)
    expect(first).toBeGreaterThan(second!)
    expect(second).toBeGreaterThan(third!)
    expect(third).toBeGreaterThan(here[labelOf('noise')]! / plainly[labelOf('noise')]!)
  })

  it('makes no emergency likelier', () => {
    const plainly = sharesOf(model, '这里灯坏', null)!
    const here = sharesOf(model, '这里灯坏', 'lift')!
    expect(usualAt.lift).toContain('liftTrapped')
    expect(here[labelOf('liftTrapped')]!).toBeLessThan(plainly[labelOf('liftTrapped')]!)
  })
})

describe('an emergency', () => {
  const urgent = labelOf('fireSmoke')
  /** Three that are likelier, then an emergency. */
  const shares = (share: number) => {
    const others: CategoryId[] = ['noise', 'pets', 'parking', 'cleaning']
    return categoryIds.map((id, label) => (label === urgent ? share : others.includes(id) ? 0.2 - others.indexOf(id) / 100 : 0)) // prettier-ignore
  }

  it('is among the first three as soon as it is plausible', () => {
    expect(orderOf(shares(plausible)).slice(0, 4)).toEqual(['noise', 'pets', 'fireSmoke', 'parking'].map(id => labelOf(id as CategoryId))) // prettier-ignore
  })

  it('stays where it is when it is not', () => {
    expect(orderOf(shares(plausible - 0.001))[2]).toBe(labelOf('parking'))
  })

  it('is not put behind where it stands by itself', () => {
    expect(orderOf(shares(0.5))[0]).toBe(urgent)
    expect(orderOf(shares(0.195))[1]).toBe(urgent)
  })

  it('moves from the fourth place to the third, and stands there once', () => {
    const found = orderOf(categoryIds.map((id, label) => (label === urgent ? 0.1 : ['noise', 'pets', 'parking'].includes(id) ? 0.2 : 0))) // prettier-ignore
    expect(found[2]).toBe(urgent)
    expect(new Set(found).size).toBe(labels)
    expect(found).toHaveLength(labels)
  })

  it('is one of those that ring at the duty desk', () => expect(categoryOf('fireSmoke').level).toBe('P0'))
})

describe('the words that spoke for it', () => {
  it('are the person’s own, those that counted, in their order', () => {
    expect(wordsFor(model, '你好，灯坏，漏水', labelOf('lighting'))).toEqual(['灯坏'])
    const both = aModel({ 铁盒: { liftFault: 3 }, 不动: { liftFault: 2 } })
    expect(wordsFor(both, '那个铁盒子又不动了', labelOf('liftFault'))).toEqual(['铁盒', '不动'])
    expect(wordsFor(both, '又不动了，那个铁盒子', labelOf('liftFault'))).toEqual(['不动', '铁盒'])
  })

  it('are three at most, the strongest, and none that hardly counted', () => {
    const many = aModel({ 一一: { noise: 9 }, 二二: { noise: 8 }, 三三: { noise: 7 }, 四四: { noise: 6 }, 五五: { noise: 1 } }) // prettier-ignore
    expect(wordsFor(many, '四四，三三，二二，一一，五五', labelOf('noise'))).toEqual(['三三', '二二', '一一'])
    expect(wordsFor(many, '五五，一一', labelOf('noise'))).toEqual(['一一'])
  })

  it('are not said twice, and never overlap', () => {
    expect(wordsFor(model, '漏水，漏水', labelOf('waterLeak'))).toEqual(['漏水'])
    const sideBySide = aModel({ 甲乙: { noise: 9 }, 乙丙: { noise: 9 }, 丁戊: { noise: 8 }, 戊己: { noise: 8 } })
    expect(wordsFor(sideBySide, '甲乙丙丁戊己', labelOf('noise'))).toEqual(['甲乙丙', '丁戊己'])
    expect(wordsFor(sideBySide, '丁戊己甲乙丙', labelOf('noise'))).toEqual(['丁戊己', '甲乙丙'])
    const chained = aModel({ 甲乙: { noise: 3 }, 乙丙: { noise: 2 } })
    expect(wordsFor(chained, '甲乙丙', labelOf('noise'))).toEqual(['甲乙丙'])
  })

  it('go across nothing that is no letter', () => {
    const apart = aModel({ 灯: { lighting: 3 }, 坏: { lighting: 3 } })
    for (const text of ['灯，坏', '灯 坏', '，灯，坏，', '灯！？坏'])
      expect(wordsFor(apart, text, labelOf('lighting'))).toEqual(['灯', '坏'])
  })

  it('are none when nothing spoke for it', () => {
    expect(wordsFor(model, '灯坏', labelOf('noise'))).toEqual([])
    const against = aModel({ 灯坏: { noise: -3 } })
    expect(wordsFor(against, '灯坏', labelOf('noise'))).toEqual([])
  })

  it('are shown with what is suggested', () => {
    expect(suggestionsFor(model, '灯坏', null)[0]).toMatchObject({ id: 'lighting', why: ['灯坏'] })
  })
})
