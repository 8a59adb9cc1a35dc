/** A place of a picture: 0..1 from its left and upper edge, as whoever sends the picture sees it unmirrored. */
export interface Place {
  producerId: string;
  x: number;
  y: number;
}

/** Null: the pointer is put away. `number` counts messages modulo 65,536, since a newer one may overtake an older one. */
export interface Message {
  number: number;
  place: Place | null;
}

const AT = 1;
const AWAY = 2;
const AT_BYTES = 23;
const AWAY_BYTES = 3;
const UNIT = 65_535;
const NUMBERS = 65_536;

/** Kind, number, and for a place the producer's UUID, x and y. */
export function written({ number, place }: Message): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(place ? AT_BYTES : AWAY_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, place ? AT : AWAY);
  view.setUint16(1, number % NUMBERS);
  if (!place) return bytes;
  const hex = place.producerId.replaceAll('-', '');
  for (let at = 0; at < 16; at++) bytes[3 + at] = Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16);
  view.setUint16(19, Math.round(place.x * UNIT));
  view.setUint16(21, Math.round(place.y * UNIT));
  return bytes;
}

/** Null: no message of a pointer. */
export function read(data: unknown): Message | null {
  if (!(data instanceof ArrayBuffer)) return null;
  const bytes = new Uint8Array(data);
  const view = new DataView(data);
  if (bytes[0] === AWAY && bytes.length === AWAY_BYTES) return { number: view.getUint16(1), place: null };
  if (bytes[0] !== AT || bytes.length !== AT_BYTES) return null;
  return {
    number: view.getUint16(1),
    place: {
      producerId: uuid(bytes.subarray(3, 19)),
      x: view.getUint16(19) / UNIT,
      y: view.getUint16(21) / UNIT,
    },
  };
}

/** Whether a number comes after another; half the circle is ahead. */
export function isAfter(number: number, before: number): boolean {
  const ahead = (number - before + NUMBERS) % NUMBERS;
  return ahead > 0 && ahead < NUMBERS / 2;
}

function uuid(bytes: Uint8Array): string {
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
