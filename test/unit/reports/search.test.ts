/** By what a report is found, and how a question is put (docs/decisions/0030). */
import {
  nameTerm,
  pairsOf,
  pairTerm,
  rarestFirst,
  says,
  withFinds,
  wholeTerm,
} from '../../../cloudfunctions/_platform/data/finds'
import { numbersOf, questionOf, saysAll, scopesFor } from '../../../cloudfunctions/reports/search/asked'
import { findableOf } from '../../../types/reports/search'
import type { Actor, Post } from '../../../types/permissions'
import { aReport } from '../../factories/aReport'

const now = '2026-11-24T09:00:00.000+08:00'
const unit = 'XZZ-2-E05-B03-U2'
const me = 'p0123456789abcdef01234567'
const actor = (...posts: Post[]): Actor => ({ personId: me, name: '我', posts })

describe('words', () => {
  it('are pairs of letters, each once, never across a gap, whatever their case and width', () => {
    expect(pairsOf('楼道堆物，楼道')).toEqual(['楼道', '道堆', '堆物'])
    expect(pairsOf('ＡＢ车 aB')).toEqual(['ab', 'b车'])
    expect(pairsOf('堆 3 水')).toEqual([])
    expect(pairsOf('𠮷野家')).toEqual(['𠮷野', '野家'])
  })

  it('are asked for by what stands in fewest reports', () => {
    expect(rarestFirst('楼道纸箱')).toEqual(['纸箱', '道纸', '楼道'])
    expect(rarestFirst('暖气')).toEqual(['暖气'])
  })

  it('are looked for in all that is said together, in whatever order, case and width', () => {
    expect(says(['冬季 ＡＢ 座供暖', '明天检修'], '检修 ab')).toBe(true)
    expect(says(['供暖', '检修'], '供暖检修')).toBe(false)
    expect(says(['供暖'], '供暖 检修')).toBe(false)
  })

  it('must all be said: pairs that stand apart are no word', () => {
    const report = aReport({ text: '下水堵，水道口也堵' })
    expect(saysAll(report, '下水 水道口')).toBe(true)
    expect(saysAll(report, '下水道')).toBe(false)
    expect(saysAll(report, '楼道堆物')).toBe(true)
    expect(saysAll({ ...report, textCheck: 'hidden' }, '下水')).toBe(false)
  })
})

