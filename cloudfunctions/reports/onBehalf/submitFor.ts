import { fail } from '@shared/errors'
import { submitOutput } from '@shared/reports/contract'
import { submitForInput, type SubmitForInput } from '@shared/reports/onBehalf'
import { onBehalfWayLabels } from '@shared/reports/onBehalfWays'
import { householdOf, isStaffRole, may } from '@shared/permissions'
import { action, type PersonContext } from '../../_platform/call/action'
import { ofPerson } from '../../_platform/call/authorisation'
import { homesAt, postsAt } from '../../_platform/call/members'
import { idByKey } from '../../_platform/data/calls'
import type { Target } from '../../_platform/data/change'
import type { AnyCollection } from '../../_platform/data/collection'
import { ownPhotos } from '../../_platform/files/photos'
import { dropUploads } from '../../_platform/files/uploads'
import { auditActor, personEntity, type AuditEvent } from '../../_platform/privacy/audit'
import { codesAbove } from '../../grid/places/placeNodes'
import { publicPlace } from '../../grid/places/resolvers'
import { reports, type Report } from '../collections'
import type { Reporter } from '../lifecycle/acting'
import { categoryFor } from '../submission/ask'
import { filed } from '../submission/submit'
import { strangers } from '../../people/strangers/collections'
import { view } from '../views/view'
import { keptStranger, stranger, type Stranger } from './stranger'

/** As of any report: the call's own key names it. What was said is written with it. */
const aNewReport: Target<Report, object, never, true> = {
  collection: reports,
  id: (_input, ctx) => idByKey('r', ctx),
  may: () => true,
  begins: 'byKey',
  together: true,
}

/** A resident of the caller's part of the grid. @throws notFound for everybody else, forbidden for the caller and whoever lives with them */
const resident = ofPerson(async (person, personId, { actor, clock }): Promise<Reporter> => {
  const at = clock.now()
  const homes = person ? homesAt(person, at).map(({ node }) => node) : []
  const above = await codesAbove(homes, at)
  const theirs = homes.some(home => may(actor, 'report.submitFor', { ladder: above(home) }))
  if (!person || !theirs) throw fail('notFound')
  if (personId === actor.personId || householdOf(actor).homes.some(home => homes.includes(home)))
    throw fail('forbidden', { message: '自己和一家人的事，请本人在小程序里报' })
  return { personId, name: person.name, homes, bound: postsAt(person.posts, at).length > 0 }
})

/**
 * 替人登记: what a resident asked on the phone, at the door or at the counter becomes their report, with their consent in the audit, which they read in
 * 谁看过我. It is theirs: they are told, and they rate it; whoever wrote it down, and their household, neither handles nor rates it. Somebody without an
 * account is called instead, and asked by phone how it came out. Six trips, and one for where the resident lives.
 * @throws notFound, forbidden, invalid, fileRefused, textRefused, keyReused
 */
export const submitFor = action
  .allow('report.submitFor')
  .input(submitForInput)
  .of(aNewReport)
  .ids({ person: resident, stranger, place: publicPlace, photos: ownPhotos })
  .output(submitOutput)
  .mutation(async ({ input, ctx }) => {
    const { person: _person, stranger: _stranger, how: _how, agreed: _agreed, ...said } = input
    const report = await ctx.change(async ({ id, found: { person, stranger, photos } }) => {
      const reporter = theOne(input, person, stranger)
      const written = await filed(id, said, { for: reporter, photos }, ctx)
      const after = writtenFor(written, input, ctx, stranger)
      const adds = stranger ? [{ collection: strangers as unknown as AnyCollection, document: { ...keptStranger(stranger, after) } }] : [] // prettier-ignore
      return { after, adds, audit: [saidYes(after, input, ctx)] }
    })
    await dropUploads(input.photos)
    return view(report, ctx.actor, ctx.calledAt)
  })

/** Whose report it is. @throws invalid for nobody, for two, and for a complaint of somebody without an account: it is theirs alone to say */
function theOne({ category }: SubmitForInput, person?: Reporter, stranger?: Stranger): Reporter {
  const [reporter, other] = [person, stranger].flatMap(each => each ?? [])
  if (!reporter || other) throw fail('invalid', { fields: { person: '请选一个人，或者写下没有账号的人叫什么' } })
  if (stranger && categoryFor({ place: null, category }).owner === 'parentOfPerson')
    throw fail('invalid', { fields: { category: '投诉工作人员要本人自己提：请他到窗口绑定房屋，再在小程序里说' } })
  return reporter
}

/** Whoever wrote it down stands in the history by name and role: it is their work, and no resident's word. */
function writtenFor(report: Report, { how }: SubmitForInput, { actor }: PersonContext, stranger?: Stranger): Report {
  const role = actor.posts.find(post => isStaffRole(post.role))?.role ?? null
  const timeline = report.timeline.map((entry, nth) => {
    if (nth > 0) return entry
    const { acting: _acting, ...first } = entry
    return { ...first, by: { ...first.by, role } }
  })
  const called = stranger ? { stranger: { lives: stranger.lives, phone: stranger.phone !== null } } : {}
  return { ...report, timeline, onBehalf: { how, homes: householdOf(actor).homes.slice(), ...called } }
}

const saidYes = ({ _id, no, reporter }: Report, { how }: SubmitForInput, { actor }: PersonContext): AuditEvent => ({
  entity: personEntity(reporter.personId),
  action: 'actFor',
  by: auditActor(actor),
  subject: reporter.personId,
  what: { event: 'submit', report: _id, no, reason: `${onBehalfWayLabels[how]}，本人同意登记` },
})
