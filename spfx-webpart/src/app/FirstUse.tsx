import * as React from 'react';
import base from '../ui/base.module.scss';
import { Button } from '../ui/Button.js';
import { Heading } from '../ui/Heading.js';
import panel from '../ui/panel.module.scss';
import { StatePanel } from '../ui/StatePanel.js';
import type { StateText } from '../ui/strings.js';
import { useSurroundings } from '../ui/surroundings.js';

export interface FirstUseProps {
  editing: boolean;
  listsExist: boolean;
  openSettings(): void;
}

function Step({ words, done, doneWord, children }: React.PropsWithChildren<{ words: StateText; done: boolean; doneWord: string }>): React.ReactElement {
  return (
    <li className={done ? panel['done'] : undefined}>
      <div>
        <strong>
          {done && <span className={base['hidden']}>{doneWord}</span>}
          {words.title}
        </strong>
        <p className={base['sub']}>{words.text}</p>
      </div>
      {children}
    </li>
  );
}

/** Nothing is set up yet: the steps for who edits the page, a calm word for who reads it. */
export function FirstUse({ editing, listsExist, openSettings }: FirstUseProps): React.ReactElement {
  const { firstUse, states } = useSurroundings().strings;
  if (!editing) return <StatePanel picture="folder" words={listsExist ? states.empty : states.notSetUp} />;
  return (
    <div className={panel['card']}>
      <Heading depth={2}>{firstUse.title}</Heading>
      <p className={base['sub']}>{firstUse.text}</p>
      <ol className={panel['steps']}>
        <Step words={firstUse.lists} done={listsExist} doneWord={firstUse.done} />
        <Step words={firstUse.plans} done={false} doneWord={firstUse.done} />
        <Step words={firstUse.choose} done={false} doneWord={firstUse.done}>
          <Button look={listsExist ? 'standard' : 'primary'} onClick={openSettings}>
            {firstUse.openSettings}
          </Button>
        </Step>
      </ol>
    </div>
  );
}
