/**
 * The `wx` of one simulated phone: what the product asks of WeChat, answered as WeChat documents it. Cloud calls go to a real local cloud
 * over HTTP. What is not here is undefined, so that a page which starts to use more fails by name.
 */
import type { Device } from './device'
import { canvasOf, downloaded } from './canvas'
import { jpegSize } from './jpegSize'
import { apiWhile, post, send, WxError, type Api } from './wxCall'

export interface Navigation {
  navigateTo(url: string): Promise<void>
  redirectTo(url: string): Promise<void>
  switchTab(url: string): Promise<void>
  reLaunch(url: string): Promise<void>
  navigateBack(delta: number): Promise<void>
}

/** @param isOpen whether the mini-program still runs */
export function wechat(device: Device, navigation: Navigation, isOpen: () => boolean): Record<string, unknown> {
  const api = apiWhile(isOpen)
  return {
    nextTick: (run: () => void) => void Promise.resolve().then(run),
    canIUse: () => true,
    ...screenOf(),
    ...networkOf(device, api),
    ...storageOf(device),
    ...mediaOf(device, api),
    ...pagesOf(navigation, api),
    ...dialoguesOf(device, api),
    ...shellOf(device),
    cloud: cloudOf(device, api),
  }
}

/** An iPhone of 375 px. */
function screenOf() {
  const window = { windowWidth: 375, windowHeight: 812, screenWidth: 375, screenHeight: 812, pixelRatio: 3 }
  const app = { language: 'zh_CN', SDKVersion: '3.8.0' }
  return {
    getSystemInfoSync: () => ({ ...window, ...app, statusBarHeight: 44, platform: 'ios' }),
    getWindowInfo: () => ({ ...window, statusBarHeight: 44 }),
    getAppBaseInfo: () => ({ ...app, fontSizeSetting: 16 }),
    getDeviceInfo: () => ({ platform: 'ios' }),
    getMenuButtonBoundingClientRect: () => ({ top: 48, left: 281, width: 87, height: 32, right: 368, bottom: 80 }),
  }
}

/** What WeChat does around the pages. */
function shellOf(device: Device) {
  return {
    setPageStyle: ({ style }: { style: { overflow: string } }) => void (device.still = style.overflow === 'hidden'),
    getUpdateManager: () => ({
      onUpdateReady: (listener: () => void) => void device.updateListeners.add(listener),
      applyUpdate: () => void device.shown.push('换上新版'),
    }),
  }
}

function networkOf(device: Device, api: Api) {
  return {
    getNetworkType: api('getNetworkType', () => ({ networkType: device.online ? '4g' : 'none' })),
    onNetworkStatusChange: (listener: (status: { isConnected: boolean }) => void) =>
      void device.networkListeners.add(listener),
  }
}

/** WeChat stores and hands over plain data, not the objects themselves. */
const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))

function storageOf({ storage }: Device) {
  return {
    getStorageSync: (key: string) => plain(storage.get(key) ?? ''),
    setStorageSync: (key: string, value: unknown) => void storage.set(key, plain(value)),
    removeStorageSync: (key: string) => void storage.delete(key),
  }
}

const userData = 'wxfile://usr'

function read({ files }: Device, path: string): Uint8Array {
  const bytes = files.get(path)
  if (!bytes) throw new WxError(`readFile:fail no such file ${path}`)
  return bytes
}

