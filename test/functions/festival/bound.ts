/** Somebody who is bound to homes, for the tests of households. */
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { who, type Community } from '../community'

export interface Binding {
  node: string
  relation: string
  from?: string
}

let made = 0

/** The openid of somebody new who is bound to these homes; they live in the first. */
export async function bound({ database }: Community, ...bindings: Binding[]): Promise<string> {
  const openid = `oHousehold-${++made}`
  const like = [...database.dump('people')].find(each => each.openid === who.resident)
  const posts = bindings.map(binding => ({ role: 'resident', ...binding }))
  const home = bindings[0]?.node ?? null
  const fields = { _id: personIdOf(openid), openid, name: `何${made}`, home, posts, care: [] }
  await database.insertMany('people', [{ ...like, ...fields } as never])
  return openid
}
