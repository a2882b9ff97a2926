/** What people are told of the community's tools (DOMAIN §5, §14). */
import { template, words } from '../messages/template'

export const toolTemplates = {
  toolLoan: template({
    title: '公用工具',
    kind: 'tool',
    target: 'loan',
    facts: { tool: words('工具'), note: words('说明') },
    fields: ['title', 'tool', 'note', 'at'],
    text: '{tool} · {note}',
    page: 'packages/tools/lending/index',
    reminder: { group: { key: 'tools', title: '公用工具' }, label: '借工具有了结果，或者有人来借' },
  }),
}
