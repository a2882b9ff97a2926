import { checkOutput, rosterFileInput } from '@shared/roster/contract'
import { rosterRules } from '@config/community/limits'
import { action } from '../_platform/call/action'
import { countsOf, look } from './look'
import { topsOf } from './scope'
import { claimedFile } from './upload'

/**
 * The dry run of an import: what would be new, and every error with its row and column. Writes nothing of the roster; it
 * remembers the file, which holds plain phones, so that it is deleted soon whatever comes of it.
 * @throws fileRefused when it is no table that can be read, notFound when somebody else looked it over
 */
export const check = action
  .allow('roster.read')
  .input(rosterFileInput)
  .ids({ file: claimedFile })
  .output(checkOutput)
  .mutation(async ({ ctx: { actor, clock, found } }) => {
    const looked = await look(found.file, topsOf(actor, 'roster.read'), clock.now())
    const { listed, errors, empty, ignored } = looked
    return {
      ...countsOf(looked),
      good: listed.length,
      empty,
      errors: errors.slice(0, rosterRules.shownErrors),
      errorCount: errors.length,
      ignored,
    }
  })
