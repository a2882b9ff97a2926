/**
 * How a call of a function fails. Three parties read it: the SDK of a calling function (`code`), the mini-program client
 * (`errCode`, `errMsg`), and the log (`statusCode`, as SCF's status codes).
 */
import { CloudError } from '../../plugin'

/** Numbers and words of the client's SDK and wx-server-sdk's table; -504003 and -501000 come without words (reports of users). */
const words: Record<number, string> = {
  [-504002]: 'functions execute fail',
  [-501004]: 'exceed concurrent request limit',
  [-501007]: 'invalid parameters',
  [-604001]: 'cloudfunction result size exceed limit (1MB)',
}

export class FunctionError extends CloudError {
  /** As `wx.cloud.callFunction` rejects. */
  readonly errMsg: string

  constructor(
    readonly errCode: number,
    code: string,
    message: string,
    /** SCF's status code (documentation of Tencent Cloud, product 583, "function status codes"). */
    readonly statusCode: number,
  ) {
    super(code, message)
    this.errMsg = `cloud.callFunction:fail Error: errCode: ${errCode} ${words[errCode] ?? ''} | errMsg: ${message}`
  }
}

export const functionError = {
  /** Seen by users as `errCode: -504003  | errMsg: Invoking task timed out after 3 seconds`. */
  timedOut: (seconds: number) =>
    new FunctionError(
      -504003,
      'FUNCTIONS_TIME_LIMIT_EXCEEDED',
      `Invoking task timed out after ${seconds} seconds`,
      433,
    ),
  /** The function threw, or could not be loaded. */
  threw: (message: string) => new FunctionError(-504002, 'FUNCTIONS_EXECUTE_FAIL', message, 430),
  /** The wording is assumed; SCF's status 434 stands for it. */
  outOfMemory: (megabytes: number) =>
    new FunctionError(-504002, 'FUNCTIONS_EXECUTE_FAIL', `Function memory limit of ${megabytes} MB exceeded`, 434),
  /** The process ended in the middle of the call; SCF's status 439. */
  exited: () => new FunctionError(-504002, 'FUNCTIONS_EXECUTE_FAIL', 'User process exit when running', 439),
  /** wx-server-sdk's table: EXCEED_CONCURRENT_REQUEST_LIMIT is -501004; SCF's status 432. */
  tooMany: (limit: number) =>
    new FunctionError(
      -501004,
      'EXCEED_CONCURRENT_REQUEST_LIMIT',
      `exceed concurrent request limit: ${limit} calls of this function at once`,
      432,
    ),
  /** Seen by users as `errCode: -501000  | errMsg: FunctionName parameter could not be found`. */
  unknown: (name: string) =>
    new FunctionError(-501000, 'FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name}`, 404),
  eventTooLarge: () => new FunctionError(-501007, 'INVALID_PARAM', 'RequestTooLarge: the event exceeds 6 MB', 406),
  /** The local cloud's own limit: how deep an event may be is not published. */
  eventTooDeep: (levels: number) =>
    new FunctionError(
      -501007,
      'INVALID_PARAM',
      `InvalidParameterValue: the event is nested deeper than ${levels} levels`,
      400,
    ),
  eventInvalid: () => new FunctionError(-501007, 'INVALID_PARAM', 'InvalidParameterValue: the event is not JSON', 400),
  resultTooLarge: () =>
    new FunctionError(-504002, 'FUNCTIONS_EXECUTE_FAIL', 'The size of response exceeds the upper limit (6MB)', 407),
  /** Only towards a mini-program client; another function may take up to 6 MB. */
  clientResultTooLarge: () =>
    new FunctionError(-604001, 'FUNCTIONS_EXECUTE_FAIL', 'cloudfunction result size exceed limit (1MB)', 407),
}
