import { useState } from 'react'
import { bodyMost } from '@shared/notices/most'
import { sentenceOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Refusal } from '@/components/states/Refusal'
import { chooseFile } from '@/platform/documents'
import { newKey } from '@/platform/key'
import { uploadName, uploadOwn } from '../../photos/uploadPhoto'
import { saySize } from '../content/saySize'
import type { Writing } from '../writing/useWriting'

const kindOf = (name: string) => /\.(pdf|xlsx)$/i.exec(name)?.[1]?.toLowerCase() as 'pdf' | 'xlsx' | undefined

/** Attachments: PDF and Excel. Each is sent as soon as it is chosen; what it is, the server looks at. */
export function FilesPart({ writing: { draft, set, refused } }: { writing: Writing }) {
  const { files } = draft
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const wrong = Object.entries(refused?.fields ?? {}).find(([field]) => field.startsWith('attachments'))?.[1]
  async function add() {
    setProblem(undefined)
    setBusy(true)
    try {
      const chosen = await chooseFile(['pdf', 'xlsx'])
      const kind = chosen && kindOf(chosen.name)
      if (chosen && !kind) setProblem('只收 PDF 和 Excel（.xlsx），请另存一份再选')
      if (chosen && kind) {
        const file = await uploadOwn(uploadName(kind), chosen, () => undefined)
        const name = chosen.name.replace(/\.[^.]*$/, '').slice(0, bodyMost.attachmentName) || '附件'
        set({ files: [...files, { key: newKey(), name, kind, bytes: chosen.size, file }] })
      }
    } catch (error) {
      setProblem(sentenceOf(error))
    }
    setBusy(false)
  }
  return (
    <Section title='附件' aside='PDF 或 Excel'>
      {files.length > 0 && (
        <Card>
          {files.map(({ key, name, kind, bytes }, at) => (
            <Row
              key={key}
              icon='book'
              tone='amber'
              title={name}
              note={`${kind === 'pdf' ? 'PDF' : 'Excel'}，${saySize(bytes)}`}
              line
              right={
                <Button
                  id={`file-drop-${at}`}
                  look='line'
                  small
                  label={`去掉 ${name}`}
                  onPress={() => set({ files: files.filter(each => each.key !== key) })}
                >
                  去掉
                </Button>
              }
            />
          ))}
        </Card>
      )}
      <Button
        id='file-add'
        look='line'
        icon='plus'
        busy={busy}
        lacks={files.length >= bodyMost.attachments ? `最多 ${bodyMost.attachments} 个附件` : undefined}
        onPress={() => void add()}
      >
        加附件
      </Button>
      <Refusal text={problem ?? wrong} />
    </Section>
  )
}
