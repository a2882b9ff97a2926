/**
 * WeChat's subscribe messages (DOMAIN §5, PLATFORM §4) and the sentence that the inbox shows. A deployment replaces each
 * `wechatId` by the id of the template that it chose in its own account, and the keys of `fields` by those it has there.
 */
import { templateIds, type TemplateId } from '@shared/messages/templates'
import type { CategoryId } from '@shared/reports/categories'
import { categoryOf } from './categories'

/** What a message can tell of a report: its number, what happened, what it is about, where. Times are ISO texts in +08:00. */
export interface MessageFacts {
  report: string
  title: string
  category: CategoryId
  place: string
  at: string
  dueAt: string
}

interface MessageTemplate {
  /** WeChat's id of the template: a sample until a deployment sets its own. */
  wechatId: string
  /** WeChat's key of each field → what it tells. The key's letters are its kind, which limits its length. */
  fields: Readonly<Record<string, keyof MessageFacts>>
  /** The inbox's sentence. */
  text: string
}

export const templates: Record<TemplateId, MessageTemplate> = {
  reportAssigned: {
    wechatId: 'SAMPLE-reportAssigned',
    fields: { character_string1: 'report', thing2: 'category', thing3: 'place', time4: 'dueAt' },
    text: '{category} · {place} · 最晚 {dueAt} 办好',
  },
  reportAccepted: {
    wechatId: 'SAMPLE-reportAccepted',
    fields: { character_string1: 'report', thing2: 'title', thing3: 'category', time4: 'dueAt' },
    text: '{category} · {place} · 最晚 {dueAt} 办好',
  },
  reportResolved: {
    wechatId: 'SAMPLE-reportResolved',
    fields: { character_string1: 'report', thing2: 'title', thing3: 'category', time4: 'at' },
    text: '{category} · {place} · 请看看办得怎么样',
  },
  reportChanged: {
    wechatId: 'SAMPLE-reportChanged',
    fields: { character_string1: 'report', thing2: 'title', thing3: 'category', time4: 'at' },
    text: '{category} · {place}',
  },
}

/** Where a tap on WeChat's message leads. */
export const messagePage = (reportId: string) => `packages/report/detail/index?id=${reportId}`

/** The most characters of each kind of field: with one more, WeChat answers 47003 and nobody is told. */
export const fieldLimits: Readonly<Record<string, number>> = { character_string: 32, thing: 20, time: 20 }

/** `2026年11月25日 14:30`, as WeChat takes it; the inbox leaves the year out. */
const dayAndTime = (at: string) => `${Number(at.slice(5, 7))}月${Number(at.slice(8, 10))}日 ${at.slice(11, 16)}`
const withYear = (at: string) => `${at.slice(0, 4)}年${dayAndTime(at)}`

const words = (facts: MessageFacts, time: (at: string) => string): Record<keyof MessageFacts, string> => ({
  ...facts,
  category: categoryOf(facts.category).name,
  at: time(facts.at),
  dueAt: time(facts.dueAt),
})

/** Cut to what the field takes; a place is told without its spaces, so that it fits. */
function fitted(key: string, text: string): string {
  const limit = fieldLimits[key.replace(/\d+$/, '')] ?? 20
  const short = text.length > limit ? text.replaceAll(' ', '') : text
  return short.length > limit ? `${short.slice(0, limit - 1)}…` : short
}

/** The inbox's sentence and the values of WeChat's fields, for one report. */
function messageText(template: TemplateId, facts: MessageFacts): { text: string; values: Record<string, string> } {
  const { fields, text } = templates[template]
  const inbox = words(facts, dayAndTime)
  const wechat = words(facts, withYear)
  return {
    text: text.replace(/\{(\w+)\}/g, (_, fact: keyof MessageFacts) => inbox[fact]),
    values: Object.fromEntries(Object.entries(fields).map(([key, fact]) => [key, fitted(key, wechat[fact])])),
  }
}

/** `messageTexts.reportAssigned(facts)`: one function for each template. */
export const messageTexts = Object.fromEntries(
  templateIds.map(id => [id, (facts: MessageFacts) => messageText(id, facts)]),
) as Record<TemplateId, (facts: MessageFacts) => ReturnType<typeof messageText>>
