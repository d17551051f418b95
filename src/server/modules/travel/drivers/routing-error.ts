/** What a routing service answers when it does not do what it was asked, without the request: that may hold a key. */
export class RoutingError extends Error {
  /** The HTTP status; 503 when the service could not be reached or took too long. */
  readonly status: number;
  /** The service's own code, such as `NoSegment`. */
  readonly code: string;

  constructor(status: number, code: string, description: string) {
    super(description);
    this.name = 'RoutingError';
    this.status = status;
    this.code = code;
  }
}
