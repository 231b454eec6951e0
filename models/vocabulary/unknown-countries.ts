// ISO 3166-1 leaves these codes to its users: no country has them.

/** Stands for the country of a person who did not name it. */
export const UNNAMED_COUNTRY = 'ZZ';

/**
 * Stands for the seat of a company that nobody outside knows, or that depends on which company it is. Not the same as a
 * country that was not named: nothing says that such a company is where the person lives.
 */
export const UNKNOWN_SEAT = 'XX';
