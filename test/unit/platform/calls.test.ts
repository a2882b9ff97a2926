/** The same call, sent again, is answered and does nothing; another with its key is found out. */
import { callIdOf, idByKey, onceOnly, remembers, withCall } from '../../../cloudfunctions/_platform/data/calls'
import { _ } from '../../../cloudfunctions/_platform/sdk'
import type { PersonContext } from '../../../cloudfunctions/_platform/call/context'

const at = '2026-11-24T14:00:00.000+08:00'
const ctx = (personId: string, key: string, body = 'b') => ({ actor: { personId }, key, body }) as PersonContext
const mine = ctx('p-me', 'key-1')

describe('a call that changed a document', () => {
  const document = { calls: withCall(null, mine, 3, at) }

  it('is kept with it, with the version that it made, and names nobody', () => {
    expect(document.calls).toEqual([{ id: callIdOf('p-me', 'key-1'), body: 'b', at, version: 3 }])
    expect(callIdOf('p-me', 'key-1')).toMatch(/^[\da-f]{24}$/)
  })

  it('is known again, however late it is sent, and to nobody else', () => {
    expect(remembers(document, mine)).toBe(at)
    expect(remembers(document, ctx('p-other', 'key-1'))).toBeNull()
    expect(remembers(document, ctx('p-me', 'key-2'))).toBeNull()
    expect(remembers({}, mine)).toBeNull()
  })

  it('with another body is refused', () => {
    expect(() => remembers(document, ctx('p-me', 'key-1', 'other'))).toThrow(
      expect.objectContaining({ code: 'keyReused' }) as Error,
    )
  })

  it('stands among the newest twenty, the last one last', () => {
    let calls: ReturnType<typeof withCall> = []
    for (let n = 1; n <= 25; n++) calls = withCall({ calls }, ctx('p-me', `key-${n}`), n, at)
    expect(calls.map(({ version }) => version)).toEqual(Array.from({ length: 20 }, (_, n) => n + 6))
    expect(withCall({}, mine, 1, at)).toHaveLength(1)
  })

  it('of what only counts is counted once, and kept among the newest twenty', () => {
    const { condition, change } = onceOnly(mine, at)
    const call = { id: callIdOf('p-me', 'key-1'), body: 'b', at, version: 0 }
    expect(condition).toEqual({ 'calls.id': _.neq(call.id) })
    expect(change).toEqual({ calls: _.push({ each: [call], slice: -20 }) })
  })

  it('names what it begins, for each caller and key something of its own', () => {
    expect(idByKey('r', mine)).toBe(`r${callIdOf('p-me', 'key-1')}`)
    expect(new Set([mine, ctx('p-me', 'key-2'), ctx('p-other', 'key-1')].map(one => idByKey('r', one))).size).toBe(3)
  })
})
