/** Where the person's uploads go. */
export const folder = 'upload/0123456789abcdef01234567'

/** A phone as Taro shows it: what is stored on it stays over a restart of the app, and it has so much room and no more. */
export function aPhone({ room = Infinity } = {}) {
  const stored = new Map<string, string>()
  const size = () => [...stored].reduce((sum, [key, value]) => sum + key.length + value.length, 0)
  const phone = {
    online: true,
    /** Where the photos went that the cloud took, in order. */
    uploaded: [] as string[],
    dropped: [] as string[],
    /** Uploads that were taken back. */
    deleted: [] as string[],
    toasts: [] as string[],
    /** What WeChat's own dialogue was asked. */
    modals: [] as string[],
    /** The size of the text that is set in WeChat, in px. */
    textSize: 16,
    /** What of 标准版 and 长辈版 the server was told. */
    chosen: [] as unknown[],
    /** For how many photos the camera was asked. */
    asked: [] as number[],
    keys: () => [...stored.keys()],
    /** Opens the app afresh: nothing is left but what was stored. */
    async start<T>(load: () => Promise<T>): Promise<T> {
      jest.resetModules()
      jest.doMock('@tarojs/taro', () => ({ __esModule: true, default: taro }))
      return load()
    },
  }
  const taro = {
    getStorageSync: (key: string): unknown => (stored.has(key) ? JSON.parse(stored.get(key) ?? '') : ''),
    setStorageSync(key: string, value: unknown) {
      const text = JSON.stringify(value)
      if (size() - (stored.get(key)?.length ?? -key.length) + text.length > room) throw new Error('setStorageSync:fail')
      stored.set(key, text)
    },
    removeStorageSync: (key: string) => stored.delete(key),
    chooseMedia: ({ count }: { count: number }) =>
      Promise.resolve(phone.asked.push(count)).then(() => ({ tempFiles: [] })),
    onNetworkStatusChange: () => undefined,
    getNetworkType: () => undefined,
    getAppBaseInfo: () => ({ fontSizeSetting: phone.textSize }),
    showModal: ({ title }: { title: string }) => Promise.resolve({ confirm: phone.modals.push(title) > 0 }),
    showToast: ({ title }: { title: string }) => Promise.resolve(phone.toasts.push(title)),
    getFileSystemManager: () => ({ unlink: ({ filePath }: { filePath: string }) => phone.dropped.push(filePath) }),
    cloud: {
      init: () => undefined,
      /** Knows nothing but `people.me` and `people.setEdition`. */
      callFunction({ data, success, fail }: Call) {
        if (!phone.online) return fail({ errMsg: 'callFunction:fail request:fail' })
        if (data.path === 'setEdition')
          return success({ result: { ok: true, data: { ...data.input, at: `at-${phone.chosen.push(data.input)}` } } })
        const answer = { ok: true, data: { posts: [], suspended: [], requests: [], uploadFolder: folder } }
        success({ result: data.path === 'me' ? answer : { ok: false, error: { code: 'unknownAction' } } })
      },
      deleteFile({ fileList, success }: { fileList: string[]; success: () => void }) {
        phone.deleted.push(...fileList)
        success()
      },
      uploadFile({ cloudPath, success, fail }: Upload) {
        if (!phone.online) return fail({ errMsg: 'uploadFile:fail request:fail' })
        phone.uploaded.push(cloudPath)
        success({ fileID: `cloud://local/${cloudPath}` })
      },
    },
  }
  return phone
}

interface Call {
  data: { path: string; input?: object }
  success: (answer: { result: object }) => void
  fail: (error: { errMsg: string }) => void
}

interface Upload {
  cloudPath: string
  success: (answer: { fileID: string }) => void
  fail: (error: { errMsg: string }) => void
}
