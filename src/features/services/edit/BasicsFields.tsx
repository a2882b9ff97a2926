import type { Gives, ServiceSpec } from '@shared/services/guide/spec'
import { mostOf } from '@shared/services/most'
import { DayField } from '@/components/fields/DayField'
import { TextArea, TextField } from '@/components/fields/Field'
import { OneOf } from '@/components/fields/OneOf'
import { useDirectory } from '../directory/useDirectory'
import { dayIn, today } from '../../time'

interface Props {
  spec: ServiceSpec
  onSpec: (more: Partial<ServiceSpec>) => void
  wrong: Record<string, string>
}

/** What a service says of itself, beside its questions and papers. */
export function BasicsFields({ spec, onSpec, wrong }: Props) {
  const { name, forWhom, fee, days, purgeDays, law, checkedOn, where, gives } = spec
  const give = (more: Partial<Gives>) => {
    const { name: called, todo } = { name: '', todo: '', ...gives, ...more }
    onSpec({ gives: called || todo ? { name: called, todo } : undefined })
  }
  const offices = useDirectory('office', '').data?.items ?? []
  return (
    <>
      <TextField id='basics-name' label='叫什么' initial={name} maxLength={mostOf.label} error={wrong['spec.name']} onText={text => onSpec({ name: text })} />
      <TextArea id='basics-who' label='给谁办' initial={forWhom} maxLength={mostOf.says} error={wrong['spec.forWhom']} onText={text => onSpec({ forWhom: text })} />
      <TextField id='basics-fee' label='收不收钱' initial={fee} maxLength={mostOf.label} error={wrong['spec.fee']} onText={text => onSpec({ fee: text })} />
      <TextField id='basics-days' label='几个工作日办好' type='number' initial={String(days)} error={wrong['spec.days']} onText={text => onSpec({ days: Number(text) || 0 })} />
      <TextField id='basics-purge' label='办完以后材料留几天' type='number' initial={String(purgeDays)} error={wrong['spec.purgeDays']} onText={text => onSpec({ purgeDays: Number(text) || 0 })} />
      {offices.length > 0 && <OneOf id='basics-where' label='在哪儿办' answers={offices.map(each => ({ key: each.id, label: each.name }))} chosen={where} error={wrong['spec.where']} onChoose={key => onSpec({ where: key })} />}
      <TextArea id='basics-law' label='依据什么规定' initial={law} maxLength={mostOf.says} error={wrong['spec.law']} onText={text => onSpec({ law: text })} />
      <TextField id='basics-gives' label='办下来的证会到期吗？会的写叫什么，不会空着' initial={gives?.name ?? ''} maxLength={mostOf.label} error={wrong['spec.gives.name']} onText={text => give({ name: text })} />
      {gives && <TextArea id='basics-todo' label='到期前要他做什么' initial={gives.todo} maxLength={mostOf.says} error={wrong['spec.gives.todo']} onText={text => give({ todo: text })} />}
      <DayField id='basics-checked' label='哪天核对过' day={checkedOn} first={dayIn(-365)} last={today()} error={wrong.checkedOn} onDay={day => onSpec({ checkedOn: day })} />
    </>
  )
} // prettier-ignore
