/** The foil of the festival's burst: what one would write first, a transaction for each household that reads the session, counts down and adds a row. */
import { init } from '@cloudbase/node-sdk'
import { pointAt } from '../cloud/plugins/database/testing'
import type { Statistics } from '../cloud/plugins/statistics'
import type { Community } from '../functions/community'
import { inTurn } from '../functions/festival/burst'

interface Handle {
  collection(name: string): {
    doc(id: string): { get(): Promise<unknown>; update(data: object): Promise<unknown> }
    add(data: object): Promise<unknown>
  }
}

const session = 'naive'

/** @returns operations for a household, and how many households got no answer but an error, after the SDK's own retries */
export async function naiveBurst({ cloud, database }: Community, households: number, places: number) {
  pointAt(cloud.url)
  const db = init({ env: 'local' }).database()
  await db.createCollection('naiveSessions')
  await db.createCollection('naiveEntries')
  await database.insertMany('naiveSessions', [{ _id: session, left: places }])
  const statistics = cloud.plugin<Statistics>('statistics')
  statistics.reset()
  const answers = await inTurn(
    Array.from({ length: households }, (_household, nth) => nth),
    nth =>
      db
        .runTransaction(async (transaction: Handle) => {
          const found = (await transaction.collection('naiveSessions').doc(session).get()) as { data: { left: number }[] | { left: number } } // prettier-ignore
          const { left } = [found.data].flat()[0] ?? { left: 0 }
          if (left > 0)
            await transaction
              .collection('naiveSessions')
              .doc(session)
              .update({ left: left - 1 })
          await transaction.collection('naiveEntries').add({ _id: `${session}#${nth}`, state: left > 0 ? 'placed' : 'waiting' }) // prettier-ignore
        })
        .then(
          () => true,
          () => false,
        ),
  )
  const { operations } = statistics.totals() as { operations: number }
  return { operations: operations / households, failed: answers.filter(done => !done).length }
}
