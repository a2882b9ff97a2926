import { View } from '@tarojs/components'
import { hidden } from '@/components/a11y/attributes'
import { cx } from '@/components/cx'
import './FestivalIcon.scss'

/** The drawings in `icons/`, which the festival alone needs: masks like those of `Icon`. */
export type FestivalIconName =
  | 'album'
  | 'carrier'
  | 'code'
  | 'copy'
  | 'day'
  | 'deliverer'
  | 'heart'
  | 'lock'
  | 'lot'
  | 'minus'
  | 'offline'
  | 'order'
  | 'person'
  | 'picker'
  | 'sorter'
  | 'sun'
  | 'tree'

interface Props {
  name: FestivalIconName
  /** Beside the text: 1.25 of it, or 1.75. */
  size?: 'm' | 'l'
}

/** A drawing of the festival beside words; it says nothing by itself. */
export function FestivalIcon({ name, size = 'm' }: Props) {
  return <View className={cx('festival-icon', `festival-icon--${size}`, `festival-icon--${name}`)} {...hidden()} />
}

interface TileProps {
  name: FestivalIconName
  tone?: 'persimmon' | 'leaf' | 'amber'
}

/** A drawing of the festival in a coloured square, like `Tile`. */
export function FestivalTile({ name, tone = 'persimmon' }: TileProps) {
  return (
    <View className={cx('festival-tile', `festival-tile--${tone}`)}>
      <FestivalIcon name={name} size='l' />
    </View>
  )
}
