import type { KnowledgeProblem, Origins } from '../knowledge-files.ts';
import type { Pack } from '../schemas/pack.ts';
import { checkActions } from './check-actions.ts';
import { checkApps } from './check-apps.ts';
import { checkEmergencies } from './check-emergencies.ts';
import { checkFormerly } from './check-formerly.ts';
import { checkGlossary } from './check-glossary.ts';
import { checkOperators } from './check-operators.ts';
import { checkPress } from './check-press.ts';
import { checkRepeats } from './check-repeats.ts';
import { checkRuleReferences } from './check-rules.ts';
import { checkThreats } from './check-threats.ts';
import { createReferenceTools } from './reference-tools.ts';

/** Every id that stands in one file and must exist in another. Nothing is ever skipped in silence. Design §3. */
export const checkReferences = (pack: Pack, origins: Origins): KnowledgeProblem[] => {
  const tools = createReferenceTools(pack, origins);
  checkOperators(tools);
  checkApps(tools);
  checkThreats(tools);
  checkPress(tools);
  checkEmergencies(tools);
  checkRuleReferences(tools);
  checkActions(tools);
  checkFormerly(tools);
  checkRepeats(tools);
  checkGlossary(tools);
  return tools.problems;
};
