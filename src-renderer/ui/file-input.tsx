// Why: choosing a file, by button or by dropping it; both ways give the same file.
// Must not: read it.
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';

import { t } from '../../src-shared/text/translate.ts';
import { Button, type ButtonProps } from './button.tsx';
import { cx } from './cx.ts';
import classes from './file-input.module.css';

export interface FileButtonProps extends Omit<ButtonProps, 'onClick'> {
  /** Endings: `.xlsx,.csv`. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A button that opens the system's file dialog. */
export function FileButton({ accept, onFile, ...rest }: FileButtonProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...rest} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.item(0);
          // The same file must be choosable again after it has been mended.
          event.currentTarget.value = '';
          if (file !== null && file !== undefined) {
            onFile(file);
          }
        }}
      />
    </>
  );
}

/** A place to drop a file, with a button for those who do not drag. */
export function FileDrop({
  label,
  help,
  accept,
  onFile,
}: {
  readonly label: string;
  readonly help?: ReactNode;
  readonly accept: string;
  readonly onFile: (file: File) => void;
}): ReactNode {
  const [isOver, setOver] = useState(false);
  const id = useId();
  return (
    <div
      role="group"
      aria-labelledby={id}
      className={cx(classes.drop, isOver && classes.over)}
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files.item(0);
        if (file !== null) {
          onFile(file);
        }
      }}
    >
      <IconFileUpload size={26} stroke={1.6} aria-hidden />
      <p id={id} className={classes.label}>
        {label}
      </p>
      {help !== undefined && <p className={classes.help}>{help}</p>}
      <p className={classes.choose}>
        {t('ui.dropFile')}
        <FileButton size="small" accept={accept} onFile={onFile} data-autofocus>
          {t('ui.chooseFile')}
        </FileButton>
      </p>
    </div>
  );
}
