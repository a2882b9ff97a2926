/**
 * The local cloud of the pages tests, in a process of its own: their environment is a browser's (jsdom), in which neither the database nor
 * sharp can run. Prints its address in one line, and ends when its input does.
 */
import { aCommunity } from '../functions/community'

async function main(): Promise<void> {
  const { cloud, stop } = await aCommunity()
  process.stdin.resume().on('end', () => void stop().then(() => process.exit(0)))
  process.stdout.write(`ready ${cloud.url}\n`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
