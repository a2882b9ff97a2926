import { useEffect, useRef, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { dialog, heading } from '../a11y/attributes'
import { Icon, type IconName } from '../icons/Icon'
import { focusOn } from '../a11y/focus'
import { Press } from '../controls/Press'
import { Row } from './Row'
import { InLayer, useLayer } from './useLayer'
import './Sheet.scss'

interface Props {
  /** Unique on the page; its cross is `<id>-close`. */
  id: string
  open: boolean
  title: string
  onClose: () => void
  /** Buttons that stay at its foot. */
  foot?: ReactNode
  children: ReactNode
}

/** A sheet from below, for a choice or a few words in between; Back closes it. Closed it isn't there at all. */
export function Sheet({ id, open, title, onClose, foot, children }: Props) {
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => (open ? focusOn(`${id}-close`, () => close.current()) : undefined), [open, id])
  useLayer(open, onClose)
  if (!open) return null
  return (
    <View className='sheet' {...dialog(title)}>
      <View className='sheet__veil' catchMove onClick={onClose} />
      <View className='sheet__panel'>
        <View className='sheet__head'>
          <View className='sheet__title' {...heading(2)}>
            {title}
          </View>
          <Press id={`${id}-close`} className='sheet__close' label='关闭' onPress={onClose}>
            <Icon name='close' />
          </Press>
        </View>
        <View className='sheet__body'>
          <InLayer.Provider value={true}>{children}</InLayer.Provider>
        </View>
        {foot && <View className='sheet__foot'>{foot}</View>}
      </View>
    </View>
  )
}

export interface Choice {
  key: string
  label: string
  note?: string
  icon?: IconName
}

interface ChoicesProps {
  /** The choices are `<id>-<key>`. */
  id: string
  choices: Choice[]
  onChoose: (key: string) => void
}

/** A list to choose from with one tap, usually in a Sheet: reasons, places, people. */
export function Choices({ id, choices, onChoose }: ChoicesProps) {
  return (
    <>
      {choices.map(({ key, label, note, icon }) => (
        <Row key={key} id={`${id}-${key}`} title={label} note={note} icon={icon} line onPress={() => onChoose(key)} />
      ))}
    </>
  )
}
