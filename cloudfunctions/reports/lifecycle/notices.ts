/** Which messages a change of a report causes: one table, read by `advance`. */
import type { Holder } from '@shared/grid/node'
import { climbing } from '@config/community/escalation'
import { categoryOf } from '@config/community/categories'
import { limits } from '@config/community/limits'
import { eventLabels } from '@shared/reports/labels'
import type { reportTemplates } from '@shared/reports/templates'
import { tell, type Agent, type Told } from '../../_platform/messages/tell'
import { isStranger } from '../../_platform/personId'
import { sayDay } from '../../_platform/sayDay'
import type { Time } from '../../_platform/time'
import type { Join, Report } from '../collections'
import type { Climb } from '../ladder/climb'
import { notYet } from '../ladder/notYet'
import { isAppealed } from './clocks'
import { theSystem, type Change, type Doer } from './events'

type ReportTemplateId = keyof typeof reportTemplates

interface Notice {
  to: string | Agent
  template: ReportTemplateId
  title: string
  /** To somebody who follows it, and learns nothing of its reporter. */
  follows?: boolean
}

/** Somebody whose matter it is, and whoever sent it for them. */
type Side = Pick<Join, 'personId' | 'agent'>

/** Who is told of an event. The one who caused it is never told. */
function noticesOf(report: Report, change: Change, by: Doer): Notice[] {
  const automatic = by.personId === theSystem.personId
  const told = (whose: Side, template: ReportTemplateId, title: string): Notice[] => [
    { to: whose.personId, template, title },
    ...(whose.agent ? [{ to: { personId: whose.agent.personId, actingFor: whose.personId }, template, title }] : []),
  ]
  /** Whoever filed it. */
  const filer = (template: ReportTemplateId, title: string) =>
    told({ personId: report.reporter.personId, agent: report.agent }, template, title)
  /** Whoever filed it, and whoever follows it. */
  const reporter = (template: ReportTemplateId, title: string): Notice[] => [
    ...filer(template, title),
    ...(report.joins ?? []).flatMap(join => told(join, template, title).map(notice => ({ ...notice, follows: true }))),
  ]
  const holderName = report.holder?.name ?? ''
  const holder = (title: string): Notice[] =>
    report.holder ? [{ to: report.holder.personId, template: 'reportAssigned', title }] : []
  const copies = (title: string): Notice[] =>
    report.copies.map(p => ({ to: p.personId, template: 'reportAssigned' as const, title }))
  const supervisors = (title: string): Notice[] =>
    report.supervisors.map(s => ({ to: s.personId, template: 'reportAssigned' as const, title }))
  const toOne = (who: { personId: string } | null | undefined, title: string): Notice[] =>
    who ? [{ to: who.personId, template: 'reportAssigned', title }] : []
  const waits = (until = '') => [
    ...holder('这件可以先放一放'),
    ...reporter('reportChanged', `先放一放，最晚${sayDay(until)}接着办`),
  ]
  switch (change.type) {
    case 'submit':
      // The automatic assignment that follows in the same write tells whoever got it.
      return []
    case 'assign':
    case 'transfer':
      return automatic
        ? [...holder('有一件新诉求'), ...copies('抄送给您一件诉求')]
        : [...holder('有一件诉求派给您'), ...reporter('reportChanged', `现在由${holderName}来办`)]
    case 'accept':
      return reporter('reportAccepted', `${holderName}接单了`)
    case 'sendBack':
      return holder('有一件诉求被退回，请您来派')
    case 'decline':
      return [
        ...reporter('reportChanged', '没有受理，请看原因和该找谁'),
        ...(by.personId === report.holder?.personId ? [] : holder('一件诉求没有受理')),
      ]
    case 'appeal':
      return toOne(change.to, '居民申诉了，请您看该不该受理')
    case 'decideAppeal':
      return [
        ...reporter(
          'reportChanged',
          change.upheld ? `您说得对，现在由${holderName}来办` : '看过您的申诉了，还是不受理',
        ),
        ...toOne(report.declinedBy, change.upheld ? '居民的申诉成立了，这件要办' : '居民的申诉没有成立'),
      ]
    case 'suspend':
      return change.to ? toOne(change.to, '有一件想先放一放，请您看行不行') : waits(change.until)
    case 'approveSuspension':
      return change.approved ? waits(report.pause?.until) : holder('没同意先放一放，请接着办')
    case 'extend':
      return [
        ...toOne(change.to, '有一件延期了，请您看看'),
        ...reporter('reportChanged', `要多办几天，最晚${sayDay(report.dueAt.slice(0, 10))}办好`),
      ]
    case 'resume':
      return [
        ...(automatic ? holder('放的时间到了，请接着办') : holder('请接着办这一件')),
        ...reporter('reportChanged', `${holderName}接着办了`),
      ]
    case 'resolve':
      return reporter('reportResolved', `${holderName}说办好了，您看呢？`)
    case 'reopen':
      return [...holder('居民说没解决，请再办一次'), ...supervisors('有一件诉求没解决，请您督办')]
    case 'withdraw':
      return holder('居民撤回了一件诉求')
    case 'remind':
      return holder(by.role ? `${by.name}催您快点办` : '居民催了一下')
    case 'supplement':
      return holder('居民补充了情况')
    case 'rate':
    case 'rateJoined':
      return holder(change.solved ? '居民评价了您办的事' : '居民说没解决')
    case 'review':
      return change.verdict === 'fine'
        ? []
        : change.waits.flatMap(({ by, kind }) => {
            const title = kind === 'photo' ? '您拍的一张照片被隐去了' : '您写的一段话被隐去了'
            return by ? [{ to: by.personId, template: 'reportChanged', title }] : []
          })
    case 'merge':
      return filer('reportChanged', `和另一件是同一件事，一起办：${change.other.no}`)
    case 'unmerge':
      return [...holder('有一件分出来了，请您接着办'), ...filer('reportChanged', '这一件又单独办了')]
    case 'exclude':
      return change.to
        ? [{ to: change.to.personId, template: 'reportAssigned', title: '有一件想不计入三率，请您看行不行' }]
        : []
    case 'escalate':
      return escalation(change).flatMap(([to, title]) =>
        to === 'holder' ? holder(title) : [{ to: to.personId, template: 'reportAssigned' as const, title }],
      )
    case 'confirmExclusion':
    case 'include':
    case 'unfollow':
    case 'close':
      return []
    case 'calledBack':
      return 'supervisor' in change
        ? [...holder('回访时居民说没解决，请再办一次'), ...supervisors('有一件诉求没解决，请您督办')]
        : change.reached
          ? holder('回访过了，居民说解决了')
          : []
  }
}

