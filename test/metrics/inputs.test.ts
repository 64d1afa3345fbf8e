import { evaluate, type Known } from '../../src/formula/evaluate';
import { argumentsOf } from '../../src/formula/fold';
import { INPUTS, inputById } from '../../src/metrics/catalogue';

function effective(id: string, typed: Readonly<Record<string, number>>): Known {
  const tree = inputById(id)?.effective;
  if (!tree) throw new Error(`${id} has no effective value`);
  return evaluate(tree, (name) => typed[name] ?? null);
}

const stars = { csat5: 150, csat4: 96, csat3: 36, csat2: 12, csat1: 6 };

test('five stars filled in win over typed totals', () => {
  const typed = { ...stars, csatSatisfied: 1, csatResponses: 2, csatRatingTotal: 3 };
  expect(effective('csatSatisfied', typed)).toBe(246);
  expect(effective('csatResponses', typed)).toBe(300);
  expect(effective('csatRatingTotal', typed)).toBe(1272);
});

test('four stars are not enough: the typed totals stand', () => {
  const typed = {
    csat5: 150,
    csat4: 96,
    csat3: 36,
    csat2: 12,
    csatSatisfied: 9,
    csatResponses: 10,
  };
  expect(effective('csatSatisfied', typed)).toBe(9);
  expect(effective('csatResponses', typed)).toBe(10);
  expect(effective('csatRatingTotal', typed)).toBeNull();
});

test('customers lost follow from the balance, unless typed or negative', () => {
  const balance = { customersStart: 100, customersNew: 15, customersEnd: 90 };
  expect(effective('customersLost', balance)).toBe(25);
  expect(effective('customersLost', { ...balance, customersLost: 24 })).toBe(24);
  expect(effective('customersLost', { ...balance, customersEnd: 120 })).toBeNull();
  expect(effective('customersLost', { customersStart: 100, customersEnd: 90 })).toBeNull();
});

test('effective values and carried-over values name inputs that exist', () => {
  for (const { effective: tree, carriesOver } of INPUTS) {
    const names = tree ? argumentsOf(tree) : [];
    if (carriesOver && carriesOver !== 'workingDays') names.push(carriesOver.from);
    expect(names.filter((name) => !inputById(name))).toEqual([]);
  }
});

test('a carried-over opening stock is last month’s closing stock', () => {
  expect(inputById('ticketsOpening')?.carriesOver).toEqual({ from: 'ticketsUnresolved' });
  expect(inputById('customersStart')?.carriesOver).toEqual({ from: 'customersEnd' });
});

test('counts are whole unless they average people or points', () => {
  const partial = INPUTS.filter((input) => input.unit === 'count' && !input.isWhole);
  expect(partial.map((input) => input.id)).toEqual([
    'qaPoints',
    'qaMaxPoints',
    'agents',
    'staff',
    'staffHelped',
  ]);
});
