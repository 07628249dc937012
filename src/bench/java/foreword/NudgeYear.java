package foreword;

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
                Year.live(agency);
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
        int over = 0;
        while (kills + over < KILLS) {
            Process process = child(folder);
            if (process.waitFor(1_000 + random.nextInt(900), TimeUnit.MILLISECONDS)) {
                over++;
            } else {
                process.destroyForcibly().waitFor();
                kills++;
            }
        }
        System.out.println(kills + " killed, " + over + " came to the end of the year");
        try (Agency agency = new Agency(folder)) {
            Year.live(agency);
            return Year.delivered(agency);
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
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
