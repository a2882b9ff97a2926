/** How a notice is written and corrected, and who does what with it (DOMAIN §5). */
import type { SaveInput } from '../../../types/notices/contract'
import { addMinutes } from '../../../cloudfunctions/_platform/time'
import type { Notice } from '../../../cloudfunctions/notices/schema'
import { actingIn, allowedOn, isWriter, mayWrite, runs } from '../../../cloudfunctions/notices/writing/who'
import { written, type Writing } from '../../../cloudfunctions/notices/writing/written'
import {
  at,
  audience,
  before1,
  content,
  correction,
  display,
  isOut,
  ladder,
  later,
  notice,
  refused,
  song,
  usual,
  zhao,
} from './aKeptNotice'

describe('what is written', () => {
  const told = [{ to: 'p2' }] as never
  const writing = (input: Partial<SaveInput> = {}, more: Partial<Writing> = {}): Writing => ({
    input: { column: 'notice', ...input } as SaveInput,
    ...{ by: zhao, marks: ['p赵建国'], known: { audience, nodes: [], ladder }, content, added: [], doubtful: ['body.0'], at },
    asks: () => told,
    ...more,
  }) // prettier-ignore

  it('begins with its author, and asks whoever could look at it', () => {
    const { after, tell } = written('n9', null, writing({ column: 'affairs' }))
    expect(after).toEqual({
      ...notice('inReview', { column: 'affairs', author: zhao, writers: ['p赵建国'], note: null, doubtful: ['body.0'], at }),
      ...{ _id: 'n9', version: 0 },
    }) // prettier-ignore
    expect(tell).toBe(told)
    const kept = written('n9', null, writing({ asDraft: true }))
    expect([kept.after.state, kept.tell]).toEqual(['draft', []])
  })

  it('is looked at anew when it is changed; what was said to it stays until it is asked for again', () => {
    const agreed = notice('reviewed', { reviewer: song, dueAt: later })
    expect(written('n1', agreed, writing()).after).toEqual(notice('inReview', { writers: ['p宋丽娜', 'XZZ-2-E05-B03-U2-0101', 'p赵建国'], reviewer: null, note: null, doubtful: ['body.0'], at })) // prettier-ignore
    expect(written('n1', agreed, writing({ asDraft: true })).after).toMatchObject({ state: 'draft', note: '旧话', dueAt: null }) // prettier-ignore
    expect(refused(() => written('n1', notice('withdrawn'), writing()))).toEqual({ code: 'notNow', message: '这条已经结束了，请另写一条' }) // prettier-ignore
  })

  it('corrects what is out beside it, with what was wrong', () => {
    const { after, tell } = written('n1', isOut({ files: ['old'] }), writing({ why: '日子错了' }, { added: ['new'] }))
    expect(after).toEqual(isOut({ files: ['old', 'new'], at, correction: correction('inReview', { content, doubtful: ['body.0'] }) })) // prettier-ignore
    expect(tell).toBe(told)
    const again = written('n1', isOut({ correction: correction('sentBack', { writers: ['p1'], note: '再改' }) }), writing({ asDraft: true })) // prettier-ignore
    expect(again.after.correction).toMatchObject({ state: 'draft', note: '再改', why: '', writers: ['p1', 'p赵建国'] })
    expect(again.tell).toEqual([])
    expect(written('n1', isOut(), writing({ asDraft: true })).after.correction?.note).toBeNull()
  })

  it('changes by a correction neither whom it is for, nor its column, nor what it is', () => {
    const on = (more: Partial<Notice>, input: Partial<SaveInput>, rest: Partial<Writing> = {}) =>
      refused(() => written('n1', isOut(more), writing({ why: '错了', ...input }, rest)))
    const field = (fields: object) => ({ code: 'invalid', fields })
    const of = (node: string, tags: string[]) => ({ known: { audience: { ...audience, node, tags }, nodes: [], ladder } }) as never // prettier-ignore
    const moved = field({ audience: '发出去以后不能换人。请撤下，另写一条' })
    expect(on({}, {}, of('XZZ-1', []))).toEqual(moved)
    expect(on({}, {}, of('XZZ-2', ['owner']))).toEqual(moved)
    expect(on({}, { column: 'party' })).toEqual(field({ column: '发出去以后不能换栏目' }))
    expect(on({}, {}, { content: { ...content, publishAt: later } })).toEqual(field({ publishAt: '更正看过就发，不能定时' })) // prettier-ignore
    expect(on({}, {}, { content: { ...content, objectionsUntil: later } })).toEqual(field({ objectionsUntil: '发出去以后不能改成公示。请撤下，另写一条' })) // prettier-ignore
    expect(on({ display, content: { ...content, objectionsUntil: at } }, {})).toEqual(field({ objectionsUntil: '公示不能改成不公示' })) // prettier-ignore
    expect(on({}, { why: undefined })).toEqual(field({ why: '请写清楚哪里错了，大家看得到' }))
    expect(on({ edition: 21 }, {})).toEqual({ code: 'notNow', message: '更正太多次了，请另写一条' })
    expect(on({ edition: 20 }, {})).toBe('done')
    expect(on({ correction: correction('published') }, {})).toEqual({ code: 'notNow', message: usual })
  })
})

