/**
 * The `wx` of one simulated phone: what the product asks of WeChat, answered as WeChat documents it. Cloud calls go to a real local cloud
 * over HTTP. What is not here is undefined, so that a page which starts to use more fails by name.
 */
import { request } from 'node:http'

/** What the phone's holder does when WeChat asks, and what the phone remembers. */
export interface Device {
  openid: string
  cloudUrl: string
  online: boolean
  storage: Map<string, unknown>
  files: Map<string, Uint8Array>
  /** Photos that the person will take next, in order: JPEG bytes. */
  camera: Uint8Array[]
  /** What the next scan reads. */
  scanned: string | null
  /** Answers to the next questions of `showModal`; yes when empty. */
  answers: boolean[]
  /** Everything that appeared over the page: toasts, questions. */
  shown: string[]
  /** Messages that the person allowed, by template. */
  consents: string[]
}

export interface Navigation {
  navigateTo(url: string): Promise<void>
  redirectTo(url: string): Promise<void>
  switchTab(url: string): Promise<void>
  reLaunch(url: string): Promise<void>
  navigateBack(delta: number): Promise<void>
}

interface Callbacks {
  success?: (answer: object) => void
  fail?: (error: { errMsg: string; errCode?: number }) => void
  complete?: () => void
}

class WxError extends Error {
  constructor(
    readonly errMsg: string,
    readonly errCode?: number,
  ) {
    super(errMsg)
  }
}

/** WeChat's convention: callbacks when there are any, else a promise. */
function api<O extends object, A extends object>(name: string, work: (options: O) => Promise<A> | A) {
  return (options: O & Callbacks = {} as O & Callbacks) => {
    const answer = Promise.resolve().then(async () => ({ ...(await work(options)), errMsg: `${name}:ok` }))
    if (!options.success && !options.fail && !options.complete) return answer
    const told = (error: unknown) => {
      const { errMsg = `${name}:fail ${String(error)}`, errCode } = error as WxError
      options.fail?.({ errMsg, ...(errCode === undefined ? {} : { errCode }) })
    }
    void answer.then(value => options.success?.(value), told).then(options.complete)
    return undefined
  }
}

