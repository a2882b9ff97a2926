/** The grid in words: days, leave, terms and load as people say them. */
import type { NodeSummary, PostView } from '@shared/grid/contract'
import { roleLabels } from '@shared/permissions'
import { now } from '@/platform/clock'
import { lastDay, sayNearDay } from '../time'

/** `今天到11月27日`, or the one day. */
export function sayLeave({ from, until }: { from: string; until: string }): string {
  const [first, last] = [sayNearDay(from), sayNearDay(lastDay(until))]
  return first === last ? first : `${first}到${last}`
}

/** What is to say of a post beside its name: from when, until when, leave, who stands in. */
export function sayPost({ from, until, leave, suspended, deputy }: PostView): string[] {
  const begins = from !== null && Date.parse(from) > now()
  return [
    begins ? `${sayNearDay(from)}起上任` : null,
    until ? `任到${sayNearDay(lastDay(until))}` : null,
    suspended ? '暂停履职' : null,
    leave ? `${leave.now ? '正在休假' : '已请假'}：${sayLeave(leave)}` : null,
    deputy && (leave ?? suspended) ? `${deputy.name}代班` : null,
  ].filter((words): words is string => words !== null)
}

/** `2025年1月1日起任 · 孙德明 11月24日任命`: since when, and who granted it; what a community began with nobody did. */
export function sayGranted({ from, grantedBy }: Pick<PostView, 'from' | 'grantedBy'>): string {
  const since = from !== null && Date.parse(from) <= now() ? `${sayNearDay(from)}起任` : ''
  const granted = grantedBy ? `${grantedBy.name} ${sayNearDay(grantedBy.at)}任命` : ''
  return [since, granted].filter(Boolean).join(' · ')
}

/** `单元长 王秀兰`, `王秀兰 代 林玉珍`, or that there is nobody. */
export function sayLead({ lead, leadRole }: Pick<NodeSummary, 'lead' | 'leadRole'>): string {
  if (!leadRole) return ''
  if (!lead) return `${roleLabels[leadRole]}没人应答`
  return lead.for ? `${lead.name}，代${roleLabels[lead.role]} ${lead.for}` : `${roleLabels[lead.role]} ${lead.name}`
}

/** `3 件在办,1 件超时`. */
export function sayLoad({ load }: Pick<NodeSummary, 'load'>): string {
  if (!load) return ''
  if (load.open === 0) return '没有待办'
  return `${load.open}${load.capped ? '+' : ''} 件在办${load.overdue ? `，${load.overdue} 件超时` : ''}`
}
