import { useState } from 'react'
import { categoryWords } from '@config/community/categoryWords'
import { Chip, Chips } from '@/components/controls/Chip'
import { TextArea } from '@/components/fields/Field'
import { Section } from '@/components/layout/Section'
import type { Draft } from './draft'
import { tellDraft } from './draftStore'
import { withPhrase } from '../category/phrases'
import type { Offer } from './useOffer'

/** 说一句: a few words, and phrases to tap that suit what it is about. */
export function WordsPart({ draft, category }: { draft: Draft } & Pick<Offer, 'category'>) {
  // The field keeps its own text (WeChat's cursor would jump); a tapped phrase gives it a new one.
  const [field, setField] = useState({ key: 0, initial: draft.text })
  const tap = (phrase: string) => {
    const text = withPhrase(draft.text, phrase)
    tellDraft({ type: 'wrote', text })
    setField({ key: field.key + 1, initial: text })
  }
  return (
    <Section title='说一句' aside={draft.photos.length ? '可以不写' : undefined}>
      <TextArea
        key={field.key}
        id='words'
        label='说一句'
        quiet
        initial={field.initial}
        placeholder='怎么回事，影响到谁'
        onText={text => tellDraft({ type: 'wrote', text })}
        error={draft.problem?.fields.text}
      />
      <Chips label='常说的话'>
        {categoryWords[category ?? 'other'].phrases.map((phrase, at) => (
          <Chip key={phrase} id={`phrase-${at}`} chosen={draft.text.includes(phrase)} onPress={() => tap(phrase)}>
            {phrase}
          </Chip>
        ))}
      </Chips>
    </Section>
  )
}