/** Speaks to the local cloud as the phone's holder. */
function post(device: Device, path: string, body: Uint8Array | string): Promise<Record<string, unknown>> {
  if (!device.online) return Promise.reject(new WxError('request:fail net::ERR_INTERNET_DISCONNECTED', -1))
  return new Promise((resolve, reject) => {
    const headers = { 'x-openid': device.openid, 'content-type': 'application/json' }
    const sent = request(`${device.cloudUrl}${path}`, { method: 'POST', headers, agent: false }, answer => {
      let text = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      answer.on('end', () => resolve(JSON.parse(text) as Record<string, unknown>)).on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

async function checked(answer: Promise<Record<string, unknown>>, name: string): Promise<Record<string, unknown>> {
  const { errCode, errMsg, ...rest } = await answer
  if (errCode) throw new WxError(`${name}:fail ${String(errMsg)}`, Number(errCode))
  return rest
}

const userData = 'wxfile://usr'
/** An iPhone of 375 px. */
const window = { windowWidth: 375, windowHeight: 812, screenWidth: 375, screenHeight: 812, pixelRatio: 3 }

export function wechat(device: Device, navigation: Navigation): Record<string, unknown> {
  const read = (path: string) => {
    const bytes = device.files.get(path)
    if (!bytes) throw new WxError(`readFile:fail no such file ${path}`)
    return bytes
  }
  const files = {
    readFile: api('readFile', ({ filePath }: { filePath: string }) => ({ data: read(filePath).slice().buffer })),
    writeFileSync(path: string, data: ArrayBuffer) {
      if (!path.startsWith(userData)) throw new WxError(`writeFile:fail permission denied ${path}`)
      device.files.set(path, new Uint8Array(data))
    },
    unlink: api('unlink', ({ filePath }: { filePath: string }) => ({ removed: device.files.delete(filePath) })),
    accessSync: (path: string) => void read(path),
  }
  let photos = 0
  return {
    ...pagesApi(navigation),
    ...dialogues(device),
    nextTick: (run: () => void) => void Promise.resolve().then(run),
    canIUse: () => true,
    getSystemInfoSync: () => ({
      ...window,
      statusBarHeight: 44,
      platform: 'ios',
      language: 'zh_CN',
      SDKVersion: '3.8.0',
    }),
    getWindowInfo: () => ({ ...window, statusBarHeight: 44 }),
    getAppBaseInfo: () => ({ fontSizeSetting: 16, SDKVersion: '3.8.0', language: 'zh_CN' }),
    getDeviceInfo: () => ({ platform: 'ios' }),
    getMenuButtonBoundingClientRect: () => ({ top: 48, left: 281, width: 87, height: 32, right: 368, bottom: 80 }),
    getNetworkType: api('getNetworkType', () => ({ networkType: device.online ? '4g' : 'none' })),
    onNetworkStatusChange: () => undefined,
    getStorageSync: (key: string) => structured(device.storage.get(key) ?? ''),
    setStorageSync: (key: string, value: unknown) => void device.storage.set(key, structured(value)),
    removeStorageSync: (key: string) => void device.storage.delete(key),
    env: { USER_DATA_PATH: userData },
    getFileSystemManager: () => files,
    getImageInfo: api('getImageInfo', ({ src }: { src: string }) => ({ ...sizeOf(read(src)), path: src })),
    compressImage: api('compressImage', ({ src }: { src: string }) => ({ tempFilePath: src })),
    chooseMedia: api('chooseMedia', ({ count }: { count: number }) => {
      const taken = device.camera.splice(0, count)
      if (taken.length === 0) throw new WxError('chooseMedia:fail cancel')
      const tempFiles = taken.map(bytes => {
        const tempFilePath = `wxfile://tmp_${photos++}.jpg`
        device.files.set(tempFilePath, bytes)
        return { tempFilePath, size: bytes.byteLength, fileType: 'image' }
      })
      return { tempFiles, type: 'image' }
    }),
    scanCode: api('scanCode', () => {
      if (device.scanned === null) throw new WxError('scanCode:fail cancel')
      return { path: device.scanned, result: '' }
    }),
    cloud: {
      init: () => undefined,
      callFunction: api('cloud.callFunction', ({ name, data }: { name: string; data: object }) =>
        checked(post(device, `/client/functions/${name}`, JSON.stringify(data)), 'cloud.callFunction'),
      ),
      uploadFile: api('cloud.uploadFile', async ({ cloudPath, filePath }: { cloudPath: string; filePath: string }) =>
        checked(
          post(device, `/client/files?path=${encodeURIComponent(cloudPath)}`, read(filePath)),
          'cloud.uploadFile',
        ),
      ),
    },
    requestSubscribeMessage: api('requestSubscribeMessage', async ({ tmplIds }: { tmplIds: string[] }) => {
      device.consents.push(...tmplIds)
      await post(device, '/client/consents', JSON.stringify({ templates: tmplIds }))
      return Object.fromEntries(tmplIds.map(id => [id, 'accept']))
    }),
  }
}

function pagesApi(navigation: Navigation) {
  const by = (name: 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch') =>
    api(name, async ({ url }: { url: string }) => {
      await navigation[name](url)
      return {}
    })
  return {
    navigateTo: by('navigateTo'),
    redirectTo: by('redirectTo'),
    switchTab: by('switchTab'),
    reLaunch: by('reLaunch'),
    navigateBack: api('navigateBack', async ({ delta = 1 }: { delta?: number }) => {
      await navigation.navigateBack(delta)
      return {}
    }),
    stopPullDownRefresh: api('stopPullDownRefresh', () => ({})),
    pageScrollTo: api('pageScrollTo', () => ({})),
  }
}

function dialogues(device: Device) {
  return {
    showToast: api('showToast', ({ title }: { title: string }) => {
      device.shown.push(title)
      return {}
    }),
    hideToast: api('hideToast', () => ({})),
    showModal: api('showModal', ({ title = '', content = '' }: { title?: string; content?: string }) => {
      device.shown.push(`${title} ${content}`.trim())
      const confirm = device.answers.shift() ?? true
      return { confirm, cancel: !confirm }
    }),
    makePhoneCall: api('makePhoneCall', ({ phoneNumber }: { phoneNumber: string }) => {
      device.shown.push(`☎ ${phoneNumber}`)
      return {}
    }),
    setClipboardData: api('setClipboardData', ({ data }: { data: string }) => {
      device.shown.push(data)
      return {}
    }),
    previewImage: api('previewImage', () => ({})),
    vibrateShort: api('vibrateShort', () => ({})),
  }
}

/** WeChat stores and hands over plain data, not the objects themselves. */
const structured = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))

/** Width and height out of a JPEG's frame header (ITU T.81 B.2.2). */
function sizeOf(bytes: Uint8Array): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
  throw new WxError('getImageInfo:fail no picture')
}