function mediaOf(device: Device, api: Api) {
  const files = {
    readFile: api<{ filePath: string }>('readFile', ({ filePath }) => ({
      data: read(device, filePath).slice().buffer,
    })),
    writeFileSync(path: string, data: ArrayBuffer | string, encoding?: 'base64') {
      if (!path.startsWith(userData)) throw new WxError(`writeFile:fail permission denied ${path}`)
      const bytes = typeof data === 'string' ? Buffer.from(data, encoding ?? 'utf8') : new Uint8Array(data)
      device.files.set(path, bytes)
    },
    unlink: api<{ filePath: string }>('unlink', ({ filePath }) => void device.files.delete(filePath)),
    accessSync: (path: string) => void read(device, path),
  }
  let photos = 0
  return {
    env: { USER_DATA_PATH: userData },
    getFileSystemManager: () => files,
    getImageInfo: api<{ src: string }>('getImageInfo', async ({ src }) => {
      const path = await downloaded(device, src)
      return { ...jpegSize(read(device, path)), path }
    }),
    ...canvasOf(device, api),
    compressImage: api<{ src: string }>('compressImage', ({ src }) => ({ tempFilePath: src })),
    chooseMedia: api<{ count: number }>('chooseMedia', ({ count }) => {
      const taken = device.camera.splice(0, count)
      if (taken.length === 0) throw new WxError('chooseMedia:fail cancel')
      const tempFiles = taken.map(bytes => {
        const tempFilePath = `wxfile://tmp_${photos++}.jpg`
        device.files.set(tempFilePath, bytes)
        return { tempFilePath, size: bytes.byteLength, fileType: 'image' }
      })
      return { tempFiles, type: 'image' }
    }),
    previewImage: api('previewImage', () => {}),
    scanCode: api('scanCode', () => {
      if (device.scanned === null) throw new WxError('scanCode:fail cancel')
      return { path: device.scanned, result: '' }
    }),
  }
}

function cloudOf(device: Device, api: Api) {
  return {
    init: () => undefined,
    callFunction: api<{ name: string; data: { path: string } }>('cloud.callFunction', async ({ name, data }) => {
      const answer = await post(device, `/client/functions/${name}`, data)
      const lost = device.answersToLose.indexOf(`${name}.${data.path}`)
      if (lost < 0) return answer
      device.answersToLose.splice(lost, 1)
      throw new WxError('request:fail timeout', -1)
    }),
    uploadFile: api<{ cloudPath: string; filePath: string }>('cloud.uploadFile', ({ cloudPath, filePath }) =>
      post(device, `/client/files?path=${encodeURIComponent(cloudPath)}`, read(device, filePath)),
    ),
    deleteFile: api<{ fileList: string[] }>('cloud.deleteFile', async ({ fileList }) => {
      for (const fileID of fileList)
        await send(device, 'DELETE', `/client/files?fileID=${encodeURIComponent(fileID)}`, '')
      return { fileList }
    }),
  }
}

/** No page has a height here: nothing comes near the screen, and nothing leaves it. */
const nothingIsLaidOut = {
  relativeToViewport: () => nothingIsLaidOut,
  observe: () => undefined,
  disconnect: () => undefined,
}

function pagesOf(navigation: Navigation, api: Api) {
  const to = (name: 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch') =>
    api<{ url: string }>(name, async ({ url }) => {
      await navigation[name](url)
      return {}
    })
  return {
    navigateTo: to('navigateTo'),
    redirectTo: to('redirectTo'),
    switchTab: to('switchTab'),
    reLaunch: to('reLaunch'),
    navigateBack: api<{ delta?: number }>('navigateBack', async ({ delta = 1 }) => {
      await navigation.navigateBack(delta)
      return {}
    }),
    stopPullDownRefresh: api('stopPullDownRefresh', () => {}),
    pageScrollTo: api('pageScrollTo', () => {}),
    createIntersectionObserver: () => nothingIsLaidOut,
  }
}

function dialoguesOf(device: Device, api: Api) {
  return {
    showToast: api<{ title: string }>('showToast', ({ title }) => void device.shown.push(title)),
    hideToast: api('hideToast', () => {}),
    showModal: api<{ title?: string; content?: string }>('showModal', ({ title = '', content = '' }) => {
      device.shown.push(`${title} ${content}`.trim())
      const confirm = device.answers.shift() ?? true
      return { confirm, cancel: !confirm }
    }),
    makePhoneCall: api<{ phoneNumber: string }>(
      'makePhoneCall',
      ({ phoneNumber }) => void device.shown.push(`☎ ${phoneNumber}`),
    ),
    setClipboardData: api<{ data: string }>('setClipboardData', ({ data }) => void device.shown.push(data)),
    vibrateShort: api('vibrateShort', () => {}),
    requestSubscribeMessage: api<{ tmplIds: string[] }>('requestSubscribeMessage', async ({ tmplIds }) => {
      await post(device, '/client/consents', { templates: tmplIds })
      return Object.fromEntries(tmplIds.map(id => [id, 'accept']))
    }),
  }
}
