import { DeveloperMetadataVisibility } from './enums';
import { fail } from './exception';
import { type Context, LocalObject } from './local-object';
import type { MetadataModel, SheetModel } from './model';
import { findSheet } from './sheets';

const CALLS = { getKey: '', getValue: '', setValue: 'string', getVisibility: '', remove: '' };
const MOST = 30_000;

/** Developer metadata of a tab. */
export class DeveloperMetadata extends LocalObject {
  constructor(
    context: Context,
    private readonly sheetId: number,
    private readonly id: number,
  ) {
    super(context, { kind: 'DeveloperMetadata', calls: CALLS });
  }

  getKey(): string {
    return this.find().key;
  }

  getValue(): string {
    return this.find().value;
  }

  setValue(value: string): this {
    const metadata = this.find();
    checkMetadataSize(this.sheet(), value.length - metadata.value.length);
    metadata.value = value;
    return this;
  }

  getVisibility() {
    return DeveloperMetadataVisibility[this.find().visibility];
  }

  remove(): void {
    const gone = this.find();
    const sheet = this.sheet();
    sheet.metadata = sheet.metadata.filter((metadata) => metadata !== gone);
  }

  private sheet(): SheetModel {
    return findSheet(this.context.model, this.sheetId);
  }

  private find(): MetadataModel {
    const metadata = this.sheet().metadata.find(({ id }) => id === this.id);
    return metadata ?? fail('The developer metadata does not exist.');
  }
}

/** Google keeps 30,000 characters of metadata for each tab. */
export function checkMetadataSize(sheet: SheetModel, growth: number): void {
  const size = sheet.metadata.reduce((sum, { key, value }) => sum + key.length + value.length, 0);
  if (size + growth > MOST) {
    fail(`Developer metadata of a sheet can be at most ${MOST} characters.`);
  }
}
