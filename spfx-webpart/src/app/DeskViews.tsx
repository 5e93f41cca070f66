import type { PageTarget } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { overviewAddress, pageAddress } from '../address/address.js';
import type { Address } from '../address/use-address.js';
import type { Desk } from '../desk/desk.js';
import { MyAnswers } from '../features/my-answers/MyAnswers.js';
import { myAnswersWords } from '../features/my-answers/words.js';
import { Skeleton } from '../ui/Skeleton.js';
import { useWords } from '../ui/use-words.js';
import { WayBack } from '../ui/WayBack.js';

const Editing = React.lazy(async () => ({ default: (await import(/* webpackChunkName: 'vp-editing' */ '../features/editing/Editing.js')).Editing }));

export interface DeskViewsProps {
  desk: Desk;
  address: Address;
  target: Partial<PageTarget>;
}

/** The screens where a reader writes; fetched when one of them is opened. */
export function DeskViews({ desk, address, target }: DeskViewsProps): React.ReactElement {
  const words = useWords(myAnswersWords);
  if (target.view === 'edit') {
    return (
      <React.Suspense fallback={<Skeleton />}>
        <Editing desk={desk} address={address} target={target} />
      </React.Suspense>
    );
  }
  const { concept, period } = target;
  const back = concept === undefined || period === undefined ? pageAddress(address.href) : overviewAddress(address.href, { concept, period });
  return (
    <>
      <WayBack href={back} go={address.go}>
        {words.toOverview}
      </WayBack>
      <MyAnswers desk={desk} address={address} indsatsId={target.indsatsId} />
    </>
  );
}
