import type { ShownConcept } from '@virksomhedsplaner/shared/concepts';
import * as React from 'react';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { useWords } from '../../ui/use-words.js';
import base from '../../ui/base.module.scss';
import { shownSheet } from './export/shown-sheet.js';
import { ShowBy } from './ShowBy.js';
import { toolWords } from './tool-words.js';
import type { OverviewModel } from './use-overview.js';

export interface ToolsProps {
  model: OverviewModel;
  concept: ShownConcept;
  title: string;
}

type FileKind = 'xlsx' | 'docx';

/** Divide, sort, take away as a file, print, hand the address on. */
export function Tools({ model, concept, title }: ToolsProps): React.ReactElement {
  const surroundings = useSurroundings();
  const { strings } = surroundings;
  const words = useWords(toolWords);
  const [said, setSaid] = React.useState('');
  const copy = (): void => {
    navigator.clipboard.writeText(window.location.href).then(
      () => setSaid(strings.linkCopied),
      () => setSaid(strings.linkNotCopied),
    );
  };
  const download = (kind: FileKind): void => {
    setSaid(words.fetching);
    fileOf(kind, shownSheet(model, { concept, title, surroundings })).then(
      (file) => setSaid(words.fetched(file)),
      () => setSaid(words.notFetched),
    );
  };
  return (
    <>
      <div>
        <ShowBy model={model} unitWord={concept.unitWord} />
      </div>
      <div>
        <span role="status" className={base.sub}>
          {said}
        </span>
        <Downloads download={download} />
        <Button look="subtle" onClick={() => window.print()}>
          <Icon name="print" />
          {strings.print}
        </Button>
        <Button look="subtle" onClick={copy}>
          <Icon name="link" />
          {strings.copyLink}
        </Button>
      </div>
    </>
  );
}

function Downloads({ download }: { download(kind: FileKind): void }): React.ReactElement {
  const words = useWords(toolWords);
  return (
    <div role="group" aria-label={words.download}>
      <Button look="subtle" onClick={() => download('xlsx')}>
        <Icon name="download" />
        {words.excel}
      </Button>
      <Button look="subtle" onClick={() => download('docx')}>
        <Icon name="download" />
        {words.word}
      </Button>
    </div>
  );
}

/** Makes the file and hands it to the browser; its name. The writers of Word and Excel are fetched on the click. */
async function fileOf(kind: FileKind, sheet: ReturnType<typeof shownSheet>): Promise<string> {
  const { saveFile } = await import(/* webpackChunkName: 'vp-save' */ './export/save-file.js');
  const make =
    kind === 'xlsx'
      ? (await import(/* webpackChunkName: 'vp-excel' */ './export/to-excel.js')).toExcel
      : (await import(/* webpackChunkName: 'vp-word' */ './export/to-word.js')).toWord;
  return saveFile(`${sheet.title}.${kind}`, await make(sheet));
}
