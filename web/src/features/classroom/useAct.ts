import { useMutation } from '@tanstack/react-query';
import { command } from '../../api/client';
import { useComplain } from '../../components/useComplain';

/** One act in a class after another: `path` follows `/api/sessions/{id}`. What fails is shown at the edge. */
export function useAct(sessionId: string) {
  const complain = useComplain();
  return useMutation({
    mutationFn: ({ path, body }: { path: string; body?: unknown }) =>
      command('POST', `/api/sessions/${sessionId}${path}`, body),
    onError: complain,
  });
}
