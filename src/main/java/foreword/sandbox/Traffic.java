package foreword.sandbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The last raw requests and answers between the stand-in and the bot, for the inspector. */
public final class Traffic {
    private static final int KEPT = 500;
    private static final int LONGEST = 100_000;

    private final Deque<Entry> entries = new ArrayDeque<>();
    private long count;

    /** Who began it. */
    public enum Direction {
        /** The bot called the Web API or a response_url. */
        FROM_BOT,
        /** The stand-in delivered something to the bot. */
        TO_BOT
    }

    /**
     * One request with its answer.
     *
     * @param what the method called, or the type of what was delivered
     * @param verdict how the token was judged, or which signature went with it and what came of it
     */
    public record Entry(
            long number,
            Instant at,
            Direction direction,
            String what,
            String request,
            int status,
            String response,
            String verdict) {}

    Traffic() {}

    /** The entries kept, oldest first. */
    public synchronized List<Entry> entries() {
        return new ArrayList<>(entries);
    }

    public synchronized void clear() {
        entries.clear();
    }

    synchronized void add(
            Instant at, Direction direction, String what, String request, int status, String response, String verdict) {
        count++;
        entries.addLast(
                new Entry(count, at, direction, what, shortened(request), status, shortened(response), verdict));
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
