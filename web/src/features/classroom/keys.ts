/** One key for each act of the class page. A letter is also known by its place on the keyboard, whatever is typed with it. */
export const KEYS = {
  microphone: 'm',
  camera: 'v',
  screen: 's',
  hands: 'd',
  pointer: 'p',
  grid: 'g',
  picture: 'x',
  turn: 'r',
  hand: 'h',
  react: ['1', '2', '3', '4', '5'],
  ask: 'q',
  chat: 'c',
  help: '?',
  present: 'n',
  reveal: 't',
  close: 'k',
  call: 'a',
  adHoc: 'z',
  survey: 'u',
  floor: 'f',
  people: 'o',
  lock: 'l',
  end: 'e',
} as const;

export type KeyName = keyof typeof KEYS;

/** What the help tells, in its order. */
const FOR_ALL: readonly KeyName[] = ['microphone', 'camera', 'grid', 'picture'];
const STUDENTS: readonly KeyName[] = ['turn', 'hand', 'react', 'ask', 'chat'];
const INSTRUCTORS: readonly KeyName[] = [
  'hands',
  'screen',
  'pointer',
  'present',
  'reveal',
  'close',
  'adHoc',
  'call',
  'survey',
  'floor',
  'people',
  'chat',
  'ask',
  'react',
  'lock',
  'end',
];

export const keysOf = (instructor: boolean): readonly KeyName[] => [
  ...FOR_ALL,
  ...(instructor ? INSTRUCTORS : STUDENTS),
  'help',
];

/** As it stands on the keyboard. */
export function capOf(name: KeyName): string {
  const key: string | readonly string[] = KEYS[name];
  return typeof key === 'string' ? key.toUpperCase() : `${key[0]}–${key.at(-1)}`;
}
