import { ratesInput, ratesOutput } from '@shared/reports/rates'
import { action } from '../../_platform/call/action'
import { reportRates } from './collections'
import { rateId } from './counters'
import { ledNode } from './ledNode'
import { ratesView } from './view'

/** 三率 of a node and a month, with each part below it: one read of what the changes counted (DOMAIN §4). */
export const rates = action
  .allow('report.rates')
  .input(ratesInput)
  .ids({ node: ledNode })
  .output(ratesOutput)
  .query(async ({ input: { month }, ctx }) => {
    const { node } = ctx.found
    return ratesView(node, month, await reportRates.find(rateId(node, month)))
  })
