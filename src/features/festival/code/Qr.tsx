import { View } from '@tarojs/components'
import { image } from '@/components/a11y/attributes'
import { qrPath } from './qrPath'
import './Qr.scss'

function drawn(text: string): string {
  const { size, path } = qrPath(text)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}"/></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}

/** A text as a QR, as large as there is room. `label` says what it is for. */
export const Qr = ({ text, label }: { text: string; label: string }) => (
  <View className='qr' style={{ backgroundImage: drawn(text) }} {...image(label)} />
)
