import path from 'node:path'
import { categories } from '@config/community/categories'
import { categoryWords } from '@config/community/categoryWords'
import { limits } from '@config/community/limits'
import { auditActionLabels, auditActions, auditFaultKinds, auditFaultLabels } from '@shared/audit/labels'
import { errorTexts } from '@shared/errors'
import { changeStateLabels, changeStates, gapKinds, gapLabels, regridKinds, regridLabels } from '@shared/grid/labels'
import { bindingStateLabels, bindingStates, relationLabels, relations } from '@shared/people/labels'
import { roleLabels, roles } from '@shared/permissions'
import { categoryIds, levels } from '@shared/reports/categories'
import { reportEvents, reportStates } from '@shared/reports/flow'
import {
  eventLabels,
  outcomeLabels,
  outcomes,
  queueTabLabels,
  queueTabs,
  ratingLabels,
  ratings,
  reviewKindLabels,
  reviewKinds,
  reviewVerdictLabels,
  reviewVerdicts,
  stateLabels,
} from '@shared/reports/labels'
import { repositoryFiles } from './files'
import { differences } from '../differences'

/** Said to people: Chinese, and nothing of the code's own words. */
const isChinese = (text: string) => /\p{Script=Han}/u.test(text) && !/[a-z]{3}|undefined/.test(text)

const lists: [string, readonly string[], Record<string, string>][] = [
  ['role', roles, roleLabels],
  ['gap', gapKinds, gapLabels],
  ['change of the grid', regridKinds, regridLabels],
  ['state of a change', changeStates, changeStateLabels],
  ['state', reportStates, stateLabels],
  ['event', reportEvents, eventLabels],
  ['outcome', outcomes, outcomeLabels],
  ['rating', ratings, ratingLabels],
  ['queue tab', queueTabs, queueTabLabels],
  ['thing to review', reviewKinds, reviewKindLabels],
  ['verdict', reviewVerdicts, reviewVerdictLabels],
  ['audit action', auditActions, auditActionLabels],
  ['audit fault', auditFaultKinds, auditFaultLabels],
  ['relation', relations, relationLabels],
  ['state of a binding request', bindingStates, bindingStateLabels],
  ['category', categoryIds, Object.fromEntries(categories.map(({ id, name }) => [id, name]))],
]

describe.each(lists)('each %s', (_, ids, labels) => {
  it('has a Chinese label, and no label is left over', () => {
    expect(differences(Object.keys(labels), ids)).toEqual([])
    expect(ids.filter(id => !isChinese(labels[id] ?? ''))).toEqual([])
  })

  it('has a label of its own', () => {
    expect(new Set(Object.values(labels)).size).toBe(ids.length)
  })
})

describe('each list of labels in types', () => {
  const files = repositoryFiles().filter(file => /^types\/.*labels\.ts$/.test(file))

  it.each(files)('%s says everything in Chinese, each thing in its own words', file => {
    const exported = jest.requireActual<Record<string, Record<string, string>>>(path.resolve(file))
    const named = Object.entries(exported).filter(([name]) => name.endsWith('Labels'))
    expect(named.length).toBeGreaterThan(0)
    for (const [, labels] of named) {
      const texts = Object.values(labels)
      expect(texts.filter(text => !isChinese(text))).toEqual([])
      expect(new Set(texts).size).toBe(texts.length)
    }
  })
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
