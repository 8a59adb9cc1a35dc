import { Problem } from '../problem.js';

/** mediasoup refuses by throwing; a TypeError there is about its arguments, which come from outside. */
const refusals: Record<string, { status: number; code: string }> = {
  TypeError: { status: 422, code: 'media.unsupported' },
  UnsupportedError: { status: 422, code: 'media.unsupported' },
  NotFoundError: { status: 422, code: 'media.cannotConsume' },
  InvalidStateError: { status: 409, code: 'media.invalidState' },
};

export async function byMediasoup<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const refusal = error instanceof Error ? refusals[error.name] : undefined;
    if (refusal && error instanceof Error) {
      throw new Problem(refusal.status, refusal.code, error.message, { cause: error });
    }
    throw error;
  }
}
