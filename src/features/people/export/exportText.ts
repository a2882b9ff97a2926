/** What is held about me as words that one can read, copy and keep. Pure. */
import type { Exported } from '@shared/people/privacy'

const indent = '  '

export function exportText({ at, sections }: Pick<Exported, 'at' | 'sections'>): string {
  const head = [`小寨子 e 事通 · 我的资料`, `导出时间：${at.slice(0, 16).replace('T', ' ')}`]
  const parts = sections.map(({ title, purpose, items }) =>
    [
      `【${title}】`,
      `用来：${purpose}`,
      ...items.map((item, n) => [`${n + 1}.`, ...linesOf(item, indent)].join('\n')),
    ].join('\n'),
  )
  return [...head, '', parts.join('\n\n')].join('\n')
}

/** The lines of one thing, each field on its own, what is inside set in. */
export function linesOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap(each => asItem(linesOf(each, `${at}${indent}`), at))
  if (typeof value !== 'object' || value === null) return [`${at}${sayValue(value)}`]
  return Object.entries(value).flatMap(([heading, each]) =>
    typeof each === 'object' && each !== null
      ? isPlainList(each)
        ? [`${at}${heading}：${each.map(sayValue).join('、')}`]
        : [`${at}${heading}：`, ...linesOf(each, `${at}${indent}`)]
      : [`${at}${heading}：${sayValue(each)}`],
  )
}

const isPlainList = (value: object): value is unknown[] =>
  Array.isArray(value) && value.every(each => typeof each !== 'object')

/** The first line of an entry of a list has a mark before it. */
const asItem = ([first = '', ...rest]: string[], at: string) => [`${at}· ${first.trimStart()}`, ...rest]

/** A time as people read it; anything else as it is. */
function sayValue(value: unknown): string {
  const text = String(value)
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? text.slice(0, 16).replace('T', ' ') : text
}
