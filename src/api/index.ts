/** The typed client: `api.reports.submit.mutate(input)`. A renamed field of the server breaks the build here. */
import type { adminRouter } from '../../cloudfunctions/admin/router'
import type { auditRouter } from '../../cloudfunctions/audit/router'
import type { festivalRouter } from '../../cloudfunctions/festival/router'
import type { gridRouter } from '../../cloudfunctions/grid/router'
import type { messagesRouter } from '../../cloudfunctions/messages/router'
import type { noticesRouter } from '../../cloudfunctions/notices/router'
import type { peopleRouter } from '../../cloudfunctions/people/router'
import type { portalRouter } from '../../cloudfunctions/portal/router'
import type { reportsRouter } from '../../cloudfunctions/reports/router'
import type { rosterRouter } from '../../cloudfunctions/roster/router'
import type { servicesRouter } from '../../cloudfunctions/services/router'
import type { toolsRouter } from '../../cloudfunctions/tools/router'
import { clientOf } from './client'

export const api = {
  portal: clientOf<typeof portalRouter>('portal'),
  reports: clientOf<typeof reportsRouter>('reports'),
  messages: clientOf<typeof messagesRouter>('messages'),
  people: clientOf<typeof peopleRouter>('people'),
  grid: clientOf<typeof gridRouter>('grid'),
  admin: clientOf<typeof adminRouter>('admin'),
  audit: clientOf<typeof auditRouter>('audit'),
  roster: clientOf<typeof rosterRouter>('roster'),
  tools: clientOf<typeof toolsRouter>('tools'),
  services: clientOf<typeof servicesRouter>('services'),
  festival: clientOf<typeof festivalRouter>('festival'),
  notices: clientOf<typeof noticesRouter>('notices'),
}
