interface Announced {
  readonly optionText: string;
  readonly optionCount: number;
  readonly groupTitle: string;
  readonly groupCount: number;
  readonly isGroupChange: boolean;
  readonly isSelected: boolean;
}
interface Formatter {
  number(value: number): string;
}
type Message = string | ((args: Announced, formatter: Formatter) => string);

/** Persian for React Aria, by area and by its own message ids; what is not here stays English. */
export const reactAriaPersian: Record<string, Record<string, Message>> = {
  components: {
    selectPlaceholder: 'یکی را انتخاب کنید',
    tableResizer: 'تغییر اندازه',
    dropzoneLabel: 'جای رها کردن',
    colorSwatchPicker: 'نمونه‌های رنگ',
  },
  overlays: { dismiss: 'بستن' },
  searchfield: { 'Clear search': 'پاک کردن جست‌وجو' },
  autocomplete: { collectionLabel: 'پیشنهادها' },
  menu: { longPressMessage: 'برای باز شدن فهرست، کلید را نگه دارید یا Alt و پیکان پایین را بزنید' },
  combobox: {
    buttonLabel: 'نشان دادن فهرست',
    listboxLabel: 'پیشنهادها',
    selectedAnnouncement: ({ optionText }) => `${optionText}، انتخاب شد`,
    countAnnouncement: ({ optionCount }, formatter) => `${formatter.number(optionCount)} مورد`,
    focusAnnouncement: ({ groupTitle, groupCount, optionText, isGroupChange, isSelected }, formatter) => {
      const group = isGroupChange ? `گروه ${groupTitle}، ${formatter.number(groupCount)} مورد. ` : '';
      return `${group}${optionText}${isSelected ? '، انتخاب شده' : ''}`;
    },
  },
};
