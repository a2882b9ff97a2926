import { useState } from 'react'
import { fetcherLabels, fetchers, type Fetcher } from '@shared/services/paperFlaws'
import { TextField } from '@/components/fields/Field'
import { OneOf } from '@/components/fields/OneOf'

/** Who stands there; somebody of the family says their name. */
export function useTaken() {
  const [by, setBy] = useState<Fetcher>()
  const [name, setName] = useState('')
  const lacks = !by
    ? '先点一下，是谁来取的'
    : by === 'relative' && name.trim().length < 2
      ? '写下来取的人叫什么，至少两个字'
      : undefined
  const taken = by && { by, ...(by === 'relative' && { name: name.trim() }) }
  return { by, setBy, setName, lacks, taken }
}

export function TakenForm({ form: { by, setBy, setName } }: { form: ReturnType<typeof useTaken> }) {
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
    </>
  )
}
