// Why: everything that is read out of a revealed round, under one weight and one threshold.
// Must not: be reached before the reveal.
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';

import type { Round, Session } from '../../../../src-shared/contract/owner/sessions.ts';
import { rpc } from '../../../api/client.ts';
import { usePlace } from '../../../api/place.tsx';
import { Answer } from '../../../api/queries.tsx';
import { CutView } from '../cut/cut-view.tsx';
import { useLiveItems, useResult, useTrial } from './live-result.ts';
import type { Trial } from './live-result.ts';
import { PerspectivesView } from './perspectives-view.tsx';
import { ResultView } from './result-view.tsx';
import { RoundsView } from './rounds-view.tsx';
import { SensitivityView } from './sensitivity-view.tsx';
import type { ShownResult } from './shown-result.ts';

export function ResultViews({
  session,
  round,
  view,
}: {
  readonly session: Session;
  readonly round: Round;
  readonly view: 'result' | 'perspectives' | 'sensitivity' | 'rounds' | 'cut';
}): ReactNode {
  const place = usePlace();
  const trial = useTrial(session);
  const wantedTop = Number(place.search['topp'] ?? '');
  const topK = Number.isInteger(wantedTop) && wantedTop > 0 ? wantedTop : null;
  const { query, isRecounting } = useResult(session, round, trial.weight, topK);
  const lists = useQuery(rpc.list.get.queryOptions({ input: {} }));

  if (view === 'rounds') {
    return <RoundsView session={session} trial={trial} />;
  }
  return (
    <Answer query={query}>
      {(result) => (
        <Answer query={lists}>
          {({ perspectives }) =>
            view === 'cut' ? (
              <CutView shown={{ session, round, result, perspectives, isRecounting }} />
            ) : (
              <Ordered
                view={view}
                trial={trial}
                shown={{ session, round, result, perspectives, isRecounting }}
              />
            )
          }
        </Answer>
      )}
    </Answer>
  );
}

function Ordered({
  view,
  trial,
  shown,
}: {
  readonly view: 'result' | 'perspectives' | 'sensitivity';
  readonly trial: Trial;
  readonly shown: Omit<ShownResult, 'items'>;
}): ReactNode {
  const items = useLiveItems(shown.result, trial.weight, trial.threshold);
  const all = { ...shown, items };
  switch (view) {
    case 'result':
      return <ResultView trial={trial} shown={all} />;
    case 'perspectives':
      return <PerspectivesView shown={all} />;
    case 'sensitivity':
      return <SensitivityView trial={trial} shown={all} />;
  }
}
