/** How messages reach people (DOMAIN §5, P). */
export const messageRules = {
  /** After so many attempts, or so many days, WeChat is left alone; the inbox has the message anyway. */
  mostAttempts: 6,
  mostDays: 1,
  /** A pause after an attempt is longer or shorter by up to this share, so that what failed together does not come again together. */
  jitter: 0.25,
  /** WeChat keeps quiet, but for what cannot wait. The inbox has everything at once. */
  quiet: { from: '22:00', until: '07:00' },
  /** When WeChat says that the quota is gone, it is asked once more after so many minutes; then not before tomorrow. */
  quotaMinutes: 2,
  /** What waited for a morning, or for the quota of a new day, comes within so many minutes, not all at once. */
  spreadMinutes: 10,
  /** What many are told, and is not urgent, goes to WeChat spread over so many minutes, so that nobody else waits behind it. */
  manyMinutes: 30,
  /** Several events about one thing within so many seconds are one WeChat message to a person. */
  onceWithinSeconds: 60,
  /** Consents of one kind that one person can have at once: a broken client cannot run them up. */
  mostConsents: 50,
} as const
