/** Several couriers at once: each message reaches WeChat once, for one consent, and no entry is lost (DOMAIN §5). */
import type { ReportView } from '../../../types/reports/contract'
import {
  advance,
  agree,
  aReportUntold,
  asked,
  community,
  courier,
  deliver,
  everyMessage,
  interfere,
  lead,
  left,
  messagesAbout,
  minute,
  resident,
  stored,
  submit,
  untilNothingIsLeft,
  withCouriers,
} from './couriers'

withCouriers()

/** The next couriers wait for each other at a step, so that they really are there at once. */
function meetAt(what: string, count: number): void {
  const waiting: (() => void)[] = []
  interfere(async step => {
    if (step.what !== what || waiting.length >= count) return undefined
    await new Promise<void>(resolve => {
      waiting.push(resolve)
      if (waiting.length === count) for (const goOn of waiting) goOn()
    })
    return undefined
  })
}
/** Couriers of a change may be on their way after the change has answered. */
async function untilCouriersAreDone(): Promise<void> {
  while (everyMessage().some(m => m.wechat === 'sending')) await new Promise(resolve => setTimeout(resolve, 20))
}
/** The next courier waits at a step until it is let go. */
function holdAt(what: string) {
  let reached: () => void = () => {}
  let letGo: () => void = () => {}
  const atStep = new Promise<void>(resolve => (reached = resolve))
  const released = new Promise<void>(resolve => (letGo = resolve))
  interfere(async step => {
    if (step.what !== what) return undefined
    reached()
    await released
    return undefined
  })
  return { atStep, letGo }
}
const supplement = ({ id, version }: Pick<ReportView, 'id' | 'version'>, note = '又多了一堆') =>
  community.call<ReportView>(resident, 'reports.supplement', { id, version, note })

describe('the holder of a report', () => {
  it('is told once in WeChat, for one consent, by three deliveries at once', async () => {
    await agree(lead, 'reportAssigned', 6)
    for (let round = 1; round <= 3; round++) {
      const report = await aReportUntold()
      meetAt('database.insertDocument inbox', 3)
      await Promise.all([deliver(report), deliver(report), deliver(report)])
      expect(messagesAbout(report.id)).toMatchObject([{ wechat: 'sent', attempts: 1, courierAt: null }])
      expect(await asked(lead, report.id)).toBe(1)
      expect(left(lead, 'reportAssigned')).toBe(6 - round)
      expect(stored(report)).toMatchObject({ outbox: [], outboxAt: null })
    }
  })

  it('is told once of both, when it is given to them and supplemented in the same moment', async () => {
    const sun = 'oXZZ-sun-deming'
    await agree(sun, 'reportAssigned', 8)
    for (let round = 1; round <= 3; round++) {
      const { id, version } = await submit()
      // The supplement comes while the courier of the transfer is on its way.
      meetAt('database.insertDocument inbox', 2)
      const transfer = community.call<ReportView>(lead, 'reports.transfer', { id, version, to: sun })
      while (stored({ id }).version === version) await new Promise(resolve => setTimeout(resolve, 5))
      await Promise.all([transfer, supplement({ id, version: stored({ id }).version })])
      await untilCouriersAreDone()
      await untilNothingIsLeft()
      expect(
        messagesAbout(id, sun)
          .map(m => [m.wechat, m.attempts])
          .sort(),
      ).toEqual([
        ['merged', 2],
        ['sent', 1],
      ])
      expect(await asked(sun, id)).toBe(1)
      expect(left(sun, 'reportAssigned')).toBe(8 - round)
      expect(stored({ id })).toMatchObject({ outbox: [], outboxAt: null })
    }
  })

  it('is told once by the timer, the timer again, and the delivery of the change itself', async () => {
    await agree(lead, 'reportAssigned', 4)
    for (let round = 1; round <= 2; round++) {
      const report = await aReportUntold()
      await advance(minute + 1000)
      meetAt('database.insertDocument inbox', 3)
      await Promise.all([courier('deliverLeft'), deliver(report), courier('deliverLeft'), deliver(report)])
      await untilNothingIsLeft()
      expect(messagesAbout(report.id)).toMatchObject([{ wechat: 'sent', attempts: 1 }])
      expect(await asked(lead, report.id)).toBe(1)
      expect(left(lead, 'reportAssigned')).toBe(4 - round)
    }
  })

  it('is told once by two timers at once, after WeChat was busy', async () => {
    await agree(lead, 'reportAssigned')
    await community.control('POST', 'faults', { wechat: { answer: 45011 } })
    const report = await submit()
    expect(messagesAbout(report.id)).toMatchObject([{ wechat: 'pending', attempts: 1 }])
    await community.control('POST', 'faults', {})
    await advance(2 * minute)
    meetAt('database.modifyDocument inbox', 3)
    await Promise.all([courier('deliverLeft'), courier('deliverLeft'), courier('deliverLeft')])
    expect(messagesAbout(report.id)).toMatchObject([{ wechat: 'sent', attempts: 2 }])
    expect(messagesAbout(report.id)[0]?.maybeTwice).toBeUndefined()
    expect(await asked(lead, report.id)).toBe(2)
    expect(left(lead, 'reportAssigned')).toBe(0)
  })

  it('spends the last consent on one of two reports, and never one that is not there', async () => {
    await agree(lead, 'reportAssigned')
    const reports = [await aReportUntold(), await aReportUntold()]
    meetAt('database.modifyDocument people', 2)
    await Promise.all(reports.map(report => deliver(report)))
    expect(everyMessage().map(m => m.wechat).sort()).toEqual(['noConsent', 'sent']) // prettier-ignore
    expect(await asked(lead)).toBe(1)
    expect(left(lead, 'reportAssigned')).toBe(0)
  })
})

