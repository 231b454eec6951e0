import { isOpen } from '../../vocabulary/statuses.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Section } from '../report-tree.ts';

const SHOWN_ACTIONS = 3;
const GROUP_DATA = new Set(['group-membership', 'group-messages', 'channel-control']);

/** Things to settle together: group actions that a finding or the plan names, best first. */
const groupActions = ({ assessment, actions }: ReportContext): string[] => {
  const named = [
    ...assessment.plan.steps.map((step) => step.action),
    ...assessment.findings.flatMap((finding) => finding.actions.map(({ action }) => action)),
  ];
  const together = named.filter((id) => {
    const action = actions.get(id);
    return action !== undefined && (action.kind === 'group' || action.burden.people > 0);
  });
  return [...new Set(together)].slice(0, SHOWN_ACTIONS);
};

/** People near you: what lies on their phones, and what to settle with them. Null where nothing concerns others. */
export const peopleNearSection = (context: ReportContext): Section | null => {
  const { assessment, texts } = context;
  const open = assessment.exposures.filter(({ status }) => isOpen(status));
  const group = open.some(({ data }) => GROUP_DATA.has(data));
  const theirs = open.some(({ theirs: decidedByThem, person }) => decidedByThem || person !== 'me');
  const actions = groupActions(context).filter((id) => texts.has(`action.${id}.title`));
  if (!group && !theirs && actions.length === 0) return null;
  const sentences = [
    ...(group ? [texts.text('report.near.group')] : []),
    ...(theirs ? [texts.text('report.near.theirs')] : []),
  ];
  const blocks: Block[] = sentences.map((text) => ({
    kind: 'paragraph',
    tone: 'plain',
    line: { text, sources: [] },
  }));
  // Where a group's steps are the steps, they have been told.
  if (actions.length > 0 && context.tells('own-steps')) {
    const items = actions.map((id) => ({ text: texts.text(`action.${id}.title`, { app: '' }), sources: [] }));
    blocks.push({ kind: 'list', label: texts.text('report.near.together'), items });
  }
  return { id: 'people-near', title: texts.text('report.section.people-near'), blocks };
};
