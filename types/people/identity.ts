/** Phones and ID numbers of people in China: whether one can be, and the day of birth that an ID number tells. */

/** A mobile number of mainland China: 11 digits that begin with 13 to 19. */
export const isPhone = (text: string): boolean => /^1[3-9]\d{9}$/.test(text)

/** As people type them: without blanks and hyphens, without +86, the check character as a capital. */
export const phoneAsTyped = (text: string): string => text.replace(/[\s-]/g, '').replace(/^(\+|00)86/, '')
export const idNumberAsTyped = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase()

/** GB 11643-1999: the weight of each of the first 17 digits, and the check character for each remainder of 11. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

/** The last place of an ID number, which checks the first seventeen (GB 11643). */
export const checkCharacter = (seventeen: string): string =>
  checkCharacters[weights.reduce((total, weight, at) => total + weight * Number(seventeen[at]), 0) % 11] ?? ''

/** An ID number of 18 characters with a day of birth that there was, and the right check character (GB 11643). */
export function isIdNumber(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(text) || birthdayOf(text) === null) return false
  return checkCharacter(text) === text[17]
}

/** The day of birth in an ID number, `1990-01-01`; null when there is no such day. */
export function birthdayOf(idNumber: string): string | null {
  const [, year = '', month = '', day = ''] = /^\d{6}((?:18|19|20)\d\d)(\d\d)(\d\d)/.exec(idNumber) ?? []
  const text = `${year}-${month}-${day}`
  const real = new Date(`${text}T00:00:00Z`)
  return year !== '' && !Number.isNaN(real.getTime()) && real.toISOString().slice(0, 10) === text ? text : null
}

/** A number that can be called: a mobile, or a landline with or without its area code (0532). */
export const isCallable = (text: string): boolean => isPhone(text) || /^(?:0\d{2,3})?[2-9]\d{6,7}$/.test(text)
