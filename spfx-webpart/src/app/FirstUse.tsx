import * as React from 'react';
import base from '../ui/base.module.scss';
import { Button } from '../ui/Button.js';
import { Heading } from '../ui/Heading.js';
import type { StateText } from '../ui/strings.js';
import { useWords } from '../ui/use-words.js';
import { firstUseWords } from './first-use-words.js';
import styles from './first-use.module.scss';

export interface FirstUseProps {
  listsExist: boolean;
  openSettings(): void;
}

function Step({ words, done, doneWord, children }: React.PropsWithChildren<{ words: StateText; done: boolean; doneWord: string }>): React.ReactElement {
  return (
    <li className={done ? styles.done : undefined}>
      <div>
        <strong>
          {done && <span className={base.hidden}>{doneWord}</span>}
          {words.title}
        </strong>
        <p className={base.sub}>{words.text}</p>
      </div>
      {children}
    </li>
  );
}

/** Nothing is set up yet: the steps there, for who edits the page. */
export function FirstUse({ listsExist, openSettings }: FirstUseProps): React.ReactElement {
  const firstUse = useWords(firstUseWords);
  return (
    <div className={styles.card}>
      <Heading depth={0} look={2}>
        {firstUse.title}
      </Heading>
      <p className={base.sub}>{firstUse.text}</p>
      <ol className={styles.steps}>
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
