/** The only reader of the environment of a function beside the SDK. */
export const env = {
  /** Milliseconds that a change waits for its messages to go out; the timer sends what is left (DOMAIN §5). */
  courierBudget: Number(process.env.COURIER_BUDGET_MS ?? 1500),
  /** WeChat's own kind of page a subscribe message opens: `formal` in production, `developer` before. */
  miniprogramState: process.env.MINIPROGRAM_STATE ?? 'formal',
}
