/** Applying for a residence permit and what the counter does with it, for the tests of both. */
import type { ActionAnswer } from '../../../types/errors'
import type { ApplicationSummary, ApplicationView } from '../../../types/services/applying'
import { aPerson } from '../../factories/aPerson'
import type { Json } from '../../cloud/plugin'
import { people } from '../people'
import type { Community } from '../community'

type Fields = { [field: string]: Json }

/** Somebody who rents and whose employer gave no contract: a case with a few papers. */
export const answers = {
  register: 'elsewhere',
  want: 'first',
  since: 'half',
  reason: 'home',
  home: 'rent',
  who: 'self',
}
export const fields = {
  name: '李秀英',
  phone: '13800001111',
  address: '华城路二小区 3 号楼 2 单元 402',
  since: '2026-01-10',
}
export const wish = { service: 'residencePermit', answers, fields, papers: [] }

export const clerk = people.clerk
export const chief = people.chief
/** A second clerk, who is nobody's neighbour. */
export const colleague = 'oServices-colleague'
/** Works at the counter, and lives where 李秀英 does. */
export const kin = 'oServices-kin'
export const liHome = 'XZZ-2-E05-B03-U2-0402'
/** In the home beside. */
export const neighbour = 'oXZZ-zhang-min'
/** Lives with 李秀英, and may act for her where she says so. */
export const daughter = 'oXZZ-wang-haining'
export const guest = 'oServices-guest'

const both = [
  aPerson({ openid: colleague, name: '同事', home: 'XZZ-1-E01-B01-U1-0101', posts: [{ role: 'resident', node: 'XZZ-1-E01-B01-U1-0101' }] }),
  aPerson({ openid: kin, name: '家里人', home: liHome, posts: [{ role: 'resident', node: liHome }] }),
] // prettier-ignore

/** Two more clerks, as the chief lead appointed them. */
export async function withColleagues(community: Community): Promise<void> {
  await community.database.insertMany('people', both)
  for (const { _id } of both)
    await community.call(people.chief, 'grid.appoint', { node: 'XZZ', post: 'clerk', person: _id, from: '2026-11-24' })
}

export const code = (answer: ActionAnswer<unknown>) => (answer.ok ? 'ok' : answer.error.code)

export function casesIn(given: () => Community) {
  const ask = (by: string, action: string, input: Fields = {}, key?: string) =>
    given().ask<ApplicationView>(by, `services.${action}`, input, key)
  const done = async (asked: Promise<ActionAnswer<ApplicationView>>) => {
    const answer = await asked
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
    return answer.data
  }
  const step = (by: string, event: string, { id, version }: Pick<ApplicationView, 'id' | 'version'>, input: Fields = {}, key?: string) =>
    ask(by, event, { id, version, ...input }, key) // prettier-ignore
  return {
    ask,
    done,
    step,
    applies: (by: string = people.li, input: Fields = {}, key?: string) => ask(by, 'apply', { ...wish, ...input }, key),
    /** Applied for by 李秀英, and taken through these steps by the clerk. */
    async at(events: readonly string[], input: Fields = {}) {
      let view = await done(ask(people.li, 'apply', { ...wish, ...input }))
      for (const event of events) view = await done(step(clerk, event, view, event === 'precheck' ? { ok: true } : {}))
      return view
    },
    sendsBack: (by: string, view: ApplicationView, papers: readonly string[]) =>
      step(by, 'precheck', view, { ok: false, missing: papers.map(paper => ({ paper, why: '照片糊了，字看不清' })) }),
    /** As somebody sees it now. */
    get: (by: string, { id }: { id: string }) => ask(by, 'get', { id }),
    list: async (by: string, action: 'mine' | 'queue', input: Fields = {}) =>
      (await given().call<{ items: ApplicationSummary[] }>(by, `services.${action}`, { limit: 50, ...input })).items,
    stored: (id: string) => [...given().database.dump('serviceApplications')].find(each => each._id === id),
    async later(milliseconds: number) {
      await given().control('POST', 'clock', { advance: milliseconds })
      await given().control('POST', 'timers', { name: 'jobs' })
    },
  }
}
export const day = 86_400_000
