package maru.bench;

import java.util.concurrent.Flow;

/// Hears each line of a stream. What breaks off the stream shows by the lines that don't come.
interface LineSubscriber extends Flow.Subscriber<String> {
  void line(String line);

  @Override
  default void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  default void onNext(String line) {
    line(line);
  }

  @Override
  default void onError(Throwable brokenOff) {}

  @Override
  default void onComplete() {}
}
