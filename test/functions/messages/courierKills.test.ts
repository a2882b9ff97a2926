/**
 * A courier that is killed at each of its steps, or loses an answer: another goes on where it stood, the message arrives, and
 * one consent is gone. Only from the moment WeChat may have been asked is a second question possible, and it is counted.
 */
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
  everyReport,
  interfere,
  lead,
  left,
  messagesAbout,
  minute,
  personOf,
  steps,
  stored,
  submit,
  untilNothingIsLeft,
  withCouriers,
} from './couriers'

withCouriers()

/** What is so in the end, whatever happened on the way. */
async function arrivedOnce(report: ReportView, creditsBefore: number): Promise<void> {
  const [message, ...others] = messagesAbout(report.id, lead)
  expect(others).toEqual([])
  expect(message).toMatchObject({ wechat: 'sent', courierAt: null })
  expect(Object.keys(message ?? {})).not.toEqual(expect.arrayContaining(['parcel']))
  expect(left(lead, 'reportAssigned')).toBe(creditsBefore - 1)
  expect(stored(report)).toMatchObject({ outbox: [], outboxAt: null })
  const times = await asked(lead, report.id)
  expect(times).toBeGreaterThanOrEqual(1)
  expect(times).toBeLessThanOrEqual(1 + (message?.maybeTwice ?? 0))
}

/** The steps of a delivery that nobody disturbs: some at the same time, so only as a set. */
async function stepsOf(act: () => Promise<unknown>): Promise<string[]> {
  interfere()
  await act()
  return steps().map(({ what }) => what)
}

it('makes four trips for a message without a consent, and seven for one that WeChat is told', async () => {
  const trips = async () => (await stepsOf(() => submit())).filter(what => what.startsWith('database.'))
  expect(await trips()).toEqual([
    'database.getDocument reports',
    'database.getDocument people',
    'database.insertDocument inbox',
    'database.modifyDocument reports',
  ])
  await agree(lead, 'reportAssigned')
  expect(await trips()).toHaveLength(7)
})

describe('the holder of a report whose courier is killed', () => {
  it.each(['kill before', 'kill after'] as const)(
    'is told, for one consent: %s any step of the delivery',
    async fate => {
      await agree(lead, 'reportAssigned', 20)
      const usual = await stepsOf(() => submit())
      expect(usual).toHaveLength(8)
      for (let step = 1; step <= usual.length; step++) {
        const before = left(lead, 'reportAssigned')
        const report = await aReportUntold()
        interfere(({ nth }) => (nth === step ? fate : undefined))
        expect(await deliver(report)).toBe(false)
        await untilNothingIsLeft()
        await arrivedOnce(report, before)
      }
    },
    180_000,
  )

  it('is told, for one consent: after any step of the timer that took over', async () => {
    await agree(lead, 'reportAssigned', 40)
    /** A courier was killed before it could ask WeChat. */
    const stuck = async () => {
      const report = await aReportUntold()
      interfere(({ what }) => (what === 'wx.openApi' ? 'kill before' : undefined))
      await deliver(report)
      await advance(minute + 1000)
      return report
    }
    const first = await stuck()
    const usual = await stepsOf(() => courier('deliverLeft'))
    expect(messagesAbout(first.id)).toMatchObject([{ wechat: 'sent', attempts: 2, maybeTwice: 1 }])
    const from = usual.indexOf('database.getDocument inbox') + 1
    expect([...usual.slice(from - 1, from + 2).sort(), ...usual.slice(from + 2)]).toEqual([
      'database.getDocument inbox',
      'database.getDocument people',
      'database.getDocument quotas',
      'database.modifyDocument inbox',
      'wx.openApi',
      'database.modifyDocument inbox',
    ])
    for (let step = from; step <= usual.length; step++) {
      const before = left(lead, 'reportAssigned')
      const report = await stuck()
      interfere(({ nth }) => (nth === step ? 'kill after' : undefined))
      expect(await courier('deliverLeft')).toBe(false)
      await untilNothingIsLeft()
      await arrivedOnce(report, before)
    }
  }, 180_000)

  it('is asked for at WeChat once, where it is sure that nothing was sent, and at most twice where it is not', async () => {
    await agree(lead, 'reportAssigned', 10)
    const timesAfter = async (fate: 'kill before' | 'kill after', what: string) => {
      const report = await aReportUntold()
      let fallen = false
      interfere(step => {
        if (step.what !== what || fallen) return undefined
        fallen = true
        return fate
      })
      await deliver(report)
      await untilNothingIsLeft()
      return [await asked(lead, report.id), messagesAbout(report.id)[0]?.maybeTwice ?? 0]
    }
    expect(await timesAfter('kill after', 'database.insertDocument inbox')).toEqual([1, 0])
    expect(await timesAfter('kill before', 'database.modifyDocument people')).toEqual([1, 0])
    // The consent is taken, and nobody knows whether WeChat was asked.
    expect(await timesAfter('kill after', 'database.modifyDocument people')).toEqual([1, 1])
    expect(await timesAfter('kill before', 'wx.openApi')).toEqual([1, 1])
    expect(await timesAfter('kill after', 'wx.openApi')).toEqual([2, 1])
    expect(await timesAfter('kill before', 'database.modifyDocument inbox')).toEqual([2, 1])
    expect(await timesAfter('kill after', 'database.modifyDocument inbox')).toEqual([1, 0])
  }, 120_000)

  it('is left alone by WeChat after six couriers were killed, and gets the consent back', async () => {
    await agree(lead, 'reportAssigned')
    const report = await aReportUntold()
    interfere(({ what }) => (what === 'wx.openApi' ? 'kill before' : undefined))
    await deliver(report)
    for (let round = 0; round < 8; round++) {
      await advance(minute + 1000)
      await courier('deliverLeft')
    }
    expect(messagesAbout(report.id)).toMatchObject([{ wechat: 'failed', attempts: 7, maybeTwice: 5, courierAt: null }])
    expect(left(lead, 'reportAssigned')).toBe(1)
    expect(await asked(lead)).toBe(0)
  }, 120_000)
})

