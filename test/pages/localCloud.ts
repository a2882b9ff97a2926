/** Starts the local cloud with the community in it. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'

export interface LocalCloud {
  url: string
  stop(): Promise<void>
}

/**
 * Resolves when it answers; `stop` ends its process.
 * @param filling `past`: also some hundreds of sample reports and their messages
 */
export async function localCloud(filling: 'community' | 'past' = 'community'): Promise<LocalCloud> {
  const tsx = path.resolve('node_modules/tsx/dist/cli.mjs')
  const child = spawn(process.execPath, [tsx, path.resolve('test/pages/cloudProcess.ts'), filling], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', line => {
      const address = /^ready (\S+)$/.exec(line)?.[1]
      if (address) resolve(address)
    })
    child.once('exit', code => reject(new Error(`the local cloud ended with ${code}`)))
  })
  return {
    url,
    async stop() {
      child.stdin.end()
      await ended
    },
  }
}
