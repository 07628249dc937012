package foreword.adapter.slack.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which command a teammate means who writes to the bot in words of their own; {@code plain-words.txt} lists the ways of saying it. */
final class PlainWords {
    private static final String RESOURCE = "/foreword/adapter/slack/desk/plain-words.txt";
    /** Longer than a question is, only a command is looked for. */
    private static final int LONGEST = 500;

    private static final String NAMED = "(?<named>.+?)";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:(?:hi|hey|hello|hallo|moin|please|bitte|ok|okay|so|and|und|@?foreword|there|can you|could you|would you|kannst du"
                    + "|könntest du|<@[uw][a-z0-9]+>)[\\s,!.:]+)+(?=\\S)",
            FLAGS);
    private static final Pattern AFTER = Pattern.compile(
            "(?:[\\s,]+(?:please|bitte|now|today|this week|right now|jetzt|heute|diese woche|gerade|then|again|dann))+$",
            FLAGS);
    private static final Pattern COURTESY = Pattern.compile(
            "(?:thanks|thank you|many thanks|thanks a lot|thank you so much|thx|ty|ok|okay|great|perfect|cool|nice|super|danke|danke schön"
                    + "|danke dir|vielen dank|prima|gut|top)(?: (?:thanks|danke|you))?",
            FLAGS);
    private static final Pattern COMMAND = Pattern.compile("^/?foreword\\s+(?=\\S)", FLAGS);

    /** They change nothing, whatever follows. */
    private static final Set<String> QUESTIONS =
            Set.of("help", "who", "why", "moments", "due", "thanks", "plan", "hopper", "report", "privacy");

    /** They change nothing while nothing follows. */
    private static final Set<String> LISTS = Set.of("intro", "deal", "target", "content");

    private final List<String> commands;
    private final List<Way> ways;

    PlainWords(Collection<String> commands) {
        this.commands = List.copyOf(commands);
        this.ways = ways();
    }

    /** A way of saying it, and what it means. */
    private record Way(String command, Pattern said) {}

    /**
     * A command that somebody meant.
     *
     * @param rest what follows the command's word, as it was written
     */
    record Meant(String word, String rest) {
        String typed() {
            return rest.isEmpty() ? word : word + " " + rest;
        }

        /** True when it is answered and nothing else. */
        boolean changesNothing() {
            return QUESTIONS.contains(word) || (LISTS.contains(word) && rest.isEmpty());
        }
    }

    /** True for thanks and the like, which want nothing. */
    boolean isCourtesy(String text) {
        return text.length() <= LONGEST && COURTESY.matcher(plain(text)).matches();
    }

    Optional<Meant> read(String text) {
        return said(text).or(() -> typed(text));
    }

    private Optional<Meant> said(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String said = plain(text);
        return ways.stream().flatMap(way -> fits(way, said).stream()).findFirst();
    }

    private static Optional<Meant> fits(Way way, String said) {
        Matcher matcher = way.said().matcher(said);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String named = way.said().pattern().contains(NAMED) ? matcher.group("named") : null;
        return Optional.of(new Meant(way.command(), named == null ? "" : named.strip()));
    }

    /** A command without its stroke; what follows it may be a client's words, and stays as it was written. */
    private Optional<Meant> typed(String text) {
        String begun = text.length() > LONGEST
                ? text.strip()
                : BEFORE.matcher(text.strip()).replaceFirst("");
        String[] parts = COMMAND.matcher(begun).replaceFirst("").split("\\s+", 2);
        String word = parts[0].replaceFirst("[?!.,:]$", "").toLowerCase(Locale.ROOT);
        return commands.contains(word)
                ? Optional.of(new Meant(word, parts.length > 1 ? parts[1].strip() : ""))
                : Optional.empty();
    }

    /** Without politeness and marks around it. */
    private static String plain(String text) {
        String oneLine = text.replace('’', '\'').replaceAll("\\s+", " ").strip();
        String begun = BEFORE.matcher(oneLine.replaceAll("[\\s?!.…,;:]+$", "")).replaceFirst("");
        Matcher after = AFTER.matcher(begun);
        return after.find() && after.start() > 0 ? begun.substring(0, after.start()) : begun;
    }

    private static List<Way> ways() {
        try (InputStream in = Objects.requireNonNull(PlainWords.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PlainWords::way)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Way way(String line) {
        String[] parts = line.split(":\\s+", 2);
        return new Way(parts[0], Pattern.compile(parts[1].replace("{}", NAMED), FLAGS));
    }
}
