/** The newest document of each kind, out of what an index finds: one trip, however many there are. */
import { _, db } from '../sdk'

const { aggregate: $ } = db.command

/** At most so many kinds. */
const most = 1_000

/**
 * @param condition what the front of an index serves: scalars, and from when on by the field that orders it, the newest first
 * @param by the field by which documents are of a kind
 * @param fields what is wanted of the newest: texts
 * @returns by the kind
 */
export async function newestOf<Field extends string>(
  { name }: { name: string },
  condition: { equal: Record<string, string>; from: { field: string; time: string } },
  by: string,
  fields: readonly Field[],
): Promise<Map<string, Record<Field, string>>> {
  const { equal, from } = condition
  const wanted = Object.fromEntries(fields.map(field => [field, $.first(`$${field}`)]))
  const { list } = (await db
    .collection(name)
    .aggregate()
    .match({ ...equal, [from.field]: _.gte(from.time) })
    .sort({ [from.field]: -1 })
    .group({ _id: `$${by}`, ...wanted })
    .limit(most)
    .end()) as { list: (Record<Field, string> & { _id: string })[] }
  return new Map(list.map(({ _id, ...found }) => [_id, found as unknown as Record<Field, string>]))
}
