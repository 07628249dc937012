package foreword.adapter.slack.desk;

import foreword.adapter.slack.SubmissionAnswer;
import foreword.content.Arrival;
import foreword.content.ContentItem;
import foreword.content.Fit;
import foreword.people.Segment;
import foreword.workflow.Result;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Modal {@code content}: a piece worth reading, and whom it is for. */
final class PieceSubmission {
    private static final int WORDS_OF_LINE = 12;

    private final Office office;

    PieceSubmission(Office office) {
        this.office = office;
    }

    SubmissionAnswer piece(Form form) {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<ContentItem> known = office.rows().contents().find(new ContentItem.Id(form.about("k")));
        Optional<ContentItem.Body> body = body(form, known, errors);
        String title = required(form, "title", "Give it a title, as a person would call it.", errors);
        String line = required(form, "line", "Say what it is, such as “two-page checklist”.", errors);
        if (line.split("\\s+", -1).length > WORDS_OF_LINE || line.endsWith(".")) {
            errors.putIfAbsent(
                    "line", "Half a sentence without a stop: it stands within one, such as “two-page checklist”.");
        }
        Fit fit = fit(form, errors);
        if (!errors.isEmpty() || body.isEmpty()) {
            return SubmissionAnswer.errors(errors);
        }
        Result result = known.isPresent()
                ? office.whenShelved()
                        .change(changed(known.get(), title, line, body.get()).fitting(fit), new byte[0], form.by())
                : office.whenShelved()
                        .add(
                                ContentItem.of(ContentItem.Id.fresh(), title, line, body.get())
                                        .fitting(fit),
                                new byte[0],
                                form.by());
        return result.done() ? SubmissionAnswer.close() : Form.error("title", result.sentence());
    }

    private static ContentItem changed(ContentItem known, String title, String line, ContentItem.Body body) {
        return new ContentItem(known.id(), known.version(), title, line, body, known.fit(), known.archived());
    }

    private static Optional<ContentItem.Body> body(Form form, Optional<ContentItem> known, Map<String, String> errors) {
        Optional<ContentItem.Body> file = known.flatMap(ContentItem::attached).map(it -> it);
        if (file.isPresent()) {
            return file;
        }
        Arrival.Looked looked = Arrival.link(form.value("address"));
        if (looked.body().isEmpty()) {
            errors.put("address", looked.objection());
        }
        return looked.body();
    }

    private static String required(Form form, String block, String objection, Map<String, String> errors) {
        String value = form.value(block);
        if (value.isEmpty()) {
            errors.put(block, objection);
        }
        return value;
    }

    private Fit fit(Form form, Map<String, String> errors) {
        String language = form.value("language");
        return new Fit(
                segments(form.value("segments"), errors),
                parts(form.value("challenges")),
                "any".equals(language) ? "" : language,
                lastDay(form.value("last_day"), errors));
    }

    /** A segment that no company has and no card describes is a slip of the pen. */
    private List<String> segments(String typed, Map<String, String> errors) {
        List<String> segments = parts(typed).stream()
                .map(it -> new Segment(it).name())
                .distinct()
                .toList();
        List<String> known = known();
        segments.stream()
                .filter(one -> !known.contains(one))
                .findFirst()
                .ifPresent(unknown -> errors.put(
                        "segments",
                        "There is no segment “" + unknown + "”. There are: " + String.join(", ", known) + "."));
        return segments;
    }

    private List<String> known() {
        return Stream.concat(
                        Stream.of(Segment.CLIENT, Segment.PARTNER),
                        office.rows().people().companies().stream().map(company -> company.segment()))
                .map(Segment::name)
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable LocalDate lastDay(String typed, Map<String, String> errors) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            errors.put("last_day", "Choose a day.");
            return null;
        }
    }

    private static List<String> parts(String typed) {
        return Stream.of(typed.split("[,;\\n]", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
