/** What is learned from: sentences, and the words that people use for each category. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { categoryIds, type CategoryId } from '@shared/reports/categories'
import { categories } from '@config/community/categories'
import { corpusIn, type Sentence } from './corpus'
import { learn, type Example, type Trained } from './train'

const folder = path.join(__dirname, 'corpus')
const wordsFolder = path.join(__dirname, 'words')

/** How many weights the model has: what fits into the function. */
const weights = 88_000
/** Beside a sentence a word counts for half; an emergency counts for more: to miss one is worse. */
const share = { word: 0.5, emergency: 1.6, second: 0.2 }

const labelOf = (id: CategoryId) => categoryIds.indexOf(id)
const urgent = new Set<CategoryId>(categories.filter(({ level }) => level === 'P0').map(({ id }) => id))
const weightOf = (id: CategoryId) => (urgent.has(id) ? share.emergency : 1)

/** The sentences of the corpus. */
export const corpus = (): Sentence[] => corpusIn(folder)

/** Words and short phrases: the category behind `=`, then what people say of it. A phrase that stands twice counts once. @throws with the line that is none */
function wordExamples(): Example[] {
  const spoken = new Map<string, Example>()
  for (const file of readdirSync(wordsFolder).sort()) {
    let label = -1
    for (const line of readFileSync(path.join(wordsFolder, file), 'utf8').split('\n')) {
      if (line.startsWith('= ')) label = (categoryIds as readonly string[]).indexOf(line.slice(2))
      if (label === -1) throw new Error(`${file}: ${line}`)
      if (line.startsWith('= ')) continue
      for (const text of line.split(' ').filter(Boolean))
        spoken.set(`${label} ${text}`, example(text, label, share.word))
    }
  }
  return [...spoken.values()]
}

const example = (text: string, label: number, weight: number): Example => ({
  text,
  weight,
  targets: [{ label, share: 1 }],
})

function exampleOf({ text, category, also }: Sentence): Example {
  const first = also.length ? 1 - share.second : 1
  const others = also.map(id => ({ label: labelOf(id), share: share.second / also.length }))
  return { text, weight: weightOf(category), targets: [{ label: labelOf(category), share: first }, ...others] }
}

/** What is learned from these sentences and all words. */
export const learned = (sentences: readonly Sentence[], kept = weights): Trained =>
  learn([...sentences.map(exampleOf), ...wordExamples()], categoryIds.length, kept)

/**
 * What is learned from when the other situations are asked; no situation is in both. Of what stood in the corpus when it was halved for the
 * first time one half is held out for good, of what came later every fifth situation: figures before and after are of the same sentences.
 */
export function halves(sentences: readonly Sentence[]): { taught: Sentence[]; heldOut: Sentence[] } {
  const isHeldOut = ({ situation }: Sentence) => hashOf(situation) % (cameLater(situation) ? 5 : 2) === 0
  return { taught: sentences.filter(each => !isHeldOut(each)), heldOut: sentences.filter(isHeldOut) }
}

const hashOf = (text: string) =>
  [...text].reduce((hash, each) => Math.imul(hash ^ each.charCodeAt(0), 16777619) >>> 0, 2166136261)

const cameLater = (situation: string) => situation.startsWith('fifth-')

/** Whether it stood in the corpus when its figures were taken for the first time: so they can be compared. */
export const isOfTheFirst = ({ situation }: Sentence): boolean => !/^(second|third|fourth|fifth)-/.test(situation)

/** Whether it stood in the corpus when it was halved. */
export const isOfTheHalved = ({ situation }: Sentence): boolean => !cameLater(situation)
