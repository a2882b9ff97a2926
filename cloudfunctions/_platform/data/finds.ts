/**
 * By what a document is found: the database has no index of words, so each document keeps short terms of what it says, under one index
 * (decisions/0030). A term of words is two letters that follow each other; it stands there once for each part of the grid in which it is looked for,
 * so that a lead's question reads no document of anybody else. Pure.
 */
import { searchRules } from '@config/community/search'
import * as z from '@shared/z'
import { sha256 } from '../personId'

/** What a schema spreads in, with an index that begins with `finds`. */
export const findFields = { finds: z.optional(z.array(z.string())) }

export interface Findable {
  /** Where it is looked for: codes of the grid, or somebody's id; the widest is enough to find it everywhere. */
  scopes: readonly string[]
  /** What is found by any of its words. */
  words: readonly string[]
  /** What is found whole, whoever asks and wherever. */
  whole: readonly string[]
  /** What is found whole within a scope. */
  names: readonly string[]
  /** Of how many pairs of letters it is found, where that is not what a report says. */
  mostPairs?: number
}

/** Of so many pairs of letters a document is found: what a person says in a report has some thirty. */
const usualPairs = 96

/** As it is compared: no difference of case or width, blanks and signs as one gap. */
export const plainText = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Each two letters that follow each other, each pair once, in the order in which they stand. */
export function pairsOf(text: string): string[] {
  const pairs = plainText(text)
    .split(' ')
    .flatMap(run => {
      const signs = [...run]
      return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)
    })
  return [...new Set(pairs)]
}

const weight = (pair: string) => [...pair].filter(sign => searchRules.common.includes(sign)).length

/** The pairs of letters of some words, the one that most likely stands in fewest documents first. */
export const rarestFirst = (words: string): string[] => pairsOf(words).sort((one, other) => weight(one) - weight(other))

/** Are all of these words said, in whatever order? The index knows pairs of letters; two words can have those of a third. */
export function says(said: readonly string[], words: string): boolean {
  const text = plainText(said.join(' '))
  return plainText(words)
    .split(' ')
    .every(word => text.includes(word))
}

/** Short, and says nothing of whose it is. */
const scopeMark = (scope: string) => sha256(scope).slice(0, 8)

/** A pair of letters within a scope. */
export const pairTerm = (scope: string, pair: string) => `${scopeMark(scope)}${pair}`
/** A whole name within a scope. */
export const nameTerm = (scope: string, name: string) => `${scopeMark(scope)}@${plainText(name)}`
/** Something whole. */
export const wholeTerm = (whole: string) => `#${whole}`

/** All terms by which it is found. */
function termsOf({ scopes, words, whole, names, mostPairs = usualPairs }: Findable): string[] {
  const pairs = [...new Set(words.flatMap(pairsOf))].slice(0, mostPairs)
  return [
    ...whole.map(wholeTerm),
    ...[...new Set(scopes)].flatMap(scope => [
      ...names.map(name => nameTerm(scope, name)),
      ...pairs.map(pair => pairTerm(scope, pair)),
    ]),
  ]
}

/** The document with its terms; the same one when it had them. */
export function withFinds<T extends { finds?: string[] }>(document: T, findable: Findable): T {
  const finds = termsOf(findable)
  const { finds: before = [] } = document
  const isSame = before.length === finds.length && finds.every((term, at) => term === before[at])
  return isSame && document.finds ? document : { ...document, finds }
}
