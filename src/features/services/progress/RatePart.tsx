import { useRef, useState } from 'react'
import { ratingLabels, ratings, type Rating } from '@shared/reports/labels'
import type { ApplicationView } from '@shared/services/applying'
import { api } from '@/api'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Faces } from '@/components/fields/Faces'
import { TextArea } from '@/components/fields/Field'
import { Section } from '@/components/layout/Section'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { useStep } from '../useApplications'

/** How content somebody is with how it was done: a face, and if they like a few words. */
export function RatePart({ application: { id, version } }: { application: ApplicationView }) {
  const [rating, setRating] = useState<Rating>()
  const note = useRef('')
  const rate = useStep(
    (chosen: Rating) =>
      api.services.rate.mutate({
        id,
        version,
        rating: chosen,
        ...(note.current.trim() && { note: note.current.trim() }),
      }),
    () => toast('谢谢您，记下了'),
  )
  return (
    <Section title='办得满意吗'>
      <Faces
        id='rating'
        label='办得满意吗'
        chosen={rating}
        onChoose={setRating}
        choices={ratings.map(key => ({ key, label: ratingLabels[key] }))}
      />
      <TextArea
        id='rating-words'
        label='还想说一句（可以不写）'
        maxLength={200}
        onText={text => {
          note.current = text
        }}
      />
      <Refusal {...refusalOf(rate.error)} />
      <Button
        id='rate'
        wide
        busy={rate.isPending}
        lacks={rating ? undefined : '先点一下，满不满意'}
        onPress={() => rating && rate.mutate(rating)}
      >
        评好了
      </Button>
    </Section>
  )
}
