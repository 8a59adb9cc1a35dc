import { seedOf } from '../covers/seed';

/** A member without a picture: the first letter on one of the hall's colours. */
export function Face({ id, name, size = 40 }: { id: string; name: string; size?: number }) {
  const tone = seedOf(id) % 5;
  return (
    <span
      className={`face face-${tone}`}
      style={{ width: size, height: size, fontSize: size * 0.45 }}
      aria-hidden="true"
    >
      {[...name.trim()][0] ?? '·'}
    </span>
  );
}
