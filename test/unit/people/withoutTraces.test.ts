/** What a name does in words, and that it does nothing anywhere else (decisions/0012). */
import fc from 'fast-check'
import { categoryIds, levels } from '../../../types/reports/categories'
import { reportEvents, reportStates } from '../../../types/reports/flow'
import { ratings } from '../../../types/reports/labels'
import { outcomes } from '../../../types/reports/outcomeLabels'
import { roleLabels, roles } from '../../../types/permissions'
import * as z from '../../../types/z'
import { personIdOf, pseudonymOf } from '../../../cloudfunctions/_platform/personId'
import type { Leaver } from '../../../cloudfunctions/_platform/privacy/personalData'
import { pseudonymised } from '../../../cloudfunctions/people/erasure/pseudonymised'
import { withoutTraces } from '../../../cloudfunctions/people/erasure/withoutTraces'
import { reports, type Report } from '../../../cloudfunctions/reports/collections'
import { aReport } from '../../factories/aReport'

const openid = 'oLeaver'
const called = (name: string, confirmed = true): Leaver => ({
  personId: personIdOf(openid),
  openid,
  pseudonym: pseudonymOf('by chance'),
  names: [name],
  confirmed: confirmed ? [name] : [],
  numbers: [],
  until: '2026-11-25T00:00:00.000+08:00',
})
const own = (text: string, name: string) => withoutTraces(text, called(name), true)
const ofOthers = (text: string, name: string, confirmed = true) => withoutTraces(text, called(name, confirmed), false)

describe('a name in words', () => {
  it.each([
    ['联系慕容雪莲', '慕容雪莲', '联系已注销居民'],
    ['Call Li Wei.', 'Li Wei', 'Call 已注销居民.'],
    ['call li-wei', 'Li Wei', 'call 已注销居民'],
    ['我是Li Wei呀', 'Li Wei', '我是已注销居民呀'],
    ['阿卜杜拉•买买提来过', '阿卜杜拉·买买提', '已注销居民来过'],
    ['a+b*c (x) [y] $& $1', '$&', 'a+b*c (x) [y] $& $1'],
  ])('%s of %s becomes %s', (text, name, after) => {
    expect(own(text, name)).toBe(after)
    expect(ofOthers(text, name)).toBe(after)
  })

  it('is no part of another word where words stand apart', () => {
    expect(own('The Lift of Lina', 'Li')).toBe('The Lift of Lina')
    expect(own('Li is in the Lift', 'Li')).toBe('已注销居民 is in the Lift')
  })

  it('of one letter, or of which only the family name is kept, is nobody’s trace', () => {
    expect(own('王阿姨和王**', '王')).toBe('王阿姨和王**')
    expect(own('王阿姨和王**', '王**')).toBe('王阿姨和王**')
  })

  it('that nobody confirmed changes the words of whoever gave it, and of nobody else', () => {
    expect(withoutTraces('2 单元漏水', called('单元', false), true)).toBe('2 已注销居民漏水')
    expect(ofOthers('2 单元漏水', '单元', false)).toBe('2 单元漏水')
  })
})

/** Whatever a document is made of, what an expression could be made of, and nothing. */
const hostile = [
  ...reportStates, ...reportEvents, ...roles, ...categoryIds, ...levels, ...outcomes, ...ratings, ...Object.values(roleLabels),
  'XZZ', 'XZZ-2-E05-B03-U2', 'pass', 'review', 'byPlace', '单元', '小区', '2026', '0', '11', '$&', '$1', '.*', '[', '(?:', '\\', '^$', '__proto__',
  'constructor', 'toString', '\u200b', '\u200b\u200b', ' ', '··', 'true', 'null', 'oLeaver', '系统', '已注销居民', '****',
] // prettier-ignore

describe('a report of somebody with a hostile name', () => {
  const { personId: _id, ...reporterShown } = { personId: '', openid, name: '', home: null }
  /** Everything but the words of it, ours too, who reported it and whom it therefore goes past. */
  const frame = ({ text: _text, reporter: _who, timeline, mentions: _ids, version: _v, outbox: _box, recused: _past, place, routing, ...rest }: Report) => ({
    ...rest,
    routing: { ...routing, because: '' },
    code: place.code,
    events: timeline.map(({ event, at, by, to }) => [event, at, by.role, to]),
  }) // prettier-ignore

  it.each(hostile)('%j keeps state, codes, numbers, times and the people who work on it', name => {
    for (const state of reportStates.filter(each => each !== 'suspended' && each !== 'declined')) {
      const report = aReport({ reporter: { ...reporterShown, name: '慕容雪莲' }, text: `我是${name}`, state })
      const named = { ...report, reporter: { ...report.reporter, name } }
      const after = pseudonymised(reports, named, called(name)) as unknown as Report
      expect(z.safeParse(reports.schema, after).error).toBeUndefined()
      expect(frame(after)).toEqual(frame(report))
      expect(after.reporter).toEqual({ personId: called(name).pseudonym, name: '已注销居民' })
    }
  })

  it('keeps them whatever the name is', () => {
    const report = aReport({ reporter: { ...reporterShown, name: '慕容雪莲' }, state: 'closed' })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), name => {
        const after = pseudonymised(reports, report, called(name)) as unknown as Report
        expect(z.safeParse(reports.schema, after).error).toBeUndefined()
        expect(frame(after)).toEqual(frame(report))
      }),
    )
  })
})
