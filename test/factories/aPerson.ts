/** People as the collection `people` keeps them. A test says only what matters to it. */
import type { Person } from '../../cloudfunctions/_platform/call/members'
import { personIdOf } from '../../cloudfunctions/_platform/personId'

let made = 0

/** A resident of 华城路二小区 3 号楼 2 单元 402 with an identity of their own, unless said otherwise. */
export function aPerson(given: Partial<Person> = {}): Person {
  made += 1
  const { openid = `oTest-person-${made}`, home = 'XZZ-2-E05-B03-U2-0402', ...rest } = given
  return {
    _id: personIdOf(openid),
    openid,
    name: `居民${made}`,
    posts: home ? [{ role: 'resident', node: home }] : [],
    home,
    msgCredits: {},
    joinedAt: '2026-01-01T08:00:00.000+08:00',
    ...rest,
  }
}

/** Several people of one home: routing gives none of them a report of the others (DOMAIN §4 routing 5). */
export function aHousehold({ home = 'XZZ-2-E05-B03-U2-0501', size = 3 } = {}): Person[] {
  return Array.from({ length: size }, () => aPerson({ home }))
}
