import { useState } from 'react'
import { View } from '@tarojs/components'
import { Chip, Chips } from '@/components/controls/Chip'
import { TextArea, TextField } from '@/components/fields/Field'
import { PhotoGrid, type GridPhoto } from '@/components/photos/PhotoGrid'
import { Section } from '@/components/layout/Section'
import { Choices, Sheet } from '@/components/layout/Sheet'
import { takePhotos } from '@/platform/photos'
import { clear, clutter, nothing } from './samples'

const firstPhotos: GridPhoto[] = [
  { key: 'a', url: clutter },
  { key: 'b', url: clutter, progress: 0.62 },
  { key: 'c', url: clear, progress: 0.2, failed: true },
]

export function FormParts() {
  const [photos, setPhotos] = useState(firstPhotos)
  const [place, setPlace] = useState('unit')
  const [open, setOpen] = useState(false)
  const add = async () => {
    const taken = await takePhotos(9 - photos.length)
    setPhotos([...photos, ...taken.map(({ path }, index) => ({ key: `${photos.length + index}`, url: path }))])
  }
  const choose = (key: string) => {
    setPlace(key)
    setOpen(false)
  }
  return (
    <>
      <PhotoGrid
        id='photos'
        label='照片'
        photos={photos}
        onAdd={() => void add()}
        onRemove={key => setPhotos(photos.filter(photo => photo.key !== key))}
        onRetry={nothing}
      />
      <Section title='在哪儿'>
        <Chips label='在哪儿'>
          <Chip id='place-unit' chosen={place === 'unit'} onPress={() => setPlace('unit')}>
            2 单元楼道
          </Chip>
          <Chip id='place-home' chosen={place === 'home'} onPress={() => setPlace('home')}>
            我家 402
          </Chip>
          <Chip id='place-scan' icon='scan' onPress={nothing}>
            扫一扫位置码
          </Chip>
          <Chip id='place-more' more onPress={() => setOpen(true)}>
            别的地方
          </Chip>
        </Chips>
      </Section>
      <Section title='是什么事' aside='猜的，可以换'>
        <Chips label='是什么事'>
          <Chip id='what-clutter' chosen onPress={nothing}>
            楼道堆物
          </Chip>
          <Chip id='what-cleaning' onPress={nothing}>
            保洁
          </Chip>
          <Chip id='what-more' more onPress={() => setOpen(true)}>
            更多
          </Chip>
        </Chips>
      </Section>
      <Section title='说一句'>
        <TextArea id='words' label='说一句' quiet initial='楼道里堆了好多纸箱，老人下楼差点绊倒' onText={nothing} />
      </Section>
      <TextField
        id='code'
        label='位置码'
        placeholder='XZZ-2-E05'
        onText={nothing}
        error='没有这个位置码，看看有没有打错'
      />
      <View className='stack muted'>只有您和处理的人看得到。照片里的位置信息会自动去掉。</View>
      <Sheet id='place-sheet' open={open} title='在哪儿' onClose={() => setOpen(false)}>
        <Choices
          id='place-choice'
          onChoose={choose}
          choices={[
            { key: 'unit', label: '2 单元楼道', note: '华城路二小区 3 号楼', icon: 'pin' },
            { key: 'home', label: '我家 402', note: '华城路二小区 3 号楼 2 单元', icon: 'home' },
            { key: 'open', label: '楼前空地', note: '华城路二小区', icon: 'pin' },
          ]}
        />
      </Sheet>
    </>
  )
}
