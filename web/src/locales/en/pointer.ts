/** Words of the instructor's pointer. */
export const pointer = {
  name: 'Pointer',
  hint: 'Move over the large picture; everyone sees where',
  hintScreen: 'Move over this screen; everyone sees where',
  screen: 'The screen you share',
  unsupported: 'This browser or network can’t show a pointer. The class goes on as it is.',
};
