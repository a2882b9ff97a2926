import { View } from '@tarojs/components'
import { bodyMost } from '@shared/notices/most'
import { pageLinkLabels } from '@shared/notices/labels'
import { pageLinks } from '@shared/notices/links'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { Card } from '@/components/layout/Card'
import { Photo } from '@/components/photos/Photo'
import type { Upload } from '../../photos/uploads'
import { DraftField } from './DraftField'
import type { DraftBlock } from '../writing/draft'
import type { NoticeForm } from '../writing/draftStore'

export const blockLabels: Record<DraftBlock['kind'], string> = {
  paragraph: '一段话',
  heading: '小标题',
  list: '一条一条',
  picture: '图片',
  link: '按钮',
}

interface Props {
  block: DraftBlock
  /** Its place, from 0 on, and how many there are. */
  at: number
  of: number
  /** Of a picture that is on its way. */
  upload: Upload | undefined
  form: NoticeForm
}

/** A part of the text: what stands in it, and where it stands. */
export function BlockCard({ block, at, of, upload, form }: Props) {
  const { key, kind } = block
  const name = `第 ${at + 1} 段，${blockLabels[kind]}`
  return (
    <Card>
      <View className='row row--wrap row--between'>
        <View className='muted'>{blockLabels[kind]}</View>
        <View className='row row--wrap'>
          <Button
            id={`up-${at}`}
            look='line'
            small
            label={`上移：${name}`}
            lacks={at === 0 ? '已经在最上面了' : undefined}
            onPress={() => form.tell({ type: 'move', key, by: -1 })}
          >
            上移
          </Button>
          <Button
            id={`down-${at}`}
            look='line'
            small
            label={`下移：${name}`}
            lacks={at === of - 1 ? '已经在最下面了' : undefined}
            onPress={() => form.tell({ type: 'move', key, by: 1 })}
          >
            下移
          </Button>
          <Button
            id={`drop-${at}`}
            look='line'
            small
            label={`删掉：${name}`}
            onPress={() => form.tell({ type: 'drop', key })}
          >
            删掉
          </Button>
        </View>
      </View>
      <BlockField block={block} at={at} name={name} upload={upload} form={form} />
    </Card>
  )
}

function BlockField({ block, at, name, upload, form }: Omit<Props, 'of'> & { name: string }) {
  const { key } = block
  const write = (fields: { text?: string; alt?: string }) => form.tell({ type: 'write', key, fields })
  const initial = block.kind === 'picture' ? block.alt : block.text
  const id = `block-${at}`
  if (block.kind === 'picture')
    return (
      <>
        <Photo src={block.url ?? upload?.photo.path ?? ''} label={name} shape='whole' />
        {upload && upload.state !== 'sent' && <Going upload={upload} again={() => form.again(upload.name)} at={at} />}
        <DraftField
          id={id}
          label='图里是什么'
          initial={initial}
          placeholder='念给看不清图的人听，比如 停水范围图'
          maxLength={bodyMost.alt}
          onText={alt => write({ alt })}
        />
      </>
    )
  if (block.kind === 'heading')
    return (
      <DraftField
        id={id}
        label={name}
        quiet
        initial={initial}
        placeholder='小标题，比如 怎么办'
        maxLength={bodyMost.heading}
        onText={text => write({ text })}
      />
    )
  if (block.kind === 'link')
    return (
      <>
        <Chips label='点了去哪一页'>
          {pageLinks.map(each => (
            <Chip
              key={each}
              id={`link-${at}-${each}`}
              chosen={block.to === each}
              onPress={() => form.tell({ type: 'write', key, fields: { to: each } })}
            >
              {pageLinkLabels[each]}
            </Chip>
          ))}
        </Chips>
        <DraftField
          id={id}
          label='按钮上写什么'
          initial={initial}
          placeholder={`比如 去${pageLinkLabels[block.to]}`}
          maxLength={bodyMost.link}
          onText={text => write({ text })}
        />
      </>
    )
  const isList = block.kind === 'list'
  return (
    <>
      {isList && (
        <Chips label='前面带不带号码'>
          <Chip
            id={`ordered-${at}`}
            chosen={block.ordered}
            onPress={() => form.tell({ type: 'write', key, fields: { ordered: true } })}
          >
            带号码
          </Chip>
          <Chip
            id={`dotted-${at}`}
            chosen={!block.ordered}
            onPress={() => form.tell({ type: 'write', key, fields: { ordered: false } })}
          >
            不带号码
          </Chip>
        </Chips>
      )}
      <DraftField
        lines
        id={id}
        label={name}
        quiet
        initial={initial}
        placeholder={isList ? '一行写一条' : '说给邻居听，一段只说一件事'}
        maxLength={bodyMost.paragraph}
        onText={text => write({ text })}
      />
    </>
  )
}

function Going({ upload, again, at }: { upload: Upload; again: () => void; at: number }) {
  if (upload.state === 'failed')
    return (
      <View className='row row--wrap row--between'>
        <View className='muted'>这张没传上去</View>
        <Button id={`again-${at}`} look='soft' small icon='retry' onPress={again}>
          再传
        </Button>
      </View>
    )
  return <View className='muted'>{`正在传 ${Math.round(upload.progress * 100)}%`}</View>
}
