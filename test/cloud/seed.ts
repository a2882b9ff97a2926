/** Fills an empty local cloud with the community, its people and a sample past (`npm run cloud -- --seed`). */
import { templateIds } from '@shared/messages/templates'
import { thumbOf } from '@shared/thumb'
import { communityNodes } from '@config/community/nodes'
import { seededPeople, type SeededPerson } from '@config/community/people'
import { wechatIdOf } from '@config/community/templates'
import type { Person } from '../../cloudfunctions/_platform/call/members'
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import { addDays, fromEpoch, type Time } from '../../cloudfunctions/_platform/time'
import { leaseDueAt } from '../../cloudfunctions/people/residence/lease'
import type { Cloud } from './plugin'
import type { Clock } from './plugins/clock'
import type { Control } from './plugins/control'
import type { DatabasePlugin } from './plugins/database'
import type { Storage } from './plugins/storage'
import { sampleBindings, sampleMandatesOf, withActsFor } from './seed/care'
import { sampleFestival } from './seed/festival'
import { sampleNotices } from './seed/notices'
import { samplePast } from './seed/past'
import { sampleTrees } from './seed/trees'
import { photoNames, samplePhoto, sampleThumb, type PhotoName } from './seed/photos'

/** Reminders that the people of the story have agreed to, per template. */
const credits: Record<string, number> = {
  'oXZZ-li-xiuying': 3,
  'oXZZ-wang-xiulan': 5,
  'oXZZ-sun-deming': 5,
  'oXZZ-liu-chunmei': 5,
  'oXZZ-zhou-min': 5,
  'oXZZ-li-zhiqiang': 1,
}

/**
 * Writes everything relative to the local cloud's clock. Does nothing where there are people already: they are
 * remembered last, so a filling that was interrupted is done again.
 * The sample documents carry `sample: true`.
 */
export async function seed(cloud: Cloud): Promise<void> {
  const control = cloud.plugin<Control>('control')
  const database = cloud.plugin<DatabasePlugin>('database')
  if (control.people().length > 0) return

  const now = fromEpoch(cloud.plugin<Clock>('clock').now())
  const nodes = communityNodes()
  const people = seededPeople()
  const photos = await storedPhotos(cloud.plugin<Storage>('storage'))
  const told = sampleNotices(nodes, people, photos.persimmonTree, now)
  const festival = sampleFestival(nodes, people, now)
  const trees = await sampleTrees(people, await copiesOf(cloud.plugin<Storage>('storage'), 'persimmonTree'), now)
  const past = samplePast({ nodes, people, photos, now })
  await database.insertMany('nodes', nodes)
  await database.insertMany(
    'people',
    withActsFor(
      people.map(person => document(person, now)),
      sampleMandatesOf(people, now),
    ),
  )
  await database.insertMany('bindings', sampleBindings(people, nodes, now))
  await database.insertMany('mandates', sampleMandatesOf(people, now))
  await database.insertMany('reports', past.reports)
  await database.insertMany('inbox', [...past.inbox, ...told.inbox])
  await database.insertMany('notices', told.notices)
  await database.insertMany('objections', told.objections)
  await database.insertMany('noticeReceipts', told.receipts)
  await database.insertMany('festivalEditions', festival.editions)
  await database.insertMany('festivalSessions', festival.sessions)
  await database.insertMany('festivalTrees', trees.cares)
  await database.insertMany('festivalTreeDiary', trees.diary)
  await database.insertMany('festivalWall', trees.wall)
  await database.insertMany('festivalShares', trees.shares)
  await database.insertMany('counters', past.counters)
  await giveConsents(cloud.url)
  // Last: whoever finds people finds everything.
  await control.setPeople(
    people.map(({ openid, name, posts, home }) => ({ openid, name, roles: posts.map(post => post.role), home })),
  )
}

const document = ({ openid, name, posts, home }: SeededPerson, now: Time): Person & { sample: true } => ({
  _id: personIdOf(openid),
  openid,
  name,
  posts,
  home,
  leaseDueAt: leaseDueAt({ posts }, now),
  msgCredits: Object.fromEntries(templateIds.flatMap(id => (credits[openid] ? [[id, credits[openid]]] : []))),
  joinedAt: addDays(now, -300),
  sample: true,
})

async function storedPhotos(storage: Storage): Promise<Record<PhotoName, string>> {
  const stored = photoNames.map(async name => {
    const photo = await samplePhoto(name)
    await storage.store(thumbOf(`samples/${name}.jpg`), await sampleThumb(photo), null)
    return [name, await storage.store(`samples/${name}.jpg`, photo, null)] as const
  })
  return Object.fromEntries(await Promise.all(stored)) as Record<PhotoName, string>
}

/** Stores a sample photo once more, with its thumbnail, wherever it is needed. */
async function copiesOf(storage: Storage, name: PhotoName): Promise<(path: string) => Promise<string>> {
  const photo = await samplePhoto(name)
  const thumb = await sampleThumb(photo)
  return async path => {
    await storage.store(thumbOf(path), thumb, null)
    return storage.store(path, photo, null)
  }
}

/** WeChat's side of the same consents: without them every message would be refused (43101). */
async function giveConsents(url: string): Promise<void> {
  for (const [openid, count] of Object.entries(credits)) {
    for (const id of templateIds) {
      const body = JSON.stringify({ openid, template: wechatIdOf(id), count })
      const answer = await fetch(`${url}/control/consents`, { method: 'POST', body })
      if (!answer.ok) throw new Error(`the local cloud took no consents: ${await answer.text()}`)
    }
  }
}
