/** What somebody began to apply for, on their phone; and the list of their case, in words. */
import type { ApplyDraft } from '../../../src/features/services/apply/applyDraft'
import { sayTrips } from '../../../src/features/services/list/myList'
import { aPaper } from '../services/aSpec'
import { aPhone } from './phone'

const open = (phone: ReturnType<typeof aPhone>) =>
  phone.start(async () => ({
    ...(await import('../../../src/features/services/apply/applyDraft')),
    ...(await import('../../../src/features/services/apply/paperPhotos')),
    ...(await import('../../../src/features/services/guide/session')),
    ...(await import('../../../src/features/services/list/myList')),
  }))

const mother = { personId: 'mother', name: '李秀英' }
const begun = { service: 'card', name: '老年证', principal: null, answers: { age: 'old', who: 'self' } }
const namesOf = (drafts: readonly ApplyDraft[] | undefined) =>
  drafts?.map(({ service, principal }) => [service, principal?.name])
const photo = (name: string) => ({
  photo: { path: `kept/${name}`, size: 1 },
  name,
  state: 'waiting' as const,
  progress: 0,
})

describe('a draft of an application', () => {
  it('is there after a restart with what was filled in, and with the key under which it is handed in once', async () => {
    const phone = aPhone()
    const before = await open(phone)
    const draft = before.beginDraft(begun)
    before.fillDraft(draft, { fields: { name: '李秀英' }, delivery: true })
    const after = await open(phone)
    expect(after.draftOf('card', undefined)).toEqual({ ...draft, fields: { name: '李秀英' }, delivery: true })
  })

  it('keeps what was filled in when the questions were answered anew, and takes the new answers', async () => {
    const phone = aPhone()
    const { beginDraft, fillDraft, draftOf } = await open(phone)
    fillDraft(beginDraft(begun), { fields: { name: '李秀英' } })
    const again = beginDraft({ ...begun, answers: { age: 'old', who: 'agent' } })
    expect(again).toMatchObject({ fields: { name: '李秀英' }, answers: { who: 'agent' } })
    expect(draftOf('card', undefined)).toEqual(again)
  })

  it('for somebody else is another one: nothing of hers comes into mine', async () => {
    const phone = aPhone()
    const { beginDraft, fillDraft, draftOf, draftName, paperForm } = await open(phone)
    const hers = beginDraft({ ...begun, principal: mother })
    fillDraft(hers, { fields: { name: '李秀英' } })
    paperForm(draftName(hers), 'idCard').tell({ type: 'took', photos: [photo('hers')] })
    const mine = beginDraft(begun)
    expect(mine.fields).toEqual({})
    expect(mine.key).not.toBe(hers.key)
    expect(paperForm(draftName(mine), 'idCard').store.get().photos).toEqual([])
    expect(draftOf('card', mother.personId)?.fields).toEqual({ name: '李秀英' })
  })

  it('is gone once it was handed in, and the others stay', async () => {
    const phone = aPhone()
    const { beginDraft, endDraft, draftOf } = await open(phone)
    const hers = beginDraft({ ...begun, principal: mother })
    endDraft(beginDraft(begun))
    expect(draftOf('card', undefined)).toBeUndefined()
    expect((await open(phone)).draftOf('card', mother.personId)).toEqual(hers)
  })

  it('says so when the phone has no room for it, and can be sent all the same', async () => {
    const phone = aPhone({ room: 40 })
    const { beginDraft, draftOf } = await open(phone)
    beginDraft(begun)
    expect(phone.toasts).toEqual(['手机存不下草稿了，请先别关掉小程序'])
    expect(namesOf([draftOf('card', undefined)].flatMap(found => found ?? []))).toEqual([['card', undefined]])
  })
})

