/** A notice as it is written on a phone: nothing that was typed is lost, and what is sent is what stood there. */
import * as z from '@shared/z'
import { saveInput, type NoticeView } from '@shared/notices/contract'
import { financeFaults } from '@shared/notices/finance'
import { asInput, itemsOf, lacksOf, sumsOf } from '../../../src/features/notices/writing/asInput'
import {
  blankDraft,
  draftAfter,
  isBlankDraft,
  orphansIn,
  restoredDraft,
  type DraftBlock,
  type NoticeDraft,
} from '../../../src/features/notices/writing/draft'
import { draftFrom } from '../../../src/features/notices/writing/draftFrom'
import { shownDraft } from '../../../src/features/notices/writing/shownDraft'
import { fc } from '../../random'

const paragraph = (key: string, text = key): DraftBlock => ({ key, kind: 'paragraph', text })
const upload = (name: string, fileID?: string) => ({
  photo: { path: `/${name}`, size: 1 },
  name,
  state: fileID ? ('sent' as const) : ('waiting' as const),
  progress: fileID ? 1 : 0,
  ...(fileID ? { fileID } : {}),
})
const written: NoticeDraft = {
  ...blankDraft,
  column: 'notice',
  title: '周一停水',
  node: 'XZZ-2-E05',
  blocks: [paragraph('a'), paragraph('b'), paragraph('c')],
}
const keysOf = ({ blocks }: NoticeDraft) => blocks.map(({ key }) => key)

describe('the parts of a text', () => {
  it('are moved up and down, and not beyond the ends', () => {
    const down = draftAfter(written, { type: 'move', key: 'a', by: 1 })
    expect(keysOf(down)).toEqual(['b', 'a', 'c'])
    expect(keysOf(draftAfter(down, { type: 'move', key: 'b', by: -1 }))).toEqual(['b', 'a', 'c'])
    expect(keysOf(draftAfter(written, { type: 'move', key: 'c', by: 1 }))).toEqual(['a', 'b', 'c'])
  })

  it('come back where they stood when they were taken out by mistake, once', () => {
    const without = draftAfter(written, { type: 'drop', key: 'b' })
    expect(keysOf(without)).toEqual(['a', 'c'])
    const back = draftAfter(without, { type: 'undo' })
    expect(back.blocks).toEqual(written.blocks)
    expect(draftAfter(back, { type: 'undo' }).blocks).toEqual(written.blocks)
  })

  it('are never lost and never doubled, whatever is done with them', () => {
    const step = fc.oneof(
      fc.record({
        type: fc.constant('move' as const),
        key: fc.constantFrom('a', 'b', 'c'),
        by: fc.constantFrom(-1, 1),
      }),
      fc.record({ type: fc.constant('drop' as const), key: fc.constantFrom('a', 'b', 'c') }),
      fc.record({ type: fc.constant('undo' as const) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), steps => {
        let dropped = 0
        const end = steps.reduce((draft, event) => {
          const next = draftAfter(draft, event)
          dropped += draft.blocks.length - next.blocks.length
          return next
        }, written)
        expect(new Set(keysOf(end)).size).toBe(keysOf(end).length)
        expect(end.blocks.length).toBe(3 - dropped)
      }),
    )
  })

  it('that are pictures stand where they were taken, and an upload that none shows is told apart', () => {
    const taken = draftAfter(written, { type: 'took', photos: [upload('p1'), upload('p2')] })
    expect(keysOf(taken)).toEqual(['a', 'b', 'c', 'p1', 'p2'])
    const without = draftAfter(taken, { type: 'drop', key: 'p1' })
    // It can still be put back.
    expect(orphansIn(without)).toEqual([])
    expect(orphansIn(draftAfter(without, { type: 'drop', key: 'p2' }))).toEqual(['p1'])
  })
})

describe('a draft', () => {
  it('is worth keeping as soon as somebody wrote a word or chose a file', () => {
    expect(isBlankDraft({ ...blankDraft, column: 'notice', node: 'XZZ', tags: ['elder'] })).toBe(true)
    expect(isBlankDraft({ ...blankDraft, title: '停' })).toBe(false)
    expect(isBlankDraft({ ...blankDraft, photos: [upload('p')] })).toBe(false)
  })

  it('that only shows what the server has is not worth keeping, until somebody did something with it', () => {
    const stands = draftAfter(blankDraft, {
      type: 'begin',
      draft: { ...written, base: { id: 'n', version: 1, published: true } },
    })
    expect(isBlankDraft(stands)).toBe(true)
    expect(isBlankDraft(draftAfter(stands, { type: 'set', fields: { why: '日子写错了' } }))).toBe(false)
  })

  it('of an older app is read, and what was on its way is sent again', () => {
    const { why: _why, ...older } = { ...written, photos: [{ ...upload('p'), state: 'sending' as const }] }
    expect(restoredDraft(older)).toMatchObject({ title: '周一停水', why: '', photos: [{ state: 'waiting' }] })
  })

  it('says what it lacks: everything of a new one, and nothing of a whole one', () => {
    expect(Object.keys(lacksOf(blankDraft, false)).sort()).toEqual(['body', 'column', 'node', 'title'])
    expect(lacksOf(written, false)).toEqual({})
  })

  it('waits for its pictures, and for nothing that it does not show', () => {
    const taken = draftAfter(written, { type: 'took', photos: [upload('p1')] })
    expect(lacksOf(taken, true)).toHaveProperty('photos')
    expect(lacksOf(draftAfter(taken, { type: 'drop', key: 'p1' }), true)).toEqual({})
  })

  it('that corrects what is published says what was wrong, before somebody is asked to look at it', () => {
    const correction = { ...written, base: { id: 'n1', version: 3, published: true } }
    expect(lacksOf(correction, false)).toHaveProperty('why')
    expect(lacksOf(correction, true)).toEqual({})
  })
})

