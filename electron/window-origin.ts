/** Where the screens are. Only this origin may speak to the shell. */
export const WINDOW_ORIGIN = 'app://ui';
