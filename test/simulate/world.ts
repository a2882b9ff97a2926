/** The small community of the simulation: one estate's corner with every kind of lead, its staff and a dozen residents. */
import sharp from 'sharp'
import { communityNodes } from '@config/community/nodes'
import { seededPeople, type SeededPerson } from '@config/community/people'
import { residents } from '@config/community/residents'
import { wechatIdOf } from '@config/community/templates'
import { templateIds, type TemplateId } from '@shared/messages/templates'
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import { startCloud } from '../cloud/cloud'
import type { Cloud, Json, PluginFactory } from '../cloud/plugin'
import type { Clock } from '../cloud/plugins/clock'
import type { DatabasePlugin } from '../cloud/plugins/database'
import type { Storage } from '../cloud/plugins/storage'
import type { Timers } from '../cloud/plugins/timers'
import { scheduler, type Scheduler } from './scheduler'
import { watchOutboxes } from './outboxes'

/** A morning with working time around it. */
export const begin = Date.parse('2026-11-24T09:00:00+08:00')
/** Places of every kind: a home's unit, common areas, open ground, a vacant post, one on leave, one suspended. */
export const somewhere = [
  'XZZ-2-E05-B03-U2',
  'XZZ-2-E05-B03-U2-S01',
  'XZZ-2-E05-B03-U2-0402',
  'XZZ-2-E05-B03-U3',
  'XZZ-2-E05-B03-U4',
  'XZZ-2-E05-B03',
  'XZZ-2-E05-B05-U1',
  'XZZ-2-E05-B05-U2',
  'XZZ-2-E05-B05-U3',
  'XZZ-2-E05-B06-U1',
  'XZZ-2-E05-B07-U1',
  'XZZ-2-E05',
  'XZZ-2',
  null,
]
/** Somebody whom nobody knows. */
export const guest = 'oSimulate-guest'
const unlimited = 1_000_000_000
/** The same in every run: people's folders, numbers of a draw and codes are made with them. */
export const secrets = {
  LOOKUP_KEY: Buffer.from('the same in every run').toString('base64'),
  AUDIT_KEY: Buffer.alloc(32, 'audit').toString('base64'),
  FESTIVAL_KEY: Buffer.alloc(32, 'festival').toString('base64'),
}

export interface World {
  cloud: Cloud
  database: DatabasePlugin
  clock: Clock
  timers: Timers
  scheduler: Scheduler
  residents: SeededPerson[]
  staff: SeededPerson[]
  /** Somebody's own upload of that name. */
  photo(openid: string, name: string): Promise<string>
  /** The ids of all outbox entries that were ever committed. */
  outboxIds: Set<string>
  /** Somebody agrees to messages in WeChat's dialog. */
  consent(openid: string, templates: string[]): Promise<void>
  control(method: 'POST' | 'DELETE' | 'GET', path: string, body?: Json): Promise<Json>
  /** Everything as it is at the beginning of a story. */
  renew(): Promise<void>
}

/** @param plugins sabotage, to show that it is found */
export async function aWorld(plugins: PluginFactory[] = []): Promise<World> {
  const everybody = seededPeople()
  const nodes = communityNodes().filter(node => somewhere.some(place => isNear(node._id, place)))
  const onDuty = new Set(nodes.flatMap(node => node.posts.flatMap(p => [p.personId, p.deputy?.personId])))
  const named = new Set(residents.map(resident => resident.openid))
  const staff = everybody.filter(person => onDuty.has(personIdOf(person.openid)))
  const people = everybody.filter(person => named.has(person.openid) || staff.includes(person))

  const cloud = await startCloud({ memory: true, plugins: [...plugins, scheduler], secrets })
  const database = cloud.plugin<DatabasePlugin>('database')
  const clock = cloud.plugin<Clock>('clock')
  const timers = cloud.plugin<Timers>('timers')
  const jpeg = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#c2410c' } })
    .jpeg()
    .toBuffer()
  const folders = new Map<string, string>()
  for (const openid of [...people.map(each => each.openid), guest]) {
    const me = (await cloud.call(openid, 'people', 'me')) as { data: { uploadFolder: string } }
    folders.set(openid, me.data.uploadFolder)
  }
  const outboxIds = watchOutboxes(database)
  await clock.stand(true)

  const control: World['control'] = async (method, path, body) => {
    const answer = await fetch(`${cloud.url}/control/${path}`, {
      method,
      body: body === undefined ? null : JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`)
    return (await answer.json()) as Json
  }

  return {
    cloud,
    database,
    clock,
    timers,
    scheduler: cloud.plugin<Scheduler>('scheduler'),
    residents: people.filter(person => named.has(person.openid)),
    staff,
    photo: (openid, name) => cloud.plugin<Storage>('storage').store(`${folders.get(openid)}/${name}.jpg`, jpeg, openid),
    outboxIds,
    control,
    async consent(openid, templates) {
      const answer = await fetch(`${cloud.url}/client/consents`, {
        method: 'POST',
        headers: { 'x-openid': openid },
        body: JSON.stringify({ templates }),
      })
      if (!answer.ok) throw new Error(`no consent was taken: ${await answer.text()}`)
    },
    async renew() {
      await control('POST', 'faults', {})
      await control('POST', 'quota', { perDay: unlimited })
      await control('DELETE', 'consents')
      await control('DELETE', 'sent')
      await database.clear()
      await clock.set(begin)
      // What the timers of the story before still had due meets an empty database.
      await timers.runDue()
      await database.insertMany('nodes', nodes)
      await database.insertMany('people', people.map(document))
      outboxIds.clear()
    },
  }
}

/** The place, and what is above it. */
const isNear = (code: string, place: string | null) =>
  place !== null && (place === code || place.startsWith(`${code}-`))

const document = ({ openid, name, posts, home }: SeededPerson) => ({
  _id: personIdOf(openid),
  openid,
  name,
  posts,
  home,
  msgCredits: {},
  joinedAt: '2026-01-01T08:00:00.000+08:00',
})

/** WeChat's name of each template. */
export const wechatIds = Object.fromEntries(templateIds.map(id => [id, wechatIdOf(id)])) as Record<TemplateId, string>
