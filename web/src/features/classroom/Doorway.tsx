import type { ReactNode } from 'react';
import { Title } from '@mantine/core';

interface Props {
  title: string;
  /** When it begins. */
  when?: string | null;
  text: ReactNode;
  children?: ReactNode;
}

/** Before and after class. */
export function Doorway({ title, when, text, children }: Props) {
  return (
    <main className="doorway">
      <Title order={1}>{title}</Title>
      {when && <p>{when}</p>}
      <p role="status">{text}</p>
      <div className="doorway-acts">{children}</div>
    </main>
  );
}
