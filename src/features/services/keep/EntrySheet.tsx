import { useRef, useState } from 'react'
import type { KeptEntry } from '@shared/services/directory/directory'
import { directoryNeedLabels, directoryNeeds, type DirectoryNeed } from '@shared/services/directory/directoryNeeds'
import { refusalOf, toCallError } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { TextArea, TextField } from '@/components/fields/Field'
import { Labelled } from '@/components/fields/Labelled'
import { Sheet } from '@/components/layout/Sheet'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { formOf, hoursFrom } from './hoursForm'
import { HoursFields } from './HoursFields'
import { useSaveEntry, type EntryWords } from './useKept'

const mostNeeds = 4

/** Writes an entry of the directory, anew or over; whoever writes has just called there. */
export function EntrySheet({ entry, onClose }: { entry: KeptEntry | undefined; onClose: () => void }) {
  const typed = useRef({
    name: entry?.name ?? '',
    phone: entry?.phone ?? '',
    where: entry?.where ?? '',
    note: entry?.note ?? '',
  })
  const [needs, setNeeds] = useState<readonly DirectoryNeed[]>(entry?.needs ?? [])
  const [hours, setHours] = useState(formOf(entry?.hours))
  const [wrongHours, setWrongHours] = useState<string>()
  const { mutate, isPending, error } = useSaveEntry(() => {
    toast('记下了，大家看得到了')
    onClose()
  })
  const wrong = error ? toCallError(error).fields : {}
  const send = () => {
    const read = hoursFrom(hours)
    setWrongHours(read ? undefined : '请写几点到几点，比如 8:30-12:00 13:30-17:30')
    if (!read) return
    const named = entry ? { id: entry.id, version: entry.version } : {}
    mutate({ ...named, ...typed.current, needs: [...needs], hours: read } as EntryWords)
  }
  const toggle = (need: DirectoryNeed) =>
    setNeeds(needs.includes(need) ? needs.filter(each => each !== need) : [...needs, need].slice(-mostNeeds))
  const keep = (field: keyof typeof typed.current) => (text: string) => {
    typed.current[field] = text
  }
  return (
    <Sheet
      id='entry'
      open
      title={entry ? entry.name : '加一个便民电话'}
      onClose={onClose}
      foot={
        <Button id='entry-send' wide busy={isPending} onPress={send}>
          核对过了，记下
        </Button>
      }
    >
      <TextField
        id='entry-name'
        label='叫什么'
        initial={entry?.name}
        maxLength={30}
        error={wrong['name']}
        onText={keep('name')}
      />
      <TextField
        id='entry-phone'
        label='电话'
        initial={entry?.phone}
        maxLength={20}
        error={wrong['phone']}
        onText={keep('phone')}
      />
      <TextField id='entry-where' label='在哪儿' initial={entry?.where} error={wrong['where']} onText={keep('where')} />
      <Labelled label='管什么' error={wrong['needs']}>
        <Chips label='管什么'>
          {directoryNeeds.map(need => (
            <Chip key={need} id={`entry-need-${need}`} many chosen={needs.includes(need)} onPress={() => toggle(need)}>
              {directoryNeedLabels[need]}
            </Chip>
          ))}
        </Chips>
      </Labelled>
      <HoursFields form={hours} onForm={setHours} error={wrongHours ?? wrong['hours']} />
      <TextArea
        id='entry-note'
        label='去之前要知道什么（可不写）'
        initial={entry?.note}
        maxLength={100}
        error={wrong['note']}
        onText={keep('note')}
      />
      <Refusal {...refusalOf(error)} />
    </Sheet>
  )
}
