/** A phone as Taro shows it: what is stored on it stays over a restart of the app, and it has so much room and no more. */
export function aPhone({ room = Infinity } = {}) {
  const stored = new Map<string, string>()
  const size = () => [...stored].reduce((sum, [key, value]) => sum + key.length + value.length, 0)
  const phone = {
    online: true,
    /** Where the photos went that the cloud took, in order. */
    uploaded: [] as string[],
    dropped: [] as string[],
    toasts: [] as string[],
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
    onNetworkStatusChange: () => undefined,
    getNetworkType: () => undefined,
    showToast: ({ title }: { title: string }) => Promise.resolve(phone.toasts.push(title)),
    getFileSystemManager: () => ({ unlink: ({ filePath }: { filePath: string }) => phone.dropped.push(filePath) }),
    cloud: {
      init: () => undefined,
      uploadFile({ cloudPath, success, fail }: Upload) {
        if (!phone.online) return fail({ errMsg: 'uploadFile:fail request:fail' })
        phone.uploaded.push(cloudPath)
        success({ fileID: `cloud://local/${cloudPath}` })
      },
    },
  }
  return phone
}

interface Upload {
  cloudPath: string
  success: (answer: { fileID: string }) => void
  fail: (error: { errMsg: string }) => void
}
