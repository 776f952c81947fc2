// Why: the palette of the look, one table per appearance; CSS variables and charts both come from it.
// Must not: be bypassed: no component writes a colour of its own.

export const tokenNames = [
  'canvas',
  'surface',
  'sunken',
  'hover',
  'line',
  'line2',
  'line3',
  'ink',
  'ink2',
  'ink3',
  'accent',
  'onAccent',
  'accentMid',
  'accentBar',
  'accentLine',
  'accentSoft',
  'hatch',
  'bandLow',
  'bandMedium',
  'bandHigh',
  'onBandHigh',
  'pilotEdge',
  'sustained',
  'onSustained',
  'brand',
  'onBrand',
  'onBrand2',
  'shadow',
] as const;
export type TokenName = (typeof tokenNames)[number];

/** Every colour that means something; see the table of meanings in the design's tokens. */
export const toneNames = ['pilot', 'full', 'plan', 'pause', 'block', 'review', 'split'] as const;
export type Tone = (typeof toneNames)[number];

/** solid/on: filled tile and its text. soft/text/line: tint, its text and its edge. */
export interface ToneColours {
  readonly solid: string;
  readonly on: string;
  readonly soft: string;
  readonly text: string;
  readonly line: string;
}

export interface Palette {
  readonly base: Readonly<Record<TokenName, string>>;
  readonly tones: Readonly<Record<Tone, ToneColours>>;
}

function tone(solid: string, on: string, soft: string, text: string, line: string): ToneColours {
  return { solid, on, soft, text, line };
}

const light: Palette = {
  base: {
    canvas: '#EFF2F0',
    surface: '#FFFFFF',
    sunken: '#F7F9F8',
    hover: '#F1F5F4',
    line: '#E1E6E3',
    line2: '#C9D1CD',
    line3: '#7C8984',
    ink: '#14201E',
    ink2: '#42504C',
    ink3: '#596661',
    accent: '#0B4A57',
    onAccent: '#FFFFFF',
    accentMid: '#3F8391',
    accentBar: '#588A96',
    accentLine: '#8FB6BD',
    accentSoft: '#E2EEF0',
    hatch: '#B9C3BE',
    bandLow: '#EEF2F0',
    bandMedium: '#C3CFCB',
    bandHigh: '#2B3B3A',
    onBandHigh: '#FFFFFF',
    pilotEdge: '#B65C00',
    sustained: '#1A5A36',
    onSustained: '#FFFFFF',
    // The one filled ground: the room's screen and the first page.
    brand: '#0B4A57',
    onBrand: '#FFFFFF',
    onBrand2: '#CBE0E4',
    shadow: 'rgba(16, 32, 29, 0.10)',
  },
  tones: {
    pilot: tone('#F28B24', '#2A1500', '#FDEAD4', '#8A3D00', '#E59A4B'),
    full: tone('#2B7A4A', '#FFFFFF', '#DDF1E4', '#1A5A36', '#84BF9B'),
    plan: tone('#2A69AC', '#FFFFFF', '#E2EDFA', '#1E4E86', '#93BAE3'),
    pause: tone('#66736E', '#FFFFFF', '#E9ECEA', '#48544F', '#BFC8C3'),
    block: tone('#B42318', '#FFFFFF', '#FCE7E4', '#911B12', '#E6A39B'),
    review: tone('#DFAE1B', '#2A1F00', '#FBF2D0', '#674B00', '#D8B850'),
    split: tone('#7A3B8F', '#FFFFFF', '#F4E9F7', '#662D7B', '#C79BD4'),
  },
};

const dark: Palette = {
  base: {
    canvas: '#0E1413',
    surface: '#161E1C',
    sunken: '#121917',
    hover: '#1D2725',
    line: '#283330',
    line2: '#3B4844',
    line3: '#7D8A85',
    ink: '#E8EDEB',
    ink2: '#B9C4C0',
    ink3: '#97A39E',
    accent: '#7CC7D3',
    onAccent: '#05272E',
    accentMid: '#5AA9B6',
    accentBar: '#4A8591',
    accentLine: '#356771',
    accentSoft: '#16343B',
    hatch: '#4A5652',
    // The ink scale turned round: on a dark sheet, more ink is lighter.
    bandLow: '#222C2A',
    bandMedium: '#44524E',
    bandHigh: '#DDE5E2',
    onBandHigh: '#14201E',
    pilotEdge: '#F8BC7E',
    sustained: '#8BD9A9',
    onSustained: '#04200E',
    brand: '#0B3640',
    onBrand: '#FFFFFF',
    onBrand2: '#B8D4DA',
    shadow: 'rgba(0, 0, 0, 0.40)',
  },
  tones: {
    pilot: tone('#F29B43', '#2A1500', '#3B2712', '#F8BC7E', '#8A5620'),
    full: tone('#54B57D', '#04200E', '#14331F', '#8BD9A9', '#2F6B47'),
    plan: tone('#6AA8E8', '#04192F', '#152A42', '#9CC6F3', '#335E8E'),
    pause: tone('#8D9994', '#0E1413', '#28312E', '#BAC4C0', '#49544F'),
    block: tone('#F0736A', '#2D0500', '#421A17', '#FFA9A1', '#86352E'),
    review: tone('#E3BA45', '#2A1F00', '#37300F', '#F0CF6B', '#7A651C'),
    split: tone('#C58AD6', '#2A0835', '#33203A', '#DDB3EA', '#6F4680'),
  },
};

