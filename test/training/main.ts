/**
 * `npm run train`: learns from the whole corpus and writes the weights that `reports.suggest` ships. `npm run train -- --report` writes
 * nothing: it learns from one half of the situations and prints what it says of the other, and of the sentences that nobody taught it.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { unpacked } from '../../cloudfunctions/reports/suggestion/model'
import { corpusIn } from './corpus'
import { evaluated, told } from './evaluate'
import { corpus, halves, learned } from './examples'
import { packed } from './pack'

const weightsFile = path.join(__dirname, '../../cloudfunctions/reports/suggestion/weights.json')
const blind = path.join(__dirname, 'blind')

function report(): void {
  const { taught, heldOut } = halves(corpus())
  console.log(`Taught ${taught.length} sentences, asked the other half:`)
  console.log(told(evaluated(unpacked(packed(learned(taught))), heldOut)))
  console.log('\nTaught all, asked what nobody taught it:')
  const found = evaluated(unpacked(packed(learned(corpus()))), corpusIn(blind))
  console.log(told(found))
  for (const { sentence, suggested } of found.wrong)
    console.log(`  ${sentence.category} → ${suggested.slice(0, 3).join(', ')}: ${sentence.text}`)
}

function write(): void {
  const data = packed(learned(corpus()))
  writeFileSync(weightsFile, `${JSON.stringify({ data }, null, 2)}\n`)
  console.log(`${data.length} bytes of weights`)
}

if (process.argv.includes('--report')) report()
else write()
