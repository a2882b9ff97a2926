/**
 * Cloud storage: upload by metadata and PUT, signed download addresses that expire, deletion. A client may upload
 * (`POST /client/files?path=…`), ask for an address (`GET /client/files?fileID=…`, as getTempFileURL and downloadFile do first)
 * and delete (`DELETE`), as far as the rules let it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { HttpError, readBody, restOf, sendJson } from '../../http'
import { keep } from '../../keep'
import { CloudError, type Plugin, type PluginFactory, type Route } from '../../plugin'
import type { Rules } from '../rules'
import type { FileOperation } from '../rules/ruleSet'
import { contentTypeOf } from './contentType'
import { sendFile } from './download'
import { FileStore } from './fileStore'
import { checkList, checkPath, fileIdOf, pathOf } from './paths'
import { Signing } from './signing'

/** WeChat's guide to storage: a link lives one day at most, which is also what it lives when nothing is said. */
const longestAgeSeconds = 86_400
const uploadTicketSeconds = 900
/** Assumed; the real limits depend on the way of uploading. */
const fileLimit = 100 << 20

export interface Storage extends Plugin {
  /** Stores a file as a function (owner null) or a client would. @returns its fileID @throws CloudError */
  store(path: string, content: Buffer, owner: string | null): Promise<string>
}

