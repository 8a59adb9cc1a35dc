package maru.search;

/// The search node did not start or stop. The message says where its log is.
public final class SearchNodeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SearchNodeException(String message, Throwable cause) {
    super(message, cause);
  }

  SearchNodeException(String message) {
    super(message);
  }
}
