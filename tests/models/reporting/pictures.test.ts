import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exposure } from '../../../models/reasoning/assessment.ts';
import { ACTOR_GROUPS } from '../../../models/reporting/pictures/actor-groups.ts';
import { chainDrawing } from '../../../models/reporting/pictures/chain-drawing.ts';
import { curveDrawing } from '../../../models/reporting/pictures/curve-drawing.ts';
import { dayLineDrawing } from '../../../models/reporting/pictures/day-line-drawing.ts';
import type { Drawing, Shape } from '../../../models/reporting/pictures/drawing.ts';
import { evidenceDrawing } from '../../../models/reporting/pictures/evidence-drawing.ts';
import { PICTURE_STYLE } from '../../../models/reporting/pictures/picture-style.ts';
import { reachDrawing } from '../../../models/reporting/pictures/reach-drawing.ts';
import { reachLinks } from '../../../models/reporting/pictures/reach-links.ts';
import { renderSvg } from '../../../models/reporting/pictures/render-svg.ts';
import { wrappedLines } from '../../../models/reporting/pictures/wrapped-lines.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { knowledge } from '../built-in-knowledge.ts';
import { fixtureAssessment } from './report-fixture.ts';

const textsOf = (drawing: Drawing): Extract<Shape, { kind: 'text' }>[] =>
  drawing.shapes.filter((shape) => shape.kind === 'text');
const circlesOf = (drawing: Drawing): Extract<Shape, { kind: 'circle' }>[] =>
  drawing.shapes.filter((shape) => shape.kind === 'circle');

/** Every shape lies in the view box; of a text, its first and last line. */
const expectWithin = ({ width, height, shapes }: Drawing): void => {
  for (const shape of shapes) {
    if (shape.kind === 'path') continue;
    const reach = shape.kind === 'circle' ? shape.r : 0;
    const last = shape.kind === 'text' ? shape.y + (shape.lines.length - 1) * shape.lineHeight : shape.y;
    expect(shape.x - reach).toBeGreaterThanOrEqual(-1);
    expect(shape.x + reach).toBeLessThanOrEqual(width + 1);
    expect(shape.y - reach).toBeGreaterThanOrEqual(-1);
    expect(last + reach).toBeLessThanOrEqual(height + 1);
  }
};

describe('the look of pictures', () => {
  it('is the same in the window as in every file', () => {
    const rules = (css: string): string =>
      css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+|;(?=\s*\})/g, '');
    expect(rules(readFileSync('renderer/styles/pictures.css', 'utf8'))).toBe(rules(PICTURE_STYLE));
  });
});

describe('lines of a text in a picture', () => {
  const word = fc.stringMatching(/^[a-zA-Zاببپتسک]{1,12}$/);

  it('lose no word and keep their order', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 40, max: 300 }),
        (words, width) => {
          expect(wrappedLines(words.join(' '), width, 13, 99).join(' ')).toBe(words.join(' '));
        },
      ),
    );
  });

  it('say with an ellipsis that there was more', () => {
    const lines = wrappedLines('one two three four five six', 30, 13, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/\u2026$/);
  });

  it('close each isolate on its own line', () => {
    for (const line of wrappedLines('see \u2068a long name that breaks\u2069 here', 60, 13, 9)) {
      const opened = [...line].filter((letter) => letter === '\u2068').length;
      expect([...line].filter((letter) => letter === '\u2069')).toHaveLength(opened);
    }
  });
});