export const storage: PluginFactory<Storage> = async host => {
  const files = await FileStore.open(join(host.options.dataDir, 'files'), !host.options.memory)
  const key = await keep(host, 'storageKey', Signing.newKey())
  await key.save()
  const signing = new Signing(key.value)
  const seconds = () => Math.floor(host.now() / 1000)

  const plugin: Storage = {
    name: 'storage',
    async store(path, content, owner) {
      checkPath(path)
      const before = await files.find(path)
      // A function may do anything. What is not there yet is the caller's own: the usual rule would allow no upload otherwise.
      if (owner !== null) permit(owner, 'write', path, before ? before.owner : owner)
      await files.put({ path, owner, contentType: contentTypeOf(path), uploadedAt: host.now() }, content)
      return fileIdOf(path)
    },
    actions: {
      async 'storage.getUploadMetadata'(request, caller) {
        const path = checkPath(request.path)
        host.count(caller, { action: request.action })
        const until = seconds() + uploadTicketSeconds
        const authorization = `${until}.${signing.sign('upload', path, until)}`
        const fileId = fileIdOf(path)
        const url = encodeURI(`${host.url()}/storage/upload/${path}`)
        // The SDK sends the last of these as a header, which takes no Chinese; what stands in the real one is not published.
        return {
          data: { url, token: 'local', authorization, fileId, cosFileId: Buffer.from(fileId).toString('base64url') },
        }
      },
      async 'storage.batchGetDownloadUrl'(request, caller) {
        const list = checkList(request.file_list)
        host.count(caller, { action: request.action, returned: list.length })
        return { data: { download_list: await Promise.all(list.map(each => link((each ?? {}) as Wanted))) } }
      },
      async 'storage.batchCopyFile'(request, caller) {
        const list = checkList(request.file_list)
        host.count(caller, { action: request.action, returned: list.length })
        const copies: object[] = []
        // One after the other: two may have the same destination.
        for (const each of list) copies.push(await copy((each ?? {}) as Copied))
        return { data: { copy_list: copies } }
      },
      async 'storage.batchDeleteFile'(request, caller) {
        const list = checkList(request.fileid_list)
        host.count(caller, { action: request.action, returned: list.length })
        return { data: { delete_list: await Promise.all(list.map(fileID => remove(String(fileID)))) } }
      },
    },
    routes: [
      { method: 'PUT', path: '/storage/upload/', handle: receive },
      // The signature protects it, and a phone at localhost shows photos of 127.0.0.1.
      { method: 'GET', path: '/storage/files/', openTo: 'embedding', handle: send },
      { method: 'POST', path: '/client/files', handle: (...asked) => forClient('uploadFile', asked, upload) },
      { method: 'GET', path: '/client/files', handle: (...asked) => forClient('getTempFileURL', asked, address) },
      { method: 'DELETE', path: '/client/files', handle: (...asked) => forClient('deleteFile', asked, erase) },
    ],
  }

  async function link({ fileid, max_age }: Wanted) {
    const path = pathOf(fileid)
    if (path === undefined || !(await files.find(path)))
      return { fileID: fileid, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' }
    const maxAge = Math.min(typeof max_age === 'number' && max_age > 0 ? max_age : longestAgeSeconds, longestAgeSeconds)
    const until = seconds() + maxAge
    // Not encoded: node-sdk encodes the address itself before it downloads.
    const tempFileURL = `${host.url()}/storage/files/${path}?sign=${signing.sign('download', path, until)}&t=${until}`
    return { fileID: fileid, code: 'SUCCESS', tempFileURL, maxAge }
  }

  /**
   * Documentation of `copyFile`: by paths, under the same name, an existing file is replaced unless `overwrite` says no, and what
   * a file permits does not change: here its owner stays the same (assumed).
   */
  async function copy({ src_path: from, dst_path: to, overwrite, remove_original: move }: Copied) {
    const [source, target] = [checkPath(from), checkPath(to)]
    if (source === target || basename(source) !== basename(target)) {
      throw new CloudError('INVALID_PARAM', 'a file is copied to another path under the same name')
    }
    const found = await files.find(source)
    if (!found) return { code: 'STORAGE_FILE_NONEXIST', message: `${source} does not exist` }
    if (overwrite === false && (await files.find(target))) {
      return { code: 'STORAGE_FILE_EXIST', message: `${target} exists` }
    }
    await files.put({ ...found, path: target, uploadedAt: host.now() }, await readFile(files.blobFile(found)))
    if (move === true) await files.remove(source)
    return { fileId: fileIdOf(target) }
  }

  async function remove(fileID: string) {
    const path = pathOf(fileID)
    const removed = path !== undefined && (await files.remove(path))
    return { fileID, code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
  }

  /** COS answers an upload with nothing, or with XML. */
  async function receive(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const path = restOf(url, '/storage/upload/')
    const [until, signature] = (request.headers.authorization ?? '').split('.')
    const content = await readBody(request, fileLimit)
    if (!signing.check(signature, 'upload', path, Number(until)) || Number(until) < seconds()) {
      return refuse(response, 'SignatureDoesNotMatch', 'the upload is not signed, or its signature has expired')
    }
    await plugin.store(path, content, null)
    response.writeHead(200).end()
  }

  async function send(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const path = restOf(url, '/storage/files/')
    const until = Number(url.searchParams.get('t'))
    if (!signing.check(url.searchParams.get('sign'), 'download', path, until) || until < seconds()) {
      return refuse(response, 'AccessDenied', 'the address is not signed, or has expired')
    }
    const record = await files.find(path)
    if (!record) throw new HttpError(404, 'the file does not exist')
    await sendFile(request, response, record, files.blobFile(record))
  }

  /** As `wx.cloud` answers a client; without an identity there is no client. */
  async function forClient(
    api: string,
    [request, response, url]: Parameters<Route['handle']>,
    act: (openid: string, url: URL, request: IncomingMessage) => Promise<object>,
  ): Promise<void> {
    const openid = request.headers['x-openid']?.toString()
    try {
      if (!openid) throw denied()
      sendJson(response, await act(openid, url, request))
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      const errCode = error.code === 'STORAGE_EXCEED_AUTHORITY' ? -503002 : -501007
      sendJson(response, { errCode, errMsg: `cloud.${api}:fail ${errCode} ${error.message}` })
    }
  }

  async function upload(openid: string, url: URL, request: IncomingMessage) {
    const content = await readBody(request, fileLimit)
    return { fileID: await plugin.store(url.searchParams.get('path') ?? '', content, openid) }
  }

  async function address(openid: string, url: URL) {
    const fileID = url.searchParams.get('fileID') ?? ''
    await permitFile(openid, 'read', fileID)
    return link({ fileid: fileID })
  }

  async function erase(openid: string, url: URL) {
    const fileID = url.searchParams.get('fileID') ?? ''
    await permitFile(openid, 'write', fileID)
    return remove(fileID)
  }

  /** The rules decide before it is told whether the file is there. */
  async function permitFile(openid: string, operation: FileOperation, fileID: string): Promise<void> {
    const path = pathOf(fileID)
    if (path === undefined) throw new CloudError('INVALID_PARAM', 'invalid fileID')
    permit(openid, operation, path, (await files.find(path))?.owner ?? null)
  }

  function permit(openid: string, operation: FileOperation, path: string, owner: string | null): void {
    if (!host.plugin<Rules>('rules').mayTouchFile(openid, operation, { path, owner })) throw denied()
  }

  return plugin
}

const denied = () => new CloudError('STORAGE_EXCEED_AUTHORITY', 'storage permission denied')

/** As the SDK sends it: values of any kind until they are checked. */
interface Copied {
  src_path?: unknown
  dst_path?: unknown
  overwrite?: unknown
  remove_original?: unknown
}

interface Wanted {
  fileid: string
  max_age?: number
}

function refuse(response: ServerResponse, code: string, message: string): void {
  response.writeHead(403, { 'content-type': 'application/xml' })
  response.end(
    `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`,
  )
}
