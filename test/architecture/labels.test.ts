import { categories } from '@config/community/categories'
import { categoryWords } from '@config/community/categoryWords'
import { limits } from '@config/community/limits'
import { errorTexts } from '@shared/errors'
import { categoryIds, levels } from '@shared/reports/categories'
import { declaredAs } from './declared'
import { differences } from '../differences'

/** Said to people: Chinese, and nothing of the code's own words. */
const isChinese = (text: string) => /\p{Script=Han}/u.test(text) && !/[a-z]{3}|undefined/.test(text)

/** What each thing is called: that none is forgotten, its type says. */
const labels: [string, Record<string, string>][] = [
  ...declaredAs<Record<string, string>>('Labels').map(
    ({ name, value }) => [name, value] as [string, Record<string, string>],
  ),
  ['the names of categories', Object.fromEntries(categories.map(({ id, name }) => [id, name]))],
]

describe.each(labels)('%s', (_, words) => {
  it('say everything in Chinese, each thing in its own words', () => {
    const texts = Object.values(words)
    expect(texts.filter(text => !isChinese(text))).toEqual([])
    expect(new Set(texts).size).toBe(texts.length)
  })
})

it('the labels are found', () => {
  expect(labels.length).toBeGreaterThan(15)
})

describe('each error', () => {
  it('says in Chinese what happened, with an end', () => {
    const texts = Object.entries(errorTexts)
    expect(
      texts.filter(([, text]) => !isChinese(text.replace(/JPEG|PNG|WebP|HEIC|MB/g, ''))).map(([code]) => code),
    ).toEqual([])
    expect(texts.filter(([, text]) => text.length < 6).map(([code]) => code)).toEqual([])
  })
})

describe('each category', () => {
  it('has a level whose times are set, words that suggest it, and stands at its place of the list', () => {
    expect(categories.flatMap(({ id }, at) => (id === categoryIds[at] ? [] : `${id} at ${categoryIds[at]}`))).toEqual(
      [],
    )
    expect(categories.length).toBe(categoryIds.length)
    expect(differences(Object.keys(limits), levels)).toEqual([])
    expect(categories.filter(({ level }) => !levels.includes(level)).map(({ id }) => id)).toEqual([])
    expect(categoryIds.filter(id => id !== 'other' && categoryWords[id].words.length === 0)).toEqual([])
  })
})
