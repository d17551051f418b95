/** What a gateway answers when it does not do what it was asked, without the request: that holds keys. */
export class GatewayError extends Error {
  /** The HTTP status; 503 when the gateway could not be reached. */
  readonly status: number;
  /** The gateway's own code, such as `BAD_REQUEST_ERROR`. */
  readonly code: string;

  constructor(status: number, code: string, description: string) {
    super(description);
    this.name = 'GatewayError';
    this.status = status;
    this.code = code;
  }
}

/** A request that the gateway will refuse however often it is repeated. Throws. */
export const badRequest = (description: string): never => {
  throw new GatewayError(400, 'BAD_REQUEST_ERROR', description);
};
