package foreword.bench.mail;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.adapter.mail.reading.BounceFigures;
import java.util.function.Predicate;

/** Whether reports of failure are found, and what they say. */
final class Bounces implements Part {
    @Override
    public String name() {
        return "bounces";
    }

    @Override
    public void print(Markdown out) {
        out.title(
                "Bounces",
                "Warnings that a mail is late count among the mails that are no bounce.",
                "A status that the set made up counts by its class;"
                        + " where the set calls an unknown user a filter, it is not asked whether the address is dead.");
        out.head("mails", "bounces", "found", "recipient named", "recipients listed", "status", "permanent", "wrongly");
        row(out, "looked at while building", row -> !BounceFigures.blind(row));
        row(out, "kept aside", BounceFigures::blind);
        row(out, "all", row -> true);
    }

    private static void row(Markdown out, String name, Predicate<JsonNode> rows) {
        BounceFigures figures = BounceFigures.over(rows);
        out.row(
                name,
                figures.bounceMails(),
                figures.foundShare(),
                figures.namedShare(),
                figures.listedShare(),
                figures.statusShare(),
                figures.permanentShare(),
                figures.wrongly() + " of " + figures.others());
    }
}
