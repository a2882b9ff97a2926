/**
 * What the model sees of a text: its characters, and how each two of them sound. People who speak into the phone get other characters of
 * the same sound, and whoever speaks the dialect of Qingdao says zh as z: so sounds are coarse, and a pair is known by its sound alone.
 */

/** A piece of a text that the model may know, and where it stands. */
export interface Piece {
  /** Its name in the model: a character, or two sounds behind `~`. */
  name: string
  /** Position of its first character, and behind its last one, in the text of `plain`. */
  from: number
  to: number
}

/** The initials and finals that are one to a northern ear, or to a phone that listens to it. */
const alike: [RegExp, string][] = [
  [/^([zcs])h/, '$1'],
  [/^n/, 'l'],
  [/([aei])ng$/, '$1n'],
]

/** How each character sounds. */
export type Sounds = ReadonlyMap<string, string>

/** A syllable as it is heard, without its tone. */
const heard = (syllable: string) => alike.reduce((said, [from, to]) => said.replace(from, to), syllable)

/** Where the characters of GB 2312's first level begin and end: ordered by their sound, 94 a row. */
const firstLevel = { from: 0xb0, to: 0xd7, last: 0xf9 }

/** The 3,755 characters that are written most, in the order of their sounds. */
export function commonCharacters(): string {
  const { from, to, last } = firstLevel
  const codes: number[] = []
  for (let row = from; row <= to; row++)
    for (let cell = 0xa1; cell <= (row === to ? last : 0xfe); cell++) codes.push(row, cell)
  return new TextDecoder('gbk').decode(Uint8Array.from(codes))
}

/**
 * How characters sound.
 * @param common how many of the common characters in a row have which syllable: `a2 ai13 an9`
 * @param others each syllable with more characters that sound like it: `liu遛 pi噼`
 */
export function soundsOf(common: string, others: string): Sounds {
  const characters = commonCharacters()
  const sounds = new Map<string, string>()
  let at = 0
  for (const [, syllable = '', count] of common.matchAll(/([a-z]+)(\d+)/g))
    for (const end = at + Number(count); at < end; at++) sounds.set(characters.charAt(at), heard(syllable))
  for (const [, syllable = '', more = ''] of others.matchAll(/([a-z]+)(\P{ASCII}+)/gu))
    for (const each of more) sounds.set(each, heard(syllable))
  return sounds
}

/** Nothing of the model crosses these. */
const isWordless = (character: string) => !/[\p{L}\p{N}]/u.test(character)

/** Lower case, full-width letters and digits made narrow, every number one `0`: which floor it is says nothing. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[0-9]+/g, '0')

/** The name of a pair, by how its two characters sound. */
export const pairOf = (first: string, second: string): string => `~${first} ${second}`

/** The pieces of a text, each as often as it stands there. @param text as `plain` makes it */
export function piecesOf(text: string, sounds: Sounds): Piece[] {
  const found: Piece[] = []
  let before: { sound: string | undefined; from: number } | undefined
  let from = 0
  for (const character of text) {
    const to = from + character.length
    const sound = sounds.get(character)
    if (!isWordless(character)) found.push({ name: character, from, to })
    if (sound && before?.sound) found.push({ name: pairOf(before.sound, sound), from: before.from, to })
    before = { sound, from }
    from = to
  }
  return found
}
