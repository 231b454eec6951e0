import { PRACTICE_VALUES, practicesInConditions } from '../reasoning/case-choices.ts';
import { parseAtom } from '../reasoning/rule-syntax.ts';
import { ACTORS } from '../vocabulary/capabilities.ts';
import { DATA_CLASSES, DATA_KINDS } from '../vocabulary/data.ts';
import { DECISION_REASONS, DECISIONS } from '../vocabulary/decisions.ts';
import { CARD_PARTS, REACHED_BY } from '../vocabulary/emergencies.ts';
import { CIRCUMSTANCES, USES } from '../vocabulary/people.ts';
import { PLACES } from '../vocabulary/places.ts';
import { VERDICTS } from '../vocabulary/verdicts.ts';
import type { Pack } from './schemas/pack.ts';

/** Ids of every text that the knowledge needs in each language. */
export const neededTexts = (pack: Pack): string[] => {
  const ids: string[] = [];
  for (const data of DATA_KINDS) ids.push(`data.${data}.name`);
  for (const id of Object.keys(DATA_CLASSES)) ids.push(`data-class.${id}.name`);
  for (const place of PLACES) ids.push(`place.${place}.name`);
  for (const actor of ACTORS) ids.push(`actor.${actor}.name`);
  for (const circumstance of CIRCUMSTANCES) ids.push(`circumstance.${circumstance}.name`);
  for (const decision of DECISIONS) ids.push(`decision.${decision}.name`);
  for (const reason of DECISION_REASONS) ids.push(`decision-reason.${reason}.name`);
  for (const use of USES) ids.push(`use.${use}.name`);
  for (const operator of pack.operators) {
    ids.push(`operator.${operator.id}.name`);
    for (const fact of operator.facts) ids.push(`fact.${operator.id}.${fact.id}`);
    for (const world of operator.world) ids.push(`world.${operator.id}.${world.id}.name`);
  }
  for (const app of pack.apps) {
    ids.push(`app.${app.id}.name`);
    if (app.kind === 'device') ids.push(`device.${app.id}.name`, `service.${app.id}.${app.operator}.name`);
    for (const setting of app.settings) {
      if (setting.sameAs !== undefined) continue;
      const base = `setting.${app.id}.${setting.id}`;
      ids.push(`${base}.name`, `${base}.question`, `${base}.find-out`);
      for (const value of setting.values) ids.push(`${base}.value.${value}`, `${base}.answered.${value}`);
    }
    const facts = [...app.holdings, ...app.logins, ...app.mailboxes, ...app.disclosures, ...app.facts];
    for (const fact of facts) ids.push(`fact.${app.id}.${fact.id}`);
    for (const world of app.world) ids.push(`world.${app.id}.${world.id}.name`);
  }
  for (const jurisdiction of pack.jurisdictions) {
    ids.push(`country.${jurisdiction.id}.name`);
    for (const law of jurisdiction.laws) ids.push(`law.${jurisdiction.id}.${law.id}`);
    for (const event of jurisdiction.events) ids.push(`event.${jurisdiction.id}.${event.id}`);
    for (const item of jurisdiction.notLaws) ids.push(`not-law.${jurisdiction.id}.${item.id}`);
  }
  for (const threat of pack.threats) {
    ids.push(`threat.${threat.id}.name`, `threat.${threat.id}.about`);
    for (const variant of threat.variants) {
      ids.push(`threat.${threat.id}.${variant.id}.name`, `threat.${threat.id}.${variant.id}.if`);
    }
  }
  for (const rule of pack.rules) {
    ids.push(`rule.${rule.id}`);
    if (parseAtom(rule.head).predicate === 'exposure') ids.push(`rule.${rule.id}.finding`);
  }
  for (const action of pack.actions) {
    ids.push(`action.${action.id}.title`, `action.${action.id}.closes`);
    for (let n = 1; n <= action.steps; n++) ids.push(`action.${action.id}.step.${n}`);
    for (const { note } of action.legal) ids.push(`legal-note.${note}`);
    for (const part of action.says) ids.push(`action.${action.id}.${part}`);
  }
  for (const practice of pack.practices)
    ids.push(`practice.${practice.id}.name`, `practice.${practice.id}.favour`);
  for (const id of practicesInConditions(pack))
    ids.push(...PRACTICE_VALUES.map((value) => `practice.${id}.answered.${value}`));
  for (const incident of pack.incidents) {
    ids.push(
      `incident.${incident.id}.title`,
      `incident.${incident.id}.what`,
      `incident.${incident.id}.lesson`,
    );
  }
  for (const verdict of VERDICTS) ids.push(`verdict.${verdict}.name`);
  for (const page of pack.press) {
    ids.push(`press.${page.id}.title`, `press.${page.id}.intro`);
    for (const claim of page.claims) ids.push(`claim.${claim.id}.said`, `claim.${claim.id}.verdict`);
  }
  for (const part of CARD_PARTS) ids.push(`emergency-card.${part}`);
  for (const { id, steps, nots } of pack.emergencies) {
    ids.push(...['name', 'lead', 'lawyer', 'cannot'].map((part) => `emergency.${id}.${part}`));
    for (const step of steps)
      ids.push(`emergency.${id}.step.${step.id}.do`, `emergency.${id}.step.${step.id}.how`);
    for (const not of nots) ids.push(`emergency.${id}.not.${not.id}`);
  }
  for (const way of REACHED_BY) ids.push(`help-line.by.${way}`);
  for (const { id } of pack.helpLines) ids.push(`help-line.${id}.name`, `help-line.${id}.helps`);
  for (const { id } of pack.glossary?.terms ?? []) ids.push(`term.${id}.name`, `term.${id}.meaning`);
  return [...new Set(ids)];
};
