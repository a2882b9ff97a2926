import { useState } from 'react'
import { categories, categoryOf } from '@config/community/categories'
import { limits } from '@config/community/limits'
import { levels, type CategoryId, type Duration, type Level } from '@shared/reports/categories'
import { Chip, Chips } from '@/components/controls/Chip'
import { Refusal } from '@/components/states/Refusal'
import { Section } from '@/components/layout/Section'
import { Sheet } from '@/components/layout/Sheet'
import { toTop } from '@/platform/navigation'
import { sayLength } from '../../time'
import type { Draft } from './draft'
import { tellDraft } from './draftStore'
import type { Offer } from './useOffer'

/** `险情 · 5 分钟到场`, `1 天办好`: the urgency of a level in the time that it may take. */
function levelSays(level: Level): string {
  const { finish, clock } = limits[level]
  const time = lengthOf(finish, clock === 'working')
  return level === 'P0' ? `险情，${time}内到场` : `${time}内办好`
}

const lengthOf = (duration: Duration, working: boolean) =>
  'minutes' in duration ? sayLength(duration.minutes * 60_000) : `${duration.days} 个${working ? '工作日' : '天'}`

/** 是什么事: the guess first, three more, and all of them by urgency. */
export function CategoryPart({ draft, offer }: { draft: Draft; offer: Offer }) {
  const [open, setOpen] = useState(false)
  const { guesses, guessed, category, guest } = offer
  const choose = (id: CategoryId) => {
    tellDraft({ type: 'categorised', category: id })
    setOpen(false)
    // The numbers to call stand at the top.
    if (categoryOf(id).level === 'P0') toTop()
  }
  const shown = category && !guesses.includes(category) ? [category, ...guesses] : guesses
  const chip = (id: CategoryId, from: string) => (
    <Chip key={id} id={`${from}-${id}`} chosen={id === category} onPress={() => choose(id)}>
      {categoryOf(id).name}
    </Chip>
  )
  return (
    <Section title='是什么事' aside={guessed ? '猜的，可以换' : undefined}>
      <Chips label='是什么事'>
        {shown.map(id => chip(id, 'category'))}
        {!guest && (
          <Chip id='category-more' more onPress={() => setOpen(true)}>
            更多
          </Chip>
        )}
      </Chips>
      <Refusal text={draft.problem?.fields.category} />
      <Sheet id='category-sheet' open={open} title='是什么事' onClose={() => setOpen(false)}>
        {levels.map(level => (
          <Section key={level} title={levelSays(level)}>
            <Chips label={levelSays(level)}>
              {categories.filter(each => each.level === level).map(({ id }) => chip(id, 'choice'))}
            </Chips>
          </Section>
        ))}
      </Sheet>
    </Section>
  )
}
