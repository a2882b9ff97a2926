/**
 * What this deployment chose among WeChat's subscribe messages in its own account (PLATFORM §4). What each tells and says
 * stands in `types/<domain>/templates.ts`.
 */
import type { TemplateId } from '@shared/messages/templates'

interface WechatTemplate {
  /** WeChat's id of the template. */
  id: string
  /** WeChat's keys of its fields, in the order of the template's `fields`. The letters are their kind, which limits the length. */
  keys: readonly string[]
}

/** As `reportAssigned: { id: 'wG3…', keys: ['character_string7', 'thing2', 'thing9', 'time4'] }`. */
const chosen: Partial<Record<TemplateId, WechatTemplate>> = {}

/** WeChat's id of a template; without a row above, a sample. */
export const wechatIdOf = (id: TemplateId): string => chosen[id]?.id ?? `SAMPLE-${id}`

/** What a template declares that WeChat is told. */
interface Told {
  facts: Readonly<Record<string, { kind: string }>>
  fields: readonly string[]
}

/** WeChat's keys of a template's fields; without a row above, a sample: `character_string1`, `thing2`, `time3` … */
export const wechatKeysOf = (id: TemplateId, { facts, fields }: Told): readonly string[] =>
  chosen[id]?.keys ?? fields.map((fact, at) => `${facts[fact]?.kind}${at + 1}`)

/**
 * The most characters of each kind of field, as WeChat's documentation of `subscribeMessage.send` has them: with one more, WeChat answers 47003
 * and nobody is told. A deployment can choose templates with any of them (`chosen`).
 */
export const fieldLimits: Readonly<Record<string, number>> = {
  thing: 20,
  character_string: 32,
  number: 32,
  letter: 32,
  symbol: 5,
  time: 20,
  date: 20,
  name: 10,
  phrase: 5,
  phone_number: 17,
  car_number: 8,
}
