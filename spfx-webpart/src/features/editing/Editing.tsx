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
import { IndsatsEditor, type IndsatsEditorProps } from './IndsatsEditor.js';
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

function titleOf({ plan, book }: EditedPlanProps['data']): string {
  const unit = book.units.find(({ code }) => code === plan.value.unit)?.name ?? plan.value.unit;
  return plan.value.title.includes(unit) ? plan.value.title : `${plan.value.title}, ${unit}`;
}

function EditedPlan({ desk, address, data, indsatsId }: EditedPlanProps): React.ReactElement {
  const words = useWords(editingWords);
  const edited = useEditedPlan(data, desk);
  const arrived = React.useRef(false);
  const { concept, period, unit } = data.plan.value;
  const hrefOf = (id?: number): string => planAddress(address.href, { concept, period, unit, view: 'edit', ...(id === undefined ? {} : { indsatsId: id }) });
  const go = (id?: number): void => {
    arrived.current = true;
    address.go(hrefOf(id));
  };
  const chosen = edited.rows.find(({ value }) => value.id === indsatsId);
  const planHref = planAddress(address.href, { concept, period, unit, ...(chosen === undefined ? {} : { indsatsId: chosen.value.id }) });
  return (
    <section>
      <WayBack href={planHref} go={address.go}>
        {words.toPlan}
      </WayBack>
      <Heading depth={0}>{words.heading}</Heading>
      <p lang={CONTENT_LANGUAGE}>{titleOf(data)}</p>
      <div className={styles.layout}>
        <EditingList {...edited} chosen={chosen} hrefOf={hrefOf} open={go} add={(title) => edited.add(title, go)} />
        {chosen === undefined ? (
          <PlanTexts plan={data.plan} ports={data.ports} rights={data.rights} wrote={desk.wrote} />
        ) : (
          <Chosen
            key={chosen.value.id}
            edited={chosen}
            data={data}
            arrived={arrived.current}
            wrote={edited.replace}
            remove={() => edited.remove(chosen.value.id, go)}
          />
        )}
      </div>
    </section>
  );
}

type ChosenProps = Pick<IndsatsEditorProps, 'edited' | 'arrived' | 'wrote' | 'remove'> & Pick<EditedPlanProps, 'data'>;

function Chosen({ data, ...more }: ChosenProps): React.ReactElement {
  const { book, concept, people, ports, rights } = data;
  return (
    <div>
      <IndsatsEditor {...more} {...{ book, concept, people, ports, rights }} />
      <ContinueIn edited={more.edited} plan={data.plan.value} ports={ports} />
    </div>
  );
}
