import type * as weapp from './cloud'
import { openid } from './identity.h5'
import { TransportError } from './transport'

/** The preview has no wx.cloud: sends JSON to the local cloud as the phone's holder. @throws TransportError without a network */
export async function post(path: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json', 'x-openid': openid() }
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }).catch((error: Error) => {
    throw new TransportError(error.message, true)
  })
  return response.json()
}

interface Answer {
  result?: unknown
  fileID?: string
  errCode?: number
  errMsg?: string
}

function checked(answer: Answer): Answer {
  if (answer.errMsg !== undefined && answer.errCode) throw new TransportError(answer.errMsg, false, answer.errCode)
  return answer
}

export const callFunction: typeof weapp.callFunction = async (name, data) =>
  checked((await post(`/client/functions/${name}`, data)) as Answer).result

export const deleteFile: typeof weapp.deleteFile = async fileID => {
  const headers = { 'x-openid': openid() }
  const answer = await fetch(`/client/files?fileID=${encodeURIComponent(fileID)}`, { method: 'DELETE', headers })
  checked((await answer.json()) as Answer)
}

export const uploadFile: typeof weapp.uploadFile = async (path, photo, onProgress) => {
  const bytes = await (await fetch(photo.path)).blob()
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/client/files?path=${encodeURIComponent(path)}`)
    request.setRequestHeader('x-openid', openid())
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0)
    request.onerror = () => reject(new TransportError('upload failed', true))
    request.onload = () => {
      try {
        const { fileID } = checked(JSON.parse(request.responseText) as Answer)
        if (!fileID) throw new TransportError(`upload answered ${request.status}`, false)
        resolve(fileID)
      } catch (error) {
        reject(error instanceof TransportError ? error : new TransportError(`upload answered ${request.status}`, false))
      }
    }
    request.send(bytes)
  })
}
