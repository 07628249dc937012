package foreword;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A year of reminders of three teammates in three zones: how long it takes, and whether it comes out the same when the process that
 * lives it is killed, with {@code kill -9}, again and again.
 */
public final class NudgeYear {
    private static final int KILLS = 200;

    private NudgeYear() {}

    /** Without arguments measures and kills; {@code live FOLDER} goes on with the year in that folder. */
    public static void main(String[] args) throws Exception {
        if (args.length == 2) {
            try (Agency agency = new Agency(Path.of(args[1]))) {
                Year.live(agency, () -> System.out.println("beat"));
            }
            return;
        }
        List<Year.Delivery> undisturbed = measured();
        List<Year.Delivery> killed = killed();
        System.out.println("The same list, each once and in order, after " + KILLS + " kills: "
                + (killed.equals(undisturbed) ? "yes" : "NO"));
    }

    /** Lives it once and says how long that took. */
    static List<Year.Delivery> measured() throws IOException {
        Path folder = Files.createTempDirectory("year");
        try (Agency agency = new Agency(folder)) {
            Year.plan(agency);
            long begin = System.nanoTime();
            Year.live(agency);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            List<Year.Delivery> delivered = Year.delivered(agency);
            System.out.println("A year of " + Year.NUDGES + " nudges: " + delivered.size() + " delivered in "
                    + took.toMillis() + " ms");
            return delivered;
        }
    }

    private static List<Year.Delivery> killed() throws Exception {
        Path folder = Files.createTempDirectory("killed");
        try (Agency agency = new Agency(folder)) {
            Year.plan(agency);
        }
        Random random = new Random(1);
        int kills = 0;
        while (kills < KILLS && killedOnTheWay(child(folder), random)) {
            kills++;
        }
        System.out.println(kills + " times killed on the way");
        try (Agency agency = new Agency(folder)) {
            Year.live(agency);
            return Year.delivered(agency);
        }
    }

    /** Lets it live for a few beats and kills it at any moment of the next one; false if it came to the end of the year before. */
    private static boolean killedOnTheWay(Process process, Random random) throws Exception {
        try (BufferedReader beats = process.inputReader()) {
            for (int left = random.nextInt(3); left >= 0; left--) {
                if (beats.readLine() == null) {
                    return false;
                }
            }
            TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
            process.destroyForcibly().waitFor();
            return true;
        }
    }

    private static Process child(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NudgeYear.class.getName(),
                        "live",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
