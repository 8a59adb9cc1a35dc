package maru.bridge.room;

import maru.bridge.media.MediaServer;
import maru.bridge.media.TurnServers;
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

  Desks(
      MediaServer media, Rooms rooms, Attendance attendance, MemberNames names, TurnServers turn) {
    this.media = media;
    this.rooms = rooms;
    this.attendance = attendance;
    this.names = names;
    this.turn = turn;
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

  MemberNames names() {
    return names;
  }
}
