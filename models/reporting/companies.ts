import type { Pack } from '../knowledge/schemas/pack.ts';
import type { Assessment, Exposure } from '../reasoning/assessment.ts';

/** Who runs which app, and what a company is known to have done with an order to keep data in the country. */
export interface Companies {
  /** The company that runs the app; null for phones and for what nobody is known to run. */
  operatorOf(app: string): string | null;
  /** Is this how it stands for the company that holds the data, rather than a supposition? */
  stands(exposure: Exposure): boolean;
  /** Since when it stands: the day of the event, not that of a report about it. */
  since(exposure: Exposure): string | null;
}

const THREAT = 'data-localization';

export const createCompanies = (assessment: Assessment, pack: Pack): Companies => {
  const operators = new Map(
    pack.apps.flatMap(({ id, kind, operator }) =>
      kind === 'app' && operator ? [[id, operator] as const] : [],
    ),
  );
  const compliance = pack.jurisdictions.find(({ id }) => id === assessment.country)?.compliance ?? [];
  /** A company moves what it holds, of whichever app; it is an app that is blocked. */
  const concerns = (app: string, exposure: Exposure): boolean =>
    app === exposure.app || (exposure.variant !== 'refuses' && operators.get(app) === exposure.holder);
  const stands = (exposure: Exposure): boolean =>
    assessment.scenarios.some(
      ({ threat, variant, stands: how, apps }) =>
        how === 'known' &&
        threat === exposure.threat &&
        variant === exposure.variant &&
        apps.some((app) => concerns(app, exposure)),
    );
  return {
    operatorOf: (app) => operators.get(app) ?? null,
    stands,
    since: (exposure) =>
      (exposure.threat === THREAT && stands(exposure)
        ? compliance.find(({ variant, app }) => variant === exposure.variant && concerns(app, exposure))?.from
        : undefined) ?? null,
  };
};
