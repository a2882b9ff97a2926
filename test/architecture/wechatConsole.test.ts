/** What the app asks of WeChat must be known in WeChat's console, or it is refused on every phone and in no test. README has the list. */
import { read, repositoryFiles } from './files'
import { differences } from '../differences'

/** What is asked of the phone, with the base library that has it and what the console must know. */
const asked: Record<string, { since: string; console?: string[]; guarded?: true }> = {
  'cloud.init': { since: '2.2.3' },
  canvasToTempFilePath: { since: '2.7.0' },
  chooseMedia: { since: '2.10.0', console: ['摄像头', '选中的照片或视频信息'] },
  chooseMessageFile: { since: '2.5.0', console: ['选中的文件'] },
  compressImage: { since: '2.26.0' },
  createIntersectionObserver: { since: '1.9.3' },
  createOffscreenCanvas: { since: '2.16.1' },
  downloadFile: { since: '1.0.0', console: ['downloadFile 合法域名'] },
  getAppBaseInfo: { since: '2.20.1' },
  getCurrentPages: { since: '1.0.0' },
  getFileSystemManager: { since: '1.9.9' },
  getImageInfo: { since: '1.0.0' },
  getMenuButtonBoundingClientRect: { since: '2.1.0' },
  getNetworkType: { since: '1.0.0' },
  getScreenBrightness: { since: '1.2.0' },
  getSetting: { since: '2.10.1' },
  getStorageInfoSync: { since: '1.0.0' },
  getStorageSync: { since: '1.0.0' },
  getUpdateManager: { since: '1.9.90' },
  getWindowInfo: { since: '2.20.1' },
  makePhoneCall: { since: '1.0.0' },
  navigateBack: { since: '1.0.0' },
  navigateTo: { since: '1.0.0' },
  onNetworkStatusChange: { since: '1.1.0' },
  openAppAuthorizeSetting: { since: '2.25.3' },
  openDocument: { since: '1.0.0' },
  // WeChat refuses for the notice's sake only where it has one.
  openPrivacyContract: { since: '2.32.3', guarded: true },
  openSetting: { since: '1.1.0' },
  pageScrollTo: { since: '1.4.0' },
  previewImage: { since: '1.0.0' },
  redirectTo: { since: '1.0.0' },
  removeStorageSync: { since: '1.0.0' },
  requestSubscribeMessage: { since: '2.8.2', console: ['订阅消息'] },
  saveImageToPhotosAlbum: { since: '1.2.0', console: ['相册（仅写入）'] },
  scanCode: { since: '1.0.0', console: ['摄像头'] },
  setClipboardData: { since: '1.1.0', console: ['剪切板'] },
  setKeepScreenOn: { since: '1.4.0' },
  setScreenBrightness: { since: '1.2.0' },
  setStorageSync: { since: '1.0.0' },
  shareFileMessage: { since: '2.16.1' },
  // The poster is sent to a chat; where a phone cannot, it is kept by a long press.
  showShareImageMenu: { since: '2.14.3' },
  showModal: { since: '1.0.0' },
  showToast: { since: '1.0.0' },
  stopPullDownRefresh: { since: '1.5.0' },
  switchTab: { since: '1.0.0' },
}

/** Components and options of their own age: page-container 2.16.0, virtualHost 2.11.2, lazyCodeLoading 2.11.1. */
const components = '2.16.0'

const code = repositoryFiles()
  .filter(file => /^src\/.+[.]tsx?$/.test(file) && !/[.]h5[.]tsx?$/.test(file))
  .map(read)
  .join('\n')
const used = new Set([...code.matchAll(/\bTaro\.((?:cloud\.)?[a-z]\w*)/g)].map(([, name = '']) => name))
/** Not calls: what the name of the namespace alone gives, and what Taro answers by itself. */
for (const word of ['cloud', 'env', 'getCurrentInstance', 'nextTick']) used.delete(word)

const table = /### What WeChat's console must know[\s\S]+?(?=\n## )/.exec(read('README.md'))?.[0] ?? ''
const rows = table.split('\n').filter(line => line.startsWith('| ') && !/^\| (where|---)/.test(line))

const order = (version: string) => version.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0)

describe("WeChat's console", () => {
  it('is asked about each call by a row here, and by no row that nobody needs', () => {
    expect(used.size).toBeGreaterThan(30)
    expect(differences(used, Object.keys(asked))).toEqual([])
  })

  it('is told in the README of all that it must know, each with the calls that need it, and of nothing more', () => {
    const needs = Object.entries(asked).flatMap(([name, { console = [] }]) => console.map(what => `${what}: ${name}`))
    const told = rows.flatMap(row => {
      const [where = '', , why = ''] = row.replace(/^\| | \|$/g, '').split(' | ')
      const what = where.split(' · ').pop()
      const names = [...why.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)
      return names.filter(name => asked[name]?.console).map(name => `${what}: ${name}`)
    })
    expect(needs.length).toBeGreaterThan(5)
    expect(differences(told, needs)).toEqual([])
  })

  it('is told the oldest base library that has all of it', () => {
    const ages = Object.values(asked).flatMap(({ since, guarded }) => (guarded ? [] : order(since)))
    const oldest = Math.max(order(components), ...ages)
    const [said = ''] = /\d+\.\d+\.\d+/.exec(rows.find(row => row.includes('基础库最低版本')) ?? '') ?? []
    expect(order(said)).toBe(oldest)
  })
})
