import { encode } from 'uqr'

/** White around it, in modules: the standard asks for four, and the card around it is white too. */
const border = 2

/** A text as a QR in one path of runs, a unit for each module: a node for each would be thousands. */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border })
  const runs = data.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return []
      const end = row.indexOf(false, x)
      return [`M${x} ${y}h${(end < 0 ? size : end) - x}v1H${x}z`]
    }),
  )
  return { size, path: runs.join('') }
}
