/** What each step makes of a notice, to the letter; and what is said where it cannot be taken (DOMAIN §5). */
import { addDays, addMinutes } from '../../../cloudfunctions/_platform/time'
import { leasedUntil } from '../../../cloudfunctions/_platform/messages/outbox'
import type { NoticeState } from '../../../types/notices/flow'
import type { Content, Correction, Notice } from '../../../cloudfunctions/notices/schema'
import {
  closed,
  expired,
  lookedAt,
  missed,
  published,
  withdrawn,
} from '../../../cloudfunctions/notices/writing/published'
import {
  at,
  audience,
  before1,
  content,
  correction,
  display,
  isOut,
  later,
  notice,
  refused,
  song,
  usual,
  zhao,
} from './aKeptNotice'

describe('the second person', () => {
  it('agrees: it can go out, and whoever wrote it is told who has looked', () => {
    const { after, tell } = lookedAt(notice('inReview'), zhao, true, '', at)
    expect(after).toEqual(notice('reviewed', { reviewer: zhao, note: null, at }))
    expect(tell).toMatchObject([{ to: song.personId, template: 'noticeWork', title: '看过了，可以发', text: '周一停水 · 赵建国看过了' }]) // prettier-ignore
  })

  it('sends it back with what is to be changed, or says nothing and is asked', () => {
    const { after, tell } = lookedAt(notice('inReview'), zhao, false, '写明哪几栋', at)
    expect(after).toMatchObject({ state: 'sentBack', reviewer: zhao, note: '写明哪几栋' })
    expect(tell).toMatchObject([{ to: song.personId, title: '退回来了，请改一改', text: '周一停水 · 写明哪几栋' }])
    expect(refused(() => lookedAt(notice('inReview'), zhao, false, '', at))).toEqual({ code: 'invalid', fields: { note: '请写要改什么' } }) // prettier-ignore
    expect(refused(() => lookedAt(notice('draft'), zhao, true, '', at))).toEqual({ code: 'notNow', message: usual })
  })

  it('looks at a correction beside what is out: its author is told, the notice stays', () => {
    const { after, tell } = lookedAt(isOut({ correction: correction('inReview') }), song, true, '好', at)
    expect(after).toEqual(isOut({ correction: correction('reviewed', { reviewer: song, note: '好' }), at }))
    expect(tell?.[0]?.to).toBe(zhao.personId)
  })
})

describe('what goes out', () => {
  const publishing = { by: zhao, places: { in: ['XZZ-2', 'XZZ-1-E01'], out: ['XZZ-2-E05'] }, size: 7, at }
  it('is told to everybody from now on, in its first edition', () => {
    const { after, adds } = published(notice('reviewed'), publishing)
    expect(after).toEqual(
      notice('published', {
        ...{ audience: { ...audience, ...publishing.places }, publisher: zhao, publishedAt: at, edition: 1, at },
        ...{ spread: { edition: 1, after: '', told: 0, of: 7, doneAt: null }, spreadAt: leasedUntil(at) },
      }),
    )
    expect(adds).toBeUndefined()
  })

  it('waits for its time, and then goes out for whoever sent it', () => {
    const scheduled = notice('reviewed', { content: { ...content, publishAt: later } })
    expect(published(scheduled, publishing).after).toMatchObject({ state: 'scheduled', dueAt: later, publisher: zhao, publishedAt: null, spread: null }) // prettier-ignore
    expect(refused(() => published({ ...scheduled, state: 'scheduled' }, publishing))).toEqual({ code: 'notNow', message: '到时候会自己发出去' }) // prettier-ignore
    const due = notice('scheduled', { content: { ...content, publishAt: at }, publisher: song })
    expect(published(due, { ...publishing, by: null }).after).toMatchObject({ state: 'published', publisher: song })
    expect(refused(() => published(notice('draft'), publishing))).toEqual({ code: 'notNow', message: '要先请人看一遍' })
  })

  it('ends by itself at its time; what is past cannot go out', () => {
    const until = (expiresAt: string) => notice('reviewed', { content: { ...content, expiresAt } })
    expect(published(until(later), publishing).after).toMatchObject({ dueAt: later, display: null })
    expect(refused(() => published(until(at), publishing))).toEqual({ code: 'notNow', message: '过期时间已经过了，请改一改再请人看' }) // prettier-ignore
  })

  it('goes back with a word to whoever wrote it when its time came too late', () => {
    const due = notice('scheduled', { content: { ...content, publishAt: before1 }, reviewer: zhao, dueAt: before1 })
    const { after, tell } = missed(due, '过期时间已经过了，请改一改再请人看', at)
    expect(after).toEqual({ ...due, state: 'sentBack', reviewer: null, note: '到时候没发出去。过期时间已经过了，请改一改再请人看', dueAt: null, at }) // prettier-ignore
    expect(tell).toMatchObject([{ to: song.personId, template: 'noticeWork', title: '到时候没发出去' }])
    expect(refused(() => missed(notice('reviewed'), '晚了', at))).toEqual({ code: 'notNow', message: usual })
  })

  it('as a 公示 lasts a day at least, and does not end by itself', () => {
    const until = (objectionsUntil: string) =>
      notice('reviewed', { content: { ...content, objectionsUntil, expiresAt: addDays(at, 9) } })
    expect(published(until(addDays(at, 1)), publishing).after).toMatchObject({ display: { from: at, until: addDays(at, 1), minutes: 1440 }, dueAt: null }) // prettier-ignore
    expect(refused(() => published(until(addMinutes(at, 1439)), publishing))).toEqual({ code: 'notNow', message: '公示的时间不够了，请改一改到期时间，再请人看' }) // prettier-ignore
  })
})

