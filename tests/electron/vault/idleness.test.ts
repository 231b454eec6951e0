import { expect, it } from 'vitest';
import { Idleness } from '../../../electron/vault/idleness.ts';

function clock() {
  const reading = { now: 1_000 };
  return { reading, say: () => reading.now };
}

it('counts from when the program was last touched', () => {
  const { reading, say } = clock();
  const idleness = new Idleness([say]);
  reading.now += 400;
  expect(idleness.milliseconds()).toBe(400);
  idleness.seen();
  expect(idleness.milliseconds()).toBe(0);
});

it('goes by the clock that says longer: one stands still while the computer sleeps, one can be set', () => {
  const [wall, running] = [clock(), clock()];
  const idleness = new Idleness([wall.say, running.say]);
  wall.reading.now += 9_000;
  expect(idleness.milliseconds()).toBe(9_000);
  wall.reading.now -= 99_000;
  running.reading.now += 500;
  expect(idleness.milliseconds()).toBe(500);
});
