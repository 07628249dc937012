package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.calendar.Absence;
import foreword.calendar.Country;
import foreword.calendar.Rhythm;
import foreword.followup.Manners;
import foreword.people.NotifyBy;
import foreword.template.Dates;
import foreword.template.Phrases;
import foreword.workflow.OftenPhrase;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everything that a teammate may set for themselves, as it stands. */
final class SettingsModal {
    private static final int MOST_A_WEEK = 10;
    private static final int COUNTRY = 9;

    private final Scene scene;
    private final Phrases phrases;
    private final OwnSettings now;
    private final Map<String, String> fields;

    SettingsModal(Scene scene, OwnSettings now) {
        this.scene = scene;
        this.phrases = scene.phrases();
        this.now = now;
        this.fields = now.fields();
    }

    String json() {
        ObjectNode shown = Blocks.object();
        fields.forEach(shown::put);
        View view = View.of("settings", say(SettingsPhrase.TITLE))
                .submit(say(SettingsPhrase.SAVE))
                .close(say(SettingsPhrase.CANCEL))
                .about(Blocks.object().set("shown", shown));
        reminders(view);
        time(view);
        return view.add(choice("language", SettingsPhrase.LANGUAGE, languages()))
                .add(choice("mute", SettingsPhrase.MUTE, mutes()))
                .json();
    }

    private void reminders(View view) {
        view.add(choice("rhythm", SettingsPhrase.RHYTHM, rhythms(phrases)))
                .add(choice("cap", SettingsPhrase.CAP, counted(SettingsPhrase.MESSAGES, 1, Manners.MOST_A_DAY)))
                .add(choice("asks", SettingsPhrase.ASKS, asks()).hint(say(SettingsPhrase.ASKS_HINT)))
                .add(choice("notify", SettingsPhrase.NOTIFY, ways(phrases)));
    }

    private void time(View view) {
        view.add(Blocks.context(scene.say(SettingsPhrase.INTRO, Sentence.Part.name(Dates.zone(scene.zone())))
                        .mrkdwn()))
                .add(clock("hours_from", SettingsPhrase.HOURS_FROM))
                .add(clock("hours_to", SettingsPhrase.HOURS_TO))
                .add(Input.several("days", say(SettingsPhrase.DAYS), days(phrases))
                        .chosenAll(chosen(days(phrases), fields.getOrDefault("days", ""))));
        quiet(view);
        off(view);
        view.add(Input.line("country", say(SettingsPhrase.COUNTRY), COUNTRY)
                .value(fields.getOrDefault("country", ""))
                .hint(guess() + say(SettingsPhrase.COUNTRY_HINT))
                .optional());
    }

    private void quiet(View view) {
        if (!now.own().quiet().isEmpty()) {
            view.add(spans("quiet", SettingsPhrase.QUIET_NOW, quiets()));
        }
        view.add(clock("quiet_from", SettingsPhrase.QUIET_FROM).optional())
                .add(clock("quiet_to", SettingsPhrase.QUIET_TO)
                        .hint(say(SettingsPhrase.QUIET_HINT))
                        .optional());
    }

    private void off(View view) {
        if (!now.off().isEmpty()) {
            view.add(spans("off", SettingsPhrase.OFF_NOW, offs()));
        }
        view.add(Input.day("off_from", say(SettingsPhrase.OFF_FROM)).optional())
                .add(Input.day("off_to", say(SettingsPhrase.OFF_TO))
                        .hint(say(SettingsPhrase.OFF_HINT))
                        .optional());
    }

    private String guess() {
        Country country = now.home().country();
        return country == null || !now.home().guessed()
                ? ""
                : phrases.say(SettingsPhrase.COUNTRY_GUESSED, country.name(phrases.language())) + " ";
    }

    private String say(SettingsPhrase phrase) {
        return phrases.say(phrase);
    }

    private Input clock(String block, SettingsPhrase label) {
        return Input.clock(block, say(label)).chosenTime(Optional.ofNullable(fields.get(block)));
    }

