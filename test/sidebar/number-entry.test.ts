import fc from 'fast-check';
import type { Unit } from '../../src/metrics/input';
import { entryText, groupDigits, readEntry } from '../../src/sidebar/number-entry';

const asked = (unit: Unit, isWhole = false) => ({ label: 'Tickets received', unit, isWhole });
const count = asked('count', true);

const valueOf = (text: string, what = count) => {
  const reading = readEntry(text, what);
  return reading.kind === 'number' ? reading.value : reading.kind;
};

const sentenceFor = (text: string, what = count) => {
  const reading = readEntry(text, what);
  return reading.kind === 'problem' ? reading.message : null;
};

describe('numbers', () => {
  test.each([
    ['486', 486],
    [' 486 ', 486],
    ['0', 0],
    ['-0', 0],
    ['+7', 7],
    ['1,234', 1234],
    ['1,234,567', 1234567],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['1\u202f234', 1234],
    ["1'234", 1234],
    ['1.234.567', 1234567],
    ['12.0', 12],
  ])('a count typed as %j is %d', (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  test.each([
    ['hours', '2,5', 2.5],
    ['hours', '.5', 0.5],
    ['hours', '0,125', 0.125],
    ['hours', '1234,5', 1234.5],
    ['hours', '1.234', 1.234],
    ['hours', '1,234.5', 1234.5],
    ['hours', '1.234,5', 1234.5],
    ['hours', '1 234,567', 1234.567],
    ['money', '1,234', 1234],
    ['money', '$1,234.50', 1234.5],
    ['money', '1.234,50 €', 1234.5],
    ['percent', '82 %', 82],
    ['percent', '82,5%', 82.5],
    ['score', '-12', -12],
    ['score', '−12', -12],
  ] as const)('%s typed as %j is %d', (unit, text, value) => {
    expect(valueOf(text, asked(unit))).toBe(value);
  });

  test('nothing typed is blank, not zero', () => {
    expect(valueOf('')).toBe('blank');
    expect(valueOf('   ')).toBe('blank');
  });

  test('a comma that can mean two things is asked about in one sentence', () => {
    expect(sentenceFor('1,234', asked('hours'))).toBe(
      'Tickets received: 1,234 can mean 1,234 or 1.234. Type 1234 or 1.234.',
    );
    expect(sentenceFor('1.234')).toBe(
      'Tickets received: 1.234 can mean 1234, but a count has no decimals. Type 1234.',
    );
    expect(sentenceFor('1.234', asked('money'))).toContain('Type 1234 or 1.234.');
  });

  test.each(['12 34', '1,23,456', '1,2,3', 'abc', '12x', '=1+1', '1e5', '--1', ',', '.', '1.2.3'])(
    '%j is not a number, and the sentence says what to type',
    (text) => {
      expect(sentenceFor(text)).toBe(
        `Tickets received: “${text}” is not a number. Type it like 1234 or 2.5.`,
      );
    },
  );

  test('negative, too large and broken counts are refused by name, value and rule', () => {
    expect(sentenceFor('-3')).toBe(
      'Tickets received must be 0 or more, got −3. Leave it blank if you do not know.',
    );
    expect(valueOf('1000000000000')).toBe(1e12);
    expect(sentenceFor('1000000000001')).toBe(
      'Tickets received must be at most 1,000,000,000,000, got 1,000,000,000,001. Check for extra digits.',
    );
    expect(sentenceFor('12.5')).toBe(
      'Tickets received is a count, so it must be a whole number, got 12.5. Round it.',
    );
    expect(sentenceFor('120', asked('percent'))).toBe(
      'Tickets received must be between 0 and 100, got 120.',
    );
    expect(sentenceFor('101', asked('score'))).toContain('between −100 and 100');
  });
});

describe('times', () => {
  test.each([
    ['2.5', 2.5],
    ['2:30', 2.5],
    ['0:45', 0.75],
    ['2h 30m', 2.5],
    ['2h30m', 2.5],
    ['2h30', 2.5],
    ['2 h', 2],
    ['150 min', 2.5],
    ['150min', 2.5],
    ['90 minutes', 1.5],
    ['36 s', 0.01],
    ['1:30:00', 1.5],
    ['1,5 h', 1.5],
  ])('%j is %d hours', (text, hours) => {
    expect(valueOf(text, asked('hours'))).toBeCloseTo(hours, 12);
  });

  test.each([
    ['28', 28],
    ['2:30', 150],
    ['1:02:30', 3750],
    ['2h 30m', 9000],
    ['150 min', 9000],
    ['5,600', 5600],
    ['3m 5s', 185],
  ])('%j is %d seconds', (text, seconds) => {
    expect(valueOf(text, asked('seconds', true))).toBe(seconds);
  });

  test('what is no time says what a time looks like', () => {
    expect(sentenceFor('soon', asked('hours'))).toBe(
      'Tickets received: “soon” is not a time. Type it like 2.5, 2:30, 2h 30m or 150 min.',
    );
    expect(sentenceFor('2:75', asked('hours'))).toContain('must be below 60');
    expect(valueOf('2:5', asked('hours'))).toBe('problem');
    expect(sentenceFor('-2:30', asked('hours'))).toContain('must be 0 or more, got −2.5');
  });

  test('a count takes no time', () => {
    expect(valueOf('2:30')).toBe('problem');
  });
});

test('what stands in a field reads back as the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (value) => {
      expect(valueOf(entryText(value))).toBe(value);
      expect(valueOf(groupDigits(value))).toBe(value);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e8 }), (thousandths) => {
      const value = thousandths / 1000;
      expect(valueOf(entryText(value), asked('hours'))).toBe(value);
    }),
  );
});

test('whatever is typed gives a finite number of 0 or more, a blank, or a sentence', () => {
  const signs = [...'0123456789.,: hms%-'];
  const typed = fc.array(fc.constantFrom(...signs), { maxLength: 10 }).map((all) => all.join(''));
  fc.assert(
    fc.property(
      typed,
      fc.constantFrom<Unit>('count', 'hours', 'seconds', 'money'),
      (text, unit) => {
        const reading = readEntry(text, asked(unit));
        if (reading.kind === 'number') {
          expect(Number.isFinite(reading.value)).toBe(true);
          expect(reading.value).toBeGreaterThanOrEqual(0);
        } else if (reading.kind === 'problem')
          expect(reading.message).toMatch(/^Tickets received.*\.$/);
      },
    ),
    { numRuns: 2000 },
  );
});
