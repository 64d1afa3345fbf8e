import { declarations, writeDeclaration } from '../../src/functions/declarations';
import { JUDGEMENTS } from '../../src/functions/judgements';
import { METRICS } from '../../src/metrics/catalogue';

const all = declarations();

test('there is one for each function of the catalogue and each judgement', () => {
  const names = METRICS.flatMap((metric) =>
    metric.kind === 'formula' ? [metric.functionName] : [],
  );
  const judgements = JUDGEMENTS.map(({ functionName }) => functionName);
  expect(all.map(({ name }) => name).sort()).toEqual([...new Set(names), ...judgements].sort());
});

test('notes are texts, everything else numbers', () => {
  const spikes = all.find(({ name }) => name === 'SPIKES');
  expect(spikes?.parameters.map(({ name, type }) => [name, type])).toEqual([
    ['values', 'number'],
    ['notes', 'string'],
  ]);
});

test('NPS reads in autocompletion as people would say it', () => {
  const nps = all.find(({ name }) => name === 'NPS');
  expect(nps?.description[1]).toBe(
    'Formula: 100 × (promoters − detractors) ÷ (promoters + passives + detractors).',
  );
  expect(nps?.parameters.map(({ name }) => name)).toEqual(['promoters', 'passives', 'detractors']);
});

test('a word that JavaScript keeps for itself gives way to the label', () => {
  const crr = all.find(({ name }) => name === 'CRR');
  expect(crr?.parameters.map(({ name }) => name)).toEqual(['start', 'end', 'newCustomers']);
});

test('a choice of scales is a parameter of its own', () => {
  const csat = all.find(({ name }) => name === 'CSAT');
  expect(csat?.parameters.map(({ name }) => name)).toEqual(['satisfied', 'responses', 'scale']);
});

test('what may be left out says so', () => {
  for (const metric of METRICS) {
    if (metric.kind !== 'formula') continue;
    for (const { isOptional, help } of metric.arguments) {
      if (isOptional) expect(help).toMatch(/left out/i);
    }
  }
});

test('every declaration is a function by itself', () => {
  for (const declaration of all) {
    expect(declaration.name).toMatch(/^[A-Z][A-Z_]*[A-Z]$/);
    expect(() => new Function(writeDeclaration(declaration))).not.toThrow();
  }
});

test('prose cannot end its block, open a tag or hold markup', () => {
  const text = writeDeclaration({
    name: 'ODD',
    description: ['Ends */ here, mail me@home\n@deprecated', 'a < b'],
    parameters: [{ name: 'one', type: 'number', help: '@customfunction */' }],
  });
  expect(text.match(/\*\//g)).toHaveLength(1);
  expect(text.match(/@/g)).toHaveLength(2);
  expect(text).not.toContain('<');
});
