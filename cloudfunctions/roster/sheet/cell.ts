/** A cell as a person would read it, whatever the file made of it. */

/** `date` is a day, `2027-06-30`; `number` keeps the digits as the file has them. */
export interface Cell {
  text: string
  kind: 'text' | 'number' | 'date'
}

export const emptyCell: Cell = { text: '', kind: 'text' }

/**
 * Full-width letters, digits and spaces as the usual ones; without spaces at the ends and invisible characters; without the
 * sign by which spreadsheets, and our own exports, mark a text.
 */
export const cleaned = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\t\r\n]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'/, '')
    .trim()

export const textCell = (text: string): Cell => ({ text: cleaned(text), kind: 'text' })

/** A cell that begins with one of these is a formula to a spreadsheet. */
const formula = /^[=+\-@＝＋－＠\t\r\n]/

/** What may go into a spreadsheet without ever being run: with a sign in front that says it is a text (OWASP, CSV injection). */
export const inert = (text: string) => (formula.test(text.trimStart()) || formula.test(text) ? `'${text}` : text)
