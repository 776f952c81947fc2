// Why: the two ways to enter votes, by service or by participant, as one shape for list and grid.
// Must not: carry a vote, or say of a person whether they have answered.
import type { PlanLists } from '../../../../src-shared/contract/owner/lists.ts';
import type { Session } from '../../../../src-shared/contract/owner/sessions.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { Hatch } from '../../../ui/chips.tsx';
import type { EntryRow } from './entry-grid.tsx';
import type { Progress } from './progress-figures.ts';

export type EntryWay = 'service' | 'participant';

export interface EntryItem {
  readonly id: string;
  readonly label: string;
  readonly details: readonly string[];
  /** Answers in and possible; null for a person, of whom nothing is told. */
  readonly answers: { readonly done: number; readonly total: number } | null;
}

export function entryItems(
  session: Session,
  progress: Progress,
  way: EntryWay,
): readonly EntryItem[] {
  if (way === 'participant') {
    return countedParticipants(session).map(({ id, label }) => ({
      id,
      label,
      details: [],
      answers: null,
    }));
  }
  const counts = new Map(progress.perService.map((each) => [each.serviceId, each]));
  return session.candidateList.map(({ serviceId, name, ref }) => {
    const own = counts.get(serviceId);
    return {
      id: serviceId,
      label: name,
      details: [ref],
      answers: {
        done: own ? own.effect + own.feasibility - own.counted.effect - own.counted.feasibility : 0,
        total: progress.participants * 2,
      },
    };
  });
}

export function entryRows(
  session: Session,
  lists: PlanLists | undefined,
  way: EntryWay,
): readonly EntryRow[] {
  if (way === 'participant') {
    return session.candidateList.map(({ serviceId, name }) => ({
      id: serviceId,
      label: name,
      details: [],
    }));
  }
  const names = new Map(
    [...(lists?.perspectives ?? []), ...(lists?.districts ?? [])].map(({ id, name }) => [id, name]),
  );
  return countedParticipants(session).map(({ id, label, perspectiveId, districtId }) => ({
    id,
    label,
    details: [
      perspectiveId === null ? (
        <Hatch>{t('workshop.people.unknown')}</Hatch>
      ) : (
        names.get(perspectiveId)
      ),
      districtId === null ? (
        <Hatch>{t('workshop.people.unknownDistrict')}</Hatch>
      ) : (
        names.get(districtId)
      ),
    ],
  }));
}

/** A code taken back, or counted as another, is not entered for. */
function countedParticipants(session: Session): Session['participantList'] {
  return session.participantList.filter(({ isCounted }) => isCounted);
}
