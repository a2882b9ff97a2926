import { fail } from '@shared/errors'
import { changeView, regridInput, type RegridOperation } from '@shared/grid/contract'
import { furthestRegrid } from '@config/community/posts'
import { action, type PersonContext } from '../../_platform/call/action'
import { addDays, type Time } from '../../_platform/time'
import { childrenOf } from '../places/below'
import { gridChange, gridDecision } from './change'
import { viewOf } from './changeViews'
import { nodes } from '../collections'
import { gridChanges } from './collections'
import type { GridDraft } from './draft'
import { mayChange } from './mayRegrid'
import { beginning } from '../posts/moments'
import { codesOf, laddersAt } from '../places/placeNodes'
import { regridded, type Facts, type Regridded } from './regridRules'

/** More planned changes than one place and what lies below it will have. */
const mostPlanned = 100

/**
 * The grid changes from a moment on: a unit is split or merged, homes or a building move. New reports follow from that moment;
 * what is open stays where it is (DOMAIN §2, §4 routing 7). Codes stay for ever.
 * @throws forbidden for what is not the caller's, invalid by field, notNow when a planned change comes after it, busy
 */
export const regrid = action
  .allow('grid.regrid')
  .input(regridInput)
  .of(gridChange)
  .ids({ operation: regridable })
  .output(changeView)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    const { operation } = input
    const [node] = namedBy(operation)
    const made = await ctx.change(
      gridDecision(ctx, 'regrid', { node, what: {} }, async (grid, { operation: facts }) => {
        const { from, ladders } = facts
        const result = regridded(operation, facts)
        await nothingPlannedAfter(result, from, grid.now)
        await write(grid, result, from)
        const unit = result.added?._id ?? null
        const places = [...ladders.values()].flatMap(codesOf)
        grid.told = { says: result.says, places, regrid: { operation, from, unit } }
      }),
    )
    return viewOf(made, actor, ctx.clock.now())
  })

/** What is to change, as it will be at that moment, if the caller may change all of it. @throws forbidden, invalid for a moment too far ahead */
async function regridable(
  operation: RegridOperation,
  { actor, clock }: PersonContext,
  _field: string,
  { from: wanted }: { from: string },
): Promise<Facts> {
  const now = clock.now()
  const begins = beginning(wanted, 'from')
  if (begins > addDays(now, furthestRegrid))
    throw fail('invalid', { fields: { from: '最多提前一年安排，请选近一点的日子' } })
  // What was stays as it was: a moment that is over means now.
  const facts = await factsOf(operation, begins < now ? now : begins)
  if (!mayChange(actor, operation.kind, [...facts.ladders.values()].map(codesOf))) throw fail('forbidden')
  return facts
}

/** The nodes that an operation is about, those that lose homes left out. */
const namedBy = (operation: RegridOperation): string[] => {
  switch (operation.kind) {
    case 'split':
      return [operation.unit, ...operation.homes]
    case 'merge':
      return [...operation.units, operation.into]
    case 'moveHome':
      return [...operation.homes, operation.to]
    case 'moveBuilding':
      return [operation.building, operation.to]
  }
}

/** Read outside of the transaction, after it has begun: whoever changes any of it meanwhile changes a unit that is written here. */
async function factsOf(operation: RegridOperation, from: Time): Promise<Facts> {
  const ladders = await laddersAt(namedBy(operation), from)
  const losing =
    operation.kind === 'split'
      ? [operation.unit]
      : operation.kind === 'moveHome'
        ? operation.homes.flatMap(home => ladders.get(home)?.find(({ kind }) => kind === 'unit')?._id ?? [])
        : []
  const homesIn = await Promise.all(
    [...new Set(losing)].map(async unit => {
      const inside = await childrenOf(unit, from, ['posts'])
      return [unit, inside.filter(({ kind }) => kind === 'home')] as const
    }),
  )
  const building = operation.kind === 'split' && ladders.get(operation.unit)?.find(n => n.kind === 'building')?._id
  const siblings = building
    ? await nodes.page('byParent', { parent: building }, { limit: 200, select: ['kind', 'name', 'from', 'until'] })
    : { items: [] }
  return {
    from,
    ladders,
    homesIn: new Map(homesIn),
    siblings: siblings.items.filter(({ kind }) => kind === 'unit'),
  }
}

/** Changes of one place follow one another in time: what was planned on it would not find it as it was. @throws notNow */
async function nothingPlannedAfter({ changed }: Regridded, from: Time, now: Time): Promise<void> {
  const codes = changed.map(({ before }) => before._id)
  const { items } = await gridChanges.page('byStart', { places: codes }, { from, limit: mostPlanned })
  // What stands above a planned change is found too: a building may move while one of its units waits to be split.
  const later = items.find(one => one.startsAt !== null && one.startsAt > now && one.nodes.some(n => codes.includes(n)))
  if (later) throw fail('notNow', { message: `已经安排了：${later.says}。请选更晚的日子，或者先取消那次安排` })
}

/** The nodes, and the rights of whoever leads a unit that ends. */
async function write(grid: GridDraft, { changed, added }: Regridded, from: Time): Promise<void> {
  for (const { before, after } of changed) grid.put(before, after)
  if (added) grid.add(added)
  for (const { before, after } of changed) if (before.until !== after.until) await grid.copyAllTerms(after, from)
}
