import { reportFlow, reportStates, type ReportState } from '@shared/reports/flow'
import {
  asWillBe,
  isWaiting,
  outgoing,
  sendable,
  staffVerbs,
  type Outgoing,
  type OutgoingEvent,
} from '@/features/work/outgoing/outgoing'
import { restored, stepLabel } from '@/features/work/outgoing/restored'
import { suspendInput } from '@shared/reports/handling'
import * as z from '@shared/z'
import { fc } from '../../random'

const photo = { photo: { path: 'local/1.jpg', size: 1 }, name: '20261124-1.jpg' }

const change = (key: string, verb: Outgoing['verb'], version: number, id = 'stairwell'): Outgoing =>
  ({ key, verb, report: { id, version, place: '3 号楼 2 单元楼道' }, input: {}, photos: [] }) as Outgoing

const kept = (...changes: Outgoing[]) =>
  changes.reduce((list, one) => outgoing(list, { type: 'kept', change: one }), [] as readonly Outgoing[])

describe('what a lead does in a cellar without a network', () => {
  const assigned = { id: 'stairwell', version: 3, state: 'assigned' as const, allowed: ['accept' as const] }

  it('can be settled after it was taken up, before either was sent', () => {
    const accepted = asWillBe(assigned, kept(change('a', 'accept', 3)))
    expect(accepted).toMatchObject({ state: 'inProgress', version: 4 })
    expect(accepted.allowed).toEqual(expect.arrayContaining(['resolve', 'transfer']))
    const settled = asWillBe(assigned, kept(change('a', 'accept', 3), change('b', 'resolve', 4)))
    expect(settled).toMatchObject({ state: 'resolved', version: 5, allowed: [] })
  })

  it('leaves nothing to do once it is given away', () => {
    expect(asWillBe(assigned, kept(change('a', 'transfer', 3)))).toMatchObject({ version: 4, allowed: [] })
    expect(asWillBe(assigned, kept(change('a', 'sendBack', 3)))).toMatchObject({ state: 'submitted', allowed: [] })
  })

  it('no longer counts when the server has the report further on, or it is about another one', () => {
    expect(asWillBe({ ...assigned, version: 4 }, kept(change('a', 'accept', 3)))).toMatchObject({
      state: 'assigned',
      version: 4,
    })
    expect(asWillBe(assigned, kept(change('a', 'accept', 3, 'lamp')))).toEqual(assigned)
  })

  it('counts once however often it is tapped', () => {
    expect(kept(change('a', 'accept', 3), change('b', 'accept', 3)).map(({ key }) => key)).toEqual(['a'])
  })

  it('is sent step by step: a later change of a report waits for the earlier one, other reports do not', () => {
    const list = kept(change('a', 'accept', 3), change('b', 'resolve', 4), change('c', 'accept', 1, 'lamp'))
    expect(sendable(list).map(({ key }) => key)).toEqual(['a', 'c'])
    expect(sendable(outgoing(list, { type: 'sent', key: 'a' })).map(({ key }) => key)).toEqual(['b', 'c'])
  })

  it('takes the following steps back with one that was refused, and says so', () => {
    const list = kept(change('a', 'accept', 3), change('b', 'resolve', 4), change('c', 'accept', 1, 'lamp'))
    const after = outgoing(list, { type: 'refused', key: 'a', problem: '这件事刚被别人处理过' })
    expect(after.map(({ problem }) => problem)).toEqual([
      '这件事刚被别人处理过',
      '前一步没办成，请看看进展再办',
      undefined,
    ])
    expect(sendable(after).map(({ key }) => key)).toEqual(['c'])
    // The person decides anew: what was refused does not stand in the way of it.
    expect(sendable(outgoing(after, { type: 'kept', change: change('d', 'accept', 5) })).map(({ key }) => key)).toEqual(
      ['c', 'd'],
    )
  })

  it('sends a photo that has arrived no second time', () => {
    const list = kept({
      ...change('a', 'resolve', 4),
      photos: [photo, { ...photo, name: '20261124-2.jpg' }],
    } as Outgoing)
    const [after] = outgoing(list, { type: 'uploaded', key: 'a', name: photo.name, fileID: 'cloud://1' })
    expect(after?.photos.map(({ fileID }) => fileID)).toEqual(['cloud://1', undefined])
  })
})

