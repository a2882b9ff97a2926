/** The typed client: `api.reports.submit.mutate(input)`. A renamed field of the server breaks the build here. */
import { createTRPCClient } from '@trpc/client'
import type { gridRouter } from '../../cloudfunctions/grid/router'
import type { messagesRouter } from '../../cloudfunctions/messages/router'
import type { peopleRouter } from '../../cloudfunctions/people/router'
import type { portalRouter } from '../../cloudfunctions/portal/router'
import type { reportsRouter } from '../../cloudfunctions/reports/router'
import { functionLink } from './link'

export const api = {
  portal: createTRPCClient<typeof portalRouter>({ links: [functionLink('portal')] }),
  reports: createTRPCClient<typeof reportsRouter>({ links: [functionLink('reports')] }),
  messages: createTRPCClient<typeof messagesRouter>({ links: [functionLink('messages')] }),
  people: createTRPCClient<typeof peopleRouter>({ links: [functionLink('people')] }),
  grid: createTRPCClient<typeof gridRouter>({ links: [functionLink('grid')] }),
}
