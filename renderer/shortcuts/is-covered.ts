/** Something lies over the screen, and what is under it is not to move. */
export const isCovered = (): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
