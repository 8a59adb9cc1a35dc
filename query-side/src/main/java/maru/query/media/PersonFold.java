package maru.query.media;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import maru.events.media.CandidatePair;
import maru.events.media.LinkState;
import maru.events.media.MediaEvent;
import maru.events.media.MediaEvent.ConnectionClosed;
import maru.events.media.MediaEvent.ConnectionOpened;
import maru.events.media.MediaEvent.LinkChanged;
import maru.events.media.MediaEvent.PageTurned;
import maru.events.media.MediaEvent.QualitySampled;
import maru.events.media.Way;
import maru.events.member.MemberId;
import maru.query.media.Diagnostics.Link;
import maru.query.media.Diagnostics.Moment;
import maru.query.media.Diagnostics.Moment.Kind;
import maru.query.media.Diagnostics.Sample;
import maru.query.media.Diagnostics.Worst;
import org.jspecify.annotations.Nullable;

/// What happened to one member. Not thread-safe.
final class PersonFold {
  private final MemberId memberId;
  private final Set<String> connected = new HashSet<>();
  private final Set<String> closed = new HashSet<>();
  private final Map<LinkKey, Link> links = new LinkedHashMap<>();

  /// Whose tab or device is lost: a transport's, or, with no way, the whole of it.
  private final Set<LinkKey> lost = new HashSet<>();

  private final List<Moment> story = new ArrayList<>();
  private final List<Sample> samples = new ArrayList<>();
  private @Nullable Instant lostAt;
  private @Nullable Instant audioOnlyAt;
  private boolean there;
  private boolean over;
  private int restarts;
  private int restartsWhileLost;
  private int reconnects;
  private Duration lostFor = Duration.ZERO;

  private record LinkKey(String connection, @Nullable Way way) {}

  PersonFold(MemberId memberId) {
    this.memberId = memberId;
  }

  void joined(Instant at) {
    there = true;
    tell(Kind.JOINED, at);
  }

  /// Whoever was lost and is given up has left when they were last seen.
  void left(Instant at) {
    gaveUp(at);
    soundAndPicture(at);
    there = false;
    tell(Kind.LEFT, at);
  }

  void classEnded(Instant at) {
    gaveUp(at);
    soundAndPicture(at);
    connected.clear();
    links.clear();
    over = true;
  }

  /// Of what is told after the class nothing matters.
  void observed(MediaEvent event, Instant at) {
    if (over) {
      return;
    }
    switch (event) {
      case ConnectionOpened e -> opened(e, at);
      case ConnectionClosed e -> closed(e, at);
      case LinkChanged e -> changed(e, at);
      case QualitySampled e -> sampled(e, at);
      case PageTurned _ -> {}
    }
  }

  Diagnostics.Person person() {
    List<Moment> all = new ArrayList<>(story);
    if (lostAt != null) {
      all.add(new Moment(Kind.LOST_NOW, lostAt, null, restartsWhileLost));
    }
    if (audioOnlyAt != null) {
      all.add(new Moment(Kind.AUDIO_ONLY, audioOnlyAt, null, 0));
    }
    all.sort(Comparator.comparing(Moment::at));
    return new Diagnostics.Person(
        memberId,
        connected.size(),
        List.copyOf(links.values()),
        reconnects,
        restarts,
        lostFor.toSeconds(),
        worst(),
        List.copyOf(all),
        List.copyOf(samples));
  }

  /// Whoever joins anew while everything of theirs is lost has come back.
  private void opened(ConnectionOpened event, Instant at) {
    boolean saysSo = lost.stream().anyMatch(key -> key.way() == null);
    boolean allLost =
        saysSo
            || connected.stream()
                .allMatch(known -> lost.stream().anyMatch(key -> key.connection().equals(known)));
    connected.add(event.connection());
    if (allLost) {
      lost.clear();
      found(at, Kind.LOST_AND_REJOINED);
    }
  }

  private void closed(ConnectionClosed event, Instant at) {
    if (!connected.remove(event.connection())) {
      return;
    }
    links.keySet().removeIf(key -> key.connection().equals(event.connection()));
    lost.removeIf(key -> key.connection().equals(event.connection()));
    closed.add(event.connection());
    if (!event.told() && connected.isEmpty() && there) {
      lose(new LinkKey(event.connection(), null), at);
    } else {
      found(at, Kind.LOST);
    }
  }

