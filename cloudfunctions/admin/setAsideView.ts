import type { SetAsideView } from '@shared/admin/contract'
import { setAsideLabels } from '@shared/admin/labels'
import type { SetAside } from '../_platform/setAside/collections'
import { collections } from '../collections'

const labelOf = new Map(collections.map(({ name, label }) => [name, label]))

export const setAsideView = ({ _id, collection, document, kind, fields, action, at, mendedAt }: SetAside): SetAsideView => ({
  id: _id,
  ...{ collection, document, kind, fields, action, at, mendedAt },
  says: `${labelOf.get(collection) ?? collection}里有一份资料${setAsideLabels[kind]}${fields.length > 0 ? `：${fields.join('、')}` : ''}`,
}) // prettier-ignore
