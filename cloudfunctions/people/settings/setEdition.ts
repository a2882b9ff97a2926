import { setEditionInput, settingsOutput } from '@shared/people/contract'
import { action } from '../../_platform/call/action'
import type { Target } from '../../_platform/data/change'
import { settings, type KeptSettings } from './collections'
import { settingsView } from './settings'

/** The caller's own. Two phones may choose at once: the later one holds, and neither is refused. */
const ownSettings: Target<KeptSettings, object, never, true> = {
  collection: settings,
  id: (_input, { actor }) => actor.personId,
  may: () => true,
  begins: 'ifAbsent',
  together: true,
}

/** 标准版 or 长辈版, and how large: for the person, so that their next phone looks the same. Guests choose too. */
export const setEdition = action
  .allow('person.own')
  .input(setEditionInput)
  .of(ownSettings)
  .output(settingsOutput)
  .mutation(async ({ input, ctx }) => {
    const kept = await ctx.change(({ id, before, at }) => {
      if (before && before.edition === input.edition && before.size === input.size) return null
      return { after: { version: 0, ...before, _id: id, ...input, at } }
    })
    return settingsView(kept)
  })
