/** To a part of the page by the id of its heading, which takes the focus, as after any step. */
export const goToPart = (heading: string): void => {
  const element = document.getElementById(heading);
  element?.focus();
  element?.scrollIntoView();
};
