import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Section } from '@/components/layout/Section'
import { Empty } from '@/components/states/States'
import { offers } from '@/features/entries'
import { useMe } from '@/features/people/useMe'
import { DeskLoans, MyLoans } from '@/features/tools/Loans'
import { OfferedTools } from '@/features/tools/OfferedTools'

/** 公用工具: what the community lends and what I borrow; for whoever lends, what waits and what is out. */
export default function Lending() {
  const me = useMe()
  return (
    <Page title='公用工具'>
      <Loaded id='me' query={me}>
        {found => (
          <>
            {offers(found, 'lendTools') && (
              <Section title='等您借出、收回'>
                <DeskLoans />
              </Section>
            )}
            {offers(found, 'borrowTools') ? (
              <>
                <Section title='能借的工具'>
                  <OfferedTools />
                </Section>
                <Section title='我借的'>
                  <MyLoans />
                </Section>
              </>
            ) : (
              !offers(found, 'lendTools') && <Empty art='basket' title='住户才能借' note='先在「我的」里绑定房屋' />
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
