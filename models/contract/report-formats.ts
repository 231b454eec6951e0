/** Every kind of file a report can be. A plain list, so that the window can offer them without a validator. */
export const reportFormats = ['pdf', 'docx', 'odt', 'html', 'json', 'md', 'csv'] as const;
