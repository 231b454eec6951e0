import { describe, expect, it } from 'vitest';
import { answerOf, reportFor } from './real-reports.ts';

describe('the sentence that answers', () => {
  it('says of WhatsApp without backups that who talks with whom is reached, and messages are not', () => {
    const answer = answerOf(reportFor('WhatsApp without backups in Russia'));
    const [moved = '', ...rest] = answer.split('. ');
    expect(moved).toMatch(/^If WhatsApp moved or copied its data into Russia, .*who talks with whom/);
    expect(moved).not.toContain('messages between');
    // Whether contacts are uploaded was not answered.
    expect(moved).not.toContain('contacts');
    expect(rest.join('. ')).toContain('messages between two people are not reached this way');
    expect(answer).toContain('the app stays blocked');
  });

  it('says of secret chats that their text is not reached', () => {
    const answer = answerOf(reportFor('secret chats in Iran'));
    expect(answer.split('. ')[0]).not.toContain('messages between');
    expect(answer).toContain('messages between two people are not reached this way');
  });

  it('tells of a backup apart, under the name of who keeps it', () => {
    const answer = answerOf(reportFor('WhatsApp with a backup in Iran'));
    expect(answer.split('. ')[0]).not.toContain('messages between');
    expect(answer).toMatch(/if Google kept .*messages between two people.* from WhatsApp could be read/i);
    const others = answerOf(reportFor('WhatsApp without backups in Russia'));
    expect(others).toMatch(/backups? .*people you talk to.*might/i);
  });

  it('says that an app stays blocked only where a block is documented', () => {
    const answer = answerOf(reportFor('WhatsApp in Germany'));
    expect(answer).not.toContain('stays blocked');
    expect(answer).toContain('the app may be blocked');
  });

  it('never says "open today" of a code that only stops coming', () => {
    expect(answerOf(reportFor('WhatsApp without backups in Russia'))).not.toContain('the login code');
  });

  it('says as a fact what a company is known to have done, with the day it did it', () => {
    const answer = answerOf(reportFor('iMessage in China'));
    expect(answer).toMatch(/^Apple has kept data of its users in China there since 28 February 2018/);
    expect(answer).not.toContain('If iMessage');
    expect(answer).not.toContain('If it refuses');
    expect(answer).toMatch(/backup.*messages between two people.*can be read/);
  });

  it('names no phone as a company', () => {
    for (const name of [
      'WhatsApp in Germany',
      'secret chats in Iran',
      'iMessage in China',
      'iMessage in the United States',
      'WhatsApp with a backup in Iran',
    ] as const) {
      expect(JSON.stringify(reportFor(name))).not.toMatch(
        /If (iPhone|Android phone) (kept|moved|had|refuse)/,
      );
    }
  });
});
