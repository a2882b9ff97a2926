/**
 * The local cloud's log: JSON lines in `<dataDir>/log.jsonl`, the newest also in memory for /control/log. The log of the
 * run before stays as `log.before.jsonl`; older ones are gone, so that it never fills a disk.
 */
import { createWriteStream, existsSync, renameSync, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import type { Json } from './plugin'

export interface LogLine {
  /** Milliseconds since the epoch by the local cloud's clock. */
  at: number
  event: string
  [detail: string]: Json
}

const remembered = 5_000

export class Log {
  readonly lines: LogLine[] = []
  private file?: WriteStream

  /** @param dataDir where the file goes; without it the log is only in memory */
  constructor(dataDir?: string) {
    if (!dataDir) return
    const file = join(dataDir, 'log.jsonl')
    if (existsSync(file)) renameSync(file, join(dataDir, 'log.before.jsonl'))
    this.file = createWriteStream(file)
  }

  add(line: LogLine): void {
    this.lines.push(line)
    if (this.lines.length > remembered) this.lines.splice(0, remembered / 10)
    this.file?.write(`${JSON.stringify(line)}\n`)
  }

  async close(): Promise<void> {
    const file = this.file
    this.file = undefined
    if (file) await new Promise<void>(done => file.end(done))
  }
}
