package maru.query.elastic;

/// Elasticsearch refused or could not be reached.
public final class ElasticException extends RuntimeException {
  private final int status;

  ElasticException(int status, String error) {
    super(status + " " + error);
    this.status = status;
  }

  ElasticException(int status, Throwable refusal) {
    super(refusal.getMessage(), refusal);
    this.status = status;
  }

  ElasticException(String message, Throwable cause) {
    super(message, cause);
    this.status = 0;
  }

  /// The HTTP status; 0 if there was no answer.
  public int status() {
    return status;
  }
}
