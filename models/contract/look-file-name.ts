/** Its name says nothing of what the program is for. Here alone, so that the window carries no validator. */
export const LOOK_FILE = 'look.json';
