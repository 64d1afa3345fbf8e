import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { MonthForm } from '../api/contract';
import type { Controller } from './controller';
import type { FormReading } from './form-reading';
import type { Action, FormState } from './form-state';

/** What the parts of an opened month share. */
export interface FormScope {
  readonly form: MonthForm;
  readonly state: FormState;
  readonly reading: FormReading;
  /** Key of the field in which somebody is typing: what is half typed is not judged. */
  readonly editing: string | null;
  readonly dispatch: (action: Action) => void;
  readonly type: (key: string, text: string) => void;
  readonly controller: Controller;
}

export const FormContext = createContext<FormScope | null>(null);

/** The opened month. */
export function useForm(): FormScope {
  const scope = useContext(FormContext);
  if (!scope) throw new Error('A part of the form stands outside of an opened month');
  return scope;
}
