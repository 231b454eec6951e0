import fs from 'node:fs';
import { inRepository } from '../repository.mjs';

const persian = inRepository('renderer/texts/react-aria-fa.ts');
const dictionary = /react-(aria|aria-components|stately)\/dist\/private\/.*intlStrings\.[cm]?js$/;

/** React Aria speaks 34 languages and no Persian: keep English and Arabic and add ours. */
export const reactAriaLanguages = () => ({
  name: 'react-aria-languages',
  enforce: 'pre',
  load(id) {
    if (!dictionary.test(id)) return null;
    const area = id.match(/private\/(?:(\w+)\/)?intlStrings/)?.[1] ?? 'components';
    const source = fs.readFileSync(id, 'utf8');
    const kept = [...source.matchAll(/^import (\S+) from "\S+\/(en-US|ar-AE)\.[cm]?js";$/gm)];
    const english = kept.find(([, , language]) => language === 'en-US')?.[1];
    if (!english) throw new Error(`${id} is not written as expected: no English texts found`);
    const languages = kept.map(([, name, language]) => `${JSON.stringify(language)}: ${name}`);
    const imports = kept.map(([line]) => line);
    if (fs.existsSync(persian)) {
      imports.push(`import { reactAriaPersian } from ${JSON.stringify(persian)};`);
      languages.push(`"fa-IR": {...${english}, ...reactAriaPersian[${JSON.stringify(area)}]}`);
    }
    return `${imports.join('\n')}\nexport default {${languages.join(', ')}};`;
  },
});
