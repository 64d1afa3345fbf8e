/** What a service throws where Google's would; the boundary rethrows it in the script's own realm. */
export class LocalException extends Error {
  override readonly name = 'Exception';
}

/** Throws Google's own sentence. */
export function fail(message: string): never {
  throw new LocalException(message);
}
