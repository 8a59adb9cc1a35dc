package maru.standalone.demo.robots;

import maru.bridge.room.Desks;
import maru.command.Importer;
import maru.command.catalogue.Courses;
import maru.store.EventReader;
import maru.store.PersonalKeys;
import maru.store.axon.CommandRunner;

/// What robots work with: the same that serves people.
public record RobotTools(
    CommandRunner commands,
    Importer importer,
    Courses courses,
    EventReader reader,
    PersonalKeys keys,
    Desks desks) {}