describe('a correction', () => {
  const publishing = { by: null, places: { in: ['other'], out: [] }, size: 9, at }
  const corrected = (more: Partial<Notice> = {}, of: Partial<Correction> = {}) =>
    isOut({ correction: correction('reviewed', { reviewer: song, note: '好', doubtful: ['body'], ...of }), ...more })

  it('takes the place of what it corrects, which stays readable, and all are told again', () => {
    const { after, adds } = published(corrected(), publishing)
    expect(after).toMatchObject({
      ...{ content: { ...content, title: '周二停水', objectionsUntil: null }, state: 'published', edition: 2, display: null, dueAt: null, correction: null },
      ...{ writers: ['p宋丽娜', 'XZZ-2-E05-B03-U2-0101', 'p赵建国'], reviewer: song, note: '好', doubtful: ['body'], publisher: song, at },
      ...{ spread: { edition: 2, after: '', told: 0, of: 9, doneAt: null }, spreadAt: leasedUntil(at), audience },
    }) // prettier-ignore
    expect(adds?.map(({ document }) => document)).toEqual([
      { _id: 'n1#1', notice: 'n1', edition: 1, content, publishedAt: before1, until: null, why: '日子错了', at },
    ])
    expect(published(corrected(), { ...publishing, by: zhao }).after.publisher).toEqual(zhao)
  })

  it('goes out only when somebody has looked at it, and before it is over', () => {
    const says = { code: 'notNow', message: '要先请人看一遍更正' }
    expect(refused(() => published(isOut(), publishing))).toEqual(says)
    expect(refused(() => published(isOut({ correction: correction('inReview') }), publishing))).toEqual(says)
    const over = corrected({}, { content: { ...content, expiresAt: at } })
    expect(refused(() => published(over, publishing))).toEqual({ code: 'notNow', message: '过期时间已经过了，请改一改再请人看' }) // prettier-ignore
    expect(published(corrected({}, { content: { ...content, expiresAt: later } }), publishing).after.dueAt).toBe(later)
  })

  it('of a 公示 starts its time again: never shorter, and over no sooner', () => {
    const shown = { ...display, until: addMinutes(at, 60) }
    const of = (objectionsUntil: string, more: Partial<Content> = {}) =>
      published(corrected({ display: shown }, { content: { ...content, objectionsUntil, ...more } }), publishing)
    const whole = addDays(at, 3)
    const again = of(addDays(at, 1))
    expect(again.after.display).toEqual({ from: at, until: whole, minutes: 4320 })
    expect(again.after).toMatchObject({ content: { objectionsUntil: whole }, dueAt: null })
    expect(again.adds?.[0]?.document).toMatchObject({ publishedAt: before1, until: shown.until })
    expect(of(addDays(at, 5)).after.display).toEqual({ from: at, until: addDays(at, 5), minutes: 7200 })
    const long = { ...display, until: addDays(at, 8) }
    expect(published(corrected({ display: long }, { content: { ...content, objectionsUntil: whole } }), publishing).after.display?.until).toBe(long.until) // prettier-ignore
    expect(refused(() => of(addDays(at, 1), { expiresAt: whole }))).toEqual({ code: 'notNow', message: '公示没到期不能过期，请改一改过期时间' }) // prettier-ignore
    expect(of(addDays(at, 1), { expiresAt: addMinutes(whole, 1) }).after.display?.until).toBe(whole)
  })
})

