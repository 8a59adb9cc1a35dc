/** Whole seconds left; `clockOffset` is what has to be added to this browser's clock to get the server's, in ms. */
export const secondsTo = (deadline: string, clockOffset: number, now: number): number =>
  Math.max(0, Math.ceil((Date.parse(deadline) - now - clockOffset) / 1000));
