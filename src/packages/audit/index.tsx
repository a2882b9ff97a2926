import { Card } from '@/components/layout/Card'
import { Pages } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Section } from '@/components/layout/Section'
import { Empty } from '@/components/states/States'
import { EntryRow } from '@/features/audit/EntryRow'
import { useEntries } from '@/features/audit/useAudit'
import { VerifyDay } from '@/features/audit/VerifyDay'

/** 审计: what was done to whose data and rights, and whether the record of it is whole. */
export default function Audit() {
  const entries = useEntries()
  return (
    <Page title='审计'>
      <Section title='核对'>
        <VerifyDay />
      </Section>
      <Section title='做过什么'>
        <Card>
          <Pages
            id='audit'
            query={entries}
            empty={<Empty art='tree' title='还没有记录' note='任命、绑定、查看电话都会记在这里' />}
          >
            {entry => <EntryRow key={entry.id} entry={entry} />}
          </Pages>
        </Card>
      </Section>
    </Page>
  )
}
