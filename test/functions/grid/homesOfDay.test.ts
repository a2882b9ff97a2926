/** Which homes belong to a unit on a day, also on one that is over. */
import { community, eachInItsOwnCommunity, inHours, liu, unit, advance, hour } from './aGrid'

eachInItsOwnCommunity()

const next = 'XZZ-2-E05-B03-U3'
const home = `${unit}-0601`
const dayIn = async (days: number) => (await inHours(days * 24)).slice(0, 10)
const homesOf = async (of: string, on?: string) =>
  (await community.call<{ items: { code: string }[] }>(liu, 'grid.homes', { unit: of, ...(on ? { on } : {}) })).items.map(h => h.code) // prettier-ignore
const regrids = (operation: object, from: string) =>
  community.call<{ unit: string | null }>(liu, 'grid.regrid', { operation: operation as never, from })

it('a home that was moved belongs to its old unit on the days before, and to the new one since', async () => {
  await regrids({ kind: 'moveHome', homes: [home], to: next }, await inHours(0))
  await advance(10 * 24 * hour)
  const [before, after] = [await dayIn(-12), await dayIn(-5)]
  expect(await homesOf(unit, before)).toContain(home)
  expect(await homesOf(next, before)).not.toContain(home)
  for (const on of [after, await dayIn(0), undefined]) {
    expect(await homesOf(unit, on)).not.toContain(home)
    expect(await homesOf(next, on)).toContain(home)
  }
})

it('a day counts to its end, a moment to itself', async () => {
  const moment = await inHours(0)
  await regrids({ kind: 'moveHome', homes: [home], to: next }, moment)
  await advance(3 * 24 * hour)
  expect(await homesOf(unit, moment.slice(0, 10))).not.toContain(home)
  expect(await homesOf(unit, `${moment.slice(0, 10)}T00:00:00+08:00`)).toContain(home)
})

it('a unit that was merged away has none, and had its own before', async () => {
  const own = await homesOf(next)
  await regrids({ kind: 'merge', units: [next], into: unit }, await inHours(0))
  await advance(10 * 24 * hour)
  expect(await homesOf(next)).toEqual([])
  expect(await homesOf(next, await dayIn(-5))).toEqual([])
  expect(await homesOf(next, await dayIn(-12))).toEqual(own)
  expect(await homesOf(unit)).toEqual(expect.arrayContaining(own))
  expect(await homesOf(unit, await dayIn(-12))).not.toEqual(expect.arrayContaining(own))
})

it('a new unit has none on the days before it was there', async () => {
  const { unit: made } = await regrids({ kind: 'split', unit, homes: [home] }, await inHours(0))
  await advance(10 * 24 * hour)
  expect(await homesOf(made ?? '', await dayIn(-12))).toEqual([])
  expect(await homesOf(unit, await dayIn(-12))).toContain(home)
  expect(await homesOf(made ?? '')).toEqual([home])
})
