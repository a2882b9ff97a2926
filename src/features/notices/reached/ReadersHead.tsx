import { View } from '@tarojs/components'
import type { Readers } from '@shared/notices/reading'
import { Chip, Chips } from '@/components/controls/Chip'
import { Meter } from '@/components/display/Progress'
import { Card } from '@/components/layout/Card'

interface Props {
  readers: Readers
  /** The part above, when one came from there: of a unit its neighbours stand beside it. */
  wider: Readers | undefined
  /** Back to the part above, when there is one. */
  onAbove: (() => void) | undefined
  /** @param beside instead of the part that is looked at, not below it */
  onPart: (code: string, beside: boolean) => void
}

/** How it stands in this part of the grid, and each part below, with how many are missing there. */
export function ReadersHead({ readers, wider, onAbove, onPart }: Props) {
  const { title, place, urgent, size, read, confirmed, parts, node } = readers
  const reached = urgent ? confirmed : read
  const word = urgent ? '知晓' : '看了'
  const beside = parts.length === 0 ? wider : undefined
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
              {beside ? `全部 ${missingOf(beside, urgent)}` : '上一级'}
            </Chip>
          )}
          {beside?.parts.map(part => (
            <Chip
              key={part.code}
              id={`part-${part.code}`}
              chosen={part.code === node}
              onPress={() => onPart(part.code, true)}
            >
              {`${part.name} ${missingOf(part, urgent)}`}
            </Chip>
          ))}
          {parts.map(part => (
            <Chip key={part.code} id={`part-${part.code}`} more onPress={() => onPart(part.code, false)}>
              {`${part.name} ${missingOf(part, urgent)}`}
            </Chip>
          ))}
        </Chips>
      )}
    </>
  )
}

const missingOf = ({ size, read, confirmed }: Pick<Readers, 'size' | 'read' | 'confirmed'>, urgent: boolean) =>
  size - (urgent ? confirmed : read)
