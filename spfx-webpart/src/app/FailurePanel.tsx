import * as React from 'react';
import { Button } from '../ui/Button.js';
import { StatePanel, type StatePanelProps } from '../ui/StatePanel.js';
import type { StateStrings } from '../ui/strings.js';
import { useSurroundings } from '../ui/surroundings.js';
import type { Failure } from './failure.js';
import { SetUp } from './SetUp.js';

export interface FailurePanelProps {
  failure: Failure;
  retry(): void;
  editing?: boolean;
  openSettings?(): void;
}

type Shown = Exclude<Failure, 'not-set-up'>;

const pictures: Readonly<Record<Shown, StatePanelProps['picture']>> = {
  offline: 'cloud',
  'no-access': 'lock',
  busy: 'alarm',
  'unknown-concept': 'alarm',
  failed: 'alarm',
};

function wordsFor(failure: Shown, states: StateStrings): StatePanelProps['words'] {
  const words = { offline: states.offline, 'no-access': states.noAccess, busy: states.busy, 'unknown-concept': states.unknownConcept, failed: states.failed };
  return words[failure];
}

/** Why nothing could be read, and the way on. */
export function FailurePanel({ failure, retry, editing = false, openSettings = () => undefined }: FailurePanelProps): React.ReactElement {
  const { states } = useSurroundings().strings;
  if (failure === 'not-set-up') return <SetUp editing={editing} listsExist={false} openSettings={openSettings} />;
  return (
    <StatePanel picture={pictures[failure]} words={wordsFor(failure, states)} urgent>
      <Button look="primary" onClick={retry}>
        {states.retry}
      </Button>
    </StatePanel>
  );
}
