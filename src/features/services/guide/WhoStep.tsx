import { View } from '@tarojs/components'
import { heading } from '@/components/a11y/attributes'
import { Answer } from '../../elder/Answer'
import type { Principal } from './session'

interface Props {
  principals: readonly Principal[]
  chosen: Principal | null | undefined
  onChoose: (principal: Principal | null) => void
}

/** 给谁办: only for whoever may act for somebody. */
export function WhoStep({ principals, chosen, onChoose }: Props) {
  return (
    <>
      <View className='headline stack' {...heading(2)}>
        给谁办？
      </View>
      <Answer
        id='for-me'
        icon='me'
        title='我自己'
        chosen={chosen === null || undefined}
        onPress={() => onChoose(null)}
      />
      {principals.map(({ personId, name }) => (
        <Answer
          key={personId}
          id={`for-${personId}`}
          icon='me'
          tone='leaf'
          title={name}
          note='您替他办，他看得到'
          chosen={chosen?.personId === personId || undefined}
          onPress={() => onChoose({ personId, name })}
        />
      ))}
    </>
  )
}
