/** What people are told, in the inbox and by WeChat: each template says what it declares, and WeChat takes it (DOMAIN §5). */
import fc from 'fast-check'
import { fieldLimits, wechatKeysOf } from '@config/community/templates'
import { consentInput } from '@shared/messages/contract'
import { reminders } from '@shared/messages/reminders'
import { mostAtOnce } from '@shared/messages/template'
import { messagePage, templateIds, templates, type TemplateId } from '@shared/messages/templates'
import * as z from '@shared/z'
import { fitted, tell, type Told } from '../../../cloudfunctions/_platform/messages/tell'
import { read } from '../../architecture/files'

/** What WeChat documents of each kind, written down a second time. */
const takes: Record<string, RegExp> = {
  character_string: /^[\x20-\x7e]+$/,
  number: /^-?\d+(\.\d+)?$/,
  letter: /^[A-Za-z]+$/,
  phrase: /^\p{Script=Han}+$/u,
  phone_number: /^[\d+\-*() ]+$/,
}

type Facts = Record<string, string>
const at = '2026-11-25T14:30:07.123+08:00'
/** `tell` for any template, as no caller but this test needs it. */
const anyTold = tell as (to: string, template: TemplateId, facts: Facts, target: string) => Told
const factsOf = (id: TemplateId) => templates[id].facts as Record<string, { kind: string }>
const withFacts = (id: TemplateId, word: (fact: string) => string) =>
  anyTold(
    'p1',
    id,
    Object.fromEntries(
      Object.entries(factsOf(id)).map(([fact, { kind }]) => [fact, kind === 'time' ? at : word(fact)]),
    ),
    'r1',
  )

describe.each(templateIds)('%s', id => {
  it('tells WeChat every field, filled and no longer than WeChat takes, whatever people and places are called', () => {
    const long = '古丽娜尔·阿不都热合曼·买买提江·艾合买提家，华城路二小区 10 号楼 4 单元 2 号垃圾投放点𠮷'
    // Also nothing at all, and halves of characters: names and titles of people cannot break a template.
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constant('\ud83d'))
    fc.assert(
      fc.property(fc.oneof(fc.constant(long), anything), word => {
        const values = Object.entries(withFacts(id, () => word).values)
        expect(values.map(([key]) => key)).toEqual(wechatKeysOf(id, templates[id]))
        for (const [key, value] of values) {
          expect([...value].length).toBeLessThanOrEqual(fieldLimits[key.replace(/\d+$/, '')] ?? 0)
          expect(value.trim()).not.toBe('')
          // No character is cut in half.
          expect(Buffer.from(value).toString()).toBe(value)
        }
      }),
    )
  })

  it('says in the inbox just what its text names', () => {
    const { text } = withFacts(id, fact => `<${fact}>`)
    const named = [...templates[id].text.matchAll(/\{(\w+)\}/g)].map(([, fact = '']) => fact)
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter(fact => !(fact in factsOf(id)))).toEqual([])
    for (const fact of named)
      expect(text).toContain(factsOf(id)[fact]?.kind === 'time' ? '11月25日 14:30' : `<${fact}>`)
    expect(text).not.toMatch(/[{}]|undefined/)
  })

  it('leads to a page that the app has', () => {
    const [page = ''] = messagePage({ template: id, target: { id: 'r1' } }).split('?')
    const [, name = ''] = /^(?:pages|packages\/\w+)\/(\w+)\/index$/.exec(page) ?? []
    expect(name).not.toBe('')
    expect(read(`src/${page}.tsx`)).toContain('export default')
  })
})

