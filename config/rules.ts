/**
 * What a mini-program client may do directly, without a function (docs/platform.md §6): nothing but upload a file. Everything
 * else goes through an action, which knows who calls. In the language of WeChat Cloud's security rules; deployed with the functions,
 * and held by the local cloud.
 */
const collectionRule = { read: false, write: false }

/**
 * Uploading below `upload/` and `roster/`; addresses come from actions, after they asked whether one may see it. WeChat's rules of the storage know
 * `read` and `write` alone, and `write` is uploading, overwriting and deleting in one: so a client can still replace or delete what it uploaded
 * itself, as long as it was not handed in. What a function stores lies elsewhere and has no client as its owner. Whose folder
 * it is cannot be said in a rule: the functions ask (`_platform/files/uploads.ts`).
 */
const storageRule = {
  read: false,
  write: 'resource.openid == auth.openid && /^(upload|roster)\\//.test(resource.path) == true',
}

/** The rules of the manifest: the same for every collection, so that a new one is closed too. */
export const clientRules = (collections: string[]) => ({
  database: Object.fromEntries(collections.map(name => [name, collectionRule])),
  storage: storageRule,
})
