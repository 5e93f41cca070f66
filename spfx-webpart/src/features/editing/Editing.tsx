import type { PageTarget } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { planAddress } from '../../address/address.js';
import type { Address } from '../../address/use-address.js';
import { FailurePanel } from '../../app/FailurePanel.js';
import type { Desk } from '../../desk/desk.js';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { Heading } from '../../ui/Heading.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { StatePanel } from '../../ui/StatePanel.js';
import { useWords } from '../../ui/use-words.js';
import { WayBack } from '../../ui/WayBack.js';
import { ContinueIn } from './ContinueIn.js';
import { EditingList } from './EditingList.js';
import styles from './editing.module.scss';
import { IndsatsEditor } from './IndsatsEditor.js';
import { PlanTexts } from './PlanTexts.js';
import { useEditing, type EditingData } from './use-editing.js';
import { useEditedPlan } from './use-edited-plan.js';
import { editingWords } from './words.js';

export interface EditingProps {
  desk: Desk;
  address: Address;
  target: Partial<PageTarget>;
}

/** A unit's plan in writing, for those who may: the plan's own texts and its indsatser, one at a time. */
export function Editing({ desk, address, target }: EditingProps): React.ReactElement {
  const words = useWords(editingWords);
  const loaded = useEditing(desk, target);
  if (loaded.state === 'loading') return <Skeleton />;
  if (loaded.state === 'failed') return <FailurePanel failure={loaded.failure} retry={loaded.retry} />;
  if (loaded.value.kind === 'no-plan') return <StatePanel picture="folder" words={words.noPlan} />;
  if (loaded.value.kind === 'no-right') return <StatePanel picture="lock" words={words.noRight} />;
  return <EditedPlan desk={desk} address={address} data={loaded.value} indsatsId={target.indsatsId} />;
}

interface EditedPlanProps {
  desk: Desk;
  address: Address;
  data: Extract<EditingData, { kind: 'ready' }>;
  indsatsId: number | undefined;
}

function EditedPlan({ desk, address, data, indsatsId }: EditedPlanProps): React.ReactElement {
  const words = useWords(editingWords);
  const { book, concept, plan, people, ports, rights } = data;
  const edited = useEditedPlan(data, desk);
  const arrived = React.useRef(false);
  const { concept: conceptId, period, unit } = plan.value;
  const hrefOf = (id?: number): string =>
    planAddress(address.href, { concept: conceptId, period, unit, view: 'edit', ...(id === undefined ? {} : { indsatsId: id }) });
  const go = (id?: number): void => {
    arrived.current = true;
    address.go(hrefOf(id));
  };
  const chosen = edited.rows.find(({ value }) => value.id === indsatsId);
  const planHref = planAddress(address.href, { concept: conceptId, period, unit, ...(chosen === undefined ? {} : { indsatsId: chosen.value.id }) });
  return (
    <section>
      <WayBack href={planHref} go={address.go}>
        {words.toPlan}
      </WayBack>
      <Heading depth={0}>{words.heading}</Heading>
      <p lang={CONTENT_LANGUAGE}>{[plan.value.title, book.units.find(({ code }) => code === unit)?.name].filter(Boolean).join(', ')}</p>
      <div className={styles.layout}>
        <EditingList
          rows={edited.rows}
          chosen={chosen}
          hrefOf={hrefOf}
          open={go}
          move={edited.move}
          add={(title) => edited.add(title, go)}
          told={edited.told}
        />
        {chosen === undefined ? (
          <PlanTexts key="plan" plan={plan} ports={ports} rights={rights} wrote={desk.wrote} />
        ) : (
          <div key={chosen.value.id}>
            <IndsatsEditor
              edited={chosen}
              {...{ book, concept, people, ports, rights }}
              arrived={arrived.current}
              wrote={edited.replace}
              remove={() => edited.remove(chosen.value.id, () => go())}
            />
            <ContinueIn edited={chosen} plan={plan.value} ports={ports} />
          </div>
        )}
      </div>
    </section>
  );
}
