import { useState } from 'react'
import { View } from '@tarojs/components'
import { categories, categoryOf } from '@config/community/categories'
import type { CategoryId } from '@shared/reports/categories'
import { heading } from '@/components/a11y/attributes'
import { toTop } from '@/platform/navigation'
import { tellDraft } from '../reports/submit/draftStore'
import { EmergencyCalls } from '../reports/submit/EmergencyCalls'
import type { Offer } from '../reports/submit/useOffer'
import { Pick } from './Pick'

/** 是什么事: the likeliest first, under each other; all of them behind one more tap, what is dangerous at the top. */
export function WhatStep({ offer: { guesses, category, guest } }: { offer: Offer }) {
  const [all, setAll] = useState(false)
  const choose = (id: CategoryId) => {
    tellDraft({ type: 'categorised', category: id })
    setAll(false)
    // The numbers to call stand at the top.
    toTop()
  }
  const likely = category && !guesses.includes(category) ? [category, ...guesses] : guesses
  const shown = all ? categories.map(({ id }) => id) : likely
  return (
    <>
      {category && categoryOf(category).level === 'P0' && <EmergencyCalls />}
      <View className='headline stack' {...heading(2)}>
        是什么事？
      </View>
      {shown.map(id => (
        <Pick
          key={id}
          id={`category-${id}`}
          title={categoryOf(id).name}
          chosen={id === category}
          onPress={() => choose(id)}
        />
      ))}
      {!all && !guest && <Pick id='category-more' title='都不是，看全部' onPress={() => setAll(true)} />}
    </>
  )
}
