/** An edition as it is written on the phone: what is missing is said where it is missing, and times are those of Shanghai (DOMAIN §6). */
import { draftOf, newDraft, planned, timeFrom, type PlanDraft } from '../../../src/features/festival/plan/planDraft'

const moment = { day: '2026-10-30', hour: '20:00' }
const whole = (): PlanDraft => {
  const draft = newDraft(2026)
  const [session] = draft.sessions
  return {
    ...draft,
    rules: '一户报一次。\n\n 名额按人算。 ',
    source: { name: '福彩3D', issue: '2026301', at: { day: '2026-11-01', hour: '21:30' } },
    sessions: [
      {
        ...session!,
        ...{ name: '上午场', places: '300', opens: { day: '2026-10-20', hour: '8：00' }, closes: moment },
        ...{ day: '2026-11-07', from: '9:00', until: '11:30', meeting: '大门口' },
      },
    ],
  }
}

describe('an edition that is written on the phone', () => {
  it('is sent with its times in +08:00, a rule for each line, and nothing of a draw where nothing is drawn', () => {
    const made = planned(whole(), false)
    expect(made).toMatchObject({
      input: {
        year: 2026,
        rules: ['一户报一次。', '名额按人算。'],
        source: { issue: '2026301', at: '2026-11-01T21:30:00.000+08:00' },
        sessions: [
          {
            ...{ name: '上午场', mode: 'lottery', places: 300, partyMost: 4, reserved: 20 },
            ...{ opensAt: '2026-10-20T08:00:00.000+08:00', startsAt: '2026-11-07T09:00:00.000+08:00' },
          },
        ],
      },
    })
    const draft = whole()
    const firstCome = { ...draft, sessions: [{ ...draft.sessions[0]!, mode: 'firstCome' as const }] }
    expect(planned(firstCome, true)).toMatchObject({
      input: { source: null, asDraft: true, sessions: [{ reserved: 0 }] },
    })
  })

  it('says what is missing at its place, under the names by which the server too speaks of it', () => {
    const made = planned(newDraft(2026), false)
    expect(Object.keys('lacks' in made ? made.lacks : {}).sort()).toEqual(
      [
        ...['rules', 'source.at', 'source.issue'],
        ...['closesAt', 'endsAt', 'meeting.words', 'name', 'opensAt', 'places', 'startsAt'].map(f => `sessions.0.${f}`),
      ].sort(),
    )
  })

  it.each(['', '25:00', '9点', '9:60', '12:5'])('does not take %p for an hour', hour => {
    expect(timeFrom({ day: '2026-11-07', hour })).toBeNull()
  })

  it('comes back as it was written, and as a pattern for the next year without its days', () => {
    const made = planned(whole(), false)
    if (!('input' in made)) throw new Error('lacks')
    const { year, rules, sessions, source, share } = made.input
    const view = {
      ...{ edition: 12, version: 3, year, rules, share, source: source ?? null },
      sessions: sessions.map(session => ({
        ...session,
        trees: session.trees ?? [],
        meeting: { place: null, words: session.meeting.words },
      })),
    } as unknown as Parameters<typeof draftOf>[0]
    const again = planned(draftOf(view), false)
    expect(again).toEqual({ input: { ...made.input, version: 3 } })
    const pattern = draftOf(view, 2027)
    expect(pattern).toMatchObject({ year: 2027, sessions: [{ name: '上午场', day: '', from: '9:00' }] })
    expect(pattern.version).toBeUndefined()
  })
})
