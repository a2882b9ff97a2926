import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { Refusal } from '@/components/states/Refusal'
import { coverFacts, coverSheet } from '@/features/services/case/cover'
import { sayHow } from '@/features/services/list/myList'
import { useApplication } from '@/features/services/useApplications'
import { showBytes } from '@/platform/documents'
import { useParams } from '@/platform/navigation'

/** The cover sheet of a case, as it is printed. */
export default function Cover() {
  const { id = '' } = useParams()
  const query = useApplication(id)
  const [failed, setFailed] = useState(false)
  const application = query.data
  const print = () => {
    if (!application) return
    setFailed(false)
    showBytes(`办件封面-${application.no}.xlsx`, coverSheet(application)).catch(() => setFailed(true))
  }
  const foot = application && (
    <>
      <Refusal text={failed ? '没打开。请再点一次' : undefined} />
      <Button id='cover-print' wide icon='list' onPress={print}>
        打开打印稿
      </Button>
    </>
  )
  return (
    <Page title='办件封面' foot={foot}>
      <Loaded id='cover' query={query}>
        {found => (
          <>
            <Card>
              {coverFacts(found).map(([label, value]) => (
                <Row key={label} title={value} note={label} />
              ))}
            </Card>
            <Section title='材料，收到打勾' aside={`${found.papers.length} 样`}>
              <Card>
                {found.papers.map((paper, at) => (
                  <Row
                    key={paper.id}
                    title={`□ ${paper.name}`}
                    note={`${sayHow(paper)}，${paper.photos.length > 0 ? `已交 ${paper.photos.length} 张照片` : '带来'}`}
                    line={at < found.papers.length - 1}
                  />
                ))}
              </Card>
            </Section>
            <View className='muted stack'>打印稿可以转发到电脑上打印。上面没有证件号码和电话。</View>
          </>
        )}
      </Loaded>
    </Page>
  )
}