describe('an outbox', () => {
  it('keeps what a change puts in while it is emptied', async () => {
    const report = await aReportUntold()
    const { atStep, letGo } = holdAt('database.modifyDocument reports')
    const emptied = deliver(report)
    await atStep
    // The supplement's own courier is killed at once: its message has to wait in the outbox.
    interfere(({ nth }) => (nth === 1 ? 'kill before' : undefined))
    const { version } = await supplement(report)
    letGo()
    await emptied
    const after = stored(report)
    expect(after.version).toBe(version)
    expect(after.outbox.map(entry => entry.id)).toEqual([
      `${report.id}.${version}:${after.holder?.personId}:reportAssigned`,
    ])
    expect(after.outboxAt).not.toBeNull()
    await untilNothingIsLeft()
    expect(stored(report)).toMatchObject({ outbox: [], outboxAt: null })
    expect(messagesAbout(report.id, lead)).toHaveLength(2)
  })

  it('is not looked at for ever, when another courier took the last entry out', async () => {
    const report = await aReportUntold()
    const { atStep, letGo } = holdAt('database.insertDocument inbox')
    const first = deliver(report)
    await atStep
    interfere()
    await supplement(report)
    letGo()
    await first
    await untilNothingIsLeft()
    expect(stored(report)).toMatchObject({ outbox: [], outboxAt: null })
    expect(messagesAbout(report.id, lead)).toHaveLength(2)
  })
})

describe('an outbox that was changed without a new message while it was emptied', () => {
  it('is emptied, and the timer looks at it once more and never again', async () => {
    const report = await aReportUntold()
    const { atStep, letGo } = holdAt('database.modifyDocument reports')
    const emptied = deliver(report)
    await atStep
    const { version, ...rest } = stored(report)
    await community.database.insertMany('reports', [{ ...rest, version: version + 1 }])
    letGo()
    await emptied
    expect(stored(report).outbox).toEqual([])
    await untilNothingIsLeft()
    expect(stored(report)).toMatchObject({ outbox: [], outboxAt: null, version: version + 1 })
  })
})

describe('a consent that somebody gives while WeChat refuses a message', () => {
  it('is kept, and those that WeChat does not know of are forgotten', async () => {
    await agree(lead, 'reportAssigned', 3)
    await community.control('DELETE', 'consents')
    const { atStep, letGo } = holdAt('wx.openApi')
    const report = submit()
    await atStep
    await community.call(lead, 'messages.consent', { templates: ['reportAssigned'] }, 'agreed-in-between')
    letGo()
    await report
    expect(left(lead, 'reportAssigned')).toBe(3)
    await submit()
    expect(everyMessage().map(m => m.wechat)).toEqual(['noConsent', 'noConsent'])
    expect(left(lead, 'reportAssigned')).toBe(0)
  })
})
