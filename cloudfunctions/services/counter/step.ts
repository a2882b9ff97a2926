/** What the steps of the counter share: one decision of whoever has the case, or takes it with the step; nobody decides for their own household. */
import { fail } from '@shared/errors'
import type { ApplicationView } from '@shared/services/applying'
import { applicationRules, type ApplicationEvent } from '@shared/services/flow'
import type { Actor } from '@shared/permissions'
import type { PersonContext } from '../../_platform/call/context'
import type { Decide } from '../../_platform/data/change'
import type { Transaction } from '../../_platform/data/transaction'
import type { Time } from '../../_platform/time'
import { toApplicant } from '../applying/news'
import { doerOf, partiesOf } from '../applying/parties'
import type { Application } from '../applying/schema'
import { stepped } from '../applying/step'
import { viewOf } from '../applying/view'

type Deciding = PersonContext & { change(decide: Decide<Application, object, boolean>): Promise<Application> }

interface CounterStep {
  event: ApplicationEvent
  note?: string | null
  /** What it decides beside the state. @throws what speaks against it */
  changes?(
    before: Application,
    at: Time,
    transaction?: Transaction,
  ): Partial<Application> | Promise<Partial<Application>>
}

/** @throws notNow when the table or somebody else's hand speaks against it, and whatever `changes` throws */
export async function counterStep(
  ctx: Deciding,
  { event, note = null, changes }: CounterStep,
): Promise<ApplicationView> {
  return viewOf(await counterStepped(ctx, { event, note, ...(changes ? { changes } : {}) }), ctx)
}

/** The same, and the application as it is kept. */
export function counterStepped(ctx: Deciding, { event, note = null, changes }: CounterStep): Promise<Application> {
  const { actor } = ctx
  return ctx.change(async ({ before, at, transaction }) => {
    if (!before) throw fail('notFound')
    // Refused before anything is looked up.
    afterCounter(before, actor, { event, note, at })
    const after = afterCounter(before, actor, { event, note, at }, (await changes?.(before, at, transaction)) ?? {})
    return { after, tell: toApplicant(after, event, doerOf(before, actor, true), at) }
  })
}

/**
 * The application after a step of the counter; whoever decides over what nobody had has it from then on. Pure.
 * @throws notNow when the table or somebody else's hand speaks against it
 */
export function afterCounter(
  before: Application,
  actor: Actor,
  { event, note = null, at }: { event: ApplicationEvent; note?: string | null; at: Time },
  decided: Partial<Application> = {},
): Application {
  const by = doerOf(before, actor, true)
  const after = stepped(before, { event, by, via: 'counter', at, note }, { holder: before.holder ?? by, ...decided })
  const parties = partiesOf(before, actor)
  if (!applicationRules[event].by.some(party => parties.includes(party)))
    throw fail('notNow', { message: `这件在${before.holder?.name ?? '别人'}手里，请他转给您` })
  return after
}
