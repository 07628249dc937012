package foreword.adapter.suffix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedSuffixesTest {
    private static final Path VECTORS = Path.of("../shared/data/crm/psl/test_psl.txt");
    private static final Pattern VECTOR =
            Pattern.compile("^checkPublicSuffix\\((?:null|'(.*?)'), (?:null|'(.*?)')\\);");

    private final ListedSuffixes suffixes = new ListedSuffixes();

    @ParameterizedTest
    @CsvSource({
        "mail.fennelandrye.co.uk, fennelandrye.co.uk",
        "FENNEL.De, fennel.de",
        "fennel.github.io, fennel.github.io",
        "shop.fennel.github.io, fennel.github.io",
        "fennel.myshopify.com, fennel.myshopify.com",
        "fennel.bäckerei, fennel.bäckerei",
        "a.b.fennel.lan, fennel.lan"
    })
    void finds_what_somebody_registered(String host, String registered) {
        assertThat(suffixes.registered(host)).contains(registered);
    }

    @ParameterizedTest
    @CsvSource({
        "com",
        "co.uk",
        "github.io",
        "192.168.7.9",
        "0x7f.1",
        "[::1]",
        "localhost",
        ".fennel.de",
        "fennel..de",
        "fennel.de.",
        "fennel de",
        "''",
        "http://fennel.de"
    })
    void finds_nothing_where_nobody_can_have_registered(String host) {
        assertThat(suffixes.registered(host)).isEmpty();
    }

    @Test
    void agrees_with_every_vector_of_the_list() throws IOException {
        assumeTrue(Files.exists(VECTORS), "skipped: ../shared/data/crm is not here");
        List<String> wrong = new ArrayList<>();
        int right = 0;
        for (String line : Files.readAllLines(VECTORS)) {
            Matcher vector = VECTOR.matcher(line);
            if (vector.find()) {
                String host = vector.group(1) == null ? "" : vector.group(1);
                String found = suffixes.registered(host).orElse(null);
                if (java.util.Objects.equals(found, vector.group(2))) {
                    right++;
                } else {
                    wrong.add(line + " found " + found);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(right).isEqualTo(78);
    }
}
