import { View } from '@tarojs/components'
import { encode } from 'uqr'
import { image } from '@/components/a11y/attributes'
import './Qr.scss'

/** White around it, in modules: the standard asks for four, and the card around it is white too. */
const border = 2

/** One path of runs: a module of its own each would be thousands of nodes. */
function drawn(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border })
  const runs = data.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return []
      const end = row.indexOf(false, x)
      return [`M${x} ${y}h${(end < 0 ? size : end) - x}v1H${x}z`]
    }),
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${runs.join('')}"/></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}

/** A text as a QR, as large as there is room. `label` says what it is for. */
export const Qr = ({ text, label }: { text: string; label: string }) => (
  <View className='qr' style={{ backgroundImage: drawn(text) }} {...image(label)} />
)
