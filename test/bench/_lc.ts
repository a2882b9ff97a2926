import { localCloud } from './localCloud'
import { table } from './figure'
localCloud().then(f => console.log(table(f)))
