import { useEffect } from 'react'
import { Chip, Chips } from '@/components/controls/Chip'
import { Section } from '@/components/layout/Section'
import { useParams } from '@/platform/navigation'
import { useMe } from '../../people/useMe'
import type { Draft } from './draft'
import { tellDraft } from './draftStore'

/** 替谁反映: only for whoever may act for somebody; others never see the question. */
export function ForWhom({ draft: { principal } }: { draft: Draft }) {
  const principals = useMe().data?.actsFor ?? []
  const { for: asked } = useParams()
  const given = principals.find(({ personId }) => personId === asked)
  const [personId, name] = [given?.personId, given?.name]
  useEffect(() => {
    // The page was opened for somebody: they are chosen, and can be changed.
    if (personId && name) tellDraft({ type: 'actedFor', principal: { personId, name } })
  }, [personId, name])
  // A mandate that ended meanwhile stays visible, so that it can be changed.
  const gone = principal && !principals.some(each => each.personId === principal.personId) ? [principal] : []
  const shown = [...principals, ...gone]
  if (!shown.length) return null
  return (
    <Section title='替谁反映'>
      <Chips label='替谁反映'>
        <Chip id='for-me' chosen={!principal} onPress={() => tellDraft({ type: 'actedFor', principal: null })}>
          我自己
        </Chip>
        {shown.map(each => (
          <Chip
            key={each.personId}
            id={`for-${each.personId}`}
            chosen={principal?.personId === each.personId}
            onPress={() => tellDraft({ type: 'actedFor', principal: { personId: each.personId, name: each.name } })}
          >
            {each.name}
          </Chip>
        ))}
      </Chips>
    </Section>
  )
}