describe('an end', () => {
  it('is a withdrawal with its reason, but not of a 公示', () => {
    const { after } = withdrawn(isOut({ dueAt: later, spreadAt: later, correction: correction('draft') }), zhao, '改天了', at) // prettier-ignore
    expect(after).toEqual(isOut({ state: 'withdrawn', ended: { at, by: zhao, note: '改天了' }, at }))
    // While somebody may still be telling of it, the timer looks once more.
    const spread = { edition: 1, after: '', told: 3, of: 7, doneAt: null }
    expect(withdrawn(isOut({ spread, spreadAt: at }), zhao, '改天了', at).after).toMatchObject({ dueAt: leasedUntil(at), spreadAt: null }) // prettier-ignore
    const running = isOut({ display: { ...display, until: later } })
    expect(refused(() => withdrawn(running, zhao, '不发了', at))).toEqual({ code: 'notNow', message: '公示没到期，不能撤下。写错了请更正，时间会重新算' }) // prettier-ignore
    expect(refused(() => withdrawn(isOut({ display }), zhao, '不发了', at))).toEqual({ code: 'notNow', message: '公示要先把意见都答复了，再结束' }) // prettier-ignore
    expect(withdrawn(notice('draft', { display }), zhao, '', at).after.ended).toEqual({ at, by: zhao, note: null })
    expect(refused(() => withdrawn(notice('expired'), zhao, '', at))).toEqual({ code: 'notNow', message: usual })
  })

  it('of a 公示 is its closing, after its time and with all answered', () => {
    const shown = isOut({ display, content: { ...content, expiresAt: later }, correction: correction('draft') })
    expect(closed(shown, zhao, '照办', 0, at).after).toMatchObject({ state: 'closed', correction: null, dueAt: later, ended: { at, by: zhao, note: '照办' } }) // prettier-ignore
    expect(refused(() => closed(shown, zhao, '', 2, at))).toEqual({ code: 'notNow', message: '还有 2 条意见没答复，都答复了才能结束' }) // prettier-ignore
    expect(refused(() => closed(shown, zhao, '', 0, addMinutes(at, -1)))).toEqual({ code: 'notNow', message: '公示没到期，不能提前结束' }) // prettier-ignore
    expect(refused(() => closed(isOut(), zhao, '', 0, at))).toEqual({ code: 'notNow', message: usual })
    expect(refused(() => closed(notice('draft', { display }), zhao, '', 0, at))).toEqual({ code: 'notNow', message: usual }) // prettier-ignore
  })

  it('comes at its time; a 公示 is closed first', () => {
    const until = (state: NoticeState, more: Partial<Notice> = {}) =>
      notice(state, { content: { ...content, expiresAt: at }, dueAt: at, spreadAt: at, ...more })
    expect(expired(until('published'), at)?.after).toMatchObject({ state: 'expired', dueAt: null, spreadAt: null, ended: { at, by: null, note: null } }) // prettier-ignore
    const ended = { at: before1, by: zhao, note: '照办' }
    expect(expired(until('closed', { display, ended }), at)?.after.ended).toEqual(ended)
    expect(expired(until('published'), addMinutes(at, -1))).toBeNull()
    expect(expired(until('published', { display }), at)).toBeNull()
    expect(expired(isOut(), at)).toBeNull()
    expect(expired(until('withdrawn'), at)).toBeNull()
  })
})
