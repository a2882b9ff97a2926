/** What the builder of actions asks for by its types, and in which order it asks who may. */
import { callTRPCProcedure } from '@trpc/server'
import { personId, placeCode, reportId, type KindsIn } from '@shared/ids'
import * as z from '@shared/z'
import { action } from '../../../cloudfunctions/_platform/call/action'
import { authorised, ofPerson, peopleNamedIn } from '../../../cloudfunctions/_platform/call/authorisation'
import type { PersonContext } from '../../../cloudfunctions/_platform/call/context'
import type { Decision } from '../../../cloudfunctions/_platform/data/change'
import type { OutboxFields } from '../../../cloudfunctions/_platform/messages/outbox'
import type { Told } from '../../../cloudfunctions/_platform/messages/tell'

/** True only for types that are the same. */
type Same<A, B> = [A, B] extends [B, A] ? true : false

const nested = z.strictObject({
  report: reportId,
  people: z.array(z.nullable(personId)),
  more: z.optional(z.object({ places: z.record(z.string(), placeCode) })),
  words: z.optional(z.string()),
})
const plain = z.strictObject({ words: z.string(), count: z.optional(z.int()) })

describe('an action with an id in its input', () => {
  it('does not compile until the id has a resolver', () => {
    const _asking = action.allow('report.read').input(nested)
    const forgotten: Same<Extract<keyof typeof _asking, 'output'>, never> = true
    // Each field that holds an id, and no other.
    const named: Same<keyof Parameters<typeof _asking.ids>[0], 'report' | 'people' | 'more'> = true
    expect([forgotten, named]).toEqual([true, true])
  })

  it('is asked for every kind of id, however deep it stands', () => {
    const kinds: Same<KindsIn<z.output<typeof nested>>, 'report' | 'person' | 'place'> = true
    const none: Same<KindsIn<z.output<typeof plain>>, never> = true
    expect([kinds, none]).toEqual([true, true])
  })

  it('takes no resolver of another kind', () => {
    const _asking = action.allow('report.read').input(z.strictObject({ report: reportId }))
    type Wanted = Parameters<typeof _asking.ids>[0]['report']
    const _ofPlaces = (code: z.output<typeof placeCode>) => code
    const wrong: typeof _ofPlaces extends Wanted ? true : false = false
    expect(wrong).toBe(false)
  })

  it('needs nothing more when there is none', () => {
    const _asking = action.allow('report.read').input(plain)
    const ready: 'output' extends keyof typeof _asking ? true : false = true
    expect(ready).toBe(true)
  })
})

describe('a change', () => {
  it('tells nobody of a document that carries no outbox: it does not compile', () => {
    type Tells<D> = NonNullable<Decision<D>['tell']>
    const without: Same<Tells<{ _id: string }>, never> = true
    const carried: Same<Tells<{ _id: string } & OutboxFields>, readonly Told[]> = true
    expect([without, carried]).toEqual([true, true])
  })
})

describe('who may name what', () => {
  const ctx = { named: [] } as unknown as PersonContext

  it('is asked in the order in which it is written: the first one that refuses has the word', async () => {
    const asked: string[] = []
    const resolver = (name: string) => () => {
      asked.push(name)
      if (name === 'second') throw new Error('not theirs')
    }
    const resolvers = { first: resolver('first'), second: resolver('second'), third: resolver('third') }
    await expect(authorised(resolvers, { first: 'a', second: 'b', third: 'c' }, ctx)).rejects.toThrow('not theirs')
    expect(asked).toEqual(['first', 'second'])
  })

  it('is not asked of a field that says nothing', async () => {
    const resolve = () => 'found'
    expect(await authorised({ here: resolve, gone: resolve, empty: resolve }, { here: 'x', empty: null }, ctx)).toEqual(
      {
        here: 'found',
        gone: undefined,
        empty: undefined,
      },
    )
  })

  it('reads the people whom an input names, and nothing that is no text', () => {
    const resolvers = { to: ofPerson(person => person), place: (code: string) => code }
    const id = `p${'0'.repeat(24)}`
    expect(peopleNamedIn({ to: id, place: 'XZZ' }, resolvers)).toEqual([id])
    for (const to of [{ $ne: null }, 7, null, ['x'], 'x'.repeat(121)])
      expect(peopleNamedIn({ to }, resolvers)).toEqual([])
    expect(peopleNamedIn(null, resolvers)).toEqual([])
  })
})

describe('what only functions may call', () => {
  it('is refused to a person', async () => {
    const sweep = action
      .allow('system')
      .output(z.string())
      .query(() => 'done')
    const call = callTRPCProcedure({
      router: { _def: { procedures: { sweep }, lazy: {}, record: { sweep } } } as never,
      path: 'sweep',
      getRawInput: async () => undefined,
      ctx: { caller: { openid: 'o', internal: false } },
      type: 'query',
      signal: undefined,
      batchIndex: 0,
    })
    await expect(call).rejects.toThrow()
  })
})
