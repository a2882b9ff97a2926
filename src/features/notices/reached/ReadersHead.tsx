import { View } from '@tarojs/components'
import type { Readers } from '@shared/notices/reading'
import { Chip, Chips } from '@/components/controls/Chip'
import { Meter } from '@/components/display/Progress'
import { Card } from '@/components/layout/Card'

interface Props {
  readers: Readers
  /** Back to a wider part, when there is one. */
  onAbove: (() => void) | undefined
  onPart: (code: string) => void
}

/** How it stands in this part of the grid, and each part below, with how many are missing there. */
export function ReadersHead({
  readers: { title, place, urgent, size, read, confirmed, parts },
  onAbove,
  onPart,
}: Props) {
  const reached = urgent ? confirmed : read
  const word = urgent ? '知晓' : '看了'
  return (
    <>
      <Card>
        <View className='strong'>{title}</View>
        <View className='row row--wrap row--between'>
          <View className='muted number'>{`${place}，${word} ${reached} 人，共 ${size} 人`}</View>
          <View className='big number'>{size > reached ? `还差 ${size - reached} 人` : '都知道了'}</View>
        </View>
        <Meter value={size > 0 ? reached / size : 1} label={`${word} ${reached} 人，共 ${size} 人`} />
      </Card>
      {(onAbove || parts.length > 0) && (
        <Chips label='看哪一片'>
          {onAbove && (
            <Chip id='part-above' onPress={onAbove}>
              上一级
            </Chip>
          )}
          {parts.map(part => (
            <Chip key={part.code} id={`part-${part.code}`} more onPress={() => onPart(part.code)}>
              {`${part.name} ${part.size - (urgent ? part.confirmed : part.read)}`}
            </Chip>
          ))}
        </Chips>
      )}
    </>
  )
}
