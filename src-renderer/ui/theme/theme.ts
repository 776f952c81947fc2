// Why: bends the UI kit to the look: sizes, radii, fonts, and its colours drawn from our tokens.
// Must not: hold a colour value; those stand in tokens.ts.
import {
  Checkbox,
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  Menu,
  Modal,
  MultiSelect,
  NumberInput,
  Popover,
  Portal,
  Select,
  TagsInput,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';

import { overlayTarget } from '../overlay-target.tsx';
import { cx } from '../cx.ts';
import classes from './kit.module.css';
import { paletteOf, variablesOf } from './tokens.ts';

/** The kit wants ten shades of its main colour; all of ours follow the theme through one variable. */
const accent = Array.from(
  { length: 10 },
  () => 'var(--fl-accent)',
) as unknown as MantineColorsTuple;

const inputClasses = {
  label: classes.label,
  input: classes.input,
  description: classes.description,
  error: classes.error,
};
const comboClasses = { ...inputClasses, dropdown: classes.dropdown, option: classes.option };
const manyClasses = { ...comboClasses, input: cx(classes.input, classes.many), pill: classes.pill };

export const theme = createTheme({
  fontFamily: "'IBM Plex Sans', system-ui, sans-serif",
  headings: { fontFamily: "'IBM Plex Sans', system-ui, sans-serif", fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '16px', sm: '18px', md: '20px', lg: '20px', xl: '24px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '20px' },
  radius: { xs: '4px', sm: '6px', md: '7px', lg: '9px', xl: '10px' },
  defaultRadius: 'sm',
  primaryColor: 'accent',
  primaryShade: 6,
  colors: { accent },
  cursorType: 'pointer',
  respectReducedMotion: true,
  shadows: {
    xs: 'var(--fl-shadow-sheet)',
    md: 'var(--fl-shadow-menu)',
    xl: 'var(--fl-shadow-menu)',
  },
  components: {
    Portal: Portal.extend({ defaultProps: { target: `#${overlayTarget}` } }),
    Menu: Menu.extend({
      defaultProps: {
        shadow: 'md',
        offset: 4,
        transitionProps: { duration: 0 },
        loop: true,
        withInitialFocusPlaceholder: false,
      },
      classNames: {
        dropdown: classes.dropdown,
        item: classes.menuItem,
        itemSection: classes.menuSection,
        label: classes.menuLabel,
        divider: classes.menuDivider,
      },
    }),
    Popover: Popover.extend({
      defaultProps: { shadow: 'md', offset: 6, transitionProps: { duration: 0 } },
      classNames: { dropdown: classes.dropdown },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 350,
        offset: 6,
        transitionProps: { duration: 0 },
        events: { hover: true, focus: true, touch: false },
      },
      classNames: { tooltip: classes.tooltip },
    }),
    // The parts of a dialog take their classes from Modal, whichever root they hang on.
    Modal: Modal.extend({
      classNames: { inner: classes.modalInner, content: classes.modal, body: classes.modalBody },
    }),
    ModalRoot: Modal.Root.extend({
      defaultProps: {
        centered: true,
        shadow: 'xl',
        radius: 10,
        transitionProps: { duration: 0 },
      },
    }),
    TextInput: TextInput.extend({ classNames: inputClasses }),
    Textarea: Textarea.extend({ classNames: inputClasses }),
    NumberInput: NumberInput.extend({ classNames: inputClasses }),
    Select: Select.extend({
      defaultProps: {
        comboboxProps: { shadow: 'md', offset: 4, transitionProps: { duration: 0 } },
      },
      classNames: comboClasses,
    }),
    MultiSelect: MultiSelect.extend({ classNames: manyClasses }),
    TagsInput: TagsInput.extend({ classNames: manyClasses }),
    Checkbox: Checkbox.extend({
      defaultProps: { size: '16px', radius: 4 },
      classNames: { input: classes.checkbox, label: classes.checkboxLabel, icon: classes.tick },
    }),
  },
});

/** The tokens of both schemes as CSS variables, and the kit's own variables pointed at them. */
export function variablesResolver(hasHighContrast: boolean): CSSVariablesResolver {
  const kit = {
    '--mantine-color-body': 'var(--fl-surface)',
    '--mantine-color-text': 'var(--fl-ink)',
    '--mantine-color-bright': 'var(--fl-ink)',
    '--mantine-color-dimmed': 'var(--fl-ink3)',
    '--mantine-color-placeholder': 'var(--fl-ink3)',
    '--mantine-color-anchor': 'var(--fl-accent)',
    '--mantine-color-error': 'var(--fl-block-text)',
    '--mantine-color-default': 'var(--fl-surface)',
    '--mantine-color-default-hover': 'var(--fl-hover)',
    '--mantine-color-default-color': 'var(--fl-ink)',
    '--mantine-color-default-border': 'var(--fl-line2)',
    '--mantine-color-disabled': 'var(--fl-sunken)',
    '--mantine-color-disabled-color': 'var(--fl-ink3)',
    '--mantine-color-disabled-border': 'var(--fl-line2)',
    '--mantine-primary-color-contrast': 'var(--fl-on-accent)',
    '--mantine-color-accent-contrast': 'var(--fl-on-accent)',
    '--mantine-color-accent-filled': 'var(--fl-accent)',
    '--mantine-color-accent-filled-hover': 'var(--fl-accent)',
    '--mantine-color-accent-light': 'var(--fl-accent-soft)',
    '--mantine-color-accent-light-hover': 'var(--fl-accent-soft)',
    '--mantine-color-accent-light-color': 'var(--fl-accent)',
    '--mantine-color-accent-outline': 'var(--fl-accent)',
    '--mantine-color-accent-text': 'var(--fl-accent)',
  } as const;
  return () => ({
    variables: {},
    light: { ...variablesOf(paletteOf('light', hasHighContrast)), ...kit },
    dark: { ...variablesOf(paletteOf('dark', hasHighContrast)), ...kit },
  });
}
