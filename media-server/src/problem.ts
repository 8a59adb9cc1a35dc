/** A request that cannot be granted. Becomes RFC 9457 problem+json. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.status = status;
    this.code = code;
  }
}

export function notFound(what: string, id: string): Problem {
  return new Problem(404, `media.${what}NotFound`, `There is no ${what} ${id}.`);
}

/** A bound on what is open at once; `what` says of what, and where: "producers are open on this transport". */
export function limitReached(limit: number, what: string): Problem {
  return new Problem(409, 'media.limitReached', `${limit} ${what} already.`);
}
