/**
 * The only importer of the two SDKs. wx-server-sdk is what a function called by a person uses; node-sdk (which it
 * wraps) is used where wx-server-sdk has no word for it: an update that returns the document, and timers, which have
 * no WeChat caller.
 */
import tcb from '@cloudbase/node-sdk'
import wx from 'wx-server-sdk'

// The SDK's own type of `env` forgets the symbol that stands for the environment the function runs in.
wx.init({ env: wx.DYNAMIC_CURRENT_ENV as unknown as string })

export const db = wx.database()
export const _ = db.command

// The SDK's own type of its configuration forgets this one.
const nullWhenNotThere: object = { throwOnNotFound: false }
/** Answers null for a document that is not there, where `db` throws: what a transaction reads by its id. */
export const quietDb = wx.database(nullWhenNotThere)

/** What the platform says of the caller. Read it once, synchronously, at the entry: it changes with the next call. */
export const wxContext = () => wx.getWXContext()

/** Calls another function. The callee sees the same openid and a source that ends in `scf`. */
export const callFunction = (name: string, data: object) => wx.callFunction({ name, data })

export const openapi = wx.openapi

/**
 * Short-lived addresses for stored files; a file that is not there has none.
 * @param maxAge seconds that an address lives; a day without it
 */
export async function fileUrls(fileIDs: string[], maxAge?: number): Promise<Map<string, string>> {
  const urls = new Map<string, string>()
  for (let at = 0; at < fileIDs.length; at += 50) {
    const asked = fileIDs.slice(at, at + 50).map(fileID => (maxAge === undefined ? fileID : { fileID, maxAge }))
    const answer = (await wx.getTempFileURL({ fileList: asked as string[] })) as {
      fileList: { fileID: string; tempFileURL: string }[]
    }
    for (const file of answer.fileList) {
      if (file.tempFileURL) urls.set(file.fileID, file.tempFileURL)
    }
  }
  return urls
}

/** Stores a file as the function's own; one at the same path is replaced. @returns its fileID */
export async function uploadFile(path: string, content: Buffer): Promise<string> {
  // The SDK's own type of the content forgets that it takes bytes.
  return (await wx.uploadFile({ cloudPath: path, fileContent: content as never })).fileID
}

/** Deletes stored files for good, at most 50 a call; one that is gone already is no error. */
export const deleteFiles = async (fileIDs: readonly string[]): Promise<void> =>
  void (await wx.deleteFile({ fileList: [...fileIDs] }))

export const deleteFile = (fileID: string): Promise<void> => deleteFiles([fileID])

/**
 * Adds to a number inside a document and answers the document after it, in one atomic trip (wx-server-sdk's `update`
 * answers only how many). Null when there is no such document.
 */
export async function incrementAndReturn(collection: string, id: string, field: string): Promise<unknown> {
  const plain = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV as unknown as string }).database()
  const answer = await plain
    .collection(collection)
    .where({ _id: id })
    .updateAndReturn({ [field]: plain.command.inc(1) })
  return (answer as { doc?: unknown }).doc ?? null
}
