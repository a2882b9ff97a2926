import { View } from '@tarojs/components'
import { bodyMost } from '@shared/notices/most'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { Section } from '@/components/layout/Section'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { BlockCard, blockLabels } from './BlockCard'
import type { Writing } from '../writing/useWriting'
import './editor.scss'

const kinds = ['paragraph', 'heading', 'list', 'link'] as const

/** The text, part by part, in the order in which it is read. */
export function BodyPart({ writing }: { writing: Writing }) {
  const { draft, form, add, addPictures, lacks, refused } = writing
  const { blocks, dropped, photos } = draft
  const full = blocks.length >= bodyMost.blocks
  const told = `最多 ${bodyMost.blocks} 段`
  const wrong = Object.entries(refused?.fields ?? {}).find(
    ([field]) => field === 'body' || field.startsWith('body.'),
  )?.[1]
  return (
    <Section title='正文' aside={blocks.length > 0 ? `${blocks.length} 段` : undefined}>
      {blocks.map((block, at) => (
        <BlockCard
          key={block.key}
          block={block}
          at={at}
          of={blocks.length}
          upload={block.kind === 'picture' ? photos.find(({ name }) => name === block.photo) : undefined}
          form={form}
        />
      ))}
      {dropped && (
        <View className='undo'>
          <View>{`删掉了${blockLabels[dropped.block.kind]}`}</View>
          <Button id='undo' look='line' small onPress={() => form.tell({ type: 'undo' })}>
            放回来
          </Button>
        </View>
      )}
      <View className='stack'>
        <View className='muted'>加一段</View>
        <Chips label='加一段'>
          {kinds.map(kind => (
            <Chip key={kind} id={`add-${kind}`} more icon='plus' onPress={() => (full ? toast(told) : add(kind))}>
              {blockLabels[kind]}
            </Chip>
          ))}
          <Chip
            id='add-picture'
            more
            icon='image'
            onPress={() => (full ? toast(told) : void addPictures().catch(() => toast('这张图打不开，请换一张')))}
          >
            图片
          </Chip>
        </Chips>
      </View>
      <Refusal text={lacks.body ?? lacks.photos ?? wrong} />
    </Section>
  )
}
