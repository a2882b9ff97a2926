/** What the changes of `services` are sent with, for test/functions/calls/keys.test.ts. */
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Lines } from '../calls/sentTwice'
import { people } from '../people'
import type { Community } from '../community'
import { editLines } from './edits'
import { linesIn as ofBookings } from './bookingRows'
import { answers, casesIn, chief, clerk, wish } from './cases'

const { li } = people

export function linesIn(given: () => Community): Lines {
  const { at, done, step, sendsBack, get } = casesIn(given)
  const line =
    (by: string, before: () => Promise<{ id: string; version: number }>, more = {}) =>
    async () => {
      const { id, version } = await before()
      const input = { id, version, ...more }
      return { by, input, other: { ...input, version: 0 } }
    }
  const reached =
    (...events: string[]) =>
    () =>
      at(events)
  const sentBack = async () => {
    const applied = await at([])
    return done(sendsBack(clerk, applied, [applied.papers[0]!.id]))
  }
  const ready = ['precheck', 'accept', 'ready']
  const codeOfReady = async () => (await done(get(li, await at(ready)))).code
  return {
    ...editLines(given),
    ...ofBookings(given),
    'services.apply': async () => ({ by: li, input: wish, other: { ...wish, delivery: true } }),
    'services.applyFor': async () => {
      const input = { ...wish, person: personIdOf(li), how: 'visit', agreed: true }
      return { by: clerk, input, other: { ...input, how: 'phone' } }
    },
    'services.saveDraft': async () => {
      const input = { service: 'residencePermit', answers, fields: { name: '李秀英' } }
      return { by: li, input, other: { ...input, fields: { name: '李秀' } } }
    },
    'services.throwAway': async () => {
      await given().call(li, 'services.saveDraft', { service: 'residencePermit', fields: { name: '李秀英' } })
      return { by: li, input: { service: 'residencePermit' }, other: { service: 'elderCard' } }
    },
    'services.correct': line(li, sentBack, { papers: [] }),
    'services.withdraw': line(li, reached()),
    'services.rate': line(
      li,
      async () => {
        const code = await codeOfReady()
        const handed = await given().call<{ id: string; version: number }>(clerk, 'services.handOut', { code })
        return handed
      },
      { rating: 'neutral' },
    ),
    'services.paper': async () => {
      const photo = await given().photo(li)
      const applied = await at([], { papers: [{ paper: 'idCard', photos: [photo] }] })
      const { id } = await done(step(clerk, 'take', applied))
      const name = applied.papers.find(({ photos }) => photos.length > 0)!.photos[0]!.id
      return { by: clerk, input: { id, photo: name }, other: { id, photo: '0'.repeat(32) } }
    },
    'services.take': line(clerk, reached()),
    'services.handOver': async () => {
      const { id, version } = await done(step(clerk, 'take', await at([])))
      const input = { items: [{ id, version }], to: personIdOf(chief) }
      return { by: clerk, input, other: { ...input, items: [{ id, version: 0 }] } }
    },
    'services.batch': async () => {
      const { id, version } = await at([])
      const input = { event: 'precheck', items: [{ id, version }] }
      return { by: clerk, input, other: { ...input, event: 'accept' } }
    },
    'services.precheck': line(clerk, reached(), { ok: true }),
    'services.accept': line(clerk, reached('precheck')),
    'services.begin': line(clerk, reached('precheck', 'accept')),
    'services.ready': line(clerk, reached('precheck', 'accept')),
    'services.refuse': line(clerk, reached(), { reason: 'notHere' }),
    'services.deliver': line(clerk, () => at(ready, { delivery: true })),
    'services.handOut': async () => {
      const code = await codeOfReady()
      return { by: clerk, input: { code }, other: { code, by: 'agent', name: '王海宁' } }
    },
  }
}
