import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { roleLabels } from '@shared/permissions'
import type { ColleagueLoad } from '@shared/reports/load'
import { api } from '@/api'
import { remembered } from '@/api/query'
import { Avatar } from '@/components/display/Avatar'
import { Facts } from '@/components/display/Facts'
import { Pill } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { TakeBackCard } from '@/features/grid/leave/TakeBackCard'

/** 手里有多少: mine, and for whoever gives reports on, of everybody below them. */
export default function Load() {
  const load = useQuery({ queryKey: ['reports', 'load'], ...remembered('load', () => api.reports.load.query()) })
  return (
    <Page title='手里有多少'>
      <Loaded id='load' query={load}>
        {({ mine, others, capped }) => (
          <>
            <Section title='我手里'>
              <Card>
                <Facts
                  facts={[
                    { label: '没办完的', value: `${mine.open} 件` },
                    { label: '已超时', value: `${mine.overdue} 件` },
                    { label: '两小时内到期', value: `${mine.soon} 件` },
                    { label: '今天要办好', value: `${mine.today} 件` },
                  ]}
                />
              </Card>
            </Section>
            <TakeBackCard />
            {others.length > 0 && (
              <Section title='大家手里' aside='件数多的在前'>
                <Card>
                  {others.map(each => (
                    <Colleague key={each.personId} load={each} />
                  ))}
                </Card>
              </Section>
            )}
            {capped && <View className='muted'>太多了，只数了前面的。</View>}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const Colleague = ({ load: { name, role, open, overdue, today } }: { load: ColleagueLoad }) => (
  <Row
    left={<Avatar name={name} />}
    title={`${name} 手里 ${open} 件`}
    note={`${roleLabels[role]} · 今天要办好 ${today} 件`}
    line
    right={overdue > 0 && <Pill tone='late'>{`超时 ${overdue}`}</Pill>}
  />
)
