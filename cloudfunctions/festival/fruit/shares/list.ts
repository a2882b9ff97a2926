/** The list by which fruit is shared out: every home of the community, in the order of handing out (DOMAIN §6). Pure. */
import type { ShareWay } from '@shared/festival/flow'

export interface Home {
  home: string
  /** How many live there, as far as somebody knows. */
  heads: number
  /** Somebody old lives there. */
  elder: boolean
  /** It is brought to them. */
  deliver: boolean
}

const byCode = (one: Home, other: Home) => (one.home < other.home ? -1 : 1)

/** The order of handing out: the elderly first where the edition says so, then building by building, door by door. */
export const inOrder = (homes: readonly Home[], elderFirst: boolean): Home[] =>
  [...homes].sort((one, other) => (elderFirst ? Number(other.elder) - Number(one.elder) : 0) || byCode(one, other))

/** A line for each home, `XZZ-2-E05-B03-U2-0402 3 ed`: heads, `e` for old, `d` for brought. */
export const listText = (homes: readonly Home[]): string =>
  homes
    .map(({ home, heads, elder, deliver }) => `${home} ${heads} ${elder ? 'e' : ''}${deliver ? 'd' : ''}`.trimEnd())
    .join('\n')

/** The homes of a list, in its order. */
export const homesOf = (list: string): Home[] =>
  list
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const [home = '', heads = '0', marks = ''] = line.split(' ')
      return { home, heads: Number(heads), elder: marks.includes('e'), deliver: marks.includes('d') }
    })

/** What each home weighs in the sharing: one for each, or its heads. Of a home that nobody told us about one lives there. */
export const weightOf = (rule: ShareWay, { heads }: Pick<Home, 'heads'>): number =>
  rule === 'home' ? 1 : Math.max(1, heads)