describe('a lost answer', () => {
  it('of WeChat is tried again and counted, because the message may be there', async () => {
    await agree(lead, 'reportAssigned', 2)
    interfere(({ what }) => (what === 'wx.openApi' ? 'lose the answer' : undefined))
    const report = await submit()
    expect(messagesAbout(report.id)).toMatchObject([{ wechat: 'sending', attempts: 1 }])
    await untilNothingIsLeft()
    expect(messagesAbout(report.id)).toMatchObject([{ wechat: 'sent', attempts: 2, maybeTwice: 1 }])
    expect(await asked(lead, report.id)).toBe(2)
    expect(left(lead, 'reportAssigned')).toBe(1)
  })

  it('of the note that it was sent is written again at once, and nobody is told twice', async () => {
    await agree(lead, 'reportAssigned', 2)
    let notes = 0
    interfere(({ what }) => (what === 'database.modifyDocument inbox' && notes++ === 0 ? 'lose the answer' : undefined))
    const report = await submit()
    await untilNothingIsLeft()
    await arrivedOnce(report, 2)
    expect(await asked(lead, report.id)).toBe(1)
  })

  it('of any other step costs nobody a message or a consent', async () => {
    await agree(lead, 'reportAssigned', 20)
    const usual = await stepsOf(() => submit())
    for (let step = 1; step <= usual.length; step++) {
      const before = left(lead, 'reportAssigned')
      interfere(({ nth }) => (nth === step ? 'lose the answer' : undefined))
      const report = await submit()
      await untilNothingIsLeft()
      await arrivedOnce(report, before)
    }
    expect(everyMessage()).toHaveLength(everyReport().length)
  }, 120_000)
})

describe('a consent', () => {
  it('is given back when WeChat is busy for as long as it is tried', async () => {
    await agree(lead, 'reportAssigned', 2)
    await community.control('POST', 'faults', { wechat: { answer: 45011 } })
    const report = await submit()
    for (let attempts = 1; attempts < 6; attempts++) {
      expect(messagesAbout(report.id)).toMatchObject([{ wechat: 'pending', attempts }])
      expect(left(lead, 'reportAssigned')).toBe(1)
      await advance(1.25 * 2 ** (attempts - 1) * minute + 1000)
      await courier('deliverLeft')
    }
    expect(messagesAbout(report.id)).toMatchObject([{ wechat: 'failed', attempts: 6, courierAt: null }])
    expect(left(lead, 'reportAssigned')).toBe(2)
    expect(await asked(lead, report.id)).toBe(6)
  })

  it('is given back when WeChat does not take what the message says, and it is not tried again', async () => {
    await agree(lead, 'reportAssigned', 2)
    const report = await aReportUntold()
    const { outbox, ...rest } = stored(report)
    const wrong = outbox.map(entry => ({ ...entry, values: { thing1: '' } }))
    await community.database.insertMany('reports', [{ ...rest, outbox: wrong }])
    await deliver(report)
    expect(messagesAbout(report.id)).toMatchObject([{ wechat: 'failed', attempts: 1, courierAt: null }])
    expect(left(lead, 'reportAssigned')).toBe(2)
  })

  it('is not taken for what is a day old: the inbox has told it', async () => {
    await agree(lead, 'reportAssigned')
    const report = await aReportUntold()
    await advance(25 * 60 * minute)
    await untilNothingIsLeft()
    expect(messagesAbout(report.id)).toMatchObject([{ wechat: 'failed' }])
    expect(left(lead, 'reportAssigned')).toBe(1)
    expect(await asked(lead)).toBe(0)
  })

  it('is remembered by its message for two days, and then forgotten', async () => {
    await agree(lead, 'reportAssigned', 3)
    const takenBy = () => Object.keys(personOf(lead).consentsTaken ?? {})
    await submit()
    const [first] = takenBy()
    await submit()
    expect(takenBy()).toHaveLength(2)
    await advance(49 * 60 * minute)
    await submit()
    expect(takenBy()).toHaveLength(1)
    expect(takenBy()).not.toContain(first)
  })
})
