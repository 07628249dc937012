package foreword.sandbox.page;

import foreword.adapter.http.HttpRequest;
import foreword.adapter.http.HttpResponse;
import foreword.sandbox.Message;
import foreword.sandbox.Press;
import foreword.sandbox.View;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Does what the forms and buttons of the page say. */
final class Control {
    private final Stage stage;
    private final ReadMarks marks;

    Control(Stage stage, ReadMarks marks) {
        this.stage = stage;
        this.marks = marks;
    }

    HttpResponse answer(HttpRequest request) {
        var deed = request.path().substring("/sandbox/api/".length());
        return outcome(deed, request).answer(request);
    }

    private Outcome outcome(String deed, HttpRequest request) {
        try {
            return does(deed, Fields.of(request));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Outcome.bad("impossible", e.getMessage() == null ? "This cannot be done." : e.getMessage());
        }
    }

    private Outcome does(String deed, Fields fields) {
        var as = fields.get("as");
        return switch (deed) {
            case "post" -> post(as, fields);
            case "type" -> Outcome.of(stage.type(as, fields.get("channel"), fields.get("text")));
            case "edit" -> Outcome.of(stage.edit(as, message(fields), fields.get("text")));
            case "delete" -> Outcome.of(stage.delete(as, message(fields)));
            case "react" -> Outcome.of(stage.react(as, message(fields), fields.get("emoji")));
            case "press" -> Outcome.of(stage.press(as, place(fields)));
            case "submit" -> submit(as, fields);
            case "close" -> close(as, fields);
            case "home" -> Outcome.of(stage.openHome(as));
            case "shortcut" -> shortcut(as, fields);
            case "mail" -> mail(fields);
            default -> time(deed, fields);
        };
    }

    private Outcome time(String deed, Fields fields) {
        switch (deed) {
            case "forward" -> forward(fields);
            case "next" -> {
                return stage.nextThing() ? Outcome.good("") : Outcome.good("Nothing is due.");
            }
            case "story/do" -> stage.doStep();
            case "story/skip" -> stage.skipStep();
            case "reset" -> {
                marks.clear();
                stage.reset();
            }
            default -> throw new IllegalArgumentException("There is no such deed.");
        }
        return Outcome.good("");
    }

    private void forward(Fields fields) {
        var until = fields.given("until");
        if (until.isPresent()) {
            stage.turnTo(Instant.parse(until.get()));
            return;
        }
        var time = Duration.parse(fields.get("duration"));
        if (time.isNegative()) {
            throw new IllegalArgumentException("The clock goes forward only.");
        }
        stage.forward(time);
    }

    private Outcome post(String as, Fields fields) {
        var text = fields.get("text");
        var channel = fields.get("channel");
        if (text.isBlank()) {
            return Outcome.bad("empty", "Write something first.");
        }
        if (text.startsWith("/")) {
            return Outcome.of(stage.type(as, channel, text));
        }
        var thread = fields.given("thread");
        return Outcome.of(
                thread.isPresent()
                        ? stage.reply(as, found(as, channel, thread.get()), text)
                        : stage.post(as, channel, text));
    }

    private Outcome submit(String as, Fields fields) {
        var zone = Seat.zone(stage.workspace(), as);
        var outcome = Outcome.of(stage.submit(as, view(as, fields), fields.typed(zone)));
        var wrong = stage.screens().modal(as).filter(v -> v.id().equals(fields.get("view")));
        return outcome.ok() && wrong.map(v -> !v.errors().isEmpty()).orElse(false)
                ? Outcome.bad("field_errors", "Please look at the fields again.")
                : outcome;
    }

    private Outcome close(String as, Fields fields) {
        stage.close(as, view(as, fields));
        return Outcome.good("");
    }

    private Outcome shortcut(String as, Fields fields) {
        var about = fields.given("ts").map(ts -> message(fields));
        return Outcome.of(stage.shortcut(as, fields.get("callback_id"), about));
    }

    private Outcome mail(Fields fields) {
        var to = fields.all("to").stream()
                .flatMap(all -> Arrays.stream(all.split(",", -1)))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
        if (to.isEmpty() || fields.get("from").isBlank()) {
            return Outcome.bad("empty", "A mail needs a sender and somebody to go to.");
        }
        stage.mail(fields.get("from"), to, fields.get("subject"), fields.get("text"), fields.given("in_reply_to"));
        return Outcome.good("Sent.");
    }

    private PressAt place(Fields fields) {
        var as = fields.get("as");
        var field = fields.given("field");
        var chosen = Stream.concat(
                        fields.all("chosen").stream(),
                        field.stream()
                                .flatMap(name -> Stream.ofNullable(chosen(as, name, fields))
                                        .flatMap(List::stream)))
                .toList();
        var press = new Press(
                fields.get("block_id"),
                fields.get("action_id"),
                chosen,
                fields.typed(Seat.zone(stage.workspace(), as)));
        return new PressAt(fields.get("channel"), fields.get("ts"), fields.get("view"), press);
    }

    private List<String> chosen(String as, String field, Fields fields) {
        var typed = fields.typed(Seat.zone(stage.workspace(), as));
        return typed.getOrDefault(field.substring(Math.min(2, field.length())), List.of());
    }

    private Message message(Fields fields) {
        return found(fields.get("as"), fields.get("channel"), fields.get("ts"));
    }

    private Message found(String as, String channel, String ts) {
        return stage.workspace()
                .seenBy(as, channel, ts)
                .orElseThrow(() -> new IllegalArgumentException("This message is gone."));
    }

    private View view(String as, Fields fields) {
        return stage.screens().modals(as).stream()
                .filter(v -> v.id().equals(fields.get("view")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("This window is closed already."));
    }
}
