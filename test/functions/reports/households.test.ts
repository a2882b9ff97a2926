/** A household is everybody behind any of somebody's doors: nobody is given a report of their own (DOMAIN §4 routing 5). */
import type { OwnRequest } from '../../../types/people/contract'
import type { ReportView } from '../../../types/reports/contract'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import {
  appoint,
  away,
  community,
  eachInItsOwnCommunity,
  inHours,
  liu,
  posts,
  sun,
  wang,
  zhaoGuifang,
} from '../grid/aGrid'
import { li, neighbour } from '../people/mandates'

eachInItsOwnCommunity()

const building = 'XZZ-2-E05-B03'
const third = `${building}-U3`
const clerk = 'oXZZ-song-lina'
/** Somebody is bound to one more home; the one where they live stays. */
async function isBoundTo(person: string, home: string, name: string) {
  const { id } = await community.call<OwnRequest>(person, 'people.bind', { home, name, relation: 'owner' })
  const answer = await community.ask(clerk, 'people.approve', { id })
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
}
const reports = (by: string, place: string) =>
  community.call<ReportView>(by, 'reports.submit', { photos: [], text: '请来看看', place, category: 'clutter' })

it('a neighbour with a second home behind the lead’s door is of her household there too', async () => {
  expect((await reports(li, third)).holder?.name).toBe('赵桂芳')
  await isBoundTo(li, `${third}-0301`, '李秀英')
  const report = await reports(li, third)
  expect(report.holder?.name).toBe('孙德明')
  const given = await community.ask(sun, 'reports.transfer', {
    id: report.id,
    version: report.version,
    to: zhaoGuifang,
  })
  expect(given).toMatchObject({ error: { code: 'invalid' } })
})

it('a lead keeps out of what comes from behind each of her doors, until she is bound to it no longer', async () => {
  const second = `${building}-U2-0302`
  expect((await reports(neighbour, third)).holder?.name).toBe('赵桂芳')
  await isBoundTo(zhaoGuifang, second, '赵桂芳')
  expect(posts(third)[0]).toMatchObject({ home: `${third}-0301`, otherHomes: [second] })
  expect((await reports(neighbour, third)).holder?.name).toBe('孙德明')
  await community.call(zhaoGuifang, 'people.liveIn', { home: second })
  expect(posts(third)[0]).toMatchObject({ home: second, otherHomes: [`${third}-0301`] })
  await community.call(zhaoGuifang, 'people.moveOut', { home: second })
  expect(posts(third)[0]).not.toHaveProperty('otherHomes')
  expect((await reports(neighbour, third)).holder?.name).toBe('赵桂芳')
})

it('a lead appointed later brings all her homes along, and so does whoever stands in', async () => {
  await isBoundTo(neighbour, `${third}-0101`, '张敏')
  await appoint(liu, { node: `${building}-U1`, post: 'unitLead', person: neighbour, from: '2026-01-01' })
  const post = posts(`${building}-U1`).find(p => p.personId === personIdOf(neighbour))
  expect([post?.home, ...(post?.otherHomes ?? [])].sort()).toEqual([`${building}-U2-0302`, `${third}-0101`])
  await away(wang, await inHours(-0.01), await inHours(50), neighbour)
  const deputy = posts(`${building}-U2`)[0]?.deputy
  expect([deputy?.home, ...(deputy?.otherHomes ?? [])].sort()).toEqual([`${building}-U2-0302`, `${third}-0101`])
})
