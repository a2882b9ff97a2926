/** Files of the storage, read whole within a limit. */
import { fileUrls } from '../sdk'

/** The bytes of a stored file. `missing`: there is none, `tooLarge`: reading stopped at so many bytes. */
export async function readFile(fileID: string, mostBytes: number): Promise<Buffer | 'missing' | 'tooLarge'> {
  const url = (await fileUrls([fileID], 60)).get(fileID)
  return url ? readUrl(url, mostBytes) : 'missing'
}

/** The bytes at an address that the storage gave. */
export async function readUrl(url: string, mostBytes: number): Promise<Buffer | 'missing' | 'tooLarge'> {
  const response = await fetch(url)
  const reader = response.ok ? response.body?.getReader() : undefined
  if (!reader) {
    await response.body?.cancel()
    return 'missing'
  }
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks)
    length += value.length
    if (length > mostBytes) {
      await reader.cancel()
      return 'tooLarge'
    }
    chunks.push(value)
  }
}
