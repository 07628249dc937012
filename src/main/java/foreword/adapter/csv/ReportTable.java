package foreword.adapter.csv;

import foreword.money.Amount;
import foreword.people.People;
import foreword.people.Teammate;
import foreword.report.Business;
import foreword.report.Leg;
import foreword.report.Load;
import foreword.report.Origin;
import foreword.report.Reached;
import foreword.report.Report;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as a table for a spreadsheet: a line for each count, with whose it is. Nothing in it can be run as a formula. */
public final class ReportTable {
    private static final String THROUGH_INTRODUCTIONS = "introductions";
    private static final String UNCONFIRMED = "introductions, unconfirmed";

    private final People people;

    public ReportTable(People people) {
        this.people = people;
    }

    /** The whole table, its heading first, each line ended by CR and LF. */
    public String of(Report report) {
        StringBuilder table = new StringBuilder();
        line(table, "Figure", "Owner", "Segment", "Source or name", "Count", "Went on", "Amount", "Currency");
        report.legs().forEach(leg -> leg(table, leg));
        count(table, "thanks owed", "", report.debts().due());
        count(table, "thanks paid", "", report.debts().paid());
        for (Load load : report.loads()) {
            String name = people.contact(load.introducer()).map(it -> it.name()).orElse("");
            count(table, "asked", name, load.asked());
        }
        count(table, "hopper in", "", report.rest().in());
        count(table, "hopper taken up", "", report.rest().takenUp());
        count(table, "hopper dropped", "", report.rest().dropped());
        for (Business.Stage stage : Business.Stage.values()) {
            report.origins(stage).forEach(origin -> origin(table, "deals " + word(stage), origin));
        }
        return table.toString();
    }

    private void leg(StringBuilder table, Leg leg) {
        for (Reached reached : leg.reached()) {
            line(
                    table,
                    word(leg.milestone()),
                    owner(reached.owner()),
                    reached.segment(),
                    "",
                    "" + reached.count(),
                    "" + reached.goneOn(),
                    "",
                    "");
        }
    }

    /** Each currency has a line of its own; how many deals there are stands in the first. */
    private static void origin(StringBuilder table, String figure, Origin origin) {
        String source = switch (origin.kind()) {
            case INTRODUCED -> THROUGH_INTRODUCTIONS;
            case UNCONFIRMED -> UNCONFIRMED;
            case OTHERWISE -> origin.name();
        };
        count(table, figure, source, origin.deals());
        for (Amount worth : origin.worth()) {
            String currency = worth.currency();
            line(table, figure, "", "", source, "", "", worth.plain(), currency == null ? "" : currency);
        }
    }

    private static void count(StringBuilder table, String figure, String name, long count) {
        line(table, figure, "", "", name, "" + count, "", "", "");
    }

    private static void line(StringBuilder table, String... cells) {
        table.append(Stream.of(cells).map(Cells::written).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private String owner(String id) {
        return id.isEmpty()
                ? ""
                : people.teammate(new Teammate.Id(id)).map(Teammate::name).orElse(id);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
