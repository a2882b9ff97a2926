import { useRef, useState } from 'react'
import { coverColumns, coverRows } from '@/components/photos/CoverGrid'
import { confirm, toast } from '@/platform/feedback'
import { coveredCopy } from '@/platform/cover'
import { dropPhoto } from '@/platform/photos'
import { draftOf, uploadPhoto } from '../photos/uploadPhoto'
import { useShowOnBoard } from './useBoard'

/** A photo of the report: whether it is to be shown, and what of it is covered. */
export interface Covering {
  url: string
  kind: 'before' | 'after'
  chosen: boolean
  covered: number[]
}

const toggled = (fields: readonly number[], field: number) =>
  fields.includes(field) ? fields.filter(each => each !== field) : [...fields, field]

/** What was chosen for the board. Only covered copies are uploaded, and only when it is sent. */
export function useChoice(id: string, initial: Covering[], text: string, onDone: () => void) {
  const [photos, setPhotos] = useState(initial)
  const words = useRef(text)
  const [busy, setBusy] = useState(false)
  const { mutate, isPending, error } = useShowOnBoard(onDone)

  const change = (at: number, with_: (photo: Covering) => Partial<Covering>) =>
    setPhotos(all => all.map((photo, nth) => (nth === at ? { ...photo, ...with_(photo) } : photo)))

  async function send() {
    const chosen = photos.filter(photo => photo.chosen)
    const bare = chosen.some(({ covered }) => covered.length === 0)
    const text = bare ? '有照片一格也没遮：确定上面没有人脸、车牌、门牌？' : '名字、门牌、脸和车牌都看不出来了？'
    if (!(await confirm({ title: '提上去给另一个人看？', text, yes: '提上去' }))) return
    setBusy(true)
    try {
      const sent: string[] = []
      for (const { url, covered } of chosen) {
        const photo = await coveredCopy(url, { columns: coverColumns, rows: coverRows, fields: covered })
        sent.push(await uploadPhoto(draftOf(photo)))
        dropPhoto(photo)
      }
      mutate({ id, words: words.current, photos: sent, before: chosen.filter(({ kind }) => kind === 'before').length })
    } catch {
      toast('照片没处理好，请看看网络，再点一次')
    } finally {
      setBusy(false)
    }
  }

  return {
    photos,
    choose: (at: number) => change(at, ({ chosen }) => ({ chosen: !chosen })),
    cover: (at: number, field: number) => change(at, ({ covered }) => ({ covered: toggled(covered, field) })),
    write: (text: string) => {
      words.current = text
    },
    send,
    busy: busy || isPending,
    error,
  }
}
