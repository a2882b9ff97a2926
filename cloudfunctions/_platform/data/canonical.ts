import { stringify } from 'safe-stable-stringify'

/**
 * JSON with sorted keys: two values that say the same have the same text, so their hashes can be compared. Hashes of the audit and of
 * changes that were made before rest on it: test/unit/platform/canonical.test.ts holds the form.
 */
export const canonical = (value: unknown): string => stringify(value) ?? 'null'
