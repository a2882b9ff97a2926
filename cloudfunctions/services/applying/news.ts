/** What whoever applies, whoever acts for them, and the counter are told of each step (DOMAIN §5). Pure. */
import type { ApplicationEvent } from '@shared/services/flow'
import type { Told } from '../../_platform/messages/tell'
import { tell } from '../../_platform/messages/tell'
import { sayDay } from '../../_platform/sayDay'
import { dateOf, type Time } from '../../_platform/time'
import type { Application, Doer } from './schema'

interface News {
  title: string
  note: string
  /** It must reach them: else they come in vain, or not at all. */
  urgent?: boolean
}

const ofApplicant: Partial<Record<ApplicationEvent, (application: Application) => News>> = {
  precheck: () => ({ title: '材料都齐了', note: '窗口看过了，不用再补' }),
  sendBack: ({ correction }) => ({
    title: '要补材料',
    note: `${correction?.papers.length ?? 0} 样，${correction ? sayDay(dateOf(correction.until)) : ''}前补上就行`,
    urgent: true,
  }),
  accept: ({ dueAt }) => ({ title: '收下了', note: dueAt ? `最晚 ${sayDay(dateOf(dueAt))}办好` : '' }),
  ready: ({ delivery }) => ({
    title: '办好了',
    note: delivery ? '我们给您送到家，先打电话' : '带身份证，报取件码来取',
    urgent: true,
  }),
  handOut: () => ({ title: '取走了', note: '请评一评办得怎么样' }),
  deliver: () => ({ title: '送到了', note: '请评一评办得怎么样' }),
  refuse: ({ refusal }) => ({ title: '这次办不了', note: refusal?.reason ?? '', urgent: true }),
}

/** What whoever applies is told of a step, and their agent; of their own they are told nothing. */
export function toApplicant(application: Application, event: ApplicationEvent, by: Doer | null, at: Time): Told[] {
  const news = ofApplicant[event]?.(application)
  return news ? saidToApplicant(application, news, by, at) : []
}

/** The same with words of its own. */
export function saidToApplicant(
  { _id, applicant, agent, service, how }: Application,
  news: News,
  by: Doer | null,
  at: Time,
): Told[] {
  const facts = { title: news.title, service: service.name, note: news.note, at }
  // Who wrote it down at the counter acts for nobody: it is theirs alone who asked for it.
  const helping = agent && how === null ? [{ personId: agent.personId, actingFor: applicant.personId }] : []
  return [applicant.personId, ...helping]
    .filter(to => (typeof to === 'string' ? to : to.personId) !== by?.personId)
    .map(to => tell(to, 'applicationStep', facts, _id, news.urgent ?? false))
}

/** What somebody at the counter is told. */
export const toCounter = (
  { _id, service, recused }: Application,
  people: readonly { personId: string }[],
  { title, note }: News,
  at: Time,
): Told[] =>
  [...new Set(people.map(({ personId }) => personId))]
    .filter(personId => !recused.includes(personId))
    .map(personId => tell(personId, 'applicationWork', { title, service: service.name, note, at }, _id))
