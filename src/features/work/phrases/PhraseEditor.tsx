import { useState } from 'react'
import { View } from '@tarojs/components'
import { useMutation } from '@tanstack/react-query'
import { roleLabels } from '@shared/permissions'
import { eventLabels } from '@shared/reports/labels'
import type { PhrasesOfRole } from '@shared/reports/phrases'
import { longestPhrase, mostPhrases, phraseUses, type PhraseUse } from '@shared/reports/phraseUses'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { refusalOf, toCallError, type CallError } from '@/api/errors'
import { settledAt } from '@/api/settled'
import { Button } from '@/components/controls/Button'
import { TextField } from '@/components/fields/Field'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { sayTime } from '../../time'
import { phrasesKey } from './usePhrases'

/** The phrases of one role, to be changed for everybody who has it. */
export function PhraseEditor({ kept }: { kept: PhrasesOfRole }) {
  const { role, by } = kept
  const [lists, setLists] = useState(kept.phrases)
  const [late, setLate] = useState(false)
  const { mutate, isPending, error } = useMutation<PhrasesOfRole, CallError>({
    mutationFn: () => ask(api.reports.savePhrases.mutate({ role, version: kept.version, phrases: lists })),
    onSuccess: () => {
      setLate(false)
      toast('存好了，同岗位的人都能用')
    },
    // What a colleague saved is looked at; what was typed here stays, and is saved with a second tap.
    onError: failed => setLate(failed.code === 'conflict'),
    onSettled: settledAt(phrasesKey),
  })
  const change = (use: PhraseUse, list: string[]) => setLists({ ...lists, [use]: list })
  const fields = error ? toCallError(error).fields : {}
  return (
    <>
      <View className='muted'>
        {by ? `${by.name} ${sayTime(by.at)} 改过。` : ''}
        {`${roleLabels[role]}共用，谁改了大家都用新的。`}
      </View>
      {phraseUses.map(use => (
        <OneUse
          key={use}
          use={use}
          role={role}
          list={lists[use]}
          wrong={Object.keys(fields).find(field => field.startsWith(`phrases.${use}`))}
          onChange={list => change(use, list)}
        />
      ))}
      {late ? <Refusal text='同事刚改过。您改的还在，再点一次「保存」就按您的来' /> : <Refusal {...refusalOf(error)} />}
      <View className='stack'>
        <Button id={`phrases-save-${role}`} wide busy={isPending} onPress={() => mutate()}>
          保存
        </Button>
      </View>
    </>
  )
}

interface UseProps {
  use: PhraseUse
  role: string
  list: string[]
  /** A phrase in it was refused. */
  wrong: string | undefined
  onChange: (list: string[]) => void
}

function OneUse({ use, role, list, wrong, onChange }: UseProps) {
  const [field, setField] = useState({ times: 0, text: '' })
  const id = `${role}-${use}`
  const full = list.length >= mostPhrases
  const add = () => {
    const phrase = field.text.trim()
    if (!phrase || list.indexOf(phrase) >= 0) return
    onChange([...list, phrase])
    setField(({ times }) => ({ times: times + 1, text: '' }))
  }
  return (
    <Section title={`${eventLabels[use]}的时候说`}>
      <Card>
        {list.map((phrase, at) => (
          <Row
            key={phrase}
            title={phrase}
            note={wrong === `phrases.${use}.${at}` ? '这句发不出去，请换个说法' : undefined}
            line
            right={
              <Button
                id={`${id}-drop-${at}`}
                look='line'
                small
                label={`去掉：${phrase}`}
                onPress={() => onChange(list.filter(other => other !== phrase))}
              >
                去掉
              </Button>
            }
          />
        ))}
        {full ? (
          <View className='muted'>{`每种最多 ${mostPhrases} 句，去掉一句再加。`}</View>
        ) : (
          <>
            <TextField
              key={field.times}
              id={`${id}-new`}
              label='再加一句'
              maxLength={longestPhrase}
              placeholder='一句话，居民看得懂'
              onText={text => setField(before => ({ ...before, text }))}
              onConfirm={add}
            />
            <View className='stack'>
              <Button id={`${id}-add`} look='soft' small onPress={add}>
                加上
              </Button>
            </View>
          </>
        )}
      </Card>
    </Section>
  )
}
