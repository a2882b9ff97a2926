/**
 * The preview of `npm start`: two phones side by side at `/`, the app in them at `/app/`, and around them what the local
 * cloud knows (clock, messages, counts, faults). It only asks what every outsider may ask, at /control.
 */
import { join } from 'node:path'
import { HttpError, restOf } from '../http'
import type { PluginFactory } from '../plugin'
import type { Clock } from '../plugins/clock'
import { findFile, sendBytes, sendFile } from './files'
import { bundlePage } from './bundlePage'

export const preview: PluginFactory = async host => {
  const app = join(host.options.distDir, 'h5')
  const page = await bundlePage()

  /** Gives a phone the local cloud's time before the app's own scripts run. */
  function withClock(html: string): string {
    const { offset } = host.plugin<Clock>('clock').reading()
    return html.replace('<head>', `<head><script src="/preview/phoneClock.js" data-offset="${offset}"></script>`)
  }

  return {
    name: 'preview',
    routes: [
      {
        method: 'GET',
        path: '/',
        openTo: 'links',
        async handle(_request, response, url) {
          if (url.pathname !== '/') throw new HttpError(404, `the local cloud has no GET ${url.pathname}`)
          sendBytes(response, 'index.html', page.get('index.html'))
        },
      },
      {
        method: 'GET',
        path: '/preview/',
        async handle(_request, response, url) {
          const name = url.pathname.slice('/preview/'.length)
          sendBytes(response, name, page.get(name))
        },
      },
      {
        method: 'GET',
        path: '/app',
        openTo: 'links',
        async handle(_request, response, url) {
          response.writeHead(302, { location: `/app/${url.search}` }).end()
        },
      },
      {
        method: 'GET',
        path: '/app/',
        openTo: 'links',
        async handle(request, response, url) {
          const found = await findFile(app, restOf(url, '/app/'))
          if (!found) throw new HttpError(404, `the app has no ${url.pathname}: is it built?`)
          await sendFile(request, response, found, withClock)
        },
      },
    ],
  }
}
