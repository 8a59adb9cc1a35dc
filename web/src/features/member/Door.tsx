import type { ReactNode } from 'react';
import { Alert, Container, Title } from '@mantine/core';
import { Cover } from '../../covers/Cover';

interface Props {
  title: string;
  text?: string;
  /** Which picture hangs beside the door. */
  picture: { category: string; id: string };
  children: ReactNode;
}

/** The frame of signing in, up and back. */
export function Door({ title, text, picture, children }: Props) {
  return (
    <Container size="lg" className="door">
      <div>
        <Title order={1}>{title}</Title>
        {text && <p className="door-text">{text}</p>}
        {children}
      </div>
      <div className="door-art">
        <Cover courseId={picture.id} category={picture.category} />
      </div>
    </Container>
  );
}

export function Refusal({ text }: { text: string | null }) {
  return (
    text && (
      <Alert color="persimmon" variant="light" radius="md" className="refusal">
        {text}
      </Alert>
    )
  );
}
