/** What the weights were made from, so that whoever changes a sentence and forgets `npm run train` is told. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { categoryIds } from '@shared/reports/categories'

const served = path.join(__dirname, '../../cloudfunctions/reports/suggestion')
const inFolder = (folder: string) =>
  readdirSync(path.join(__dirname, folder))
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => path.join(__dirname, folder, name))

/** A mark of everything that has a say in the weights: sentences, words, syllables, how is learned and packed, which categories there are. */
export function taughtFrom(): string {
  const files = [
    ...inFolder('corpus'),
    ...inFolder('words'),
    ...['corpus.ts', 'examples.ts', 'pack.ts', 'train.ts', 'syllables.json'].map(name => path.join(__dirname, name)),
    ...['bits.ts', 'features.ts', 'model.ts'].map(name => path.join(served, name)),
  ]
  const hash = createHash('sha256').update(categoryIds.join())
  for (const file of files)
    hash.update(`\n${path.basename(file)}\n`).update(readFileSync(file, 'utf8').replace(/\r/g, ''))
  return hash.digest('hex').slice(0, 16)
}
