// Why: the flow as a picture and as a list at once: every figure is a link to what it counts.
// Must not: say by colour or size what no word says.
import {
  IconBan,
  IconBulb,
  IconCheck,
  IconCircleDashed,
  IconCircleDot,
  IconClockPause,
  IconFlask,
  IconHeartHandshake,
  IconLayoutList,
  IconListCheck,
  IconLock,
  IconPlayerPause,
  IconQuestionMark,
  IconScale,
  IconStairsUp,
  IconTarget,
  IconTool,
  IconCalendar,
  IconZzz,
  IconArrowBigUpLines,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { Overview, OverviewStage } from '../../../src-shared/contract/owner/overview.ts';
import type { FlowFall, FlowPart } from '../../../src-shared/domain/plan-overview.ts';
import { formatNumber } from '../../../src-shared/text/format.ts';
import type { RolloutStatus, ServiceStatus } from '../../../src-shared/contract/values.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { PlaceLink } from '../../api/place.tsx';
import type { IconType } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { FlowPicture } from './flow-picture.tsx';
import { layOutFlow } from './flow-layout.ts';
import { countTarget, stageTarget } from './flow-links.ts';
import classes from './flow.module.css';

/** The phases of the process over the stages they hold. */
const phases = [
  { id: 'inventory', columns: 1 },
  { id: 'identification', columns: 2 },
  { id: 'development', columns: 1 },
  { id: 'decision', columns: 3 },
] as const;

type Mark = readonly [IconType, 'plain' | 'full' | 'plan' | 'review' | 'block' | 'pilot' | 'pause'];

const marks: Readonly<Record<string, Mark>> = {
  'origin-existing': [IconLayoutList, 'plain'],
  'origin-new-idea': [IconBulb, 'plain'],
  'origin-from-need': [IconHeartHandshake, 'plain'],
  'origin-unknown': [IconQuestionMark, 'pause'],
  'outcome-pass': [IconCheck, 'full'],
  'outcome-condition': [IconListCheck, 'plan'],
  'outcome-review': [IconScale, 'review'],
  'outcome-block': [IconLock, 'block'],
  'quadrant-prioritise': [IconTarget, 'plain'],
  'quadrant-enable': [IconStairsUp, 'plain'],
  'quadrant-easy-limited': [IconTool, 'plain'],
  'quadrant-rest': [IconZzz, 'pause'],
  'status-developed': [IconCircleDot, 'plain'],
  'status-proposed': [IconArrowBigUpLines, 'plain'],
  'status-decided': [IconCheck, 'full'],
  'new-in-proposal': [IconCircleDashed, 'plain'],
  'rollout-rolling-out': [IconCircleDashed, 'full'],
  'rollout-rolled-out': [IconCheck, 'full'],
  'rollout-sustained': [IconCheck, 'full'],
  declined: [IconZzz, 'pause'],
  decommissioned: [IconBan, 'pause'],
  unscreened: [IconQuestionMark, 'review'],
  blocked: [IconLock, 'block'],
  'not-scored': [IconCircleDashed, 'pause'],
  resting: [IconZzz, 'pause'],
  'not-developed': [IconCircleDashed, 'pause'],
  undecided: [IconScale, 'review'],
  'left-out': [IconBan, 'pause'],
  planned: [IconCalendar, 'plan'],
  paused: [IconPlayerPause, 'pause'],
  'not-started': [IconClockPause, 'pause'],
};

export function Flow({ overview }: { readonly overview: Overview }): ReactNode {
  const { stages, scoredIn, pilotDistricts } = overview;
  const columns = layOutFlow(stages);
  return (
    <section className={classes.flow} aria-label={t('overview.flow')}>
      <div className={classes.phases} aria-hidden>
        {phases.map(({ id, columns: width }) => (
          <span key={id} className={classes.phase} style={{ gridColumn: `span ${width}` }}>
            {t(`overview.phase.${id}`)}
          </span>
        ))}
      </div>
      <ol className={classes.stages}>
        {stages.map((stage, at) => {
          const column = columns[at];
          const before = stage.id === 'inventory' ? null : (stages[at - 1]?.total ?? null);
          return (
            <li key={stage.id} className={classes.stage}>
              <StageHead stage={stage} before={before} scoredIn={scoredIn} />
              {column !== undefined && <FlowPicture stage={stage} column={column} />}
              <Counts stage={stage} scoredIn={scoredIn} pilotDistricts={pilotDistricts} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function StageHead({
  stage,
  before,
  scoredIn,
}: {
  readonly stage: OverviewStage;
  readonly before: number | null;
  readonly scoredIn: string | null;
}): ReactNode {
  const name = t(`overview.stage.${stage.id}`);
  const target = stageTarget(stage.id, scoredIn);
  // "av 17" says how many could be here; it is told only where fewer are.
  const of =
    before !== null && (stage.id === 'screened' || stage.id === 'scored') && before > stage.total
      ? t('overview.of', { total: formatNumber(before) })
      : null;
  return (
    <PlaceLink
      to={target.to}
      {...(target.search === undefined ? {} : { search: target.search })}
      className={classes.head}
    >
      <span className={classes.name}>{name}</span>{' '}
      <span className={classes.figure}>
        {formatNumber(stage.total)} {of !== null && <small>{of}</small>}
      </span>
    </PlaceLink>
  );
}

/** Parts that no stage has are without words. */
type WordedPart = Exclude<FlowPart, 'outcome-unscreened' | UnwordedStatus | UnwordedRollout>;
type UnwordedStatus = `status-${Exclude<ServiceStatus, 'developed' | 'proposed' | 'decided'>}`;
type UnwordedRollout =
  `rollout-${Exclude<RolloutStatus, 'rolling-out' | 'rolled-out' | 'sustained'>}`;

function partWords(id: string, total: number): string {
  return t(`overview.part.${id as WordedPart}`, { count: total });
}

function Counts({
  stage,
  scoredIn,
  pilotDistricts,
}: {
  readonly stage: OverviewStage;
  readonly scoredIn: string | null;
  readonly pilotDistricts: number;
}): ReactNode {
  const another = stage.id === 'inventory' ? 0 : stage.total - stage.carried;
  return (
    <>
      <ul className={classes.counts}>
        {stage.parts.map(({ id, total }) => (
          <Count key={id} id={id} total={total} words={partWords(id, total)} scoredIn={scoredIn} />
        ))}
        {stage.id === 'piloted' && stage.total > 0 && (
          <li className={classes.count}>
            <IconFlask size={15} stroke={1.9} className={classes.pilot} aria-hidden />
            <span className={classes.words}>
              {t('overview.inDistricts', { count: pilotDistricts })}
            </span>
          </li>
        )}
        {another > 0 && (
          <li className={cx(classes.count, classes.another)}>
            {t('overview.another', { count: another })}
          </li>
        )}
      </ul>
      {stage.falls.length > 0 && (
        <>
          <p className={classes.fallsHeading}>{t('overview.fallsHeading')}</p>
          <ul className={classes.counts}>
            {stage.falls.map(({ id, total }) => (
              <Count
                key={id}
                id={id}
                total={total}
                words={t(`overview.fall.${id as FlowFall}`, { count: total })}
                scoredIn={scoredIn}
              />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Count({
  id,
  total,
  words,
  scoredIn,
}: {
  readonly id: string;
  readonly total: number;
  readonly words: string;
  readonly scoredIn: string | null;
}): ReactNode {
  const [Icon, tone] = marks[id] ?? [IconCircleDot, 'plain'];
  const target = countTarget(id, scoredIn);
  const content = (
    <>
      <Icon size={15} stroke={1.9} className={classes[tone] ?? ''} aria-hidden />
      <b>{formatNumber(total)}</b>
      <span className={classes.words}>{words}</span>
    </>
  );
  return (
    <li className={classes.count}>
      {target === null ? (
        <span className={classes.plainCount}>{content}</span>
      ) : (
        <PlaceLink
          to={target.to}
          {...(target.search === undefined ? {} : { search: target.search })}
          className={classes.countLink}
        >
          {content}
        </PlaceLink>
      )}
    </li>
  );
}
