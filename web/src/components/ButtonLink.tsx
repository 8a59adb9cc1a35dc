import { forwardRef, type ReactNode } from 'react';
import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

interface Props extends Omit<ButtonProps, 'href'> {
  children?: ReactNode;
}

const Anchor = forwardRef<HTMLAnchorElement, Props>(function Anchor(props, ref) {
  return <Button component="a" ref={ref} {...props} />;
});

/** A link that looks like a button; typed by the routes. */
export const ButtonLink = createLink(Anchor);
