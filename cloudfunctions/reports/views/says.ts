/** The timeline in plain words: who did what, told to the person who reads it. */
import { may, roleLabels, type Actor } from '@shared/permissions'
import { onBehalfWayLabels } from '@shared/reports/onBehalfWays'
import { outcomeLabels } from '@shared/reports/outcomeLabels'
import { channelOf } from '@config/community/channels'
import { climbing } from '@config/community/escalation'
import { reportRules } from '@config/community/limits'
import { sayDay } from '../../_platform/sayDay'
import { maskName } from '../../_platform/privacy/mask'
import { isPseudonym } from '../../_platform/personId'
import type { Entry, Report } from '../collections'
import { notYet } from '../ladder/notYet'
import { aNeighbour, nobody, seesFollowers } from '../duplicates/follower'

/**
 * A resident's name is shown to themselves as 您 and to the others masked; those who work here go by their names. A reporter
 * and whoever acts for them know each other by their whole names.
 */
export function nameFor(
  report: Report,
  by: { personId: string; name: string },
  reader: Actor,
  { acting = false, joiner = false }: Pick<Entry, 'acting' | 'joiner'> = {},
): string {
  if (by.personId === reader.personId) return '您'
  if (isPseudonym(by.personId) || by.personId === nobody) return by.name
  if (joiner) return seesFollowers(report, reader) ? maskName(by.name) : aNeighbour.name
  const resident = by.personId === report.reporter.personId || acting
  return resident && !may(reader, 'report.own', { ownerId: report.reporter.personId }) ? maskName(by.name) : by.name
}

export function says(report: Report, entry: Entry, reader: Actor): string {
  const doer = nameFor(report, entry.by, reader, entry)
  const by = entry.acting && !entry.joiner ? `${doer}代${nameFor(report, report.reporter, reader)}` : doer
  const to = entry.to ? `${roleLabels[entry.to.role]} ${entry.to.name}` : ''
  const until = entry.until ? `，到${sayDay(entry.until)}` : ''
  switch (entry.event) {
    case 'submit':
      return report.onBehalf
        ? `${by} 替${nameFor(report, report.reporter, reader)}登记了诉求（${onBehalfWayLabels[report.onBehalf.how]}）`
        : `${by} 提交了诉求`
    case 'assign':
      return `派给了${to}`
    case 'transfer':
      return `${by} 转给了${to}`
    case 'accept':
      return `${by} 接单了`
    case 'sendBack':
      return `${by} 退回了，由${to}来派`
    case 'resolve':
      return `${by} 办结：${entry.outcome ? outcomeLabels[entry.outcome] : ''}`
    case 'merge':
    case 'unmerge':
      return saysMerge(by, entry, seesFollowers(report, reader))
    case 'rate':
    case 'rateJoined':
      return `${by} 评价了`
    case 'reopen':
      return to ? `${by} 说没解决，${to}来督办` : `${by} 说没解决，请再办一次`
    case 'unfollow':
      return `${by} 不再跟进了`
    case 'withdraw':
      return `${by} 撤回了诉求`
    case 'remind':
      return entry.by.role ? `${by} 催了经办人` : `${by} 催了一下`
    case 'supplement':
      return `${by} 补充了情况`
    case 'review':
      return entry.verdict === 'fine' ? `${by} 看过了，没问题` : `${by} 隐去了${entry.looked ? '照片' : '一段话'}`
    case 'escalate':
      return saysOfStep(entry, to)
    case 'close':
      if (report.onBehalf?.stranger) return '没有账号，接下来打电话问问办得怎么样'
      return `${reportRules.silenceDays} 天没有评价，自动归档`
    case 'decline':
      return `${by} 没有受理${entry.channel ? `，请找${channelOf(entry.channel).name}` : ''}`
    case 'appeal':
      return to ? `${by} 申诉了，由${to}来看` : `${by} 申诉了`
    case 'decideAppeal':
      return entry.answer ? `${by} 看了申诉，这件要办` : `${by} 看了申诉，还是不受理`
    case 'askSuspend':
    case 'suspend':
      return to ? `${by} 想先放一放${until}，请${to}看行不行` : `${by} 挂起了${until}`
    case 'approveSuspension':
      return entry.answer ? `${by} 同意先放一放` : `${by} 没同意先放一放`
    case 'extend':
      return `${by} 延期了`
    case 'calledBack':
      if (entry.answer === undefined) return `${by} 打过电话，没打通`
      return `${by} 打电话问过，居民说${entry.answer ? '解决了' : `没解决${to ? `，${to}来督办` : ''}`}`
    case 'resume':
      return `${by} 继续办了`
    case 'exclude':
      return `${by} 提出这件不计入三率`
    case 'confirmExclusion':
      return `${by} 同意这件不计入三率`
    case 'include':
      return `${by} 说这件还是计入三率`
  }
}

/** Of the other reports that went into one only those who work on it know the number. */
function saysMerge(by: string, { event, other }: Entry, whole: boolean): string {
  if (other?.into)
    return event === 'merge' ? `${by} 把这件并到了 ${other.no}，一起办` : `${by} 把这件从 ${other.no} 分出来了，单独办`
  const which = other && whole ? other.no : '一件同样的'
  return event === 'merge' ? `${by} 把${which} 并了过来，一起办` : `${by} 把${which} 分出去了，单独办`
}

/** A step of the ladder, so that the reporter reads that somebody looks after it. */
function saysOfStep({ clock, percent = 0 }: Entry, to: string): string {
  const late = notYet[clock ?? 'finish']
  if (percent < climbing.joinAt) return `时间过半${late}，已经提醒经办人`
  return to ? `到时间${late}，请${to}来督办` : `到时间${late}，上了督办单`
}
