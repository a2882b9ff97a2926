import { useState } from 'react'
import { View } from '@tarojs/components'
import { categories, categoryOf } from '@config/community/categories'
import type { CategoryId } from '@shared/reports/categories'
import { heading } from '@/components/a11y/attributes'
import { Refusal } from '@/components/states/Refusal'
import { toTop } from '@/platform/navigation'
import { becauseOf } from '../reports/category/becauseOf'
import { CategoryIcon } from '../reports/category/CategoryIcon'
import type { Draft } from '../reports/submit/draft'
import { tellDraft } from '../reports/submit/draftStore'
import { EmergencyCalls } from '../reports/submit/EmergencyCalls'
import type { Offer } from '../reports/submit/useOffer'
import { Answer } from './Answer'

/** How many are asked about before all of them: more than a screen of answers is no help. */
const FIRST = 5

/** 是什么事: the likeliest first, under each other; all of them behind one more tap, what is dangerous at the top. */
export function WhatStep({ draft, offer }: { draft: Draft; offer: Offer }) {
  const { guesses, guessed, why, likely, category, guest } = offer
  const [all, setAll] = useState(false)
  const choose = (id: CategoryId) => {
    tellDraft({ type: 'categorised', category: id })
    setAll(false)
    // The numbers to call stand at the top.
    toTop()
  }
  // Who said what it is about is asked between three; who only took a photo, between five.
  const first = guesses.slice(0, guest ? undefined : likely || FIRST)
  const asked = category && !first.includes(category) ? [category, ...first] : first
  const shown = all ? categories.map(({ id }) => id) : asked
  return (
    <>
      {category && categoryOf(category).level === 'P0' && <EmergencyCalls />}
      <View className='headline stack' {...heading(2)}>
        是什么事？
      </View>
      {guessed && <View className='muted'>{`${becauseOf(why)}，不对就换一个`}</View>}
      <Refusal text={draft.problem?.fields.category} />
      {shown.map(id => (
        <Answer
          key={id}
          id={`category-${id}`}
          title={categoryOf(id).name}
          left={<CategoryIcon id={id} />}
          chosen={id === category}
          onPress={() => choose(id)}
        />
      ))}
      {!all && !guest && <Answer id='category-more' title='都不是，看全部' onPress={() => setAll(true)} />}
    </>
  )
}
