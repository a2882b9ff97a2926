import { Card } from '@/components/layout/Card'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Skeleton } from '@/components/states/States'
import { ContactRows } from '@/features/people/contacts/ContactRows'
import { useContact } from '@/features/people/contacts/useContact'
import { go } from '@/platform/navigation'

/** 我的资料和隐私: phone and ID number, who looked at them, taking everything along, and leaving. */
export default function MyProfile() {
  const contact = useContact()
  return (
    <Page title='我的资料和隐私'>
      <Section title='联系方式'>
        <Loaded id='contact' query={contact} skeleton={<Skeleton cards={1} />}>
          {held => <ContactRows contact={held} />}
        </Loaded>
      </Section>
      <Section title='我的权利'>
        <Card>
          <Row
            id='seen-by'
            icon='eye'
            tone='leaf'
            title='谁看过我'
            note='谁看过我的电话和证件号、什么时候、为什么'
            line
            onPress={() => go('packages/people/seen/index')}
          />
          <Row
            id='export'
            icon='box'
            title='导出我的资料'
            note='社区存了我的什么，全都看得到、拿得走'
            line
            onPress={() => go('packages/people/export/index')}
          />
          <Row
            id='leave'
            icon='warn'
            tone='danger'
            title='注销'
            note='不再用了，把我的资料清掉'
            line
            onPress={() => go('packages/people/leave/index')}
          />
        </Card>
      </Section>
    </Page>
  )
}
