import type { PlaceView } from '@shared/grid/contract'
import {
  draftAfter,
  draftRestored,
  draftSays,
  earlierThan,
  inputToSend,
  isBlank,
  missingIn,
  newDraft,
  stageOf,
  type Draft,
  type DraftEvent,
} from '../../../src/features/reports/submit/draft'
import { nextUploads, sentFiles, shareSent, type Upload } from '../../../src/features/photos/uploads'

const stairwell: PlaceView = {
  code: 'XZZ-2-E05-B03-U2-S01',
  kind: 'spot',
  name: '楼道',
  fullName: '华城路二小区 3 号楼 2 单元 楼道',
  branches: false,
  spot: 'stairwell',
}
const photo = (name: string): Upload => ({ photo: { path: name, size: 1 }, name, state: 'waiting', progress: 0 })
const after = (draft: Draft, ...events: DraftEvent[]) => events.reduce(draftAfter, draft)
const blank = newDraft('key-1')
const took = (...names: string[]): DraftEvent => ({ type: 'took', photos: names.map(photo) })
const started = (name: string): DraftEvent => ({ type: 'started', name })
const arrived = (name: string): DraftEvent => ({ type: 'arrived', name, fileID: `cloud://local/${name}` })
const stopped = (name: string, refused: boolean): DraftEvent => ({ type: 'stopped', name, refused })
const handedIn = { type: 'handedIn', place: stairwell, category: 'clutter' } satisfies DraftEvent
const offline = { message: '没有连上网', fields: {} }
const no = { message: '有的话发不出去，请换个说法', fields: { text: '请换个说法' } }

/** What is sent of a draft once nothing is in its way. */
function sent(draft: Draft) {
  const input = inputToSend(draft)
  if (!input) throw new Error('nothing to send')
  return { input, draft: draftAfter(draft, { type: 'called', attempt: input }) }
}

describe('a draft', () => {
  it('is worth keeping from the first word, photo or choice on', () => {
    expect(isBlank(blank)).toBe(true)
    const begun: DraftEvent[] = [
      { type: 'wrote', text: '漏水' },
      took('a'),
      { type: 'placed', place: 'unclear' },
      { type: 'noted', placeNote: '小学门口' },
      { type: 'categorised', category: 'clutter' },
    ]
    for (const event of begun) expect(isBlank(after(blank, event))).toBe(false)
  })

  it('needs a photo or words, and a category', () => {
    expect(missingIn(blank, 'clutter')?.fields).toHaveProperty('text')
    expect(missingIn(after(blank, { type: 'wrote', text: '  ' }), 'clutter')?.fields).toHaveProperty('text')
    expect(missingIn(after(blank, took('a')), null)?.fields).toHaveProperty('category')
    expect(missingIn(after(blank, took('a')), 'clutter')).toBeNull()
  })

  it('sends nothing before 提交, and then exactly what was written, photographed and offered', () => {
    const ready = after(blank, took('a'), started('a'), arrived('a'), { type: 'wrote', text: ' 堆了纸箱 ' })
    expect(inputToSend(ready)).toBeNull()
    expect(inputToSend(after(ready, handedIn))).toEqual({
      photos: ['cloud://local/a'],
      text: '堆了纸箱',
      place: stairwell.code,
      category: 'clutter',
    })
  })

  it('tells an unclear place in words only', () => {
    const draft = after(blank, { type: 'wrote', text: '有烟' }, { type: 'noted', placeNote: '小学门口' })
    expect(inputToSend(after(draft, { type: 'handedIn', place: 'unclear', category: 'fireSmoke' }))).toEqual({
      photos: [],
      text: '有烟',
      place: null,
      placeNote: '小学门口',
      category: 'fireSmoke',
    })
  })
})

describe('a draft about somebody who works here', () => {
  const about = { personId: 'p-1', name: '王秀兰' }
  const named = after(blank, { type: 'wrote', text: '一直推' }, { type: 'accused', about })

  it('is a complaint, and names them', () => {
    expect(named.category).toBe('staffComplaint')
    expect(inputToSend(after(named, { ...handedIn, category: 'staffComplaint' }))).toMatchObject({
      category: 'staffComplaint',
      about: 'p-1',
    })
  })

  it('names nobody any more once it is something else', () => {
    const other = after(named, { type: 'categorised', category: 'noise' })
    expect(inputToSend(after(other, { ...handedIn, category: 'noise' }))).not.toHaveProperty('about')
    expect(after(named, { type: 'categorised', category: 'staffComplaint' }).about).toEqual(about)
  })
})

