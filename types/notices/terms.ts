/**
 * Whom a notice is for, as short keys: it has one for each place and each choice among its tags, a person one for each place that they belong to and
 * each choice among what holds of them. It is theirs when they share a key; so a list of notices is one question to an index. Pure.
 */
import { ladderOf } from '../grid/code'
import type { KeptBlock } from './body'
import { isReadable, type NoticeState } from './flow'
import { isCareTag, isHomeTag, isWorkTag, type AudienceTag } from './tags'

interface Whom {
  tags: readonly AudienceTag[]
  in: readonly string[]
}

const keyOf = (place: string, tie: string, care: readonly string[]) => [place, tie, ...[...care].sort()].join('|')

/** The keys of whom a notice is for. */
export function keysOfAudience({ tags, in: places }: Whom): string[] {
  const works = tags.filter(isWorkTag)
  const homes = tags.filter(isHomeTag)
  const ties: string[] = works.length > 0 ? works : homes.length > 0 ? homes : ['']
  return places.flatMap(place => ties.map(tie => keyOf(place, tie, tags.filter(isCareTag))))
}

/** How somebody belongs to a place: by a home, as what they live there; or by a post. */
export interface Tie {
  code: string
  /** `owner`, `unitLead`; undefined for a home of which that is not known. */
  as?: string | undefined
}

const subsets = <T>(items: readonly T[]): T[][] =>
  items.reduce<T[][]>((sets, item) => [...sets, ...sets.map(set => [...set, item])], [[]])

/** Every key by which something is for somebody. @param homes and posts that hold now; @param care what holds of them themselves */
export function keysOfPerson(homes: readonly Tie[], posts: readonly Tie[], care: readonly string[]): string[] {
  const cares = subsets(care)
  const keys = [
    ...homes.flatMap(({ code, as }) =>
      ladderOf(code).flatMap(place =>
        ['', ...(as ? [as] : [])].flatMap(tie => cares.map(each => keyOf(place, tie, each))),
      ),
    ),
    ...posts.flatMap(({ code, as = '' }) => ladderOf(code).flatMap(place => cares.map(each => keyOf(place, as, each)))),
  ]
  return [...new Set(keys)]
}

/** All that stands in the key of a list: of every column, or of one. */
export const listTerm = (key: string, column?: string) => `${column ?? '*'}|${key}`

const textsOf = (block: KeptBlock): string[] =>
  block.kind === 'list' ? block.items : block.kind === 'picture' ? [block.alt] : [block.text]

interface Content {
  title: string
  body: readonly KeptBlock[]
  attachments: readonly { name: string }[]
}

/** Every text of a content that people read. */
export const wordsIn = ({ title, body, attachments }: Content): string[] => [
  title,
  ...body.flatMap(textsOf),
  ...attachments.map(({ name }) => name),
]

interface Found {
  state: NoticeState
  column: string
  audience: Whom
  content: Content
}

/** By what a notice is found (`cloudfunctions/_platform/data/finds.ts`): nothing finds what cannot be read. */
export function termsFor({ state, column, audience, content }: Found) {
  if (!isReadable(state)) return { scopes: [], words: [], whole: [], names: [] }
  const keys = keysOfAudience(audience)
  return {
    scopes: keys,
    words: wordsIn(content),
    whole: keys.flatMap(key => [listTerm(key), listTerm(key, column)]),
    names: [],
  }
}
