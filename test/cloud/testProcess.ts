/** The local cloud as its own process, for tests that end it in ways that a test cannot end itself. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface CloudProcess {
  url: string
  /** All that it printed on stdout. */
  printed(): string
  /** Sends the signal and waits for the end. @returns the exit code, null when the signal ended it */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/**
 * Starts `main.ts` in a folder that has a `dist`, with its data in `data`; resolves when it says that it is ready.
 * @throws when it ends before
 */
export async function cloudProcess(folder: string, ...options: string[]): Promise<CloudProcess> {
  const loader = pathToFileURL(require.resolve('tsx')).href
  const command = ['--import', loader, join(__dirname, 'main.ts'), '--data', 'data', '--dist', 'dist', ...options]
  const child: ChildProcess = spawn(process.execPath, command, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  let complained = ''
  child.stderr?.on('data', (chunk: Buffer) => (complained += chunk.toString()))
  await new Promise<void>((done, fail) => {
    child.once('close', code => fail(new Error(`ended with ${code}: ${complained}`)))
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      if (printed.includes('\n')) done()
    })
  })
  return {
    url: printed.trim().replace('ready ', ''),
    printed: () => printed,
    async end(signal) {
      child.kill(signal)
      const [code] = (await once(child, 'close')) as [number | null]
      return code
    },
  }
}