describe('what an older version of the app kept', () => {
  const old = (verb: string, input: object) => ({ ...change('a', 'accept', 3), verb, input }) as unknown as Outgoing
  const taken = ({ input }: Outgoing) => z.safeParse(suspendInput, { id: 'r'.repeat(25), version: 3, ...input }).success

  it.each([
    [
      'askSuspend',
      { waitsFor: 'resident', until: '2026-12-01', reason: '老人住院了' },
      { waitingFor: 'resident', reason: '老人住院了' },
    ],
    ['askSuspend', { waitsFor: 'parts', until: '2026-12-01' }, { waitingFor: 'other', reason: '等配件到货' }],
    [
      'suspend',
      { waitsFor: 'weather', until: '2026-12-01', reason: '' },
      { waitingFor: 'other', reason: '等天气合适' },
    ],
  ])('%s of %j is sent as a pause is asked for now, with the words that were typed', (verb, input, wanted) => {
    const [now] = restored([old(verb, input)])
    expect(now).toEqual({ ...change('a', 'suspend', 3), input: { until: '2026-12-01', ...wanted } })
    expect(taken(now!)).toBe(true)
  })

  it('is left as it is where it is still sent so', () => {
    const pause = {
      ...change('a', 'suspend', 3),
      input: { waitingFor: 'other', until: '2026-12-01', reason: '等配件' },
    } as Outgoing
    const refused = { ...change('b', 'accept', 3), problem: '这件事刚被别人处理过' }
    expect(restored([pause, refused])).toEqual([pause, refused])
  })

  it('is not sent when there is no such step any more, and stays in the list with its words until it was seen', () => {
    const [now] = restored([old('handBack', { reason: '我写的话' })])
    expect(now).toMatchObject({ input: { reason: '我写的话' }, problem: expect.stringContaining('没发出去') as string })
    expect(sendable([now!])).toEqual([])
    expect([stepLabel('handBack'), stepLabel('suspend')]).toEqual(['以前的一步', '挂起'])
  })
})

describe('the list, whatever happens to it', () => {
  const keys = ['a', 'b', 'c', 'd', 'e']
  const key = fc.constantFrom(...keys)
  const event: fc.Arbitrary<OutgoingEvent> = fc.oneof(
    fc
      .record({
        key,
        verb: fc.constantFrom(...staffVerbs),
        version: fc.integer({ min: 1, max: 3 }),
        id: fc.constantFrom('x', 'y'),
      })
      .map(({ key, verb, version, id }) => ({ type: 'kept' as const, change: change(key, verb, version, id) })),
    key.map(key => ({ type: 'refused' as const, key, problem: 'no' })),
    fc.record({ type: fc.constantFrom('sent' as const, 'dropped' as const), key }),
  )

  it('never offers two changes of one report at once, nor one that was refused', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), events => {
        const list = events.reduce(outgoing, [] as readonly Outgoing[])
        const next = sendable(list)
        expect(next.every(isWaiting)).toBe(true)
        expect(new Set(next.map(({ report }) => report.id)).size).toBe(next.length)
        // Something waits exactly when something can be sent.
        expect(next.length > 0).toBe(list.some(isWaiting))
      }),
    )
  })

  it('never lets a report be in a state that the table does not lead to', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), fc.constantFrom(...reportStates), (events, state) => {
        const list = events.reduce(outgoing, [] as readonly Outgoing[])
        const after = asWillBe({ id: 'x', version: 1, state, allowed: [] }, list)
        const steps = after.version - 1
        const reachable = (from: ReportState, left: number): ReportState[] =>
          left === 0
            ? [from]
            : staffVerbs.flatMap(verb => {
                const to = reportFlow[from][verb]
                return to ? reachable(to, left - 1) : []
              })
        expect(reachable(state, steps)).toContain(after.state)
      }),
    )
  })
})
