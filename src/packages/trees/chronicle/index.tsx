import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { offers } from '@/features/entries'
import { EditionLine } from '@/features/festival/chronicle/EditionLine'
import { useChronicle } from '@/features/festival/chronicle/useChronicle'
import { YearChart } from '@/features/festival/chronicle/YearChart'
import { useMe } from '@/features/people/useMe'

/** 历届: every edition since 2015, how much was shared, and a few photos of each. */
export default function Chronicle() {
  const me = useMe()
  const planner = !!me.data && offers(me.data, 'planFestival')
  return (
    <Page title='历届柿子节'>
      <Loaded id='chronicle' query={useChronicle()}>
        {({ editions }) => (
          <>
            <YearChart editions={editions} />
            {editions.map(line => (
              <EditionLine key={line.edition} line={line} wall={planner} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}