describe('what a report keeps to be found by', () => {
  const kept = (more: object = {}) => {
    const report = { ...aReport({ text: '堆了纸箱' }), ...more }
    return withFinds(report, findableOf(report, '楼道堆物')).finds ?? []
  }

  it('has its words for each part of the grid with a lead and for whoever has it, its number and name', () => {
    const { holder, no, reporter } = aReport()
    for (const scope of ['XZZ', 'XZZ-2', 'XZZ-2-E05-B03', unit, holder?.personId ?? ''])
      expect(kept()).toEqual(expect.arrayContaining([pairTerm(scope, '纸箱'), pairTerm(scope, '堆物')]))
    expect(kept()).not.toContain(pairTerm('XZZ-2-E05', '纸箱'))
    expect(kept({ no })).toEqual(expect.arrayContaining([wholeTerm(no), wholeTerm('XZZ-2-E05'), nameTerm(unit, reporter.name)]))
    expect(kept({ holder: null })).not.toContain(pairTerm(holder?.personId ?? '', '纸箱'))
  }) // prettier-ignore

  it('has no word that was hidden, and no more than some hundred pairs', () => {
    expect(kept({ textCheck: 'hidden' })).not.toContain(pairTerm(unit, '纸箱'))
    const text = Array.from({ length: 300 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('')
    const pairs = kept({ text }).filter(term => term.startsWith(pairTerm(unit, '').slice(0, 8)) && !term.includes('@'))
    expect(pairs).toHaveLength(96)
  })

  it('stays the same object when nothing of it changed', () => {
    const once = withFinds(aReport(), findableOf(aReport(), ''))
    const again = withFinds(once, findableOf(once, ''))
    expect(withFinds(again, findableOf(again, ''))).toBe(again)
  })
})

describe('a number', () => {
  it('is meant whole, from its day on, or of the last seven days', () => {
    expect(numbersOf('XZZ-261124-0042', now)).toEqual(['XZZ-261124-0042'])
    expect(numbersOf('261120-42', now)).toEqual(['XZZ-261120-0042'])
    expect(numbersOf('2611200042', now)).toEqual(['XZZ-261120-0042'])
    const week = ['24', '23', '22', '21', '20', '19', '18'].map(day => `XZZ-2611${day}-0042`)
    expect(numbersOf('42', now)).toEqual(week)
    expect(numbersOf('００42', now)).toEqual(week)
    expect(numbersOf('四十二', now)).toEqual([])
    expect(numbersOf('', now)).toEqual([])
  })
})

describe('a question', () => {
  const lead = scopesFor(actor({ role: 'unitLead', node: unit }), 'report.read')

  it('begins with the part of the grid that somebody leads, and with what they have in hand', () => {
    expect(lead).toEqual([unit, me])
    expect(scopesFor(actor({ role: 'property', node: 'XZZ' }), 'report.read')).toEqual([me])
    expect(scopesFor(actor({ role: 'dispatcher', node: 'XZZ' }), 'report.read')).toEqual(['XZZ'])
    expect(scopesFor(actor({ role: 'chiefLead', node: 'XZZ' }), 'report.read')).toEqual(['XZZ'])
    expect(scopesFor(actor({ role: 'resident', node: `${unit}-0402` }), 'report.read')).toEqual([])
    expect(scopesFor(actor({ role: 'resident', node: `${unit}-0402` }), 'report.searchByName')).toEqual([])
  })

  it('is put by the number, else the name, else the rarest pair, else the place; the others must hold beside', () => {
    const all = { no: '261124-0001', name: '李秀英', words: '楼道纸箱', place: unit }
    const [pairs, name] = [['纸箱', '道纸', '楼道'].map(pair => pairTerm('XZZ', pair)), nameTerm('XZZ', '李秀英')]
    const also = { finds: [name, ...pairs], ladder: unit }
    expect(questionOf(all, lead, now)).toEqual({ terms: [wholeTerm('XZZ-261124-0001')], also })
    const { no: _no, ...named } = all
    expect(questionOf(named, lead, now)).toEqual({ terms: [nameTerm(unit, '李秀英'), nameTerm(me, '李秀英')], also })
    expect(questionOf({ words: '楼道纸箱' }, lead, now)).toEqual({ terms: [pairTerm(unit, '纸箱'), pairTerm(me, '纸箱')], also: { finds: pairs } })
    expect(questionOf({ place: `${unit}-S01` }, lead, now)).toEqual({ terms: [wholeTerm(`${unit}-S01`)], also: { ladder: `${unit}-S01` } })
    expect(questionOf({ place: 'XZZ-2' }, lead, now)).toEqual({ terms: [wholeTerm(unit)], also: { ladder: 'XZZ-2' } })
    expect(questionOf({ place: 'XZZ-1' }, lead, now)).toEqual({ terms: [wholeTerm('XZZ-1')], also: { ladder: 'XZZ-1', 'holder.personId': me } })
    expect(questionOf({ place: unit }, [me], now)).toEqual({ terms: [wholeTerm(unit)], also: { ladder: unit, 'holder.personId': me } })
  }) // prettier-ignore

  it('that can find nothing is not put', () => {
    expect(questionOf({ words: '堆 水' }, lead, now)).toBeNull()
    expect(questionOf({ words: '纸箱' }, [], now)).toBeNull()
    expect(questionOf({ no: 'abc' }, lead, now)).toBeNull()
    expect(questionOf({}, lead, now)).toBeNull()
    expect(questionOf({ place: unit }, [], now)).toBeNull()
  })
})
