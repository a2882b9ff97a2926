/** What WeChat was asked to do, kept over a restart as JSON lines: one is appended at a time, nothing is rewritten. */
import { appendFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { damaged, readIfThere } from '../../damaged'
import type { Host, Json } from '../../plugin'

export interface SentRequest {
  /** Milliseconds since the epoch by the local cloud's clock. */
  at: number
  /** `subscribeMessage.send` … */
  api: string
  function: string | null
  /** The arguments by their snake-cased names: touser, template_id, page, data … */
  data: Json
  /** WeChat's answer; errcode 0 is success. */
  answer: Json
}

const remembered = 20_000

export class Sent {
  private constructor(
    private readonly file: string | undefined,
    /** Oldest first. */
    readonly list: SentRequest[],
  ) {}

  static async open({ options }: Host): Promise<Sent> {
    if (options.memory) return new Sent(undefined, [])
    const file = join(options.dataDir, 'sent.jsonl')
    const text = (await readIfThere(file)) ?? ''
    // The last line may be half written when the process was killed; a further one must not be joined to it.
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    if (whole !== text) await writeFile(file, whole)
    const lines = whole.split('\n').slice(0, -1)
    return new Sent(
      file,
      lines.slice(-remembered).map(line => parse(file, line)),
    )
  }

  async add(request: SentRequest): Promise<void> {
    this.list.push(request)
    if (this.list.length > remembered) this.list.shift()
    if (this.file) await appendFile(this.file, `${JSON.stringify(request)}\n`)
  }

  async clear(): Promise<void> {
    this.list.length = 0
    if (this.file) await writeFile(this.file, '')
  }
}

function parse(file: string, line: string): SentRequest {
  try {
    return JSON.parse(line) as SentRequest
  } catch (error) {
    throw damaged(file, (error as Error).message, 'remove it: what WeChat was asked to send so far is forgotten')
  }
}
