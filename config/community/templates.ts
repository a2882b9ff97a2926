/**
 * WeChat's subscribe messages (DOMAIN §5, PLATFORM §4) and the sentence that the inbox shows. A deployment replaces each
 * `wechatId` by the id of the template that it chose in its own account, and the keys of `fields` by those it has there.
 */
import {
  bindingTemplateIds,
  careTemplateIds,
  postTemplateIds,
  reportTemplateIds,
  type BindingTemplateId,
  type CareTemplateId,
  type PostTemplateId,
  type ReportTemplateId,
  type TemplateId,
} from '@shared/messages/templates'
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

/** What a message can tell of a binding: what happened, who asks (masked: WeChat shows it on a locked phone), where. */
export interface BindingFacts {
  title: string
  who: string
  place: string
  at: string
}

/** What a message can tell of a post: what happened, which one it is, where, and what it means for whoever reads it. */
export interface PostFacts {
  title: string
  post: string
  place: string
  note: string
  at: string
}

interface MessageTemplate<Fact extends string = string> {
  /** WeChat's id of the template: a sample until a deployment sets its own. */
  wechatId: string
  /** WeChat's key of each field → what it tells. The key's letters are its kind, which limits its length. */
  fields: Readonly<Record<string, Fact>>
  /** The inbox's sentence. */
  text: string
  /** Where a tap on the message leads; `{id}` is what it is about. */
  page: string
}

const reportPage = 'packages/report/detail/index?id={id}'

export const templates: Record<ReportTemplateId, MessageTemplate<keyof MessageFacts>> &
  Record<BindingTemplateId | CareTemplateId, MessageTemplate<keyof BindingFacts>> &
  Record<PostTemplateId, MessageTemplate<keyof PostFacts>> = {
  reportAssigned: {
    wechatId: 'SAMPLE-reportAssigned',
    fields: { character_string1: 'report', thing2: 'category', thing3: 'place', time4: 'dueAt' },
    text: '{category} · {place} · 最晚 {dueAt} 办好',
    page: reportPage,
  },
  reportAccepted: {
    wechatId: 'SAMPLE-reportAccepted',
    fields: { character_string1: 'report', thing2: 'title', thing3: 'category', time4: 'dueAt' },
    text: '{category} · {place} · 最晚 {dueAt} 办好',
    page: reportPage,
  },
  reportResolved: {
    wechatId: 'SAMPLE-reportResolved',
    fields: { character_string1: 'report', thing2: 'title', thing3: 'category', time4: 'at' },
    text: '{category} · {place} · 请看看办得怎么样',
    page: reportPage,
  },
  reportChanged: {
    wechatId: 'SAMPLE-reportChanged',
    fields: { character_string1: 'report', thing2: 'title', thing3: 'category', time4: 'at' },
    text: '{category} · {place}',
    page: reportPage,
  },
  bindingAsked: {
    wechatId: 'SAMPLE-bindingAsked',
    fields: { thing1: 'title', thing2: 'who', thing3: 'place', time4: 'at' },
    text: '{who} · {place} · 请核对后确认',
    page: 'packages/people/requests/index',
  },
  bindingDecided: {
    wechatId: 'SAMPLE-bindingDecided',
    fields: { thing1: 'title', thing2: 'place', time3: 'at' },
    text: '{place}',
    page: 'pages/me/index',
  },
  postChanged: {
    wechatId: 'SAMPLE-postChanged',
    fields: { thing1: 'title', thing2: 'post', thing3: 'place', time4: 'at' },
    text: '{post} · {place} · {note}',
    page: 'packages/grid/node/index?code={id}',
  },
  residentMoved: {
    wechatId: 'SAMPLE-residentMoved',
    fields: { thing1: 'title', thing2: 'who', thing3: 'place', time4: 'at' },
    text: '{who} · {place}',
    page: 'pages/work/index',
  },
  leaseEnding: {
    wechatId: 'SAMPLE-leaseEnding',
    fields: { thing1: 'title', thing2: 'place', time3: 'at' },
    text: '{place} · 还住的话,请重新填租期',
    page: 'pages/me/index',
  },
  consentAsked: {
    wechatId: 'SAMPLE-consentAsked',
    fields: { thing1: 'title', thing2: 'who', thing3: 'place', time4: 'at' },
    text: '{who} · {place} · 请家长看看,同意或不同意',
    page: 'packages/people/children/index',
  },
  mandateChanged: {
    wechatId: 'SAMPLE-mandateChanged',
    fields: { thing1: 'title', thing2: 'who', time3: 'at' },
    text: '{who}',
    page: 'packages/people/mandates/index',
  },
}

