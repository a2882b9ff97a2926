import { View } from '@tarojs/components'
import { group } from '../a11y/attributes'
import { cx } from '../cx'
import { Icon, type IconName } from '../icons/Icon'
import { Press } from '../controls/Press'
import './Faces.scss'

interface Props<K extends string> {
  /** Unique on the page; the faces are `<id>-<key>`. */
  id: string
  label: string
  /** The three answers in words, from good to poor. */
  choices: { key: K; label: string }[]
  chosen?: K
  onChoose: (key: K) => void
}

const faces: IconName[] = ['good', 'ok', 'poor']

/** How content somebody is: three faces, each with its word. */
export function Faces<K extends string>({ id, label, choices, chosen, onChoose }: Props<K>) {
  return (
    <View className='faces' {...group(label)}>
      {choices.map((choice, index) => (
        <Press
          key={choice.key}
          id={`${id}-${choice.key}`}
          chosen={choice.key === chosen}
          className={cx('faces__face', choice.key === chosen && 'faces__face--on')}
          onPress={() => onChoose(choice.key)}
        >
          <Icon name={faces[index] ?? 'ok'} size='l' />
          <View className='faces__word'>{choice.label}</View>
        </Press>
      ))}
    </View>
  )
}
