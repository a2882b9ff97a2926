/** The courier's panel: each subscribe message that WeChat was asked to send, to whom, with what, and how it went. */
import { wechatIdOf, wechatKeysOf } from '@config/community/templates'
import { templateIds, templates, type TemplateId } from '@shared/messages/templates'
import { ask } from './ask'
import { get, make } from './dom'
import { findPerson } from './people'
import type { Phone } from './phone'
import { dayName, minuteTime } from './time'

interface Sent {
  at: number
  api: string
  data: { touser?: string; template_id?: string; page?: string; data?: Record<string, { value?: string }> }
  answer: { errcode?: number; errmsg?: string }
}

/** PLATFORM §4. */
const outcomes: Record<number, [tone: string, words: string]> = {
  0: ['done', '已送到'],
  43101: ['wait', '本人没允许'],
  45009: ['late', '当天额度用完'],
  47003: ['late', '内容不合规定'],
}

const shown = 30
let newest: number | undefined

/** Reads what was sent; what is new also appears on the phone of whom it was sent to. */
export async function refreshSent(phones: Phone[]): Promise<void> {
  const all = await ask<Sent[]>('GET', '/control/sent')
  const list = all.filter(({ api }) => api === 'subscribeMessage.send')
  const fresh = newest === undefined ? [] : list.filter(({ at }) => at > (newest ?? 0))
  newest = list.reduce((latest, { at }) => Math.max(latest, at), 0)
  get('#sent-count').textContent = list.length > 0 ? `${list.length} 条` : ''
  get('#sent-empty').hidden = list.length > 0
  get('#sent').hidden = list.length === 0
  get('#sent').replaceChildren(
    ...list
      .slice(-shown)
      .reverse()
      .map(sent => entry(sent, phones, fresh.includes(sent))),
  )
  for (const sent of fresh) {
    if (sent.answer.errcode !== 0) continue
    const text = Object.values(sent.data.data ?? {})
      .map(({ value }) => value)
      .slice(1, 3)
      .join(' · ')
    for (const phone of phones) {
      if (phone.openid === sent.data.touser) phone.notify({ title: titleOf(sent), text, page: sent.data.page })
    }
  }
}

function templateOf({ data }: Sent): TemplateId | undefined {
  return templateIds.find(id => wechatIdOf(id) === data.template_id)
}

/** What the field with this key of WeChat tells. */
function labelOf(id: TemplateId, key: string): string {
  const declared = templates[id]
  const facts: Record<string, { label: string }> = declared.facts
  return facts[declared.fields[wechatKeysOf(id, declared).indexOf(key)] ?? '']?.label ?? key
}

function titleOf(sent: Sent): string {
  const id = templateOf(sent)
  return id ? templates[id].title : (sent.data.template_id ?? '')
}

function entry(sent: Sent, phones: Phone[], fresh: boolean): HTMLElement {
  const { at, data, answer } = sent
  const id = templateOf(sent)
  const [tone, words] = outcomes[answer.errcode ?? 0] ?? ['late', answer.errmsg ?? '没送成']
  const name = findPerson(data.touser ?? '')?.name ?? data.touser ?? ''
  const rows = Object.entries(data.data ?? {}).map(([key, field]) => {
    return make('div', {}, make('dt', {}, id ? labelOf(id, key) : key), make('dd', {}, field.value ?? ''))
  })
  const phone = phones.find(each => each.openid === data.touser)
  const open = make('button', { type: 'button', class: 'quiet small', 'aria-label': `在${name}的手机上打开` }, '打开')
  open.addEventListener('click', () => phone?.open(data.page ?? 'pages/messages/index'))
  return make(
    'li',
    fresh ? { class: 'fresh' } : {},
    make('header', {}, make('b', {}, titleOf(sent)), make('span', { class: `pill pill--${tone}` }, words)),
    make(
      'p',
      { class: 'muted' },
      `给 ${name} · ${dayName(at)} ${minuteTime(at)}`,
      ...(phone && answer.errcode === 0 ? [open] : []),
    ),
    make('dl', {}, ...rows),
  )
}
