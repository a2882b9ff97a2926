import { View } from '@tarojs/components'
import { group } from '../a11y/attributes'
import { cx } from '../cx'
import { Press } from '../controls/Press'
import { Photo } from './Photo'
import './CoverGrid.scss'

/** Fine enough for a face, coarse enough for a finger. */
export const coverColumns = 6
export const coverRows = 6

interface Props {
  /** Unique on the page; the fields are `<id>-<row>-<column>`, from 0 on. */
  id: string
  label: string
  url: string
  /** The covered fields, row after row. */
  covered: readonly number[]
  onCover: (field: number) => void
}

/** A photo with a field of squares over it: a tap covers one, another tap shows it again. */
export function CoverGrid({ id, label, url, covered, onCover }: Props) {
  return (
    <View className='cover' {...group(label)}>
      <Photo src={url} label={label} shape='whole' />
      <View className='cover__grid'>
        {Array.from({ length: coverRows }, (_line, row) => (
          <View key={row} className='cover__line'>
            {Array.from({ length: coverColumns }, (_cell, column) => {
              const field = row * coverColumns + column
              const on = covered.includes(field)
              return (
                <Press
                  key={column}
                  id={`${id}-${row}-${column}`}
                  label={`第 ${row + 1} 行第 ${column + 1} 格${on ? '，遮住了' : ''}`}
                  chosen={on}
                  many
                  className={cx('cover__cell', on && 'cover__cell--on')}
                  onPress={() => onCover(field)}
                />
              )
            })}
          </View>
        ))}
      </View>
    </View>
  )
}
