import { View } from '@tarojs/components'
import type { ReviewItem, WaitingReview } from '@shared/reports/contract'
import { stateLabels } from '@shared/reports/labels'
import { reviewKindLabels, reviewVerdictLabels, type ReviewVerdict } from '@shared/reports/reviewLabels'
import { roleLabels } from '@shared/permissions'
import { categoryOf } from '@config/community/categories'
import { sentenceOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Press } from '@/components/controls/Press'
import { cx } from '@/components/cx'
import { Card } from '@/components/layout/Card'
import { Pill } from '@/components/display/Pill'
import { Tile } from '@/components/display/Tile'
import { Photo } from '@/components/photos/Photo'
import { Refusal } from '@/components/states/Refusal'
import { Row } from '@/components/layout/Row'
import { confirm, toast } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { previewPhotos } from '@/platform/photos'
import { sayTime } from '../time'
import { useReview } from './useReviews'
import './reviews.scss'

/** One report with all that waits in it, and the way to the whole of it. */
export function ReviewCard({ item }: { item: ReviewItem }) {
  const { id, no, state, category, place, waits } = item
  return (
    <Card>
      <Row
        id={`review-${id}`}
        title={place}
        note={`${categoryOf(category).name} · ${no}`}
        right={<Pill tone='plain'>{stateLabels[state]}</Pill>}
        onPress={() => go('packages/report/detail/index', { id })}
      />
      {waits.map((each, nth) => (
        <View key={idOf(item, each)} className={cx('review-wait', nth > 0 && 'review-wait--next')}>
          <Waiting item={item} waiting={each} />
        </View>
      ))}
    </Card>
  )
}

/** What somebody said or took: who reads it no longer, and how that is asked. */
const hiding = {
  words: {
    button: reviewVerdictLabels.notFine,
    title: '隐去这段话？',
    told: '除了写的人，谁都看不到这段话；写的人会收到消息',
  },
  photo: {
    button: '隐去这张照片',
    title: '隐去这张照片？',
    told: '除了拍的人，谁都看不到这张照片；拍的人会收到消息',
  },
}

/** What is meant, in the words themselves or as a picture, and the verdicts on it. */
function Waiting({ item, waiting }: { item: ReviewItem; waiting: WaitingReview }) {
  const { kind, at, by, mine, text, photo } = waiting
  const id = idOf(item, waiting)
  const hide = kind === 'vacancy' ? null : hiding[kind]
  const { mutate, isPending, error } = useReview(() => toast('记下了'))
  const decide = (verdict: ReviewVerdict) => mutate({ item, waiting, verdict })
  const askToHide = async ({ title, told }: { title: string; told: string }) => {
    if (await confirm({ title, text: told, yes: '隐去' })) decide('notFine')
  }
  const who = `${by.role ? `${roleLabels[by.role]} ` : ''}${by.name}`
  return (
    <>
      <View className='muted'>{`${reviewKindLabels[kind]} · ${hide ? `${who} · ` : ''}${sayTime(at)}`}</View>
      {photo ? <Doubtful id={id} photo={photo} text={text} /> : <View>{kind === 'words' ? `「${text}」` : text}</View>}
      {mine ? (
        <View className='muted'>{`您自己${kind === 'photo' ? '拍' : '写'}的，请别人来看`}</View>
      ) : (
        <View className='row row--wrap stack'>
          {hide && (
            <Button id={`${id}-hide`} look='line' share={1} onPress={() => void askToHide(hide)}>
              {hide.button}
            </Button>
          )}
          <Button id={`${id}-fine`} share={1} busy={isPending} onPress={() => decide('fine')}>
            {hide ? reviewVerdictLabels.fine : '知道了'}
          </Button>
        </View>
      )}
      <Refusal text={error ? sentenceOf(error) : undefined} askCode={error?.askCode} />
    </>
  )
}

/** The photo, small as in every list, and whole when it is tapped; beside it why it is looked at. */
function Doubtful({ id, photo, text }: { id: string; photo: NonNullable<WaitingReview['photo']>; text: string }) {
  return (
    <View className='row row--top'>
      <Press id={`${id}-photo`} label='看这张照片' onPress={() => previewPhotos([photo.url], photo.url)}>
        {photo.thumb ? <Photo src={photo.thumb} label='' /> : <Tile icon='image' />}
      </Press>
      <View className='grow'>
        <View>{text}</View>
        <View className='muted'>点照片看大图</View>
      </View>
    </View>
  )
}

const idOf = ({ id }: ReviewItem, { kind, entry, photo }: WaitingReview) =>
  [id, kind, entry, ...(photo ? [photo.name.slice(0, 8)] : [])].join('-')
