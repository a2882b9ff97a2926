import { View } from '@tarojs/components'
import { group } from '@/components/a11y/attributes'
import { Press } from '@/components/controls/Press'
import { Icon } from '@/components/icons/Icon'
import { keys, typed, withoutLast } from './digits'
import './scales.scss'

interface Props {
  text: string
  onText: (text: string) => void
}

/** Large keys for cold fingers: the phone's own keyboard hides what was weighed before. */
export function NumberPad({ text, onText }: Props) {
  return (
    <View className='pad' {...group('数字键')}>
      {keys.map(key => (
        <Press
          key={key}
          id={`pad-${key === '.' ? 'point' : key}`}
          className='pad__key'
          onPress={() => onText(typed(text, key))}
        >
          {key}
        </Press>
      ))}
      <Press id='pad-back' label='退一格' className='pad__key pad__key--wide' onPress={() => onText(withoutLast(text))}>
        <Icon name='back' />
      </Press>
    </View>
  )
}
