import { Chip, Chips } from '@/components/controls/Chip'
import { chooseForWhom, useForWhom } from '../forWhom'
import { useMine } from '../useFestival'

/** 替谁看: only for whoever may act for somebody; others never see the question. */
export function ForWhom() {
  const principals = useMine().data?.principals ?? []
  const whom = useForWhom().for
  if (!principals.length) return null
  return (
    <Chips label='给谁家办'>
      <Chip id='for-me' chosen={whom === undefined} onPress={() => chooseForWhom(undefined)}>
        我家
      </Chip>
      {principals.map(({ personId, name }) => (
        <Chip key={personId} id={`for-${personId}`} chosen={whom === personId} onPress={() => chooseForWhom(personId)}>
          {`${name}家`}
        </Chip>
      ))}
    </Chips>
  )
}
