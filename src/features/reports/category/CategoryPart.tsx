import { useState } from 'react'
import { View } from '@tarojs/components'
import { categories, categoryOf } from '@config/community/categories'
import { limits } from '@config/community/limits'
import { levels, type CategoryId, type Duration, type Level } from '@shared/reports/categories'
import { Chip, Chips } from '@/components/controls/Chip'
import { Press } from '@/components/controls/Press'
import { cx } from '@/components/cx'
import { Icon } from '@/components/icons/Icon'
import { Refusal } from '@/components/states/Refusal'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Sheet } from '@/components/layout/Sheet'
import { group } from '@/components/a11y/attributes'
import { call } from '@/platform/feedback'
import { toTop } from '@/platform/navigation'
import { sayLength } from '../../time'
import type { Draft } from '../submit/draft'
import { tellDraft } from '../submit/draftStore'
import type { Offer } from '../submit/useOffer'
import { CategoryIcon } from './CategoryIcon'
import { becauseOf } from './becauseOf'
import './CategoryPart.scss'

/** `险情 · 5 分钟到场`, `1 天办好`: the urgency of a level in the time that it may take. */
function levelSays(level: Level): string {
  const { finish, clock } = limits[level]
  const time = lengthOf(finish, clock === 'working')
  return level === 'P0' ? `险情，${time}内到场` : `${time}内办好`
}

const lengthOf = (duration: Duration, working: boolean) =>
  'minutes' in duration ? sayLength(duration.minutes * 60_000) : `${duration.days} 个${working ? '工作日' : '天'}`

/** The question, and what is known of the answer: guessed from the words alone, and never from a photo. */
function questionOf({ category, guessed, why }: Offer): { title: string; note: string | null } {
  if (category && guessed)
    return { title: `看着像：${categoryOf(category).name}`, note: `${becauseOf(why)}，不对就换一个` }
  return category
    ? { title: '是什么问题', note: null }
    : { title: '这是什么问题？', note: '点一个就行，选错了我们会改' }
}

/** 是什么问题: nine with their drawings, the likeliest first, and all of them by urgency. */
export function CategoryPart({ draft, offer }: { draft: Draft; offer: Offer }) {
  const [open, setOpen] = useState(false)
  const { guesses, category, guest } = offer
  const choose = (id: CategoryId) => {
    tellDraft({ type: 'categorised', category: id })
    setOpen(false)
    // The numbers to call stand at the top.
    if (categoryOf(id).level === 'P0') toTop()
  }
  const { title, note } = questionOf(offer)
  const isEmergency = category !== null && categoryOf(category).level === 'P0'
  return (
    <Section title={title}>
      {note && <View className='muted'>{note}</View>}
      <View className='categories' {...group('是什么问题')}>
        {(category && !guesses.includes(category) ? [category, ...guesses.slice(0, -1)] : guesses).map(id => (
          <Press
            key={id}
            id={`category-${id}`}
            chosen={id === category}
            className={cx('categories__one', id === category && 'categories__one--chosen')}
            onPress={() => choose(id)}
          >
            <View className='categories__drawing'>
              <CategoryIcon id={id} />
            </View>
            <View className='categories__name'>{categoryOf(id).name}</View>
            {id === category && (
              <View className='categories__tick'>
                <Icon name='check' />
              </View>
            )}
          </Press>
        ))}
      </View>
      {!guest && (
        <Row id='category-more' title={`都不是？看全部 ${categories.length} 类`} onPress={() => setOpen(true)} />
      )}
      {!isEmergency && (
        <Press id='call-119-first' className='categories__alarm' onPress={() => call('119')}>
          <Icon name='warn' />
          <View className='categories__alarm-text'>冒烟、燃气味、有人被困？先打 119</View>
          <Icon name='phone' />
        </Press>
      )}
      <Refusal text={draft.problem?.fields.category} />
      <Sheet id='category-sheet' open={open} title='是什么问题' onClose={() => setOpen(false)}>
        {levels.map(level => (
          <Section key={level} title={levelSays(level)}>
            <Chips label={levelSays(level)}>
              {categories
                .filter(each => each.level === level)
                .map(({ id, name }) => (
                  <Chip key={id} id={`choice-${id}`} chosen={id === category} onPress={() => choose(id)}>
                    {name}
                  </Chip>
                ))}
            </Chips>
          </Section>
        ))}
      </Sheet>
    </Section>
  )
}
