import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exposure } from '../../models/reasoning/assessment.ts';
import { createReceiver, createSender } from '../../renderer/assessment/exposures-in-transit.ts';

const exposure = (id: string) => ({ id }) as Exposure;

describe('exposures in transit', () => {
  it('arrive as they are, whatever changed between two lists', () => {
    const known = Array.from({ length: 12 }, (_, at) => exposure(`known-${at}`));
    const lists = fc.array(
      fc.array(fc.oneof(fc.constantFrom(...known), fc.string().map(exposure)), { maxLength: 20 }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(lists, (turns) => {
        const send = createSender();
        const receive = createReceiver();
        for (const exposures of turns) expect(receive(structuredClone(send(exposures)))).toEqual(exposures);
      }),
    );
  });

  it('come along only where they are new', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(exposure) as [Exposure, Exposure, Exposure];
    const send = createSender();
    expect(send([a, b]).added).toEqual([a, b]);
    expect(send([c, a, b]).added).toEqual([c]);
    expect(send([a, c]).added).toEqual([]);
    // What was gone for a while is not kept on either side.
    expect(send([b]).added).toEqual([b]);
  });

  it('are missed aloud where a list was skipped', () => {
    const [a, b] = [exposure('a'), exposure('b')];
    const send = createSender();
    const receive = createReceiver();
    send([a, b]);
    expect(() => receive(send([b, a]))).toThrow('never came');
  });
});
