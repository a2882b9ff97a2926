import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { contactFields, contactLabels, type ContactField } from '@shared/people/labels'
import type { OwnContact } from '@shared/people/privacy'
import { toCallError } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { TextField } from '@/components/fields/Field'
import { Refusal } from '@/components/states/Refusal'
import { Row } from '@/components/layout/Row'
import { Sheet } from '@/components/layout/Sheet'
import { confirm, toast } from '@/platform/feedback'
import { useSetContact } from './useContact'

const whatFor: Record<ContactField, string> = {
  phone: '有急事时，单元长能找到您',
  idNumber: '办证、办补贴时核对身份，不办可以不填',
}

/** My phone and ID number, masked, with the way to change each. */
export function ContactRows({ contact }: { contact: OwnContact }) {
  const [open, setOpen] = useState<ContactField | null>(null)
  return (
    <Card>
      {contactFields.map(field => (
        <Row
          key={field}
          icon={field === 'phone' ? 'phone' : 'me'}
          title={contactLabels[field]}
          note={contact[field] ? <View className='number'>{contact[field]}</View> : whatFor[field]}
          right={
            <Button
              id={`change-${field}`}
              look='soft'
              small
              label={`${contact[field] ? '修改' : '填写'}${contactLabels[field]}`}
              onPress={() => setOpen(field)}
            >
              {contact[field] ? '修改' : '填写'}
            </Button>
          }
          line
        />
      ))}
      {open && <ContactSheet field={open} held={contact[open] !== null} onClose={() => setOpen(null)} />}
    </Card>
  )
}

interface SheetProps {
  field: ContactField
  /** One is held now: it can be taken out. */
  held: boolean
  onClose: () => void
}

function ContactSheet({ field, held, onClose }: SheetProps) {
  const typed = useRef('')
  const [missing, setMissing] = useState(false)
  const label = contactLabels[field]
  const change = useSetContact(() => {
    toast('存好了')
    onClose()
  })
  const error = change.error ? toCallError(change.error) : undefined
  const send = () => {
    const value = typed.current.trim()
    setMissing(!value)
    if (value) change.mutate({ field, value })
  }
  const takeOut = async () => {
    if (await confirm({ title: `删掉${label}?`, text: whatFor[field], yes: '删掉' }))
      change.mutate({ field, value: null })
  }
  const foot = (
    <>
      {held && (
        <Button id='contact-remove' look='line' share={1} disabled={change.isPending} onPress={() => void takeOut()}>
          删掉
        </Button>
      )}
      <Button id='contact-save' share={2} wide={!held} busy={change.isPending} onPress={send}>
        存好
      </Button>
    </>
  )
  return (
    <Sheet id='contact' open title={`${held ? '换一个' : '填写'}${label}`} onClose={onClose} foot={foot}>
      <TextField
        id='contact-value'
        label={label}
        type={field === 'phone' ? 'number' : 'text'}
        placeholder={field === 'phone' ? '11 位手机号' : '18 位，照着证件写'}
        maxLength={30}
        error={missing ? `请写${label}` : error?.fields[field]}
        onText={text => {
          if (text !== typed.current) setMissing(false)
          typed.current = text
        }}
      />
      <View className='muted stack'>
        加密保存，页面上只露头尾几位。工作人员要看，得写原因，您在「谁看过我」里都能查到。
      </View>
      {error && !error.fields[field] && <Refusal text={error.message} askCode={error.askCode} />}
    </Sheet>
  )
}