  private void changed(LinkChanged event, Instant at) {
    if (!connected.contains(event.connection())) {
      beforeTheReturn(event, at);
      return;
    }
    LinkKey key = new LinkKey(event.connection(), event.way());
    links.put(key, new Link(event.connection(), event.way(), event.state(), at));
    switch (event.state()) {
      case DISCONNECTED, FAILED -> lose(key, at);
      case RESTARTING -> {
        restarts++;
        if (lostAt == null) {
          tell(Kind.RESTARTED, at);
        } else {
          restartsWhileLost++;
        }
      }
      case CONNECTED -> {
        lost.remove(key);
        found(at, Kind.LOST);
      }
      case CONNECTING -> {}
    }
  }

  /// What a browser noticed while it was cut off, it tells by its next connection.
  private void beforeTheReturn(LinkChanged event, Instant at) {
    boolean isLost = event.state() == LinkState.DISCONNECTED || event.state() == LinkState.FAILED;
    if (isLost && !closed.contains(event.connection())) {
      lose(new LinkKey(event.connection(), null), at);
    }
  }

  private void sampled(QualitySampled e, Instant at) {
    CandidatePair before =
        samples.stream()
            .filter(sample -> sample.connection().equals(e.connection()))
            .map(sample -> way(sample.sending(), sample.receiving()))
            .filter(Objects::nonNull)
            .reduce((_, last) -> last)
            .orElse(null);
    CandidatePair now = way(e.sending(), e.receiving());
    if (before != null && now != null && differ(before, now)) {
      tell(Kind.OTHER_WAY, at);
    }
    if (e.audioOnly() && audioOnlyAt == null) {
      audioOnlyAt = at;
    } else if (!e.audioOnly()) {
      soundAndPicture(at);
    }
    samples.add(
        new Sample(
            e.connection(),
            at,
            e.sending(),
            e.receiving(),
            e.sent(),
            e.received(),
            e.audioOnly(),
            e.server()));
  }

  private void lose(LinkKey key, Instant at) {
    lost.add(key);
    if (lostAt == null) {
      lostAt = at;
      restartsWhileLost = 0;
    }
  }

  /// Nothing happens as long as something is still lost.
  private void found(Instant at, Kind how) {
    Instant since = lostAt;
    if (since != null && lost.isEmpty()) {
      reconnects++;
      over(how, since, at);
    }
  }

  private void gaveUp(Instant at) {
    Instant since = lostAt;
    lost.clear();
    if (since != null) {
      over(Kind.LOST_FOR_GOOD, since, at.isBefore(since) ? since : at);
    }
  }

  private void over(Kind how, Instant since, Instant at) {
    lostFor = lostFor.plus(Duration.between(since, at));
    story.add(new Moment(how, since, at, restartsWhileLost));
    lostAt = null;
    restartsWhileLost = 0;
  }

  private void soundAndPicture(Instant at) {
    Instant since = audioOnlyAt;
    if (since != null) {
      story.add(new Moment(Kind.AUDIO_ONLY, since, at, 0));
      audioOnlyAt = null;
    }
  }

  private void tell(Kind kind, Instant at) {
    story.add(new Moment(kind, at, null, 0));
  }

  private @Nullable Worst worst() {
    if (samples.isEmpty()) {
      return null;
    }
    return new Worst(
        samples.stream().flatMapToDouble(PersonFold::losses).max().orElse(0),
        samples.stream()
            .flatMap(sample -> Stream.of(pairs(sample)))
            .filter(Objects::nonNull)
            .flatMapToInt(pair -> IntStream.of(pair.rttMillis()))
            .max()
            .orElse(0),
        samples.stream().anyMatch(Sample::audioOnly));
  }

  private static DoubleStream losses(Sample sample) {
    DoubleStream browser = DoubleStream.of(sample.sent().loss(), sample.received().loss());
    return sample.server() == null
        ? browser
        : DoubleStream.concat(
            browser, DoubleStream.of(sample.server().lossFrom(), sample.server().lossTo()));
  }

  private static @Nullable CandidatePair[] pairs(Sample sample) {
    return new @Nullable CandidatePair[] {sample.sending(), sample.receiving()};
  }

  private static @Nullable CandidatePair way(
      @Nullable CandidatePair sending, @Nullable CandidatePair receiving) {
    return receiving == null ? sending : receiving;
  }

  private static boolean differ(CandidatePair one, CandidatePair other) {
    return one.protocol() != other.protocol() || one.local() != other.local();
  }
}
