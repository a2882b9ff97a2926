/** Who of a household hears what becomes of its sign-up (DOMAIN §6): everybody who lives there, and no stranger. */
import { hearersByHome, hearersOf, type Neighbour } from '../../../cloudfunctions/festival/signUp/hearers'
import { leftName } from '../../../cloudfunctions/_platform/personId'

const home = 'XZZ-1-E01-B01-U1-0101'
const other = 'XZZ-1-E01-B01-U1-0102'
const now = '2026-11-25T10:00:00.000+08:00'
const at = '2026-10-28T09:00:00.000+08:00'
const signUp = (more: Partial<Parameters<typeof hearersOf>[0]> = {}) =>
  ({ home, relation: 'owner' as const, by: { personId: 'me', name: '李某' }, for: null, at, ...more }) // prettier-ignore
const lives = (_id: string, node: string, more: { relation?: string; from?: string; until?: string } = {}) =>
  ({ _id, home: node, posts: [{ role: 'resident', node, ...more }] }) as unknown as Neighbour // prettier-ignore

it.each<[string, Parameters<typeof hearersOf>[0], Neighbour[], string[]]>([
  ['whoever signed up, though nobody is known there', signUp(), [], ['me']],
  ['everybody who lives there', signUp(), [lives('me', home), lives('wife', home, { relation: 'family' })], ['me', 'wife']],
  ['nobody of next door', signUp(), [lives('neighbour', other)], ['me']],
  ['who lived there already', signUp(), [lives('old', home, { from: at })], ['me', 'old']],
  ['nobody who moved in since', signUp(), [lives('new', home, { from: '2026-11-01T09:00:00.000+08:00' })], ['me']],
  ['nobody who moved out', signUp(), [lives('gone', home, { until: '2026-11-01T09:00:00.000+08:00' })], ['me']],
  ['no owner where a tenant signed up', signUp({ relation: 'tenant' }), [lives('owner', home, { relation: 'owner' })], ['me']],
  ['the tenants where a tenant signed up', signUp({ relation: 'tenant' }), [lives('flatmate', home, { relation: 'tenant' })], ['me', 'flatmate']],
  ['who was signed up, and who did so for them', signUp({ for: { personId: 'elder', name: '王某' } }), [lives('elder', home)], ['me', 'elder']],
  ['nobody who left for good', signUp({ by: { personId: 'x0123456789abcdef01234567', name: leftName } }), [lives('wife', home)], ['wife']],
])('hears of it: %s', (_what, entry, neighbours, ids) => {
  expect(hearersOf(entry, neighbours, now).sort()).toEqual([...ids].sort())
  expect(hearersByHome([entry], neighbours, now).get(home)?.sort()).toEqual([...ids].sort())
}) // prettier-ignore
