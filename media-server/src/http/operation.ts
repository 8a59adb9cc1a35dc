import type { z } from 'zod';
import type { Sfu } from '../sfu/sfu.js';

export type Method = 'get' | 'put' | 'post' | 'delete';

export interface Call<Params, Body> {
  sfu: Sfu;
  params: Params;
  body: Body;
}

/** One call of the REST contract: what serves it and what documents it. */
export interface Operation<
  Params extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  id: string;
  method: Method;
  /** In OpenAPI's form, `/routers/{routerId}`. */
  path: string;
  summary: string;
  params: Params;
  body?: Body;
  /** Absent: 204 without a body. */
  answer?: Answer;
  /** Who may call without a token. */
  open?: boolean;
  run(
    call: Call<z.output<Params>, z.output<Body>>,
  ): Promise<z.input<Answer> | undefined> | z.input<Answer> | undefined;
}

/** Keeps the types of one operation together; the list of all forgets them. */
export function operation<P extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  described: Operation<P, B, A>,
): Operation {
  return described;
}