describe('what is sent', () => {
  const whole: NoticeDraft = {
    ...draftAfter(written, { type: 'took', photos: [upload('p1', 'cloud://x/uploads/p-1/20261124-p1.jpg')] }),
    urgent: true,
    expiresAt: '2026-12-01',
  }

  it('is what the contract takes', () => {
    const list: DraftBlock = { key: 'l', kind: 'list', ordered: true, text: ' 一 \n\n二\n' }
    const link: DraftBlock = { key: 'k', kind: 'link', to: 'report', text: '去报' }
    const input = asInput({ ...whole, photos: [], blocks: [...written.blocks, list, link] }, false)
    expect(z.safeParse(saveInput, input).success).toBe(true)
    expect(input.body[3]).toEqual({ kind: 'list', ordered: true, items: ['一', '二'] })
    expect(input).not.toHaveProperty('asDraft')
    expect(asInput(whole, true)).toMatchObject({ asDraft: true, urgent: true, expiresAt: '2026-12-01' })
  })

  it('leaves out what nobody wrote in, and names pictures by what was uploaded or stood there', () => {
    const stood: DraftBlock = { key: 's', kind: 'picture', alt: '', stored: 'a'.repeat(32) + '.jpg', url: 'https://x' }
    const { body } = asInput({ ...whole, blocks: [...whole.blocks, paragraph('empty', '  '), stood] }, false)
    expect(body.slice(3)).toEqual([
      { kind: 'picture', alt: '', file: 'cloud://x/uploads/p-1/20261124-p1.jpg' },
      { kind: 'picture', alt: '', stored: `${'a'.repeat(32)}.jpg` },
    ])
  })

  it('of a correction has no time of its own, and names what it corrects', () => {
    const correction = {
      ...written,
      base: { id: 'n1', version: 3, published: true },
      publishAt: '2026-12-01',
      why: '错了',
    }
    const input = asInput(correction, false)
    expect(input).toMatchObject({ id: 'n1', version: 3, why: '错了' })
    expect(input).not.toHaveProperty('publishAt')
  })

  it('keeps every word as it was typed, whatever it looks like', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), text => {
        fc.pre(text.trim() !== '')
        const draft = { ...written, blocks: [paragraph('x', text)] }
        expect(asInput(draft, false).body).toEqual([{ kind: 'paragraph', text: text.trim() }])
        expect(shownDraft(draft).body).toEqual([{ kind: 'paragraph', text }])
      }),
    )
  })

  it('has as many points as lines with something in them', () => {
    expect(itemsOf('一\n \n 二 ')).toEqual(['一', '二'])
  })
})

describe('income and spending', () => {
  const months: NoticeDraft['months'] = [
    {
      key: 'm',
      month: '2026-10',
      lines: [
        { key: '1', kind: 'income', item: '停车费', sum: '6,400.5' },
        { key: '2', kind: 'spending', item: '换灯', sum: '4320元' },
      ],
    },
  ]

  it('add up in fen, and what the ledger says is held against it', () => {
    const sums = sumsOf({ months, opening: '12000', closing: '' })
    expect(sums).toMatchObject({ opening: 1_200_000, income: 640_050, spending: 432_000, closing: 1_408_050 })
    expect(financeFaults(sums!)).toEqual({})
    expect(financeFaults(sumsOf({ months, opening: '12000', closing: '14080' })!)).toHaveProperty(['finance.closing'])
  })

  it('that are no money are not sent', () => {
    const draft = { ...written, column: 'finance' as const, months, opening: '一万二' }
    expect(sumsOf(draft)).toBeNull()
    expect(lacksOf(draft, true)).toHaveProperty('finance')
  })
})

describe('a notice that stands on the server', () => {
  const view = {
    id: 'n1',
    version: 4,
    state: 'published',
    column: 'notice',
    title: '周一停水',
    body: [
      { kind: 'paragraph', text: '停水' },
      { kind: 'list', ordered: false, items: ['一', '二'] },
      { kind: 'picture', stored: `${'a'.repeat(32)}.jpg`, alt: '图', url: 'https://x' },
    ],
    attachments: [],
    finance: null,
    urgent: true,
    publishAt: null,
    expiresAt: '2026-12-02T00:00:00.000+08:00',
    objectionsUntil: null,
    audience: { node: 'XZZ-2', place: '第二片区', tags: ['elder'] },
    correction: null,
  } as unknown as NoticeView

  it('goes on as a draft, and is sent back the same', () => {
    const input = asInput({ ...draftFrom(view), why: '错字' }, false)
    expect(input).toMatchObject({ id: 'n1', version: 4, urgent: true, audience: { node: 'XZZ-2', tags: ['elder'] } })
    expect(input.expiresAt).toBe(view.expiresAt)
    expect(input.body).toEqual([
      { kind: 'paragraph', text: '停水' },
      { kind: 'list', ordered: false, items: ['一', '二'] },
      { kind: 'picture', stored: `${'a'.repeat(32)}.jpg`, alt: '图' },
    ])
  })

  it('with a correction begun goes on from that', () => {
    const content = { ...view, title: '周二停水' }
    const corrected = { ...view, correction: { state: 'sentBack', why: '日子错了', content } } as unknown as NoticeView
    expect(draftFrom(corrected)).toMatchObject({ title: '周二停水', why: '日子错了', base: { published: true } })
  })
})
