/** What the suggestion knows of sentences that it was not taught (docs/decisions/0029). */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { categoryIds } from '@shared/reports/categories'
import { sentencesIn } from '../../training/corpus'
import { corpus, halves, isOfTheFirst, isOfTheHalved, learned } from '../../training/examples'
import { evaluated } from '../../training/evaluate'
import { packed } from '../../training/pack'
import { taughtFrom } from '../../training/source'
import { sharesOf, suggestionsFor } from '../../../cloudfunctions/reports/suggestion/classify'
import { unpacked, type Shipped } from '../../../cloudfunctions/reports/suggestion/model'

const root = path.join(__dirname, '../../..')
const file = path.join(root, 'cloudfunctions/reports/suggestion/weights.json')
const weights = JSON.parse(readFileSync(file, 'utf8')) as Shipped & { from: string }
const shipped = unpacked(weights)
const blind = (name: string) => sentencesIn(path.join(root, 'test/training/blind', `${name}.txt`))

describe('the corpus', () => {
  const sentences = corpus()
  const { taught, heldOut } = halves(sentences)

  it('has at least 12,000 different sentences, in all voices and of all categories', () => {
    expect(new Set(sentences.map(({ text }) => text)).size).toBeGreaterThanOrEqual(12_000)
    expect(new Set(sentences.map(({ voice }) => voice)).size).toBe(12)
    for (const id of categoryIds) {
      const of = sentences.filter(({ category }) => category === id)
      expect(of.length).toBeGreaterThanOrEqual(300)
      expect(new Set(of.map(({ situation }) => situation)).size).toBeGreaterThanOrEqual(40)
    }
  })

  it('is divided so that no situation is on both sides, what came first in halves', () => {
    const known = new Set(taught.map(({ situation }) => situation))
    expect(heldOut.filter(({ situation }) => known.has(situation))).toEqual([])
    expect(heldOut.length).toBeGreaterThan(sentences.length / 3)
    const halved = sentences.filter(isOfTheHalved).length
    expect(Math.abs(heldOut.filter(isOfTheHalved).length - halved / 2)).toBeLessThan(halved / 20)
  })

  it('holds nothing of what nobody teaches', () => {
    const known = new Set(sentences.map(({ text }) => text))
    for (const name of ['others', 'second', 'third'])
      expect(blind(name).filter(({ text }) => known.has(text))).toEqual([])
  })

  it('taught what is not held out, the model knows what is', () => {
    const half = unpacked(packed(learned(taught), ''))
    const found = evaluated(half, heldOut)
    expect(found.all.first).toBeGreaterThanOrEqual(0.815)
    expect(found.all.three).toBeGreaterThanOrEqual(0.93)
    expect(found.emergencies.three).toBeGreaterThanOrEqual(0.97)
    const halved = evaluated(half, heldOut.filter(isOfTheHalved))
    expect(halved.all.first).toBeGreaterThanOrEqual(0.825)
    expect(halved.all.three).toBeGreaterThanOrEqual(0.94)
    const before = evaluated(half, heldOut.filter(isOfTheFirst))
    expect(before.all.first).toBeGreaterThanOrEqual(0.86)
    expect(before.all.three).toBeGreaterThanOrEqual(0.95)
    expect(before.emergencies.three).toBeGreaterThanOrEqual(0.98)
  })
})

describe('the weights as they are shipped', () => {
  it('are less than 100 KB', () => expect(readFileSync(file).length).toBeLessThan(100_000))

  it.each([
    { name: 'others', asked: 248, first: 0.92, three: 0.98 },
    { name: 'second', asked: 310, first: 0.98, three: 0.99 },
    { name: 'third', asked: 261, first: 0.95, three: 0.98 },
  ])('know sentences that nobody taught them: $name', ({ name, asked, first, three }) => {
    const found = evaluated(shipped, blind(name))
    expect(found.all.asked).toBe(asked)
    expect(found.all.first).toBeGreaterThanOrEqual(first)
    expect(found.all.three).toBeGreaterThanOrEqual(three)
    expect(found.emergencies.three).toBeGreaterThanOrEqual(0.98)
  })

  it('were made from the corpus as it is: whoever changes it runs `npm run train`', () => {
    expect(weights.from).toBe(taughtFrom())
  })

  it('are what the corpus teaches: they know it by heart', () => {
    const found = evaluated(
      shipped,
      corpus().filter((_, at) => at % 4 === 0),
    )
    expect(found.all.first).toBeGreaterThanOrEqual(0.95)
  })

  it('say which words they heard', () => {
    const found = suggestionsFor(shipped, '那个铁盒子又不动了，我八十三爬不上去', null)[0]
    expect(found?.id).toBe('liftFault')
    expect(found?.why.length).toBeGreaterThan(0)
    for (const word of found?.why ?? []) expect('那个铁盒子又不动了，我八十三爬不上去').toContain(word)
  })

  it('answer with shares of one, whatever is written', () => {
    for (const text of [
      '灯又瞎了',
      'asdf qwer',
      '😀😀😀',
      '\u0000\u0000ab',
      '水'.repeat(500),
      '( ͡° ͜ʖ ͡°)',
      'null undefined',
    ])
      for (const share of sharesOf(shipped, text, null) ?? []) expect(share).toBeGreaterThanOrEqual(0)
  })
})
