import Taro from '@tarojs/taro'
import type { Photo } from './photos'
import { TransportError, type Progress } from './transport'

let ready = false

function cloud() {
  if (!ready) Taro.cloud.init({ env: process.env.WX_CLOUD_ENV || undefined })
  ready = true
  return Taro.cloud
}

/** WeChat's words when a request never reached the cloud (seen in its error texts; there is no code for it). */
const NO_NETWORK = /request:fail|timeout|network|ERR_INTERNET|ERR_NAME|ERR_CONNECTION/i

function failure(error: { errCode?: number; errMsg?: string }): TransportError {
  const text = error.errMsg ?? String(error)
  return new TransportError(text, NO_NETWORK.test(text), error.errCode)
}

/** Calls a cloud function and returns what it answered. @throws TransportError */
export function callFunction(name: string, data: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    cloud().callFunction({
      name,
      data,
      success: ({ result }) => resolve(result),
      fail: error => reject(failure(error)),
    })
  })
}

/** Deletes a file that this person uploaded. @throws TransportError */
export function deleteFile(fileID: string): Promise<void> {
  return new Promise((resolve, reject) => {
    cloud().deleteFile({ fileList: [fileID], success: () => resolve(), fail: error => reject(failure(error)) })
  })
}

/** Stores a photo under `path` and returns its fileID. @throws TransportError */
export function uploadFile(path: string, photo: Photo, onProgress: Progress): Promise<string> {
  return new Promise((resolve, reject) => {
    const task = cloud().uploadFile({
      cloudPath: path,
      filePath: photo.path,
      success: ({ fileID }) => resolve(fileID),
      fail: error => reject(failure(error)),
    }) as unknown as Taro.UploadTask.UploadTaskPromise | undefined
    // Called with callbacks, WeChat returns the task itself; its type only knows the promise.
    task?.onProgressUpdate?.(({ progress }) => onProgress(progress / 100))
  })
}