const lightContrast: Palette = {
  base: {
    ...light.base,
    canvas: '#FFFFFF',
    sunken: '#FFFFFF',
    hover: '#E8F1F3',
    line: '#6B7672',
    line2: '#3F4A46',
    line3: '#14201E',
    ink: '#000000',
    ink2: '#1B2422',
    ink3: '#2C3734',
    accent: '#063640',
    accentMid: '#0B4A57',
    accentBar: '#2C6470',
    accentLine: '#0B4A57',
    accentSoft: '#D5E8EB',
    hatch: '#6B7672',
    bandHigh: '#14201E',
    brand: '#063640',
    onBrand2: '#E6F2F4',
    sustained: '#0E3D23',
  },
  tones: {
    pilot: tone('#F28B24', '#1A0D00', '#FFFFFF', '#6B2F00', '#8A3D00'),
    full: tone('#17502F', '#FFFFFF', '#FFFFFF', '#0E3D23', '#0E3D23'),
    plan: tone('#143F73', '#FFFFFF', '#FFFFFF', '#103159', '#103159'),
    pause: tone('#3A4541', '#FFFFFF', '#FFFFFF', '#242E2B', '#242E2B'),
    block: tone('#86130B', '#FFFFFF', '#FFFFFF', '#6B0E07', '#6B0E07'),
    review: tone('#E7BA2E', '#1C1400', '#FFFFFF', '#4A3500', '#4A3500'),
    split: tone('#5A2370', '#FFFFFF', '#FFFFFF', '#46185A', '#46185A'),
  },
};

const darkContrast: Palette = {
  base: {
    ...dark.base,
    canvas: '#000000',
    surface: '#000000',
    sunken: '#000000',
    hover: '#14282C',
    line: '#8B9793',
    line2: '#B9C4C0',
    line3: '#FFFFFF',
    ink: '#FFFFFF',
    ink2: '#EEF3F1',
    ink3: '#D8E0DD',
    accent: '#A4E4EE',
    onAccent: '#001A1F',
    accentMid: '#8AD3DF',
    accentBar: '#7CC7D3',
    accentLine: '#A4E4EE',
    accentSoft: '#0C2A30',
    hatch: '#8B9793',
    bandHigh: '#FFFFFF',
    onBandHigh: '#000000',
    brand: '#001F26',
    onBrand2: '#E6F2F4',
  },
  tones: {
    pilot: tone('#FFB161', '#1A0D00', '#000000', '#FFCB94', '#FFCB94'),
    full: tone('#7FDDA5', '#021609', '#000000', '#A6EDC1', '#A6EDC1'),
    plan: tone('#94C6FA', '#021224', '#000000', '#BBDBFC', '#BBDBFC'),
    pause: tone('#C3CDC9', '#0A0F0E', '#000000', '#DCE4E1', '#DCE4E1'),
    block: tone('#FF9A91', '#240300', '#000000', '#FFC3BD', '#FFC3BD'),
    review: tone('#F5D06A', '#1C1400', '#000000', '#FBE19A', '#FBE19A'),
    split: tone('#E0B0EE', '#1E0426', '#000000', '#EFD0F8', '#EFD0F8'),
  },
};

export type Scheme = 'light' | 'dark';

/** The palette of one appearance. */
export function paletteOf(scheme: Scheme, hasHighContrast: boolean): Palette {
  if (hasHighContrast) {
    return scheme === 'light' ? lightContrast : darkContrast;
  }
  return scheme === 'light' ? light : dark;
}

/** `accentSoft` → `--fl-accent-soft`. */
export function variableName(token: string): string {
  return `--fl-${token.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** All CSS variables of a palette; tones become `--fl-pilot`, `--fl-pilot-on`, `-soft`, `-text`, `-line`. */
export function variablesOf(palette: Palette): Record<`--${string}`, string> {
  const variables: Record<`--${string}`, string> = {};
  for (const name of tokenNames) {
    variables[variableName(name) as `--${string}`] = palette.base[name];
  }
  for (const name of toneNames) {
    const colours = palette.tones[name];
    variables[`--fl-${name}`] = colours.solid;
    variables[`--fl-${name}-on`] = colours.on;
    variables[`--fl-${name}-soft`] = colours.soft;
    variables[`--fl-${name}-text`] = colours.text;
    variables[`--fl-${name}-line`] = colours.line;
  }
  return variables;
}
