/**
 * The local cloud of the pages tests, in a process of its own: their environment is a browser's (jsdom), in which no database can run.
 * Prints its address in one line, and ends when its input does. With `past` it has the sample past in it, else only the community.
 */
import { filledCloud } from '../cloud/filled'
import { seed } from '../cloud/seed'
import { aCommunity } from '../functions/community'

async function main(): Promise<void> {
  const cloud = process.argv[2] === 'past' ? await filledCloud('past', seed) : (await aCommunity('now')).cloud
  process.stdin.resume().on('end', () => void cloud.stop().then(() => process.exit(0)))
  process.stdout.write(`ready ${cloud.url}\n`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
