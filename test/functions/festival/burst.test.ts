/** The rush for the places of 柿子节: three hundred households tap three times each, and the cloud is not at its best (DOMAIN §6, ARCHITECTURE §4.6). */
import { aCommunity, type Community } from '../community'
import { burst } from './burst'

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())

it('gives every place once, and every tap of a household the same answer, whoever is killed', async () => {
  const result = await burst(community, { id: '79-1', households: 300, sent: 3 })
  expect(result).toMatchObject({ wrong: 0, lost: 0, unfinished: 0, otherwise: 0 })
})