describe('photos on their way', () => {
  it('go two at a time, in the order in which they were taken', () => {
    const draft = after(blank, took('a', 'b', 'c'))
    expect(nextUploads(draft.photos).map(({ name }) => name)).toEqual(['a', 'b'])
    const going = after(draft, started('a'), started('b'))
    expect(nextUploads(going.photos)).toEqual([])
    expect(nextUploads(after(going, arrived('b')).photos).map(({ name }) => name)).toEqual(['c'])
  })

  it('wait for the network when it is lost, and are not sent twice when the app was closed', () => {
    const lost = after(blank, took('a', 'b'), started('a'), arrived('a'), started('b'), stopped('b', false))
    expect(lost.photos.map(({ state }) => state)).toEqual(['sent', 'waiting'])
    const reopened = draftRestored(JSON.parse(JSON.stringify(after(lost, started('b')))) as Draft)
    expect(nextUploads(reopened.photos).map(({ name }) => name)).toEqual(['b'])
  })

  it('hold back a handed-in report until the last one is there', () => {
    const draft = after(blank, took('a', 'b'), started('a'), arrived('a'), handedIn)
    expect(inputToSend(draft)).toBeNull()
    expect(stageOf(draft, true)).toBe('photos')
    expect(shareSent(draft.photos)).toBe(0.5)
    const there = after(draft, started('b'), arrived('b'))
    expect(inputToSend(there)?.photos).toEqual(['cloud://local/a', 'cloud://local/b'])
    expect(stageOf(there, true)).toBe('calling')
  })

  it('stop the sending when one is refused: the person takes it away or tries again', () => {
    const draft = after(blank, took('a'), handedIn, started('a'), stopped('a', true))
    expect(draft.handedIn).toBe(false)
    expect(draft.problem?.message).toContain('没传上去')
    expect(nextUploads(draft.photos)).toEqual([])
    expect(missingIn(draft, 'clutter')).toEqual(draft.problem)
    expect(nextUploads(after(draft, { type: 'again', name: 'a' }).photos)).toHaveLength(1)
  })

  it('that were taken away meanwhile stay away', () => {
    const draft = after(blank, took('a', 'b'), started('a'), { type: 'removed', name: 'a' }, arrived('a'))
    expect(draft.photos.map(({ name }) => name)).toEqual(['b'])
    expect(sentFiles(draft.photos)).toBeNull()
  })
})

describe('a report that is handed in', () => {
  const ready = after(blank, { type: 'wrote', text: '漏水' }, handedIn)

  it('waits without a network, is sent once at a time, and carries the same key to the end', () => {
    expect(stageOf(ready, false)).toBe('waiting')
    const first = sent(ready)
    expect(inputToSend(first.draft)).toBeNull()
    const unanswered = after(first.draft, { type: 'unanswered', problem: offline })
    expect(stageOf(unanswered, true)).toBe('waiting')
    const again = sent(draftRestored(unanswered))
    expect(again.input).toEqual(first.input)
    expect(again.draft.key).toBe('key-1')
  })

  it('that was on its way when the app closed is sent again', () => {
    const closed = JSON.parse(JSON.stringify(sent(ready).draft)) as Draft
    expect(inputToSend(closed)).toBeNull()
    expect(inputToSend(draftRestored(closed))).toEqual(inputToSend(ready))
  })

  it('comes back with its words when it is refused, and forgets the try: the server kept nothing', () => {
    const refused = after(sent(ready).draft, { type: 'refused', problem: no })
    expect(refused).toMatchObject({
      handedIn: false,
      text: '漏水',
      place: stairwell,
      category: 'clutter',
      problem: no,
      attempts: [],
    })
    expect(after(refused, { type: 'wrote', text: '漏水了' }).problem).toBeNull()
  })

  it('remembers each unanswered try that said something else: one of them may have arrived', () => {
    const first = sent(ready)
    const recalled = after(
      first.draft,
      { type: 'unanswered', problem: offline },
      { type: 'recalled' },
      { type: 'wrote', text: '漏得很大' },
    )
    expect(inputToSend(recalled)).toBeNull()
    const handed = after(recalled, handedIn)
    expect(earlierThan(inputToSend(handed)!, handed)).toEqual([first.input])
    const second = sent(handed)
    expect(second.draft.attempts).toEqual([first.input, second.input])
    const third = sent(after(second.draft, { type: 'unanswered', problem: offline }))
    expect(third.draft.attempts).toEqual([first.input, second.input])
  })
})

describe('a draft on 首页', () => {
  const written = after(blank, { type: 'wrote', text: '漏水' })
  const going = after(blank, took('a', 'b'), started('a'), arrived('a'), handedIn)

  it('says how it stands, and without a network that it is kept', () => {
    expect(draftSays(written, true)).toBe('还没交，点开接着写')
    expect(draftSays(after(written, { type: 'lacking', problem: no }), true)).toContain('要您看一眼')
    expect(draftSays(going, true)).toBe('正在传 50%')
    expect(draftSays(going, false)).toBe('没网，先存着，有网自动交')
    expect(draftSays(after(written, handedIn), true)).toBe('正在提交')
    expect(draftSays(after(sent(after(written, handedIn)).draft, { type: 'unanswered', problem: offline }), true)).toBe(
      '没提交上，过一会儿自动再交',
    )
  })
})
