/** What people are told of posts (DOMAIN §2, §5). */
import { ofWork, template, words } from '../messages/template'

export const gridTemplates = {
  postChanged: template({
    title: '岗位变动',
    kind: 'post',
    target: 'post',
    facts: { post: words('岗位'), place: words('地点'), note: words('说明') },
    fields: ['title', 'post', 'place', 'at'],
    text: '{post} · {place} · {note}',
    page: 'packages/grid/node/index?code={id}',
    reminder: { group: ofWork, label: '我的岗位有变动' },
  }),
}
