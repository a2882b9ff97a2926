import { setEditionInput, settingsOutput } from '@shared/people/contract'
import { action } from '../../_platform/call/action'
import { guestDocument, people, type Person } from '../../_platform/call/members'
import type { Target } from '../../_platform/data/change'
import { settingsView } from './settingsView'

/** The caller's own. Two phones may choose at once: the later one holds, and neither is refused. */
const ownSettings: Target<Person, object, never, true> = {
  collection: people,
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
    const { settings } = await ctx.change(({ before, at }) => {
      const same = before?.settings?.edition === input.edition && before.settings.size === input.size
      return same ? null : { after: { ...(before ?? guestDocument(ctx.actor, at)), settings: { ...input, at } } }
    })
    return settingsView(settings)
  })
