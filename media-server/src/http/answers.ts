import type { z } from 'zod';
import { Problem } from '../problem.js';

/** Says what is wrong where; refuses with 400. */
export function checked<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const read = schema.safeParse(value);
  if (!read.success) {
    const faults = read.error.issues
      .slice(0, 5)
      .map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`);
    throw new Problem(400, 'request.malformed', faults.join('; '));
  }
  return read.data;
}

const byFastifyCode: Record<string, Problem> = {
  FST_ERR_CTP_BODY_TOO_LARGE: new Problem(413, 'request.tooLarge', 'The body is too large.'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new Problem(415, 'request.mediaType', 'Send application/json.'),
};

/** What a failure is told as. Only what is nobody's fault outside becomes 500. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) {
    return error;
  }
  if (error instanceof Error && 'statusCode' in error && 'code' in error) {
    const known = byFastifyCode[String(error.code)];
    if (known) {
      return known;
    }
    if (Number(error.statusCode) < 500) {
      return new Problem(400, 'request.malformed', error.message, { cause: error });
    }
  }
  return new Problem(500, 'media.failed', 'The media server failed.', { cause: error });
}

export function problemJson(problem: Problem): Record<string, unknown> {
  return {
    type: `urn:maru:problem:${problem.code}`,
    title: problem.code,
    status: problem.status,
    detail: problem.message,
    code: problem.code,
  };
}
