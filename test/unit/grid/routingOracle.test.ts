/**
 * Places of every kind × categories, in worlds by chance: the rules must agree with the slow oracle, and whoever has a report can read
 * it and take it up. `SEED=… npx jest --selectProjects unit -- routingOracle` repeats a run.
 */
import { categories } from '../../../config/community/categories'
import { route } from '../../../cloudfunctions/grid/routing/routing'
import { ladderOf } from '../../../types/grid/code'
import { may } from '../../../types/permissions'
import { reaches } from '../../../types/reports/reach'
import { aWorld, chanceOf, expected, now, pick, type Case, type Chance, type World } from './oracle'
import { seed } from '../../random'

const ladderIn = ({ nodes }: World, code: string) => ladderOf(code).flatMap(one => nodes.get(one) ?? [])

/** A report by chance: mostly a neighbour's, sometimes of somebody with two homes, of a lead, sent by an agent, about somebody. */
function aCase(world: World, chance: Chance, place: string | null, category: Case['category'], homes: string[]): Case {
  const resident = (name: string) => ({
    personId: name,
    homes: chance() < 0.3 ? [pick(chance, homes), pick(chance, homes)] : [pick(chance, homes)],
  })
  const near = place && homes.includes(place) ? { personId: 'p-neighbour', homes: [place] } : resident('p-neighbour')
  const reporter = chance() < 0.15 ? pick(chance, world.staff) : near
  const agent = chance() < 0.15 ? (chance() < 0.5 ? pick(chance, world.staff) : resident('p-agent')) : undefined
  const about = category.owner === 'parentOfPerson' && chance() < 0.7 ? pick(chance, world.staff) : undefined
  const isOther = (who?: { personId: string }) => who?.personId !== reporter.personId
  return {
    category,
    place,
    working: chance() < 0.7,
    reporter,
    ...(agent && isOther(agent) && agent.personId !== about?.personId ? { agent } : {}),
    ...(about && isOther(about) ? { about } : {}),
  }
}

function differences(world: World, one: Case): string[] {
  const want = expected(world, one)
  const { about, place, ...rest } = one
  const accused = about && {
    ...about,
    seats: about.posts.map(({ role, node }) => ({ role, ladder: ladderIn(world, node) })),
  }
  const nodes = new Map(ladderIn(world, place ?? 'XZZ').map(n => [n._id, n]))
  const got = route({ ...rest, place, at: now, nodes, ...(accused ? { about: accused } : {}) })
  const found: string[] = []
  const same = (what: string, mine: unknown, theirs: unknown) => {
    if (JSON.stringify(mine) !== JSON.stringify(theirs))
      found.push(`${what} is ${JSON.stringify(theirs)}, not ${JSON.stringify(mine)}`)
  }
  same('the holder', want.holder, got.holder?.personId ?? null)
  same(
    'who was passed over',
    want.skipped,
    got.skipped.map(s => s.name),
  )
  same(
    'who is told too',
    want.copies,
    got.copies.map(p => p.personId),
  )
  same('whom it is hidden from', [...want.hidden].sort(), [...got.hiddenFrom].sort())
  const holder = world.staff.find(p => p.personId === got.holder?.personId)
  if (got.holder) {
    const actor = { personId: got.holder.personId, name: '', posts: [...(holder?.posts ?? []), ...(holder?.homes ?? []).map(node => ({ role: 'resident' as const, node }))] } // prettier-ignore
    const thing = { heldBy: [got.holder.personId], ladder: got.ladder, hiddenFrom: got.hiddenFrom }
    if (!may(actor, 'report.read', thing)) found.push('the holder may not read it')
    if (!may(actor, 'report.handle', thing)) found.push('the holder may not take it up')
  } else if (!got.vacancy) found.push('nobody has it, and no human is told')
  for (const { personId } of [...got.above, ...got.copies]) {
    const who = world.staff.find(p => p.personId === personId)
    if (who && !reaches(got, who, 'handle')) found.push(`${personId} is told, though they must keep out`)
    if (personId === got.holder?.personId) found.push('the holder stands above themselves')
  }
  return found.map(wrong => `${one.place} ${one.category.id} by ${one.reporter.personId}: ${wrong}`)
}

describe.each([
  ['a quiet week', 0.1],
  ['a holiday, with most of the community away', 0.9],
  ['a world without a desk or a chief', 3],
])(`in %s (SEED=${seed})`, (_name, quiet) => {
  const chance = chanceOf(seed + Math.round(quiet * 10))
  const world = aWorld(chance, quiet)
  const places = [null, ...[...world.nodes.values()].filter(n => n.kind !== 'community').map(n => n._id)]
  const homes = places.filter((code): code is string => code !== null && world.nodes.get(code)?.kind === 'home')
  const complaint = categories.find(c => c.owner === 'parentOfPerson')!
  const emergency = categories.find(c => c.level === 'P0')!

  it('everything is routed as the slow oracle says, to somebody who may take it up', () => {
    const wrong: string[] = []
    for (const place of places)
      for (const category of [complaint, emergency, pick(chance, categories), pick(chance, categories)])
        wrong.push(...differences(world, aCase(world, chance, place, category, homes)))
    expect(wrong.slice(0, 5)).toEqual([])
  })
})
