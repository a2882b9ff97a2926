import type { Upload } from '../../../src/features/photos/uploads'
import { aPhone, folder } from './phone'

async function open(phone: ReturnType<typeof aPhone>) {
  const { formsOf } = await phone.start(() => import('../../../src/features/photos/photoForm'))
  return formsOf('resolve', { note: '' }, 9)
}

const photo = (name: string): Upload => ({
  photo: { path: `kept/${name}`, size: 1 },
  name,
  state: 'waiting',
  progress: 0,
})
const took = (...names: string[]) => ({ type: 'took' as const, photos: names.map(photo) })
const wrote = (note: string) => ({ type: 'filled' as const, fields: { note } })
/** Until what is on its way has arrived or broken off. */
const settled = () => new Promise(resolve => setImmediate(resolve))

beforeAll(() => jest.useFakeTimers({ doNotFake: ['setImmediate'] }))
afterAll(() => jest.useRealTimers())

describe('a form with photos', () => {
  it('is there again after a restart, and sends no photo twice', async () => {
    const phone = aPhone()
    const before = (await open(phone))('1')
    const leave = before.watch()
    before.tell(wrote('已清理'))
    before.tell(took('a'))
    before.pump()
    await settled()
    phone.online = false
    before.tell(took('b'))
    before.pump()
    await settled()
    leave()

    phone.online = true
    const after = (await open(phone))('1')
    expect(after.store.get().note).toBe('已清理')
    expect(after.store.get().photos.map(({ name, state }) => [name, state])).toEqual([
      ['a', 'sent'],
      ['b', 'waiting'],
    ])
    after.watch()
    await settled()
    expect(phone.uploaded).toEqual([`${folder}/a`, `${folder}/b`])
    expect(after.store.get().photos.map(({ fileID }) => fileID)).toEqual([
      `cloud://local/${folder}/a`,
      `cloud://local/${folder}/b`,
    ])
  })

  it('closed and opened again is the same one, with what is still on its way', async () => {
    const phone = aPhone()
    const forms = await open(phone)
    const first = forms('1')
    const leave = first.watch()
    first.tell(took('a'))
    first.pump()
    leave()
    forms('1').watch()
    await settled()
    expect(phone.uploaded).toEqual([`${folder}/a`])
    expect(forms('2').store.get().photos).toEqual([])
  })

  it('sends nothing while nobody looks after it: its photos may go another way', async () => {
    const phone = aPhone()
    const form = (await open(phone))('1')
    form.tell(took('a'))
    form.pump()
    await settled()
    expect(phone.uploaded).toEqual([])
    form.tell({ type: 'arrived', name: 'a', fileID: 'cloud://local/a' })
    form.watch()
    await settled()
    expect(phone.uploaded).toEqual([])
    expect(form.store.get().photos[0]).toMatchObject({ state: 'sent', fileID: 'cloud://local/a' })
  })

  it('leaves nothing on the phone once the server has it, or when it is emptied by hand', async () => {
    const phone = aPhone()
    const forms = await open(phone)
    forms('1').tell(took('a'))
    forms('2').tell(wrote('字'))
    expect(phone.keys()).toHaveLength(2)
    forms('1').discard()
    forms('2').tell(wrote(''))
    expect(phone.keys()).toEqual([])
    expect(phone.dropped).toEqual(['kept/a'])
    expect((await open(phone))('1').store.get()).toEqual({ note: '', photos: [] })
  })

  it('takes back from the cloud what is taken away or thrown away, also what arrives only afterwards', async () => {
    const phone = aPhone()
    const form = (await open(phone))('1')
    form.watch()
    form.tell(took('a', 'b', 'c'))
    form.pump()
    await settled()
    form.remove('a')
    expect(phone.deleted).toEqual([`cloud://local/${folder}/a`])
    form.tell(took('d'))
    form.pump()
    form.remove('d')
    await settled()
    expect(phone.deleted).toContain(`cloud://local/${folder}/d`)
    form.throwAway()
    expect(phone.deleted).toHaveLength(4)
    expect(form.store.get().photos).toEqual([])
  })

  it('asks for no more photos than it may have', async () => {
    const phone = aPhone()
    const { formsOf } = await phone.start(() => import('../../../src/features/photos/photoForm'))
    const form = formsOf('lost', { what: '' }, 3)('1')
    form.tell(took('a', 'b'))
    await form.take()
    expect(phone.asked).toEqual([1])
  })

  it('says once that the phone is full, and goes on', async () => {
    const phone = aPhone({ room: 60 })
    const form = (await open(phone))('1')
    form.tell(took('a'))
    form.tell(took('b'))
    expect(phone.toasts).toEqual(['手机存不下草稿了，请先别关掉小程序'])
    form.watch()
    await settled()
    expect(phone.uploaded).toEqual([`${folder}/a`, `${folder}/b`])
  })
})
