import { Failure, fail } from '@shared/errors'
import { handOutInput, handOutOutput } from '@shared/festival/day/fruit'
import { fruitRules } from '@config/community/festivalDay'
import { action } from '../../../_platform/call/action'
import { editionOfScope } from '@shared/festival/code'
import { numberAt } from '../../editions/newest'
import { shownPass } from '../../gate/pass/shownPass'
import { ledger, shares, type Share } from '../collections'
import { inKilograms } from '../ledger/entry'
import { householdAt } from './household'
import { servedHome } from './servedHome'
import { enteredIn, mark, newLine, writer } from '../ledger/theLine'

/** They had it before. */
class AlreadyHanded extends Failure {
  constructor(readonly had: readonly Share[]) {
    super('notNow')
  }
}

const sum = (some: readonly Share[]) => some.reduce((all, { grams }) => all + grams, 0)

/**
 * A household has its share, of all rounds that it has not fetched: by its code, whoever brings it, or at the door. Once: a second time says who
 * gave it when, and gives nothing.
 * @throws invalid for a code that is refused, or a weight that is not the share (`sure`); notNow before the fruit is shared out; notFound
 */
export const handOut = action
  .allow('festival.serve')
  .input(handOutInput)
  .of(newLine)
  .ids({ home: servedHome })
  .output(handOutOutput)
  .mutation(async ({ input, ctx }) => {
    const { code, proxy } = input
    const pass = code ? await shownPass(code, input.edition ? String(input.edition) : null) : null
    const home = pass?.home ?? input.home ?? ''
    const edition = input.edition ?? (pass ? editionOfScope(pass.scope) : numberAt(ctx.calledAt))
    const who = await householdAt(home, ctx.calledAt)
    const handed = ctx.change(async ({ id, at, transaction }) => {
      const { items } = await shares.page('byHome', { home, edition })
      if (items.length === 0) throw fail('notNow', { message: '果子还没分到这家，等分好了再来领' })
      const there = await Promise.all(items.map(({ _id }) => transaction.find(shares, _id)))
      const ready = there.filter((share): share is Share => share?.state === 'ready')
      if (ready.length === 0) throw new AlreadyHanded(items)
      const due = sum(ready)
      const grams = input.grams ?? due
      if (Math.abs(grams - due) > fruitRules.bagDiffers && !input.sure) {
        throw fail('invalid', {
          fields: { sure: `这家该领 ${inKilograms(due)}，秤上是 ${inKilograms(grams)}，看清了就再点一次` },
        })
      }
      const by = writer(ctx.actor)
      for (const [nth, share] of ready.entries()) {
        // What the bag holds more or less than the share stands with the last of them.
        const given = nth === ready.length - 1 ? share.grams + grams - due : share.grams
        const after = { ...share, state: 'handedOut' as const, version: share.version + 1 }
        await transaction.save(shares, share, {
          ...after,
          handed: { line: id, grams: given, at, by, proxy: proxy ?? pass?.proxy?.name ?? null },
        })
      }
      const isFirst = ready.length === items.length
      const written = { kind: 'handOut' as const, grams, homeMark: mark('home', home), by, at }
      const change = (day: Parameters<NonNullable<Parameters<typeof enteredIn>[1]['change']>>[0]) => ({
        ...day,
        settled: day.settled + due,
        handedHomes: day.handedHomes + (isFirst ? 1 : 0),
      })
      return { after: await enteredIn(transaction, { edition, id, written, at, change }) }
    })
    const answer = { family: who.family, place: who.place }
    try {
      const { _id, grams, at, by } = await handed
      const { items } = await shares.page('byHome', { home, edition })
      const due = sum(items.filter(share => share.handed?.line === _id))
      return { ...answer, due, grams, at, by: by.name, already: false }
    } catch (error) {
      const last =
        error instanceof AlreadyHanded ? error.had.find(({ handed: had }) => had !== null)?.handed : undefined
      if (!(error instanceof AlreadyHanded) || !last) throw error
      const line = await ledger.find(last.line)
      return {
        ...answer,
        due: sum(error.had),
        grams: line?.now ?? last.grams,
        at: last.at,
        by: last.by.name,
        already: true,
      }
    }
  })
