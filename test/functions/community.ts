/** The world of the function tests: a local cloud in memory with the community in it, and its people by name. */
import { filledCloud } from '../cloud/filled'
import type { Cloud, Json } from '../cloud/plugin'
import type { Clock } from '../cloud/plugins/clock'
import type { DatabasePlugin } from '../cloud/plugins/database'
import type { Storage } from '../cloud/plugins/storage'
import { communityNodes } from '../../config/community/nodes'
import { seededPeople } from '../../config/community/people'
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import { leaseDueAt } from '../../cloudfunctions/people/residence/lease'
import type { ActionAnswer } from '../../types/errors'
import type { Me } from '../../types/people/contract'
import { samplePhoto } from '../cloud/seed/photos'
import { testDay } from '../factories/testDay'

export interface Community {
  cloud: Cloud
  database: DatabasePlugin
  /** Calls an action as somebody; the whole answer. */
  ask<T = never>(who: string, action: string, input?: Json, key?: string): Promise<ActionAnswer<T>>
  /** Calls an action and gives its data. @throws when it is refused */
  call<T>(who: string, action: string, input?: Json, key?: string): Promise<T>
  /** Uploads a drawn photo as somebody, into their own folder, and gives its fileID. */
  photo(who: string, name?: Parameters<typeof samplePhoto>[0]): Promise<string>
  /** Where somebody's uploads go. */
  folder(who: string): Promise<string>
  /** Stores bytes of any kind. */
  upload(who: string, path: string, bytes: Buffer): Promise<string>
  control<T = Json>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: Json): Promise<T>
  /** The community as it was at the beginning, on the morning of the tests. */
  renew(): Promise<void>
  stop(): Promise<void>
}

/** Openids of the main people, as the community's data names them. */
export const who = {
  resident: 'oXZZ-li-xiuying',
  unitLead: 'oXZZ-wang-xiulan',
}

let uploads = 0

const joinedAt = '2026-01-01T08:00:00.000+08:00'

async function settle(cloud: Cloud): Promise<void> {
  const database = cloud.plugin<DatabasePlugin>('database')
  await database.insertMany('nodes', communityNodes())
  await database.insertMany(
    'people',
    seededPeople().map(({ openid, name, posts, home }) => ({
      _id: personIdOf(openid),
      openid,
      name,
      posts,
      home,
      leaseDueAt: leaseDueAt({ posts }, joinedAt),
      msgCredits: {},
      joinedAt,
    })),
  )
}

/** @param by `now`: with the clock of the machine, for phones that have it too */
export async function aCommunity(by: 'day' | 'now' = 'day'): Promise<Community> {
  const cloud = await filledCloud('community', settle)
  const database = cloud.plugin<DatabasePlugin>('database')
  const atDay = () => cloud.plugin<Clock>('clock').set(testDay)
  if (by === 'day') await atDay()
  database.mark()
  const ask: Community['ask'] = async (openid, action, input, key) => {
    const [name = '', path = ''] = action.split('.')
    return (await cloud.call(openid, name, path, input, key)) as never
  }
  const upload: Community['upload'] = (openid, path, bytes) =>
    cloud.plugin<Storage>('storage').store(path, bytes, openid)
  const call: Community['call'] = async (openid, action, input, key) => {
    const answer = await ask(openid, action, input, key)
    if (!answer.ok) throw new Error(`${action} was refused: ${JSON.stringify(answer.error)}`)
    return answer.data as never
  }
  const folders = new Map<string, string>()
  const folder: Community['folder'] = async openid => {
    const known = folders.get(openid) ?? (await call<Me>(openid, 'people.me', {})).uploadFolder
    folders.set(openid, known)
    return known
  }
  return {
    cloud,
    database,
    ask,
    call,
    folder,
    async photo(openid, name = 'clutter') {
      return upload(openid, `${await folder(openid)}/${uploads++}.jpg`, await samplePhoto(name))
    },
    upload,
    async control(method, path, body) {
      const response = await fetch(`${cloud.url}/control/${path}`, {
        method,
        ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      })
      return (await response.json()) as never
    },
    async renew() {
      await database.rewind()
      await atDay()
    },
    stop: () => cloud.stop(),
  }
}
