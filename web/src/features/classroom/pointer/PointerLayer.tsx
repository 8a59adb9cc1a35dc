import { type RefObject, useEffect, useRef } from 'react';
import { freshness, glided, type Point, trailed, type TrailPoint } from './motion';
import { pictureOf, pointIn, trackIn } from './picture';
import type { Pointers } from './Pointers';
import './pointer.css';

interface Props {
  pointers: Pointers;
  /** Which track a producer's picture is; undefined: none that is here. */
  trackOf: (producerId: string) => MediaStreamTrack | undefined;
}

/** Where somebody points: a spot, with a trail unless less motion is asked for. Draws only while there is one. */
export function PointerLayer({ pointers, trackOf }: Props) {
  const spot = useRef<HTMLSpanElement>(null);
  const trail = useRef<HTMLCanvasElement>(null);
  const find = useRef(trackOf);
  useEffect(() => {
    find.current = trackOf;
  }, [trackOf]);
  useEffect(() => {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)');
    let frame = 0;
    let last = 0;
    let shown: { on: HTMLVideoElement; at: Point; trail: TrailPoint[] } | null = null;
    const draw = (now: number) => {
      frame = 0;
      const pointed = pointers.now(performance.now());
      const on = pointed && largest(find.current(pointed.producerId));
      const picture = on && pictureOf(on);
      if (!pointed || !picture) {
        shown = null;
        show(spot, null);
        drawTrail(trail.current, [], now);
        if (pointed) frame = requestAnimationFrame(draw);
        return;
      }
      const place = { x: pointed.x, y: pointed.y };
      const jumps = still.matches || shown?.on !== on;
      const at = jumps || !shown ? place : glided(shown.at, place, now - last);
      const point = pointIn(picture, at);
      shown = { on, at, trail: jumps ? [] : trailed(shown?.trail ?? [], point, now) };
      last = now;
      show(spot, point);
      drawTrail(trail.current, shown.trail, now);
      frame = requestAnimationFrame(draw);
    };
    const wake = () => {
      if (frame === 0) {
        last = performance.now();
        frame = requestAnimationFrame(draw);
      }
    };
    const unsubscribe = pointers.subscribe(wake);
    return () => {
      unsubscribe();
      cancelAnimationFrame(frame);
    };
  }, [pointers]);
  return (
    <div className="pointer-layer" aria-hidden="true">
      <canvas ref={trail} />
      <span ref={spot} className="pointer-spot" hidden />
    </div>
  );
}

/** A picture may be on the page twice; the pointer stands on the larger one. */
function largest(track: MediaStreamTrack | undefined): HTMLVideoElement | null {
  let found: HTMLVideoElement | null = null;
  if (!track) return found;
  for (const video of document.querySelectorAll<HTMLVideoElement>('.inclass video'))
    if (trackIn(video) === track && video.clientWidth > (found?.clientWidth ?? 0)) found = video;
  return found;
}

function show({ current }: RefObject<HTMLSpanElement | null>, point: Point | null): void {
  if (!current) return;
  current.hidden = point === null;
  if (point) current.style.translate = `${point.x.toFixed(2)}px ${point.y.toFixed(2)}px`;
}

const WIDEST = 10;

function drawTrail(canvas: HTMLCanvasElement | null, trail: readonly TrailPoint[], now: number): void {
  const context = canvas?.getContext('2d');
  if (!canvas || !context) return;
  const density = window.devicePixelRatio;
  const [width, height] = [
    Math.round(canvas.clientWidth * density),
    Math.round(canvas.clientHeight * density),
  ];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, width, height);
  context.lineCap = 'round';
  context.strokeStyle = getComputedStyle(canvas).color;
  for (let at = 1; at < trail.length; at++) {
    const [from, to] = [trail[at - 1], trail[at]];
    if (!from || !to) continue;
    const fresh = freshness(to, now);
    context.globalAlpha = 0.7 * fresh;
    context.lineWidth = WIDEST * fresh;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }
}
