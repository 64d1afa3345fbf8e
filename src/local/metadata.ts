import { DeveloperMetadataVisibility } from './enums';
import { fail } from './exception';
import { type Context, LocalObject } from './local-object';
import type { MetadataModel } from './model';

const CALLS = { getKey: '', getValue: '', setValue: 'string', getVisibility: '', remove: '' };
const MOST = 30_000;

/** What developer metadata hangs on: a tab, or the spreadsheet itself. */
export interface MetadataHolder {
  metadata: MetadataModel[];
}

/** One entry of developer metadata of a tab or of the spreadsheet. */
export class DeveloperMetadata extends LocalObject {
  constructor(
    context: Context,
    private readonly holder: () => MetadataHolder,
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
    checkMetadataSize(this.holder(), value.length - metadata.value.length);
    metadata.value = value;
    return this;
  }

  getVisibility() {
    return DeveloperMetadataVisibility[this.find().visibility];
  }

  remove(): void {
    const gone = this.find();
    const holder = this.holder();
    holder.metadata = holder.metadata.filter((metadata) => metadata !== gone);
  }

  private find(): MetadataModel {
    const metadata = this.holder().metadata.find(({ id }) => id === this.id);
    return metadata ?? fail('The developer metadata does not exist.');
  }
}

/** Google keeps 30,000 characters of metadata for each tab, and for the spreadsheet. */
export function checkMetadataSize(holder: MetadataHolder, growth: number): void {
  const size = holder.metadata.reduce((sum, { key, value }) => sum + key.length + value.length, 0);
  if (size + growth > MOST) {
    fail(`Developer metadata of one place can be at most ${MOST} characters.`);
  }
}
