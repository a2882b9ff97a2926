/** People and reports of the tests of 我也遇到 and of merging. */
import type { Actor } from '../../../types/permissions'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Join, Report } from '../../../cloudfunctions/reports/collections'
import { aReport } from '../../factories/aReport'

export const at = '2026-11-24T15:00:00.000+08:00'
export const home = (door: string) => `XZZ-2-E05-B03-U2-${door}`
export const resident = (openid: string, ...doors: string[]): Actor => ({
  personId: personIdOf(openid),
  name: '张敏',
  posts: doors.map(door => ({ role: 'resident' as const, node: home(door) })),
})
export const neighbour = resident('oNeighbour', '0301')
export const lead: Actor = {
  personId: personIdOf('oLead'),
  name: '孙德明',
  posts: [{ role: 'buildingLead', node: 'XZZ-2-E05-B03' }],
}
export const joinBy = (actor: Actor): Join => ({
  personId: actor.personId,
  name: actor.name,
  homes: actor.posts.map(({ node }) => node),
  at,
})
export const followed = (report: Report, ...by: Actor[]): Report => ({
  ...report,
  joins: by.map(joinBy),
  joined: by.length,
})
export const lamp = (wanted: Parameters<typeof aReport>[0] = {}) =>
  aReport({
    category: 'lighting',
    text: '三楼东户门口的灯不亮，何大妈摔了一跤',
    photos: ['cloud://a.b/secret.jpg'],
    ...wanted,
  })
