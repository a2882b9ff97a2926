/** Documents of an index, counted by what is alike: one trip, however many they are. */
import { _, db } from '../sdk'

const { aggregate: $ } = db.command

/** At most so many groups. */
const most = 1_000

/** As the database answers one; beside it each count, under its name. */
interface Group {
  _id: string
  all: number
  different: string[]
}

/**
 * @param condition what the front of an index serves, scalars and bounds
 * @param by the field whose values are counted apart
 * @param counts what is counted of each, as fields that hold one of some values
 * @param distinct the field of which the different values are counted as `different`
 */
export async function grouped(
  { name }: { name: string },
  condition: { equal: Record<string, string>; range: { field: string; from: string; until: string } },
  by: string,
  counts: Record<string, { field: string; values: readonly (string | boolean)[] }>,
  distinct: string,
): Promise<{ of: string; all: number; different: number; counts: Record<string, number> }[]> {
  const { equal, range } = condition
  const sums = Object.fromEntries(
    Object.entries(counts).map(([count, { field, values }]) => [
      count,
      $.sum($.cond({ if: $.in([`$${field}`, values as never]), then: 1, else: 0 })),
    ]),
  )
  const { list } = (await db
    .collection(name)
    .aggregate()
    .match({ ...equal, [range.field]: _.gte(range.from).and(_.lt(range.until)) })
    .group({ _id: `$${by}`, all: $.sum(1), different: $.addToSet(`$${distinct}`), ...sums })
    .limit(most)
    .end()) as { list: (Group & Record<string, unknown>)[] }
  return list.map(group => ({
    of: group._id,
    all: group.all,
    different: group.different.length,
    counts: Object.fromEntries(Object.keys(counts).map(count => [count, Number(group[count])])),
  }))
}
