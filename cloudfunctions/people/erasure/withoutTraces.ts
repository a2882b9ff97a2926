/**
 * Words without somebody's names and numbers (decisions/0012). In what they wrote themselves each name that they gave goes; in the words of others
 * only one that somebody confirmed, a lead or the roster: what a guest calls themselves changes nothing that others wrote. Pure.
 */
import { leftName } from '../../_platform/personId'
import type { Leaver } from '../../_platform/privacy/personalData'

const masked = '****'

/** @param own whether they wrote it themselves */
export function withoutTraces(text: string, leaver: Leaver, own: boolean): string {
  const { personId, openid, pseudonym, names, confirmed, numbers } = leaver
  const unnamed = (own ? names : confirmed)
    .filter(isWholeName)
    // The longer first: one can stand in another.
    .sort((one, other) => other.length - one.length)
    .reduce((words, name) => words.replace(spelled(name), () => leftName), text)
  const unnumbered = numbers.reduce((words, number) => words.replace(grouped(number), masked), unnamed)
  return unnumbered.replaceAll(personId, () => pseudonym).replaceAll(openid, () => pseudonym)
}

/** A family name alone, or one of which only that is kept, is borne by too many to be anybody's trace. */
export const isWholeName = (name: string) => !name.includes('*') && (name.match(/\p{L}/gu)?.length ?? 0) >= 2

/** Scripts that write one word after the other: in them a name is found in the middle of letters. */
const unspaced = `[${['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan'].map(script => `\\p{Script=${script}}`).join('')}]`
/** A letter beside which a name would be a part of another word: `Li` is not in `Lift`. */
const joined = `(?!${unspaced})[\\p{L}\\p{M}\\p{N}]`
const isUnspaced = new RegExp(unspaced, 'u')

/** A name however it is written: in other cases, with other dots or blanks between its parts. */
function spelled(name: string): RegExp {
  const parts = name.split(/[\s·•.'-]+/).filter(part => part !== '')
  const letters = parts.map(part => part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join("[\\s·•.'-]*")
  const [before, behind] = [`(?<!${joined})`, `(?!${joined})`]
  const [first = '', last = ''] = [[...(parts[0] ?? '')][0], [...(parts.at(-1) ?? '')].at(-1)]
  return new RegExp(`${isUnspaced.test(first) ? '' : before}${letters}${isUnspaced.test(last) ? '' : behind}`, 'giu')
}

/** A number however its digits are grouped. */
const grouped = (number: string) => new RegExp([...number].join('[\\s-]*'), 'gi')
