import { useEffect, useRef, useState } from 'react'
import type { ReportView } from '@shared/reports/contract'
import { Button } from '@/components/controls/Button'
import { TextArea } from '@/components/fields/Field'
import { Sheet } from '@/components/layout/Sheet'
import { toast } from '@/platform/feedback'
import { useOnline } from '@/platform/network'
import { useForm } from '../../photos/photoForm'
import { supplementDraft } from './supplementDraft'
import { UploadGrid } from '../../photos/UploadGrid'
import { sentFiles, shareSent } from '../../photos/uploads'
import { useReportChange } from '../useReport'

interface Props {
  report: ReportView
  onClose: () => void
}

/** 补充: a few words and photos. They stay on the phone until the server has them. */
export function SupplementSheet({ report, onClose }: Props) {
  const online = useOnline()
  const form = supplementDraft(report.id)
  const { note, photos } = useForm(form)
  const [initial] = useState(note)
  const sent = useRef(false)
  const [wanted, setWanted] = useState(false)
  const [lack, setLack] = useState<string>()
  const { mutate, isPending, error } = useReportChange('supplement', report)
  const files = sentFiles(photos)
  const refused = photos.some(({ state }) => state === 'failed')

  useEffect(() => {
    if (!wanted || !files) return
    setWanted(false)
    mutate(
      { note: note.trim() || '补了照片', photos: files },
      {
        onSuccess: () => {
          sent.current = true
          form.discard()
          toast('补上了')
          onClose()
        },
      },
    )
  }, [wanted, files, note, mutate, form, onClose])

  const write = (text: string) => {
    // A field that is left while the sheet closes would bring the words back.
    if (!sent.current) form.tell({ type: 'filled', fields: { note: text } })
  }
  const send = () => {
    const empty = note.trim() === '' && photos.length === 0
    setLack(empty ? '写几个字，或者拍张照片' : undefined)
    if (!empty) setWanted(true)
  }
  const waiting = wanted && !refused
  const going = online ? `照片传好就发 ${Math.round(shareSent(photos) * 100)}%` : '没有网络，连上就发'
  return (
    <Sheet
      id='supplement'
      open
      title='补充情况'
      onClose={onClose}
      foot={
        <Button id='supplement-send' wide busy={waiting || isPending} onPress={send}>
          {waiting ? going : '发给经办人'}
        </Button>
      }
    >
      <TextArea
        id='supplement-words'
        label='补充情况'
        quiet
        initial={initial}
        placeholder='有什么新情况'
        onText={write}
        error={lack ?? (refused ? '有一张照片没传上去，点「再传」或者去掉它' : error?.message)}
      />
      <UploadGrid id='supplement-photos' label='照片' uploads={photos} form={form} />
    </Sheet>
  )
}
