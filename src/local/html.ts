import { type Context, LocalObject } from './local-object';

const CALLS = { setTitle: 'string', setWidth: 'int', getContent: '', setContent: 'string' };

/** A page to be shown. */
export class HtmlOutput extends LocalObject {
  title = '';
  /** In pixels; Google gives every sidebar 300. */
  width = 300;

  constructor(
    context: Context,
    private content: string,
  ) {
    super(context, { kind: 'HtmlOutput', service: 'HtmlService', calls: CALLS, isFree: true });
  }

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  setWidth(width: number): this {
    this.width = width;
    return this;
  }

  getContent(): string {
    return this.content;
  }

  setContent(content: string): this {
    this.content = content;
    return this;
  }
}

/** Pages from the files of the bundle. */
export class HtmlService extends LocalObject {
  constructor(context: Context) {
    const calls = { createHtmlOutputFromFile: 'string' };
    super(context, { kind: 'HtmlService', service: 'HtmlService', calls });
  }

  createHtmlOutputFromFile(name: string): HtmlOutput {
    return new HtmlOutput(this.context, this.context.host.htmlFile(name));
  }
}
