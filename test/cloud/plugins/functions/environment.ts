/** The variables that WeChat Cloud sets for a function, as the SDK reads them (PLATFORM §2). */
import type { Invocation } from './invocation'

/** Names of this cloud's environment and of the mini-program; the hexadecimal word in the bucket is of the real form. */
const envId = 'local'
export const appid = 'wxlocal000000000xzz'

/** The variables of the process, which all of its calls share. */
export function processEnvironment(url: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    // Functions run in UTC, timers in UTC+8 (PLATFORM §4).
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    NODE_ENV: 'production',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: envId,
    TCB_ENV: envId,
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TCB_SESSIONTOKEN',
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_UNIONID,WX_CLIENTIP,WX_API_TOKEN',
  }
}

/** The variables of one call: who calls, and the token by which the SDK's requests are known again. */
export function callEnvironment(invocation: Invocation, token: string): Record<string, string> {
  const variables: Record<string, string> = {
    TCB_SOURCE: invocation.source,
    WX_CLIENTIP: '127.0.0.1',
    WX_API_TOKEN: token,
  }
  // A request from the web comes by no mini-program.
  if (invocation.source !== 'http') variables.WX_APPID = appid
  if (invocation.openid !== undefined) variables.WX_OPENID = invocation.openid
  if (invocation.source === 'wx_trigger') {
    // The SDK takes the trigger's own token when TRIGGER_SRC says so.
    variables.TRIGGER_SRC = 'timer'
    variables.WX_TRIGGER_API_TOKEN_V0 = token
  }
  return variables
}

/** The second argument of `main`: SCF's context object (documentation of Tencent Cloud, product 583). */
export function callContext(
  invocation: Invocation,
  memory: number,
  timeoutMs: number,
  variables: Record<string, string>,
) {
  return {
    request_id: invocation.id,
    function_name: invocation.name,
    function_version: '$LATEST',
    namespace: envId,
    memory_limit_in_mb: memory,
    time_limit_in_ms: timeoutMs,
    environment: JSON.stringify(variables),
    environ: Object.entries(variables)
      .map(([name, value]) => `${name}=${value}`)
      .join(';'),
    tencentcloud_region: 'ap-shanghai',
  }
}
