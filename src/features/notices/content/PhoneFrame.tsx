import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Switcher } from '@/components/controls/Switcher'
import { cx } from '@/components/cx'
import './PhoneFrame.scss'

const looks = {
  standard: { label: '普通版', className: 'size-standard edition-standard' },
  elder: { label: '长辈版', className: 'size-elder edition-elder' },
} as const
type Look = keyof typeof looks

/** How something will look on a phone, in both editions, whatever the one who looks has chosen. */
export function PhoneFrame({ children }: { children: ReactNode }) {
  const [look, setLook] = useState<Look>('standard')
  return (
    <>
      <View className='stack'>
        <Switcher
          id='frame'
          label='看哪一版'
          items={(['standard', 'elder'] as const).map(key => ({ key, label: looks[key].label }))}
          chosen={look}
          onChoose={key => setLook(key === 'elder' ? 'elder' : 'standard')}
        />
      </View>
      <View className={cx('phone-frame', looks[look].className)}>
        <View className='phone-frame__top' />
        {children}
      </View>
    </>
  )
}
