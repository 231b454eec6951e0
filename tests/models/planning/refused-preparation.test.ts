import { describe, expect, it } from 'vitest';
import { assess } from '../../../models/reasoning/assess.ts';
import { knowledge, profileOf, TODAY } from '../built-in-knowledge.ts';

const person = profileOf({
  apps: [
    {
      app: 'telegram',
      uses: ['direct'],
      settings: { 'two-step-verification': 'off', devices: 'all-mine', 'direct-chats': 'cloud' },
    },
  ],
  devices: [{ device: 'android', settings: {} }],
});
const steps = (wishes: { refused?: string[]; without?: 'internet'[] }) =>
  assess(knowledge, person, { asOf: TODAY, language: 'en', proofs: false, wishes }).plan.steps.map(
    ({ action }) => action,
  );

describe('a preparation', () => {
  it('stands before what needs it, unless the person refuses it or cannot do it', () => {
    const all = steps({});
    expect(all).toContain('telegram-check-devices');
    expect(all.indexOf('telegram-check-devices')).toBeLessThan(all.indexOf('telegram-second-password'));
    expect(steps({ refused: ['telegram-check-devices'] })).not.toContain('telegram-check-devices');
    expect(steps({ without: ['internet'] })).not.toContain('telegram-check-devices');
  });
});
