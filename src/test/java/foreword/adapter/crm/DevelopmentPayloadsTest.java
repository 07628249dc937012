package foreword.adapter.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foreword.deal.DealNews;
import foreword.deal.DealUpdate;
import foreword.deal.Stage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Skips itself where the development payloads are missing. */
class DevelopmentPayloadsTest {
    private static final Path DATA = Path.of("../shared/data/crm");
    private static final Set<String> OPEN = Set.of("open", "qualified", "proposal", "negotiation");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void reads_every_development_payload_as_it_is_labelled() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "the development payloads are not here");

        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(DATA.resolve("EXPECTED_dev.jsonl"))) {
            JsonNode expected = JSON.readTree(line);
            if (expected.has("events")) {
                judge(expected, wrong);
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static void judge(JsonNode expected, List<String> wrong) throws IOException {
        String file = expected.path("file").asText();
        CrmSource source = CrmSource.named(file.substring(0, file.indexOf('/'))).orElseThrow();
        String body = new String(Files.readAllBytes(DATA.resolve(file)), StandardCharsets.UTF_8);
        DealNews news = CrmPayloads.of(source, "USD").read(body, Map.of());
        List<DealUpdate> updates = news.updates();
        if (updates.size() != expected.path("events").size()) {
            wrong.add(file + ": " + updates + " " + news.ignored());
            return;
        }
        for (int i = 0; i < updates.size(); i++) {
            judge(file, expected.path("events").get(i), updates.get(i), wrong);
        }
    }

    private static void judge(String file, JsonNode event, DealUpdate update, List<String> wrong) {
        check(file, "title", event, update.deal(), wrong);
        check(file, "company", event, update.company(), wrong);
        check(file, "externalId", event, update.externalId(), wrong);
        check(file, "stageRaw", event, update.stageName(), wrong);
        check(
                file,
                "currency",
                event,
                update.amount() == null ? null : update.amount().currency(),
                wrong);
        check(file, "occurredAt", event, String.valueOf(update.at()), wrong);
        if (event.has("outcome")) {
            String outcome = event.path("outcome").asText();
            String stage = event.path("outcome").isNull() ? "unknown" : OPEN.contains(outcome) ? "open" : outcome;
            if (!update.stage().word().equals(stage)) {
                wrong.add(file + " outcome " + outcome + ": " + update);
            }
        } else if (update.stage() != Stage.UNKNOWN) {
            wrong.add(file + " invents a stage: " + update);
        }
        if (event.has("amount")) {
            BigDecimal sum = update.amount() == null ? null : update.amount().value();
            boolean same = event.path("amount").isNull()
                    ? sum == null
                    : sum != null
                            && sum.compareTo(new BigDecimal(event.path("amount").asText())) == 0;
            if (!same) {
                wrong.add(file + " amount " + event.path("amount") + ": " + update);
            }
        }
    }

    private static void check(String file, String field, JsonNode event, @Nullable Object found, List<String> wrong) {
        if (event.has(field) && !String.valueOf(found).equals(event.path(field).asText())) {
            wrong.add(file + " " + field + " " + event.path(field) + ": " + found);
        }
    }
}
