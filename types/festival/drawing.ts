/**
 * The draw of 柿子节, as anybody can do it again: the published list in the form that is hashed, the order that the public number makes of it, the file.
 * Pure, and without a hash of its own: the function and the phone bring theirs. docs/draw.md says the same in words.
 */
/** A row of the list: a sign-up of a household, of whom it says nothing but what the rule asks. */
export interface ListRow {
  /** 报名号, `12-1-0082`. */
  number: string
  /** People, who take as many places. */
  size: number
  /** Somebody old lives there. */
  reserved: boolean
  /** They were not drawn last year. */
  lost: boolean
  /** Ties the number to the home (`sealText`). */
  seal: string
}

/** What the rule is applied with; it stands on the list, so that the hash holds it too. */
export interface DrawRule {
  session: string
  places: number
  /** Percent. */
  reserved: number
}

export interface Ranked {
  rank: number
  number: string
  placed: boolean
}

const yes = (is: boolean) => (is ? '1' : '0')

/** The list as it is hashed: a line of the rule, then a line for each row in the order of the numbers, each line ended by a line feed. */
export const canonicalList = ({ session, places, reserved }: DrawRule, rows: readonly ListRow[]): string =>
  [
    `${session},${places},${reserved}`,
    ...rows.map(row => [row.number, row.size, yes(row.reserved), yes(row.lost), row.seal].join(',')),
  ]
    .map(line => `${line}\n`)
    .join('')

/** Of which text a seal is the SHA-256, in hex: the home's own key opens it. */
export const sealText = (number: string, home: string, nonce: string) => `${number},${home},${nonce}`

/** Places for which the reserved are drawn first: whole ones. */
export const reservedPlaces = ({ places, reserved }: Pick<DrawRule, 'places' | 'reserved'>) =>
  Math.floor((places * reserved) / 100)

/**
 * The order that the public number makes of a list (docs/draw.md).
 * Each is known by SHA-256(public number + sign-up number), the lower first. The reserved share goes to the reserved, who were not drawn last year
 * before the others, as far as a household fits into it. Then all who have no place yet, in the same way, get what is left. Who does not fit keeps
 * the rank and waits.
 * @param sha256 of a text of ASCII, in lower hex
 */
export function rankedBy(
  publicNumber: string,
  rule: Pick<DrawRule, 'places' | 'reserved'>,
  rows: readonly ListRow[],
  sha256: (text: string) => string,
): Ranked[] {
  const drawn = rows.map(row => ({ row, hash: sha256(publicNumber + row.number) }))
  drawn.sort((one, other) => Number(other.row.lost) - Number(one.row.lost) || (one.hash < other.hash ? -1 : 1))
  const fitting = (from: typeof drawn, places: number) => {
    let left = places
    const placed = new Set<string>()
    for (const { row } of from) {
      if (row.size > left) continue
      left -= row.size
      placed.add(row.number)
    }
    return { placed, left }
  }
  const share = reservedPlaces(rule)
  const first = fitting(
    drawn.filter(({ row }) => row.reserved),
    share,
  )
  const inShare = drawn.filter(({ row }) => first.placed.has(row.number))
  const others = drawn.filter(({ row }) => !first.placed.has(row.number))
  const then = fitting(others, rule.places - (share - first.left))
  return [...inShare, ...others].map(({ row: { number } }, at) => ({
    rank: at + 1,
    number,
    placed: first.placed.has(number) || then.placed.has(number),
  }))
}

/** Everything that somebody needs to do the draw again, as one text: the list, its hash, where the number comes from, the number, and what came of it. */
export const publishedFile = (
  rule: DrawRule,
  rows: readonly ListRow[],
  listHash: string,
  { source, publicNumber, ranking }: { source: string; publicNumber: string; ranking: readonly Ranked[] },
): string =>
  [
    canonicalList(rule, rows),
    `hash,${listHash}\n`,
    `source,${source}\n`,
    `number,${publicNumber}\n`,
    ...ranking.map(({ rank, number, placed }) => `${rank},${number},${placed ? 'placed' : 'waiting'}\n`),
  ].join('')
