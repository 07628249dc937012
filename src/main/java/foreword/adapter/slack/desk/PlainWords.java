package foreword.adapter.slack.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which command a teammate means who writes to the bot in words of their own; {@code plain-words.txt} lists the ways of saying it. */
final class PlainWords {
    private static final String RESOURCE = "/foreword/adapter/slack/desk/plain-words.txt";
    private static final String NAMED = "(?<named>.+?)";
    private static final Pattern BEFORE =
            Pattern.compile("^(?:(?:hi|hey|hello|hallo|moin|please|bitte|ok|okay|so|and|und|foreword|there"
                    + "|can you|could you|would you|kannst du|könntest du|<@[uw][a-z0-9]+>)[\\s,!.:]+)+(?=\\S)");
    private static final Pattern AFTER = Pattern.compile(
            "(?:[\\s,]+(?:please|bitte|now|today|this week|right now|jetzt|heute|diese woche|gerade|then|again|dann))+$");
    private static final Pattern COURTESY = Pattern.compile(
            "(?:thanks|thank you|many thanks|thanks a lot|thank you so much|thx|ty|ok|okay|great|perfect|cool|nice|super|danke|danke schön"
                    + "|danke dir|vielen dank|prima|gut|top)(?: (?:thanks|danke|you))?");
    private static final Pattern COMMAND = Pattern.compile("^/?foreword\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);

    private final List<String> commands;
    private final List<Way> ways;

    PlainWords(List<String> commands) {
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
    }

    /** True for thanks and the like, which want nothing. */
    boolean isCourtesy(String text) {
        return COURTESY.matcher(plain(text).toLowerCase(Locale.ROOT)).matches();
    }

    Optional<Meant> read(String text) {
        String said = plain(text);
        String small = said.toLowerCase(Locale.ROOT);
        if (small.length() != said.length()) {
            return Optional.empty();
        }
        return ways.stream()
                .flatMap(way -> fits(way, small, said).stream())
                .findFirst()
                .or(() -> typed(said));
    }

    private static Optional<Meant> fits(Way way, String small, String said) {
        Matcher matcher = way.said().matcher(small);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean names = way.said().pattern().contains(NAMED) && matcher.start("named") >= 0;
        String named = names ? said.substring(matcher.start("named"), matcher.end("named")) : "";
        return Optional.of(new Meant(way.command(), named.strip()));
    }

    /** A command without its stroke. */
    private Optional<Meant> typed(String said) {
        String[] parts = COMMAND.matcher(said).replaceFirst("").split("\\s+", 2);
        String word = parts[0].toLowerCase(Locale.ROOT);
        return commands.contains(word)
                ? Optional.of(new Meant(word, parts.length > 1 ? parts[1].strip() : ""))
                : Optional.empty();
    }

    /** Without politeness and marks around it; inside, names keep theirs. */
    private static String plain(String text) {
        String oneLine = text.replace('’', '\'').replaceAll("\\s+", " ").strip();
        String begun = from(BEFORE, oneLine.replaceAll("[\\s?!.…,;:]+$", ""));
        Matcher after = AFTER.matcher(begun.toLowerCase(Locale.ROOT));
        return after.find() && after.start() > 0 ? begun.substring(0, after.start()) : begun;
    }

    private static String from(Pattern before, String text) {
        Matcher matcher = before.matcher(text.toLowerCase(Locale.ROOT));
        return matcher.find() ? text.substring(matcher.end()) : text;
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
        return new Way(parts[0], Pattern.compile(parts[1].replace("{}", NAMED)));
    }
}
