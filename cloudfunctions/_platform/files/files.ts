/** Files that people upload and a function reads whole. */
import { fileUrls } from '../sdk'

/** The bytes of a stored file. `missing`: there is none, `tooLarge`: reading stopped at so many bytes. */
export async function readFile(fileID: string, mostBytes: number): Promise<Buffer | 'missing' | 'tooLarge'> {
  const url = (await fileUrls([fileID], 60)).get(fileID)
  const response = url ? await fetch(url) : undefined
  const reader = response?.ok ? response.body?.getReader() : undefined
  if (!reader) return 'missing'
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
