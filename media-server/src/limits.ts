/** Bounds on what one server holds, so that a fault elsewhere can't fill its memory. */
export const limits = {
  /** A router is one live class. */
  routers: 500,
  /** Two for each person: a class of 1,000, those that it had before its bridge was killed, and some who reconnect. */
  transportsPerRouter: 4800,
  /** How long media of a bridge that is gone flow on: longer than a bridge takes to start and browsers to come back. */
  abandonedMilliseconds: 60_000,
  /** Camera, microphone, screen, screen sound, a second camera, and spares while they are exchanged. */
  producersPerTransport: 8,
  /** Everybody's camera and microphone in a class where 300 are seen. */
  consumersPerTransport: 600,
  /** The pointer, and spares while it is exchanged. */
  dataProducersPerTransport: 4,
  /** The pointers of the instructor's tabs, and spares. */
  dataConsumersPerTransport: 32,
  /** Bytes of one message: a pointer's has 23. */
  dataMessageBytes: 1024,
  /** Bytes of messages that may wait for one slow receiver. */
  dataBacklogBytes: 64 * 1024,
  /** Largest request: RTP capabilities of a browser are about 12 KB. */
  bodyBytes: 64 * 1024,
  /** Bits per second that one person may send: three simulcast layers and a screen. */
  incomingBitrate: 6_000_000,
  /** Events kept for a bridge that reconnects. */
  eventsKept: 10_000,
  /** Bridges that may listen at once. */
  eventReaders: 16,
  /** Bytes that may wait for one slow reader of events, before it is cut off and resumes. */
  eventBacklogBytes: 1024 * 1024,
} as const;
