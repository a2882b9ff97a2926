/** What the author of a service got wrong (DOMAIN §7), found before anybody is guided by it. Pure. */
import { answersOn, papersOf, fieldsOf } from '../guide/guide'
import { mostOf } from '../most'
import { factValues, type Answers, type Condition, type Question, type ServiceSpec } from '../guide/spec'

/** What is wrong, where, and in words for whoever wrote it. */
export interface Finding {
  kind: FindingKind
  /** The id of the question, outcome, paper or field. */
  at: string
  says: string
}

export const findingKinds = [
  'blank',
  'sameId',
  'noSuchPlace',
  'neverAsked',
  'circle',
  'neverEnds',
  'neverReached',
  'unknownAnswer',
  'neverNeeded',
  'twice',
  'known',
  'tooMany',
] as const
export type FindingKind = (typeof findingKinds)[number]

type Report = (kind: FindingKind, at: string, says: string) => void

/** Everything that is wrong with it; empty: it can be shown to a second person. */
export function faultsOf(spec: ServiceSpec): Finding[] {
  const found: Finding[] = []
  const report: Report = (kind, at, says) => found.push({ kind, at, says })
  blanks(spec, report)
  sameIds(spec, report)
  knowns(spec, report)
  const reached = reachedFrom(spec, report)
  conditions(spec, report)
  circles(spec, report)
  // Only what leads somewhere everywhere is walked on all of its ways.
  if (found.length === 0) onEveryWay(spec, report)
  for (const { id, ask } of spec.questions)
    if (!reached.has(id)) report('neverAsked', id, `「${ask}」这一问没有哪条路走得到`)
  for (const { id, says } of spec.outcomes)
    if (!reached.has(id)) report('neverReached', id, `「${says.slice(0, 12)}」这个结果没有哪条路走得到`)
  return found
}

/** What was left unwritten. */
function blanks({ questions, outcomes, papers, refusals }: ServiceSpec, report: Report) {
  const isBlank = (text: string | undefined) => !text?.trim()
  for (const { id, ask, why, options } of questions) {
    if (isBlank(why)) report('blank', id, `「${ask}」没写为什么问`)
    if (options.some(({ label }) => isBlank(label))) report('blank', id, `「${ask}」有一个答案没写字`)
  }
  for (const { id, kind, says, where } of outcomes)
    if (kind === 'elsewhere' && isBlank(where)) report('blank', id, `「${says.slice(0, 12)}」没写去哪儿办`)
  for (const { id, name, why, from } of papers)
    if (isBlank(why) || isBlank(from)) report('blank', id, `「${name}」没写为什么要，或者去哪儿弄`)
  for (const { id, reason, remedy } of refusals)
    if (isBlank(remedy)) report('blank', id, `「${reason.slice(0, 12)}」没写那该怎么办`)
  if (refusals.length === 0) report('blank', 'refusals', '还没写办不了的原因，至少要有一个')
}

function sameIds({ questions, outcomes, papers, fields, refusals }: ServiceSpec, report: Report) {
  const groups = [[...questions, ...outcomes], papers, fields, refusals, ...questions.map(each => each.options)]
  for (const group of groups) {
    const ids = group.map(({ id }) => id)
    for (const id of new Set(ids.filter((each, at) => ids.indexOf(each) !== at)))
      report('sameId', id, `编号 ${id} 用了两次，请改一个`)
  }
}

/** A value of a fact chooses one answer, and is one that there is. */
function knowns({ questions }: ServiceSpec, report: Report) {
  for (const { id, ask, known, options } of questions) {
    const values = options.flatMap(option => option.known ?? [])
    const isWrong = (value: string) => !known || !(factValues[known] as readonly string[]).includes(value)
    if (values.some(isWrong)) report('known', id, `「${ask}」里有一个已经知道的值不对`)
    if (new Set(values).size < values.length) report('known', id, `「${ask}」里同一个已经知道的值对着两个选项`)
  }
}

