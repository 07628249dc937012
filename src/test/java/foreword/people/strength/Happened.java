package foreword.people.strength;

import foreword.people.Contact;
import foreword.people.Correction;
import foreword.people.Interaction;
import foreword.people.Interaction.Direction;
import foreword.people.Interaction.Way;
import foreword.people.Teammate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what happened with Dana from words: {@code praised 3} is three days ago, {@code answered 10 in 2} took two days. */
final class Happened {
    static final Instant NOW = Instant.parse("2026-11-27T15:00:00Z");
    private static final Contact.Id DANA = new Contact.Id("c_dana");
    private static final Pattern DAYS_AGO = Pattern.compile("(.*?) ?(\\d+)(?: in (\\d+))?");

    final List<Interaction> contacts = new ArrayList<>();
    final List<Instant> praise = new ArrayList<>();
    final List<Signals.Grievance> complaints = new ArrayList<>();
    final List<Signals.Response> replies = new ArrayList<>();
    final List<Instant> introductions = new ArrayList<>();
    final List<Instant> thanks = new ArrayList<>();
    final List<Instant> won = new ArrayList<>();
    final List<Instant> lost = new ArrayList<>();
    final List<Signals.Amendment> corrections = new ArrayList<>();

    static Signals read(String words) {
        Happened happened = new Happened();
        for (String event : words.split(", ", -1)) {
            happened.add(event.strip());
        }
        return happened.signals();
    }

    Signals signals() {
        return new Signals(
                "Dana", contacts, praise, complaints, replies, introductions, thanks, won, lost, corrections);
    }

    private void add(String event) {
        if (event.equals("nothing")) {
            return;
        }
        if (event.equals("resolved")) {
            complaints.replaceAll(it -> new Signals.Grievance(it.at(), it.theirs(), false));
            return;
        }
        Matcher parts = DAYS_AGO.matcher(event);
        if (!parts.matches()) {
            throw new IllegalArgumentException(event);
        }
        Instant at = NOW.minus(Duration.ofDays(Long.parseLong(parts.group(2))));
        String[] deed = parts.group(1).split(" ", -1);
        switch (deed[0] + (deed.length > 1 && !deed[1].matches("[+-].*") ? " " + deed[1] : "")) {
            case "wrote" -> contacts.add(contact(Way.MAIL, Direction.IN, at));
            case "we wrote" -> contacts.add(contact(Way.MAIL, Direction.OUT, at));
            case "met" -> contacts.add(contact(Way.MEETING, Direction.IN, at));
            case "praised" -> praise.add(at);
            case "complained" -> complaints.add(new Signals.Grievance(at, true, true));
            case "other complained" -> complaints.add(new Signals.Grievance(at, false, true));
            case "introduced" -> introductions.add(at);
            case "answered" ->
                replies.add(new Signals.Response(at.minus(Duration.ofDays(Long.parseLong(parts.group(3)))), at));
            case "thanked" -> thanks.add(at);
            case "deal won" -> won.add(at);
            case "deal lost" -> lost.add(at);
            case "corrected" ->
                corrections.add(new Signals.Amendment(
                        new Correction(
                                Correction.Id.fresh(),
                                DANA,
                                Integer.parseInt(deed[1]),
                                "we met at the fair",
                                new Teammate.Id("tm_alice"),
                                at),
                        "Alice"));
            default -> throw new IllegalArgumentException(event);
        }
    }

    Interaction contact(Way way, Direction direction, Instant at) {
        return new Interaction(DANA, way, direction, at, "key " + contacts.size());
    }
}
