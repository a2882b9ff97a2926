/** Looks whether the database of a data folder can be read at all, before anything is done with it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { damaged } from '../../../damaged'

/** @throws Error that names the file when it cannot be read, is not whole, or was written by another version */
export async function checkDatabase(dataDir: string): Promise<void> {
  const folder = join(dataDir, 'database')
  const file = join(folder, 'data.mdb')
  const found = await stat(file).catch(() => undefined)
  if (!found) return
  // lmdb would take an empty file for a new one.
  const why = found.size === 0 ? 'it is empty' : await whatIsWrong(folder)
  if (why !== undefined) throw damaged(file, why, `remove ${dataDir} to begin anew without anything that is in it`)
}

async function whatIsWrong(folder: string): Promise<string | undefined> {
  const child = spawn(process.execPath, [join(__dirname, 'walk.cjs'), folder], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  if (code === 0) return undefined
  return said.split('\n')[0] || `reading it ends with ${signal ?? code}`
}
