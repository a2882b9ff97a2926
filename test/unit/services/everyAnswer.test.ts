/**
 * Every combination of answers of every service, all of them: those too that nobody can give on the phone, because questions are answered that were never
 * asked. The guide ends, and asks for nothing twice (DOMAIN §7).
 */
import { shippedServices } from '@config/community/services/shipped'
import { faultsOf, waysOf } from '../../../types/services/editing/check'
import { serviceSpec } from '../../../types/services/guide/catalogue'
import {
  answersOn,
  faultsIn,
  fieldsOf,
  mostLeft,
  nextOf,
  outcomeOf,
  papersOf,
} from '../../../types/services/guide/guide'
import type { Answers, Question, ServiceSpec } from '../../../types/services/guide/spec'
import * as z from '../../../types/z'

/** More than any service of ours has; where one grows beyond, this says so. */
const most = 100_000

function* combinations([question, ...others]: readonly Question[]): Generator<Answers> {
  if (!question) yield {}
  else
    for (const others_ of combinations(others))
      for (const { id } of question.options) yield { ...others_, [question.id]: id }
}

/** Only questions that are asked, one after the other, as a phone does. */
function asked(spec: ServiceSpec, all: Answers): Answers {
  const answers: Answers = {}
  for (let question = nextOf(spec, answers); question; question = nextOf(spec, answers)) {
    if (question.id in answers) throw new Error(`${spec.id}: ${question.id} is asked twice`)
    answers[question.id] = all[question.id] ?? ''
  }
  return answers
}

/** What is wrong with one combination. */
function wrongWith(spec: ServiceSpec, all: Answers): string[] {
  const wrong: string[] = []
  const outcome = outcomeOf(spec, all)
  const papers = papersOf(spec, all)
  const names = papers.map(({ name }) => name)
  const fields = fieldsOf(spec, all).map(({ label }) => label)
  const onWay = asked(spec, all)
  if (!outcome) return ['it does not end']
  if (new Set(names).size < names.length || new Set(papers.map(({ id }) => id)).size < papers.length)
    wrong.push(`asks twice: ${names.join()}`)
  if (new Set(fields).size < fields.length) wrong.push(`has two fields of one name: ${fields.join()}`)
  if (outcome.kind === 'apply' ? papers.length === 0 : papers.length + fields.length > 0) wrong.push('papers')
  if (JSON.stringify(answersOn(spec, all)) !== JSON.stringify(onWay)) wrong.push('the server takes another way')
  if (Object.keys(faultsIn(spec, onWay)).length > 0) wrong.push('the server refuses what the phone asked')
  const off = Object.keys(all).filter(id => !(id in onWay))
  if (JSON.stringify(Object.keys(faultsIn(spec, all)).sort()) !== JSON.stringify(off.sort())) wrong.push('off the way')
  return wrong
}

describe.each(shippedServices.map(spec => [spec.id, spec] as const))('%s', (_id, spec) => {
  it('is right in the eyes of the checker, and fits what is kept of a service', () => {
    expect(faultsOf(spec)).toEqual([])
    expect(z.parse(serviceSpec, spec)).toEqual(spec)
  })

  it('ends for every combination of answers, and asks for nothing twice', () => {
    const size = spec.questions.reduce((product, { options }) => product * options.length, 1)
    expect(size).toBeLessThanOrEqual(most)
    let walked = 0
    const wrong: unknown[] = []
    for (const answers of combinations(spec.questions)) {
      walked += 1
      const found = wrongWith(spec, answers)
      if (found.length > 0) wrong.push([answers, found])
    }
    expect(walked).toBe(size)
    expect(wrong).toEqual([])
  })

  it('is refused, with a sentence, as soon as one answer is missing', () => {
    for (const answers of waysOf(spec))
      for (const left of Object.keys(answers)) {
        const { [left]: _gone, ...others } = answers
        expect(faultsIn(spec, others)[left]).toMatch(/还有一问没答/)
      }
  })

  it('never says that fewer questions are left than come', () => {
    for (const answers of waysOf(spec))
      Object.keys(answers).forEach((_question, at, ids) => {
        const given = Object.fromEntries(ids.slice(0, at).map(id => [id, answers[id] ?? '']))
        expect(mostLeft(spec, given)).toBeGreaterThanOrEqual(ids.length - at)
      })
  })
})

it('has the seven services that people come for', () => {
  expect(shippedServices.map(({ name }) => name)).toEqual(['居住证', '房屋出租备案', '老年优待证', '生育登记', '残疾人补贴', '低保', '住所证明']) // prettier-ignore
  expect(shippedServices.every(({ sample }) => sample)).toBe(true)
})