/** The questions and outcomes to which a way leads from the first question. */
function reachedFrom({ questions, outcomes }: ServiceSpec, report: Report): Set<string> {
  const reached = new Set<string>()
  const waiting = questions.slice(0, 1)
  for (let question = waiting.pop(); question; question = waiting.pop()) {
    reached.add(question.id)
    for (const { label, to } of question.options) {
      if (outcomes.some(({ id }) => id === to)) reached.add(to)
      else {
        const next = questions.find(({ id }) => id === to)
        if (!next) report('noSuchPlace', question.id, `「${question.ask}」选「${label}」以后没有下一步`)
        else if (!reached.has(to)) waiting.push(next)
      }
    }
    if (question.options.length === 0) report('neverEnds', question.id, `「${question.ask}」没有选项，问到这儿走不下去`)
  }
  return reached
}

/** Conditions name questions and options that there are. */
function conditions({ questions, papers, fields }: ServiceSpec, report: Report) {
  const isThere = (condition: Condition) =>
    condition.every(({ any }) =>
      any.every(({ question, options }) => {
        const asked = questions.find(({ id }) => id === question)
        return options.every(option => asked?.options.some(({ id }) => id === option) ?? false)
      }),
    )
  for (const { id, name, when } of papers)
    if (!isThere(when)) report('unknownAnswer', id, `「${name}」什么时候要，写了一个没有的答案`)
  for (const { id, label, when } of fields)
    if (!isThere(when)) report('unknownAnswer', id, `「${label}」什么时候填，写了一个没有的答案`)
}

/** A question that leads back to itself: whoever answers so is asked for ever. */
function circles({ questions }: ServiceSpec, report: Report) {
  const followers = (id: string) => questions.find(each => each.id === id)?.options.map(({ to }) => to) ?? []
  const leadsTo = (from: string, target: string) => {
    const seen = new Set<string>()
    const waiting = followers(from)
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (id === target) return true
      if (seen.has(id)) continue
      seen.add(id)
      waiting.push(...followers(id))
    }
    return false
  }
  for (const { id, ask } of questions)
    if (leadsTo(id, id)) report('circle', id, `「${ask}」问着问着又回到这一问，走不出去`)
}

/** Walks every way: nothing is asked for twice, and everything is asked for somewhere. */
function onEveryWay(spec: ServiceSpec, report: Report) {
  const ways = countWays(spec)
  if (ways > mostOf.ways) {
    report('tooMany', spec.questions[0]?.id ?? '', `问法太多了，有 ${ways} 种，请减到 ${mostOf.ways} 种以内`)
    return
  }
  const asked = new Set<string>()
  const twice = new Map<string, string>()
  for (const answers of waysOf(spec)) {
    const papers = papersOf(spec, answers)
    const seen = new Set<string>()
    for (const { id, name } of papers) {
      if (seen.has(name)) twice.set(id, name)
      seen.add(name)
      asked.add(`paper ${id}`)
    }
    for (const { id } of fieldsOf(spec, answers)) asked.add(`field ${id}`)
  }
  for (const [id, name] of twice) report('twice', id, `有一种情况会把「${name}」要两次`)
  for (const { id, name } of spec.papers)
    if (!asked.has(`paper ${id}`)) report('neverNeeded', id, `「${name}」怎么答都用不上`)
  for (const { id, label } of spec.fields)
    if (!asked.has(`field ${id}`)) report('neverNeeded', id, `「${label}」怎么答都不用填`)
}

/** How many ways there are through it, without walking them. Only without a circle. */
function countWays({ questions }: ServiceSpec): number {
  const counted = new Map<string, number>()
  const from = (question: Question | undefined): number => {
    if (!question) return 1
    const known = counted.get(question.id)
    if (known !== undefined) return known
    const count = question.options.reduce((sum, { to }) => sum + from(questions.find(({ id }) => id === to)), 0)
    counted.set(question.id, count)
    return count
  }
  return from(questions[0])
}

/** The answers of every way from the first question to an end. Only without a circle. */
export function* waysOf(spec: ServiceSpec): Generator<Answers> {
  function* from(question: Question | undefined, answers: Answers): Generator<Answers> {
    if (!question) yield answersOn(spec, answers)
    else
      for (const { id, to } of question.options)
        yield* from(
          spec.questions.find(each => each.id === to),
          { ...answers, [question.id]: id },
        )
  }
  yield* from(spec.questions[0], {})
}