/** Where a tap on a message leads. */
export const messagePage = ({ template, target }: { template: TemplateId; target: { id: string } }) =>
  templates[template].page.replace('{id}', target.id)

/** The most characters of each kind of field: with one more, WeChat answers 47003 and nobody is told. */
export const fieldLimits: Readonly<Record<string, number>> = { character_string: 32, thing: 20, time: 20 }

/** `2026年11月25日 14:30`, as WeChat takes it; the inbox leaves the year out. */
const dayAndTime = (at: string) => `${Number(at.slice(5, 7))}月${Number(at.slice(8, 10))}日 ${at.slice(11, 16)}`
const withYear = (at: string) => `${at.slice(0, 4)}年${dayAndTime(at)}`

/** Cut to what the field takes; a place is told without its spaces, so that it fits. */
function fitted(key: string, text: string): string {
  const limit = fieldLimits[key.replace(/\d+$/, '')] ?? 20
  const short = text.length > limit ? text.replaceAll(' ', '') : text
  return short.length > limit ? `${short.slice(0, limit - 1)}…` : short
}

interface MessageText {
  text: string
  values: Record<string, string>
}

/** The inbox's sentence and the values of WeChat's fields; `words` says the facts with times in one form or the other. */
function messageText(
  { fields, text }: MessageTemplate,
  words: (time: (at: string) => string) => Record<string, string>,
): MessageText {
  const inbox = words(dayAndTime)
  const wechat = words(withYear)
  return {
    text: text.replace(/\{(\w+)\}/g, (_, fact: string) => inbox[fact] ?? ''),
    values: Object.fromEntries(Object.entries(fields).map(([key, fact]) => [key, fitted(key, wechat[fact] ?? '')])),
  }
}

const reportText = (id: ReportTemplateId) => (facts: MessageFacts) =>
  messageText(templates[id], time => ({
    ...facts,
    category: categoryOf(facts.category).name,
    at: time(facts.at),
    dueAt: time(facts.dueAt),
  }))

const bindingText = (id: BindingTemplateId | CareTemplateId) => (facts: BindingFacts) =>
  messageText(templates[id], time => ({ ...facts, at: time(facts.at) }))

const postText = (id: PostTemplateId) => (facts: PostFacts) =>
  messageText(templates[id], time => ({ ...facts, at: time(facts.at) }))

/** `messageTexts.reportAssigned(facts)`: one function for each template of a report. */
export const messageTexts = Object.fromEntries(reportTemplateIds.map(id => [id, reportText(id)])) as Record<
  ReportTemplateId,
  ReturnType<typeof reportText>
>

/** `bindingTexts.bindingAsked(facts)`: one function for each template of a binding. */
export const bindingTexts = Object.fromEntries(bindingTemplateIds.map(id => [id, bindingText(id)])) as Record<
  BindingTemplateId,
  ReturnType<typeof bindingText>
>

/** `postTexts.postChanged(facts)`: one function for each template of a post. */
export const postTexts = Object.fromEntries(postTemplateIds.map(id => [id, postText(id)])) as Record<
  PostTemplateId,
  ReturnType<typeof postText>
>

/** `careTexts.leaseEnding(facts)`: one function for each template about homes, children and mandates. */
export const careTexts = Object.fromEntries(careTemplateIds.map(id => [id, bindingText(id)])) as Record<
  CareTemplateId,
  ReturnType<typeof bindingText>
>
