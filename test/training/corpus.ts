/**
 * The sentences from which the suggestion of a category learns. A file holds categories (`= lighting`), a category situations (paragraphs), a
 * situation sentences: one a line, the voice in front, and behind a plus what else the sentence is about: `m+noise 灯坏了，楼上还蹦迪`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { categoryIds, type CategoryId } from '@shared/reports/categories'

/** Who speaks, and how. */
export const voices = {
  p: 'plain',
  k: 'without the keyword',
  d: 'dialect',
  e: 'an elder into the microphone',
  s: 'slang',
  t: 'typos and homophones',
  a: 'anger',
  c: 'a child',
  m: 'several things',
  w: 'short',
  o: 'officialese',
  q: 'a question',
} as const
export type Voice = keyof typeof voices

export interface Sentence {
  category: CategoryId
  /** What else it is about: a right answer too, but not the one that is meant. */
  also: CategoryId[]
  situation: string
  voice: Voice
  text: string
}

const isCategory = (id: string): id is CategoryId => (categoryIds as readonly string[]).includes(id)
const isVoice = (letter: string): letter is Voice => letter in voices

/** The sentences of a file. @throws with the line that is none */
export function sentencesIn(file: string): Sentence[] {
  let category: CategoryId | undefined
  let paragraph = 0
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at): Sentence[] => {
      const wrong = () => new Error(`${path.basename(file)}:${at + 1}: ${line}`)
      if (line.trim() === '') paragraph++
      if (line.trim() === '' || line.startsWith('#')) return []
      const begun = /^= (\w+)$/.exec(line)?.[1]
      if (begun !== undefined) {
        if (!isCategory(begun)) throw wrong()
        category = begun
        return []
      }
      const [, voice = '', second, text = ''] = /^(\w)(?:\+(\S+))? (.+)$/.exec(line) ?? []
      const also = second?.split('+') ?? []
      if (!category || !isVoice(voice) || !also.every(isCategory)) throw wrong()
      return [{ category, also, situation: `${path.basename(file, '.txt')}-${category}-${paragraph}`, voice, text }]
    })
}

/** The files of a folder of the corpus, each with its sentences. */
export const filesIn = (folder: string): [name: string, sentences: Sentence[]][] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => [name, sentencesIn(path.join(folder, name))])

/** All sentences of a folder of the corpus. */
export const corpusIn = (folder: string): Sentence[] => filesIn(folder).flatMap(([, sentences]) => sentences)
