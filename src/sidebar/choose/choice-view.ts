import type { Choice } from '../../api/contract';
import { metricById } from '../../metrics/catalogue';
import type { ChoiceState } from './choice-state';

export interface MetricView {
  readonly id: string;
  /** With its abbreviation, e.g. "Net promoter score (NPS)". */
  readonly name: string;
  /** What it tells, in one sentence. */
  readonly help: string;
  readonly isShown: boolean;
}

export interface PackView {
  readonly id: string;
  readonly name: string;
  /** Those in sight: all of the pack, or what a search found of it. */
  readonly metrics: readonly MetricView[];
  readonly shown: number;
  readonly all: number;
  readonly isUnfolded: boolean;
}

export interface ChoicesView {
  readonly packs: readonly PackView[];
  /** How many metrics a search found; null where nobody searches. */
  readonly found: number | null;
}

function nameOf({ id, name }: Choice): string {
  const abbreviation = metricById(id)?.abbreviation;
  return abbreviation === undefined ? name : `${name} (${abbreviation})`;
}

const helpOf = ({ id }: Choice): string => metricById(id)?.tells ?? '';

/** True where every typed word begins a word of the name, the theme or what the metric tells. */
function isFound(choice: Choice, search: string): boolean {
  const text = ` ${nameOf(choice)} ${choice.theme} ${helpOf(choice)}`.toLowerCase();
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => text.replace(/[(“-]/g, ' ').includes(` ${word}`));
}

/** Packs with their metrics; a search unfolds those in which it found something. */
export function viewChoices({ choices, shown, unfolded, search }: ChoiceState): ChoicesView {
  const isSearching = search.trim() !== '';
  const packs = (choices?.packs ?? []).map(({ id, name }): PackView => {
    const own = (choices?.metrics ?? []).filter(({ pack }) => pack === id);
    const found = isSearching ? own.filter((choice) => isFound(choice, search)) : own;
    return {
      id,
      name,
      metrics: found.map((choice) => ({
        id: choice.id,
        name: nameOf(choice),
        help: helpOf(choice),
        isShown: shown.includes(choice.id),
      })),
      shown: own.filter((choice) => shown.includes(choice.id)).length,
      all: own.length,
      isUnfolded: isSearching || unfolded.includes(id),
    };
  });
  const inSight = packs.filter((pack) => pack.metrics.length > 0);
  const found = inSight.reduce((sum, pack) => sum + pack.metrics.length, 0);
  return { packs: inSight, found: isSearching ? found : null };
}