/** What a step of the ladder tells: whoever joins, and whoever has it. */
function escalation({ clock, percent, to }: Climb): ['holder' | Holder, string][] {
  const late = notYet[clock]
  if (percent < climbing.joinAt) return [['holder', `时间过半，${late}，请您抓紧`]]
  if (!to) return [['holder', `到时间${late}，上了督办单`]]
  return [
    [to, `有一件到时间${late}，请您督办`],
    ['holder', `到时间${late}，${to.name}来督办了`],
  ]
}

/** Whoever has no account is called, so only about what they must know; how their own was settled 回访 asks them, and tells them with it. */
const calledFor: readonly Change['type'][] = ['decline', 'suspend', 'approveSuspension', 'extend']
const isCalled = (event: Change['type'], follows = false) =>
  calledFor.includes(event) || (event === 'resolve' && follows)

/** Those levels whose clocks run round the clock do not wait for a morning (DOMAIN §4, §5). */
const isUrgent = ({ level }: Report) => limits[level].clock === 'always'

/** What a change tells, each person once; `report` is the one after it. */
export function messagesOf(report: Report, change: Change, by: Doer, now: Time): Told[] {
  const seen = new Set<string>([by.personId])
  // What somebody does for another, the other is told.
  const acted: Notice[] = by.acting
    ? [
        {
          to: by.joiner ?? report.reporter.personId,
          follows: by.joiner !== undefined,
          template: 'reportChanged',
          title: `${by.name}代您办了：${eventLabels[change.type]}`,
        },
      ]
    : []
  const category = categoryOf(report.category).name
  const dueAt = report.appeal && isAppealed(report) ? report.appeal.dueAt : report.dueAt
  const facts = { report: report.no, category, place: report.place.name, at: now, dueAt }
  // A place without a code is the reporter's own words.
  const place = report.place.code === null ? '' : facts.place
  return [...acted, ...noticesOf(report, change, by)].flatMap(({ to, template, title, follows }) => {
    const personId = typeof to === 'string' ? to : to.personId
    // Whoever it complains about is told nothing, whatever list they stand in.
    if (seen.has(personId) || report.hiddenFrom.includes(personId)) return []
    if (isStranger(personId) && !isCalled(change.type, follows)) return []
    seen.add(personId)
    return [tell(to, template, { ...facts, ...(follows ? { place } : {}), title }, report._id, isUrgent(report))]
  })
}
