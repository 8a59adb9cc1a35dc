package maru.command.demand;

import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import maru.command.Caller;
import maru.command.Commands;
import maru.command.demand.RequestCommand.AskForCourse;
import maru.command.demand.RequestCommand.FulfilRequest;
import maru.command.demand.RequestCommand.SupportRequest;
import maru.command.demand.RequestHandlers.Asked;
import maru.command.text.FieldRefusal;
import maru.command.text.Fields;
import maru.events.PersonalText;
import maru.events.catalogue.Categories;
import maru.events.catalogue.CourseId;
import maru.events.demand.RequestId;
import maru.store.PersonalKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Wishes for courses that do not exist yet.
@RestController
@RequestMapping("/api/requests")
class RequestController {
  private final Commands commands;
  private final PersonalKeys keys;

  RequestController(Commands commands, PersonalKeys keys) {
    this.commands = commands;
    this.keys = keys;
  }

  /// @param category of either level
  /// @param weekdays 1 for Monday to 7 for Sunday; one that is named twice counts once
  /// @param hours 0..23 in Asia/Seoul, likewise
  record Wish(
      @Nullable RequestId id,
      @Nullable String wish,
      @Nullable String category,
      @Nullable List<@Nullable Integer> weekdays,
      @Nullable List<@Nullable Integer> hours) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Asked ask(@RequestBody Wish body, Caller caller) {
    Fields fields = new Fields();
    String wish = fields.prose("wish", body.wish(), 2, 500);
    if (body.category() != null && Categories.find(body.category()) == null) {
      fields.refuse("category", FieldRefusal.UNKNOWN);
    }
    List<DayOfWeek> weekdays =
        numbers(fields, "weekdays", body.weekdays(), 1, 7).stream().map(DayOfWeek::of).toList();
    List<Integer> hours = numbers(fields, "hours", body.hours(), 0, 23);
    fields.refuse();
    RequestId id = body.id() == null ? RequestId.of(UUID.randomUUID()) : body.id();
    PersonalText sealed = keys.seal(caller.memberId(), wish);
    return commands.send(
        new AskForCourse(id, caller.memberId(), sealed, body.category(), weekdays, hours),
        Asked.class);
  }

  @PostMapping("/{requestId}/support")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void support(@PathVariable RequestId requestId, Caller caller) {
    commands.send(new SupportRequest(requestId, caller.memberId()));
  }

  record Fulfilment(@Nullable CourseId courseId) {}

  @PostMapping("/{requestId}/fulfil")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void fulfil(@PathVariable RequestId requestId, @RequestBody Fulfilment body, Caller caller) {
    caller.mustBeInstructor();
    if (body.courseId() == null) {
      Fields fields = new Fields();
      fields.refuse("courseId", FieldRefusal.REQUIRED);
      fields.refuse();
    } else {
      commands.send(new FulfilRequest(requestId, body.courseId(), caller.memberId()));
    }
  }

  /// Distinct, in order; absent is empty.
  private static List<Integer> numbers(
      Fields fields, String field, @Nullable List<@Nullable Integer> values, int least, int most) {
    if (values == null) {
      return List.of();
    }
    if (values.size() > most - least + 1) {
      fields.refuse(field, FieldRefusal.TOO_MANY, most - least + 1);
      return List.of();
    }
    return values.stream()
        .map(value -> fields.number(field, value, least, most))
        .distinct()
        .sorted()
        .toList();
  }
}
