import { fail } from './exception';
import { type Context, LocalObject } from './local-object';
import type { ProtectionModel } from './model';
import type { Range } from './range';
import { clone, findSheet } from './sheets';

const CALLS = {
  setDescription: 'string',
  getDescription: '',
  setWarningOnly: 'boolean',
  setUnprotectedRanges: 'Range[]',
  remove: '',
};

/** The protection of a tab or of a range in it. */
export class Protection extends LocalObject {
  constructor(
    context: Context,
    private readonly sheetId: number,
    private readonly protection: ProtectionModel,
  ) {
    super(context, { kind: 'Protection', calls: CALLS });
  }

  setDescription(description: string): this {
    this.find().description = description;
    return this;
  }

  getDescription(): string {
    return this.find().description;
  }

  setWarningOnly(isWarningOnly: boolean): this {
    this.find().isWarningOnly = isWarningOnly;
    return this;
  }

  setUnprotectedRanges(ranges: Range[]): this {
    const protection = this.find();
    if (protection.range) fail('Unprotected ranges can only be set on protected sheets.');
    if (ranges.some(({ sheetId }) => sheetId !== this.sheetId)) {
      fail('Unprotected ranges must be on the protected sheet.');
    }
    protection.unprotected = ranges.map(({ model }) => clone(model));
    return this;
  }

  remove(): void {
    const gone = this.find();
    const sheet = findSheet(this.context.model, this.sheetId);
    sheet.protections = sheet.protections.filter((protection) => protection !== gone);
  }

  private find(): ProtectionModel {
    const { protections } = findSheet(this.context.model, this.sheetId);
    return protections.find((p) => p === this.protection) ?? fail('The protection was removed.');
  }
}
