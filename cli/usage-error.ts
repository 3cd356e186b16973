/** The caller's mistake, in one clear sentence; the command line prints it and ends with status 1. */
export class UsageError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UsageError';
  }
}