describe('who does what', () => {
  const actor = (role: string, node = 'XZZ-2', more: object = {}) =>
    ({ personId: 'p9', name: '刘春梅', posts: [{ role, node }], suspended: [], ...more }) as never
  it('writes in the columns of their post, for their part', () => {
    expect(mayWrite(actor('accountant', 'XZZ'), 'finance', { ladder })).toBe(true)
    expect(mayWrite(actor('accountant', 'XZZ'), 'party', { ladder })).toBe(false)
    expect(mayWrite(actor('areaLead'), 'party', { ladder })).toBe(true)
    expect(mayWrite(actor('areaLead', 'XZZ-1'), 'party', { ladder })).toBe(false)
  })

  it('had a part in it, of a correction too', () => {
    expect(isWriter(actor('areaLead'), { writers: ['p9'], correction: null })).toBe(true)
    expect(isWriter(actor('areaLead'), { writers: ['p8'], correction: null })).toBe(false)
    expect(isWriter(actor('areaLead'), { writers: [], correction: correction('draft', { writers: ['p9'] }) })).toBe(
      true,
    )
  })

  it('acts in the post that lies above it, else in the first, else in none', () => {
    const posts = [{ role: 'resident', node: 'XZZ-2' }, { role: 'unitLead', node: 'XZZ-1' }, { role: 'areaLead', node: 'XZZ-2' }] // prettier-ignore
    expect(actingIn(actor('', '', { posts }), ladder)).toEqual({ personId: 'p9', name: '刘春梅', role: 'areaLead' })
    expect(actingIn(actor('', '', { posts }), ['XZZ-3']).role).toBe('unitLead')
    expect(actingIn(actor('resident'), ladder).role).toBeNull()
  })

  it('runs until its end, while it is out', () => {
    expect(runs(isOut({ display }), addMinutes(at, -1))).toBe(true)
    expect(runs(isOut({ display }), at)).toBe(false)
    expect(runs(isOut(), before1)).toBe(false)
    expect(runs(notice('closed', { display }), before1)).toBe(false)
  })

  it('may do with it what the table says, and what its times allow', () => {
    const by = actor('areaLead')
    const on = (of: Notice, open = 0, now = at) => allowedOn(of, by, now, open)
    expect(on(notice('reviewed'))).toEqual(expect.arrayContaining(['keep', 'submit', 'publish', 'withdraw']))
    expect(on(notice('reviewed'))).not.toContain('schedule')
    const timed = { content: { ...content, publishAt: later } }
    expect(on(notice('reviewed', timed))).toContain('schedule')
    expect(on(notice('reviewed', timed))).not.toContain('publish')
    expect(on(notice('reviewed', timed), 0, later)).toContain('publish')
    expect(on(notice('scheduled', timed))).not.toContain('publish')
    expect(on(notice('scheduled', timed), 0, later)).toContain('publish')
    expect(on(isOut())).toEqual(['correct', 'withdraw'])
    expect(on(isOut({ edition: 20 }))).toContain('correct')
    expect(on(isOut({ edition: 21 }))).not.toContain('correct')
    expect(on(isOut({ display }), 1)).toEqual(['correct', 'answer'])
    expect(on(isOut({ display }))).toEqual(['correct', 'close'])
    expect(on(isOut({ display }), 0, addMinutes(at, -1))).toEqual(['correct'])
    expect(on(isOut({ correction: correction('inReview') }))).toEqual(['correct', 'withdraw', 'approve', 'sendBack'])
    expect(on(isOut({ correction: correction('reviewed') }))).toEqual(['correct', 'withdraw', 'publish'])
    expect(on(isOut({ correction: correction('inReview', { writers: ['p9'] }) }))).toEqual(['correct', 'withdraw'])
  })
})
