import { View } from '@tarojs/components'
import { mostBoardWords } from '@shared/reports/boardLabels'
import { sentenceOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Chip, Chips } from '@/components/controls/Chip'
import { CoverGrid } from '@/components/photos/CoverGrid'
import { Photo } from '@/components/photos/Photo'
import { Section } from '@/components/layout/Section'
import { TextArea } from '@/components/fields/Field'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { replace } from '@/platform/navigation'
import { useChoice, type Covering } from './useChoice'

interface Props {
  id: string
  place: string
  words: string
  photos: Covering[]
}

const marks = { before: '处理前', after: '处理后' } as const

/** What of a report is shown to everybody: words that are masked already and can be changed, and photos, covered by finger. */
export function ChooseForm({ id, place, words, photos: given }: Props) {
  const { photos, choose, cover, write, send, busy, error } = useChoice(id, given, words, () => {
    toast('提上去了，等另一个人看')
    replace('packages/board/item/index', { id })
  })
  return (
    <>
      <Card>
        <View className='muted'>{`大家看到的地点：${place}`}</View>
        <TextArea id='board-words' label='大家看到的话' initial={words} maxLength={mostBoardWords} onText={write} />
        <View className='muted'>电话、车牌、门牌和名字会自动遮住，请再看一遍</View>
      </Card>
      {photos.map((photo, at) => (
        <Section key={photo.url} title={`${marks[photo.kind]}，第 ${at + 1} 张`}>
          <Card>
            <Chips label='放不放这张'>
              <Chip id={`board-photo-${at}`} many chosen={photo.chosen} onPress={() => choose(at)}>
                放这张
              </Chip>
            </Chips>
            {photo.chosen ? (
              <>
                <View className='muted'>点一点，遮住脸、车牌和门牌；再点一下就露出来</View>
                <CoverGrid
                  id={`cover-${at}`}
                  label={`${marks[photo.kind]}的照片`}
                  url={photo.url}
                  covered={photo.covered}
                  onCover={field => cover(at, field)}
                />
              </>
            ) : (
              <Photo src={photo.url} label={`${marks[photo.kind]}的照片`} shape='wide' />
            )}
          </Card>
        </Section>
      ))}
      <Refusal text={error ? sentenceOf(error) : undefined} askCode={error?.askCode} />
      <Button id='board-send' wide busy={busy} onPress={() => void send()}>
        提上去给另一个人看
      </Button>
    </>
  )
}
