/**
 * `npm run train`: learns from the whole corpus and writes the weights that `reports.suggest` ships. `npm run train -- --report` writes
 * nothing: it learns from some of the situations and prints what it says of those held out, and what is shipped says of the sentences that
 * nobody taught it.
 * `npm run train -- --check` learns anew and fails when what is shipped is anything else.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { unpacked, type Shipped } from '../../cloudfunctions/reports/suggestion/model'
import { filesIn } from './corpus'
import { evaluated, told } from './evaluate'
import { corpus, halves, isOfTheFirst, isOfTheHalved, learned } from './examples'
import { packed } from './pack'
import { taughtFrom } from './source'

const weightsFile = path.join(__dirname, '../../cloudfunctions/reports/suggestion/weights.json')
const blind = path.join(__dirname, 'blind')

/** The file of the weights, learned anew. */
const file = () => `${JSON.stringify(packed(learned(corpus()), taughtFrom()), null, 2)}\n`

function report(): void {
  const { taught, heldOut } = halves(corpus())
  const half = unpacked(packed(learned(taught), ''))
  const print = (title: string, sentences: typeof heldOut) =>
    console.log(`\n${title}:\n${told(evaluated(half, sentences))}`)
  print(`Taught ${taught.length} sentences, asked those held out`, heldOut)
  print('Of these, what was held out when the corpus was halved', heldOut.filter(isOfTheHalved))
  print('Of these, what was held out when there was but the first part of the corpus', heldOut.filter(isOfTheFirst))
  const shipped = unpacked(JSON.parse(readFileSync(weightsFile, 'utf8')) as Shipped)
  for (const [file, sentences] of filesIn(blind)) {
    console.log(`\nAs shipped, taught all, asked what nobody taught it (${file}):`)
    console.log(told(evaluated(shipped, sentences)))
  }
}

function check(): void {
  const isSame = file() === readFileSync(weightsFile, 'utf8')
  console.log(isSame ? 'what is shipped is what the corpus teaches' : 'what is shipped is not what the corpus teaches')
  process.exitCode = isSame ? 0 : 1
}

function write(): void {
  const written = file()
  writeFileSync(weightsFile, written)
  console.log(`${written.length} bytes of weights`)
}

if (process.argv.includes('--report')) report()
else if (process.argv.includes('--check')) check()
else write()
