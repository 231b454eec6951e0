/** Where the screens are. Only this origin may speak to the shell. */
export const WINDOW_ORIGIN = 'app://ui';

/** Where a report stands while it is printed: no scripts, no bridge. */
export const PRINT_ORIGIN = 'app://print';

export const pageOrigins = [WINDOW_ORIGIN, PRINT_ORIGIN];
