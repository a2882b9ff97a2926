/** An application as whoever applies and the counter see it. */
import { may } from '@shared/permissions'
import type { ApplicationSummary, ApplicationView } from '@shared/services/applying'
import { fieldsOf, papersOf } from '@shared/services/guide/guide'
import { isOpenApplication } from '@shared/services/flow'
import type { PaperRule, ServiceSpec } from '@shared/services/guide/spec'
import type { PersonContext } from '../../_platform/call/context'
import { homesAt, people, type Member } from '../../_platform/call/members'
import { fileUrls } from '../../_platform/sdk'
import { dateOf, type Time } from '../../_platform/time'
import { applicationMost } from '@config/community/applications'
import { endingOf } from '../expiry/permit'
import { specOf } from './handIn/edition'
import { mayName } from './own/correction'
import { allowedOn, hasIt, isApplicant, mayDecide } from './parties'
import { saysToApplicant, saysToCounter } from './says'
import type { Application, Doer } from './schema'
import { fieldsIn, filesIn } from './sealed'
import { isLate } from './times'

const named = (doer: Doer | null) => doer && { name: doer.name, role: doer.role }

/** As a line of a list. Pure. */
export function summaryOf(application: Application, actor: Member, now: Time): ApplicationSummary {
  const { _id, no, version, state, service, applicant, place, submittedAt, dueAt, holder, papers, delivery } =
    application
  const asApplicant = isApplicant(application, actor)
  return {
    id: _id,
    no,
    version,
    state,
    service,
    whom: {
      name: applicant.name,
      isMe: applicant.personId === actor.personId,
      ...(asApplicant ? {} : { place }),
    },
    submittedAt,
    due: dueAt,
    late: isLate(application, now),
    holder: named(holder),
    photographed: papers.filter(({ names }) => names.length > 0).length,
    delivery,
    says: asApplicant ? saysToApplicant(application, now) : saysToCounter(application, now),
    allowed: allowedOn(application, actor),
  }
}

/**
 * The whole of it. One trip for the edition by which it was handed in; for whoever applies one for the addresses of photos, for the counter one for where they live now.
 * @param spec the edition, where it was read before
 */
export async function viewOf(
  application: Application,
  { actor, clock }: Pick<PersonContext, 'actor' | 'clock'>,
  spec?: ServiceSpec,
): Promise<ApplicationView> {
  const now = clock.now()
  const edition = spec ?? (await specOf(application.service.version))
  const asApplicant = isApplicant(application, actor)
  const files = asApplicant ? filesIn(application) : {}
  const urls = Object.keys(files).length > 0 ? await fileUrls(Object.values(files), applicationMost.addressMinutes * 60) : new Map<string, string>() // prettier-ignore
  const urlOf = (name: string) => urls.get(files[name] ?? '') ?? null
  const movedOut = !asApplicant && isOpenApplication(application.state) && !(await livesThere(application, now))
  return { ...summaryOf(application, actor, now), movedOut, ...whole(application, actor, edition, urlOf) }
}

/** Does whoever applies still live where they did when they handed it in? One trip. */
async function livesThere({ applicant, home }: Application, now: Time): Promise<boolean> {
  const person = await people.find(applicant.personId)
  return person !== null && homesAt(person, now).some(({ node }) => node === home)
}

function whole(application: Application, actor: Member, spec: ServiceSpec, urlOf: (name: string) => string | null) {
  const { state, answers, correction, refusal, fetched, rating, pickUp, agent, timeline, purgeAt } = application
  const { ends = null } = application
  const ending = endingOf(spec)
  const asApplicant = isApplicant(application, actor)
  const atCounter = mayDecide(application, actor)
  const rules = papersOf(spec, answers)
  const open = state === 'correction' && correction ? correction.papers : []
  return {
    sentBy: named(agent),
    answers: spec.questions.flatMap(({ id, ask, options }) => {
      const chosen = options.find(option => option.id === answers[id])
      return chosen ? [{ ask, answer: chosen.label }] : []
    }),
    fields: asApplicant || hasIt(application, actor) ? fieldsShown(application, spec) : null,
    papers: rules.map(rule => paperShown(rule, application, urlOf)),
    correction:
      open.length > 0 && correction
        ? {
            papers: open.map(({ paper, why }) => ({
              paper,
              why,
              name: rules.find(({ id }) => id === paper)?.name ?? '',
            })),
            at: correction.since,
            until: correction.until,
          }
        : null,
    corrected: correction !== null,
    mayName: atCounter && state === 'submitted' ? mayName(rules.map(({ id }) => id), correction) : [], // prettier-ignore
    code: asApplicant && state === 'ready' ? (pickUp?.code ?? null) : null,
    refused: refusal && { reason: refusal.reason, remedy: refusal.remedy, note: refusal.note },
    refusals: atCounter && isOpenApplication(state) ? spec.refusals.map(({ id, reason, remedy }) => ({ id, reason, remedy })) : [], // prettier-ignore
    fetched,
    gives: ending && { name: ending.name, ends },
    rating,
    purgedOn: purgeAt && dateOf(purgeAt),
    timeline: timeline.map(({ at, event, by, note }) => ({ at, event, by: named(by), note })),
  }
}

function fieldsShown(application: Application, spec: ServiceSpec) {
  const filled = fieldsIn(application)
  return fieldsOf(spec, application.answers).flatMap(({ id, label }) => {
    const value = filled[id]
    return value ? [{ id, label, value }] : []
  })
}

function paperShown(
  rule: PaperRule,
  { state, papers, correction }: Application,
  urlOf: (name: string) => string | null,
) {
  const { id, name, how, count, why, from, picture, photo } = rule
  const names = papers.find(paper => paper.id === id)?.names ?? []
  const wrong = state === 'correction' ? correction?.papers.find(({ paper }) => paper === id) : undefined
  return {
    ...{ id, name, how, count, why, from, picture, photo },
    photos: names.map(each => ({ id: each, url: urlOf(each), wrong: wrong?.marked === each })),
    wrong: wrong?.why ?? null,
  }
}

/** May they have these people's applications shown as their own? */
export const speaksFor = (actor: Member, personId: string) => may(actor, 'service.own', { ownerId: personId })
