import { describe, expect, it } from 'vitest';
import { messages } from '../../models/contract/messages.ts';
import { type LockingSeam, lockFile } from '../../renderer/locking/lock-file.ts';
import { FEWEST_LETTERS, lengthOf } from '../../renderer/locking/passphrase.ts';
import { readRecipient } from '../../renderer/locking/recipient.ts';
import ar from '../../renderer/texts/ar.json' with { type: 'json' };
import en from '../../renderer/texts/en.json' with { type: 'json' };
import fa from '../../renderer/texts/fa.json' with { type: 'json' };

describe('how long a passphrase is', () => {
  it('is counted in letters as they are read, in any script', () => {
    expect(FEWEST_LETTERS).toBe(8);
    for (const short of ['', '1234567', 'کتاب', 'گُلِستان']) expect(lengthOf(short), short).toBe('too-short');
    for (const few of ['12345678', 'گلستانها', 'passw0rd!']) expect(lengthOf(few), few).toBe('few');
    for (const some of ['horse stapler', 'گل باران کتابخانه']) expect(lengthOf(some), some).toBe('some');
    for (const many of ['correct horse battery staple', 'سبز دریا کتاب پنجره']) {
      const length = lengthOf(many);
      expect(['many', 'some'], many).toContain(length);
    }
    expect(lengthOf('one two three four five')).toBe('many');
  });

  it('is short where one letter stands again and again', () => {
    expect(lengthOf('a'.repeat(40))).toBe('few');
    expect(lengthOf('abab'.repeat(10))).toBe('few');
  });

  it('promises nothing', () => {
    for (const words of [en, fa, ar])
      for (const length of ['few', 'some', 'many'] as const)
        expect(words[`report-file.lock.length.${length}`]).not.toMatch(
          /strong|good|secure|قوی|خوب|قوية|جيدة/i,
        );
  });
});

it('what is pasted as a key is told apart from a secret one', () => {
  expect(readRecipient(' \n')).toMatchObject({ kind: 'empty' });
  expect(readRecipient(' age1abc\n')).toEqual({ kind: 'public', recipient: 'age1abc' });
  expect(readRecipient('AGE-SECRET-KEY-1ABC').kind).toBe('secret');
  expect(readRecipient('age-secret-key-1abc').kind).toBe('secret');
  for (const other of ['ssh-ed25519 AAAA', 'age1abc age1def', 'AGE1ABC', 'age1', `age1${'a'.repeat(5_000)}`])
    expect(readRecipient(other).kind, other.slice(0, 20)).toBe('other');
});

describe('the thread that locks', () => {
  const seam = () => {
    const calls: string[] = [];
    const worker: LockingSeam = {
      postMessage: ({ key }) => void calls.push(`post ${key.kind}`),
      terminate: () => void calls.push('end'),
      onmessage: null,
      onerror: null,
    };
    return { calls, worker };
  };
  const request = { content: new Uint8Array(3), key: { kind: 'passphrase', passphrase: 'x' } } as const;

  it('ends with its answer, with its failure, and when it is stopped', async () => {
    const answered = seam();
    const { answer } = lockFile(request, () => answered.worker);
    answered.worker.onmessage?.({ data: { ok: false, reason: 'recipient' } });
    expect(await answer).toEqual({ ok: false, reason: 'recipient' });
    expect(answered.calls).toEqual(['post passphrase', 'end']);

    const failed = seam();
    const failing = lockFile(request, () => failed.worker);
    failed.worker.onerror?.();
    expect(await failing.answer).toEqual({ ok: false, reason: 'failed' });
    expect(failed.calls).toEqual(['post passphrase', 'end']);

    const stopped = seam();
    lockFile(request, () => stopped.worker).stop();
    expect(stopped.calls).toEqual(['post passphrase', 'end']);
  });
});

it('files are named so that a name tells nothing, in every language', () => {
  for (const words of [en, fa, ar]) {
    const suggestedName = words['report-file.name'];
    const request = { suggestedName, format: 'html', content: '', day: null };
    expect(messages.saveReport.request.safeParse(request).success).toBe(true);
    expect(suggestedName).toMatch(/^\p{L}+$/u);
    const telling = [
      words['window.name'],
      'Leeward',
      words['way.report'],
      words['report-file.title'],
      words['way.threats'],
    ];
    for (const word of telling) expect(suggestedName.toLowerCase()).not.toContain(word.toLowerCase());
  }
});
