package foreword;

import foreword.adapter.sql.Database;
import foreword.calendar.WorkingHours;
import foreword.eligibility.Caps;
import foreword.followup.Planner;
import foreword.people.Background;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.target.Acquaintance;
import foreword.target.Target;
import foreword.workflow.Judging;
import foreword.workflow.Rows;
import foreword.workflow.Steps;
import foreword.workflow.WhoKnows;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;

/** How long it takes to rank 20,000 targets for a contact, and to find introducers among 50,000 contacts, from SQLite. */
public final class Knowing {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final int CONTACTS = 50_000;
    private static final int COMPANIES = 8_000;
    private static final int TARGETS = 20_000;
    private static final int QUESTIONS = 300;
    private static final List<Acquaintance.Closeness> CLOSENESS = List.of(Acquaintance.Closeness.values());

    private final Path folder;
    private final Random random = new Random(20_261_125);

    public Knowing(Path folder) {
        this.folder = folder;
    }

    public void measure() {
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("knowing.db"))) {
            Rows rows = Stores.of(database);
            Teammate alice = new Teammate(
                    new Teammate.Id("tm_1"), "U1", new EmailAddress("alice@larkfield.example"), "Alice Park", Teammate.Role.ADMIN, ZoneOffset.UTC);
            database.step(() -> fill(rows, alice));
            Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
            Steps steps = new Steps(database, rows.log(), clock);
            Planner planner = new Planner(rows.nudges(), Serving.habits(foreword.config.Settings.load(folder, null, java.util.Map.of())).hours(), clock);
            Judging judging = Judge.of(rows, steps, planner, Caps.DEFAULT);
            WhoKnows whoKnows = new WhoKnows(rows, steps, judging::standing);
            System.out.println(CONTACTS + " contacts, " + TARGETS + " targets, " + QUESTIONS + " questions of each kind:");
            time("  targets for a contact", i -> whoKnows.targets(
                    rows.people().contact(contact(i * 163 % CONTACTS)).orElseThrow()));
            time("  who knows a target   ", i -> whoKnows.about(
                    rows.targets().find(target(i * 61 % TARGETS)).orElseThrow(), alice));
            System.out.println("  heap in use afterwards: " + used() + " MB");
        }
    }

    private static void time(String what, IntConsumer question) {
        long begun = System.nanoTime();
        question.accept(QUESTIONS + 1);
        double first = (System.nanoTime() - begun) / 1e6;
        double[] millis = new double[QUESTIONS];
        long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < QUESTIONS; i++) {
            long start = System.nanoTime();
            question.accept(i);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        double cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked) / 1e6 / QUESTIONS;
        Arrays.sort(millis);
        System.out.printf(
                "%s: first %.1f ms, half of them below %.1f ms, 99%% below %.1f ms, slowest %.1f ms; %.1f ms of processor time each%n",
                what, first, millis[QUESTIONS / 2], millis[QUESTIONS * 99 / 100], millis[QUESTIONS - 1], cpu);
    }

    private void fill(Rows rows, Teammate alice) {
        rows.people().save(alice);
        for (int i = 0; i < COMPANIES; i++) {
            rows.people().save(new Company(company(i), companyName(i), Segment.CLIENT, "c" + i + ".example", alice.id()));
        }
        for (int i = 0; i < CONTACTS; i++) {
            rows.people().save(new Contact(contact(i), company(i % COMPANIES), "Pat Doe " + i,
                    new EmailAddress("p" + i + "@c" + i % COMPANIES + ".example"), null, role(), Contact.Standing.OPEN, ""));
            rows.backgrounds().save("contact/" + contact(i).value(), background());
        }
        for (int i = 0; i < TARGETS; i++) {
            int at = random.nextInt(4) == 0 ? random.nextInt(COMPANIES) : COMPANIES + random.nextInt(12_000);
            Target wanted = Target.of(target(i), "Kim Roe " + i, companyName(at)).as(role()).wanted(1 + random.nextInt(9));
            rows.targets().save(wanted);
            rows.backgrounds().save(wanted.id().ref(), background());
        }
        for (int i = 0; i < CONTACTS / 5; i++) {
            rows.acquaintances().save(new Acquaintance(contact(random.nextInt(CONTACTS)), target(random.nextInt(TARGETS)),
                    CLOSENESS.get(random.nextInt(CLOSENESS.size())), Acquaintance.Voice.TEAMMATE, alice.id(), NOW, ""));
        }
    }

    /** Few industries and places with very many people, as it is in life. */
    private Background background() {
        List<String> employers = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            employers.add(companyName(skewed(5_000)));
        }
        return new Background(
                employers, "Industry " + skewed(20), "Place " + skewed(100), random.nextInt(3) == 0 ? List.of("Fair " + skewed(50)) : List.of());
    }

    private int skewed(int of) {
        return (int) (of * Math.pow(random.nextDouble(), 2));
    }

    private String role() {
        return List.of("CEO", "COO", "Head of Sales", "Buyer", "Team lead").get(random.nextInt(5));
    }

    private static String companyName(int i) {
        return "Company " + i + " GmbH";
    }

    private static Company.Id company(int i) {
        return new Company.Id("co_" + i);
    }

    private static Contact.Id contact(int i) {
        return new Contact.Id("c_" + i);
    }

    private static Target.Id target(int i) {
        return new Target.Id("t_" + i);
    }

    private static long used() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000;
    }

    public static void main(String[] args) throws Exception {
        new Knowing(java.nio.file.Files.createTempDirectory("foreword-knowing")).measure();
    }
}
