/** The only reader of the environment of a function beside the SDK. */
export const env = {
  /** The environment that the function runs in, as it stands in every fileID. */
  name: () => process.env.TCB_ENV ?? process.env.SCF_NAMESPACE,
  /** Milliseconds that a change waits for its messages to go out; the timer sends what is left (DOMAIN §5). */
  courierBudget: Number(process.env.COURIER_BUDGET_MS ?? 1500),
  /** WeChat's own kind of page a subscribe message opens: `formal` in production, `developer` before. */
  miniprogramState: process.env.MINIPROGRAM_STATE ?? 'formal',
  /** Keys that encrypt phones and ID numbers, as `id:base64` with commas, the one in use first (docs/privacy.md). */
  personalKeys: () => secret('PERSONAL_KEYS'),
  /** Key of the hashes by which a phone or an ID number is found. */
  lookupKey: () => secret('LOOKUP_KEY'),
  /** Key that signs the daily roots of the audit and names people in it. */
  auditKey: () => secret('AUDIT_KEY'),
  /** Seed of the key that signs the codes of 柿子节, 32 bytes in base64. */
  festivalKey: () => secret('FESTIVAL_KEY'),
}

/** @throws when the deployment forgot it: nothing personal is ever written in plain instead */
function secret(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`the function's environment has no ${name}`)
  return value
}
