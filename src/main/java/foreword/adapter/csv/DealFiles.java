package foreword.adapter.csv;

import foreword.deal.Certainty;
import foreword.deal.DealUpdate;
import foreword.deal.LostReason;
import foreword.deal.Outlook;
import foreword.deal.Stage;
import foreword.money.Amount;
import foreword.people.Company;
import foreword.people.CompanyMatcher;
import foreword.people.EmailAddress;
import foreword.people.People;
import foreword.workflow.WhenDealsImported;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Imports deals. Importing the same file again changes nothing, and a file never overwrites what a source said after it was made;
 * a bad row is named and does not stop the others.
 */
public final class DealFiles {
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

    private final WhenDealsImported whenImported;
    private final People people;
    private final CompanyMatcher companies;
    private final Reading reading;
    private final Owners owners;
    private final Clock clock;

    public DealFiles(
            WhenDealsImported imported, People people, CompanyMatcher companies, Reading reading, Clock clock) {
        this.whenImported = imported;
        this.people = people;
        this.companies = companies;
        this.reading = reading;
        this.owners = new Owners(people, reading.zone());
        this.clock = clock;
    }

    /**
     * How cells are understood.
     *
     * @param amounts a sum as a person writes it
     * @param stages what a stage of this name means, {@link Stage#UNKNOWN} when it differs from place to place
     * @param zone in which a day begins
     */
    public record Reading(Function<String, Optional<Amount>> amounts, Function<String, Stage> stages, ZoneId zone) {}

    /**
     * What was read.
     *
     * @param deals every deal that the file tells of
     */
    public record Told(PeopleFiles.Report report, List<WhenDealsImported.Taken> deals) {
        public Told {
            deals = List.copyOf(deals);
        }
    }

    /** Reads the file and tells of each deal. */
    public Told deals(Path file, Map<String, String> renamed) throws IOException {
        Table table = Table.read(file, DealHeaders.all(), renamed);
        Instant made = Files.getLastModifiedTime(file).toInstant();
        Instant asOf = made.isAfter(clock.instant()) ? clock.instant() : made;
        List<String> imported = new ArrayList<>();
        List<WhenDealsImported.Taken> deals = new ArrayList<>();
        Map<String, Integer> unknown = new TreeMap<>();
        List<String> errors = table.each(row -> {
            DealUpdate news = news(row, asOf);
            WhenDealsImported.Taken taken = told(row, news);
            deals.add(taken);
            imported.add("row " + row.line() + ": " + taken.result().sentence());
            if (news.stage() == Stage.UNKNOWN && news.stageName() != null) {
                unknown.merge(news.stageName(), 1, Integer::sum);
            }
        });
        List<String> notes = unknown.entrySet().stream()
                .map(stage -> "the stage " + stage.getKey() + " (" + stage.getValue()
                        + " rows) can mean anything, so these deals stand where they stood, new ones are open; a column Status"
                        + " with open, won or lost decides")
                .toList();
        int same = (int) deals.stream().filter(taken -> !taken.changed()).count();
        return new Told(new PeopleFiles.Report(imported, same, errors, notes, table.ignored(), table.seen()), deals);
    }

    private WhenDealsImported.Taken told(Table.Row row, DealUpdate news) {
        WhenDealsImported.Taken taken = whenImported.row(
                news,
                new WhenDealsImported.Besides(
                        owners.of(row.cell("owner")).orElse(null),
                        addresses(row),
                        day(row, "created"),
                        new Outlook(Days.read(row.cell("closedate")).orElse(null), row.cell("source"))));
        if (!taken.result().done()) {
            throw new IllegalArgumentException(taken.result().sentence());
        }
        return taken;
    }

    private @Nullable Instant day(Table.Row row, String cell) {
        return Days.read(row.cell(cell))
                .map(day -> day.atStartOfDay(reading.zone()).toInstant())
                .filter(day -> day.isBefore(clock.instant()))
                .orElse(null);
    }

    private DealUpdate news(Table.Row row, Instant asOf) {
        String name = row.cell("deal");
        String company = company(row);
        if (name.isEmpty() && company.isEmpty()) {
            throw new IllegalArgumentException("a deal needs a name or a company");
        }
        Stage stage = stage(row);
        return new DealUpdate(
                or(company),
                or(name),
                or(row.cell("externalid")),
                stage,
                or(row.cell(row.cell("stage").isEmpty() ? "status" : "stage")),
                amount(row),
                stage == Stage.LOST ? reason(row.cell("lostreason")) : null,
                Certainty.STATED,
                at(row, stage, asOf));
    }

    /** As it is called by us where it is known by name or by the address of somebody there, else as the row has it. */
    private String company(Table.Row row) {
        String written = row.cell("company");
        Optional<Company> known = written.isEmpty()
                ? addresses(row).stream()
                        .flatMap(address -> companies.at(address.domain()).stream())
                        .findFirst()
                : people.companyNamed(written).or(() -> people.companyKnownAs(written));
        return known.map(Company::name).orElse(written);
    }

    /** A column that says won or lost counts more than the name of a stage. */
    private Stage stage(Table.Row row) {
        Stage status =
                row.cell("status").isEmpty() ? Stage.UNKNOWN : reading.stages().apply(row.cell("status"));
        return status != Stage.UNKNOWN || row.cell("stage").isEmpty()
                ? status
                : reading.stages().apply(row.cell("stage"));
    }

    private @Nullable Amount amount(Table.Row row) {
        String written = row.cell("amount");
        if (written.isEmpty()) {
            return null;
        }
        String code = row.cell("currency").toUpperCase(Locale.ROOT);
        String currency = Amount.known(code) ? code : null;
        if (currency == null && !code.isEmpty()) {
            currency = reading.amounts()
                    .apply(row.cell("currency") + " 1")
                    .map(Amount::currency)
                    .orElse(null);
        }
        Optional<Amount> amount = PLAIN.matcher(written).matches()
                ? Optional.of(new Amount(new BigDecimal(written), null))
                : reading.amounts().apply(written);
        String assumed = currency;
        return amount.map(it -> assumed == null ? it : new Amount(it.value(), assumed))
                .orElseThrow(() -> new IllegalArgumentException("amount: not a sum of money: " + written));
    }

    /** When the source says so: the day of the end, or of the last change; else when the file was made. */
    private Instant at(Table.Row row, Stage stage, Instant asOf) {
        boolean ended = stage == Stage.WON || stage == Stage.LOST;
        return Days.read(row.cell(ended && !row.cell("closedate").isEmpty() ? "closedate" : "changed"))
                .map(day -> day.atStartOfDay(reading.zone()).toInstant())
                .filter(day -> day.isBefore(asOf))
                .orElse(asOf);
    }

    private static @Nullable LostReason reason(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            return null;
        }
        return Arrays.stream(LostReason.values())
                .filter(reason -> lower.contains(reason.words()))
                .findFirst()
                .orElse(LostReason.OTHER);
    }

    private static List<EmailAddress> addresses(Table.Row row) {
        return Cells.several(row.cell("email")).stream()
                .flatMap(address -> EmailAddress.read(address).stream())
                .toList();
    }

    private static @Nullable String or(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
