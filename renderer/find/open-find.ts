import { useStore } from '../stores/store.ts';

/** What had the focus before the bar took it, from the moment it is opened: once the bar is there, it has it. */
let before: Element | null = null;

export const openFind = (): void => {
  if (useStore.getState().finding) return;
  before = document.activeElement;
  useStore.setState({ finding: true });
};

export const closeFind = (): void => {
  useStore.setState({ finding: false });
  if (before instanceof HTMLElement) before.focus();
  before = null;
};
