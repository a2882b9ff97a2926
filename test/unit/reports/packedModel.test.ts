/** How the weights of the suggestion are packed: what is read is what was written. */
import { categoryIds } from '@shared/reports/categories'
import { bytesIn, evenOdds, reader } from '../../../cloudfunctions/reports/suggestion/bits'
import { pairOf, soundsOf } from '../../../cloudfunctions/reports/suggestion/features'
import { mostSteps, unpacked } from '../../../cloudfunctions/reports/suggestion/model'
import { lettersIn, packed, writer } from '../../training/pack'
import syllables from '../../training/syllables.json'
import { fc, rounds, seed } from '../../random'

const labels = categoryIds.length
const sounds = soundsOf(syllables.common, syllables.others)
const characters = [...sounds.keys(), '0', 'w']
const heard = [...new Set(sounds.values())]

const aName = fc.oneof(
  fc.constantFrom(...characters),
  fc.tuple(fc.constantFrom(...heard), fc.constantFrom(...heard)).map(([one, other]) => pairOf(one, other)),
)
const aRow = fc
  .dictionary(fc.integer({ min: 0, max: labels - 1 }).map(String), fc.integer({ min: -mostSteps, max: mostSteps }))
  .map(spoken => Float64Array.from({ length: labels }, (_, label) => spoken[label] ?? 0))

describe('bits that are written', () => {
  it('are read as they were, whatever their odds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.boolean()), { maxLength: 400 }), said => {
        const oddsOf = Array.from({ length: 4 }, evenOdds)
        const coder = writer()
        for (const [kind, bit] of said) coder.bit(oddsOf[kind]!, bit)
        const again = Array.from({ length: 4 }, evenOdds)
        const read = reader(bytesIn(lettersIn(coder.end())))
        expect(said.map(([kind]) => read.bit(again[kind]!))).toEqual(said.map(([, bit]) => bit))
      }),
      { seed, numRuns: rounds(100, 2_000) },
    )
  })

  it('take the less space the likelier they are', () => {
    const sizeOf = (every: number) => {
      const coder = writer()
      const odds = evenOdds()
      for (let at = 0; at < 8_000; at++) coder.bit(odds, at % every === 0)
      return coder.end().length
    }
    expect(sizeOf(2)).toBeGreaterThan(990)
    expect(sizeOf(50)).toBeLessThan(180)
  })
})

describe('weights', () => {
  it('are opened as they were learned, to the step', () => {
    fc.assert(
      fc.property(fc.dictionary(aName, aRow, { maxKeys: 30 }), spoken => {
        const names = Object.keys(spoken).filter(name => spoken[name]!.some(steps => steps !== 0))
        // The largest of all is the highest step: then a weight of so many steps is just that.
        const largest = Float64Array.from({ length: labels }, (_, label) => (label === 0 ? mostSteps : 0))
        const rows = [...names.map(name => spoken[name]!), largest]
        const bias = Float64Array.from({ length: labels }, (_, label) => (label - 15) / 8)
        const model = unpacked(packed({ names: [...names, '一'], rows, bias }, 'here'))
        expect([...model.bias]).toEqual([...bias])
        for (const [at, name] of names.entries()) {
          if (name === '一') continue
          const row = model.rows.get(name)!
          expect([...model.weights.subarray(row * labels, (row + 1) * labels)].map(Math.round)).toEqual([...rows[at]!].map(each => each + 0)) // prettier-ignore
        }
      }),
      { seed, numRuns: rounds(20, 300) },
    )
  })

  it('say nothing of a piece of which nothing was learned', () => {
    const nothing = new Float64Array(labels)
    const model = unpacked(packed({ names: ['灯', '水'], rows: [nothing, nothing.map(() => 1)], bias: nothing }, ''))
    expect([...model.rows.keys()]).toEqual(['水'])
  })

  it('tell what they were made from', () => {
    expect(packed({ names: [], rows: [], bias: new Float64Array(labels) }, 'a corpus').from).toBe('a corpus')
  })
})
