/** Several reports on one phone: written, waiting to be sent, taken back. */
import type { PlaceView } from '@shared/grid/contract'
import { newDraft } from '../../../src/features/reports/submit/draft'
import type { Upload } from '../../../src/features/photos/uploads'
import { aPhone } from './phone'

const stairwell: PlaceView = {
  code: 'XZZ-2-E05-B03-U2-S01',
  kind: 'spot',
  name: '楼道',
  fullName: '华城路二小区 3 号楼 2 单元 楼道',
  branches: false,
  spot: 'stairwell',
}
const photo = (name: string): Upload => ({
  photo: { path: `kept/${name}`, size: 1 },
  name,
  fileID: `cloud://local/${name}`,
  state: 'sent',
  progress: 1,
})
const handedIn = { type: 'handedIn' as const, place: stairwell, category: 'clutter' as const }

const open = async (phone: ReturnType<typeof aPhone>) => {
  const store = await phone.start(() => import('../../../src/features/reports/submit/draftStore'))
  return { ...store, texts: () => store.drafts.get().map(form => form.store.get().text) }
}
const settled = () => new Promise(resolve => setImmediate(resolve))

beforeAll(() => jest.useFakeTimers({ doNotFake: ['setImmediate'] }))
afterAll(() => jest.useRealTimers())

describe('drafts', () => {
  it('are several: beside one that waits for the network another is begun', async () => {
    const phone = aPhone()
    phone.online = false
    const { openDraft, tellDraft, texts, drafts } = await open(phone)
    expect(openDraft()).toBe(false)
    tellDraft({ type: 'wrote', text: '漏水' })
    tellDraft(handedIn)
    await settled()
    expect(openDraft()).toBe(false)
    tellDraft({ type: 'wrote', text: '灯不亮' })
    expect(texts()).toEqual(['漏水', '灯不亮'])
    expect(drafts.get()[0]?.store.get()).toMatchObject({ handedIn: true, calling: false })
  })

  it('are all there again after a restart; 拍一拍 goes on with the one that was not handed in', async () => {
    const phone = aPhone()
    phone.online = false
    const before = await open(phone)
    before.openDraft()
    before.tellDraft({ type: 'wrote', text: '漏水' })
    before.tellDraft(handedIn)
    before.openDraft()
    before.tellDraft({ type: 'wrote', text: '灯不亮' })
    await settled()

    const after = await open(phone)
    expect(after.texts()).toEqual(['漏水', '灯不亮'])
    expect(after.openDraft()).toBe(true)
    after.tellDraft({ type: 'wrote', text: '二楼灯不亮' })
    expect(after.texts()).toEqual(['漏水', '二楼灯不亮'])
  })

  it('are opened by their keys, and one that is gone is a new one', async () => {
    const { openDraft, openAnother, tellDraft, texts, drafts } = await open(aPhone())
    openDraft()
    tellDraft({ type: 'wrote', text: '一' })
    openAnother()
    tellDraft({ type: 'wrote', text: '二' })
    const [first] = drafts.get()
    expect(openDraft(first?.store.get().key)).toBe(true)
    tellDraft({ type: 'wrote', text: '一一' })
    expect([...texts()].sort()).toEqual(['一一', '二'])
  })

  it('begin blank and leave nothing on the phone while they are: beginning another twice makes one', async () => {
    const phone = aPhone()
    const { openDraft, openAnother, tellDraft, texts } = await open(phone)
    openDraft()
    openAnother()
    openAnother()
    expect(texts()).toEqual([])
    tellDraft({ type: 'wrote', text: '漏水' })
    tellDraft({ type: 'wrote', text: '' })
    expect(texts()).toEqual([])
    expect(phone.keys().filter(key => /draft\./.test(key))).toEqual([])
  })

  it('that are taken back are gone, with their photos here and in the cloud', async () => {
    const phone = aPhone()
    const { openDraft, tellDraft, draftForm, texts } = await open(phone)
    openDraft()
    tellDraft({ type: 'took', photos: [photo('a')] })
    draftForm.throwAway()
    await settled()
    expect(texts()).toEqual([])
    expect(phone.deleted).toEqual(['cloud://local/a'])
    expect(phone.dropped).toEqual(['kept/a'])
    expect((await open(phone)).texts()).toEqual([])
  })

  it('take over the one draft of a phone that knew of no more', async () => {
    const phone = aPhone()
    const storage = await phone.start(() => import('../../../src/platform/storage'))
    storage.save('draft', { ...newDraft('old-key'), text: '纸箱' })
    const { openDraft, texts, drafts } = await open(phone)
    expect(texts()).toEqual(['纸箱'])
    expect(openDraft('old-key')).toBe(true)
    expect(drafts.get()[0]?.store.get().key).toBe('old-key')
    expect((await open(phone)).texts()).toEqual(['纸箱'])
  })
})