    /** What stands there, each of which can be taken out. */
    private Input spans(String block, SettingsPhrase label, List<Choice> all) {
        return Input.many(block, say(label), all)
                .chosenAll(all)
                .hint(say(SettingsPhrase.SPANS_HINT))
                .optional();
    }

    private List<Choice> quiets() {
        return now.own().quiet().stream()
                .map(span -> new Choice(span.toString(), span.toString()))
                .toList();
    }

    private List<Choice> offs() {
        return now.off().stream()
                .map(span -> new Choice(off(phrases, List.of(span)), span.toString()))
                .toList();
    }

    private Input choice(String block, SettingsPhrase label, List<Choice> choices) {
        return Input.select(block, say(label), choices)
                .chosen(chosen(choices, fields.getOrDefault(block, "")).stream().findFirst());
    }

    private static List<Choice> chosen(List<Choice> choices, String values) {
        List<String> wanted = List.of(values.split(",", -1));
        return choices.stream()
                .filter(choice -> wanted.contains(choice.value()))
                .toList();
    }

    private List<Choice> counted(SettingsPhrase phrase, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(n -> new Choice(phrases.say(phrase, n), String.valueOf(n)))
                .toList();
    }

    private List<Choice> asks() {
        return counted(SettingsPhrase.ASKS_A_WEEK, 0, Math.max(MOST_A_WEEK, now.asks()));
    }

    private List<Choice> languages() {
        List<Choice> languages = new ArrayList<>();
        languages.add(new Choice(say(SettingsPhrase.AS_IN_SLACK), OwnSettings.SLACK));
        scene.rows()
                .phrasebook()
                .languages()
                .forEach(each -> languages.add(new Choice(each.getDisplayLanguage(each), each.getLanguage())));
        return languages;
    }

    private List<Choice> mutes() {
        List<Choice> mutes = new ArrayList<>();
        now.quietUntil()
                .ifPresent(until -> mutes.add(new Choice(
                        phrases.say(SettingsPhrase.MUTED_UNTIL, scene.dayAndTime(until)), OwnSettings.KEEP)));
        mutes.add(new Choice(say(SettingsPhrase.NOT_MUTED), OwnSettings.OFF));
        mutes.add(new Choice(say(SettingsPhrase.MUTE_HOUR), "1h"));
        mutes.add(new Choice(say(SettingsPhrase.MUTE_DAY), "1d"));
        mutes.add(new Choice(say(SettingsPhrase.MUTE_WEEK), "1w"));
        return mutes;
    }

    static List<Choice> rhythms(Phrases phrases) {
        return List.of(
                new Choice(phrases.say(SettingsPhrase.AS_IT_HAPPENS), Rhythm.AS_IT_HAPPENS.name()),
                new Choice(phrases.say(SettingsPhrase.DAILY), Rhythm.DAILY.name()),
                new Choice(phrases.say(SettingsPhrase.WEEKLY), Rhythm.WEEKLY.name()),
                new Choice(phrases.say(SettingsPhrase.NEVER), Rhythm.NEVER.name()));
    }

    static List<Choice> ways(Phrases phrases) {
        return List.of(
                new Choice(phrases.say(SettingsPhrase.BY_SLACK), NotifyBy.SLACK.name()),
                new Choice(phrases.say(SettingsPhrase.BY_EMAIL), NotifyBy.EMAIL.name()),
                new Choice(phrases.say(SettingsPhrase.BY_BOTH), NotifyBy.BOTH.name()));
    }

    static List<Choice> days(Phrases phrases) {
        return Stream.of(DayOfWeek.values())
                .map(day -> new Choice(day.getDisplayName(TextStyle.FULL_STANDALONE, phrases.language()), day.name()))
                .toList();
    }

    static String off(Phrases phrases, List<Absence> off) {
        return off.stream()
                .map(span -> span.first().equals(span.last())
                        ? phrases.dates().date(span.first())
                        : phrases.say(
                                OftenPhrase.SPAN,
                                phrases.dates().date(span.first()),
                                phrases.dates().date(span.last())))
                .collect(Collectors.joining("; "));
    }
}
