/** What somebody looks for, out of one field: a number, words, or a name. */
export const ways = ['words', 'no', 'name'] as const
export type Way = (typeof ways)[number]

export interface Sought {
  way: Way
  text: string
  place: { code: string; name: string } | null
}

const isNumber = (text: string) => /^[A-Za-z]{0,6}[\d\s-]*\d$/.test(text)

/** What the action is asked: what looks like a number is one, whatever was chosen. */
export function askedOf({ way, text, place }: Sought) {
  const typed = text.trim()
  const named = way === 'name' ? 'name' : isNumber(typed) ? 'no' : way
  return { ...(typed ? { [named]: typed } : {}), ...(place ? { place: place.code } : {}) }
}

/** The text in pieces, those that were looked for marked. */
export function marked(text: string, sought: string): { text: string; on: boolean }[] {
  const words = sought
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
  const lower = text.toLowerCase()
  const pieces: { text: string; on: boolean }[] = []
  for (let from = 0; from < text.length;) {
    const word = words.find(each => lower.startsWith(each, from))
    const length = word?.length ?? 1
    const last = pieces[pieces.length - 1]
    const piece = text.slice(from, from + length)
    if (last && last.on === (word !== undefined)) last.text += piece
    else pieces.push({ text: piece, on: word !== undefined })
    from += length
  }
  return pieces
}

/** Signs before the first place that was looked for. */
const BEFORE = 10

/** So much of a long text that what was looked for stands in its first line. */
export function excerpt(text: string, sought: string): string {
  const [first] = marked(text, sought).some(({ on }) => on) ? marked(text, sought) : []
  const at = first && !first.on ? first.text.length : 0
  return at > 2 * BEFORE ? `…${text.slice(at - BEFORE)}` : text
}
