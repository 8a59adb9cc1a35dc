package maru.bridge.room;

import maru.bridge.media.MediaServer;
import maru.bridge.media.TurnServers;
import maru.bridge.observe.Observations;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.store.MemberNames;
import org.springframework.stereotype.Component;

/// Opens a desk for each connection, with what they all share.
@Component
public final class Desks {
  private final MediaServer media;
  private final Rooms rooms;
  private final Attendance attendance;
  private final MemberNames names;
  private final TurnServers turn;
  private final Observations observations;

  Desks(
      MediaServer media,
      Rooms rooms,
      Attendance attendance,
      MemberNames names,
      TurnServers turn,
      Observations observations) {
    this.media = media;
    this.rooms = rooms;
    this.attendance = attendance;
    this.names = names;
    this.turn = turn;
    this.observations = observations;
  }

  public Desk open(SessionId sessionId, MemberId memberId, Line line) {
    return new Desk(this, sessionId, memberId, line);
  }

  MediaServer media() {
    return media;
  }

  Rooms rooms() {
    return rooms;
  }

  Attendance attendance() {
    return attendance;
  }

  TurnServers turn() {
    return turn;
  }

  Observations observations() {
    return observations;
  }

  MemberNames names() {
    return names;
  }
}
