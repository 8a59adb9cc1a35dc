package maru.events.media;

/// Which of a browser's two transports, seen from the browser.
public enum Way {
  SEND,
  RECEIVE
}
