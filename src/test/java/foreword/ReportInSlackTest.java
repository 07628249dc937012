package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import foreword.sandbox.Press;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A report is asked for, drawn, explained and shown as a table. */
class ReportInSlackTest extends PlayedCommands {
    @Test
    void its_buttons_draw_explain_and_list_what_it_tells() {
        visitor.say(
                DemoRows.DANA,
                DemoCast.ACME_CHANNEL,
                "You saved our quarter, thank you so much! The launch was superb.");
        visitor.card(DemoRows.ALICE, "moment.ask");
        Message report = answer(DemoRows.ALICE, "report");
        assertThat(blocks(report)).contains("Kind words heard: *1*");

        press(DemoRows.ALICE, report, Press.of("report.draw"));
        List<Message> answers = whispered(DemoRows.ALICE);
        assertThat(blocks(answers.get(answers.size() - 1))).contains("data_visualization", "Kind words heard");

        press(DemoRows.ALICE, report, Press.of("report.table"));
        assertThat(visitor.modal(DemoRows.ALICE, "report-table").blocks().toString())
                .contains("praise")
                .contains("client");

        press(DemoRows.ALICE, report, Press.of("report.explain"));
        assertThat(visitor.modal(DemoRows.ALICE, "report-means").blocks().toString())
                .contains("shown from twenty on");
    }

    @Test
    void days_that_are_none_are_named() {
        assertThat(answer(DemoRows.ALICE, "report of everything").text())
                .contains("I do not understand “of everything”");
    }
}
