/** Whom WeChat does not tell what must reach them is called; and how many were reached (DOMAIN §5). */
import type { CallItem } from '../../../types/messages/callList'
import type { ReportView } from '../../../types/reports/contract'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { community, everyMessage, lead, resident, withCouriers } from './couriers'

withCouriers()

const desk = 'oXZZ-zhou-min'
const clock = (now: string) => community.control('POST', 'clock', { now: Date.parse(now) })
const call = <T>(by: string, action: string, input: object, key?: string) =>
  community.call<T>(by, action, input as never, key)

describe('what must reach somebody', () => {
  const chief = 'oXZZ-zhao-jianguo'
  /** A fire, of which the desk is told by nobody but the inbox. */
  const fire = () =>
    call<ReportView>(resident, 'reports.submit', {
      ...{ photos: [], text: '着火了', place: 'XZZ-2-E05-B03-U2', category: 'fireSmoke' },
    })
  const listed = async (by: string, node?: string) =>
    (await call<{ items: CallItem[] }>(by, 'messages.callList', node ? { node } : {})).items

  it('and WeChat does not tell is on the list of whoever may call, and on nobody else’s', async () => {
    await fire()
    const items = await listed(chief)
    expect(items.map(({ person }) => person.id)).toContain(personIdOf(desk))
    expect(JSON.stringify(items)).not.toContain('着火')
    // Nobody calls themselves, and a unit's lead nobody at the desk.
    expect((await listed(desk)).map(({ person }) => person.id)).not.toContain(personIdOf(desk))
    expect(await listed(lead)).toEqual([])
  })

  it('is called once: whoever was not reached comes again, whoever was told or has read it does not', async () => {
    await fire()
    const [item] = await listed(chief)
    const id = item?.id ?? ''
    const missed = await call<{ waits: boolean }>(chief, 'messages.called', { id, outcome: 'notReached' }, 'missed-1')
    expect(missed.waits).toBe(true)
    expect(await call(chief, 'messages.called', { id, outcome: 'notReached' }, 'missed-1')).toEqual(missed)
    expect((await listed(chief)).find(each => each.id === id)).toMatchObject({ tries: 1, called: { by: '赵建国' } })
    const told = await call<{ waits: boolean; at: string }>(chief, 'messages.called', { id, outcome: 'done' })
    expect(told).toMatchObject({ waits: false, at: expect.stringMatching(/\+08:00$/) as string })
    expect((await listed(chief)).map(each => each.id)).not.toContain(id)

    await fire()
    const next = (await listed(chief)).map(each => each.id)
    expect(next.length).toBeGreaterThan(0)
    for (const message of everyMessage().filter(m => next.includes(m._id))) {
      const person = [desk, lead, 'oXZZ-liu-chunmei'].find(one => personIdOf(one) === message.personId)
      if (person) await call(person, 'messages.readAll', {})
    }
    expect((await listed(chief)).length).toBeLessThan(next.length)
  })
})

it('says how many of a unit were reached, of no unit with few people', async () => {
  await clock('2026-11-24T10:00:00+08:00')
  const at = '2026-11-24T09:00:00.000+08:00'
  const told = (nth: number, person: number, unit: string, more: object) => ({
    ...{ _id: `reach-${nth}`, personId: `p${String(person).padStart(24, '0')}`, template: 'reportChanged', title: '有进展', text: '好了', at },
    ...{ read: false, target: { kind: 'report', id: `of-${unit}` }, wechat: 'noConsent', attempts: 0, courierAt: null, month: '2026-11', unit, ...more },
  }) // prettier-ignore
  const [large, small] = ['XZZ-2-E05-B03-U2', 'XZZ-2-E05-B03-U3']
  await community.database.insertMany('inbox', [
    ...Array.from({ length: 14 }, (_told, nth) =>
      told(nth, nth, large, nth < 8 ? { wechat: 'sent' } : { read: nth < 13 }),
    ),
    ...[21, 22, 23, 24].map(nth => told(nth, nth, small, { read: true })),
  ])
  const reach = (by: string, node: string, month = '2026-11') => community.ask(by, 'messages.reach', { node, month })
  const figures = { told: 14, wechat: 8, read: 5, called: 0 }
  const building = 'XZZ-2-E05-B03'
  expect(await reach('oXZZ-liu-chunmei', building)).toMatchObject({
    data: { ...figures, parts: [{ code: large, ...figures }], units: [{ code: large, ...figures }], hidden: 1 },
  })
  expect(await reach('oXZZ-liu-chunmei', 'XZZ-2')).toMatchObject({ data: figures })
  // Of one thing alone, whatever the month.
  const about = (id: string) => community.ask(lead, 'messages.reach', { node: large, about: id })
  expect(await about(`of-${large}`)).toMatchObject({ data: { ...figures, month: null, hidden: 0 } })
  expect(await about('nothing')).toMatchObject({ data: { told: 0, hidden: 0 } })
  expect(await reach(lead, large, '2026-12')).toMatchObject({ data: { told: 0, units: [] } })
  expect(await reach(lead, small)).toMatchObject({ ok: false, error: { code: 'notFound' } })
})
