// Why: the waves: which districts begin together and when; the matrix is grouped by them.
// Must not: put a district in two waves; choosing it in one moves it out of the other.
import { TextInput } from '@mantine/core';
import { IconPlus, IconWaveSine } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import type { PlanLists, Wave } from '../../../src-shared/contract/owner/lists.ts';
import type { RolloutMatrix } from '../../../src-shared/contract/owner/rollout.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { CheckLine } from '../../ui/check.tsx';
import { Chip } from '../../ui/chips.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState, Remark } from '../../ui/feedback.tsx';
import { MultiSelectField } from '../../ui/field/choice-fields.tsx';
import { FieldGrid } from '../../ui/field/field.tsx';
import { TextField } from '../../ui/field/text-fields.tsx';
import { Screen, ScreenBody } from '../../ui/frame/screen.tsx';
import classes from './views.module.css';

interface ViewProps {
  readonly matrix: RolloutMatrix;
  readonly lists: PlanLists;
  readonly head: (actions?: ReactNode) => ReactNode;
}

export function WavesView({ matrix, lists, head }: ViewProps): ReactNode {
  const [isAdding, setAdding] = useState(false);
  const save = useAction(rpc.list.saveWave, {
    announce: (wave) => t('rollout.waves.saved', { wave: wave.name }),
  });
  const inWave = new Set(lists.waves.flatMap(({ districtIds }) => districtIds));
  const without = lists.districts.filter(({ id }) => !inWave.has(id));
  const set = async (wave: Omit<Wave, 'id'> & { readonly id: string | null }): Promise<boolean> =>
    (await save.run({ ...wave, districtIds: [...wave.districtIds] })) !== null;
  const add = (
    <Button variant="primary" icon={IconPlus} onClick={() => setAdding(true)}>
      {t('rollout.waves.add')}
    </Button>
  );
  return (
    <>
      <Screen head={head(lists.waves.length > 0 && add)}>
        {lists.waves.length === 0 ? (
          <EmptyState icon={IconWaveSine} title={t('rollout.waves.empty')} actions={add}>
            {t('rollout.waves.emptyBody')}
          </EmptyState>
        ) : (
          <ScreenBody>
            <ul className={classes.waves}>
              {lists.waves.map((wave) => (
                <li key={wave.id}>
                  <WaveCard wave={wave} lists={lists} matrix={matrix} onSave={set} />
                </li>
              ))}
              <li>
                <section className={classes.card} aria-label={t('rollout.waves.without')}>
                  <h2 className={classes.cardTitle}>{t('rollout.waves.without')}</h2>
                  <div className={classes.chips}>
                    {without.length === 0
                      ? t('rollout.waves.withoutNone')
                      : without.map(({ id, name }) => <Chip key={id}>{name}</Chip>)}
                  </div>
                </section>
              </li>
            </ul>
            <Remark>{t('rollout.waves.help')}</Remark>
          </ScreenBody>
        )}
      </Screen>
      <NewWave
        key={String(isAdding)}
        isOpen={isAdding}
        lists={lists}
        isBusy={save.isRunning}
        onClose={() => setAdding(false)}
        onSave={set}
      />
    </>
  );
}

function WaveCard({
  wave,
  lists,
  matrix,
  onSave,
}: Omit<ViewProps, 'head'> & {
  readonly wave: Wave;
  readonly onSave: (wave: Wave) => Promise<boolean>;
}): ReactNode {
  const own = matrix.districtFigures.filter(({ districtId }) =>
    wave.districtIds.includes(districtId),
  );
  const sum = (part: 'adopted' | 'applicable' | 'unknown'): number =>
    own.reduce((total, figure) => total + figure[part], 0);
  return (
    <section className={classes.card} aria-label={wave.name}>
      <h2 className={classes.cardTitle}>{wave.name}</h2>
      <p className={classes.quiet}>
        {t('rollout.waves.figures', {
          adopted: sum('adopted'),
          applicable: sum('applicable'),
          unknown: sum('unknown'),
        })}
      </p>
      <FieldGrid>
        <TextField
          label={t('rollout.waves.name')}
          value={wave.name}
          isRequired
          onSave={async (name) => onSave({ ...wave, name: name ?? wave.name })}
        />
        <TextField
          label={t('rollout.waves.period')}
          value={wave.period}
          onSave={async (period) => onSave({ ...wave, period })}
        />
        <MultiSelectField
          label={t('rollout.waves.districts')}
          value={wave.districtIds}
          missing={t('rollout.waves.districtsMissing')}
          options={lists.districts.map(({ id, name }) => ({
            value: id,
            label: labelOf(lists, wave.id, id, name),
          }))}
          onSave={async (districtIds) => onSave({ ...wave, districtIds: [...districtIds] })}
        />
      </FieldGrid>
    </section>
  );
}

/** A district, with the wave it would be moved out of. */
function labelOf(lists: PlanLists, waveId: string | null, id: string, name: string): string {
  const other = lists.waves.find((wave) => wave.id !== waveId && wave.districtIds.includes(id));
  return other === undefined
    ? name
    : t('rollout.waves.inOther', { district: name, wave: other.name });
}

function NewWave({
  isOpen,
  lists,
  isBusy,
  onClose,
  onSave,
}: {
  readonly isOpen: boolean;
  readonly lists: PlanLists;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onSave: (wave: Omit<Wave, 'id'> & { readonly id: null }) => Promise<boolean>;
}): ReactNode {
  const [name, setName] = useState('');
  const [period, setPeriod] = useState('');
  const [districtIds, setDistrictIds] = useState<readonly string[]>([]);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('rollout.waves.add')}
      submit={{
        label: t('rollout.waves.create'),
        isDisabled: name.trim() === '',
        isBusy,
        run: () =>
          void onSave({
            id: null,
            name: name.trim(),
            period: period.trim() === '' ? null : period.trim(),
            districtIds: [...districtIds],
          }).then((isSaved) => isSaved && onClose()),
      }}
    >
      <div className={classes.form}>
        <TextInput
          label={t('rollout.waves.name')}
          placeholder={t('rollout.waves.namePlaceholder')}
          value={name}
          maxLength={300}
          autoComplete="off"
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('rollout.waves.period')}
          placeholder={t('rollout.waves.periodPlaceholder')}
          value={period}
          maxLength={300}
          autoComplete="off"
          onChange={(event) => setPeriod(event.currentTarget.value)}
        />
        <fieldset className={classes.choices}>
          <legend>{t('rollout.waves.districts')}</legend>
          {lists.districts.map((district) => (
            <CheckLine
              key={district.id}
              label={labelOf(lists, null, district.id, district.name)}
              checked={districtIds.includes(district.id)}
              onChange={(event) =>
                setDistrictIds(
                  event.currentTarget.checked
                    ? [...districtIds, district.id]
                    : districtIds.filter((id) => id !== district.id),
                )
              }
            />
          ))}
        </fieldset>
      </div>
    </Dialog>
  );
}
