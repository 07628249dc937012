package foreword.adapter.slack.screen;

import foreword.adapter.slack.screen.Sentence.Part;
import foreword.calendar.Country;
import foreword.template.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The modal after its settings were kept: what was changed, and how it stands now. */
final class SettingsKept {
    private final Scene scene;
    private final Phrases phrases;
    private final OwnSettings now;

    SettingsKept(Scene scene, OwnSettings now) {
        this.scene = scene;
        this.phrases = scene.phrases();
        this.now = now;
    }

    /** @param changed the block ids of what was changed; the first of two that belong together */
    String json(Set<String> changed) {
        String all = changed.stream().map(this::line).collect(Collectors.joining("\n"));
        Sentence said = changed.isEmpty()
                ? scene.say(SettingsPhrase.NOTHING_CHANGED)
                : scene.say(SettingsPhrase.SAVED, Part.of("\n" + all));
        return View.of("notice", phrases.say(SettingsPhrase.TITLE))
                .close(phrases.say(SettingsPhrase.CLOSE))
                .add(Blocks.section(said.mrkdwn()))
                .json();
    }

    private String line(String block) {
        return switch (block) {
            case "rhythm" -> told(SettingsPhrase.RHYTHM, chosen(SettingsModal.rhythms(phrases), "rhythm"));
            case "cap" ->
                told(
                        SettingsPhrase.CAP,
                        phrases.say(SettingsPhrase.MESSAGES, now.manners().perDay()));
            case "asks" -> told(SettingsPhrase.ASKS, phrases.say(SettingsPhrase.ASKS_A_WEEK, now.asks()));
            case "notify" -> told(SettingsPhrase.NOTIFY, chosen(SettingsModal.ways(phrases), "notify"));
            case "hours_from" -> told(SettingsPhrase.HOURS, now.hours().toString());
            case "days" -> told(SettingsPhrase.DAYS, chosen(SettingsModal.days(phrases), "days"));
            case "quiet" -> told(SettingsPhrase.QUIET, quiet());
            case "off" -> told(SettingsPhrase.OFF, listed(SettingsModal.off(phrases, now.off())));
            case "country" -> told(SettingsPhrase.COUNTRY, country());
            case "language" -> told(SettingsPhrase.LANGUAGE, language());
            default -> told(SettingsPhrase.MUTE, mute());
        };
    }

    private String told(SettingsPhrase what, String stands) {
        return scene.say(SettingsPhrase.CHANGED, Part.of(phrases.say(what)), Part.prose(stands))
                .mrkdwn();
    }

    private String chosen(List<Choice> choices, String field) {
        List<String> values = List.of(now.fields().getOrDefault(field, "").split(",", -1));
        return choices.stream()
                .filter(choice -> values.contains(choice.value()))
                .map(Choice::text)
                .collect(Collectors.joining(", "));
    }

    private String quiet() {
        return listed(now.own().quiet().stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    private String listed(String spans) {
        return spans.isEmpty() ? phrases.say(SettingsPhrase.NONE) : spans;
    }

    private String country() {
        Country country = now.home().country();
        return country == null ? phrases.say(SettingsPhrase.NONE) : country.name(phrases.language());
    }

    private String language() {
        return now.chosenLanguage()
                .map((Locale each) -> each.getDisplayLanguage(each))
                .orElseGet(() -> phrases.say(SettingsPhrase.AS_IN_SLACK));
    }

    private String mute() {
        return now.quietUntil()
                .map(until -> phrases.say(SettingsPhrase.MUTED_UNTIL, scene.dayAndTime(until)))
                .orElseGet(() -> phrases.say(SettingsPhrase.NOT_MUTED));
    }
}
