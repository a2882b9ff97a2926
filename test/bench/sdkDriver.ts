/**
 * A process of its own with the real SDK, as a function has it: measures operations in turn, round by round, and prints the
 * milliseconds of one operation in each round as JSON.
 */
import tcb from '@cloudbase/node-sdk'
import { holdersOf } from './reportsOf'

const rounds = Number(process.env.ROUNDS ?? 25)
const perRound = 40
/** Clients of the operations that are measured so. */
const atOnce = 8
const documents = { small: Number(process.env.SMALL), large: Number(process.env.LARGE) }

const db = tcb.init({ env: 'local' }).database()
const page = (name: 'small' | 'large', n: number) =>
  db
    .collection(name)
    .where({ 'holder.personId': `p${n % holdersOf(documents[name])}` })
    .orderBy('dueAt', 'asc')
    .limit(20)
    .get()
const id = (n: number) => `r${String((n * 7919) % documents.small).padStart(8, '0')}`
/** The SDK's own way to the server, with an action that does nothing. */
const { _request: request } = db.collection('small') as unknown as {
  _request: { send(action: string, body: object): Promise<unknown> }
}

async function main(): Promise<void> {
  const { data } = (await db.collection('small').doc(id(0)).get()) as { data: object[] }
  const text = JSON.stringify(data[0])
  const echoed = {
    collectionName: 'small',
    queryType: 'DOC',
    query: JSON.stringify({ _id: id(0) }),
    data: { list: [text] },
  }
  let written = 0
  const echo = () => request.send('bench.echo', echoed)
  const insert = () => db.collection('writes').add({ ...data[0], _id: `w${process.pid}-${written++}` })
  const operations: Record<string, (n: number) => Promise<unknown>> = {
    echo,
    get: n => db.collection('small').doc(id(n)).get(),
    insert,
    echoAtOnce: echo,
    insertAtOnce: insert,
    pageSmall: n => page('small', n),
    pageLarge: n => page('large', n),
  }
  await db.createCollection('writes').catch(() => undefined)
  const times: Record<string, number[]> = {}
  const turn = async (record: boolean, round: number) => {
    for (const [name, operation] of Object.entries(operations)) {
      const started = performance.now()
      let next = round * perRound
      const client = async () => {
        while (next < (round + 1) * perRound) await operation(next++)
      }
      await Promise.all(Array.from({ length: name.endsWith('AtOnce') ? atOnce : 1 }, client))
      if (record) (times[name] ??= []).push((performance.now() - started) / perRound)
    }
  }
  for (let warmUp = 0; warmUp < 5; warmUp++) await turn(false, warmUp)
  for (let round = 0; round < rounds; round++) await turn(true, round)
  console.log(JSON.stringify(times))
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
