import { useState } from 'react'
import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { roleLabels } from '@shared/permissions'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { Loaded } from '@/components/states/Loaded'
import { Refusal } from '@/components/states/Refusal'
import { Row } from '@/components/layout/Row'
import { Choices, Sheet } from '@/components/layout/Sheet'
import { reportKeys } from '../keys'
import type { Draft } from '../submit/draft'
import { tellDraft } from '../submit/draftStore'
import type { Offer } from '../submit/useOffer'

/** Who works for the place; asked for once somebody wants to know. */
const useAnswering = (place: string | null, enabled: boolean) =>
  useQuery({
    queryKey: reportKeys.answering(place),
    queryFn: () => ask(api.grid.answering.query({ place })),
    enabled,
    staleTime: 60_000,
  })

/** A quiet way to say that it is about somebody who works here: whoever is named never sees it (DOMAIN §4). */
export function AboutPart({ draft: { about, problem }, offer: { category, place } }: { draft: Draft; offer: Offer }) {
  const [open, setOpen] = useState(false)
  const people = useAnswering(place === 'unclear' ? null : place.code, open)
  const isComplaint = category === 'staffComplaint'
  const title = about ? `和${about.name}有关` : isComplaint ? '和谁有关？不选就是这儿的负责人' : '和某位工作人员有关？'
  const choose = (personId: string) => {
    const person = people.data?.items.find(each => each.personId === personId)
    if (person) tellDraft({ type: 'accused', about: { personId, name: person.name } })
    setOpen(false)
  }
  return (
    <>
      <Row
        id='about-open'
        title={<View className='muted'>{title}</View>}
        note={isComplaint ? '由上一级来办，本人看不到' : undefined}
        onPress={() => setOpen(true)}
      />
      <Refusal text={problem?.fields.about} />
      <Sheet id='about-sheet' open={open} title='和哪位工作人员有关' onClose={() => setOpen(false)}>
        <View className='muted'>由上一级来办。您选的人和他家里人都看不到这件诉求。</View>
        <Loaded id='about' query={people}>
          {({ items }) => (
            <Choices
              id='about'
              choices={items.map(({ personId, name, role, place: where }) => ({
                key: personId,
                label: `${roleLabels[role]} ${name}`,
                note: where,
              }))}
              onChoose={choose}
            />
          )}
        </Loaded>
      </Sheet>
    </>
  )
}
