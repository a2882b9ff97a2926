import { useEffect, useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { watchNear } from '@/platform/nearView'

/** So many items come and go together. */
export const PART = 10

interface Props {
  /** Unique on the page. */
  id: string
  children: ReactNode
}

/**
 * A part of a long list, which is there only while it is near the screen: a page must not have more than a thousand nodes, however long its
 * list is. Away from the screen it is an empty space of its height.
 */
export function Windowed({ id, children }: Props) {
  const [height, setHeight] = useState<number | null>(null)
  useEffect(() => watchNear(id, (near, high) => (near ? setHeight(null) : high > 0 && setHeight(high))), [id])
  return (
    <View id={id} style={height === null ? {} : { height: `${height}px` }}>
      {height === null && children}
    </View>
  )
}
