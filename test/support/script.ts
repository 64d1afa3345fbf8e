import ts from 'typescript';

const FILE = 'Code.js';

/** A function declared at the top of a script, and the comment directly above it. */
export interface Declared {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly comment: string;
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile(FILE, text, ts.ScriptTarget.ES2019, true, ts.ScriptKind.JS);
}

/** The last comment that ends on the line above, and nothing in between. */
function commentAbove(text: string, node: ts.Node): string {
  const ranges = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  const last = ranges[ranges.length - 1];
  if (last === undefined || text.slice(last.end, node.getStart()) !== '\n') return '';
  return text.slice(last.pos, last.end);
}

/** Functions that Apps Script can see: those declared at the top. */
export function declaredFunctions(text: string): Declared[] {
  return parse(text).statements.flatMap((statement) =>
    ts.isFunctionDeclaration(statement) && statement.name
      ? [
          {
            name: statement.name.text,
            parameters: statement.parameters.map((parameter) => parameter.name.getText()),
            comment: commentAbove(text, statement),
          },
        ]
      : [],
  );
}

/** Names a script uses and does not declare: what it expects the place it runs in to have. */
export function freeNames(text: string): string[] {
  const source = parse(text);
  const options = { allowJs: true, checkJs: true, noLib: true, noResolve: true, types: [] };
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([FILE], options, {
    ...host,
    getSourceFile: (name) => (name === FILE ? source : undefined),
  });
  const missing = program
    .getSemanticDiagnostics(source)
    .filter(({ code, messageText }) => code !== 2318 && /^Cannot find name/.test(flat(messageText)))
    .map(({ start = 0, length = 0 }) => text.slice(start, start + length));
  return [...new Set(missing)].sort();
}

const flat = (message: string | ts.DiagnosticMessageChain): string =>
  ts.flattenDiagnosticMessageText(message, ' ');
