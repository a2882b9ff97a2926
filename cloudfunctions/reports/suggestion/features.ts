/**
 * What the model sees of a text: pieces of one to three characters, and how pairs sound. People who speak
 * into the phone get other characters of the same sound, and whoever speaks the dialect of Qingdao says zh as z: so sounds are coarse.
 */
/** A piece of a text that the model may know, and where it stands. */
export interface Piece {
  /** Its name in the model: kind and characters. */
  name: string
  /** Position of its first character, and behind its last one, in the text of `plain`. */
  from: number
  to: number
}

/** The initials and finals that are one to a northern ear, or to a phone that listens to it. */
const alike: [RegExp, string][] = [
  [/^([zcs])h/, '$1'],
  [/([aei])ng$/, '$1n'],
]

/** How each character sounds. */
export type Sounds = ReadonlyMap<string, string>

/** @param syllables each syllable without its tone, with the characters that sound like it */
export const soundsOf = (syllables: Readonly<Record<string, string>>): Sounds =>
  new Map(
    Object.entries(syllables).flatMap(([syllable, characters]) => {
      const sound = alike.reduce((heard, [from, to]) => heard.replace(from, to), syllable)
      return [...characters].map((each): [string, string] => [each, sound])
    }),
  )

/** Nothing of the model crosses these. */
const isWordless = (character: string) => !/[\p{L}\p{N}]/u.test(character)

/** Lower case, full-width letters and digits made narrow, every number one `0`: which floor it is says nothing. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[0-9]+/g, '0')

/** The pieces of a text, each as often as it stands there. @param text as `plain` makes it */
export function piecesOf(text: string, sounds: Sounds): Piece[] {
  const characters = [...text]
  const starts = startsOf(characters)
  const found: Piece[] = []
  const add = (name: string, from: number, to: number) =>
    found.push({ name, from: starts[from] ?? 0, to: starts[to] ?? text.length })
  for (const [at] of characters.entries()) {
    const run = runFrom(characters, at)
    for (let length = 1; length <= run; length++) add(characters.slice(at, at + length).join(''), at, at + length)
    const heard = characters.slice(at, at + 2).map(each => sounds.get(each))
    if (run >= 2 && heard.every(each => each !== undefined)) add(`~${heard.join(' ')}`, at, at + 2)
  }
  return found
}

/** Where each character begins; one past the last is the end. */
function startsOf(characters: readonly string[]): number[] {
  let at = 0
  return [...characters.map(each => (at += each.length) - each.length), at]
}

/** How many characters follow without a break, at most three. */
function runFrom(characters: readonly string[], at: number): number {
  let length = 0
  while (length < 3 && at + length < characters.length && !isWordless(characters[at + length] ?? '')) length++
  return length
}

/** Where a piece stands in the model: 22 bits of its name (FNV-1a). One in three hundred that the model does not know meets one that it knows. */
export function placeOf(name: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 22)) & 0x3fffff
}
