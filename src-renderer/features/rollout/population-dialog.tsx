// Why: coverage by population needs each district's inhabitants, with the source the board will see.
// Must not: save a number without its source, or turn an empty field into 0.
import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import type { District } from '../../../src-shared/contract/owner/lists.ts';
import { formatNumber } from '../../../src-shared/text/format.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { announce } from '../../ui/live-region.tsx';
import { parsePeople } from './parse-people.ts';
import classes from './views.module.css';

interface Draft {
  readonly people: string;
  readonly source: string;
}

function draftOf({ population, populationSource }: District): Draft {
  return {
    people: population === null ? '' : formatNumber(population),
    source: populationSource ?? '',
  };
}

export function PopulationDialog({
  isOpen,
  districts,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly districts: readonly District[];
  readonly onClose: () => void;
}): ReactNode {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(
    () => new Map(districts.map((district) => [district.id, draftOf(district)])),
  );
  const [common, setCommon] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const save = useAction(rpc.list.setPopulation);

  const rows = districts.map((district) => {
    const draft = drafts.get(district.id) ?? draftOf(district);
    const population = parsePeople(draft.people);
    const source = draft.source.trim() === '' ? common.trim() : draft.source.trim();
    const isChanged =
      population !== district.population ||
      (population !== null && source !== (district.populationSource ?? ''));
    return { district, draft, population, source, isChanged };
  });
  const isWrong = rows.some(
    ({ population, source, isChanged }) =>
      population === undefined || (isChanged && population !== null && source === ''),
  );

  function write(districtId: string, change: Partial<Draft>): void {
    const before = drafts.get(districtId) ?? { people: '', source: '' };
    setDrafts(new Map(drafts).set(districtId, { ...before, ...change }));
  }

  async function submit(): Promise<void> {
    setChecked(true);
    if (isWrong) {
      return;
    }
    setSaving(true);
    let saved = 0;
    for (const { district, population, source, isChanged } of rows) {
      if (isChanged && population !== undefined) {
        // One after the other: a refused one (an identity number in a source) stops the rest.
        const answer = await save.run({
          districtId: district.id,
          population,
          source: population === null ? null : source,
        });
        if (answer === null) {
          setSaving(false);
          return;
        }
        saved += 1;
      }
    }
    setSaving(false);
    announce(t('rollout.population.saved', { count: saved }));
    onClose();
  }

  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('rollout.population.title')}
      width={620}
      submit={{ label: t('rollout.population.submit'), isBusy: isSaving, run: () => void submit() }}
    >
      <p className={classes.lead}>{t('rollout.population.body')}</p>
      <TextInput
        label={t('rollout.population.common')}
        placeholder={t('rollout.population.commonPlaceholder')}
        value={common}
        maxLength={300}
        autoComplete="off"
        onChange={(event) => setCommon(event.currentTarget.value)}
      />
      <table className={classes.people}>
        <thead>
          <tr>
            <th scope="col">{t('rollout.population.district')}</th>
            <th scope="col">{t('rollout.population.people')}</th>
            <th scope="col">{t('rollout.population.source')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ district, draft, population, source, isChanged }) => (
            <tr key={district.id}>
              <th scope="row">{district.name}</th>
              <td>
                <TextInput
                  aria-label={t('rollout.population.peopleOf', { district: district.name })}
                  placeholder={t('ui.missing')}
                  inputMode="numeric"
                  autoComplete="off"
                  value={draft.people}
                  error={
                    isChecked && population === undefined ? t('rollout.population.wrong') : null
                  }
                  onChange={(event) => write(district.id, { people: event.currentTarget.value })}
                />
              </td>
              <td>
                <TextInput
                  aria-label={t('rollout.population.sourceOf', { district: district.name })}
                  placeholder={common.trim() === '' ? t('ui.missing') : common.trim()}
                  autoComplete="off"
                  maxLength={300}
                  value={draft.source}
                  error={
                    isChecked && isChanged && typeof population === 'number' && source === ''
                      ? t('rollout.population.sourceNeeded')
                      : null
                  }
                  onChange={(event) => write(district.id, { source: event.currentTarget.value })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
