import { View } from '@tarojs/components'
import type { GuideOutput } from '@shared/services/guide/catalogue'
import { useElder } from '@/components/a11y/textSize'
import { Button } from '@/components/controls/Button'
import { Section } from '@/components/layout/Section'
import { Refusal } from '@/components/states/Refusal'
import { ServicePage } from '../layout/ServicePage'
import { ElderApply } from './ElderApply'
import type { ApplyDraft } from './applyDraft'
import { DeliveryPart, Private, ThrowAway } from './ApplyParts'
import { FieldPart } from './FieldPart'
import { PaperPart } from './PaperPart'
import { useApply } from './useApply'

/** Filling in only what this case needs, and handing it in. */
export function ApplyPage({ guide, draft }: { guide: GuideOutput; draft: ApplyDraft }) {
  const elder = useElder()
  const form = useApply(guide.spec, draft)
  if (elder) return <ElderApply title={guide.spec.name} form={form} draft={draft} />
  const { fields, papers } = form
  const foot = (
    <>
      <Refusal text={form.problem} askCode={form.askCode} />
      <Button id='apply-send' share={2} busy={form.busy} onPress={form.send}>
        交上去
      </Button>
    </>
  )
  return (
    <ServicePage title={guide.spec.name} foot={foot} call='plain'>
      {draft.principal && <View className='strong'>{`给${draft.principal.name}办，他看得到`}</View>}
      {fields.length > 0 && (
        <Section title='填几样'>
          {fields.map(field => (
            <FieldPart
              key={field.id}
              field={field}
              value={form.valueOf(field.id)}
              error={form.errorOf(field.id)}
              onValue={value => form.fill(field.id, value)}
            />
          ))}
        </Section>
      )}
      {papers.length > 0 && (
        <Section title='材料' aside={`${papers.length} 样`}>
          {papers.map(paper => (
            <PaperPart key={paper.id} of={form.name} paper={paper} />
          ))}
        </Section>
      )}
      <DeliveryPart draft={draft} />
      <Private />
      <ThrowAway form={form} />
    </ServicePage>
  )
}
