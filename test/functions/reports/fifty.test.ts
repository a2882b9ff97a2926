/** Fifty who work at one report at the same moment: of each version one of them is the winner, the others read that somebody was first. */
import type { Report } from '../../../cloudfunctions/reports/collections'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { ReportView } from '../../../types/reports/contract'
import { aCommunity, who, type Community } from '../community'
import { meetAt } from '../meet'

const fifty = Array.from({ length: 50 }, (_none, nth) => `oXZZ-fifty-${nth}`)

let community: Community
beforeAll(async () => {
  community = await aCommunity()
  await community.database.insertMany(
    'people',
    fifty.map((openid, nth) => ({
      ...{ _id: personIdOf(openid), openid, name: `值班${nth}`, home: null, msgCredits: {} },
      posts: [{ role: 'dispatcher', node: 'XZZ' }],
      joinedAt: '2026-01-01T08:00:00.000+08:00',
    })),
  )
  await community.control('POST', 'clock', { now: Date.parse('2026-11-24T09:00:00+08:00') })
})
afterAll(() => community.stop())

const filed = () =>
  community.call<ReportView>(who.resident, 'reports.submit', { photos: [], text: '楼道灯不亮', place: 'XZZ-2-E05-B03-U2', category: 'clutter' }) // prettier-ignore
const stored = (id: string) =>
  ([...community.database.dump('reports')] as unknown as Report[]).find(({ _id }) => _id === id)!

it('have one winner and 49 clear refusals, and the timeline has the winner’s line alone', async () => {
  const { id, version } = await filed()
  // They are all there before the first of them writes.
  const passAgain = meetAt(community, 'database.modifyDocument reports', 50)
  const answers = await Promise.all(
    fifty.map(openid => community.ask<ReportView>(openid, 'reports.remind', { id, version })),
  ).finally(passAgain)
  const refusals = answers.flatMap(answer => (answer.ok ? [] : [answer.error]))
  expect(refusals.map(({ code }) => code)).toEqual(Array(49).fill('conflict'))
  expect(new Set(refusals.map(({ message }) => message))).toEqual(new Set([expect.stringContaining('刷新')]))
  const { timeline, version: after } = stored(id)
  expect([after, timeline.filter(({ event }) => event === 'remind').length]).toEqual([version + 1, 1])
  const winner = fifty[answers.findIndex(({ ok }) => ok)]!
  expect(timeline.at(-1)?.by.personId).toBe(personIdOf(winner))
})

it('who look again and try again all come through: each version has one of them, and none is lost', async () => {
  const { id, version } = await filed()
  let conflicts = 0
  const urge = async (openid: string) => {
    for (;;) {
      const { version: seen } = await community.call<ReportView>(openid, 'reports.get', { id })
      const answer = await community.ask<ReportView>(openid, 'reports.remind', { id, version: seen })
      if (answer.ok) return answer.data.version
      expect(answer.error.code).toBe('conflict')
      conflicts += 1
    }
  }
  const won = await Promise.all(fifty.map(urge))
  process.stdout.write(`fifty at one report: 50 changes, ${conflicts} refusals, nothing lost\n`)
  expect([...won].sort((one, other) => one - other)).toEqual(fifty.map((_who, nth) => version + 1 + nth))
  const { timeline, version: after } = stored(id)
  const reminders = timeline.filter(({ event }) => event === 'remind')
  expect(new Set(reminders.map(({ by }) => by.personId))).toEqual(new Set(fifty.map(personIdOf)))
  expect([after, reminders.length, timeline.length]).toEqual([version + 50, 50, version + 50])
})
