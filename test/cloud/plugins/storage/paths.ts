/** Paths and ids of files, and lists of them, as a request gives them. */
import { CloudError } from '../../plugin'

/** Environment, bucket: the form of a real one, `<env>.<hex>-<env>-<account>`. */
const root = 'cloud://local.6c6f-local-1250000000'
const pathLimit = 850
/** Documentation of `getTempFileURL`, `deleteFile` and `copyFile`: 50 files a call. */
const listLimit = 50

export const fileIdOf = (path: string) => `${root}/${path}`

/** COS's rules for names, as far as they concern us: no empty or dotted steps, nothing that an address would swallow or cannot hold. */
export function checkPath(path: unknown): string {
  const steps = typeof path === 'string' ? path.split('/') : ['']
  const fine = steps.every(
    step => step !== '' && step !== '.' && step !== '..' && !/[\u0000-\u001f\u007f\\?#%\ud800-\udfff]/u.test(step),
  )
  if (typeof path !== 'string' || !fine || Buffer.byteLength(path) > pathLimit) {
    throw new CloudError('INVALID_PARAM', 'the file path is invalid')
  }
  return path
}

export function checkList(list: unknown): unknown[] {
  if (!Array.isArray(list) || list.length === 0 || list.length > listLimit) {
    throw new CloudError('INVALID_PARAM', `the list must hold 1 to ${listLimit} files`)
  }
  return list
}

export function pathOf(fileID: unknown): string | undefined {
  return typeof fileID === 'string' && fileID.startsWith(`${root}/`) ? fileID.slice(root.length + 1) : undefined
}
