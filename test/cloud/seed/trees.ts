/** Trees as they were seen lately, who cares for some, a photo of last year's harvest, and what a household got then. All of it is made up. */
import { registeredTrees } from '@config/community/trees'
import type { SeededPerson } from '@config/community/people'
import { ripenesses } from '@shared/festival/trees/diaryFlow'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { addDays, dateOf, type Time } from '../../../cloudfunctions/_platform/time'
import type { WallPhoto } from '../../../cloudfunctions/festival/after/collections'
import type { Share } from '../../../cloudfunctions/festival/fruit/collections'
import type { DiaryEntry, TreeCare } from '../../../cloudfunctions/festival/trees/collections'

const marked = <T>(document: T): T & { sample: true } => ({ ...document, sample: true })

/** A photo of a persimmon tree, stored at a path: each document has one of its own, because it goes with it. */
type CopyOf = (path: string) => Promise<string>

export async function sampleTrees(people: readonly SeededPerson[], copyOf: CopyOf, now: Time) {
  const [li, clerk] = ['oXZZ-li-xiuying', 'oXZZ-song-lina'].map(openid => people.find(each => each.openid === openid))
  if (!li?.home || !clerk) throw new Error('nobody takes the photos')
  const by = { personId: personIdOf(li.openid), name: li.name }
  const staff = { personId: personIdOf(clerk.openid), name: clerk.name }
  // Two of three trees were photographed, the riper the more sun they have; the tree of the map's picture three times.
  const seen = registeredTrees.flatMap((tree, nth) => {
    if (nth % 3 === 2 && tree.id !== 'E05-07') return []
    const days = tree.id === 'E05-07' ? [24, 12, 1] : [1 + (nth % 5)]
    return days.map((day, which) => ({
      tree: tree.id,
      day,
      ripeness: ripenesses[days.length > 1 ? which : nth % 3] ?? 'green',
    }))
  })
  const diary = await Promise.all(
    seen.map(async ({ tree, day, ripeness }): Promise<DiaryEntry> => {
      const [_id, at] = [`d-sample-${tree}-${day}`, addDays(now, -day)]
      const photo = await copyOf(`trees/${_id}/sample.jpg`)
      return {
        _id,
        version: 0,
        tree,
        state: 'shown',
        by,
        day: dateOf(at),
        ripeness,
        photo,
        words: null,
        lookedBy: null,
        at,
      }
    }),
  )
  const carer = { ...by, home: li.home, named: true, at: addDays(now, -60) }
  const cares: TreeCare[] = [{ _id: 'E05-07', version: 0, carer, at: carer.at }]
  const lastYear = addDays(now, -365)
  const edition = Number(dateOf(lastYear).slice(0, 4)) - 2014
  const wall: WallPhoto[] = await Promise.all(
    (['老柿子树，一年比一年结得多', '开摘前的院子'] as const).map(async (caption, nth) => ({
      ...{
        _id: `w-sample-${nth}`,
        version: 0,
        edition,
        state: 'onWall' as const,
        caption,
        shows: 'nobody' as const,
        consent: null,
      },
      ...{
        photo: await copyOf(`wall/w-sample-${nth}/sample.jpg`),
        by: staff,
        takenBy: null,
        reason: null,
        at: lastYear,
      },
    })),
  )
  const share: Share = {
    ...{
      _id: `${edition}#1#${li.home}`,
      version: 0,
      edition,
      round: 1,
      home: li.home,
      grams: 1_600,
      order: 1,
      heads: 2,
    },
    ...{ elder: true, deliver: false, route: null, state: 'ready', handed: null, at: lastYear },
  }
  return { cares: cares.map(marked), diary: diary.map(marked), wall: wall.map(marked), shares: [marked(share)] }
}
