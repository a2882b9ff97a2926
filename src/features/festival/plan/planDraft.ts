/** An edition as it is being written on the phone: texts as they were typed, and what becomes of them. Pure. */
import type { EditionView, PlannedEdition } from '@shared/festival/editions'
import type { Mode, ShareWay } from '@shared/festival/flow'

/** A day, and an hour as people write it: `9:00`. */
export interface Moment {
  day: string
  hour: string
}

export interface SessionDraft {
  /** Of the draft alone: it stays while others are taken out. */
  key: number
  name: string
  mode: Mode
  places: string
  partyMost: string
  reserved: string
  opens: Moment
  closes: Moment
  day: string
  from: string
  until: string
  meeting: string
  trees: string[]
}

export interface PlanDraft {
  year: number
  /** Of what is there already. */
  version?: number
  /** One in each line. */
  rules: string
  by: ShareWay
  elderFirst: boolean
  source: { name: string; issue: string; at: Moment }
  sessions: SessionDraft[]
}

const noMoment: Moment = { day: '', hour: '20:00' }

export const newSession = (key: number): SessionDraft => ({
  ...{
    key,
    name: '',
    mode: 'lottery',
    places: '',
    partyMost: '4',
    reserved: '20',
    day: '',
    from: '9:00',
    until: '11:30',
  },
  ...{ opens: { ...noMoment, hour: '8:00' }, closes: noMoment, meeting: '', trees: [] },
})

export const newDraft = (year: number): PlanDraft => ({
  ...{ year, rules: '', by: 'home', elderFirst: true },
  source: { name: '福彩3D', issue: '', at: { day: '', hour: '21:30' } },
  sessions: [newSession(1)],
})

export const momentOf = (time: string): Moment => ({
  day: time.slice(0, 10),
  hour: time.slice(11, 16).replace(/^0/, ''),
})

/** What was planned, to be written anew. `asNew`: only as a pattern for another year, without its days. */
export function draftOf(plan: EditionView, asNew?: number): PlanDraft {
  const moment = (time: string) => (asNew === undefined ? momentOf(time) : { ...momentOf(time), day: '' })
  return {
    year: asNew ?? plan.year,
    ...(asNew === undefined ? { version: plan.version } : {}),
    rules: plan.rules.join('\n'),
    by: plan.share.by,
    elderFirst: plan.share.elderFirst,
    source: plan.source
      ? { name: plan.source.name, issue: asNew === undefined ? plan.source.issue : '', at: moment(plan.source.at) }
      : newDraft(plan.year).source,
    sessions: plan.sessions.map((session, nth) => ({
      key: nth + 1,
      name: session.name,
      mode: session.mode,
      places: String(session.places),
      partyMost: String(session.partyMost),
      reserved: String(session.reserved),
      opens: moment(session.opensAt),
      closes: moment(session.closesAt),
      day: moment(session.startsAt).day,
      from: momentOf(session.startsAt).hour,
      until: momentOf(session.endsAt).hour,
      meeting: session.meeting.words,
      trees: session.trees,
    })),
  }
}

const hourPattern = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/

/** The moment as the server writes it; null where a day or an hour is missing. */
export function timeFrom({ day, hour }: Moment): string | null {
  const [, hours = '', minutes = ''] = hourPattern.exec(hour.trim()) ?? []
  return day && hours ? `${day}T${hours.padStart(2, '0')}:${minutes}:00.000+08:00` : null
}

const wholeNumber = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : null)

/** Each lack under the path by which the server too says what is wrong. */
export type Lacks = Record<string, string>

/** What is sent, or what is missing. */
export function planned(draft: PlanDraft, asDraft: boolean): { input: PlannedEdition } | { lacks: Lacks } {
  const lacks: Lacks = {}
  const need = <T>(value: T | null, field: string, says: string): T => {
    if (value === null) lacks[field] = says
    return value as T
  }
  const hour = '请选日子，写几点，比如 9:00'
  const sessions = draft.sessions.map((session, nth) => {
    const of = (name: string) => `sessions.${nth}.${name}`
    const { mode, trees } = session
    return {
      name: need(session.name.trim() || null, of('name'), '请起个名字，比如上午场'),
      mode,
      places: need(wholeNumber(session.places), of('places'), '请写一共几个名额，按人算'),
      partyMost: need(wholeNumber(session.partyMost), of('partyMost'), '请写每户最多几个人'),
      reserved: mode === 'lottery' ? need(wholeNumber(session.reserved || '0'), of('reserved'), '请写百分之几') : 0,
      startsAt: need(timeFrom({ day: session.day, hour: session.from }), of('startsAt'), hour),
      endsAt: need(timeFrom({ day: session.day, hour: session.until }), of('endsAt'), hour),
      opensAt: need(timeFrom(session.opens), of('opensAt'), hour),
      closesAt: need(timeFrom(session.closes), of('closesAt'), hour),
      meeting: { words: need(session.meeting.trim() || null, of('meeting.words'), '请写在哪里碰头') },
      trees,
    }
  })
  const isDrawn = draft.sessions.some(({ mode }) => mode === 'lottery')
  const { name, issue, at } = draft.source
  const source = isDrawn
    ? {
        name: need(name.trim() || null, 'source.name', '请写用哪种开奖号'),
        issue: need(issue.trim() || null, 'source.issue', '请写哪一期'),
        at: need(timeFrom(at), 'source.at', hour),
      }
    : null
  const rules = draft.rules.split('\n').flatMap(line => line.trim() || [])
  if (rules.length === 0) lacks.rules = '请写下规则，报名之前大家要看'
  if (Object.keys(lacks).length > 0) return { lacks }
  const { year, version, by, elderFirst } = draft
  return {
    input: {
      ...{ year, rules, sessions, source, share: { by, elderFirst } },
      ...(version === undefined ? {} : { version }),
      ...(asDraft ? { asDraft } : {}),
    } as PlannedEdition,
  }
}
