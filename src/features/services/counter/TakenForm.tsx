import { useState } from 'react'
import type { ApplicationView } from '@shared/services/applying'
import { fetcherLabels, fetchers, type Fetcher } from '@shared/services/paperFlaws'
import { Button } from '@/components/controls/Button'
import { DayField } from '@/components/fields/DayField'
import { TextField } from '@/components/fields/Field'
import { OneOf } from '@/components/fields/OneOf'
import { dayIn, today } from '../../time'

/** Who stands there; somebody of the family says their name. `ends`: the last day that stands on what is given out. */
export function useTaken() {
  const [by, setBy] = useState<Fetcher>()
  const [name, setName] = useState('')
  const [ends, setEnds] = useState<string>()
  const lacks = !by
    ? '先点一下，是谁来取的'
    : by === 'relative' && name.trim().length < 2
      ? '写下来取的人叫什么，至少两个字'
      : undefined
  const taken = by && { by, ...(by === 'relative' && { name: name.trim() }), ...(ends !== undefined && { ends }) }
  return { by, setBy, setName, ends, setEnds, lacks, taken }
}

interface Props {
  form: ReturnType<typeof useTaken>
  gives: ApplicationView['gives']
}

/** The last day that can stand on something, in days. */
const furthest = 20 * 365

export function TakenForm({ form: { by, setBy, setName, ends, setEnds }, gives }: Props) {
  return (
    <>
      <OneOf
        id='taken'
        label='谁来取的'
        answers={fetchers.map(key => ({ key, label: fetcherLabels[key] }))}
        chosen={by}
        onChoose={setBy}
      />
      {by === 'relative' && <TextField id='taken-name' label='他叫什么' maxLength={30} onText={setName} />}
      {gives && (
        <>
          <DayField
            id='taken-ends'
            label={`${gives.name}上写到哪天（快到期提醒他；没写就空着）`}
            day={ends ?? gives.ends ?? undefined}
            first={today()}
            last={dayIn(furthest)}
            onDay={setEnds}
          />
          {ends !== undefined && (
            <Button id='taken-ends-none' look='line' small onPress={() => setEnds(undefined)}>
              上面没写日子
            </Button>
          )}
        </>
      )}
    </>
  )
}
