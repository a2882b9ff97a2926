import { View } from '@tarojs/components'
import type { AttachmentView, BlockView } from '@shared/notices/body'
import type { Finance } from '@shared/notices/finance'
import { linkedPages } from '@shared/notices/links'
import { heading, list, listItem } from '@/components/a11y/attributes'
import { Button } from '@/components/controls/Button'
import { Press } from '@/components/controls/Press'
import { Photo } from '@/components/photos/Photo'
import { go, goTab } from '@/platform/navigation'
import { previewPhotos } from '@/platform/photos'
import { tabs } from '@/tabs'
import { Attachments } from './Attachments'
import { FinanceTable } from './FinanceTable'
import './content.scss'

export interface Shown {
  body: readonly BlockView[]
  attachments: readonly AttachmentView[]
  finance: Finance | null
}

/**
 * What a notice says, drawn by components of our own: every text is a text, whatever it looks like, and nothing of it is ever read as HTML.
 * @param onStale an address of a file did not hold any more
 */
export function NoticeContent({ id, shown, onStale }: { id: string; shown: Shown; onStale?: () => void }) {
  const { body, attachments, finance } = shown
  const pictures = body.flatMap(block => (block.kind === 'picture' && block.url ? [block.url] : []))
  return (
    <>
      <View className='notice-text'>
        {body.map((block, at) => (
          <Block key={at} id={`${id}-${at}`} block={block} pictures={pictures} />
        ))}
      </View>
      {finance && <FinanceTable finance={finance} />}
      <Attachments id={`${id}-file`} attachments={attachments} onStale={onStale} />
    </>
  )
}

function Block({ id, block, pictures }: { id: string; block: BlockView; pictures: string[] }) {
  if (block.kind === 'heading')
    return (
      <View className='notice-text__heading' {...heading(2)}>
        {block.text}
      </View>
    )
  if (block.kind === 'paragraph') return <View className='notice-text__paragraph'>{block.text}</View>
  if (block.kind === 'list')
    return (
      <View className='notice-text__list' {...list('一条一条说')}>
        {block.items.map((item, nth) => (
          <View key={nth} className='notice-text__item' {...listItem()}>
            <View className='notice-text__mark'>{block.ordered ? `${nth + 1}.` : '•'}</View>
            <View className='notice-text__words'>{item}</View>
          </View>
        ))}
      </View>
    )
  if (block.kind === 'link')
    return (
      <Button id={id} look='soft' icon='more' onPress={() => open(linkedPages[block.to])}>
        {block.text}
      </Button>
    )
  return <Picture id={id} url={block.url} alt={block.alt} pictures={pictures} />
}

function Picture({ id, url, alt, pictures }: { id: string; url: string; alt: string; pictures: string[] }) {
  if (!url) return <View className='muted'>{`图片没打开${alt && `：${alt}`}`}</View>
  return (
    <Press
      id={id}
      label={`看大图：${alt || '图片'}`}
      className='notice-text__picture'
      onPress={() => previewPhotos(pictures, url)}
    >
      <Photo src={url} label='' shape='whole' />
      {alt && <View className='muted'>{alt}</View>}
    </Press>
  )
}

const open = (page: string) => (tabs.some(tab => tab.page === page) ? goTab(page) : go(page))
