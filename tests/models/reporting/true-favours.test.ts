import { describe, expect, it } from 'vitest';
import { blocksOf, PROFILES, type ProfileName, reportFor } from './real-reports.ts';

const favoursOf = (name: ProfileName): string[] => {
  const [block] = blocksOf(reportFor(name), 'favours');
  return block?.kind === 'favours'
    ? block.items.map(({ line, limits }) => [line.text, ...limits].join(' '))
    : [];
};

describe('what is already in one’s favour', () => {
  it('is not said to be against an order where a backup gives the same data', () => {
    const [imessage = ''] = favoursOf('iMessage in the United States');
    const [said = '', limits = ''] = imessage.split('This does not help against: ');
    expect(said).toContain('messages between two people');
    expect(said).not.toContain('an order to the company');
    expect(limits).toContain('the backup at Apple');
    expect(limits).toContain('an order to the company');
  });

  it('says "may" of a backup that was not told of', () => {
    const whatsapp = favoursOf('organiser').find((text) => text.startsWith('In WhatsApp')) ?? '';
    expect(whatsapp).toContain('A copy may lie in a backup');
    expect(favoursOf('iMessage in China')[0]).toContain('A copy lies in a backup');
  });

  it('names the backups of others too', () => {
    const [whatsapp = ''] = favoursOf('WhatsApp without backups in Russia');
    const [said = '', limits = ''] = whatsapp.split('This does not help against: ');
    expect(said).not.toContain('an order to the company');
    expect(limits).toMatch(/backups? at (Apple and Google|Google and Apple).*people you talk to/);
  });

  it('is not a look into the phone where that shows the same data', () => {
    for (const name of Object.keys(PROFILES) as ProfileName[]) {
      for (const favour of favoursOf(name).filter((text) => text.includes('messages between two people'))) {
        expect(favour.split('This does not help against: ')[0], name).not.toContain('a look into your phone');
      }
    }
  });

  it('is told once', () => {
    for (const name of Object.keys(PROFILES) as ProfileName[]) {
      const favours = favoursOf(name).map((text) => text.split(/ (Not against|Against): /)[0]);
      expect(new Set(favours).size, name).toBe(favours.length);
    }
  });

  it('says whose answer it rests on', () => {
    const own = favoursOf('WhatsApp without backups in Russia').filter((text) =>
      text.includes('not backed up'),
    );
    expect(own).toHaveLength(1);
    expect(own[0]).toContain('your own copy of messages between two people');
    for (const favour of favoursOf('WhatsApp in Germany').filter((text) =>
      /people you talk to, chats/.test(text),
    )) {
      expect(favour).toContain('As you told us about the people you talk to');
    }
  });
});
