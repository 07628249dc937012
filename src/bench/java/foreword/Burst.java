package foreword;

import static java.nio.charset.StandardCharsets.UTF_8;

import foreword.adapter.http.HttpResponse;
import foreword.bench.Load;
import foreword.deal.Deal;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A burst of 10,000 signed webhook calls, a tenth of them sent twice, against the whole bot while it works them off: how soon they are
 * acknowledged, beside an endpoint on the same port that does nothing, and whether each counts once in the end.
 */
public final class Burst {
    private static final int EVENTS = 10_000;
    private static final int CONNECTIONS = 32;
    private static final int AGAIN = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path folder;

    public Burst(Path folder) {
        this.folder = folder;
    }

    public void measure() throws Exception {
        Playground.Plan plan = new Playground.Plan(0, 0, folder.resolve("burst.db"), Path.of("."), false, true);
        try (Playground playground = Playground.open(plan, Clock.systemUTC())) {
            int port = playground.port().port();
            playground.port().route("POST", "/bare", request -> HttpResponse.text(200, "Thank you.\n"));
            String secret = playground.slack().setting().signingSecret();
            new Load(port, id -> signed("/hooks/generic", secret, body(id, "open"))).run(8, 800, "warm");
            new Load(port, id -> signed("/bare", secret, body(id, "open"))).run(8, 4_000, "warm-bare");
            drained(playground);
            Load.Figures bare = new Load(port, id -> signed("/bare", secret, body(id, "won"))).run(CONNECTIONS, EVENTS, "b");
            long start = System.nanoTime();
            Load.Figures ours = new Load(port, id -> signed("/hooks/generic", secret, body(repeated(id), "won"))).run(CONNECTIONS, EVENTS, "r");
            long waiting = playground.bot().inbox().count("WAITING");
            drained(playground);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.println(CONNECTIONS + " connections, a burst of 10,000 signed webhooks, worked off meanwhile:");
            System.out.println("  Foreword, committed before the ack: " + ours);
            System.out.println("  an endpoint that does nothing:      " + bare);
            System.out.printf(Locale.ROOT, "  waiting when the last was acknowledged: %d; all worked off after %.1f s%n", waiting, seconds);
            System.out.println("  " + counted(playground));
        }
    }

    /** Every tenth event is the one before it, sent again. */
    private static String repeated(String id) {
        int dash = id.lastIndexOf('-');
        int number = Integer.parseInt(id.substring(dash + 1));
        return number % AGAIN == AGAIN - 1 ? id.substring(0, dash + 1) + (number - 1) : id;
    }

    private static byte[] body(String id, String stage) {
        return ("{\"event\":\"deal.updated\",\"data\":{\"deal_id\":\"" + id + "\",\"deal_name\":\"Deal " + id + "\",\"company\":\"Company " + id
                        + "\",\"stage\":\"" + stage + "\",\"amount\":\"1200.50\",\"currency\":\"EUR\"}}")
                .getBytes(UTF_8);
    }

    private static byte[] signed(String path, String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            String hex = HexFormat.of().formatHex(mac.doFinal(body));
            return Load.request(path, body, "X-Foreword-Signature: sha256=" + hex);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void drained(Playground playground) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (playground.bot().inbox().count("WAITING") + playground.bot().inbox().count("WORKING") > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static String counted(Playground playground) {
        List<Deal> deals = playground.bot().rows().deals().all().stream()
                .filter(deal -> deal.name().startsWith("Deal r-"))
                .toList();
        Set<String> names = new HashSet<>();
        long turns = 0;
        for (Deal deal : deals) {
            names.add(deal.name());
            turns += playground.bot().rows().deals().history(deal.id()).size();
        }
        int each = EVENTS / CONNECTIONS;
        int expected = CONNECTIONS * (each - each / AGAIN);
        return names.size() + " deals of " + expected + " different ones told of, " + (deals.size() - names.size()) + " twice, "
                + turns + " lines of history, " + playground.bot().inbox().count("DEAD") + " put aside";
    }

    public static void main(String[] args) throws Exception {
        new Burst(java.nio.file.Files.createTempDirectory("foreword-burst")).measure();
        System.exit(0);
    }
}
