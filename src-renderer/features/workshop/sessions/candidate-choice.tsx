// Why: the picker with all that it needs read first, for a new workshop and for one that is changed.
// Must not: save anything.
import type { ReactNode } from 'react';

import { Answer } from '../../../api/queries.tsx';
import { CandidatePicker } from './candidate-picker.tsx';
import { candidatesOf } from './candidates.ts';
import { useCandidateSources } from './use-candidates.ts';

export function CandidateChoice({
  chosen,
  locked,
  onChange,
}: {
  readonly chosen: ReadonlySet<string>;
  readonly locked?: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}): ReactNode {
  const { services, screenings, needs, lists } = useCandidateSources();
  return (
    <Answer query={services}>
      {({ rows }) => (
        <Answer query={screenings}>
          {(screened) => (
            <Answer query={needs}>
              {(known) => (
                <Answer query={lists}>
                  {({ targetGroups }) => (
                    <CandidatePicker
                      candidates={candidatesOf(rows, screened.services, known.needs)}
                      targetGroups={targetGroups}
                      chosen={chosen}
                      {...(locked === undefined ? {} : { locked })}
                      onChange={onChange}
                    />
                  )}
                </Answer>
              )}
            </Answer>
          )}
        </Answer>
      )}
    </Answer>
  );
}
