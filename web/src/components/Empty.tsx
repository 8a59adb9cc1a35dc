import type { ReactNode } from 'react';
import { Group, Title } from '@mantine/core';

export type Art = 'cushion' | 'path' | 'rain' | 'lantern' | 'paper';

/** A small ink drawing for each kind of nothing. */
const DRAWINGS: Record<Art, ReactNode> = {
  cushion: (
    <>
      <path className="a-soft" d="M30 74c0-14 18-20 50-20s50 6 50 20s-18 20-50 20s-50-6-50-20" />
      <path d="M30 72c0-13 18-19 50-19s50 6 50 19M30 72v8c0 12 18 18 50 18s50-6 50-18v-8" />
      <path d="M30 72c0 12 18 18 50 18s50-6 50-18M80 68v8M74 70l12 4M86 70l-12 4" />
    </>
  ),
  path: (
    <>
      <path className="a-soft" d="M20 100c30-30 30-40 56-44s30-16 64-22v66z" />
      <path d="M18 62c20-22 38-26 58-8c12-26 38-30 66-6M66 102c2-18 22-18 24-30s-10-10-12-18M96 102c0-14 12-16 12-28" />
      <circle cx="122" cy="24" r="9" />
    </>
  ),
  rain: (
    <>
      <path className="a-soft" d="M36 60h88v40H36z" />
      <path d="M24 58c30-4 44-14 56-28c12 14 26 24 56 28zM40 60v40M120 60v40M24 100h112" />
      <path d="M22 20l-5 11M48 12l-5 11M108 12l-5 11M136 22l-5 11M80 8l-4 9" />
    </>
  ),
  lantern: (
    <>
      <circle className="a-soft" cx="80" cy="60" r="30" />
      <path d="M80 12v16M64 28h32M60 34c-12 14-12 38 0 52h40c12-14 12-38 0-52zM70 34c-6 16-6 36 0 52M90 34c6 16 6 36 0 52M66 92h28M80 92v14M74 106l-2 8M86 106l2 8" />
    </>
  ),
  paper: (
    <>
      <path className="a-soft" d="M44 20h64v84H44z" />
      <path d="M44 20h64v84H44zM56 36h40M56 50h40M56 64h26M118 30c8 6 12 10 8 18L96 88l-10 6l2-12l30-52" />
    </>
  ),
};

interface Props {
  title: string;
  text?: ReactNode;
  action?: ReactNode;
  more?: ReactNode;
  art?: Art;
  level?: 1 | 2 | 3;
}

/** Nothing is here; says why, and what to do next. */
export function Empty({ title, text, action, more, art = 'cushion', level = 2 }: Props) {
  return (
    <div className="empty">
      <svg viewBox="0 0 160 120" width="160" height="120" aria-hidden="true" className="empty-art">
        {DRAWINGS[art]}
      </svg>
      <Title order={level} size="h3">
        {title}
      </Title>
      {text && <p className="empty-text">{text}</p>}
      {(action || more) && (
        <Group justify="center" gap="sm">
          {action}
          {more}
        </Group>
      )}
    </div>
  );
}
