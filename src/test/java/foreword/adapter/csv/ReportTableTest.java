package foreword.adapter.csv;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.money.Amount;
import foreword.people.Contact;
import foreword.report.Business;
import foreword.report.Debts;
import foreword.report.Leg;
import foreword.report.Load;
import foreword.report.Milestone;
import foreword.report.Period;
import foreword.report.Reached;
import foreword.report.Report;
import foreword.report.Rest;
import foreword.testing.InMemoryPeople;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTableTest {
    private static final Report REPORT = new Report(
            Period.quarter(LocalDate.of(2026, 11, 24)),
            List.of(new Leg(Milestone.ASKED, List.of(new Reached("tm_1", "client", 12, 5)), null)),
            new Debts(4, 2, 1),
            List.of(new Load(new Contact.Id("c_gone"), 3, 0)),
            1,
            new Rest(3, 2, 1),
            List.of(new Business(
                    Business.Stage.WON,
                    "=HYPERLINK(\"https://evil.example\")",
                    0,
                    false,
                    new Amount(new BigDecimal("1000.5"), "EUR"),
                    2)));

    private final String table = new ReportTable(new InMemoryPeople()).of(REPORT);

    @Test
    void has_a_line_for_each_count() {
        assertThat(table)
                .startsWith(
                        "\"Figure\",\"Owner\",\"Segment\",\"Source or name\",\"Count\",\"Went on\",\"Amount\",\"Currency\"\r\n")
                .contains("\"asked\",\"tm_1\",\"client\",\"\",\"12\",\"5\",\"\",\"\"\r\n")
                .contains("\"thanks owed\",\"\",\"\",\"\",\"3\",\"\",\"\",\"\"\r\n")
                .contains("\"hopper in\",\"\",\"\",\"\",\"3\",\"\",\"\",\"\"\r\n")
                .contains("\"2001.00\",\"EUR\"\r\n");
    }

    @Test
    void no_cell_is_a_formula() {
        assertThat(table)
                .contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\"")
                .doesNotContain(",\"=")
                .doesNotContain("\n\"=");
    }
}
