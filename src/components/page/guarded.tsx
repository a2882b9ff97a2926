import { Component, type ComponentType, type ReactNode } from 'react'
import { startFresh } from '@/platform/fresh'
import { goTab } from '@/platform/navigation'
import { Button } from '../controls/Button'
import { Result } from '../display/Facts'
import { CallForHelp } from '../states/CallForHelp'
import { Page } from './Page'

/**
 * A page whose own script may fail: then it says so and can be opened again, instead of staying white. The build puts every page in here
 * (config/guardPages.js).
 */
export function guarded(Content: ComponentType) {
  // A function, not the class itself: Taro would take the class for the page, and its parts would no longer hear that it is shown.
  return function Guarded() {
    return (
      <Guard>
        <Content />
      </Guard>
    )
  }
}

class Guard extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidCatch(error: unknown) {
    // WeChat keeps the console of a live phone where developers can read it.
    console.error(error)
  }

  /** What was remembered may be what could not be drawn. */
  private readonly again = () => {
    startFresh()
    this.setState({ broken: false })
  }

  override render() {
    return this.state.broken ? <Broken onRetry={this.again} /> : this.props.children
  }
}

function Broken({ onRetry }: { onRetry: () => void }) {
  const foot = (
    <>
      <Button id='broken-home' look='line' share={1} onPress={() => goTab('pages/home/index')}>
        回首页
      </Button>
      <Button id='broken-retry' share={2} icon='retry' onPress={onRetry}>
        重新打开
      </Button>
    </>
  )
  return (
    <Page title='出了点问题' foot={foot}>
      <Result icon='warn' tone='amber' title='这一页出错了' note='您写过的都还在。重新打开试试，还不行就打电话问' />
      <CallForHelp id='broken-call' />
    </Page>
  )
}
