import { useState } from 'react'
import { roleLabels } from '@shared/permissions'
import { Chip, Chips } from '@/components/controls/Chip'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { PhraseEditor } from '@/features/work/phrases/PhraseEditor'
import { useAllPhrases } from '@/features/work/phrases/usePhrases'

/** 常用语: what is often said, for everybody of a role. */
export default function Phrases() {
  const phrases = useAllPhrases()
  const [chosen, setChosen] = useState(0)
  return (
    <Page title='常用语'>
      <Loaded id='phrases' query={phrases}>
        {({ items }) => {
          const kept = items[chosen] ?? items[0]
          if (!kept) return <Empty art='basket' title='没有常用语' note='您的岗位不用接单' />
          return (
            <>
              {items.length > 1 && (
                <Chips label='哪个岗位'>
                  {items.map(({ role }, at) => (
                    <Chip key={role} id={`role-${role}`} chosen={kept.role === role} onPress={() => setChosen(at)}>
                      {roleLabels[role]}
                    </Chip>
                  ))}
                </Chips>
              )}
              <PhraseEditor key={kept.role} kept={kept} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