describe('photos of papers', () => {
  it('are handed in when every one has arrived, and not a line before', async () => {
    const phone = aPhone()
    const { paperForm, sentPapers } = await open(phone)
    const papers = [{ id: 'idCard' }, { id: 'lease' }]
    const form = paperForm('card.me', 'idCard')
    form.tell({ type: 'took', photos: [photo('a')] })
    expect(sentPapers('card.me', papers)).toBeNull()
    form.tell({ type: 'arrived', name: 'a', fileID: 'cloud://a' })
    expect(sentPapers('card.me', papers)).toEqual([
      { paper: 'idCard', photos: ['cloud://a'] },
      { paper: 'lease', photos: [] },
    ])
  })

  it('that were refused wait for the person', async () => {
    const phone = aPhone()
    const { paperForm, hasFailed } = await open(phone)
    const papers = [{ id: 'idCard' }]
    paperForm('card.me', 'idCard').tell({ type: 'took', photos: [photo('a')] })
    expect(hasFailed('card.me', papers)).toBe(false)
    paperForm('card.me', 'idCard').tell({ type: 'stopped', name: 'a', refused: true })
    expect(hasFailed('card.me', papers)).toBe(true)
  })

  it('of a draft that nobody wants are taken back from where they were uploaded', async () => {
    const phone = aPhone()
    const { paperForm, throwAwayPapers } = await open(phone)
    const form = paperForm('card.me', 'idCard')
    form.tell({ type: 'took', photos: [photo('a')] })
    form.tell({ type: 'arrived', name: 'a', fileID: 'cloud://a' })
    throwAwayPapers('card.me', [{ id: 'idCard' }])
    expect(phone.deleted).toEqual(['cloud://a'])
    expect(form.store.get().photos).toEqual([])
  })
})

describe('a draft that was begun on another phone', () => {
  const papers = [
    { paper: 'idCard', photos: [{ file: 'cloud://env/a.jpg', url: 'https://a' }, { file: 'cloud://env/b.jpg', url: null }] },
    { paper: 'lease', photos: [{ file: 'cloud://env/c.jpg', url: null }] },
  ] // prettier-ignore

  it('goes on here with what was filled in, and with the photos that are still there, sent already', async () => {
    const phone = aPhone()
    const { takeDraft, takePapers, draftOf, sentPapers } = await open(phone)
    const draft = takeDraft({ ...begun, fields: { name: '李秀英' }, delivery: true })
    takePapers('card.me', papers)
    expect(draftOf('card', undefined)).toEqual(draft)
    expect(sentPapers('card.me', [{ id: 'idCard' }, { id: 'lease' }])).toEqual([
      { paper: 'idCard', photos: ['cloud://env/a.jpg'] },
      { paper: 'lease', photos: [] },
    ])
  })

  it('loses no photo of that phone: a paper that has none here is not named, nor one that is on its way', async () => {
    const phone = aPhone()
    const { paperForm, arrivedPapers } = await open(phone)
    const form = paperForm('card.me', 'idCard')
    expect(arrivedPapers('card.me', [{ id: 'idCard' }, { id: 'lease' }])).toEqual([])
    form.tell({ type: 'took', photos: [photo('a')] })
    expect(arrivedPapers('card.me', [{ id: 'idCard' }])).toEqual([])
    form.tell({ type: 'arrived', name: 'a', fileID: 'cloud://a' })
    expect(arrivedPapers('card.me', [{ id: 'idCard' }, { id: 'lease' }])).toEqual([
      { paper: 'idCard', photos: ['cloud://a'] },
    ])
  })
})

describe('what is known already', () => {
  const told = { home: 'own', age: 'old' }
  it('is not asked, unless I called it wrong', async () => {
    const { knownIn } = await open(aPhone())
    const session = { answers: {}, wrong: [], principal: null }
    expect(knownIn(session, told)).toEqual(told)
    expect(knownIn({ ...session, wrong: ['home'] }, told)).toEqual({ age: 'old' })
  })

  it('of me says nothing of whom I act for', async () => {
    const { knownIn } = await open(aPhone())
    expect(knownIn({ answers: {}, wrong: [], principal: mother }, told)).toEqual({})
  })
})

describe('the trips of a case', () => {
  it('are one where everything can be photographed, and name what cannot', () => {
    expect(sayTrips([aPaper('a'), aPaper('b')])).toContain('跑 1 趟')
    expect(sayTrips([aPaper('a'), aPaper('b', { photo: false })])).toBe('材料b要当面交，所以跑 2 趟：交一趟，取一趟')
  })
})
