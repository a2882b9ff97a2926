/** Which counts a call falls under, and when there is room again. */
import type { Limit, Limited } from '../../../config/community/callLimits'
import {
  callerName,
  fullUntil,
  keptOf,
  shardOf,
  shardsOf,
  sinceOf,
  windowsOf,
  type Call,
} from '../../../cloudfunctions/_platform/limits/windows'

const at = '2026-11-24T14:00:00.000+08:00'
const says = { says: '太密了' }
const byCaller: Limit = { times: 2, minutes: 10, per: 'caller', beyond: says }
const byThing: Limit = { times: 3, minutes: 60, per: { callerAnd: 'id' }, beyond: says }
const byHome: Limit = { times: 40, minutes: 60, per: { everybodyAnd: 'home' }, beyond: 'human' }
const call: Call = {
  action: 'reports.remind',
  personId: 'p-me',
  input: { id: 'r1', home: 'h1' },
  id: 'c1',
  body: 'b',
  at,
}
const named = (limit: Limit, more: Partial<Call> = {}) => windowsOf({ limits: [limit] }, { ...call, ...more })[0]!.name
const all: Limited = { limits: [byCaller, byThing, byHome] }

describe('a call is counted', () => {
  it('for its caller with all their calls of this action, whatever they are about', () => {
    expect(named(byCaller, { input: { id: 'r2' } })).toBe(named(byCaller))
    expect(named(byCaller, { personId: 'p-other' })).not.toBe(named(byCaller))
    expect(named(byCaller, { action: 'reports.rate' })).not.toBe(named(byCaller))
    expect(named(byCaller)).toBe(callerName(call))
  })

  it('for its caller and what it is about', () => {
    expect(named(byThing, { input: { id: 'r1', note: '又' } })).toBe(named(byThing))
    expect(named(byThing, { input: { id: 'r2' } })).not.toBe(named(byThing))
    expect(named(byThing, { personId: 'p-other' })).not.toBe(named(byThing))
    expect(named(byThing, { action: 'reports.rate' })).not.toBe(named(byThing))
  })

  it('for everybody together and what it is about', () => {
    expect(named(byHome, { personId: 'p-other' })).toBe(named(byHome))
    expect(named(byHome, { input: { home: 'h2' } })).not.toBe(named(byHome))
    expect(named(byHome, { action: 'reports.rate' })).not.toBe(named(byHome))
  })

  it('apart for each field, though the words are the same', () => {
    expect(named({ ...byThing, per: { callerAnd: 'home' } }, { input: { id: 'x', home: 'x' } })).not.toBe(
      named(byThing, { input: { id: 'x', home: 'x' } }),
    )
    expect(named({ ...byHome, per: { everybodyAnd: 'id' } }, { input: { id: 'x', home: 'x' } })).not.toBe(
      named(byHome, { input: { id: 'x', home: 'x' } }),
    )
  })

  it('under one name for all that names nothing, and for the beginning of what is very long', () => {
    const nothing = named(byThing, { input: { id: '' } })
    for (const input of [undefined, null, 'r1', {}, { id: 7 }, { id: { $ne: null } }])
      expect(named(byThing, { input })).toBe(nothing)
    const long = 'x'.repeat(120)
    expect(named(byThing, { input: { id: `${long}y` } })).toBe(named(byThing, { input: { id: long } }))
    expect(named(byThing, { input: { id: long.slice(1) } })).not.toBe(named(byThing, { input: { id: long } }))
  })

  it('under names that tell nobody’s id, one for each of its limits', () => {
    const names = windowsOf(all, call).map(({ name }) => name)
    expect(new Set(names).size).toBe(3)
    for (const name of names) expect(name).toMatch(/^[\da-f]{16}$/)
    expect(windowsOf(all, call).map(({ limit }) => limit)).toEqual(all.limits)
  })
})

describe('all counts of one call', () => {
  const ofCaller = { limits: [byCaller, byThing] }

  it('stand in one document, one of sixteen by the caller', () => {
    const used = Array.from({ length: 300 }, (_, n) => shardOf(ofCaller, { ...call, personId: `p${n}` }))
    const every = Array.from({ length: 16 }, (_, n) => `reports.remind#${n}`)
    expect([...new Set(used)].sort()).toEqual([...every].sort())
    expect(shardsOf('reports.remind', ofCaller)).toEqual(every)
  })

  it('stand in one for the whole action where everybody’s are counted', () => {
    const used = Array.from({ length: 50 }, (_, n) => shardOf(all, { ...call, personId: `p${n}` }))
    expect([...new Set(used)]).toEqual(['reports.remind#0'])
    expect(shardsOf('reports.remind', all)).toEqual(['reports.remind#0'])
  })

  it('are kept as far as the widest limit of that name asks, and thirty-two at least', () => {
    const name = named(byCaller)
    const window = (times: number, of = name) => ({ limit: { ...byCaller, times }, name: of })
    expect(keptOf(name, [window(2)])).toBe(32)
    expect(keptOf(name, [window(60), window(40), window(300, 'other')])).toBe(60)
  })
})

describe('there is room', () => {
  const name = named(byCaller)
  const window = { limit: byCaller, name }
  const counted = (...times: string[]) => ({
    _id: 'x',
    counted: { [name]: times.map(time => ({ at: `2026-11-24T${time}.000+08:00`, call: 'c', body: 'b' })) },
  })

  it('while fewer calls than the limit were counted, or none', () => {
    expect(fullUntil(window, { _id: 'x', counted: {} }, at)).toBeNull()
    expect(fullUntil(window, counted('13:59:00'), at)).toBeNull()
  })

  it('again when the oldest that counts is over, to the moment', () => {
    expect(sinceOf(byCaller, at)).toBe('2026-11-24T13:50:00.000+08:00')
    expect(fullUntil(window, counted('13:59:00', '13:55:00', '13:00:00'), at)).toBe('2026-11-24T14:05:00.000+08:00')
    expect(fullUntil(window, counted('13:59:00', '13:50:00'), at)).toBe('2026-11-24T14:00:00.000+08:00')
    expect(fullUntil(window, counted('13:59:00', '13:49:59'), at)).toBeNull()
  })
})
