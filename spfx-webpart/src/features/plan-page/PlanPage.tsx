import type { ShownConcept } from '@virksomhedsplaner/shared/concepts';
import type { PlanBook } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { StatePanel } from '../../ui/StatePanel.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { WayBack } from '../../ui/WayBack.js';
import { Matrix, Sources } from './Appendices.js';
import { backgroundOf, type Background } from './background-view.js';
import { BesidePlan } from './BesidePlan.js';
import { Contents } from './Contents.js';
import { Cover } from './Cover.js';
import { EditionSwitch } from './EditionSwitch.js';
import { editionOf } from './external-edition.js';
import { IndsatsArticle } from './IndsatsArticle.js';
import styles from './plan-page.module.scss';
import type { IndsatsView, PlanPageView } from './plan-page-view.js';
import { PlanSection } from './PlanSection.js';
import { planSections } from './plan-sections.js';
import { TakesPartList } from './TakesPartList.js';
import { usePlanPage } from './use-plan-page.js';
import { useWords } from '../../ui/use-words.js';
import { planWords } from './words.js';

export interface PlanPageProps {
  book: PlanBook;
  concept: ShownConcept;
  unit: string;
  /** The indsats the address points at. */
  indsatsId?: number | undefined;
  /** The reader came here from another view. */
  arrived: boolean;
  /** The plan as it may leave the municipality. HU-21. */
  external: boolean;
  editionHref(external: boolean): string;
  overviewHref: string;
  hrefOf(unit: string, indsatsId: number): string;
  /** The address of an indsats's own page. */
  wholeHref(indsatsId: number): string;
  go(href: string): void;
}

/** A unit's plan in its template's own form. RU-01 … RU-19, HU-01 … HU-14. */
export function PlanPage(props: PlanPageProps): React.ReactElement {
  const { book, concept, unit, external, editionHref, overviewHref, go } = props;
  const words = useWords(planWords);
  const { view, titleId } = usePlanPage(props);
  const back = (
    <WayBack href={overviewHref} go={go}>
      {words.toOverview}
    </WayBack>
  );
  if (view === undefined) {
    return (
      <>
        {back}
        <StatePanel picture="lock" words={words.noPlan} />
      </>
    );
  }
  const background = editionOf(backgroundOf(book, concept), external);
  const sections = planSections(view, concept, words, background);
  return (
    <article aria-labelledby={titleId}>
      {back}
      <Cover view={view} concept={concept} titleId={titleId} />
      <EditionSwitch external={external} hrefOf={editionHref} go={go} />
      <div className={styles.layout}>
        <Contents sections={sections} />
        <div>
          {sections.map((section) => (
            <PlanSection key={section.key} section={section}>
              <SectionContent section={section.key} {...props} {...{ view, background }} />
            </PlanSection>
          ))}
          <BesidePlan book={book} unit={unit} external={external} withIndicators={background.matrix.rows.length > 0} />
        </div>
      </div>
    </article>
  );
}

interface SectionContentProps extends Pick<PlanPageProps, 'hrefOf' | 'wholeHref' | 'go' | 'indsatsId' | 'external'> {
  section: string;
  view: PlanPageView;
  background: Background;
}

/** What stands in a part of the plan beside its running text. */
function SectionContent({ section, view, background, indsatsId, external, hrefOf, wholeHref, go }: SectionContentProps): React.ReactElement {
  const { idOf } = useSurroundings();
  const articles = (indsatser: readonly IndsatsView[]): React.ReactElement => (
    <>
      {indsatser.map((indsats) => (
        <IndsatsArticle
          key={indsats.id}
          id={idOf(`indsats-${indsats.id}`)}
          indsats={indsats}
          linked={indsats.id === indsatsId}
          href={external ? undefined : wholeHref(indsats.id)}
          go={go}
        />
      ))}
    </>
  );
  switch (section) {
    case 'indsatser':
      return articles(view.indsatser);
    case 'other-projects':
      return articles(view.otherProjects);
    case 'takes-part':
      return <TakesPartList entries={view.takesPartIn} hrefOf={hrefOf} go={go} />;
    case 'cross-projects':
      return <TakesPartList entries={view.crossProjects} hrefOf={hrefOf} go={go} />;
    case 'bilag-1':
      return <Sources sources={background.sources} />;
    case 'bilag-2':
      return <Matrix matrix={background.matrix} />;
    default:
      return <></>;
  }
}
