/** Every kind of file a report can be. A plain list, so that the window can offer them without a validator. */
export const reportFormats = ['html', 'md', 'json', 'pdf'] as const;
