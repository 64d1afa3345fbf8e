import type { AgentChoice } from '../../api/contract';
import { say } from '../messages';
import { type ChoiceAction, type ChoiceState, NEW_AGENTS } from './choice-state';

const ANSWERS: readonly (readonly [choice: AgentChoice, words: string])[] = [
  ['No', say('agentsNo')],
  ['By name', say('agentsByName')],
  ['By initials', say('agentsByInitials')],
];

interface QuestionProps {
  readonly state: ChoiceState;
  readonly dispatch: (action: ChoiceAction) => void;
}

/** Asked once, since staff may have to agree; later it is a switch of the tab Agents. */
export function AgentQuestion({ state, dispatch }: QuestionProps) {
  return (
    <fieldset class="agents" aria-describedby="agents-help">
      <legend>{say('agentsTitle')}</legend>
      <p class="help" id="agents-help">
        {say('agentsHelp')}
      </p>
      {ANSWERS.map(([agents, words]) => (
        <label key={agents}>
          <input
            type="radio"
            name="agents"
            value={agents}
            checked={(state.agents ?? NEW_AGENTS) === agents}
            onChange={() => dispatch({ type: 'agentsChosen', agents })}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
