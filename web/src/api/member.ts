import { useSyncExternalStore } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { command } from './client';
import { identity } from './identity';
import { meQuery } from './queries';
import type { Me, Role, SignedIn } from './types';

/** Who is reading: a member, a visitor (null), or not known yet (undefined). */
export function useMe(): Me | null | undefined {
  const signedIn = useSyncExternalStore(identity.subscribe, identity.signedIn);
  const query = useQuery({ ...meQuery(), enabled: signedIn });
  if (!signedIn) return null;
  return query.data ?? (query.isError ? null : undefined);
}

export const hasRole = (me: Me | null | undefined, role: Role): boolean => me?.roles.includes(role) ?? false;

export function useSignIn() {
  const cache = useQueryClient();
  return async (email: string, password: string): Promise<SignedIn> => {
    const answer = await command<SignedIn>('POST', '/api/login', { email, password });
    cache.clear();
    identity.remember(answer.expiresIn, Date.now());
    return answer;
  };
}

export function useSignOut() {
  const cache = useQueryClient();
  return async (): Promise<void> => {
    await command('POST', '/api/logout').catch(() => undefined);
    identity.forget();
    cache.clear();
  };
}
