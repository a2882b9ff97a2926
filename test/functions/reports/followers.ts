/** What the tests of 我也遇到 and of merging do with a community. */
import type { Message } from '../../../types/messages/contract'
import type { ReportSummary, ReportView } from '../../../types/reports/contract'
import type { SimilarReport } from '../../../types/reports/duplicates'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Json } from '../../cloud/plugin'
import { aCommunity, who, type Community } from '../community'

/** Where it happens; `open` begins it. */
export let community: Community
export const open = async () => void (community = await aCommunity())

export const unit = 'XZZ-2-E05-B03-U2'
export const place = `${unit}-S01`
export const li = who.resident
export const wang = who.unitLead
export const [zhang, liu, chen, sun] = ['oXZZ-zhang-min', 'oXZZ-liu-yang', 'oXZZ-chen-xiaoyan', 'oXZZ-sun-deming']

export type Fields = { [field: string]: Json }
export const submitted = (by = li, more: Fields = {}) =>
  community.call<ReportView>(by, 'reports.submit', {
    photos: [],
    text: '何大妈家门口的灯坏了',
    place,
    category: 'lighting',
    ...more,
  })
export const similar = async (by: string, at: Fields = { place, category: 'lighting' }) =>
  (await community.call<{ items: SimilarReport[] }>(by, 'reports.similar', at)).items
export const joinIn = (by: string, { id, version }: { id: string; version: number }, key?: string) =>
  community.ask<ReportView>(by, 'reports.joinIn', { id, version }, key)
export const get = (by: string, id: string) => community.call<ReportView>(by, 'reports.get', { id })
export const mine = async (by: string) =>
  (await community.call<{ items: ReportSummary[] }>(by, 'reports.mine', { limit: 50 })).items
export const inbox = async (by: string) =>
  (await community.call<{ items: Message[] }>(by, 'messages.inbox', { limit: 50 })).items
interface Stored {
  _id: string
  joins: { personId: string }[]
  joined: number
  mentions: string[]
  finds: string[]
  holder: { personId: string }
}
/** The report as it is kept. */
export const stored = (id: string): Stored => {
  const found = [...community.database.dump('reports')].find(({ _id }) => _id === id)
  if (!found) throw new Error(`no report ${id}`)
  return found as unknown as Stored
}
/** The openid of whoever holds it. */
export const holderOf = (id: string): string => {
  const { personId } = stored(id).holder
  return String([...community.database.dump('people')].find(({ _id }) => _id === personId)?.openid)
}
export const step = async (id: string, action: string, more: Fields = {}, by?: string) => {
  const holder = by ?? holderOf(id)
  const { version } = await get(holder, id)
  return community.call<ReportView>(holder, `reports.${action}`, { id, version, ...more })
}
export const settle = async (id: string) => {
  await step(id, 'accept')
  return step(id, 'resolve', { outcome: 'solved', note: '换了灯', photos: [], noPhoto: '手机拍不了' })
}

/** Many neighbours, each in a home of their own. */
export const neighbours = async (many: number) => {
  const people = Array.from({ length: many }, (_, nth) => {
    const node = `XZZ-2-E05-B03-U${(nth % 3) + 3}-0${(Math.floor(nth / 3) % 6) + 1}0${nth < 18 ? 1 : 2}`
    const openid = `oNeighbour-${nth}`
    return { _id: personIdOf(openid), openid, name: `邻居${nth}`, posts: [{ role: 'resident', node }], home: node, msgCredits: {}, joinedAt: '2026-01-01T08:00:00.000+08:00' } // prettier-ignore
  })
  await community.database.insertMany('people', people)
  return people.map(({ openid }) => openid)
}
