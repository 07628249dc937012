package foreword.byemail;

import foreword.followup.WeekPlan;
import foreword.template.Phrases;
import foreword.workflow.MissingWords;
import foreword.workflow.OftenPhrase;
import foreword.workflow.PlanPages;
import foreword.workflow.PlanPhrase;
import foreword.workflow.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The names of a teammate's week in one mail, written from the template {@code weekly-plan}, each with its deed where it has one by
 * mail.
 *
 * @param deeds what can be done by mail about a row
 */
record TellsPlan(Facts facts, PlanPages.Page page, Function<WeekPlan.Row, Optional<Deed>> deeds) {
    private static final int LAST_DAY = 4;

    Told told(Wording wording) {
        List<PlanPages.Line> open = page.lines().stream()
                .filter(line -> line.row().state() == WeekPlan.State.OPEN)
                .toList();
        if (open.isEmpty()) {
            return Told.settled(phrases().say(PlanPhrase.SETTLED), List.of(), List.of())
                    .in(phrases().language());
        }
        Wording.Words words = written(wording, open);
        List<String> paragraphs = List.of(wording.plainText(words.body()).split("\n\n+", -1));
        return Told.open(
                        words.subject(),
                        paragraphs.get(0),
                        paragraphs.stream().skip(1).map(Passage::says).toList(),
                        open.stream().flatMap(line -> deed(line).stream()).toList(),
                        page.stands(phrases()) + " " + page.steady(phrases()),
                        phrases().say(PlanPhrase.MAIL_NOTHING_SENT))
                .in(phrases().language());
    }

    private Phrases phrases() {
        return facts.phrases();
    }

    private Wording.Words written(Wording wording, List<PlanPages.Line> open) {
        LocalDate monday = page.plan().week();
        Map<String, Object> values = new HashMap<>(Map.of(
                "teammate.firstName",
                facts.viewer().firstName(),
                "week",
                phrases()
                        .say(
                                OftenPhrase.SPAN,
                                phrases().dates().shortDay(monday),
                                phrases().dates().shortDay(monday.plusDays(LAST_DAY)))));
        open.forEach(line -> items(values, place(line.row().kind())).add(item(line)));
        try {
            return wording.write("weekly-plan", phrases().language(), values);
        } catch (MissingWords broken) {
            throw new IllegalStateException("The mail with the plan of a week cannot be written", broken);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> items(Map<String, Object> values, String place) {
        return (List<String>) values.computeIfAbsent(place, none -> new ArrayList<String>());
    }

    private static String place(WeekPlan.Kind kind) {
        return switch (kind) {
            case THANKS -> "thanks";
            case HOPPER -> "hopper";
            case EXPECTATION -> "expectations";
            case MOMENT, ASK -> "asks";
        };
    }

    private String item(PlanPages.Line line) {
        PlanPhrase how = deeds.apply(line.row()).isPresent() ? PlanPhrase.MAIL_ITEM : PlanPhrase.MAIL_ITEM_IN_SLACK;
        return phrases().say(how, line.name(), line.why());
    }

    private Optional<Deed> deed(PlanPages.Line line) {
        return deeds.apply(line.row())
                .map(deed -> new Deed(
                        deed.action(),
                        deed.value(),
                        phrases()
                                .say(
                                        PlanPhrase.MAIL_DEED,
                                        phrases().say(PlanPages.label(line.row().kind())),
                                        line.name()),
                        phrases().say(PlanPhrase.MAIL_EFFECT),
                        deed.fields()));
    }
}
