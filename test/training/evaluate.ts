/** How well a model suggests: of sentences that it was not taught. */
import { categoryIds, type CategoryId } from '@shared/reports/categories'
import { categoryOf } from '@config/community/categories'
import { orderOf, sharesOf } from '../../cloudfunctions/reports/suggestion/classify'
import type { Model } from '../../cloudfunctions/reports/suggestion/model'
import { voices, type Sentence, type Voice } from './corpus'

/** Shares of sentences, from 0 to 1. */
export interface Figures {
  /** How many sentences. */
  asked: number
  first: number
  /** Among the first three. */
  three: number
}

export interface Evaluation {
  all: Figures
  /** Of the emergencies only. */
  emergencies: Figures
  voices: Partial<Record<Voice, Figures>>
  categories: Partial<Record<CategoryId, Figures>>
  /** What was meant, what was suggested first instead, and how often. */
  confusions: { meant: CategoryId; suggested: string; times: number }[]
  wrong: { sentence: Sentence; suggested: string[] }[]
}

interface Asked {
  sentence: Sentence
  suggested: string[]
}

const figuresOf = (asked: readonly Asked[]): Figures => {
  const share = (right: (each: Asked) => boolean) => asked.filter(right).length / asked.length
  return {
    asked: asked.length,
    first: share(({ sentence, suggested }) => suggested[0] === sentence.category),
    three: share(({ sentence, suggested }) => suggested.slice(0, 3).includes(sentence.category)),
  }
}

/** Asks a model about each sentence, without a place. */
export function evaluated(model: Model, sentences: readonly Sentence[]): Evaluation {
  const asked = sentences.map(sentence => ({
    sentence,
    suggested: orderOf(sharesOf(model, sentence.text, null) ?? []).flatMap(label => categoryIds[label] ?? []),
  }))
  const by = <Key extends string>(keys: readonly Key[], keyOf: (sentence: Sentence) => Key) =>
    Object.fromEntries(
      keys.flatMap(key => {
        const those = asked.filter(({ sentence }) => keyOf(sentence) === key)
        return those.length ? [[key, figuresOf(those)]] : []
      }),
    ) as Partial<Record<Key, Figures>>
  const wrong = asked.filter(({ sentence, suggested }) => suggested[0] !== sentence.category)
  const times = new Map<string, number>()
  for (const { sentence, suggested } of wrong) {
    const pair = `${sentence.category} ${suggested[0]}`
    times.set(pair, (times.get(pair) ?? 0) + 1)
  }
  return {
    all: figuresOf(asked),
    emergencies: figuresOf(asked.filter(({ sentence }) => categoryOf(sentence.category).level === 'P0')),
    voices: by(Object.keys(voices) as Voice[], ({ voice }) => voice),
    categories: by(categoryIds, ({ category }) => category),
    confusions: [...times]
      .map(([pair, count]) => {
        const [meant = '', suggested = ''] = pair.split(' ')
        return { meant: meant as CategoryId, suggested, times: count }
      })
      .sort((one, other) => other.times - one.times),
    wrong,
  }
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

/** An evaluation as a table to read. */
export function told({ all, emergencies, voices: said, categories, confusions }: Evaluation): string {
  const line = (name: string, { asked, first, three }: Figures) =>
    `${name.padEnd(32)} ${String(asked).padStart(5)} ${percent(first).padStart(8)} ${percent(three).padStart(8)}`
  return [
    `${''.padEnd(32)} ${'asked'.padStart(5)} ${'first'.padStart(8)} ${'three'.padStart(8)}`,
    line('all', all),
    line('emergencies', emergencies),
    ...Object.entries(said).map(([voice, figures]) => line(`  ${voices[voice as Voice]}`, figures)),
    ...Object.entries(categories).map(([id, figures]) => line(`  ${id}`, figures)),
    'confused most (meant → suggested):',
    ...confusions.slice(0, 40).map(({ meant, suggested, times }) => `  ${meant} → ${suggested}: ${times}`),
  ].join('\n')
}
