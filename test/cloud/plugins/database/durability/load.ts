/**
 * A process that writes as fast as it can until it is killed, and says on standard output what was acknowledged:
 * `insert ID`, `pair N` (a transaction over two documents), `count N` (increments so far). Arguments: folder, run.
 */
import { writeSync } from 'node:fs'
import { serve } from './serve'

const [folder = '', run = ''] = process.argv.slice(2)
const say = (line: string) => writeSync(1, `${line}\n`)

async function main() {
  const { ask } = await serve(folder)
  const doc = (_id: string, more: object) => JSON.stringify({ _id, run, ...more })
  let next = 0

  async function insert() {
    const id = `${run}-${next++}`
    const text = id.repeat(1 + (next % 300))
    await ask('insertDocument', {
      data: [doc(id, { text, length: { $numberInt: String(text.length) }, tags: ['a', id] })],
    })
    say(`insert ${id}`)
  }

  async function pair() {
    const id = `${run}-p${next++}`
    const { transactionId } = (await ask('startTransaction', {})) as { transactionId: string }
    for (const half of ['left', 'right']) {
      await ask('insertDocument', { transactionId, data: [doc(`${id}-${half}`, { pair: id })] })
    }
    await ask('commitTransaction', { transactionId })
    say(`pair ${id}`)
  }

  let count = 0
  async function increment() {
    const query = '{"_id":"counter"}'
    const data = '{"$inc":{"n":{"$numberInt":"1"}}}'
    await ask('modifyDocument', { query, data, merge: true, multi: false })
    say(`count ${++count}`)
  }

  const forever = async (work: () => Promise<void>) => {
    for (;;) await work()
  }
  say('ready')
  await Promise.all([insert, insert, insert, pair, pair, increment].map(forever))
}

void main()
