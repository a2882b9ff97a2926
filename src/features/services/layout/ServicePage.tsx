import type { ReactNode } from 'react'
import { useElder } from '@/components/a11y/textSize'
import { Page } from '@/components/page/Page'
import { CallCounter } from './CallCounter'

interface Props {
  title: string
  /** The page's own buttons, behind the call. */
  foot?: ReactNode
  /** With the call in the standard edition too, and its word if `worded`. */
  call?: 'plain' | 'worded'
  children: ReactNode
}

/** A resident's page about services: in 长辈版 none of them is without a call to the counter, whatever it shows (issue of §7). */
export function ServicePage({ title, foot, call, children }: Props) {
  const elder = useElder()
  const calls = elder || call !== undefined
  return (
    <Page
      title={title}
      foot={
        (calls || foot) && (
          <>
            {foot}
            {calls && <CallCounter worded={call === 'worded'} />}
          </>
        )
      }
    >
      {children}
    </Page>
  )
}
