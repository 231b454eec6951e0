import pack from 'virtual:leeward-pack';
import {
  emptyProfile,
  type Profile,
  type ProfileInput,
  profileSchema,
} from '../../models/profile/profile.ts';
import { assess, prepareKnowledge } from '../../models/reasoning/assess.ts';
import type { Assessment, Exposure } from '../../models/reasoning/assessment.ts';

export const knowledge = prepareKnowledge(pack);
export const TODAY = '2026-11-21';

/** A profile from its parts; everything else as empty as can be. */
export const profileOf = (parts: Partial<ProfileInput>): Profile =>
  profileSchema.parse({ ...emptyProfile('IR'), ...parts });

export const assessed = (profile: Profile, ...scenarios: string[]): Assessment =>
  assess(knowledge, profile, { asOf: TODAY, language: 'en', ...(scenarios.length > 0 ? { scenarios } : {}) });

/** Exposures of an app's data, of this person's own copies unless another is named. */
export const exposuresOf = (
  assessment: Assessment,
  app: string,
  data: string,
  more: Partial<Exposure> = { person: 'me' },
): Exposure[] =>
  assessment.exposures.filter(
    (exposure) =>
      exposure.app === app &&
      exposure.data === data &&
      Object.entries(more).every(([key, value]) => exposure[key as keyof Exposure] === value),
  );

export const statuses = (exposures: readonly Exposure[]): string[] =>
  [...new Set(exposures.map((e) => e.status))].sort();
