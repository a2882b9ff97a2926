/**
 * Down a rule's way to whoever can take the report (DOMAIN §4 routing 5). After its own steps come the duty desk, the chief lead, the
 * leads of the place and the admin: whoever has it has a post, and the right to take it up.
 */
import type { GridNode, GridPost, Holder } from '@shared/grid/node'
import { roleLabels } from '@shared/permissions'
import { marksOf, type Guarded } from '@shared/reports/reach'
import type { Time } from '../../_platform/time'
import { alertsOf } from './alerts'
import { deputyUnavailable, holderOf, holds, leadNow, mustRecuse, onDuty, unavailable } from './available'
import { dutyDesk, leadSteps, type Destination, type Routing, type Asked, type Skipped, type Step } from './question'

export function settle(rule: string, destination: Destination, question: Asked): Routing {
  const { at, reporter, agent, nodes } = question
  const report = {
    hiddenFrom: [...new Set((destination.accused ?? []).flatMap(marksOf))],
    recused: [...new Set([reporter, ...(agent ? [agent] : [])].flatMap(marksOf))],
  }
  // Most reports are taken on the rule's own way, and the last line is not even looked up.
  const onItsWay = walk(destination.steps, report, at)
  const line = onItsWay.taken ? destination.steps : [...destination.steps, ...lastLine(question)]
  const { taken, skipped } = onItsWay.taken ? onItsWay : walk(line, report, at)
  const passed = line.slice(0, taken ? line.indexOf(taken.step) : undefined)
  const own = passed.filter(step => destination.steps.includes(step) || step.role === dutyDesk)
  const vacant = own.filter(step => postsOf(step, at).length === 0)
  const alerts = alertsOf(passed, destination, question, report)
  const holder = taken?.holder ?? null
  return {
    holder,
    node: taken?.step.node._id ?? null,
    rule,
    because: sentence(destination.because, holder, skipped, vacant),
    skipped,
    copies: holder ? copiesOf(destination, question, holder, report) : [],
    above: holder ? aboveOf(holder, destination, question, report) : [],
    ...report,
    ladder: [...nodes.keys()],
    vacancy: vacant.length > 0 || alerts.length > 0 || holder === null,
    alerts,
  }
}

/** Whoever is asked when a rule's own way has led to nobody. */
function lastLine(question: Asked): Step[] {
  const { root, upwards } = question
  const atRoot = (role: Step['role']) => ({ node: root, role })
  return [atRoot(dutyDesk), atRoot('chiefLead'), ...leadSteps(upwards), atRoot('admin')]
}

const postsOf = ({ node, role }: Step, at: Time) => node.posts.filter(p => p.role === role && holds(p, at))

/** The first who can take it, and who was passed over on the way: each post's holder, then their deputy. */
function walk(line: readonly Step[], report: Guarded, at: Time) {
  const skipped: Skipped[] = []
  // Whoever was passed over in one post is not asked again in another.
  const passed = new Set<string>()
  const pass = (who: Pick<GridPost, 'personId' | 'name'>, role: Step['role'], because: string) => {
    skipped.push({ personId: who.personId, name: who.name, role, because })
    passed.add(who.personId)
  }
  for (const step of line) {
    for (const post of dutyFirst(postsOf(step, at), at)) {
      if (passed.has(post.personId)) continue
      const why = unavailable(post, at, report)
      if (!why) return { taken: { step, holder: holderOf(post, post.role) }, skipped }
      pass(post, post.role, why)
      const { deputy } = post
      if (!deputy || passed.has(deputy.personId)) continue
      const whyNot = deputyUnavailable(deputy, at, report)
      if (!whyNot) return { taken: { step, holder: holderOf(deputy, post.role) }, skipped }
      pass(deputy, post.role, `代班但${whyNot}`)
    }
  }
  return { taken: null, skipped }
}

/** Whoever can be asked first on a way; null when there is nobody on it. @param report who must keep out of it */
export const firstOf = (
  line: readonly Step[],
  at: Time,
  report: Guarded = { hiddenFrom: [], recused: [] },
): Holder | null => walk(line, report, at).taken?.holder ?? null

/** The duty roster: whoever's shift it is comes first, the others after, so that there is always somebody. */
function* dutyFirst(posts: readonly GridPost[], at: Time): Generator<GridPost> {
  const others: GridPost[] = []
  for (const post of posts) {
    if (onDuty(post, at)) yield post
    else others.push(post)
  }
  yield* others
}

function sentence(because: string, holder: Holder | null, skipped: Skipped[], vacant: Step[]): string {
  const detour = [
    ...skipped.map(s => `${roleLabels[s.role]}${s.name}${s.because}`),
    ...vacant.map(({ role }) => `${roleLabels[role]}暂时空缺`),
  ]
  const end = holder ? `由${roleLabels[holder.role]}${holder.name}接` : '眼下没有人能接，先登记下来'
  return detour.length > 0 ? `${because}；${[...detour, end].join('，')}` : because
}

/** The lead who is told too, unless they have it or must keep out of it. */
function copiesOf({ copyTo }: Destination, question: Asked, holder: Holder, report: Guarded): Holder[] {
  const node = question.upwards.find(({ kind }) => kind === copyTo)
  const lead = node && leadNow(node, question.at)
  return lead && lead.who.personId !== holder.personId && !mustRecuse(lead.person, report) ? [lead.who] : []
}

/** The leads who could supervise, lowest first, and whoever has the last word: never the holder, never whom it must not reach. */
function aboveOf(holder: Holder, { ladder, last }: Destination, question: Asked, report: Guarded): Holder[] {
  const { at } = question
  const leads = (ladder ?? question.upwards).flatMap((node: GridNode) => {
    const now = leadNow(node, at)
    return now && !mustRecuse(now.person, report) ? [now.who] : []
  })
  const from = leads.findIndex(p => p.personId === holder.personId)
  const desk = { node: question.root, role: dutyDesk }
  const others = { ...report, recused: [...report.recused, holder.personId] }
  const final = walk([...(last ?? []), desk], others, at).taken?.holder
  return [...leads.slice(from + 1), ...(final ? [final] : [])].filter(p => p.personId !== holder.personId)
}
