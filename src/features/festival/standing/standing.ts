/** How a household stands in a session, in one sentence, and where it leads: derived from what is so, each time it is shown. */
import type { PublicSession } from '@shared/festival/editions'
import type { EntryState } from '@shared/festival/entryFlow'
import type { EntryView } from '@shared/festival/signUp'
import type { PillTone } from '@/components/display/Pill'
import { sayDate, sayMoment } from '../when'

export interface Standing {
  title: string
  note: string
  /** What it says in a word or two. */
  word: string
  tone: PillTone
}

type Says = (entry: EntryView, session: PublicSession) => Standing

const place = (ahead: number | null) => (ahead === null ? '' : `第 ${ahead + 1} 位`)
const which = ({ startsAt, name }: PublicSession) => `${sayDate(startsAt)} ${name}`
const again = (entry: EntryView) => (entry.allowed.includes('enter') ? '还可以再报' : '柿子照样有，家家有份')

const says: Record<EntryState, Says> = {
  entered: (_, session) =>
    session.mode === 'lottery'
      ? {
          title: `您家报了 ${which(session)}，抽签`,
          note: session.list ? '名单封好了，等开奖号码' : `${sayMoment(session.closesAt)} 截止，截止前都能改`,
          word: '报上名了',
          tone: 'doing',
        }
      : { title: '您家报上了，正在排名额', note: '一会儿就有结果，不用再点', word: '报上名了', tone: 'doing' },
  placed: (entry, session) => ({
    title: entry.byDraw ? '您家中签了' : '您家有名额了',
    note: `${which(session)}，${entry.partySize} 个人`,
    word: entry.byDraw ? '中签' : '有名额',
    tone: 'done',
  }),
  waiting: (entry, session) => ({
    title: session.mode === 'lottery' ? '这次没抽中' : '名额报满了',
    note: `${which(session)}，您家候补${place(entry.ahead)}`,
    word: `候补${place(entry.ahead)}`,
    tone: 'wait',
  }),
  offered: ({ offer }, session) => ({
    title: `有 ${offer?.places ?? 0} 个名额让给您家`,
    note: `${which(session)}，${offer ? `${sayMoment(offer.until)} 前点一下要不要` : '要不要点一下'}`,
    word: '轮到您家',
    tone: 'doing',
  }),
  notDrawn: (_, session) => ({
    title: '这次没轮到您家',
    note: `${which(session)}，柿子照样有，家家有份`,
    word: '没轮到',
    tone: 'plain',
  }),
  passed: (entry, session) => ({
    title: '您家让给下一家了',
    note: `${which(session)}，${again(entry)}`,
    word: '让出去了',
    tone: 'plain',
  }),
  lapsed: (entry, session) => ({
    title: '过了时间没答复，问下一家了',
    note: `${which(session)}，${again(entry)}`,
    word: '过时了',
    tone: 'plain',
  }),
  withdrawn: (entry, session) => ({
    title: '您家说了不去',
    note: `${which(session)}，${again(entry)}`,
    word: '不去了',
    tone: 'plain',
  }),
  checkedIn: ({ checkedIn }, session) => ({
    title: '您家签到了',
    note: `${which(session)}${checkedIn ? `，来了 ${checkedIn.size} 个人` : ''}`,
    word: '签到了',
    tone: 'done',
  }),
  noShow: (_, session) => ({
    title: '您家没来，名额给候补的人家了',
    note: `${which(session)}，柿子照样有`,
    word: '没来',
    tone: 'plain',
  }),
}

/** What is said of a sign-up. */
export const standingOf = (entry: EntryView, session: PublicSession): Standing => says[entry.state](entry, session)

/** What waits for an answer stands first, then who goes, then who waits, then what is over. */
const order: EntryState[] = ['offered', 'placed', 'checkedIn', 'entered', 'waiting', 'notDrawn', 'noShow', 'lapsed', 'passed', 'withdrawn'] // prettier-ignore

/** The sign-ups for these sessions, the one that matters most first; among equals the session that is next. */
export function sorted(entries: readonly EntryView[], sessions: readonly PublicSession[]) {
  const found = entries.flatMap(entry => {
    const session = sessions.find(({ id }) => id === entry.session)
    return session ? [{ entry, session }] : []
  })
  const before = (state: EntryState) => order.indexOf(state)
  return found.sort(
    (a, b) =>
      before(a.entry.state) - before(b.entry.state) || Date.parse(a.session.startsAt) - Date.parse(b.session.startsAt),
  )
}
