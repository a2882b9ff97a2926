/** Phones and ID numbers that could be somebody's: made here, so that none stands in the repository. */
import { isIdNumber } from '../../types/people/identity'

/** A mobile number by a running number; no two alike. */
export const aPhone = (running: number) => `139${String(running).padStart(8, '0')}`

/** An ID number of 崂山区 with the right check character. */
export function anIdNumber(running: number, birthday = '19560312'): string {
  const first = `370212${birthday}${String(running).padStart(3, '0')}`
  const [whole] = [...'0123456789X'].map(check => first + check).filter(isIdNumber)
  if (whole === undefined) throw new Error(`no ID number begins with ${first}`)
  return whole
}
