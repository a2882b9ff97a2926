import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import type { PlaceView } from '@shared/grid/contract'
import { isCallable, phoneAsTyped } from '@shared/people/identity'
import { Button } from '@/components/controls/Button'
import { TextField } from '@/components/fields/Field'
import { Section } from '@/components/layout/Section'
import { ChooseHome } from '../../places/ChooseHome'
import { ChosenHome } from '../../places/ChosenHome'
import type { Stranger } from './useOnBehalf'

interface Missing {
  name?: string
  phone?: string
}

/** Somebody who has no account: what they are called, on which number they are called back, where they live. */
export function StrangerForm({ onDone, onBack }: { onDone: (stranger: Stranger) => void; onBack: () => void }) {
  const typed = useRef({ name: '', phone: '', lives: '' })
  const [home, setHome] = useState<PlaceView | null>(null)
  const [choosing, setChoosing] = useState(false)
  const [missing, setMissing] = useState<Missing>({})
  const write = (field: keyof typeof typed.current) => (words: string) => {
    typed.current[field] = words.trim()
  }
  const done = () => {
    const { name, phone, lives } = typed.current
    const lacks = {
      ...(name.length >= 2 ? {} : { name: '请写全姓名，至少两个字' }),
      ...(phone === '' || isCallable(phoneAsTyped(phone)) ? {} : { phone: '这个号码打不通，请再念一遍核对' }),
    }
    setMissing(lacks)
    if (lacks.name || lacks.phone) return
    onDone({ name, ...(phone ? { phone } : {}), ...(home ? { home: home.code } : {}), ...(lives ? { lives } : {}) })
  }
  if (choosing)
    return (
      <ChooseHome
        asks='他住哪个小区？'
        onHome={found => {
          setHome(found)
          setChoosing(false)
        }}
      />
    )
  const { name, phone, lives } = typed.current
  return (
    <Section title='他叫什么，怎么找他'>
      <TextField
        id='stranger-name'
        label='姓名'
        initial={name}
        maxLength={40}
        error={missing.name}
        onText={write('name')}
      />
      <TextField
        id='stranger-phone'
        label='电话（手机或座机）'
        placeholder='没有就不写，办好了上门说'
        initial={phone}
        maxLength={20}
        error={missing.phone}
        onText={write('phone')}
      />
      {home ? (
        <ChosenHome name={home.fullName} onChange={() => setChoosing(true)} />
      ) : (
        <>
          <TextField
            id='stranger-lives'
            label='住哪儿'
            placeholder='比如：菜市场后面的平房'
            initial={lives}
            maxLength={60}
            onText={write('lives')}
          />
          <Button id='stranger-home' look='line' wide onPress={() => setChoosing(true)}>
            住在社区里，选门牌
          </Button>
        </>
      )}
      <View className='muted stack'>
        电话存起来谁也看不到全号；要打的时候点一下，写进记录。他以后自己绑定了，也看不到这一件。
      </View>
      <View className='stack'>
        <Button id='stranger-done' wide onPress={done}>
          下一步，写他说的事
        </Button>
      </View>
      <View className='stack'>
        <Button id='stranger-back' look='line' wide onPress={onBack}>
          他有账号，按名字找
        </Button>
      </View>
    </Section>
  )
}
