/** The add-on's custom functions, as the blocks above them in Code.js describe them. */

export interface FunctionDeclaration {
  name: string;
  description: string;
  parameters: { name: string; text: string }[];
}

const DECLARATION = /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*function\s+([A-Za-z_$][\w$]*)\s*\(([^)]*)\)/g;

/** Every function whose block holds @customfunction, with its description and parameters. */
export function readDeclarations(code: string): FunctionDeclaration[] {
  return [...code.matchAll(DECLARATION)]
    .filter(([, block = '']) => block.includes('@customfunction'))
    .map(([, block = '', name = '', parameters = '']) => declarationOf(block, name, parameters));
}

function declarationOf(block: string, name: string, parameters: string): FunctionDeclaration {
  const lines = block.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
  const text = lines.join('\n').trim();
  const [description = ''] = text.split(/^@/m);
  const texts = new Map(
    [...text.matchAll(/^@param\s+(?:\{[^}]*\}\s*)?([\w$]+)\s*-?\s*([^@]*)/gm)].map(
      ([, parameter = '', words = '']) => [parameter, oneLine(words)],
    ),
  );
  const names = parameters.split(',').map((part) => part.trim().replace(/^\.\.\.|\s*=.*$/g, ''));
  return {
    name,
    description: oneLine(description),
    parameters: names.filter(Boolean).map((each) => ({ name: each, text: texts.get(each) ?? '' })),
  };
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
