/** What WeChat says of photos: late, again, never, or said by somebody else (DOMAIN §4). */
import { photoRules } from '../../../config/community/limits'
import type { Json } from '../../cloud/plugin'
import { who } from '../community'
import { checkedPhotos, desk } from './checkedPhotos'

const { answerMinutes, retryMinutes, mostTries } = photoRules.check
const guest = 'oNobody-knows-me'
const { the, says, minute, pushes, stored, traces, asked, submit, get, found, review, event, pushed } = checkedPhotos()

describe('an answer that', () => {
  it('never comes is asked for again, and in the end a human looks; it still counts when it comes after that', async () => {
    await says({ never: true })
    const { id } = await submit()
    await minute()
    const first = traces()[0]?._id ?? ''
    for (let tries = 2; tries <= mostTries; tries++) {
      // Whoever took it is there: WeChat looks only for people whom it has seen within two hours.
      await the().call(who.resident, 'people.me', {})
      await minute(answerMinutes + 1)
      await the().call(who.resident, 'people.me', {})
      expect(await asked()).toHaveLength(tries)
    }
    expect(await found(id)).toBeUndefined()
    await minute(answerMinutes + 1)
    expect((await found(id))?.waits).toMatchObject([{ kind: 'photo', text: '微信没能看这张照片' }])
    expect(await asked()).toHaveLength(mostTries)
    await pushed(event(first, 'pass'))
    expect(await found(id)).toBeUndefined()
  })

  it('comes when the report is over long since is taken in, and hides what must not be seen', async () => {
    await says({ never: true })
    const { id, version } = await submit()
    await minute()
    await the().call(who.resident, 'reports.withdraw', { id, version, reason: '自己搬走了' })
    expect(await pushed(event(traces()[0]?._id ?? ''))).toBe('success')
    expect(stored(id)).toMatchObject({ state: 'withdrawn', photoChecks: [{ state: 'risky' }] })
    expect(await review({ id, version: (await get(id, desk)).version }, { verdict: 'notFine' })).toMatchObject({ ok: true })
  }) // prettier-ignore

  it('comes five times, and at once, counts once', async () => {
    await says({ never: true })
    const { id, version } = await submit()
    await minute()
    const trace = traces()[0]?._id ?? ''
    await Promise.all([1, 2, 3, 4, 5].map(() => pushed(event(trace))))
    expect(stored(id)).toMatchObject({ version: version + 1, photoChecks: [{ state: 'risky' }] })
  })

  it('comes for nine photos at the same moment loses none', async () => {
    await says({ never: true })
    const { id } = await submit(who.resident, 9)
    await minute()
    const suggest = (nth: number) => ['pass', 'risky', 'review'][nth % 3]
    await Promise.all(traces().map(({ _id }, nth) => pushed(event(_id, suggest(nth)))))
    const states = stored(id)?.photoChecks?.map(({ state }) => state) ?? []
    expect([...states].sort()).toEqual([...Array<string>(3).fill('doubtful'), ...Array<string>(3).fill('risky')])
  })

  it('a human has overtaken changes nothing', async () => {
    await says({ suggest: 'review' })
    const { id } = await submit()
    await minute()
    await pushes()
    await review(await get(id, desk), { verdict: 'fine' })
    await pushed(event(traces()[0]?._id ?? ''))
    expect(stored(id)?.photoChecks).toEqual([])
  })
})

describe('an answer that WeChat did not give', () => {
  it('is refused unread, whoever sends it: a resident, staff, somebody without a name', async () => {
    await says({ never: true })
    const { id } = await submit()
    await minute()
    const forged = event(traces()[0]?._id ?? '', 'pass')
    for (const openid of [who.resident, who.unitLead, desk, guest])
      expect(await the().cloud.call(openid, 'pushes', '', {})).toMatchObject({ ok: false, error: { code: 'forbidden' } })
    const answer = await fetch(`${the().cloud.url}/client/functions/pushes`, { method: 'POST', headers: { 'x-openid': who.resident }, body: JSON.stringify(forged) })
    expect(await answer.json()).toMatchObject({ result: { ok: false, error: { code: 'forbidden' } } })
    const direct = { trace: forged.trace_id, says: 'pass' }
    expect(await the().ask(desk, 'reports.hearOfPhoto', direct)).toMatchObject({ error: { code: 'forbidden' } })
    expect(stored(id)?.photoChecks).toMatchObject([{ state: 'asked' }])
  }) // prettier-ignore

  it('to a question that nobody asked, or is no answer at all, is put away', async () => {
    for (const body of [event('00000000-nobody-asked'), { ...event('x'), trace_id: { $ne: null } }, { MsgType: 'text', Content: '你好' }, { MsgType: 'event', Event: 'constructor' }, null, 7, [], { ...event('y'), trace_id: 'y'.repeat(5_000) }])
      expect(await pushed(body as Json).catch((error: Error) => error.message)).toMatch(/^success$|too_big|invalid/)
  }) // prettier-ignore
})

describe('WeChat that cannot look', () => {
  it('because nobody knows who took it: a human does, at once', async () => {
    const { id } = await submit(guest, 1, 'gasSmell')
    await minute()
    expect(await asked()).toEqual([])
    expect((await found(id))?.waits).toMatchObject([{ kind: 'photo', text: '微信没能看这张照片' }])
    expect((await get(id, desk)).photos).toHaveLength(1)
  })

  it('because it has not seen them for two hours: a human does', async () => {
    const { id } = await submit()
    await minute(150)
    expect((await found(id))?.waits).toMatchObject([{ text: '微信没能看这张照片' }])
  })

  it('because the connection breaks off is asked again some minutes later', async () => {
    const { id } = await submit()
    await the().control('POST', 'faults', { drop: 'before', seed: 7 })
    await minute()
    await the().control('POST', 'faults', {})
    for (let waited = 0; waited < 3; waited++) await minute(retryMinutes + 1)
    await pushes()
    expect(stored(id)?.photoChecks).toEqual([])
  })
})
