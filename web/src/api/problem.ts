import type { FieldProblem, ProblemBody } from './types';

/** A refusal that a server spoke, or the network's silence (status 0, code `network`). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | null;
  readonly errors: FieldProblem[];

  constructor(body: ProblemBody) {
    super(body.detail ?? body.title ?? `HTTP ${body.status}`);
    this.name = 'Problem';
    this.status = body.status;
    this.code = body.code ?? `http.${body.status}`;
    this.detail = body.detail ?? null;
    this.errors = body.errors ?? [];
  }

  static network(cause: unknown): Problem {
    const problem = new Problem({ status: 0, code: 'network' });
    problem.cause = cause;
    return problem;
  }

  static async of(response: Response): Promise<Problem> {
    const json = response.headers.get('Content-Type')?.includes('json') ?? false;
    const body = json ? ((await response.json().catch(() => null)) as Partial<ProblemBody> | null) : null;
    return new Problem({ ...body, status: response.status });
  }
}

/** A session that has ended, other than words that open no door. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof Problem && error.status === 401 && error.code.startsWith('request.');

export const isProblem = (error: unknown, code?: string): error is Problem =>
  error instanceof Problem && (code === undefined || error.code === code);
