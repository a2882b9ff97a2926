import { useEffect, useRef, useState } from 'react'
import type { ReportView } from '@shared/reports/contract'
import { Button } from '@/components/Button'
import { TextArea } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/platform/feedback'
import { useOnline } from '@/platform/network'
import { keepSupplement, keptSupplement } from './supplementDraft'
import { UploadGrid } from './UploadGrid'
import { useUploads } from './uploader'
import { sentFiles, shareSent } from './uploads'
import { useReportChange } from './useReport'

interface Props {
  report: ReportView
  onClose: () => void
}

/** 补充: a few words and photos. They stay until they were taken. */
export function SupplementSheet({ report, onClose }: Props) {
  const online = useOnline()
  const words = useRef(keptSupplement(report.id))
  const [initial] = useState(words.current)
  const [wanted, setWanted] = useState(false)
  const [lack, setLack] = useState<string>()
  const { uploads, take, remove, again } = useUploads()
  const { mutate, isPending, error } = useReportChange('supplement', report)
  const files = sentFiles(uploads)
  const refused = uploads.some(({ state }) => state === 'failed')

  useEffect(() => {
    if (!wanted || !files) return
    setWanted(false)
    mutate(
      { note: words.current.trim() || '补了照片', photos: files },
      {
        onSuccess: () => {
          keepSupplement(report.id, '')
          toast('补上了')
          onClose()
        },
      },
    )
  }, [wanted, files, mutate, report.id, onClose])

  const write = (text: string) => {
    words.current = text
    keepSupplement(report.id, text)
  }
  const send = () => {
    const empty = words.current.trim() === '' && uploads.length === 0
    setLack(empty ? '写几个字,或者拍张照片' : undefined)
    if (!empty) setWanted(true)
  }
  const waiting = wanted && !refused
  const going = online ? `照片传好就发 ${Math.round(shareSent(uploads) * 100)}%` : '没有网络,连上就发'
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
        error={lack ?? (refused ? '有一张照片没传上去,点「再传」或者去掉它' : error?.message)}
      />
      <UploadGrid
        id='supplement-photos'
        label='照片'
        uploads={uploads}
        onTake={take}
        onRemove={remove}
        onAgain={again}
      />
    </Sheet>
  )
}
