// Every text of the interface and of the knowledge: English must be whole and every message must be well
// formed with the same arguments in each language. What a translation lacks of the knowledge is listed.
import { IntlMessageFormat } from 'intl-messageformat';
import { runnerImport } from 'vite';
import { interfaceTexts } from './interface-texts.mjs';
import { inRepository } from './repository.mjs';

const LANGUAGES = ['en', 'fa', 'ar'];
const SHOWN = 20;

/** @returns {string[]} what is wrong with the translation of one set of texts */
export function textFaults(english, translated, language) {
  const faults = [];
  for (const [id, text] of Object.entries(translated)) {
    const original = english[id];
    if (original === undefined) faults.push(`${language} ${id}: English has no such text`);
    else if (argumentsOf(text) === undefined)
      faults.push(`${language} ${id}: not a well-formed message: ${text}`);
    else if (argumentsOf(text) !== argumentsOf(original))
      faults.push(
        `${language} ${id}: its arguments are ${argumentsOf(text)}, in English ${argumentsOf(original)}`,
      );
  }
  return faults;
}

export const lacking = (english, translated) => Object.keys(english).filter((id) => !translated[id]?.trim());

/** The names a message is filled with, or undefined where it cannot be read. */
function argumentsOf(message) {
  try {
    return [...new Set(names(new IntlMessageFormat(message, 'en').getAst()))].sort().join(' ');
  } catch {
    return undefined;
  }
}

function names(parts) {
  return parts.flatMap((part) => [
    ...('value' in part && part.type !== LITERAL ? [part.value] : []),
    ...Object.values(part.options ?? {}).flatMap((option) => names(option.value)),
    ...(part.children ? names(part.children) : []),
  ]);
}

const LITERAL = 0; // the parser's kind for plain text

async function knowledgeTexts() {
  const { module } = await runnerImport(inRepository('scripts/vite/pack-plugin.ts'));
  const { module: compiler } = await runnerImport(inRepository('models/knowledge/compile.ts'));
  const result = compiler.compileKnowledge(module.readKnowledgeFolder(inRepository('models/knowledge')));
  if (!result.ok)
    return {
      faults: result.problems.map((problem) => `${problem.file}:${problem.line}: ${problem.message}`),
      untranslated: {},
    };
  return { faults: [], untranslated: result.untranslated };
}

if (process.argv[1] === import.meta.filename) {
  const english = interfaceTexts('en');
  const { faults, untranslated } = await knowledgeTexts();
  faults.push(...lacking(english, english).map((id) => `en ${id}: empty`));
  for (const language of LANGUAGES)
    faults.push(
      ...textFaults(english, interfaceTexts(language), language),
      ...lacking(english, interfaceTexts(language)).map(
        (id) => `${language} ${id}: missing from the interface`,
      ),
    );
  for (const [language, ids] of Object.entries(untranslated))
    if (ids.length > 0)
      console.log(
        `${language}: ${ids.length} texts of the knowledge are shown in English: ${ids.slice(0, SHOWN).join(', ')}…`,
      );
  if (faults.length > 0) {
    console.error(faults.join('\n'));
    process.exit(1);
  }
}
