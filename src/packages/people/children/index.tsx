import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Section } from '@/components/layout/Section'
import { Empty } from '@/components/states/States'
import { ChildAsks, ChildKept } from '@/features/people/children/ChildCards'
import { useChildren } from '@/features/people/children/useChildren'

/** 孩子使用同意: what a child under 14 asks of me, what is kept of them and for what, and how to take it back. */
export default function Children() {
  const children = useChildren()
  return (
    <Page title='孩子使用同意'>
      <Loaded id='children' query={children}>
        {({ items }) => {
          const asking = items.filter(({ state }) => state === 'awaitingConsent')
          const agreed = items.filter(({ state }) => state !== 'awaitingConsent')
          if (!items.length)
            return (
              <Empty
                art='letterbox'
                title='没有要您同意的'
                note='家里未满 14 周岁的孩子申请使用，会出现在这里，也会发消息给您'
              />
            )
          return (
            <>
              {asking.map(child => (
                <ChildAsks key={child.id} child={child} />
              ))}
              {agreed.length > 0 && (
                <Section title='已经同意的'>
                  {agreed.map(child => (
                    <ChildKept key={child.id} child={child} />
                  ))}
                </Section>
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