describe('a message', () => {
  const facts = {
    report: 'XZZ-261124-0042',
    title: '有一件新诉求',
    category: '下水堵塞',
    place: '垃圾投放点',
    at,
    dueAt: at,
  }

  it('tells times as people write them, with the year for WeChat only', () => {
    const { text, values } = tell('p1', 'reportAssigned', facts, 'r1')
    expect(values.time4).toBe('2026年11月25日 14:30')
    expect(text).toBe('下水堵塞 · 垃圾投放点 · 最晚 11月25日 14:30 办好')
  })

  it.each([
    ['what just fits stays as it is, with its spaces', `${'楼'.repeat(10)} ${'元'.repeat(9)}`, `${'楼'.repeat(10)} ${'元'.repeat(9)}`],
    ['a place that is too long loses its spaces first', `${'楼'.repeat(10)} ${'元'.repeat(10)}`, '楼'.repeat(10) + '元'.repeat(10)],
    ['and is cut where that is not enough', `${'楼'.repeat(20)} 元`, `${'楼'.repeat(19)}…`],
  ])('tells WeChat a place within 20 characters: %s', (_what, place, shown) => {
    expect(tell('p1', 'reportAssigned', { ...facts, place }, 'r1').values.thing3).toBe(shown)
  }) // prettier-ignore

  it('tells WeChat a number of up to 32 characters', () => {
    const shown = (report: string) => tell('p1', 'reportAssigned', { ...facts, report }, 'r1').values.character_string1
    expect(shown('7'.repeat(32))).toBe('7'.repeat(32))
    // The sign of a cut is no letter or digit, and WeChat would refuse it.
    expect(shown('7'.repeat(33))).toBe('7'.repeat(32))
  })

  it('leaves out what is not known', () => {
    const decided = (reason: string) =>
      tell('p1', 'bindingDecided', { title: '没通过', place: '402', reason, at }, 'b1').text
    expect([decided(''), decided('名字对不上')]).toEqual(['402', '402 · 名字对不上'])
  })

  it('names what it is about, and for whom an agent acts', () => {
    expect(tell('p1', 'reportChanged', facts, 'r1')).toMatchObject({ to: 'p1', target: { kind: 'report', id: 'r1' } })
    const agent = tell({ personId: 'p2', actingFor: 'p1' }, 'reportChanged', facts, 'r1')
    expect(agent).toMatchObject({ to: 'p2', actingFor: 'p1', title: '有一件新诉求' })
  })
})

describe.each(Object.keys(fieldLimits))('a field that a deployment chose to be of the kind %s', kind => {
  it('takes whatever is told', () => {
    const isTime = kind === 'time' || kind === 'date'
    if (isTime) return expect(fieldLimits[kind]).toBe(20)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const value = fitted(`${kind}3`, text)
        expect([...value].length).toBeLessThanOrEqual(fieldLimits[kind] ?? 0)
        expect([value, takes[kind]?.test(value) ?? true]).toEqual([value, true])
        expect(Buffer.from(value).toString()).toBe(value)
      }),
    )
  })
})

describe('微信提醒', () => {
  it('asks with one tap for no more kinds than WeChat asks in one dialog', () => {
    expect(reminders.length).toBeGreaterThan(0)
    for (const { key, kinds } of reminders) {
      expect([key, kinds.length <= mostAtOnce]).toEqual([key, true])
      // 再要一次 of a lead was refused, because four kinds were asked for at once.
      expect(z.safeParse(consentInput, { templates: kinds.map(k => k.template) })).toMatchObject({ success: true })
    }
    const tooMany = z.safeParse(consentInput, { templates: templateIds.slice(0, mostAtOnce + 1) })
    expect(tooMany.error?.issues[0]?.message).toBe('一次最多要 3 种提醒')
  })

  it('has each template that names a group once, and groups with one key are one group', () => {
    const grouped = templateIds.filter(id => templates[id].reminder)
    expect(reminders.flatMap(({ kinds }) => kinds.map(k => k.template)).sort()).toEqual([...grouped].sort())
    const declared = grouped.map(id => templates[id].reminder?.group)
    for (const group of declared) expect(declared.find(other => other?.key === group?.key)).toEqual(group)
  })
})
