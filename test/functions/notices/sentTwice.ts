/** What the changes of `notices` are sent with, for test/functions/calls/keys.test.ts. */
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Lines } from '../calls/sentTwice'
import type { Community } from '../community'
import { aNotice, chief, clerk, day, li, neighbour, noticesIn, unit, wang } from './aNotice'

export function linesIn(given: () => Community): Lines {
  const { saved, reviewed, published, named, call, advance, spread } = noticesIn(given)
  const until = '2026-11-26T09:00:00+08:00'
  const shown = async () => {
    const out = await published({ objectionsUntil: until })
    await spread()
    return out
  }
  const objected = async () => {
    const { id } = await shown()
    return { id, objection: (await call<{ id: string }>(li, 'object', { id, text: '不同意' })).id }
  }
  const person = personIdOf(neighbour)
  return {
    'notices.save': async () => ({ by: clerk, input: aNotice(), other: aNotice({ title: '周二停水' }) }),
    'notices.review': async () => {
      const notice = named(await saved())
      return { by: chief, input: { ...notice, approved: true }, other: { ...notice, approved: true, note: '好' } }
    },
    'notices.publish': async () => {
      const notice = named(await reviewed())
      return { by: clerk, input: notice, other: { ...notice, version: 0 } }
    },
    'notices.withdraw': async () => {
      const notice = named(await saved())
      return { by: clerk, input: { ...notice, reason: '改天了' }, other: { ...notice, reason: '不发了' } }
    },
    'notices.confirm': async () => {
      const [one, other] = [await published({ urgent: true }), await published({ urgent: true })]
      await spread()
      return { by: li, input: { id: one.id }, other: { id: other.id } }
    },
    'notices.called': async () => {
      const { id } = await published({ urgent: true })
      await spread()
      return { by: wang, input: { id, person, outcome: 'done' }, other: { id, person, outcome: 'notReached' } }
    },
    'notices.remind': async () => {
      const { id } = await published({ urgent: true })
      await spread()
      await advance(day / 12)
      return { by: wang, input: { id }, other: { id, node: unit } }
    },
    'notices.object': async () => {
      const { id } = await shown()
      return { by: li, input: { id, text: '不同意' }, other: { id, text: '同意' } }
    },
    'notices.answer': async () => {
      const said = await objected()
      return { by: clerk, input: { ...said, text: '会改' }, other: { ...said, text: '不改' } }
    },
    'notices.close': async () => {
      const notice = await shown()
      await advance(3 * day)
      return { by: clerk, input: named(notice), other: { ...named(notice), note: '结束' } }
    },
    'people.setCare': async () => ({ by: wang, input: { person, tags: ['livesAlone'] }, other: { person, tags: [] } }),
  }
}
