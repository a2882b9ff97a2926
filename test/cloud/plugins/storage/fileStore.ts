/**
 * Files on the disk: the bytes under a random name, and beside them a small record named by the hash of the path. The record
 * is written last and renamed into place, so a file is there whole or not at all. No path of a request ever reaches the disk.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { damaged, readIfThere } from '../../damaged'

export interface FileRecord {
  path: string
  /** The openid of the client that uploaded it; null when a function did. */
  owner: string | null
  bytes: number
  contentType: string
  /** Milliseconds since the epoch. */
  uploadedAt: number
  /** Name of the file with the bytes. */
  blob: string
}

export class FileStore {
  private constructor(
    private readonly folder: string,
    private readonly durable: boolean,
  ) {}

  /** @param durable what is acknowledged has reached the disk */
  static async open(folder: string, durable: boolean): Promise<FileStore> {
    await mkdir(folder, { recursive: true })
    return new FileStore(folder, durable)
  }

  async find(path: string): Promise<FileRecord | undefined> {
    const file = this.recordFile(path)
    const text = await readIfThere(file)
    try {
      return text === undefined ? undefined : (JSON.parse(text) as FileRecord)
    } catch (error) {
      throw damaged(file, (error as Error).message, `remove it: the file ${path} is gone then`)
    }
  }

  /** Stores a file; one at the same path is replaced. */
  async put(file: Omit<FileRecord, 'blob' | 'bytes'>, content: Buffer): Promise<void> {
    const before = await this.find(file.path)
    const record: FileRecord = { ...file, bytes: content.length, blob: randomUUID() }
    await this.write(this.blobFile(record), content)
    const written = this.blobFile({ blob: randomUUID() })
    await this.write(written, JSON.stringify(record))
    await rename(written, this.recordFile(file.path))
    await this.syncFolder()
    if (before) await rm(this.blobFile(before), { force: true })
  }

  /** @returns whether there was such a file */
  async remove(path: string): Promise<boolean> {
    const record = await this.find(path)
    if (!record) return false
    await rm(this.recordFile(path), { force: true })
    await this.syncFolder()
    await rm(this.blobFile(record), { force: true })
    return true
  }

  /** The file with the bytes. */
  blobFile(record: Pick<FileRecord, 'blob'>): string {
    return join(this.folder, record.blob)
  }

  private recordFile(path: string): string {
    return join(this.folder, `${createHash('sha256').update(path).digest('hex')}.json`)
  }

  private async write(file: string, content: Buffer | string): Promise<void> {
    const handle = await open(file, 'w')
    try {
      await handle.writeFile(content)
      if (this.durable) await handle.sync()
    } finally {
      await handle.close()
    }
  }

  /** A rename is only durable when its folder is. */
  private async syncFolder(): Promise<void> {
    if (!this.durable) return
    const handle = await open(this.folder, 'r')
    await handle.sync().finally(() => handle.close())
  }
}
