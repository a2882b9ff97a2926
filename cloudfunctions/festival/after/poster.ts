import { yearOf } from '@config/community/chronicle'
import { places } from '@config/community/places'
import { posterInput, posterOutput } from '@shared/festival/after/after'
import { action } from '../../_platform/call/action'
import { nameOfPart } from '../../grid/places/community'
import { shareOfHome } from '../fruit/handOut/shareOf'
import { asApplicant, bound } from '../signUp/household'
import { familyName } from '../trees/care/care'
import { festivalCode } from './code'

const homes = places.areas
  .flatMap(({ estates }) => estates)
  .flatMap(({ buildings }) => buildings)
  .reduce((sum, { count, units, floors, homesPerFloor }) => sum + count * units * floors * homesPerFloor, 0)

/**
 * What stands on the poster of the household in which the caller lives: a family's name, an estate, a weight; no door. Once there is a weight, one
 * trip more to WeChat for the code.
 * @throws notBound without a home
 */
export const poster = action
  .allow('festival.join')
  .input(posterInput)
  .output(posterOutput)
  .query(async ({ input: { edition }, ctx }) => {
    const { home } = bound(asApplicant(ctx))
    const grams = (await shareOfHome(edition, home))?.grams ?? null
    const code = grams === null ? null : await festivalCode()
    const place = nameOfPart(home.split('-').slice(0, 3).join('-'))
    return { edition, year: yearOf(edition), family: familyName(ctx.actor.name), place, grams, homes, code }
  })