describe('who can reach what', () => {
  const reach = ({ status }: Exposure) => (status === 'exposed' ? 'open' : 'maybe') as 'open' | 'maybe';

  it('tells before the plan what is open, and after it what no step closes', () => {
    const { links } = reachLinks(fixtureAssessment, reach);
    const closed = new Set(fixtureAssessment.plan.steps.flatMap(({ closes }) => closes));
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const own = fixtureAssessment.exposures.filter(
        ({ actor, status }) => actor === link.actor && ['exposed', 'possible'].includes(status),
      );
      expect(own.length).toBeGreaterThan(0);
      if (link.after !== null) expect(own.some(({ id }) => !closed.has(id))).toBe(true);
    }
    expect(links.some(({ now, after }) => now !== null && after === null)).toBe(true);
  });

  it('counts what the plan itself opens', () => {
    const [blocked] = fixtureAssessment.exposures.filter(({ status }) => status === 'blocked');
    if (!blocked) throw new Error('the fixture has nothing blocked');
    const opening = {
      exposures: [blocked],
      plan: { ...fixtureAssessment.plan, steps: [], opens: [blocked.id] },
    };
    expect(reachLinks(opening, () => 'maybe').links).toMatchObject([{ now: null, after: 'maybe' }]);
  });

  it('draws a full circle, a ring, a stroke or nothing', () => {
    const drawing = reachDrawing(
      ['Near', 'Far', 'Company', 'Others'],
      [{ name: 'Messages', strong: true, cells: ['open', 'maybe', 'closed', null] }],
      'ltr',
    );
    expect(circlesOf(drawing).map(({ as }) => as)).toEqual(['dot', 'dot-maybe']);
    expect(drawing.shapes.filter(({ as }) => as === 'mark-closed')).toHaveLength(1);
    expectWithin(drawing);
  });

  it.each([
    ['ar', 3],
    ['fa', 3],
    ['en', 4],
  ] as const)(
    'writes the names of all columns in %s on %i lines at the size of the rest',
    (language, most) => {
      const texts = createTexts(knowledge.pack.texts, language);
      const names = Object.keys(ACTOR_GROUPS).map((group) => texts.text(`report.picture.actors.${group}`));
      const row = { name: 'C d e', strong: false, cells: names.map(() => 'open' as const) };
      const drawing = reachDrawing(names, [row], texts.direction);
      const heads = textsOf(drawing).filter(({ anchor }) => anchor === 'middle');
      expect(heads.map(({ lines }) => lines.join(' '))).toEqual(names);
      for (const { as, lines } of heads) {
        expect(as).toBe('label');
        expect(lines.length).toBeLessThanOrEqual(most);
      }
      expect(drawing.width).toBe(460);
      expectWithin(drawing);
    },
  );
});

describe('every picture', () => {
  const days = [
    { day: 0, date: '21 November', what: 'First', strong: false },
    { day: 2, date: '23 November', what: 'Alone', strong: false },
    { day: 3, date: '24 November', what: 'With others', strong: false },
    { day: 180, date: '20 May', what: 'The day', strong: true },
  ];
  const drawings = (direction: Drawing['direction']): Drawing[] => [
    reachDrawing(['A', 'B'], [{ name: 'C d e', strong: false, cells: ['open', 'maybe'] }], direction),
    chainDrawing(
      [
        {
          text: 'The first step of a way that goes on for long enough to need a second line somewhere',
          breaks: null,
        },
        { text: 'Second', breaks: 'Set a password' },
        { text: 'Third', breaks: null },
      ],
      direction,
    ),
    dayLineDrawing(days, direction),
    evidenceDrawing([{ name: 'Blocked', years: [{ year: 2016, here: 2, elsewhere: 9 }] }], String, direction),
    curveDrawing(
      [
        { most: 0, open: [3, 2, 10], proved: true },
        { most: 1, open: [1, 2, 8], proved: false },
      ],
      { changes: 'Changes', open: 'Open', number: String },
      direction,
    ),
  ];

  it('stays in its frame', () => {
    for (const drawing of [...drawings('ltr'), ...drawings('rtl')]) expectWithin(drawing);
  });

  it('is mirrored for those who read from the right', () => {
    drawings('ltr').forEach((drawing, index) => {
      const mirrored = drawings('rtl')[index] as Drawing;
      expect(circlesOf(mirrored).map(({ x }) => Math.round(drawing.width - x))).toEqual(
        circlesOf(drawing).map(({ x }) => Math.round(x)),
      );
      expect(textsOf(mirrored).map(({ anchor }) => anchor)).toEqual(
        textsOf(drawing).map(({ anchor }) => anchor),
      );
    });
  });

  it('is one SVG element that bears its name and no markup of a text', () => {
    const svg = renderSvg(chainDrawing([{ text: '<script>"&', breaks: null }], 'ltr'), 'A "name"');
    expect(svg).toContain('aria-label="A &quot;name&quot;"');
    expect(svg).not.toContain('<script>');
    expect(svg.match(/<svg/g)).toHaveLength(1);
  });
});

describe('a chain', () => {
  it('is whole up to where an action breaks it and dotted from there', () => {
    const drawing = chainDrawing(
      ['one', 'two', 'three'].map((text, at) => ({ text, breaks: at === 1 ? 'do it' : null })),
      'ltr',
    );
    expect(circlesOf(drawing).map(({ as }) => as)).toEqual(['dot', 'dot-maybe', 'dot-maybe']);
    expect(textsOf(drawing).map(({ lines }) => lines.join(' '))).toEqual(['one', 'do it', 'two', 'three']);
  });
});

describe('days on a line', () => {
  it('keep their order, with room for their words', () => {
    const drawing = dayLineDrawing(
      [0, 1, 2, 400].map((day) => ({ day, date: String(day), what: 'x', strong: day === 400 })),
      'ltr',
    );
    const xs = circlesOf(drawing).map(({ x }) => x);
    for (const [at, x] of xs.entries())
      if (at > 0) expect(x - (xs[at - 1] as number)).toBeGreaterThanOrEqual(130);
  });
});
