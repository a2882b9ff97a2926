/**
 * The smallest plugin: copy this folder to add a service, and name its factory in `plugins/index.ts`.
 * It answers the SDK's action `hello.greet` and a plain request at /hello.
 */
import { sendJson } from '../../http'
import { CloudError, type Plugin, type PluginFactory } from '../../plugin'

export const hello: PluginFactory = async host => {
  const plugin: Plugin = {
    name: 'hello',
    actions: {
      async 'hello.greet'(request, caller) {
        if (typeof request.name !== 'string') throw new CloudError('INVALID_PARAM', 'hello.greet needs a name')
        host.count(caller, { action: 'hello.greet' })
        return { data: { greeting: `你好，${request.name}` } }
      },
    },
    routes: [
      {
        method: 'GET',
        path: '/hello',
        async handle(_request, response) {
          sendJson(response, { url: host.url(), now: host.now() })
        },
      },
    ],
  }
  return plugin
}
