/**
 * The one way to tell somebody something (DOMAIN §5): a template, its facts, and what it is about. The texts come from the
 * template's declaration; pure.
 */
import { templates, type FactsOf, type TargetKind, type TemplateId } from '@shared/messages/templates'
import { fieldLimits, wechatKeysOf } from '@config/community/templates'
import type { Time } from '../time'

declare const told: unique symbol

/** What one person is to be told. Only `tell` makes it, and only `withOutbox` takes it. */
export interface Told {
  readonly [told]: true
  to: string
  /** An agent is told of a principal's business only while they may act for them. */
  actingFor?: string
  template: TemplateId
  title: string
  /** The inbox's sentence. */
  text: string
  /** WeChat's key of each field → what stands there. */
  values: Record<string, string>
  target: { kind: TargetKind; id: string }
  /** It cannot wait for the morning. */
  urgent?: boolean
  /** The name of what happened, where many documents tell the same thing; without it the document that carries it names it. */
  event?: string
}

/** Somebody who is told because they act for somebody else (代办). */
export interface Agent {
  personId: string
  actingFor: string
}

/**
 * @param to a person's id, or an agent
 * @param facts what it tells: names masked where they are not the reader's to know, because WeChat shows them on a locked
 *   phone; what is not known is an empty text
 * @param target the id of what it is about
 * @param urgent it cannot wait for the morning
 */
export function tell<Id extends TemplateId>(
  to: string | Agent,
  template: Id,
  facts: FactsOf<Id>,
  target: string,
  urgent = false,
): Told {
  const declared = templates[template]
  const { title } = facts as { title: string }
  return {
    ...(typeof to === 'string' ? { to } : { to: to.personId, actingFor: to.actingFor }),
    template,
    title,
    text: inboxText(template, facts),
    values: wechatValues(template, facts),
    target: { kind: declared.target, id: target },
    ...(urgent ? { urgent } : {}),
  } as Told
}

type Facts = Readonly<Record<string, string>>
const isTime = (template: TemplateId, fact: string) =>
  (templates[template].facts as Record<string, { kind: string }>)[fact]?.kind === 'time'

/** `11月25日 14:30`. */
const dayAndTime = (at: Time) => `${Number(at.slice(5, 7))}月${Number(at.slice(8, 10))}日 ${at.slice(11, 16)}`

function inboxText(template: TemplateId, facts: Facts): string {
  const said = (part: string) =>
    part.replace(/\{(\w+)\}/g, (_, fact: string) =>
      isTime(template, fact) ? dayAndTime(facts[fact] ?? '') : (facts[fact] ?? ''),
    )
  const parts = templates[template].text.split(' · ')
  return parts.map(said).filter(Boolean).join(' · ')
}

/** `2026年11月25日 14:30`, as WeChat takes it; the inbox leaves the year out. */
function wechatValues(template: TemplateId, facts: Facts): Record<string, string> {
  const keys = wechatKeysOf(template, templates[template])
  const said = (fact: string, value = '') =>
    isTime(template, fact) ? `${value.slice(0, 4)}年${dayAndTime(value)}` : value
  return Object.fromEntries(
    templates[template].fields.map((fact, at) => [keys[at], fitted(keys[at] ?? '', said(fact, facts[fact]))]),
  )
}

/** What WeChat takes in a field of this kind; the others take any words. */
const only: Record<string, RegExp> = {
  character_string: /[^\x20-\x7e]/gu,
  number: /\D/g,
  letter: /[^A-Za-z]/g,
  phrase: /[^\p{Script=Han}]/gu,
  phone_number: /[^\d+\-*() ]/g,
}
/** An empty field is refused as a whole. */
const nothing: Record<string, string> = { phrase: '无', number: '0', letter: 'N' }

/**
 * Cut to what the field takes, a character of Chinese being one; a place is told without its spaces, so that it fits. A cut never goes through
 * a character, and is seen where the field takes the sign.
 */
export function fitted(key: string, text: string): string {
  const kind = key.replace(/\d+$/, '')
  const limit = fieldLimits[kind] ?? 20
  const allowed = only[kind]
  const all = [...text.replace(/[\ud800-\udfff]/gu, '').replace(allowed ?? /$^/, '')]
  const short = all.length > limit ? all.filter(one => one !== ' ') : all
  const cut = short.length <= limit ? short : allowed ? short.slice(0, limit) : [...short.slice(0, limit - 1), '…']
  return cut.join('').trim() || (nothing[kind] ?? '-')
}
