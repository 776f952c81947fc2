// Why: finds every way a file can reach another file or a package, from the syntax tree, so that no
// form of import slips past the check.
// Must not: decide what is allowed, and never skip what it cannot read: that is a problem of its own.
import { parseSync } from 'vite';

export interface Import {
  /** What stands in the source; null where it is not a plain string and so cannot be checked. */
  readonly specifier: string | null;
  readonly isTypeOnly: boolean;
  readonly line: number;
}

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Every import of a script or style sheet. Throws where the file cannot be parsed. */
export function readImports(path: string, source: string): readonly Import[] {
  if (path.endsWith('.css')) {
    return readStyleImports(source);
  }
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) {
    throw new Error(`${path} cannot be parsed: ${errors.map(({ message }) => message).join('; ')}`);
  }
  const found: Import[] = [];
  const lineOf = (offset: number): number => source.slice(0, offset).split('\n').length;
  walk(program as unknown as SyntaxNode, (node) => {
    for (const [specifier, isTypeOnly] of importsOf(node)) {
      const text = literal(specifier);
      found.push({
        specifier: node.type === 'NewExpression' ? besideModule(text) : text,
        isTypeOnly,
        line: lineOf(node.start),
      });
    }
  });
  for (const match of source.matchAll(/^\/\/\/\s*<reference\s+(?:types|path)="([^"]+)"/gm)) {
    found.push({ specifier: match[1] ?? null, isTypeOnly: true, line: lineOf(match.index) });
  }
  return found;
}

function walk(value: unknown, visit: (node: SyntaxNode) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) {
      walk(item, visit);
    }
  } else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) {
      visit(value);
    }
    for (const child of Object.values(value)) {
      walk(child, visit);
    }
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { type?: unknown }).type === 'string'
  );
}

type Found = readonly (readonly [specifier: unknown, isTypeOnly: boolean])[];

function importsOf(node: SyntaxNode): Found {
  switch (node.type) {
    case 'ImportDeclaration':
      return [[node.source, node.importKind === 'type' || hasOnlyTypes(node.specifiers)]];
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return isNode(node.source)
        ? [[node.source, node.exportKind === 'type' || hasOnlyTypes(node.specifiers)]]
        : [];
    case 'ImportExpression':
      return [[node.source, false]];
    case 'TSImportType':
      return [[node.source ?? node.argument, true]];
    case 'TSExternalModuleReference':
      return [[node.expression, false]];
    case 'CallExpression':
      return isLoader(node.callee) ? [[argumentsOf(node)[0], false]] : [];
    case 'NewExpression':
      return isAddressBesideModule(node) ? [[argumentsOf(node)[0], false]] : [];
    default:
      return [];
  }
}

/** `import { type A, type B }`: nothing of it is left when the program runs. */
function hasOnlyTypes(specifiers: unknown): boolean {
  return (
    Array.isArray(specifiers) &&
    specifiers.length > 0 &&
    specifiers.every((item: SyntaxNode) => item.importKind === 'type' || item.exportKind === 'type')
  );
}

const loaders = new Set([
  'require',
  'require.resolve',
  'import.meta.resolve',
  'import.meta.glob',
  'vi.mock',
  'vi.doMock',
  'vi.importActual',
  'vi.importMock',
]);

function isLoader(callee: unknown): boolean {
  const name = dottedName(callee);
  return name !== null && loaders.has(name);
}

/** `new URL('./x', import.meta.url)`: a file beside the module, whatever is done with it. */
function isAddressBesideModule(node: SyntaxNode): boolean {
  return (
    dottedName(node.callee) === 'URL' && dottedName(argumentsOf(node)[1]) === 'import.meta.url'
  );
}

/** An address needs no "./" to mean the module's own folder. */
function besideModule(address: string | null): string | null {
  return address === null || address.startsWith('.') ? address : `./${address}`;
}

function argumentsOf(node: SyntaxNode): readonly unknown[] {
  return Array.isArray(node.arguments) ? node.arguments : [];
}

function dottedName(node: unknown): string | null {
  if (!isNode(node)) {
    return null;
  }
  switch (node.type) {
    case 'Identifier':
      return String(node.name);
    case 'MetaProperty':
      return 'import.meta';
    case 'MemberExpression': {
      const object = dottedName(node.object);
      const property = dottedName(node.property);
      return object === null || property === null ? null : `${object}.${property}`;
    }
    default:
      return null;
  }
}

function literal(node: unknown): string | null {
  if (!isNode(node)) {
    return null;
  }
  if (node.type === 'TSLiteralType') {
    return literal(node.literal);
  }
  if (node.type === 'Literal' && typeof node.value === 'string') {
    return node.value;
  }
  if (node.type === 'TemplateLiteral' && Array.isArray(node.quasis) && node.quasis.length === 1) {
    const [only] = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
    return only?.value.cooked ?? null;
  }
  // vi.mock(import('./x')) names its module in the inner import, which is found by itself.
  if (node.type === 'ImportExpression') {
    return literal(node.source);
  }
  return null;
}

function readStyleImports(source: string): readonly Import[] {
  const withoutComments = source.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) =>
    comment.replaceAll(/[^\n]/g, ' '),
  );
  const pattern = /@import\s+(?:url\(\s*)?["']?([^"')\s;]+)|url\(\s*["']?([^"')\s]+)/g;
  return [...withoutComments.matchAll(pattern)]
    .map((match) => ({
      specifier: match[1] ?? match[2] ?? null,
      isTypeOnly: false,
      line: withoutComments.slice(0, match.index).split('\n').length,
    }))
    .filter(({ specifier }) => specifier === null || !/^(?:data:|#)/.test(specifier));
}
