type Texts = Readonly<Record<string, string>>;

export function textFaults(english: Texts, translated: Texts, language: string): string[];
export function lacking(english: Texts, translated: Texts): string[];
